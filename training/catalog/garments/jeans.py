"""Jeans: five pockets, rivets, topstitching, faded thighs."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, Wash, chance
from training.catalog.engine.color import contrast, darker, lightness, mix
from training.catalog.engine.shapes import CENTRE, Point, flip, mirror, offset, ribbon, spline
from training.catalog.engine.trims import METALS, line, snap, stitches
from training.catalog.garments import waist
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs, pair_of

LEGS = {
    "straight": Leg(),
    "slim": Leg(
        waist=98,
        hip=126,
        knee_out=134,
        knee_in=34,
        hem_out=132,
        hem_in=48,
        knee_y=424,
        tilt=4,
    ),
    "wide": Leg(
        waist=100,
        hip=142,
        crotch_y=236,
        knee_out=178,
        knee_in=20,
        hem_out=204,
        hem_in=28,
        tilt=14,
    ),
    "flared": Leg(
        waist=94,
        hip=124,
        knee_out=134,
        knee_in=36,
        knee_y=416,
        hem_out=180,
        hem_in=26,
        tilt=16,
    ),
}

BAND = 25.0
"""Height of the waistband, px."""


def jeans(design: Design) -> Drawing:
    """Draw jeans in one of the LEGS cuts."""
    rng = chance(design, "cut")
    legs = pair_of(LEGS[design.cut], rng)
    thread = thread_for(design, rng)
    leg = legs.right
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=leg_folds(chance(design, "folds"), legs, 0.85),
        seams=(*side_seams(legs), *pocket_seams(leg), *hem_seams(legs)),
        washes=fades(design, legs),
        puff=15,
        trim=denim_sewing(legs, thread),
    )
    stitching, centre = waist.fly(leg.waist_y + leg.dip, 176, leg.crotch_y, "#000000", thread)
    body = replace(body, seams=(*body.seams, centre), trim=body.trim + stitching + rivets(leg))
    return Drawing((*denim_waist_back(design, leg), body, *denim_waist(design, leg, thread)))


def thread_for(design: Design, rng: np.random.Generator) -> str:
    """Return the topstitch colour: tobacco orange on blue, tonal on black, white and colours."""
    red, blue = int(design.color[1:3], 16), int(design.color[5:], 16)
    if blue > red + 12 and rng.random() < 0.8:
        return "#cf9550" if lightness(design.color) < 0.5 else "#d9a566"
    return contrast(design.color, 0.28)


def denim_waist_back(design: Design, leg: Leg) -> tuple[Part, ...]:
    """Return the inside of the back, seen above the front, with a leather patch."""
    top = leg.waist_y - BAND
    return (
        waist.inside(leg.waist - 1, top - 2, leg.dip, design.color, design.fabric, "#8a5a34"),
    )


def denim_waist(design: Design, leg: Leg, thread: str) -> tuple[Part, ...]:
    """Return waistband, loops and the shank button."""
    top = leg.waist_y - BAND
    band = waist.band(
        leg.waist - 2, leg.waist + 2, top, BAND + 2, leg.dip, design.color, design.fabric,
        thread=thread,
    )
    y = top + leg.dip + BAND / 2 + 1
    metal = METALS["brass" if thread.startswith(("#cf", "#d9")) else "silver"]
    hole = line(f"M{CENTRE - 12:.1f},{y:.1f} L{CENTRE + 12:.1f},{y:.1f}", thread, 1.2, 0.7)
    end = line(f"M{CENTRE + 20},{top + leg.dip:.1f} L{CENTRE + 20},{top + leg.dip + BAND}",
               darker(design.color, 0.45), 1.4, 0.7)
    band = replace(band, trim=band.trim + end + hole + snap(CENTRE + 2, y, 7.2, metal))
    loops = waist.loops(leg.waist, top, BAND, leg.dip, design.color, design.fabric, thread)
    return (band, loops)


def scoop(leg: Leg) -> list[Point]:
    """Return the right front pocket's opening, from the waistband to the side seam."""
    depth = leg.waist_y + 62
    x = leg.side_at(depth) - CENTRE
    return [
        (CENTRE + 0.50 * leg.waist, leg.waist_y + 6),
        (CENTRE + 0.53 * leg.waist, leg.waist_y + 30),
        (CENTRE + 0.66 * leg.waist, leg.waist_y + 50),
        (CENTRE + x, depth),
    ]


def pocket_seams(leg: Leg) -> tuple[Seam, ...]:
    """Return both pocket openings and the coin pocket inside the right one."""
    opening = spline(scoop(leg), closed=False)
    return (Seam(opening, 2.6, 1.3), Seam(mirror(opening), 2.6, 1.3), Seam(_coin(leg), 2, 0.9))


def _coin(leg: Leg) -> str:
    x, y = CENTRE - 0.86 * leg.waist, leg.waist_y + 24
    return f"M{x - 14:.1f},{y - 3:.1f} L{x + 26:.1f},{y + 3:.1f} L{x + 25:.1f},{y + 23:.1f}"


def side_seams(legs: Legs) -> tuple[Seam, ...]:
    """Return the felled inseams, pressed in just beside the edge of each leg."""
    right = spline(offset(legs.right.inner()[:-1], -5), closed=False)
    left = spline(offset(flip(legs.left.inner())[1:], -5), closed=False)
    return (Seam(right, 1.8, 0.6), Seam(left, 1.8, 0.6))


def hem_seams(legs: Legs, height: float = 11) -> tuple[Seam, ...]:
    """Return the fold-up line of both hems."""
    return tuple(Seam(path, 2.2, 0.9) for path in hem_lines(legs, height))


def hem_lines(legs: Legs, height: float) -> tuple[str, str]:
    """Return lines `height` px above both hems, as path data."""
    def raised(leg: Leg) -> list[Point]:
        return [(x, y - height) for x, y in leg.hem()]

    right, left = raised(legs.right), flip(raised(legs.left))
    return spline(right, closed=False), spline(left, closed=False)


def denim_sewing(legs: Legs, thread: str) -> str:
    """Return the visible stitch rows: pockets, side seams by the hip, hems."""
    leg = legs.right
    rows = []
    for distance in (3.5, 7.5):
        row = spline(offset(scoop(leg), -distance), closed=False)
        rows.extend((row, mirror(row)))
    rows.extend(hem_lines(legs, 10))
    rows.append(_coin(leg))
    return "".join(stitches(row, thread) for row in rows)


def rivets(leg: Leg) -> str:
    """Return copper rivets at the pocket corners."""
    (x0, y0), (x1, y1) = scoop(leg)[0], scoop(leg)[-1]
    spots = ((x0 - 5, y0 + 7), (x1 - 9, y1 - 7))
    both = (*spots, *((2 * CENTRE - x, y) for x, y in spots))
    return "".join(snap(x, y, 2.7, "#b9824e") for x, y in both)


def fades(design: Design, legs: Legs) -> tuple[Wash, ...]:
    """Return the worn look: light thighs and knees, whiskers, a pale line on the hem."""
    rng = chance(design, "wash")
    light = lightness(design.color)
    if light < 0.14 or light > 0.85:
        return ()
    pale = mix(design.color, "#c3d6ea", 0.75)
    worn = float(rng.uniform(0.28, 0.5))
    thighs = " ".join((_thigh(legs.right, rng), mirror(_thigh(legs.left, rng))))
    whiskers = " ".join((_whiskers(legs.right, rng), mirror(_whiskers(legs.left, rng))))
    return (
        Wash(thighs, pale, 24, worn),
        Wash(whiskers, pale, 5, 0.5 * worn),
        Wash(" ".join(_edges(legs)), darker(design.color, 0.5), 7, 0.4),
    )


def _thigh(leg: Leg, rng: np.random.Generator) -> str:
    """Return a long patch down the front of a leg, from thigh to knee."""
    middle = 0.5 * (leg.knee_out + leg.knee_in)
    width = 0.44 * (leg.knee_out - leg.knee_in)
    low = leg.knee_y + float(rng.uniform(30, 110))
    run = [
        (CENTRE + 0.55 * leg.hip, leg.hip_y - 10),
        (CENTRE + 0.5 * (0.55 * leg.hip + middle), 0.5 * (leg.hip_y + leg.knee_y)),
        (CENTRE + middle, leg.knee_y),
        (CENTRE + middle + 4, low),
    ]
    return ribbon(run, width * 1.15, width * 0.55)


def _whiskers(leg: Leg, rng: np.random.Generator) -> str:
    """Return worn creases that run from the crotch out to the hip."""
    rays = []
    for i in range(3):
        y = leg.crotch_y - 26 + 15 * i + float(rng.uniform(-4, 4))
        start = (CENTRE + 0.2 * leg.hip, y)
        end = (CENTRE + float(rng.uniform(0.62, 0.88)) * leg.hip, y - 22 + 10 * i)
        rays.append(ribbon([start, ((start[0] + end[0]) / 2, y - 6), end], 6.5, 2))
    return " ".join(rays)


def _edges(legs: Legs) -> tuple[str, ...]:
    """Return bands along the outseams, where denim stays dark."""
    return (
        ribbon(legs.right.outer()[2:], 12),
        mirror(ribbon(legs.left.outer()[2:], 12)),
    )


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"jeans": jeans}
