"""One person of a photo seen closely, and the garments cut out of that view."""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np

from stylist.domain.search import Box
from stylist.photo.anatomy import ANKLES, HIPS, KNEES, SHOULDERS
from stylist.photo.body import Person
from stylist.photo.flags import Flags, bounds, large_patches
from stylist.photo.hem import has_gap
from stylist.photo.networks import Floats, Pixels

_WORKING_SIDE: Final = 360
_MARGIN: Final = 0.06
_CROP_MARGIN: Final = 0.08
_CROP_SIDE: Final = 320
_LEAST_SIDE: Final = 64
_LEAST_PIXELS: Final = 150
_LEAST_PATCH: Final = 0.12
"""A patch smaller than this share of the largest is a speck of something else."""
_VISIBLE: Final = 0.4
_JOINTS = {"upper": SHOULDERS, "full": SHOULDERS, "lower": (*HIPS, *KNEES), "feet": ANKLES}
"""Which joints must be seen for a garment there to be believed; one of them is enough."""


@dataclass(frozen=True)
class Cut:
    """A garment cut out of the photo.

    Attributes:
        region: 'upper', 'lower', 'full' or 'feet'.
        pixels: RGB of the garment with a margin, what hid it filled in, [height, width, 3], at
            most 320 on the long side.
        mask: How much of each pixel is the garment, 0..1, [height, width].
        seen: The same without what was filled in: where its true colours are.
        box: Where the garment is in the photo, without the margin.
        apart: Whether it is two runs side by side, as trousers are and no skirt.
    """

    region: str
    pixels: Pixels
    mask: Floats
    seen: Floats
    box: Box
    apart: bool


class CloseUp:
    """The surroundings of one person at working size."""

    def __init__(self, picture: Pixels, person: Person) -> None:
        self._picture = picture
        self._left, self._top, right, bottom = _around(person.mask)
        crop = picture[self._top : bottom, self._left : right]
        self._scale = min(1.0, _WORKING_SIDE / max(crop.shape[:2]))
        self.pixels: Pixels = _resized(crop, self._scale)
        self.mask: Floats = _resized(
            person.mask[self._top : bottom, self._left : right], self._scale
        )
        self.points: Floats = (person.points - (self._left, self._top)) * np.float32(self._scale)
        self._visibility = person.visibility

    def cut(self, region: str, flags: Flags, hidden: Flags) -> Cut | None:
        """The garment; None when too little of it is seen.

        hidden: Pixels of the person that may lie in front of it.
        """
        flags = _largest_patches(flags)
        if flags.sum() < _LEAST_PIXELS or not self._shows(region):
            return None
        holes = _holes(flags, hidden)
        window = self._window(flags | holes)
        pixels = self._closer(window)
        left, top, right, bottom = window
        size = pixels.shape[1::-1]

        def enlarged(values: Floats) -> Floats:
            return np.asarray(cv2.resize(values[top:bottom, left:right], size), np.float32)

        if holes.any():
            filled, rim = _filled(self.pixels, holes)
            share = enlarged(rim)[..., None]
            cloth = cv2.resize(filled[top:bottom, left:right], size)
            pixels = (pixels * (1 - share) + cloth * share).astype(np.uint8)
        return Cut(region, pixels, enlarged(_soft(flags | holes)), enlarged(_soft(flags)),
                   self._box(flags), has_gap(flags))  # fmt: skip

    def _window(self, flags: Flags) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of the garment with a margin, in working pixels."""
        left, top, right, bottom = bounds(flags)
        margin = 2 + round(_CROP_MARGIN * max(right - left, bottom - top))
        height, width = flags.shape
        return (max(0, left - margin), max(0, top - margin),
                min(width, right + margin), min(height, bottom + margin))  # fmt: skip

    def _closer(self, window: tuple[int, int, int, int]) -> Pixels:
        """That window of the photo itself, as sharp as it is."""
        left, top, right, bottom = (side / self._scale for side in window)
        crop = self._picture[
            self._top + round(top) : self._top + round(bottom),
            self._left + round(left) : self._left + round(right),
        ]
        enough = max(1.0, _LEAST_SIDE / min(crop.shape[:2]))
        closer: Pixels = _resized(crop, min(_CROP_SIDE / max(crop.shape[:2]), enough))
        return closer

    def _shows(self, region: str) -> bool:
        height, width = self.mask.shape
        return any(
            self._visibility[joint] >= _VISIBLE
            and -0.02 * width <= self.points[joint, 0] <= 1.02 * width
            and -0.02 * height <= self.points[joint, 1] <= 1.02 * height
            for joint in _JOINTS[region]
        )

    def _box(self, flags: Flags) -> Box:
        height, width = self._picture.shape[:2]
        left, top, right, bottom = (side / self._scale for side in bounds(flags))
        return (
            (self._left + left) / width, (self._top + top) / height,
            min(1.0, (self._left + right) / width), min(1.0, (self._top + bottom) / height),
        )  # fmt: skip


def _around(mask: Floats) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the person with a margin."""
    height, width = mask.shape
    flags = mask > 0.3
    if not flags.any():
        return 0, 0, width, height
    left, top, right, bottom = bounds(flags)
    margin = 4 + int(_MARGIN * max(right - left, bottom - top))
    return (max(0, left - margin), max(0, top - margin),
            min(width, right + margin), min(height, bottom + margin))  # fmt: skip


def _largest_patches(flags: Flags) -> Flags:
    opened = cv2.morphologyEx(flags.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    return large_patches(np.asarray(opened, bool), _LEAST_PATCH)


def _holes(flags: Flags, hidden: Flags) -> Flags:
    """Where a hand or arm lies over the garment: hidden pixels that the garment surrounds."""
    reach = max(5, round(0.22 * float(np.sqrt(flags.sum())))) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    padded = np.pad(flags.astype(np.uint8), reach)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, disc)[reach:-reach, reach:-reach]
    return np.asarray(closed.astype(bool) & hidden & ~flags)


def _filled(pixels: Pixels, holes: Flags) -> tuple[Pixels, Floats]:
    """The picture with its holes filled from around them; and where it changed, 0..1."""
    # The rim of a hand is half skin, half cloth.
    hole = cv2.dilate(holes.astype(np.uint8), np.ones((5, 5), np.uint8))
    filled = cv2.inpaint(pixels, hole, 3, cv2.INPAINT_TELEA)
    return np.asarray(filled, np.uint8), np.asarray(hole, np.float32)


def _soft(flags: Flags) -> Floats:
    """A mask with a soft edge of about a pixel."""
    blurred = cv2.GaussianBlur(flags.astype(np.float32), (0, 0), 1.2)
    return np.asarray(np.clip((blurred - 0.3) / 0.4, 0, 1), np.float32)


def _resized(values: Any, factor: float) -> Any:
    size = tuple(max(1, round(side * factor)) for side in values.shape[1::-1])
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(values, size, interpolation=how))
