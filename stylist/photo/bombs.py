"""Small files that make a decoder work for hours or take gigabytes, seen before decoding."""

import re
from typing import Final

from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

MOST_SCANS: Final = 64
"""Passes over a progressive JPEG; cameras and editors write about ten."""

_END: Final = 0xD9
_SCAN: Final = 0xDA
_MARKER: Final = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
"""What begins a segment; all others stand alone or are pixels."""

_TILE_WIDTH: Final = 322
_TILE_LENGTH: Final = 323
_ROWS_PER_STRIP: Final = 278
_WHOLE: Final = 2**32 - 1
"""What TIFF calls a strip that holds the whole picture."""


def is_bomb(picture: Image.Image, data: bytes, most_pixels: int) -> bool:
    """Whether decoding would cost far more than the picture's size says."""
    if isinstance(picture, TiffImageFile):
        # Twice: an honest strip may be somewhat taller than the picture.
        return _largest_part(picture) > 2 * most_pixels
    return picture.format in ("JPEG", "MPO") and _scans(data) > MOST_SCANS


def _scans(data: bytes) -> int:
    """How often the first picture of a JPEG file is gone over."""
    place, scans = 2, 0
    while found := _MARKER.search(data, place):
        start = found.start()
        if data[start + 1] == _END:
            break
        scans += data[start + 1] == _SCAN
        place = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
    return scans


def _largest_part(picture: TiffImageFile) -> int:
    """Pixels of the part that a TIFF is decoded by, which may be larger than the picture."""
    tags = picture.tag_v2
    rows = tags.get(_ROWS_PER_STRIP, 0)
    strip = 0 if rows == _WHOLE else rows * picture.width
    return int(max(strip, tags.get(_TILE_WIDTH, 0) * tags.get(_TILE_LENGTH, 0)))
