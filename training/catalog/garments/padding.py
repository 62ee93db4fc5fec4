"""Quilted lines over body and sleeves, and standing collars filled the same way."""

from dataclasses import dataclass
from math import pi, pow, sin

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Part, Seam
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import CENTRE, Point, spline, symmetric
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import whole

SWELL = 4.5
"""How far a padded row stands out beyond its stitching, px."""


@dataclass(frozen=True)
class PaddedTorso(Torso):
    """A body whose sides swell between quilting rows `step` px apart."""

    step: float = 48.0

    def side(self) -> list[Point]:
        """Return the right side seam, from the armpit down, with a notch at each row."""
        rows = np.arange(self.armpit_y, self.hem_y, self.step / 6)
        swollen = [
            (CENTRE + self.half_width(float(y)) + SWELL * _swell(self.hem_y - y, self.step), y)
            for y in rows[1:]
        ]
        return [self.armpit, *swollen, (CENTRE + self.hem, self.hem_y)]


@dataclass(frozen=True)
class PaddedSleeve(Sleeve):
    """A sleeve whose edges swell between quilting rows `step` px apart."""

    step: float = 48.0

    def outer(self, torso: Torso) -> list[Point]:
        """Return the swollen line from the shoulder tip to the outer end of the cuff."""
        tip, cap = super().outer(torso)[:2]
        rows = np.arange(0.12 * self.length, self.length - 3, self.step / 6)
        swollen = [self._edge(torso, float(along), self.across(float(along)), 1) for along in rows]
        return [*_arch(tip, cap, swollen[0]), *swollen, self.at(torso, self.length, self.cuff)]

    def inner(self, torso: Torso) -> list[Point]:
        """Return the swollen line from the inner end of the cuff up to the armpit."""
        rows = np.arange(self.length - 4, 0.1 * self.length, -self.step / 6)
        swollen = [self._edge(torso, float(along), 0, -1) for along in rows]
        return [self.at(torso, self.length, 0), *swollen, torso.armpit]

    def _edge(self, torso: Torso, along: float, out: float, side: int) -> Point:
        # The shoulder's curve comes first; a swell at its end would stick out as a spur.
        grown = min(max(along / self.length - 0.12, 0) / 0.18, 1)
        swell = SWELL * grown * _swell(self.length - along, self.step, 0.8)
        return self.at(torso, along, out + side * swell)


def _arch(start: Point, middle: Point, end: Point) -> list[Point]:
    """Return points on a curve through three, up to but not with the end.

    They lie as close as those that follow: a spline overshoots where spacing jumps.
    """
    control = tuple(2 * m - (a + b) / 2 for a, m, b in zip(start, middle, end, strict=True))
    steps = np.linspace(0, 1, 9)[:-1]
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t * t * end[1],
        )
        for t in (float(step) for step in steps)
    ]


def _swell(height: float, step: float, first: float = 0.9) -> float:
    """Return 0 on a quilting row to 1 between two; height: px above the hem or the cuff.

    first: height of the lowest row as a share of the step.
    """
    return pow(abs(sin(pi * (height - first * step) / step)), 0.6)


def quilt_lines(torso: Torso, sleeve: Sleeve | None, step: float) -> str:
    """Return path data of rows `step` px apart: level on the body, square to each sleeve."""
    tops = np.arange(torso.hem_y - step * 0.9, torso.shoulder_y + 0.3 * step, -step)
    rows = [spline(_row(torso, float(y)), closed=False) for y in tops]
    if sleeve:
        for along in np.arange(sleeve.length - 0.8 * step, -0.3 * sleeve.width, -step):
            line = sleeve.level(torso, float(along))
            (x, y), (x2, y2) = line[0], line[-1]
            wide = [(x + 0.2 * (x - x2), y + 0.2 * (y - y2)), line[1], line[-1]]
            rows.append(spline(wide, closed=False))
            rows.append(spline([(2 * CENTRE - px, py) for px, py in wide], closed=False))
    if sleeve:
        hole = torso.armhole()
        rows.append(spline(hole, closed=False))
        rows.append(spline([(2 * CENTRE - x, y) for x, y in hole], closed=False))
    return " ".join(rows)


def _row(torso: Torso, y: float) -> list[Point]:
    """Return a row across the body that stops at the armholes above the armpit."""
    if y >= torso.armpit_y:
        reach = torso.half_width(y) + 1
    else:
        share = (y - torso.shoulder_y) / (torso.armpit_y - torso.shoulder_y)
        reach = torso.shoulder - 4 + (torso.chest - torso.shoulder) * max(share, 0) ** 3
    sag = torso.drop
    return whole([(CENTRE + reach, y), (CENTRE + 0.6 * reach, y + 0.7 * sag), (CENTRE, y + sag)])


def puckers(
    rng: np.random.Generator, torso: Torso, sleeve: Sleeve | None, step: float
) -> tuple[Fold, ...]:
    """Return short gathers that stand on the quilting lines, as stitched down does."""
    folds = []
    for y in np.arange(torso.hem_y - step * 0.9, torso.shoulder_y, -step):
        reach = torso.half_width(float(y)) - 8 if y > torso.armpit_y else torso.shoulder - 14
        for _ in range(int(reach / 9)):
            x = CENTRE + float(rng.uniform(-reach, reach))
            folds.append(_pucker(rng, (x, float(y) + 4), 0.0, step))
    if sleeve:
        for along in np.arange(sleeve.length - 0.8 * step, 0, -step):
            for side in (-1, 1):
                for _ in range(3):
                    out = float(rng.uniform(0.12, 0.88)) * sleeve.across(float(along))
                    x, y = sleeve.at(torso, float(along), out)
                    spot = (CENTRE + side * (x - CENTRE), y)
                    folds.append(_pucker(rng, spot, side * sleeve.angle, step))
    return tuple(folds)


def _pucker(rng: np.random.Generator, spot: Point, angle: float, step: float) -> Fold:
    x, y = spot
    length = step * float(rng.uniform(0.25, 0.6)) * (1 if rng.random() < 0.6 else -1)
    lean = float(rng.normal(0, 5)) + length * np.sin(np.radians(angle))
    end = (x + lean, y + length)
    return Fold(
        ((x, y), ((x + end[0]) / 2 + 1, (y + end[1]) / 2), end), 6, float(rng.uniform(-0.8, -0.3))
    )


def stand_collar(
    design: Design,
    torso: Torso,
    *,
    height: float = 48,
    quilted: bool = True,
    puff: float = 16,
    fabric: str = "",
    color: str = "",
) -> tuple[Part, Part]:
    """Return the inside of a standing collar and its front, closed by a zip."""
    n, y = torso.neck, torso.top
    top = [
        (CENTRE, y - height + 22),
        (CENTRE + 0.6 * n, y - height + 12),
        (CENTRE + 1.02 * n, y - height + 2),
    ]
    side = [top[-1], (CENTRE + 1.16 * n, y - 0.4 * height), (CENTRE + 1.2 * n, y + 8)]
    low = [side[-1], (CENTRE + 0.66 * n, torso.front - 4), (CENTRE, torso.front + 4)]
    back = [(CENTRE, y - height - 4), (CENTRE + 0.6 * n, y - height - 3), top[-1]]
    middle = [
        (CENTRE + 1.16 * n, y - 0.45 * height + 6),
        (CENTRE + 0.6 * n, y - 8),
        (CENTRE, y + 4),
    ]
    lines = spline([(2 * CENTRE - x, py) for x, py in middle] + middle[::-1][1:], closed=False)
    tone = color or design.color
    cloth = fabric or design.fabric
    front = Part(
        symmetric(top, side, low),
        tone,
        cloth,
        design.pattern,
        design.accent,
        quilting=lines if quilted else "",
        puff=puff,
        drape=0.5,
        lift=2,
        gauge=0.8,
    )
    inner = Part(
        symmetric(back, [back[-1], (CENTRE, y + 10)]),
        tone,
        cloth,
        puff=puff,
        shade=0.68,
        seams=(Seam(f"M{CENTRE - n},{y - height + 12} h{2 * n}", 2, 0.6),),
    )
    return inner, front
