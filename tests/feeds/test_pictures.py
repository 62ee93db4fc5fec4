"""Pictures judged by their first bytes, as Pillow would."""

import io

import pytest
from PIL import Image

from stylist.aws import fitting
from stylist.errors import UnreadablePicture
from stylist.feeds import pictures
from stylist.feeds.pictures import plain_picture


def made(kind, size, mode="RGB", **how):
    file = io.BytesIO()
    Image.new(mode, size, None).save(file, kind, **how)
    return file.getvalue()


GOOD = [
    made("JPEG", (2048, 3)),
    made("JPEG", (3, 2048), progressive=True),
    made("JPEG", (5, 7), "L", comment=b"\xff\xc0 in a comment"),
    made("JPEG", (5, 7), exif=Image.Exif().tobytes() or b"Exif\x00\x00"),
    made("PNG", (2048, 2048)),
    made("PNG", (2, 2), "RGBA"),
]
BAD = [
    made("JPEG", (2049, 3)),
    made("PNG", (3, 2049)),
    made("WEBP", (3, 3)),
    made("GIF", (3, 3)),
    b"",
    b"\xff\xd8",
    b"\xff\xd8\xff\xe0\x00\x10JFIF",
    b"\x89PNG\r\n\x1a\n",
    b"plain words",
    GOOD[0] + bytes(5_000_000),
]


@pytest.mark.parametrize("data", GOOD)
def test_a_picture_within_the_limits_passes_as_it_is(data):
    assert plain_picture(data) is data


@pytest.mark.parametrize("data", BAD)
def test_any_other_is_refused_with_a_sentence(data):
    with pytest.raises(UnreadablePicture, match="Please"):
        plain_picture(data)


def test_the_limits_are_those_of_the_embedder():
    assert (pictures.MOST_SIDE, pictures.MOST_BYTES) == (fitting.MOST_SIDE, fitting.MOST_BYTES)
