"""Quilted lines over body and sleeves, and standing collars filled the same way."""

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Part, Seam
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import CENTRE, Point, spline, symmetric
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import whole


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
