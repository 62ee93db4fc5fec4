"""The places, each height × width × 3, linear shades of 0 to 1."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, map_coordinates

Shades = NDArray[np.float64]


def table(width: int, height: int, random: np.random.Generator) -> Shades:
    """Oak planks from above, with grain along them."""
    planks = 4
    edges = np.linspace(0, width, planks + 1).astype(int)
    wood = np.empty((height, width, 3))
    for left, right in pairwise(edges):
        wood[:, left:right] = _plank(right - left, height, random)
    seam = np.min(np.abs(np.arange(width)[:, None] - edges[None, 1:-1]), axis=1)
    wood *= (1 - 0.55 * np.exp(-((seam / 1.6) ** 2)))[None, :, None]
    return wood * _window(width, height, (0.15, 0.1), 0.25)[..., None]


def bed(width: int, height: int, random: np.random.Generator) -> Shades:
    """A linen sheet with soft folds, lit from the side."""
    folds = np.zeros((height, width))
    for size, depth, turn in ((70, 1.0, 0.5), (38, 0.35, -0.7), (18, 0.1, 0.9)):
        folds += depth * size * _creases(width, height, size, turn, random)
    down, across = np.gradient(folds)
    light = 0.95 + 0.45 * np.clip(across * 0.30 + down * 0.20, -0.28, 0.22)
    weave = gaussian_filter(random.normal(size=(height, width)), (0.5, 1.1)) * 0.018
    linen = np.array([0.93, 0.915, 0.89])
    sheet: Shades = (light + weave)[..., None] * linen
    return sheet * _window(width, height, (0.1, 0.2), 0.2)[..., None]


def wall(width: int, height: int, random: np.random.Generator) -> Shades:
    """Painted plaster with the light of a window, and a skirting board below."""
    bumps = gaussian_filter(random.normal(size=(height, width)), 2.2)
    relief = np.gradient(bumps)[1] * 0.5
    stains = gaussian_filter(random.normal(size=(height, width)), 60)
    stains *= 0.02 / stains.std()
    paint = np.array([0.88, 0.885, 0.86])
    shade: Shades = (1 + relief + stains)[..., None] * paint
    board = int(height * 0.93)
    shade[board:] = np.array([0.93, 0.92, 0.90])
    shade[board : board + 3] *= 0.7
    return shade * _window(width, height, (0.9, 0.15), 0.27)[..., None]


def _plank(width: int, height: int, random: np.random.Generator) -> Shades:
    base = np.array([0.78, 0.65, 0.50]) * random.uniform(0.88, 1.1)
    drift = gaussian_filter(random.normal(size=(height, width)), (height / 5, width / 5))
    drift *= 26 / drift.std()
    rows, columns = np.mgrid[0:height, 0:width].astype(float)
    rings = gaussian_filter(random.normal(size=(height, width)), (40, 1.4), mode="wrap")
    rings = map_coordinates(rings, [rows, columns + drift], order=1, mode="wrap")
    pores = gaussian_filter(random.normal(size=(height, width)), (9, 0.5))
    grain = 0.055 * rings / rings.std() + 0.03 * pores / pores.std()
    shaded: Shades = base * (1 + np.clip(grain, -0.3, 0.22))[..., None]
    return shaded


def _creases(
    width: int, height: int, size: float, turn: float, random: np.random.Generator
) -> Shades:
    """Ridges of a given width, all running roughly one way; about -1 to 1."""
    rows, columns = np.mgrid[0:height, 0:width].astype(float)
    side = max(width, height) * 2
    long = gaussian_filter(random.normal(size=(side, side)), (size * 3.5, size * 0.8))
    across = np.cos(turn) * columns - np.sin(turn) * rows
    along = np.sin(turn) * columns + np.cos(turn) * rows
    ridges = map_coordinates(long, [along + side / 3, across + side / 3], order=1, mode="wrap")
    bent: Shades = np.tanh(ridges / ridges.std())
    return bent


def _window(width: int, height: int, at: tuple[float, float], fall: float) -> Shades:
    """The light of one window: 1 in its corner, `fall` less at the far end."""
    rows, columns = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    lit: Shades = 1.06 - fall * np.hypot(columns - at[0], rows - at[1]) ** 1.3
    return lit
