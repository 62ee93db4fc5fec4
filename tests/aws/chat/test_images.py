"""Pictures within the limits of Converse."""

import io

import numpy as np
import pytest
from PIL import Image

from stylist.aws.chat.images import LONGEST_SIDE, MOST_BYTES, image_block
from stylist.errors import UnreadablePicture


def encoded(picture, kind):
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def opened(block):
    data = block["image"]["source"]["bytes"]
    assert len(data) <= MOST_BYTES
    picture = Image.open(io.BytesIO(data))
    assert {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}[
        block["image"]["format"]
    ] == picture.format
    return picture


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_that_fits_is_sent_as_it_is(kind):
    data = encoded(Image.new("RGB", (64, 48), "red"), kind)
    assert image_block(data)["image"]["source"]["bytes"] == data


def test_one_with_too_many_pixels_shrinks_in_proportion():
    block = image_block(encoded(Image.new("RGB", (LONGEST_SIDE + 400, 84), "red"), "PNG"))
    assert opened(block).size == (LONGEST_SIDE, 80)


def test_one_with_too_many_bytes_shrinks_until_it_fits():
    noise = np.random.default_rng(1).integers(0, 255, (2200, 2600, 3), np.uint8)
    data = encoded(Image.fromarray(noise), "PNG")
    assert len(data) > MOST_BYTES
    assert opened(image_block(data)).format == "JPEG"


def test_clear_parts_are_seen_on_white_and_other_kinds_become_jpeg():
    clear = encoded(Image.new("RGBA", (2000, 20), (0, 0, 0, 0)), "PNG")
    assert opened(image_block(clear, 1000)).getpixel((5, 5)) == (255, 255, 255)
    assert opened(image_block(encoded(Image.new("RGB", (9, 9)), "BMP"))).format == "JPEG"


@pytest.mark.parametrize("data", [b"", b"words", b"\xff\xd8\xff\xe0" + b"0" * 60])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(UnreadablePicture):
        image_block(data)
