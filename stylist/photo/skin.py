"""Tells bare skin from cloth by the colour of the person's own face."""

from typing import Final

import cv2
import numpy as np

from stylist.photo.anatomy import EYES, LEFT_EAR, MOUTH, NOSE, RIGHT_EAR, Anatomy
from stylist.photo.flags import Flags
from stylist.photo.networks import Floats, Pixels

_LIKE_FACE: Final = np.array([60.0, 11.0, 13.0], np.float32)
"""How far skin may lie from the face in L, a, b of 8 bits: shade matters least."""
_HUE: Final = 0.22
"""Or how far its hue may lie from the face's, in radians: sun and shade change L and chroma, and
beige and khaki are yellower than skin."""
_SHADE: Final = 0.5
"""Most that skin may differ from the face in L, as a share of the face's: black cloth is no
shade of dark skin."""
_CHROMA: Final = (0.45, 1.8)
"""Colourfulness of skin, as a share of the face's: grey cloth is no skin, nor is bright cloth."""
_GREY: Final = 128.0
_LEAST_CHROMA: Final = 8.0
"""Faces greyer than this are in black-and-white photos, or are no faces."""
_ATTACHED: Final = 0.25
"""Share of a patch that must be head, hand, forearm or shin for it to be skin."""


def skin(lab: Floats, points: Floats, person: Flags, parts: Anatomy) -> Flags:
    """Where the person is bare; nothing when the face is not in the picture.

    Args:
        lab: L*a*b* of 8 bits as OpenCV gives it, [height, width, 3].
        points: The 33 landmarks in its pixels. person: Where the person is.
    """
    face = _face_color(lab, points)
    if face is None:
        return np.zeros(person.shape, bool)
    far = np.abs(lab - face)
    chroma = _chroma(lab) / _chroma(face)
    alike = ((far / _LIKE_FACE).max(-1) < 1) | (np.abs(_hue(lab) - _hue(face)) < _HUE)
    alike &= (far[..., 0] < _SHADE * face[0]) & (chroma > _CHROMA[0]) & (chroma < _CHROMA[1])
    alike = _opened(alike & person)
    roots = parts.head | parts.hands | _near_lines(points, parts, ((11, 13, 15), (12, 14, 16)))
    roots |= _near_lines(points, parts, ((25, 27), (26, 28)))
    return _attached(alike, roots)


def _face_color(lab: Floats, points: Floats) -> Floats | None:
    """Median colour of a disc between eyes, nose and mouth; None when that is no skin.

    Skin of every shade is redder and yellower than grey; hair seen from behind seldom is.
    """
    weights = [(i, 1.0) for i in EYES] + [(NOSE, 2.0)] + [(i, 1.0) for i in MOUTH]
    centre = sum(points[i] * weight for i, weight in weights) / 6
    radius = 0.32 * float(np.hypot(*(points[LEFT_EAR] - points[RIGHT_EAR]))) + 2
    disc = np.zeros(lab.shape[:2], np.uint8)
    cv2.circle(disc, (round(float(centre[0])), round(float(centre[1]))), round(radius), (1,), -1)
    seen = lab[disc.astype(bool)]
    if len(seen) < 5:
        return None
    face = np.asarray(np.median(seen, 0), np.float32)
    is_skin = (face[1:] > _GREY + 1).all() and _chroma(face) > _LEAST_CHROMA
    return face if is_skin else None


def _chroma(lab: Floats) -> Floats:
    return np.asarray(np.hypot(lab[..., 1] - _GREY, lab[..., 2] - _GREY), np.float32)


def _hue(lab: Floats) -> Floats:
    return np.asarray(np.arctan2(lab[..., 2] - _GREY, lab[..., 1] - _GREY), np.float32)


def _near_lines(points: Floats, parts: Anatomy, lines: tuple[tuple[int, ...], ...]) -> Flags:
    drawn = np.zeros(parts.along.shape, np.uint8)
    for joints in lines:
        path = np.round(points[list(joints)]).astype(np.int32)
        cv2.polylines(drawn, [path], False, (1,), max(1, round(0.4 * parts.unit)))
    return drawn.astype(bool)


def _attached(alike: Flags, roots: Flags) -> Flags:
    """The connected patches that are rooted in what is bare on most people."""
    count, labels = cv2.connectedComponents(alike.astype(np.uint8))
    sizes = np.bincount(labels.ravel(), minlength=count)
    rooted = np.bincount(labels[roots], minlength=count)
    kept = rooted > _ATTACHED * sizes
    kept[0] = False
    flags: Flags = kept[labels]
    return flags


def _opened(flags: Flags) -> Flags:
    opened = cv2.morphologyEx(flags.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return np.asarray(opened, bool)


def rgb_to_lab(pixels: Pixels) -> Floats:
    """RGB to L*a*b* of 8 bits, both [height, width, 3]."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB), np.float32)
