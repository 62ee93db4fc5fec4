import io
import zlib

import numpy as np
import pytest
from PIL import Image

from stylist.photo.note import read_note, write_note
from tests.photo.mannequin import HEIGHT, WIDTH, Clothes, person

SIZE = (WIDTH, HEIGHT)


def test_a_note_tells_again_who_was_seen():
    seen = person(Clothes(), visible=20)
    (told,) = read_note(write_note([seen], SIZE), SIZE)
    assert np.abs(told.points - seen.points).max() <= 1 / 16
    assert np.abs(told.visibility - seen.visibility).max() < 0.01
    assert np.abs(told.mask - seen.mask).mean() < 0.02


def test_a_note_survives_in_the_jpeg_that_carries_it():
    file = io.BytesIO()
    Image.new("RGB", SIZE).save(file, "JPEG", comment=write_note([person(Clothes())] * 4, SIZE))
    comment = Image.open(io.BytesIO(file.getvalue())).info["comment"]
    assert len(read_note(comment, SIZE)) == 4


def test_that_nobody_was_seen_is_told_too():
    assert read_note(write_note([], SIZE), SIZE) == []


MARK = b"virtual-stylist people 1\n"
CUT_SHORT = write_note([person(Clothes())], SIZE)[:-9]


@pytest.mark.parametrize(
    "comment", [None, "text", b"", b"made with a camera", CUT_SHORT, MARK, MARK + b"x" * 50]
)
def test_what_is_no_note_tells_nothing(comment):
    assert read_note(comment, SIZE) is None


def test_a_note_for_another_size_tells_nothing():
    assert read_note(write_note([person(Clothes())], SIZE), (WIDTH, HEIGHT * 2)) is None


def test_a_note_that_swells_without_end_is_not_read():
    bomb = MARK + zlib.compress(b"\0" * 200_000_000)
    assert read_note(bomb, SIZE) is None
