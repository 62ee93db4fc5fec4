"""Fold generators: where cloth of a given kind creases. All take a generator, none repeats."""

from math import cos, radians, sin

import numpy as np

from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import Point, Run, along, between


def crease(
    rng: np.random.Generator,
    start: Point,
    end: Point,
    *,
    sway: float = 6.0,
    width: float = 9.0,
    depth: float = 1.0,
) -> Fold:
    """Return a fold from start to end that strays about `sway` px from the straight line."""
    bends = rng.normal(0, sway, (3, 2)) * ((0.6, 0.6), (1, 1), (0.6, 0.6))
    inner = [between(start, end, share) for share in (0.28, 0.52, 0.76)]
    points = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(inner, bends, strict=True)]
    spread = float(rng.uniform(0.75, 1.25))
    return Fold((start, *points, end), width * spread, depth * float(rng.uniform(0.7, 1.15)))


def hanging(
    rng: np.random.Generator,
    left: float,
    right: float,
    top: float,
    bottom: float,
    count: int,
    *,
    depth: float = 0.7,
    flare: float = 0.0,
) -> tuple[Fold, ...]:
    """Return long folds that hang down between two sides.

    flare: how far (fraction) folds spread from the middle towards the bottom.
    """
    middle = (left + right) / 2
    folds = []
    for i in range(count):
        x = left + (right - left) * (i + float(rng.uniform(0.2, 0.8))) / count
        y0 = top + (bottom - top) * float(rng.uniform(0, 0.45))
        y1 = y0 + (bottom - y0) * float(rng.uniform(0.5, 1))
        end = middle + (x - middle) * (1 + flare) + float(rng.normal(0, 5))
        sign = 1 if rng.random() < 0.65 else -0.8
        folds.append(crease(rng, (x, y0), (end, y1), sway=3.5, width=10, depth=sign * depth))
    return tuple(folds)


def fan(
    rng: np.random.Generator,
    centre: Point,
    angle: float,
    spread: float,
    reach: float,
    count: int,
    *,
    depth: float = 0.9,
    width: float = 8.0,
) -> tuple[Fold, ...]:
    """Return folds pulled from one point: an armpit, a button, a tied waist.

    angle: middle direction in degrees, 0 to the right, 90 down. spread: whole width, degrees.
    """
    folds = []
    for i in range(count):
        place = (i + 0.5) / count - 0.5 + float(rng.uniform(-0.3, 0.3)) / count
        turn = radians(angle + spread * place)
        length = reach * float(rng.uniform(0.55, 1.1))
        start = (centre[0] + 6 * cos(turn), centre[1] + 6 * sin(turn))
        end = (centre[0] + length * cos(turn), centre[1] + length * sin(turn))
        folds.append(crease(rng, start, end, sway=length * 0.035, width=width, depth=depth))
    return tuple(folds)


def across(
    rng: np.random.Generator,
    spine: Run,
    width: float,
    count: int,
    *,
    depth: float = 0.8,
    tilt: float = 0.35,
    start: float = 0.1,
    end: float = 0.9,
) -> tuple[Fold, ...]:
    """Return short creases across a tube that follows the spine: sleeves, trouser legs.

    width: of the tube, px. tilt: how far creases lean along the tube. start, end: 0..1.
    """
    folds = []
    for i in range(count):
        share = start + (end - start) * (i + float(rng.uniform(0.1, 0.9))) / count
        (x, y), (x2, y2) = along(spine, share), along(spine, min(share + 0.05, 1))
        length = max(float(np.hypot(x2 - x, y2 - y)), 1e-3)
        ax, ay = (x2 - x) / length, (y2 - y) / length
        side = 1 if rng.random() < 0.5 else -1
        lean = tilt * width * float(rng.uniform(0.3, 1.2)) * side
        near, far = -0.48 * side, side * float(rng.uniform(-0.05, 0.34))
        first = (x - ay * width * near - ax * lean / 2, y + ax * width * near - ay * lean / 2)
        last = (x - ay * width * far + ax * lean / 2, y + ax * width * far + ay * lean / 2)
        folds.append(crease(rng, first, last, sway=2.5, width=8, depth=depth))
    return tuple(folds)
