"""The floral pattern: five-petalled flowers with leaves."""

from math import cos, pi, sin

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import lightness, mix
from training.catalog.engine.scatter import place, stamp, throw


def floral(cloth: Cloth, color: str, accent: str) -> Array:
    """Return the cloth printed with flowers in the accent and a tone beside it."""
    return stamp(cloth, _meadow, color, accent)


def _meadow(rng: np.random.Generator, color: str, accent: str) -> str:
    leaf = mix("#4f6b3c", color, 0.25)
    second = mix(accent, "#ffffff" if lightness(accent) < 0.75 else "#d98a7b", 0.5)
    flowers = []
    for spot in throw(rng, 240, (8, 18), 4):
        petal = accent if rng.random() < 0.65 else second
        flowers.append(place(spot, _flower(spot[2], float(rng.uniform(0, 2 * pi)), petal, leaf)))
    return "".join(flowers)


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
