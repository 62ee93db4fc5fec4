"""Names the colours of a piece as a person would: one word for a cloth, folds and all."""

from typing import Final

import cv2
import numpy as np

from stylist.photo import colors
from stylist.photo.networks import Floats, Pixels

_SIDE: Final = 160
_SAMPLE: Final = 1500
_CLUSTERS: Final = 4
_WEIGHTS: Final = np.array([0.3, 1.0, 1.0], np.float32)
"""A fold is darker, not another colour."""
_ONE_CLOTH: Final = 18.0
"""Weighted distance up to which two colours are light and shade of one cloth."""
_SHADE: Final = 20
"""Per cent of a cloth, its darkest, that have no say in its name: they are black in any colour."""
_LEAST_SHARE: Final = 0.15
_MOST_NAMES: Final = 3


def colors_of(pixels: Pixels, mask: Floats) -> tuple[str, ...]:
    """Fine colour words of a piece, the largest share first, at most three; at least one.

    Args:
        pixels: RGB with something of what lies around the piece, which tells how dim the light
            is, [height, width, 3].
        mask: How much of each pixel is the piece, 0..1, [height, width]; a nearly empty one
            counts as the whole picture.
    """
    shares: dict[str, float] = {}
    for cloth, share in _cloths(_sample(pixels, mask)):
        name = _name(cloth)
        shares[name] = shares.get(name, 0.0) + share
    ranked = sorted(shares, key=lambda name: -shares[name])
    large = tuple(name for name in ranked if shares[name] >= _LEAST_SHARE)
    return large[:_MOST_NAMES] or (ranked[0],)


def _sample(pixels: Pixels, mask: Floats) -> Floats:
    """L*a*b* of some of the piece's pixels, [n, 3]."""
    step = max(1, max(mask.shape) // _SIDE)
    # The whole picture is brightened as one: a piece alone would turn every navy into blue.
    lab = colors.shown_lab(pixels[::step, ::step])
    inside = lab[mask[::step, ::step] > 0.7]
    if len(inside) < 10:
        inside = lab.reshape(-1, 3)
    return inside[:: len(inside) // _SAMPLE + 1]


def _cloths(lab: Floats) -> list[tuple[Floats, float]]:
    """The colours that belong together, [n, 3] each, with the share of all."""
    groups = _clusters(lab)
    while len(groups) > 1:
        middles = [np.median(lab[group], axis=0) * _WEIGHTS for group in groups]
        apart, first, second = min(
            (_distance(middles[i], middles[j]), i, j) for i in range(len(groups)) for j in range(i)
        )
        if apart >= _ONE_CLOTH:
            break
        groups[second] |= groups.pop(first)
    return [(lab[group], float(group.mean())) for group in groups]


def _clusters(lab: Floats) -> list[np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """Which pixels are alike: at most four flags of [n] each, none of them empty."""
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 15, 0.5)
    count = min(_CLUSTERS, len(lab))
    cv2.setRNGSeed(7)
    labels = cv2.kmeans(
        np.ascontiguousarray(lab * _WEIGHTS), count, np.zeros((len(lab), 1), np.int32), stop, 2,
        cv2.KMEANS_PP_CENTERS,
    )[1].ravel()  # fmt: skip
    return [labels == one for one in np.unique(labels)]


def _distance(one: Floats, other: Floats) -> float:
    """Light counts beside hue, not within it: a deep shade of a cloth keeps its hue."""
    lightness, *hue = np.abs(one - other)
    return float(lightness + np.hypot(*hue))


def _name(cloth: Floats) -> str:
    """The word for a cloth in its light."""
    lit = cloth[cloth[:, 0] >= np.percentile(cloth[:, 0], _SHADE)]
    return colors.name_of(np.median(lit, axis=0))
