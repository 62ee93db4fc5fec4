"""Divides a person's pixels into head, hands, torso, arms, legs and feet, by nearness to joints."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from stylist.photo.flags import Flags
from stylist.photo.networks import Floats

# MediaPipe's numbers of the joints used here.
NOSE, LEFT_EAR, RIGHT_EAR = 0, 7, 8
EYES, MOUTH = (2, 5), (9, 10)
SHOULDERS = (11, 12)
HIPS, KNEES, ANKLES = (23, 24), (25, 26), (27, 28)
FOOT_LINES: Final = ((29, 31), (30, 32))
"""Heel to toe."""

_HAND_REACH: Final = 0.16
_NECK: Final = 0.42
"""How far up from the shoulders to the mouth a collar may reach."""
_HEAD: Final = 0.945
"""Reach of the head around the nose, in distances between the ears."""


@dataclass(frozen=True)
class Anatomy:
    """Which part of the body each pixel lies nearest to; [height, width] each.

    Attributes:
        head, hands, torso, arms, legs, feet: Parts; every pixel of the picture is in one of the
            last four, and may be head or hand besides.
        trunk: The quadrangle between shoulders and hips.
        along: Height on the spine in pixels: 0 at the hips, upwards positive.
        unit: Width of the shoulders or half the length of the torso, the greater, in pixels.
    """

    head: Flags
    hands: Flags
    torso: Flags
    arms: Flags
    legs: Flags
    feet: Flags
    trunk: Flags
    along: Floats
    unit: float


def anatomy(points: Floats, shape: tuple[int, int]) -> Anatomy:
    """The parts of a body in a picture of `shape` (height, width).

    Args:
        points: x, y of the 33 landmarks in pixels of that picture, [33, 2].
    """
    spine = _Spine(points)
    grid = np.stack(np.meshgrid(np.arange(shape[1]), np.arange(shape[0])), -1).astype(np.float32)
    along = spine.along(grid)
    trunk = _polygon(points[[11, 12, 24, 23]], shape)
    reach = {
        "torso": np.where(trunk, 0, _to_lines(points, ((11, 12), (11, 23), (12, 24)), shape)),
        "arms": _to_lines(points, ((11, 13), (13, 15), (12, 14), (14, 16)), shape),
        "legs": _to_lines(points, ((23, 25), (25, 27), (24, 26), (26, 28)), shape),
        "feet": _to_lines(points, ((27, 31), (28, 32), (27, 29), (28, 30)), shape),
    }
    names = list(reach)
    nearest = np.argmin(np.stack([reach[name] for name in names]), 0)
    part = {name: nearest == index for index, name in enumerate(names)}
    _settle_the_hip(part, along, reach["legs"], spine)
    hands = _to_lines(points, ((15, 17), (15, 19), (16, 18), (16, 20)), shape)
    return Anatomy(
        head=_head(points, grid, along, spine),
        hands=hands < _HAND_REACH * spine.unit,
        torso=part["torso"], arms=part["arms"], legs=part["legs"], feet=part["feet"],
        trunk=trunk, along=along, unit=spine.unit,
    )  # fmt: skip


class _Spine:
    """The line from the hips to the shoulders, and the measures that follow from it."""

    def __init__(self, points: Floats) -> None:
        self.hip = points[list(HIPS)].mean(0)
        self.shoulder = points[list(SHOULDERS)].mean(0)
        self.length = max(float(np.hypot(*(self.shoulder - self.hip))), 1.0)
        self._up = (self.shoulder - self.hip) / self.length
        across = float(np.hypot(*(points[11] - points[12])))
        self.unit = max(across, self.length / 2)

    def along(self, places: Floats) -> Floats:
        """Height of places [..., 2] above the hips."""
        heights: Floats = (places - self.hip) @ self._up
        return heights


def _head(points: Floats, grid: Floats, along: Floats, spine: _Spine) -> Flags:
    shoulder = spine.along(spine.shoulder[None])[0]
    mouth = spine.along(points[list(MOUTH)].mean(0)[None])[0]
    ears = np.hypot(*(points[LEFT_EAR] - points[RIGHT_EAR]))
    near = np.hypot(*np.moveaxis(grid - points[NOSE], -1, 0)) < _HEAD * ears
    flags: Flags = (along > shoulder + _NECK * (mouth - shoulder)) | near
    return flags


def _settle_the_hip(part: dict[str, Flags], along: Floats, to_legs: Floats, spine: _Spine) -> None:
    """Around the hips the nearest line flickers: height decides there."""
    up = part["legs"] & (along > -0.02 * spine.length)
    down = part["torso"] & (along < -0.06 * spine.length) & (to_legs < 0.35 * spine.unit)
    part["torso"] = (part["torso"] | up) & ~down
    part["legs"] = (part["legs"] | down) & ~up


def _polygon(corners: Floats, shape: tuple[int, int]) -> Flags:
    drawn = np.zeros(shape, np.uint8)
    cv2.fillPoly(drawn, [np.round(corners).astype(np.int32)], (1,))
    return drawn.astype(bool)


def _to_lines(points: Floats, lines: tuple[tuple[int, int], ...], shape: tuple[int, int]) -> Floats:
    """Distance of each pixel to the nearest of the lines between joints."""
    canvas = np.full(shape, 255, np.uint8)
    for start, end in lines:
        from_, to = (tuple(int(v) for v in np.round(points[i])) for i in (start, end))
        cv2.line(canvas, from_, to, (0,), 1)
    if canvas.min():
        return np.full(shape, np.inf, np.float32)
    return np.asarray(cv2.distanceTransform(canvas, cv2.DIST_L2, 5), np.float32)
