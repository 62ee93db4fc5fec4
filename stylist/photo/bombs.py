"""Small files that make a decoder work for hours or take gigabytes, seen before decoding."""

import re
from typing import Final

from PIL import Image
from PIL.JpegImagePlugin import MARKER
from PIL.TiffImagePlugin import TiffImageFile

MOST_SCANS: Final = 64
"""Passes over a progressive JPEG; cameras and editors write about ten."""

MOST_PARTS: Final = 20_000
"""Of a file before its pixels: Pillow goes through them one by one. Cameras write a few dozen, a
PNG of 20 MB comes in some thousands."""
MOST_BETWEEN: Final = 64 * 1024
"""Bytes that belong to no part of a JPEG; Pillow skips each by itself."""

_JPEG: Final = b"\xff\xd8\xff"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_NEXT: Final = re.compile(rb"\xff[^\x00\xff]")
_END: Final = 0xD9
_SCAN: Final = 0xDA
_MARKER: Final = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
"""What begins a segment; all others stand alone or are pixels."""

_TILE_WIDTH: Final = 322
_TILE_LENGTH: Final = 323
_ROWS_PER_STRIP: Final = 278
_WHOLE: Final = 2**32 - 1
"""What TIFF calls a strip that holds the whole picture."""


def is_crowded(data: bytes) -> bool:
    """Whether reading all that stands before the pixels would take far longer than the pixels."""
    if data.startswith(_JPEG):
        return _is_crowded_jpeg(data)
    return data.startswith(_PNG) and _is_crowded_png(data)


def _is_crowded_jpeg(data: bytes) -> bool:
    place, parts, between = 2, 0, 0
    while parts <= MOST_PARTS and between <= MOST_BETWEEN:
        found = _NEXT.search(data, place)
        marker = data[found.start() + 1] if found else _SCAN
        between += (found.start() if found else len(data)) - place
        if found is None or marker == _SCAN:
            return between > MOST_BETWEEN
        parts, place = parts + 1, found.end()
        # Only what Pillow has a reader for is stepped over as a whole.
        if MARKER.get(0xFF00 + marker, ("", "", None))[2] is not None:
            place += int.from_bytes(data[place : place + 2], "big")
    return True


def _is_crowded_png(data: bytes) -> bool:
    place, parts = len(_PNG), 0
    while place < len(data) and parts <= MOST_PARTS:
        place += 12 + int.from_bytes(data[place : place + 4], "big")
        parts += 1
    return parts > MOST_PARTS


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
