"""What coats share: their long shape, belts, epaulettes, zips and storm flaps."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.folds import fan, hanging
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import (
    CENTRE,
    Point,
    Run,
    along,
    between,
    offset,
    ribbon,
    spline,
)
from training.catalog.engine.trims import buckle, button, stitches, zip_puller, zip_teeth
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso


def long_shape(rng: np.random.Generator, hem_y: float = 656) -> tuple[Torso, Sleeve]:
    """Return the measures of a knee-length coat."""
    torso = Torso(
        top=66,
        neck=42,
        front=104,
        shoulder=120,
        shoulder_y=90,
        chest=124,
        armpit_y=204,
        waist=120,
        waist_y=330,
        hem=142,
        hem_y=vary(rng, hem_y, 0.015),
        drop=5,
    )
    return torso, Sleeve(vary(rng, 306, 0.02), vary(rng, 11.5, 0.18), 66, 54, 4)


def skirt_folds(design: Design, torso: Torso, waist_y: float, mirrored: bool) -> tuple[Fold, ...]:
    """Return folds that fall from a belted waist on the right half, or the left one's own."""
    rng = chance(design, f"skirt{mirrored}")
    falling = hanging(
        rng,
        CENTRE + 16,
        CENTRE + torso.waist - 8,
        waist_y + 12,
        torso.hem_y,
        4,
        depth=0.8,
        flare=0.2,
    )
    gathered = [
        fold
        for x in (36, 78, 108)
        for fold in fan(rng, (CENTRE + x, waist_y), 90, 50, 60, 2, depth=0.6, width=7)
    ]
    return (*falling, *gathered)


def belt(
    design: Design,
    torso: Torso,
    y: float,
    *,
    width: float = 26,
    metal: str = "",
    tied: bool = False,
) -> tuple[Part, ...]:
    """Return a cloth belt round the waist, buckled where metal is given, or tied."""
    half = torso.half_width(y) + 3
    run = [(CENTRE - half, y - 2), (CENTRE, y + 3), (CENTRE + half, y - 2)]
    rng = chance(design, "belt")
    cloth = Part(
        ribbon(run, width),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=5,
        drape=0.5,
        lift=3,
        rotation=0,
        ink=_edges(run, width, contrast(design.color, 0.22)),
    )
    end = _end(design, (CENTRE - 16, y + 4), vary(rng, 118, 0.1), width, -9)
    loops = [_loop(design, CENTRE + side * 0.66 * half, y, width) for side in (-1, 1)]
    if tied:
        other = _end(design, (CENTRE - 4, y + 4), vary(rng, 96, 0.1), width, 8)
        x, low = CENTRE - 10, y + 4
        knot = spline(
            [(x - 17, low - 15), (x + 14, low - 17)],
            [(x + 14, low - 17), (x + 19, low), (x + 12, low + 17)],
            [(x + 12, low + 17), (x - 14, low + 18)],
            [(x - 14, low + 18), (x - 20, low + 2), (x - 17, low - 15)],
        )
        tie = Part(
            knot,
            design.color,
            design.fabric,
            design.pattern,
            design.accent,
            puff=8,
            lift=3,
            rotation=30,
            folds=fan(rng, (x, low - 16), 80, 50, 30, 2, width=5),
        )
        return (cloth, *loops, end, other, tie)
    frame = buckle(CENTRE - 6, y + 3, 34, width + 10, metal)
    keeper = _loop(design, CENTRE - 40, y + 2, width)
    tongue = [(CENTRE - 10, y + 3), (CENTRE - 70, y + 4), (CENTRE - 84, y + 22)]
    strap = replace(
        cloth,
        outline=ribbon(tongue, width - 3, width - 7),
        lift=2,
        ink=_edges(tongue, width - 4, contrast(design.color, 0.22)),
    )
    return (cloth, *loops, strap, replace(keeper, trim=frame))


def _edges(run: Run, width: float, color: str) -> str:
    rows = (offset(run, d) for d in (width / 2 - 3.5, 3.5 - width / 2))
    return "".join(stitches(spline(row, closed=False), color, 0.8, "2.4 1.8") for row in rows)


def _loop(design: Design, x: float, y: float, width: float) -> Part:
    return Part(
        ribbon([(x, y - width / 2 - 5), (x, y + width / 2 + 6)], 9),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=3,
        drape=0,
        lift=1.5,
    )


def _end(design: Design, start: Point, length: float, width: float, lean: float) -> Part:
    x, y = start
    run = [(x, y), (x + 0.4 * lean, y + 0.5 * length), (x + 1.6 * lean, y + length)]
    return Part(
        ribbon(run, width - 3, width + 1),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=5,
        drape=0.7,
        lift=4,
        folds=hanging(chance(design, f"end{lean}"), x - 6, x + 6, y, y + length, 2),
    )


def epaulettes(design: Design, torso: Torso, buttons: str) -> tuple[Part, Part]:
    """Return a buttoned strap along each shoulder."""
    (x, y), (sx, sy) = torso.nape, torso.tip
    run = [between((sx, sy), (x, y), 0.0), between((sx, sy), (x, y), 0.72)]
    run = [(px - 1, py + 12) for px, py in run]
    tip = run[1]
    right = Part(
        ribbon(run, 21, 16),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0,
        lift=2,
        trim=button(round(tip[0] + 9, 1), round(tip[1] + 3, 1), 4.6, buttons),
    )
    return right, replace(right, mirrored=True)


def cuff_straps(design: Design, torso: Torso, sleeve: Sleeve, metal: str = "") -> list[Part]:
    """Return a strap round the end of each sleeve, with a small buckle where metal is given."""
    level = sleeve.level(torso, sleeve.length - 34)
    x, y = level[1]
    trim = buckle(round(x, 1), round(y, 1), 13, 17, metal) if metal else ""
    right = Part(
        ribbon(level, 14),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0,
        lift=2,
        trim=trim,
    )
    return [replace(right, mirrored=True), right]


def storm_fly(
    design: Design, torso: Torso, snaps: str, *, top: float = 0, width: float = 36
) -> Part:
    """Return a straight flap that covers the zip, with its fastenings given as SVG."""
    y, low, half = top or torso.front, torso.hem_y + torso.drop, width / 2
    path = spline(
        [(CENTRE - half, y), (CENTRE + half, y)],
        [(CENTRE + half, y), (CENTRE + half, low)],
        [(CENTRE + half, low), (CENTRE - half, low)],
    )
    inset = f"M{CENTRE + half - 5},{y} L{CENTRE + half - 5},{low}"
    edge = f"M{CENTRE - half + 5},{y} L{CENTRE - half + 5},{low}"
    thread = contrast(design.color, 0.22)
    return Part(
        path,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=5,
        drape=0.6,
        lift=2.2,
        seams=(Seam(inset, 1.6, 0.6), Seam(edge, 1.6, 0.6)),
        trim=snaps,
        ink=stitches(inset, thread, 0.9) + stitches(edge, thread, 0.9),
    )


def zip_front(
    design: Design, run: Run, metal: str, *, width: float = 9, open_at: float = 0.06
) -> str:
    """Return a zip along a run with its slider near the top (open_at: share of the length)."""
    return zip_teeth(run, darker(design.color, 0.4), metal, width) + zip_puller(
        along(run, open_at), metal, width * 0.85
    )
