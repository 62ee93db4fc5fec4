"""The floral pattern: flowers thrown on the cloth without overlap."""

from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import lightness, linear, mix
from training.catalog.engine.raster import paint

Array = NDArray[np.float32]

TILE = 300
"""Side of the repeat, px of cloth."""
TRIES = 170


def floral(cloth: Cloth, color: str, accent: str) -> Array:
    """Return the cloth printed with five-petalled flowers and leaves in a 300 px repeat."""
    tile = paint(_meadow(cloth.rng, color, accent), (0, 0, TILE, TILE))
    where = [np.mod(cloth.v, TILE), np.mod(cloth.u, TILE)]
    share = map_coordinates(tile[..., 3], where, order=1, mode="grid-wrap")[..., None]
    light = tile[..., :3] ** 2.2
    printed = [map_coordinates(light[..., i], where, order=1, mode="grid-wrap") for i in range(3)]
    return linear(color) * (1 - share) + np.stack(printed, axis=-1) * share


def _meadow(rng: np.random.Generator, color: str, accent: str) -> str:
    """Return the tile's flowers as SVG elements, those on a border drawn on both sides."""
    placed: list[tuple[float, float, float]] = []
    elements = []
    leaf = mix("#4f6b3c", color, 0.25)
    second = mix(accent, "#ffffff" if lightness(accent) < 0.75 else "#d98a7b", 0.5)
    for _ in range(TRIES):
        x, y = rng.uniform(0, TILE, 2)
        radius = float(rng.uniform(8, 18))
        if any(_apart(x, y, other) < radius + other[2] + 5 for other in placed):
            continue
        placed.append((x, y, radius))
        petal = accent if rng.random() < 0.65 else second
        flower = _flower(radius, float(rng.uniform(0, 2 * pi)), petal, leaf)
        for dx in (-TILE, 0, TILE):
            for dy in (-TILE, 0, TILE):
                elements.append(f'<g transform="translate({x + dx:.1f},{y + dy:.1f})">{flower}</g>')
    return "".join(elements)


def _apart(x: float, y: float, other: tuple[float, float, float]) -> float:
    """Return the distance to another flower across the tile's borders, px."""
    dx, dy = abs(x - other[0]), abs(y - other[1])
    return float(np.hypot(min(dx, TILE - dx), min(dy, TILE - dy)))


def _flower(radius: float, turn: float, petal: str, leaf: str) -> str:
    elements = []
    for angle in (turn + 0.5, turn + 3.4):
        elements.append(_ellipse(1.05 * radius, angle, 0.55 * radius, 0.2 * radius, leaf))
    for i in range(5):
        angle = turn + i * 2 * pi / 5
        elements.append(_ellipse(0.5 * radius, angle, 0.46 * radius, 0.33 * radius, petal))
    heart = mix(petal, "#f0c75a", 0.75)
    return "".join(elements) + f'<circle r="{0.2 * radius:.1f}" fill="{heart}"/>'


def _ellipse(distance: float, angle: float, along: float, across: float, fill: str) -> str:
    x, y = distance * cos(angle), distance * sin(angle)
    return (
        f'<ellipse rx="{along:.1f}" ry="{across:.1f}" fill="{fill}" '
        f'transform="translate({x:.1f},{y:.1f}) rotate({angle * 180 / pi:.0f})"/>'
    )
