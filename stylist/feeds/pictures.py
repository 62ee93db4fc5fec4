"""Pictures judged by their first bytes, where nothing can open them: format and size.

Limits: the stricter ones of Titan's page, as in `stylist.aws.fitting`.
JPEG's markers: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1
"""

import struct
from typing import Final

from stylist.errors import UnreadablePicture

MOST_SIDE: Final = 2048
MOST_BYTES: Final = 5_000_000 - 1

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a frame, in which width and height stand."""
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers that nothing belongs to."""


def plain_picture(data: bytes) -> bytes:
    """The picture as it is.

    Raises:
        UnreadablePicture: It is no JPEG or PNG, or larger than the model takes.
    """
    width, height = _size(data)
    if max(width, height) > MOST_SIDE or len(data) > MOST_BYTES:
        raise UnreadablePicture(
            f"The picture has {width}×{height} pixels and {len(data) / 1e6:.1f} MB; at most "
            f"{MOST_SIDE} a side and 5 MB are taken. Please give a smaller copy."
        )
    return data


def _size(data: bytes) -> tuple[int, int]:
    try:
        if data.startswith(_PNG) and data[12:16] == b"IHDR":
            width, height = struct.unpack(">II", data[16:24])
        elif data.startswith(b"\xff\xd8"):
            width, height = _jpeg_size(data)
        else:
            width = height = 0
    except (struct.error, IndexError):
        width = height = 0
    if not (width and height):
        raise UnreadablePicture("This is not a JPEG or PNG picture. Please save it as one.")
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker in _SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return 0, 0
