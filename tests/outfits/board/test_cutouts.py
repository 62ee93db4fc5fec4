import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from stylist.outfits.board.cutouts import cut_out
from tests.outfits.board.conftest import encoded


class LeftHalf:
    """Takes the left half of every picture for the piece."""

    def mask(self, pixels):
        found = np.zeros(pixels.shape[:2], np.float32)
        found[:, : pixels.shape[1] // 2] = 1
        return found


def test_a_picture_with_clear_background_is_trimmed_to_the_piece():
    picture = Image.new("RGBA", (200, 240))
    picture.paste("#335577", (20, 30, 180, 220))
    found = cut_out(encoded(picture, "WEBP"))
    assert found.shape == (190, 160, 4)


@pytest.mark.parametrize("background", ["white", "#d8e4dd"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_plain_background_goes_away(background, kind):
    picture = Image.new("RGB", (300, 360), background)
    picture.paste("#884422", (60, 80, 240, 300))
    picture.paste(background, (120, 80, 180, 200))
    found = cut_out(encoded(picture, kind))
    assert abs(found.shape[0] - 220) <= 6 and abs(found.shape[1] - 180) <= 6
    assert found[40, found.shape[1] // 2, 3] == 0
    assert found[180, found.shape[1] // 2, 3] == 255


def test_the_cutter_is_asked_where_the_background_is_busy(noise):
    found = cut_out(encoded(Image.fromarray(noise), "PNG"), LeftHalf())
    assert found.shape == (120, 50, 4)


def test_without_a_cutter_a_busy_picture_is_shown_whole(noise):
    found = cut_out(encoded(Image.fromarray(noise), "PNG"))
    assert found.shape == (120, 100, 4) and found[..., 3].min() == 255


def test_a_picture_of_nothing_but_background_is_shown_whole():
    found = cut_out(encoded(Image.new("RGB", (50, 60), "white"), "PNG"))
    assert found.shape == (60, 50, 4)


def test_a_huge_picture_is_made_small():
    picture = Image.new("RGB", (2400, 3000), "white")
    picture.paste("navy", (200, 200, 2200, 2800))
    assert max(cut_out(encoded(picture, "JPEG")).shape) <= 900


def test_what_cannot_be_seen_is_no_piece():
    with pytest.raises(ValueError, match="Nothing"):
        cut_out(encoded(Image.new("RGBA", (50, 60)), "PNG"))


def test_a_photo_is_turned_upright():
    picture = Image.new("RGB", (200, 100), "white")
    picture.paste("navy", (20, 40, 180, 60))
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif, quality=95)
    height, width = cut_out(file.getvalue()).shape[:2]
    assert height > 4 * width


def test_a_picture_far_too_large_to_open_is_no_picture():
    # A PNG that says it has 20,000 by 20,000 pixels; there is nothing behind its header.
    fields = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 0, 0, 0, 0)
    header = struct.pack(">I", len(fields)) + b"IHDR" + fields
    header += struct.pack(">I", zlib.crc32(b"IHDR" + fields))
    with pytest.raises(ValueError, match="too many pixels"):
        cut_out(b"\x89PNG\r\n\x1a\n" + header + struct.pack(">I", 0) + b"IDAT" + bytes(4))
