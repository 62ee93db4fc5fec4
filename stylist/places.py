"""Where the pieces of a board lie, told within its picture: whoever has it can point at them."""

import json
import struct
from collections.abc import Sequence

Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the picture."""

_COMMENT, _SCAN = 0xFE, 0xDA
"""Markers of a JPEG: a comment, and the picture itself."""


def comment_of(boxes: Sequence[Box]) -> bytes:
    """What the picture's comment says; boxes in the order of the pieces' numbers."""
    return json.dumps({"pieces": boxes}, separators=(",", ":")).encode()


def places_in(jpeg: bytes) -> list[list[int]]:
    """The boxes that the comment tells; none where it tells of none."""
    try:
        return list(json.loads(_comment(jpeg))["pieces"])
    except (ValueError, KeyError, TypeError, struct.error, IndexError):
        return []


def _comment(jpeg: bytes) -> bytes:
    """The first comment of a JPEG; b'' without one."""
    at = 2
    while jpeg[at] == 0xFF and jpeg[at + 1] != _SCAN:
        (length,) = struct.unpack_from(">H", jpeg, at + 2)
        if jpeg[at + 1] == _COMMENT:
            return jpeg[at + 4 : at + 2 + length]
        at += 2 + length
    return b""
