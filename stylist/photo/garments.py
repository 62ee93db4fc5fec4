"""Cuts the clothes that one person wears out of a photo: upper, lower or full, and feet."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from stylist.domain.search import Box
from stylist.photo.anatomy import (
    ANKLES,
    FOOT_LINES,
    KNEES,
    SHOULDERS,
    Flags,
    anatomy,
)
from stylist.photo.body import Person
from stylist.photo.hem import find_hem
from stylist.photo.networks import Floats, Pixels
from stylist.photo.skin import rgb_to_lab, skin

_WORKING_SIDE: Final = 360
_MARGIN: Final = 0.06
_LEAST_PIXELS: Final = 150
_LEAST_PATCH: Final = 0.12
"""A patch smaller than this share of the largest is a speck of something else."""
_SKIN_COLORED: Final = 0.5
_LEAST_BELOW: Final = 0.12
"""Under a dress or a coat, less than this share of its size is shadow or skin, not trousers."""
_FLOOR: Final = 0.9
"""A hem this low hides the shoes."""
_VISIBLE: Final = 0.4
_JOINTS = {"upper": SHOULDERS, "full": SHOULDERS, "lower": KNEES, "feet": ANKLES}
"""Which joints must be seen for a garment there to be believed; one of two is enough."""


@dataclass(frozen=True)
class Cut:
    """A garment cut out of the photo.

    Attributes:
        region: 'upper', 'lower', 'full' or 'feet'.
        pixels: RGB around the person, what hid the garment filled in, [height, width, 3].
        mask: How much of each pixel is the garment, 0..1, [height, width].
        seen: The same without what was filled in: where its true colours are.
        box: Where the garment is in the photo.
    """

    region: str
    pixels: Pixels
    mask: Floats
    seen: Floats
    box: Box


def cut_garments(picture: Pixels, person: Person) -> list[Cut]:
    """What the person wears: full or upper, lower, feet, as far as the photo shows them.

    Args:
        picture: RGB, [height, width, 3].
        person: Somebody found in it.
    """
    view = _View(picture, person)
    body = _sharpened(view.pixels, view.mask, view.points)
    parts = anatomy(view.points, body.shape)
    lab = rgb_to_lab(view.pixels)
    bare = skin(lab, view.points, body, parts)
    if (bare & body & parts.trunk).sum() > _SKIN_COLORED * (body & parts.trunk).sum():
        # So much skin on the trunk is a garment of that colour.
        bare &= ~parts.trunk
    cloth = body & ~parts.head & ~bare
    hem = find_hem(lab, cloth, bare, parts, view.points)
    upper = cloth & (parts.torso | parts.arms | hem.above)
    hidden = body & (bare | parts.hands)
    lower, feet = (cloth & part & ~hem.above for part in (parts.legs, parts.feet))
    if hem.is_long:
        if lower.sum() < _LEAST_BELOW * upper.sum():
            lower = np.zeros_like(lower)
        if hem.height > _FLOOR:
            feet = np.zeros_like(feet)
    regions = {"full" if hem.is_long else "upper": upper, "lower": lower, "feet": feet}
    cuts = (view.cut(region, flags, hidden) for region, flags in regions.items())
    return [cut for cut in cuts if cut is not None]


class _View:
    """The surroundings of one person at working size."""

    def __init__(self, picture: Pixels, person: Person) -> None:
        self._shape = picture.shape[:2]
        self._left, self._top, right, bottom = _around(person.mask)
        crop = picture[self._top : bottom, self._left : right]
        self._scale = min(1.0, _WORKING_SIDE / max(crop.shape[:2]))
        size = tuple(max(1, round(side * self._scale)) for side in crop.shape[1::-1])
        self.pixels: Pixels = np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA))
        mask = person.mask[self._top : bottom, self._left : right]
        self.mask: Floats = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA))
        self.points: Floats = (person.points - (self._left, self._top)) * np.float32(self._scale)
        self._visibility = person.visibility

    def cut(self, region: str, flags: Flags, hidden: Flags) -> Cut | None:
        """The garment; None when too little of it is seen.

        hidden: Pixels of the person that may lie in front of it.
        """
        flags = _largest_patches(flags)
        if flags.sum() < _LEAST_PIXELS or not self._shows(region):
            return None
        filled = _holes(flags, hidden)
        pixels = self.pixels
        if filled.any():
            # The rim of a hand is half skin, half cloth.
            hole = cv2.dilate(filled.astype(np.uint8), np.ones((5, 5), np.uint8))
            pixels = np.asarray(cv2.inpaint(pixels, hole, 3, cv2.INPAINT_TELEA))
        return Cut(region, pixels, _soft(flags | filled), _soft(flags), self._box(flags))

    def _shows(self, region: str) -> bool:
        height, width = self.mask.shape
        return any(
            self._visibility[joint] >= _VISIBLE
            and -0.02 * width <= self.points[joint, 0] <= 1.02 * width
            and -0.02 * height <= self.points[joint, 1] <= 1.02 * height
            for joint in _JOINTS[region]
        )

    def _box(self, flags: Flags) -> Box:
        rows, columns = np.flatnonzero(flags.any(1)), np.flatnonzero(flags.any(0))
        height, width = self._shape
        return (
            (self._left + columns[0] / self._scale) / width,
            (self._top + rows[0] / self._scale) / height,
            min(1.0, (self._left + (columns[-1] + 1) / self._scale) / width),
            min(1.0, (self._top + (rows[-1] + 1) / self._scale) / height),
        )


def _around(mask: Floats) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the person with a margin."""
    height, width = mask.shape
    rows, columns = np.flatnonzero((mask > 0.3).any(1)), np.flatnonzero((mask > 0.3).any(0))
    if not len(rows):
        return 0, 0, width, height
    margin = 4 + int(_MARGIN * max(rows[-1] - rows[0], columns[-1] - columns[0]))
    return (
        max(0, int(columns[0]) - margin), max(0, int(rows[0]) - margin),
        min(width, int(columns[-1]) + margin), min(height, int(rows[-1]) + margin),
    )  # fmt: skip


def _sharpened(pixels: Pixels, soft: Floats, points: Floats) -> Flags:
    """The person's mask with its edge moved to where the colours change (GrabCut)."""
    marks = np.full(soft.shape, cv2.GC_BGD, np.uint8)
    marks[soft > 0.12] = cv2.GC_PR_BGD
    marks[soft > 0.5] = cv2.GC_PR_FGD
    sure = cv2.erode((soft > 0.93).astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
    sure |= _shoes(points, soft)
    if sure.sum() < 50:
        return np.asarray(soft > 0.5)
    marks[sure] = cv2.GC_FGD
    models = np.zeros((2, 1, 65))
    cv2.setRNGSeed(7)
    nowhere = (0, 0, 1, 1)
    cv2.grabCut(pixels, marks, nowhere, models[0], models[1], 2, cv2.GC_INIT_WITH_MASK)
    return np.asarray(((marks == cv2.GC_FGD) | (marks == cv2.GC_PR_FGD)) & (soft > 0.12))


def _shoes(points: Floats, soft: Floats) -> Flags:
    """Around heels and toes: the rough mask doubts shoes, the joints know them."""
    drawn = np.zeros(soft.shape, np.uint8)
    for heel, toe in FOOT_LINES:
        length = float(np.hypot(*(points[heel] - points[toe])))
        path = np.round(points[[heel, toe]]).astype(np.int32)
        cv2.polylines(drawn, [path], False, (1,), max(1, round(length / 4)))
    return drawn.astype(bool) & (soft > 0.25)


def _largest_patches(flags: Flags) -> Flags:
    opened = cv2.morphologyEx(flags.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    count, labels = cv2.connectedComponents(opened)
    sizes = np.bincount(labels.ravel(), minlength=count)
    sizes[0] = 0
    kept: Flags = (sizes > _LEAST_PATCH * max(1, sizes.max()))[labels]
    return kept


def _holes(flags: Flags, hidden: Flags) -> Flags:
    """Where a hand or arm lies over the garment: hidden pixels that the garment surrounds."""
    reach = max(5, round(0.22 * float(np.sqrt(flags.sum())))) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    padded = np.pad(flags.astype(np.uint8), reach)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, disc)[reach:-reach, reach:-reach]
    return np.asarray(closed.astype(bool) & hidden & ~flags)


def _soft(flags: Flags) -> Floats:
    """A mask with a soft edge of about a pixel."""
    blurred = cv2.GaussianBlur(flags.astype(np.float32), (0, 0), 1.2)
    return np.asarray(np.clip((blurred - 0.3) / 0.4, 0, 1), np.float32)
