"""Where the pieces of a board lie, told within its picture."""

import io

import pytest
from PIL import Image

from stylist.places import comment_of, places_in

BOXES = [(10, 20, 300, 400), (500, 20, 200, 90)]


def jpeg(**how):
    file = io.BytesIO()
    Image.new("RGB", (1080, 1350), "white").save(file, "JPEG", **how)
    return file.getvalue()


def test_what_the_comment_of_a_picture_tells_is_read_back():
    assert places_in(jpeg(comment=comment_of(BOXES))) == [list(box) for box in BOXES]


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8", b"picture of Red", jpeg(), jpeg(comment=b"hello"), jpeg(comment=b"[1]"),
     jpeg(comment=b'{"pieces": 3}'), jpeg(comment=comment_of(BOXES))[:30]],
)  # fmt: skip
def test_a_picture_that_tells_none_has_none(data):
    assert places_in(data) == []
