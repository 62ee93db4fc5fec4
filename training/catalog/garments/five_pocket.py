"""What makes a piece with legs a five-pocket one: pockets, rivets, topstitching, waistband."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, lightness
from training.catalog.engine.shapes import CENTRE, Point, flip, mirror, offset, spline
from training.catalog.engine.trims import METALS, line, snap, stitches
from training.catalog.garments import waist
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fading import fades, lap_fade
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs

BAND = 25.0
"""Height of the waistband at scale 1, px."""

ORANGE = ("#cf9550", "#d9a566")


def five_pocket(design: Design, legs: Legs, *, hem: float = 10, depth: float = 1.05) -> Drawing:
    """Return jeans or denim shorts with these legs; `hem` is the height of the fold-up, px."""
    leg = legs.right
    thread = thread_for(design, cutting(design))
    fly, centre = waist.fly(leg, 0.66, darker(design.color, 0.5), thread)
    hems = legs.on_both(lambda one: spline(one.above_hem(hem), closed=False)) if hem else ()
    rows = (*hems, *_rows(leg))
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=leg_folds(chance(design, "folds"), legs, depth),
        seams=(*_pocket_seams(leg), *_inseams(legs), *(Seam(h, 2.2, 0.9) for h in hems), centre),
        washes=fades(design, legs),
        puff=15,
        ink="".join(stitches(row, thread, 1.3 * leg.scale**0.5) for row in rows) + fly,
        trim=_rivets(leg, thread),
    )
    back = waist.inside(leg, BAND, design.color, design.fabric, "#8a5a34")
    return Drawing((back, body, *_closing(design, leg, thread)))


def skirt_sewing(
    design: Design, leg: Leg, outline: str, folds: tuple[Fold, ...], hem: list[Point]
) -> Drawing:
    """Return a skirt sewn like jeans; hem: its lower edge, from right to left."""
    thread = thread_for(design, cutting(design))
    short_fly = replace(leg, crotch_y=leg.waist_y + 190)
    fly, _ = waist.fly(short_fly, 0.66, darker(design.color, 0.5), thread)
    raised = spline([(x, y - 15) for x, y in hem], closed=False)
    centre = f"M{CENTRE},{leg.waist_y} L{CENTRE},{leg.crotch_y + 60}"
    rows = (raised, *_rows(leg))
    body = Part(
        outline,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
        seams=(*_pocket_seams(leg), Seam(raised, 2.2, 0.9), Seam(centre, 2.4, 1.2)),
        washes=lap_fade(design, leg) if design.fabric == "denim" else (),
        puff=13,
        ink="".join(stitches(row, thread, 1.5) for row in rows) + fly,
        trim=_rivets(leg, thread),
    )
    back = waist.inside(leg, BAND, design.color, design.fabric, "#8a5a34")
    return Drawing((back, body, *_closing(design, leg, thread)))


def thread_for(design: Design, rng: np.random.Generator) -> str:
    """Return the topstitch colour: tobacco orange on blue, tonal on black, white and colours."""
    red, blue = int(design.color[1:3], 16), int(design.color[5:], 16)
    if blue > red + 12 and rng.random() < 0.8:
        return ORANGE[lightness(design.color) > 0.5]
    return contrast(design.color, 0.28)


def _closing(design: Design, leg: Leg, thread: str) -> tuple[Part, ...]:
    """Return waistband, loops and the shank button."""
    s, height = leg.scale, BAND * leg.scale
    top = leg.waist_y - height + leg.dip
    y = top + height / 2 + 1
    metal = METALS["brass" if thread in ORANGE else "silver"]
    hole = line(f"M{CENTRE - 12 * s:.1f},{y:.1f} L{CENTRE + 12 * s:.1f},{y:.1f}", thread, 1.2, 0.7)
    edge = f"M{CENTRE + 20 * s:.1f},{top:.1f} L{CENTRE + 20 * s:.1f},{top + height:.1f}"
    end = line(edge, darker(design.color, 0.45), 1.4, 0.7)
    band = waist.band(leg, BAND, design.color, design.fabric, thread=thread)
    closed = replace(band, trim=end + hole + snap(CENTRE + 2, y, 7.2 * s, metal))
    return closed, waist.loops(leg, BAND, design.color, design.fabric, thread)


def _scoop(leg: Leg) -> list[Point]:
    """Return the right front pocket's opening, from the waistband to the side seam."""
    s = leg.scale
    return [
        (CENTRE + 0.50 * leg.waist, leg.waist_y + 6 * s),
        (CENTRE + 0.53 * leg.waist, leg.waist_y + 30 * s),
        (CENTRE + 0.66 * leg.waist, leg.waist_y + 50 * s),
        (leg.side_at(leg.waist_y + 62 * s), leg.waist_y + 62 * s),
    ]


def _coin(leg: Leg) -> str:
    """Return the small pocket inside the one on the picture's left."""
    s = leg.scale
    x, y = CENTRE - 0.86 * leg.waist, leg.waist_y + 24 * s
    return (
        f"M{x - 14 * s:.1f},{y - 3 * s:.1f} L{x + 26 * s:.1f},{y + 3 * s:.1f} "
        f"L{x + 25 * s:.1f},{y + 23 * s:.1f}"
    )


def _pocket_seams(leg: Leg) -> tuple[Seam, ...]:
    opening = spline(_scoop(leg), closed=False)
    return (Seam(opening, 2.6, 1.4), Seam(mirror(opening), 2.6, 1.4), Seam(_coin(leg), 2, 0.9))


def _inseams(legs: Legs) -> tuple[Seam, ...]:
    """Return the felled inseams, pressed in just beside the edge of each leg."""
    right = spline(offset(legs.right.inner()[:-1], -5), closed=False)
    left = spline(offset(flip(legs.left.inner())[1:], -5), closed=False)
    return (Seam(right, 1.8, 0.6), Seam(left, 1.8, 0.6))


def _rows(leg: Leg) -> tuple[str, ...]:
    """Return the stitch rows of the pockets, as path data."""
    rows = [
        spline(offset(_scoop(leg), -distance * leg.scale), closed=False) for distance in (3.5, 7.5)
    ]
    return (*rows, *(mirror(row) for row in rows), _coin(leg))


def _rivets(leg: Leg, thread: str) -> str:
    """Return rivets at the pocket corners."""
    s = leg.scale
    metal = "#b9824e" if thread in ORANGE else METALS["silver"]
    (x0, y0), (x1, y1) = _scoop(leg)[0], _scoop(leg)[-1]
    spots = ((x0 - 5 * s, y0 + 7 * s), (x1 - 9 * s, y1 - 7 * s))
    both = (*spots, *((2 * CENTRE - x, y) for x, y in spots))
    return "".join(snap(x, y, 2.7 * s, metal) for x, y in both)
