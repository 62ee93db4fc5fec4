"""Joggers and leggings: stretch pieces with an elastic waist."""

from collections.abc import Callable

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, lightness
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import CENTRE, flip, mirror, offset, spline
from training.catalog.engine.trims import stitches
from training.catalog.garments import waist
from training.catalog.garments.cutting import cutting
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs, pair_of

JOGGERS = Leg(
    waist=92,
    waist_y=76,
    hip=138,
    hip_y=186,
    crotch_y=256,
    knee_out=160,
    knee_in=36,
    knee_y=438,
    hem_out=142,
    hem_in=70,
    hem_y=628,
    tilt=4,
)
LEGGINGS = Leg(
    waist=98,
    waist_y=100,
    dip=8,
    hip=115,
    hip_y=186,
    crotch_y=246,
    knee_out=108,
    knee_in=28,
    knee_y=440,
    hem_out=95,
    hem_in=42,
    hem_y=684,
    tilt=2,
)

SWAY = 2.0
"""Unevenness of the outline, px."""


def gathers(rng: np.random.Generator, leg: Leg, count: int, reach: float) -> tuple[Fold, ...]:
    """Return short folds below a gathered edge at the leg's waist, up to `reach` px long."""
    folds = []
    for i in range(count):
        share = -0.96 + 1.92 * (i + float(rng.uniform(0.2, 0.8))) / count
        x, y = CENTRE + share * leg.waist, leg.waist_y + leg.dip * (1 - abs(share))
        length = reach * float(rng.uniform(0.45, 1.0))
        end = (x + 0.22 * share * length, y + length)
        folds.append(crease(rng, (x, y), end, sway=1.5, width=6, depth=0.85))
    return tuple(folds)


def joggers(design: Design) -> Drawing:
    """Draw joggers: ribbed waistband and ankle cuffs, a cord, slant pockets."""
    legs = pair_of(JOGGERS, cutting(design), 5)
    leg, rng = legs.right, chance(design, "folds")
    slant = _pocket(leg)
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=(*leg_folds(rng, legs, 2.3), *gathers(rng, leg, 13, 56), *_bunched(rng, legs)),
        seams=(
            Seam(slant, 3, 1.4),
            Seam(mirror(slant), 3, 1.4),
            Seam(f"M{CENTRE},{leg.waist_y} L{CENTRE},{leg.crotch_y:.1f}", 2.4, 1.1),
        ),
        puff=18,
        ink=_beside(slant, design.color),
    )
    band = waist.band(leg, 32, design.color, "rib", gauge=0.7, puff=9)
    cord = design.accent or ("#f1eee8" if lightness(design.color) < 0.7 else "#3a3a3c")
    knot = waist.drawstring(leg, leg.waist_y + leg.dip - 12, cord, (52, 60))
    back = waist.inside(leg, 32, design.color, "rib")
    return Drawing((back, *_cuffs(design, legs), body, band), knot, sway=SWAY)


def _pocket(leg: Leg) -> str:
    y = leg.waist_y + 98
    points = [
        (CENTRE + 0.72 * leg.waist, leg.waist_y + 8),
        (CENTRE + 0.98 * leg.waist, leg.waist_y + 56),
        (leg.side_at(y) - 4, y),
    ]
    return spline(points, closed=False)


def _beside(path: str, color: str) -> str:
    thread = contrast(color, 0.2)
    return (
        f'<g transform="translate(-5,1)">{stitches(path, thread)}</g>'
        f'<g transform="translate(5,1)">{stitches(mirror(path), thread)}</g>'
    )


def _cuffs(design: Design, legs: Legs) -> tuple[Part, ...]:
    """Return the ribbed ankle cuffs, narrower than the legs they gather."""

    def cuff(leg: Leg) -> str:
        out, inn, y = CENTRE + leg.hem_out - 6, CENTRE + leg.hem_in + 5, leg.hem_y
        top = [(out + 4, y - leg.tilt - 10), (inn - 3, y - 8)]
        low = [(inn, y + 42), ((out + inn) / 2, y + 44), (out, y + 40 - leg.tilt)]
        return spline(top, low)

    return tuple(
        Part(path, design.color, "rib", gauge=0.7, puff=9, drape=0.4) for path in legs.on_both(cuff)
    )


def _bunched(rng: np.random.Generator, legs: Legs) -> tuple[Fold, ...]:
    """Return the cloth gathered above the cuffs."""

    def one(leg: Leg) -> list[Fold]:
        width = leg.hem_out - leg.hem_in
        folds = []
        for i in range(5):
            x = CENTRE + leg.hem_in + width * (i + float(rng.uniform(0.2, 0.8))) / 5
            top = (x + float(rng.normal(0, 5)), leg.hem_y - float(rng.uniform(22, 48)))
            folds.append(crease(rng, (x, leg.hem_y - 2), top, sway=2, width=8, depth=1.5))
        return folds

    return (*one(legs.right), *(fold.flipped() for fold in one(legs.left)))


def leggings(design: Design) -> Drawing:
    """Draw leggings: a high flat waistband, slim smooth legs."""
    legs = pair_of(LEGGINGS, cutting(design), 2)
    leg, rng = legs.right, chance(design, "folds")
    hems = legs.on_both(lambda one: spline(one.above_hem(12), closed=False))
    inseams = (
        spline(offset(legs.right.inner()[:-1], -6), closed=False),
        spline(offset(flip(legs.left.inner())[1:], -6), closed=False),
    )
    thread = contrast(design.color, 0.16)
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=leg_folds(rng, legs, 0.65),
        seams=(
            Seam(f"M{CENTRE},{leg.waist_y} L{CENTRE},{leg.crotch_y:.1f}", 2, 0.9),
            *(Seam(path, 1.6, 0.6) for path in inseams),
            *(Seam(hem, 1.8, 0.8) for hem in hems),
        ),
        puff=20,
        ink="".join(stitches(path, thread, 1) for path in (*inseams, *hems)),
    )
    band = waist.band(leg, 58, design.color, design.fabric, puff=8, taper=15)
    back = waist.inside(leg, 58, design.color, design.fabric, darker(design.color, 0.4), taper=15)
    return Drawing((back, body, band), sway=SWAY)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"joggers": joggers, "leggings": leggings}
