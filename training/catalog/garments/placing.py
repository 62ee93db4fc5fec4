"""Finished parts moved, turned and scaled, so that one shoe becomes a pair."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin

from training.catalog.design import Design
from training.catalog.engine import Part, chance
from training.catalog.engine.shapes import Point

_PAIR = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")

PIVOT: Point = (300.0, 500.0)
"""What a placement turns and scales round: the middle of the ground line of a shoe."""


@dataclass(frozen=True)
class Placement:
    """dx, dy: px to the right and down, after turning by angle (degrees clockwise) and scaling."""

    dx: float = 0.0
    dy: float = 0.0
    angle: float = 0.0
    scale: float = 1.0

    def point(self, point: Point) -> Point:
        """Return where a canvas point goes."""
        x, y = point[0] - PIVOT[0], point[1] - PIVOT[1]
        c, s = cos(radians(self.angle)) * self.scale, sin(radians(self.angle)) * self.scale
        return (PIVOT[0] + self.dx + x * c - y * s, PIVOT[1] + self.dy + x * s + y * c)

    def path(self, path: str) -> str:
        """Return path data (absolute, "x,y" pairs only) moved."""
        return _PAIR.sub(self._moved_pair, path)

    def elements(self, elements: str) -> str:
        """Return SVG elements moved as one group."""
        if not elements:
            return ""
        where = f"translate({PIVOT[0] + self.dx},{PIVOT[1] + self.dy})"
        turn = f"rotate({self.angle}) scale({self.scale})"
        return f'<g transform="{where} {turn} translate({-PIVOT[0]},{-PIVOT[1]})">{elements}</g>'

    def _moved_pair(self, found: re.Match[str]) -> str:
        x, y = self.point((float(found[1]), float(found[2])))
        return f"{x:.1f},{y:.1f}"


def place(parts: Sequence[Part], at: Placement, shade: float = 1.0) -> tuple[Part, ...]:
    """Return the parts at another place, darkened by the factor shade."""
    return tuple(_moved(part, at, shade) for part in parts)


def pair(
    design: Design, parts: Sequence[Part], back: Placement, front: Placement
) -> tuple[Part, ...]:
    """Return two shoes, the one behind set down by chance and a little in the other's shade."""
    rng = chance(design, "pair")
    dx, dy, turn = (float(rng.uniform(-1, 1)) for _ in range(3))
    loose = replace(back, dx=back.dx + 7 * dx, dy=back.dy + 9 * dy, angle=back.angle + 1.6 * turn)
    fine = [_fine_grained(part) for part in parts]
    return place(fine, loose, shade=0.9) + place(fine, front)


def _fine_grained(part: Part) -> Part:
    """Return the part in thinner leather: a shoe's grain is finer than a jacket's."""
    return replace(part, gauge=0.6 * part.gauge) if part.fabric == "leather" else part


def _moved(part: Part, at: Placement, shade: float) -> Part:
    return replace(
        part,
        outline=at.path(part.outline),
        folds=tuple(
            replace(fold, points=tuple(at.point(p) for p in fold.points)) for fold in part.folds
        ),
        seams=tuple(replace(seam, path=at.path(seam.path)) for seam in part.seams),
        washes=tuple(replace(wash, path=at.path(wash.path)) for wash in part.washes),
        quilting=at.path(part.quilting),
        ink=at.elements(part.ink),
        trim=at.elements(part.trim),
        polar=None if part.polar is None else at.point(part.polar),
        rotation=part.rotation + at.angle,
        puff=part.puff * at.scale,
        shade=part.shade * shade,
    )
