"""Motifs thrown on the cloth without overlap, in a repeat that has no visible border."""

from collections.abc import Callable
from functools import lru_cache
from math import hypot

import numpy as np
from scipy.ndimage import map_coordinates

from training.catalog.engine.arrays import Array
from training.catalog.engine.chance import stable_seed
from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import GAMMA, linear
from training.catalog.engine.raster import paint

Spot = tuple[float, float, float]
"""x, y and radius, px."""

Motifs = Callable[[np.random.Generator, str, str], str]
"""From a generator, the cloth's colour and the accent to the tile's SVG elements."""

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


def stamp(cloth: Cloth, motifs: Motifs, color: str, accent: str) -> Array:
    """Return the cloth's linear colour with a tile of motifs printed all over.

    The tile is one of two per pair of colours, laid on at a random place: drawing a new one for
    each panel would cost more than all its shading.
    """
    tile = _tile(motifs, int(cloth.rng.integers(2)), color, accent)
    across, down = cloth.rng.uniform(0, TILE, 2)
    where = [np.mod(cloth.v + down, TILE), np.mod(cloth.u + across, TILE)]
    printed = [map_coordinates(tile[..., i], where, order=1, mode="grid-wrap") for i in range(4)]
    dyed: Array = linear(color) * (1 - printed[3][..., None]) + np.dstack(printed[:3])
    return dyed


@lru_cache(maxsize=16)
def _tile(motifs: Motifs, variant: int, color: str, accent: str) -> Array:
    """Return a tile as premultiplied linear light and coverage (TILE, TILE, 4)."""
    rng = np.random.default_rng(stable_seed(motifs.__name__, variant, color, accent))
    layer = paint(motifs(rng, color, accent), (0, 0, TILE, TILE))
    return np.dstack([layer[..., :3] ** GAMMA * layer[..., 3:], layer[..., 3]])


def _reaches(position: float, radius: float) -> bool:
    return -2 * radius < position < TILE + 2 * radius


def _apart(x: float, y: float, other: Spot) -> float:
    dx, dy = abs(x - other[0]), abs(y - other[1])
    return hypot(min(dx, TILE - dx), min(dy, TILE - dy))
