"""Shorts: their own short, wide legs with pockets and hems of their own."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import contrast, lightness, mix
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import CENTRE, ribbon, spline
from training.catalog.engine.trims import stitches
from training.catalog.garments import waist
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fading import worn_tone
from training.catalog.garments.five_pocket import five_pocket
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs, pair_of
from training.catalog.garments.stretch import gathers
from training.catalog.garments.trousers import tailored

LEGS = {
    "tailored": Leg(
        waist=138,
        waist_y=196,
        dip=10,
        hip=188,
        hip_y=330,
        crotch_y=420,
        knee_out=212,
        knee_in=14,
        knee_y=476,
        hem_out=226,
        hem_in=22,
        hem_y=556,
        tilt=26,
        scale=1.34,
    ),
    "denim": Leg(
        waist=158,
        waist_y=218,
        dip=14,
        hip=204,
        hip_y=344,
        crotch_y=446,
        knee_out=222,
        knee_in=12,
        knee_y=474,
        hem_out=232,
        hem_in=20,
        hem_y=524,
        tilt=40,
        scale=1.46,
    ),
    "sport": Leg(
        waist=140,
        waist_y=190,
        dip=10,
        hip=196,
        hip_y=330,
        crotch_y=420,
        knee_out=228,
        knee_in=12,
        knee_y=480,
        hem_out=244,
        hem_in=18,
        hem_y=556,
        tilt=30,
        scale=1.3,
    ),
}

SWAY = 2.0
"""Unevenness of the outline, px."""


def shorts(design: Design) -> Drawing:
    """Draw shorts: pressed and pleated, five-pocket, or light ones with an elastic waist."""
    legs = pair_of(LEGS[design.cut], cutting(design))
    if design.cut == "tailored":
        casual = design.fabric in ("cotton", "canvas")
        drawing = tailored(design, legs, casual=casual, pleats=not casual, hem=0 if casual else 34)
    else:
        drawing = {"denim": _denim, "sport": _sport}[design.cut](design, legs)
    return replace(drawing, sway=SWAY)


def _denim(design: Design, legs: Legs) -> Drawing:
    """Return denim shorts with a turned-up hem that shows the pale wrong side of the cloth."""
    drawing = five_pocket(design, legs, hem=0, depth=0.9)
    return replace(
        drawing, parts=(*drawing.parts[:-2], *_turn_ups(design, legs), *drawing.parts[-2:])
    )


def _turn_ups(design: Design, legs: Legs, height: float = 27) -> tuple[Part, ...]:
    pale = mix(design.color, worn_tone(design.color), 0.7)

    def cuff(leg: Leg) -> str:
        return spline(leg.above_hem(height), [(x, y + 3) for x, y in leg.hem()][::-1])

    return tuple(
        Part(path, pale, design.fabric, puff=7, drape=0.5, lift=1.8, rotation=90)
        for path in legs.on_both(cuff)
    )


def _sport(design: Design, legs: Legs) -> Drawing:
    """Return running shorts: gathered waist, cord, side stripe, notched hem."""
    leg = legs.right
    rng = chance(design, "folds")
    accent = design.accent or ("#f4f3ef" if lightness(design.color) < 0.75 else "#20242c")
    stripe = "".join(
        f'<path d="{path}" fill="{accent}"/>'
        for path in legs.on_both(lambda one: ribbon(_beside(one, 20), 13))
    )
    hems = legs.on_both(lambda one: spline(one.above_hem(12), closed=False))
    thread = contrast(design.color, 0.22)
    pulled = [
        crease(
            rng,
            (CENTRE + side * 40, leg.waist_y + 12),
            (CENTRE + side * 95, leg.waist_y + 150),
            depth=0.6,
        )
        for side in (-1, 1)
    ]
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=(*leg_folds(rng, legs, 1.0), *gathers(rng, leg, 15, 46), *pulled),
        seams=(
            Seam(f"M{CENTRE},{leg.waist_y} L{CENTRE},{leg.crotch_y:.1f}", 2.4, 1.1),
            *(Seam(hem, 2.2, 1.0) for hem in hems),
        ),
        puff=14,
        ink=stripe + "".join(stitches(hem, thread) for hem in hems),
    )
    band = elastic_band(design, leg)
    y = leg.waist_y + leg.dip - 13 * leg.scale
    cord = waist.drawstring(leg, y, accent, (48, 56))
    return Drawing((waist.inside(leg, 30, design.color, design.fabric), body, band), cord)


def _beside(leg: Leg, inwards: float) -> list[tuple[float, float]]:
    """Return the outseam moved inwards, from the waist to the hem."""
    outer = leg.outer()
    return [(x - inwards, y) for x, y in outer[:-1]] + [(outer[-1][0] - inwards, outer[-1][1] + 8)]


def elastic_band(design: Design, leg: Leg) -> Part:
    """Return a gathered waistband that holds an elastic."""
    band = waist.band(leg, 30, design.color, design.fabric, puff=9)
    folds = gathers(
        chance(design, "elastic"),
        replace(leg, waist_y=leg.waist_y - 30 * leg.scale),
        24,
        30 * leg.scale,
    )
    return replace(band, folds=folds, drape=0.8)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"shorts": shorts}
