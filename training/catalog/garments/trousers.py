"""Trousers: pressed crease, slant pockets, a hook or a button at the waist."""

from collections.abc import Callable
from dataclasses import replace
from math import atan2, degrees

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Panel, Part, Seam, chance
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.shapes import CENTRE, HEIGHT, Point, along, mirror, ribbon, spline
from training.catalog.engine.trims import button, line, shape, stitches
from training.catalog.garments import waist
from training.catalog.garments.cutting import cutting
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs, pair_of

BAND = 27.0

LEGS = {
    "straight": Leg(
        waist=96, hip=132, knee_out=148, knee_in=30, hem_out=158, hem_in=42, tilt=7, dip=7
    ),
    "wide": Leg(
        waist=92,
        hip=132,
        crotch_y=240,
        knee_out=178,
        knee_in=13,
        hem_out=208,
        hem_in=16,
        tilt=15,
        dip=7,
    ),
    "tapered": Leg(
        waist=98,
        hip=137,
        crotch_y=236,
        knee_out=146,
        knee_in=30,
        hem_out=128,
        hem_in=46,
        tilt=3,
        hem_y=668,
        dip=7,
    ),
    "chino": Leg(
        waist=102, hip=134, knee_out=146, knee_in=34, hem_out=146, hem_in=50, tilt=5, dip=8
    ),
}

SWAY = 2.0
"""Unevenness of the outline, px."""


def trousers(design: Design) -> Drawing:
    """Draw trousers in one of the LEGS cuts."""
    legs = pair_of(LEGS[design.cut], cutting(design))
    casual, pleats = design.cut == "chino", design.cut in PLEATED
    return replace(tailored(design, legs, casual=casual, pleats=pleats), sway=SWAY)


PLEATED = ("wide", "tapered")


def tailored(design: Design, legs: Legs, *, casual: bool, pleats: bool, hem: float = 0) -> Drawing:
    """Return a tailored piece with legs: pressed with a hook, or casual with a button."""
    leg = legs.right
    dark = darker(design.color, 0.5)
    thread = contrast(design.color, 0.2) if casual else ""
    fly, centre = waist.fly(leg, 0.62, dark, thread)
    folds = leg_folds(chance(design, "folds"), legs, 1.0 if casual else 0.75)
    pressed = () if casual else creases(legs, from_pleat=pleats)
    body = Part(
        legs.outline(),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=(*folds, *pressed, *(_pleats(leg) if pleats else ())),
        seams=(*_pocket_seams(leg), *_edges(legs, pressed=not casual), *_hems(legs, hem), centre),
        panels=leg_grain(legs) if design.pattern != "plain" else (),
        puff=14,
        ink=fly + (_casual_sewing(legs, thread) if casual else ""),
    )
    back = waist.inside(leg, BAND, design.color, design.fabric, contrast(design.color, 0.5))
    return Drawing((back, body, *_closing(design, leg, thread)))


def leg_grain(legs: Legs) -> tuple[Panel, ...]:
    """Return one panel a leg, so that stripes and checks run down the leg, not the canvas."""

    def turn(leg: Leg) -> float:
        (x0, y0), *_, (x1, y1) = leg.spine()
        return -degrees(atan2(x1 - x0, y1 - y0))

    half = f"M{CENTRE},0 L600,0 L600,{HEIGHT} L{CENTRE},{HEIGHT} Z"
    return (Panel(half, turn(legs.right)), Panel(mirror(half), -turn(legs.left)))


def creases(legs: Legs, *, from_pleat: bool) -> tuple[Fold, ...]:
    """Return the pressed line down the front of each leg."""

    def pressed(leg: Leg) -> Fold:
        spine = leg.spine()
        top = (CENTRE + 0.5 * leg.waist, leg.waist_y + 20)
        points: list[Point] = [top] if from_pleat else []
        points += [along(spine, share) for share in (0.04, 0.35, 0.6, 0.8, 0.995)]
        return Fold(tuple(points), 8, 1.0)

    return (pressed(legs.right), pressed(legs.left).flipped())


def _pleats(leg: Leg) -> tuple[Fold, ...]:
    """Return two pleats a side, opening downwards from the waistband."""
    folds = []
    for share, reach in ((0.36, 120), (0.58, 84)):
        x, y = CENTRE + share * leg.waist, leg.waist_y + 0.6 * leg.dip - 4
        points = ((x, y), (x + 2, y + 0.5 * reach), (x + 7, y + reach))
        folds.append(Fold(points, 12, 1.2))
        folds.append(Fold(tuple((px + 7, py) for px, py in points), 9, -1.1))
    return (*folds, *(fold.flipped() for fold in folds))


def _slant(leg: Leg) -> str:
    """Return the right pocket opening, slanting from the waistband to the side."""
    s = leg.scale
    y = leg.waist_y + 92 * s
    x, top = CENTRE + 0.74 * leg.waist, leg.waist_y + 0.4 * leg.dip
    return spline([(x, top), (leg.side_at(y) - 5 * s, y)], closed=False)


def _pocket_seams(leg: Leg) -> tuple[Seam, ...]:
    return (Seam(_slant(leg), 3, 1.5), Seam(mirror(_slant(leg)), 3, 1.5))


def _edges(legs: Legs, *, pressed: bool) -> tuple[Seam, ...]:
    """Return the sharp ridge on top of each pressed crease."""
    if not pressed:
        return ()
    return tuple(Seam(path, 1.6, -0.7) for path in legs.on_both(_crease_line))


def _crease_line(leg: Leg) -> str:
    spine = leg.spine()
    run = [along(spine, share) for share in (0.02, 0.3, 0.5, 0.7, 1.0)]
    return spline(run, closed=False)


def _hems(legs: Legs, height: float) -> tuple[Seam, ...]:
    """Return the edge of a turn-up, or nothing where the hem is sewn blind."""
    if not height:
        return ()
    paths = legs.on_both(lambda leg: spline(leg.above_hem(height), closed=False))
    return tuple(Seam(path, 3.4, 1.6) for path in paths)


def _casual_sewing(legs: Legs, thread: str) -> str:
    """Return stitches beside the pockets and above the hems."""
    slant = _slant(legs.right)
    hems = legs.on_both(lambda leg: spline(leg.above_hem(14), closed=False))
    aside = f'<g transform="translate(-5,1)">{stitches(slant, thread)}</g>'
    other = f'<g transform="translate(5,1)">{stitches(mirror(slant), thread)}</g>'
    return aside + other + "".join(stitches(hem, thread) for hem in hems)


def _closing(design: Design, leg: Leg, thread: str) -> tuple[Part, ...]:
    """Return the waistband with button or hidden hook, and its loops."""
    s, height = leg.scale, BAND * leg.scale
    top = leg.waist_y - height + leg.dip
    band = waist.band(
        leg,
        BAND,
        design.color,
        design.fabric,
        thread=thread,
        pattern=design.pattern,
        accent=design.accent,
    )
    dark = darker(design.color, 0.55)
    if thread:
        closing = line(f"M{CENTRE + 1},{top} L{CENTRE + 1},{top + height}", dark, 1.3, 0.7)
        closing += button(CENTRE + 10 * s, top + 0.5 * height, 6.5 * s, contrast(design.color, 0.4))
    else:
        x = CENTRE + 30 * s
        tab = f"M{CENTRE},{top} L{x - 6},{top} L{x},{top + height / 2} L{x - 6},{top + height}"
        closing = line(tab, dark, 1.4, 0.65) + shape(_hook(x - 13 * s, top + height / 2), "#b9bcc0")
    loops = waist.loops(leg, BAND, design.color, design.fabric, thread)
    return replace(band, trim=band.trim + closing), loops


def _hook(x: float, y: float) -> str:
    """Return a small flat metal bar, the visible part of a hook closure."""
    return ribbon([(x, y - 5), (x, y + 5)], 2.8)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"trousers": trousers}
