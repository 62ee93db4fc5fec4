import io
import zlib
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from stylist.photo.note import read_note, write_note
from tests.photo.mannequin import HEIGHT, WIDTH, Clothes, person

SIZE = (WIDTH, HEIGHT)


def test_a_note_tells_again_who_was_seen():
    seen = person(Clothes(), visible=20)
    (told,) = read_note(write_note([seen], SIZE), SIZE)
    assert np.abs(told.points - seen.points)[11:].max() <= 1 / 16
    assert np.abs(told.visibility - seen.visibility).max() < 0.01
    assert np.abs(told.mask - seen.mask).mean() < 0.02


def test_of_a_hidden_face_only_the_place_is_told():
    seen = person(Clothes())
    (told,) = read_note(write_note([seen], SIZE), SIZE)
    assert np.abs(told.points[0] - seen.points[0]).max() <= 5
    # The head is 40 pixels wide: eyes, nose and mouth are told to a quarter of that.
    assert (told.points[:11] % 10 == 0).all()


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
    note = write_note([person(Clothes())], SIZE)
    for size in ((WIDTH, HEIGHT * 2), (WIDTH * 2, HEIGHT * 2), (WIDTH // 2, HEIGHT // 2)):
        assert read_note(note, size) is None


def test_joints_that_a_stranger_puts_far_away_are_brought_near():
    forged = replace(person(Clothes()), points=np.full((33, 2), 1e8, np.float32))
    (told,) = read_note(write_note([forged], SIZE), SIZE)
    assert told.points.max() <= 4 * HEIGHT


def test_a_note_of_more_people_than_we_find_is_not_ours():
    assert read_note(write_note([person(Clothes())] * 5, SIZE), SIZE) is None


def test_a_note_that_swells_without_end_is_not_read():
    bomb = MARK + zlib.compress(b"\0" * 200_000_000)
    assert read_note(bomb, SIZE) is None
