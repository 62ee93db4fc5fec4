"""The leopard pattern: broken rings round a darker heart, with small spots between."""

from math import cos, pi, sin

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import darker
from training.catalog.engine.scatter import place, stamp, throw


def leopard(cloth: Cloth, color: str, accent: str) -> Array:
    """Return the cloth printed with rosettes in the accent."""
    return stamp(cloth, _coat, color, accent)


def _coat(rng: np.random.Generator, color: str, accent: str) -> str:
    heart = darker(color, 0.3)
    spots = throw(rng, 2500, (6.0, 10.5), 0.8)
    return "".join(place(spot, _rosette(rng, spot[2], heart, accent)) for spot in spots)


def _rosette(rng: np.random.Generator, radius: float, heart: str, ring: str) -> str:
    """Return a heart and two or three thick arcs of uneven length round it."""
    if radius < 6.8:
        return f'<ellipse rx="{0.55 * radius:.1f}" ry="{0.4 * radius:.1f}" fill="{ring}"/>'
    count = int(rng.integers(2, 4))
    start = float(rng.uniform(0, 2 * pi))
    arcs = []
    for i in range(count):
        first = start + i * 2 * pi / count + float(rng.uniform(0.1, 0.3))
        last = start + (i + 1) * 2 * pi / count - float(rng.uniform(0.1, 0.5))
        arcs.append(_arc(rng, radius, first, last, ring))
    core = f'<ellipse rx="{0.72 * radius:.1f}" ry="{0.6 * radius:.1f}" fill="{heart}"/>'
    return core + "".join(arcs)


def _arc(rng: np.random.Generator, radius: float, first: float, last: float, color: str) -> str:
    points = []
    for share in (0, 0.5, 1):
        angle = first + (last - first) * share
        reach = radius * float(rng.uniform(0.66, 0.9))
        points.append(f"{reach * cos(angle):.1f},{reach * sin(angle):.1f}")
    width = radius * float(rng.uniform(0.38, 0.6))
    return (
        f'<path d="M{points[0]} Q{points[1]} {points[2]}" fill="none" stroke="{color}" '
        f'stroke-width="{width:.1f}" stroke-linecap="round"/>'
    )
