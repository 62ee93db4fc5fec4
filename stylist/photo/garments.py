"""Cuts the clothes that one person wears out of a photo: upper or full, lower, and feet."""

from typing import Final

import cv2
import numpy as np

from stylist.photo.anatomy import FOOT_LINES, anatomy
from stylist.photo.body import Person
from stylist.photo.flags import Flags
from stylist.photo.hem import find_hem
from stylist.photo.networks import Floats, Pixels
from stylist.photo.skin import rgb_to_lab, skin
from stylist.photo.view import CloseUp, Cut

_SKIN_COLORED: Final = 0.5
_ONE_GARMENT: Final = np.array([45.0, 9.0, 9.0], np.float32)
"""How far folds of a garment lie from its middle colour in L, a, b of 8 bits."""
_LEAST_BELOW: Final = 0.12
"""Under a dress or a coat, less than this share of its size is shadow or skin, not trousers."""
_FLOOR: Final = 0.9
"""A hem this low hides the shoes."""


def cut_garments(picture: Pixels, person: Person) -> list[Cut]:
    """What the person wears: full or upper, lower, feet, as far as the photo shows them.

    Args:
        picture: RGB, [height, width, 3].
        person: Somebody found in it.
    """
    view = CloseUp(picture, person)
    body = _sharpened(view.pixels, view.mask, view.points)
    parts = anatomy(view.points, body.shape)
    lab = rgb_to_lab(view.pixels)
    bare = skin(lab, view.points, body, parts)
    bare = _without_skin_colored(bare, lab, body & parts.trunk)
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


def _without_skin_colored(bare: Flags, lab: Floats, trunk: Flags) -> Flags:
    """Skin, less a garment of that colour: so much skin on the trunk must be one."""
    if (bare & trunk).sum() <= _SKIN_COLORED * trunk.sum():
        return bare
    garment = np.median(lab[bare & trunk], 0)
    unlike: Flags = (np.abs(lab - garment) / _ONE_GARMENT).max(-1) > 1
    return bare & ~trunk & unlike


def _sharpened(pixels: Pixels, soft: Floats, points: Floats) -> Flags:
    """The person's mask with its edge moved to where the colours change (GrabCut)."""
    marks = np.full(soft.shape, cv2.GC_BGD, np.uint8)
    marks[soft > 0.12] = cv2.GC_PR_BGD
    marks[soft > 0.5] = cv2.GC_PR_FGD
    sure = cv2.erode((soft > 0.93).astype(np.uint8), np.ones((5, 5), np.uint8)).astype(bool)
    sure |= _shoes(points, soft)
    # GrabCut needs both sides; a person who fills the view has no edge in it.
    if sure.sum() < 50 or not (soft <= 0.5).any():
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
