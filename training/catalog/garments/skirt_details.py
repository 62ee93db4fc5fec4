"""Details of skirts: hems, darts, button fronts, slits, creases over the hip."""

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Fold, Seam
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import mirror, spline
from training.catalog.engine.trims import button, stitches
from training.catalog.garments.pleats import Fall


def hem_rows(design: Design, fall: Fall, height: float) -> tuple[str, Seam]:
    """Return stitches (SVG) and the pressed line of a hem `height` px high."""
    run = [(x, y - height) for x, y in (fall.lower(p) for p in (-1, -0.6, 0, 0.6, 1))]
    path = spline(run, closed=False)
    return stitches(path, contrast(design.color, 0.16), 1), Seam(path, 1.8, 0.6)


def darts(fall: Fall) -> tuple[str, tuple[Seam, ...]]:
    """Return two darts below the waistband."""
    dart = spline([fall.upper(0.48), fall.at(0.44, 0.17)], closed=False)
    return "", (Seam(dart, 1.8, 0.9), Seam(mirror(dart), 1.8, 0.9))


def buttoned(design: Design, fall: Fall) -> tuple[str, tuple[Seam, ...]]:
    """Return a row of buttons down the front and the edges of its placket."""
    color = contrast(design.color, 0.45)
    dots = "".join(button(*fall.at(0, share), 7, color) for share in np.linspace(0.045, 0.87, 7))
    edges = [spline([fall.upper(p), fall.at(p, 1.0)], closed=False) for p in (-0.11, 0.11)]
    return dots, tuple(Seam(edge, 2.2, 1.1) for edge in edges)


def hip_creases(rng: np.random.Generator, fall: Fall) -> tuple[Fold, ...]:
    """Return shallow creases that pull from the sides across the lap."""
    folds = []
    for side in (-1, 1):
        for _ in range(int(rng.integers(1, 3))):
            share = float(rng.uniform(0.12, 0.4))
            start = fall.at(side * 0.97, share)
            end = fall.at(side * float(rng.uniform(0.2, 0.55)), share + 0.06)
            folds.append(crease(rng, start, end, depth=0.6))
    return tuple(folds)


def slit(design: Design, fall: Fall, place: float) -> tuple[tuple[Seam, ...], str]:
    """Return a vent that opens at the hem: its seam, and the dark wedge of what lies behind."""
    top = fall.at(place, 0.72)
    (x, y), dark = fall.lower(place), darker(design.color, 0.72)
    wedge = f"M{top[0]:.1f},{top[1]:.1f} L{x - 1:.1f},{y + 3:.1f} L{x + 11:.1f},{y + 2:.1f} Z"
    run = spline([fall.at(place, 0.02 if place == 0 else 0.7), top, (x - 1, y)], closed=False)
    return (Seam(run, 2, 1.0),), f'<path d="{wedge}" fill="{dark}" fill-opacity="0.9"/>'
