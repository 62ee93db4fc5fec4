"""Shoe laces, drawn as cords with a lit side."""

from collections.abc import Sequence

from training.catalog.engine.color import darker, lighter
from training.catalog.engine.shapes import Point
from training.catalog.engine.trims import eyelet, line
from training.catalog.garments.tracing import stroke


def cord(path: str, color: str, width: float = 8.0) -> str:
    """Return a flat lace along path data: its shadow, its body, its weave and its light."""
    return (
        f'<g transform="translate(1.4,2.6)">{line(path, "#000000", width, 0.28)}</g>'
        + line(path, darker(color, 0.34), width)
        + line(path, darker(color, 0.06), width * 0.8)
        + f'<path d="{path}" fill="none" stroke="{darker(color, 0.2)}" stroke-opacity="0.5" '
        f'stroke-width="{width * 0.7:.1f}" stroke-dasharray="0.9 2.1"/>'
        + f'<g transform="translate(-0.6,-{width * 0.18:.1f})">'
        + line(path, lighter(color, 0.45), width * 0.22, 0.7)
        + "</g>"
    )


def rungs(near: Sequence[Point], far: Sequence[Point], color: str, width: float = 8.0) -> str:
    """Return one lace from each near eyelet over to its far one, sagging a little."""
    drawn = []
    for (ax, ay), (bx, by) in zip(near, far, strict=True):
        mid = ((ax + bx) / 2 - 2, (ay + by) / 2 - 3)
        drawn.append(cord(stroke(f"{ax},{ay} {mid[0]},{mid[1]} {bx},{by}"), color, width))
    return "".join(drawn)


def eyelets(places: Sequence[Point], metal: str, radius: float = 4.6) -> str:
    """Return a row of eyelets."""
    return "".join(eyelet(x, y, radius, metal) for x, y in places)


def bow(x: float, y: float, color: str, width: float = 7.0) -> str:
    """Return a tied bow hanging at x, y: two loops, two ends, a knot."""
    ends = (
        f"{x},{y} {x - 10},{y + 26} {x - 4},{y + 52}",
        f"{x},{y} {x + 20},{y + 22} {x + 34},{y + 46}",
    )
    loops = (
        f"{x},{y} {x - 30},{y - 6} {x - 56},{y + 10} {x - 58},{y + 24} {x - 34},{y + 20} {x},{y}",
        f"{x},{y} {x + 28},{y - 14} {x + 54},{y - 10} {x + 60},{y + 6} {x + 34},{y + 12} {x},{y}",
    )
    drawn = "".join(cord(stroke(path), color, width) for path in (*ends, *loops))
    return drawn + cord(stroke(f"{x - 5},{y - 4} {x + 4},{y + 5}"), color, width * 1.5)
