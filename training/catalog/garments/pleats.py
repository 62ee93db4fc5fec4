"""Skirts that open downwards: knife pleats, gathers, free-hanging cloth."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from training.catalog.engine import Fold, Seam
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import CENTRE, Point, between, spline


@dataclass(frozen=True)
class Fall:
    """Cloth that falls from an upper edge to a lower one.

    half, y, dip: half width, row and sag of the upper edge; low_half, low_y, low_dip of the hem.
    """

    half: float
    y: float
    dip: float
    low_half: float
    low_y: float
    low_dip: float

    def upper(self, place: float) -> Point:
        """Return a point of the upper edge; place runs from -1 (left) to 1 (right)."""
        return (CENTRE + place * self.half, self.y + self.dip * (1 - abs(place) ** 1.8))

    def lower(self, place: float) -> Point:
        """Return a point of the hem."""
        return (CENTRE + place * self.low_half, self.low_y + self.low_dip * (1 - abs(place) ** 1.8))

    def at(self, place: float, share: float) -> Point:
        """Return a point `share` (0..1) of the way down."""
        return between(self.upper(place), self.lower(place), share)


def pleat_places(rng: np.random.Generator, count: int) -> list[float]:
    """Return count + 1 places from -1 to 1; pleats towards the sides are seen narrower."""
    even = np.linspace(-1, 1, count + 1)
    places = np.sin(even * 1.25) / np.sin(1.25)
    places[1:-1] += rng.normal(0, 0.09 / count, count - 1)
    return [float(place) for place in places]


def knife_folds(rng: np.random.Generator, fall: Fall, places: list[float]) -> tuple[Fold, ...]:
    """Return a ridge and a shaded step for every pleat, swaying a little towards the hem."""
    folds = []
    for left, right in pairwise(places):
        sway = float(rng.normal(0, 0.012))
        width = (right - left) * fall.low_half
        crest, valley = left + 0.34 * (right - left), right - 0.1 * (right - left)
        for place, depth, share in ((crest, 0.95, 0.62), (valley, -1.15, 0.42)):
            points = tuple(fall.at(place + sway * t * t, t) for t in (0.015, 0.28, 0.55, 0.8, 1.0))
            # The lens is widest in the middle: a second one keeps the pleat open at the hem.
            folds.append(Fold(points, share * width * 0.7, depth))
            folds.append(Fold((*points[2:], fall.at(place + sway, 1.35)), share * width, depth))
    return tuple(folds)


def knife_edges(rng: np.random.Generator, fall: Fall, places: list[float]) -> tuple[Seam, ...]:
    """Return the pressed edge of every pleat."""
    edges = []
    for place in places[1:-1]:
        bend = float(rng.normal(0, 0.006))
        run = [fall.at(place + bend * t, t) for t in (0.0, 0.35, 0.7, 1.02)]
        edges.append(Seam(spline(run, closed=False), 2.2, 1.5))
    return tuple(edges)


def knife_hem(fall: Fall, places: list[float], step: float = 5.0) -> list[list[Point]]:
    """Return the hem from right to left as runs: every pleat ends in a small step."""
    runs = []
    for left, right in zip(places[-2::-1], places[:0:-1], strict=True):
        (x1, y1), (x0, y0) = fall.lower(right), fall.lower(left)
        runs.append([(x1, y1 - step * 0.5), ((x0 + x1) / 2, (y0 + y1) / 2), (x0, y0 + step * 0.5)])
    return runs


def swing(
    rng: np.random.Generator, fall: Fall, count: int, *, start: float = 0.0, depth: float = 0.8
) -> tuple[Fold, ...]:
    """Return long free folds that widen to the hem; start: share where the highest begin."""
    folds = []
    for i in range(count):
        place = -0.92 + 1.84 * (i + float(rng.uniform(0.2, 0.8))) / count
        top = start + float(rng.uniform(0, 0.35))
        drift = float(rng.normal(0, 0.02))
        shares = [top + (1.0 - top) * t for t in (0, 0.3, 0.6, 0.85, 1.0)]
        points = tuple(fall.at(place + drift * t, t) for t in shares)
        width = 0.5 * fall.low_half / count
        sign = float(rng.uniform(0.7, 1.1)) * (1 if i % 2 else -1)
        folds.append(Fold(points, max(width, 9), sign * depth))
        folds.append(Fold((*points[2:], fall.at(place + drift, 1.3)), max(width, 9), sign * depth))
    return tuple(folds)


def gathered(
    rng: np.random.Generator, fall: Fall, count: int, reach: float, depth: float = 0.9
) -> tuple[Fold, ...]:
    """Return short folds below a gathered edge, up to `reach` (share of the way down)."""
    folds = []
    for i in range(count):
        place = -0.97 + 1.94 * (i + float(rng.uniform(0.2, 0.8))) / count
        end = fall.at(place, reach * float(rng.uniform(0.4, 1.0)))
        folds.append(crease(rng, fall.upper(place), end, sway=1.6, width=6, depth=depth))
    return tuple(folds)


def flat_hem(fall: Fall) -> list[list[Point]]:
    """Return a plain hem from right to left, as one run."""
    return [[fall.lower(place) for place in (1, 0.6, 0, -0.6, -1)]]


def rippled_hem(rng: np.random.Generator, fall: Fall, count: int, height: float) -> list[Point]:
    """Return the hem from right to left as it waves over hanging folds, `height` px up and down."""
    points = []
    for i in range(2 * count + 1):
        place = 1 - i / count
        x, y = fall.lower(place)
        lift = 0.0 if i in (0, 2 * count) else height * (1 if i % 2 else -1)
        points.append((x, y + lift * float(rng.uniform(0.4, 1.0))))
    return points
