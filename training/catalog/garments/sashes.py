"""What goes round a waist: sewn-in bands, tied sashes with falling ends, buckled belts."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Fold, Part
from training.catalog.engine.color import contrast
from training.catalog.engine.shapes import CENTRE, Point, loop, ribbon, spline
from training.catalog.engine.trims import METALS, buckle, snap, stitches
from training.catalog.garments.gown import Gown


def sash(design: Design, gown: Gown, height: float, lift: float = 0.8) -> Part:
    """Return a flat band across the waist, as wide as the dress is there."""
    return Part(
        ribbon(_reaching(gown), height),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0.3,
        lift=lift,
        block_y=gown.torso.waist_y,
    )


def _reaching(gown: Gown) -> list[Point]:
    """Return the waist line, 1.5 px longer on both sides so that nothing shows beside a band."""
    (x0, y0), middle, (x1, y1) = gown.waist_line()
    return [(x0 - 1.5, y0), middle, (x1 + 1.5, y1)]


def tie(
    design: Design, rng: np.random.Generator, knot: Point, scale: float = 1.0
) -> tuple[Part, ...]:
    """Return a tied bow: two ends that fall unevenly, two flat loops, a knot."""
    x, y = knot
    lean = float(rng.choice((-1.0, 1.0)))
    ends = []
    for side, reach in ((-0.6, rng.uniform(120, 150)), (0.8, rng.uniform(150, 190))):
        length = float(reach) * scale
        sway = side * float(rng.uniform(12, 26)) * scale
        run = [
            (x + side * 3, y + 2),
            (x + 0.55 * sway, y + 0.3 * length),
            (x + 0.75 * sway + lean * 5, y + 0.66 * length),
            (x + 1.2 * sway, y + length),
        ]
        folds = (Fold(tuple(run), 6, 0.9),)
        ends.append(_strip(design, ribbon(run, 11 * scale, 19 * scale), folds))
    loops = [_bow_loop(design, rng, knot, side, scale) for side in (-1, 1)]
    w, h = 8 * scale, 10 * scale
    middle = loop([(x - w, y - h + 2), (x + w, y - h), (x + w + 1, y + h - 1), (x - w + 1, y + h)])
    center = _strip(design, middle, (Fold(((x - 2, y - h), (x, y), (x + 1, y + h)), 5, 0.8),))
    return (*ends, *loops, replace(center, puff=8, lift=2))


def _bow_loop(
    design: Design, rng: np.random.Generator, knot: Point, side: int, scale: float
) -> Part:
    x, y = knot
    reach = side * float(rng.uniform(40, 52)) * scale
    drop = float(rng.uniform(8, 18)) * scale
    h = 12 * scale
    outline = loop(
        [
            (x, y - 3 * scale),
            (x + 0.55 * reach, y + 0.4 * drop - h),
            (x + reach, y + drop - 0.2 * h),
            (x + 0.95 * reach, y + drop + 0.8 * h),
            (x + 0.5 * reach, y + 0.8 * drop + 0.9 * h),
            (x, y + 4 * scale),
        ]
    )
    folds = (
        Fold(
            (
                (x + 0.1 * reach, y),
                (x + 0.45 * reach, y + 0.4 * drop),
                (x + 0.75 * reach, y + 0.6 * drop),
            ),
            7,
            -1.0,
        ),
    )
    return _strip(design, outline, folds)


def _strip(design: Design, outline: str, folds: tuple[Fold, ...]) -> Part:
    return Part(
        outline,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
        puff=5,
        drape=0.7,
        lift=2.2,
    )


def belt(design: Design, gown: Gown, color: str = "", height: float = 20) -> tuple[Part, ...]:
    """Return a buckled belt over the waist; an empty colour makes it of the dress's cloth."""
    strap = sash(design, gown, height, lift=1.8)
    fabric = "leather" if color else design.fabric
    x, y = CENTRE + 4, gown.torso.waist_y + 4
    rows = [
        spline([(px, py + aside) for px, py in gown.waist_line()], closed=False)
        for aside in (3 - height / 2, height / 2 - 3)
    ]
    sewn = "".join(stitches(row, contrast(color or design.color, 0.2), 0.9) for row in rows)
    holes = "".join(snap(x + 34 + 13 * i, y - 0.4, 1.9, "#3a3632") for i in range(3))
    metal = METALS["gold"]
    worn = replace(
        strap,
        color=color or design.color,
        fabric=fabric,
        pattern="plain" if color else design.pattern,
        ink=sewn,
        trim=holes + buckle(x, y, 30, height + 8, metal),
    )
    end = [(x + 18, y), (x + 70, y - 0.5)]
    tongue = ribbon(end, height - 3)
    return worn, replace(worn, outline=tongue, ink="", trim=holes, lift=1.2)


def belt_loops(design: Design, gown: Gown, height: float) -> Part:
    """Return two narrow loops at the sides that hold a belt."""
    y = gown.torso.waist_y
    paths = [
        ribbon(
            [
                (CENTRE + share * gown.torso.waist, y - height / 2 - 3),
                (CENTRE + share * gown.torso.waist, y + height / 2 + 5),
            ],
            8,
        )
        for share in (-0.72, 0.72)
    ]
    return Part(" ".join(paths), design.color, design.fabric, puff=3, drape=0.1, lift=1.6)
