"""What we knew of the people in a photo before their faces were hidden, kept inside its JPEG.

People are found by their faces more than by anything else; once these are covered, a second look
finds fewer of them and places the joints less well. So the first look is written into the
comment of the JPEG that is kept. It says where bodies are, which the picture shows anyway, and
roughly where faces are. It travels with the photo to whichever replica searches. A stranger's
comment is gone from what `Cleaner` gives; one that comes another way can only misplace garments.
"""

import struct
import zlib
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from stylist.photo.body import Person
from stylist.photo.figures import MOST_FIGURES
from stylist.photo.networks import Floats

_MARK: Final = b"virtual-stylist people 1\n"
_HEADER: Final = struct.Struct("<HH")
"""Width and height of the picture."""
_MASK_SIDE: Final = 192
_POINTS: Final = 33
_STEPS: Final = 8
"""Joints are kept to an eighth of a pixel, which the network does not know any better."""
_MOST_BYTES: Final = 60_000
"""A comment holds 65,533."""
_MOST_INFLATED: Final = 8 * (_MASK_SIDE**2 + 1024)
"""More than any note of ours; a stranger's may swell without end."""
_FURTHEST: Final = 4
"""How far outside the picture a joint may be guessed, in its longer sides."""
_FACE: Final = slice(0, 11)
_FACE_STEP: Final = 0.25
"""Of the head's width: what is hidden under a cover is not to be read here."""


def write_note(people: Sequence[Person], size: tuple[int, int]) -> bytes:
    """The comment for a picture of `size` (width, height) with these people in it, maybe none."""
    packed = b"".join(_packed(person, size) for person in people)
    body = zlib.compress(_HEADER.pack(*size) + packed, 9)
    if len(body) > _MOST_BYTES:
        return write_note(people[:-1], size)
    return _MARK + body


def read_note(comment: object, size: tuple[int, int]) -> list[Person] | None:
    """The people that a note tells of; None when the comment is no note for a picture this size.

    size: width and height of the picture that carries it.
    """
    if not isinstance(comment, bytes) or not comment.startswith(_MARK):
        return None
    try:
        inflate = zlib.decompressobj()
        body = inflate.decompress(comment[len(_MARK) :], _MOST_INFLATED)
    except zlib.error:
        return None
    length = _length(size)
    count, rest = divmod(len(body) - _HEADER.size, length)
    if not inflate.eof or inflate.unused_data or rest or not 0 <= count <= MOST_FIGURES:
        return None
    if _HEADER.unpack_from(body) != size:
        return None
    starts = range(_HEADER.size, len(body), length)
    return [_unpacked(body[start : start + length], size) for start in starts]


def _mask_size(size: tuple[int, int]) -> tuple[int, int]:
    shrink = min(1.0, _MASK_SIDE / max(size))
    return max(1, round(size[0] * shrink)), max(1, round(size[1] * shrink))


def _length(size: tuple[int, int]) -> int:
    """Bytes for one person: joints, how likely they are seen, two scores, the mask."""
    width, height = _mask_size(size)
    return _POINTS * 2 * 4 + _POINTS + 2 + width * height


def _packed(person: Person, size: tuple[int, int]) -> bytes:
    far = _FURTHEST * max(size)
    points = np.round(np.clip(_vague(person.points), -far, far) * _STEPS).astype("<i4")
    shares = np.array([*person.visibility, person.score, person.presence])
    mask = cv2.resize(person.mask, _mask_size(size), interpolation=cv2.INTER_AREA)
    return points.tobytes() + _bytes_of(shares) + _bytes_of(np.asarray(mask))


def _vague(points: Floats) -> Floats:
    """The joints, those of the face only roughly: where it is, not what it looks like."""
    width = max(np.hypot(*(points[7] - points[8])), 0.4 * np.hypot(*(points[11] - points[12])), 1)
    step = _FACE_STEP * width
    vague = points.copy()
    vague[_FACE] = np.round(points[_FACE] / step) * step
    return vague


def _unpacked(body: bytes, size: tuple[int, int]) -> Person:
    points = np.frombuffer(body, "<i4", _POINTS * 2).reshape(-1, 2)
    rest = np.frombuffer(body, np.uint8, offset=_POINTS * 8).astype(np.float32) / np.float32(255)
    shares, small = rest[: _POINTS + 2], rest[_POINTS + 2 :]
    width, height = _mask_size(size)
    far = _FURTHEST * max(size)
    mask: Floats = np.asarray(cv2.resize(small.reshape(height, width), size), np.float32)
    return Person(
        points=np.clip(points / _STEPS, -far, far).astype(np.float32),
        visibility=shares[:_POINTS], mask=mask,
        score=float(shares[-2]), presence=float(shares[-1]),
    )  # fmt: skip


def _bytes_of(shares: Floats) -> bytes:
    """Shares 0..1 in one byte each."""
    return np.round(np.clip(shares, 0, 1) * 255).astype(np.uint8).tobytes()
