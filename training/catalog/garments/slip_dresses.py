"""The slip dress: thin straps, a draped or pointed neckline, cloth cut on the bias."""

from dataclasses import dataclass

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.folds import crease, fan
from training.catalog.engine.shapes import CENTRE, Point, flip, mirror, offset, spline
from training.catalog.engine.trims import METALS, line
from training.catalog.garments.cutting import cutting
from training.catalog.garments.pleats import Fall, rippled_hem, swing


@dataclass(frozen=True)
class Slip:
    """Right-half points: strap (where it meets the front), underarm, waist, hip; cowl is the
    row of the neckline's lowest point. top: row of the straps' turn over the shoulder."""

    top: float
    strap: Point
    cowl: float
    underarm: Point
    waist: Point
    hip: Point
    fall: Fall
    draped: bool

    def neckline(self) -> list[Point]:
        """Return the right half of the upper edge, from the centre to the strap."""
        x, y = self.strap
        share = 0.46 if self.draped else 0.5
        bow = 0.93 if self.draped else 0.42
        return [
            (CENTRE, self.cowl),
            (CENTRE + share * (x - CENTRE), y + bow * (self.cowl - y)),
            self.strap,
        ]

    def armhole(self) -> list[Point]:
        """Return the edge from the strap to the underarm."""
        (x, y), (ux, uy) = self.strap, self.underarm
        return [self.strap, (x + 0.32 * (ux - x), y + 0.62 * (uy - y)), self.underarm]

    def side(self) -> list[Point]:
        """Return the right side down to the hem."""
        low = self.fall.at(1, 0.72)
        return [self.underarm, self.waist, self.hip, low, self.fall.lower(1)]


def slip(design: Design) -> Drawing:
    """Draw a slip dress."""
    rng, folds = cutting(design), chance(design, "folds")
    shape = _shape(rng)
    neck = shape.neckline()
    right = [shape.armhole(), shape.side()]
    hem = rippled_hem(folds, shape.fall, 5, 2.5)
    top = [*flip(neck), *neck[1:]]
    runs = [top] if shape.draped else [flip(neck), neck]
    outline = spline(*runs, *right, hem, *(flip(run) for run in reversed(right)))
    edges = [spline(offset(run, -5), closed=False) for run in (top, shape.armhole())]
    body = Part(
        outline,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=_drape(folds, shape),
        seams=tuple(Seam(path, 1.6, 0.7) for path in (*edges, mirror(edges[1]))),
        rotation=float(rng.uniform(-8, 8)),
    )
    return Drawing((*_back(design, shape), body), _straps(design, shape))


def _shape(rng: np.random.Generator) -> Slip:
    """Return the measures; a longer skirt is drawn smaller, so that it still fits the canvas."""
    size, low = float(rng.uniform(0.8, 1.0)), vary(rng, 668, 0.015)
    top, draped = 40.0, bool(rng.random() < 0.55)

    def at(x: float, y: float) -> Point:
        return (CENTRE + x * size, top + y * size)

    (half, waist_y), (low_half, _) = at(104, 280), at(vary(rng, 158, 0.07), 0)
    return Slip(
        top=top,
        strap=at(74, 92),
        cowl=at(0, 146 if draped else 140)[1],
        underarm=at(112, 160),
        waist=at(100, 268),
        hip=at(127, 380),
        fall=Fall(half - CENTRE, waist_y, 0, low_half - CENTRE, low, 12),
        draped=draped,
    )


def _drape(rng: np.random.Generator, shape: Slip) -> tuple[Fold, ...]:
    """Return the folds of bias cloth: cowl swags, diagonals from the hips, a free hem."""
    folds = [*swing(rng, shape.fall, 6, start=0.35, depth=0.8)]
    x, y = shape.strap
    for i in range(3 if shape.draped else 0):
        sag = shape.cowl + 16 + 17 * i + float(rng.uniform(-3, 3))
        half = (x - CENTRE) * (0.96 - 0.05 * i)
        skew = float(rng.uniform(-6, 6))
        points = (
            (CENTRE - half, y + 10 + 16 * i),
            (CENTRE - 0.5 * half, sag - 12),
            (CENTRE + skew, sag),
            (CENTRE + 0.5 * half, sag - 10),
            (CENTRE + half, y + 8 + 16 * i),
        )
        folds.append(Fold(points, 11, 1.1))
    for side in (-1, 1):
        hip = (CENTRE + side * 0.92 * (shape.hip[0] - CENTRE), shape.waist[1] + 26)
        angle = 118 if side > 0 else 62
        folds += fan(rng, hip, angle, 44, 190, int(rng.integers(2, 4)), depth=0.6, width=11)
        start = (CENTRE + side * (shape.underarm[0] - CENTRE - 6), shape.underarm[1] + 12)
        end = (CENTRE + side * float(rng.uniform(15, 45)), shape.waist[1] + 18)
        folds.append(crease(rng, start, end, sway=6, width=10, depth=0.5))
    return tuple(folds)


def _back(design: Design, shape: Slip) -> tuple[Part, ...]:
    """Return the lower back edge seen behind the neckline."""
    y = shape.strap[1] + 26
    top = [(CENTRE, y + 12), (CENTRE + 0.7 * (shape.strap[0] - CENTRE), y + 6), shape.strap]
    low = [(x, y + 9) for x, y in shape.neckline()][::-1]
    path = spline([*flip(top), *top[1:]], [*low, *flip(low)[1:]])
    return (Part(path, darker(design.color, 0.25), design.fabric, puff=3, drape=0.2, shade=0.72),)


def _straps(design: Design, shape: Slip) -> str:
    """Return both straps, front and back, with their slides."""
    x, y = shape.strap
    drawn = []
    for side in (-1, 1):
        at = CENTRE + side * (x - CENTRE)
        peak = (CENTRE + side * 58, shape.top)
        back = [peak, (CENTRE + side * 46, y + 4), (CENTRE + side * 38, y + 32)]
        front = [(at, y + 5), (at - side * 8, y - 40), peak]
        drawn.append(_strap(darker(design.color, 0.42), back, 3.6))
        drawn.append(_strap(design.color, front, 4.6))
        ring = (at - side * 5.5, y - 20)
        drawn.append(
            f'<circle cx="{ring[0]:.1f}" cy="{ring[1]:.1f}" r="4" fill="none" '
            f'stroke="{METALS["gold"]}" stroke-width="1.6"/>'
        )
    return "".join(drawn)


def _strap(color: str, run: list[Point], width: float) -> str:
    path = spline(run, closed=False)
    lit = line(path, contrast(color, 0.14), width * 0.3, 0.8)
    return line(path, darker(color, 0.4), width + 1.2) + line(path, color, width) + lit
