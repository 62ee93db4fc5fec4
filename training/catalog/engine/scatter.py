"""Motifs thrown on the cloth without overlap, in a repeat that has no visible border."""

from math import hypot

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import GAMMA, linear
from training.catalog.engine.raster import paint

Array = NDArray[np.float32]
Spot = tuple[float, float, float]
"""x, y and radius, px."""

TILE = 300
"""Side of the repeat, px of cloth."""


def throw(
    rng: np.random.Generator, tries: int, radii: tuple[float, float], gap: float
) -> list[Spot]:
    """Return spots of the given radii that keep `gap` px apart across the tile's borders."""
    spots: list[Spot] = []
    for _ in range(tries):
        x, y = (float(c) for c in rng.uniform(0, TILE, 2))
        radius = float(rng.uniform(*radii))
        if all(_apart(x, y, other) > radius + other[2] + gap for other in spots):
            spots.append((x, y, radius))
    return spots


def place(spot: Spot, motif: str) -> str:
    """Return the motif, drawn round 0,0, at a spot and where it crosses the tile's borders."""
    return "".join(
        f'<g transform="translate({spot[0] + dx:.1f},{spot[1] + dy:.1f})">{motif}</g>'
        for dx in (-TILE, 0, TILE)
        for dy in (-TILE, 0, TILE)
        if _reaches(spot[0] + dx, spot[2]) and _reaches(spot[1] + dy, spot[2])
    )


def stamp(cloth: Cloth, color: str, motifs: str) -> Array:
    """Return the cloth's linear colour with the tile's motifs printed all over."""
    tile = paint(motifs, (0, 0, TILE, TILE))
    where = [np.mod(cloth.v, TILE), np.mod(cloth.u, TILE)]
    layers = np.dstack([tile[..., :3] ** GAMMA * tile[..., 3:], tile[..., 3]])
    printed = [map_coordinates(layers[..., i], where, order=1, mode="grid-wrap") for i in range(4)]
    return linear(color) * (1 - printed[3][..., None]) + np.dstack(printed[:3])


def _reaches(position: float, radius: float) -> bool:
    return -2 * radius < position < TILE + 2 * radius


def _apart(x: float, y: float, other: Spot) -> float:
    dx, dy = abs(x - other[0]), abs(y - other[1])
    return hypot(min(dx, TILE - dx), min(dy, TILE - dy))
