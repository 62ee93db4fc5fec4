"""Skirts: a-line, pleated, pencil, mini and maxi."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance, vary
from training.catalog.engine.color import contrast
from training.catalog.engine.folds import across, hanging
from training.catalog.engine.shapes import CENTRE, Point, flip, spline
from training.catalog.garments import waist
from training.catalog.garments.cutting import cutting
from training.catalog.garments.five_pocket import skirt_sewing
from training.catalog.garments.legs import Leg
from training.catalog.garments.pleats import (
    Fall,
    flat_hem,
    gathered,
    knife_edges,
    knife_folds,
    knife_hem,
    pleat_places,
    rippled_hem,
    swing,
)
from training.catalog.garments.skirt_details import buttoned, darts, hem_rows, hip_creases, slit

SWAY = 2.0
"""Unevenness of the outline, px."""


def skirt(design: Design) -> Drawing:
    """Draw the skirt of the design's cut."""
    return replace(CUTS[design.cut](design), sway=SWAY)


def _waist(fall: Fall, scale: float = 1.0) -> Leg:
    """Return the measures that a waistband needs."""
    return Leg(waist=fall.half, waist_y=fall.y, dip=fall.dip, scale=scale)


def _outline(fall: Fall, hip: Point | None, hem: list[list[Point]]) -> str:
    """Return the silhouette; hip: (share down, px beyond the straight side), hem right to left."""
    share, swell = hip or (0.4, 0.0)
    x, y = fall.at(1, share)
    side = [fall.upper(1), (x + swell, y), fall.lower(1)]
    if hip and hip[0] < 0.35:
        low = fall.at(1, 0.62)
        side.insert(2, (low[0] + 0.55 * swell, low[1]))
    top = waist.arc(fall.half, fall.y, fall.dip)
    return spline(top, side, *hem, flip(side))


def _finish(design: Design, body: Part, leg: Leg, band: float, taper: float = 3) -> Drawing:
    """Return inside, body and a waistband `band` px high."""
    back = waist.inside(
        leg, band, design.color, design.fabric, contrast(design.color, 0.5), taper=taper
    )
    front = waist.band(
        leg,
        band,
        design.color,
        design.fabric,
        taper=taper,
        pattern=design.pattern,
        accent=design.accent,
    )
    return Drawing((back, body, front))


def _body(
    design: Design,
    outline: str,
    *,
    folds: tuple[Fold, ...],
    seams: tuple[Seam, ...],
    ink: str = "",
    trim: str = "",
    puff: float = 13,
) -> Part:
    """Return the skirt's cloth below the band."""
    return Part(
        outline,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
        seams=seams,
        ink=ink,
        trim=trim,
        puff=puff,
    )


def _a_line(design: Design) -> Drawing:
    """Return a knee-length skirt, smooth over the hip and easy at the hem."""
    rng, folds = cutting(design), chance(design, "folds")
    fall = Fall(vary(rng, 118), 118, 11, vary(rng, 226, 0.05), vary(rng, 596, 0.03), 30)
    rows, hem = hem_rows(design, fall, 16)
    sturdy = design.fabric in ("cord", "denim", "suede", "canvas")
    opens = rng.random() < (0.8 if sturdy else 0.25)
    placket = buttoned(design, fall) if opens else darts(fall)
    body = _body(
        design,
        _outline(fall, (0.3, 13), flat_hem(fall)),
        folds=(*swing(folds, fall, 5, start=0.3, depth=0.7), *hip_creases(folds, fall)),
        seams=(hem, *placket[1]),
        ink=rows,
        trim=placket[0],
    )
    return _finish(design, body, _waist(fall), 30)


def _pleated(design: Design) -> Drawing:
    """Return a midi skirt in knife pleats."""
    rng = cutting(design)
    fall = Fall(vary(rng, 104), 84, 9, vary(rng, 232, 0.05), vary(rng, 640, 0.03), 26)
    places = pleat_places(rng, int(rng.integers(13, 18)))
    folds = chance(design, "folds")
    body = _body(
        design,
        _outline(fall, (0.45, 6), knife_hem(fall, places)),
        folds=knife_folds(folds, fall, places),
        seams=knife_edges(folds, fall, places),
        puff=9,
    )
    return _finish(design, body, _waist(fall), 30)


def _pencil(design: Design) -> Drawing:
    """Return a narrow skirt with darts, a back seam and a slit."""
    rng, folds = cutting(design), chance(design, "folds")
    fall = Fall(vary(rng, 116), 96, 9, vary(rng, 140), vary(rng, 626, 0.02), 8)
    rows, hem = hem_rows(design, fall, 18)
    seam, drawn = slit(design, fall, float(rng.choice((0.0, 0.42))))
    folds_ = (
        *hip_creases(folds, fall),
        *hanging(folds, 210, 390, 330, 600, 2, depth=0.45),
        *across(folds, [fall.at(0, 0.2), fall.at(0, 0.9)], 250, 3, depth=0.4, tilt=0.25),
    )
    body = _body(
        design,
        _outline(fall, (0.3, 24), flat_hem(fall)),
        folds=folds_,
        seams=(hem, *darts(fall)[1], *seam),
        ink=rows + drawn,
        puff=15,
    )
    return _finish(design, body, _waist(fall), 30)


def _mini(design: Design) -> Drawing:
    """Return a short skirt: five-pocket in denim, leather or cord, else plain."""
    rng, folds = cutting(design), chance(design, "folds")
    fall = Fall(vary(rng, 158), 196, 14, vary(rng, 218), vary(rng, 522, 0.03), 26)
    outline = _outline(fall, (0.3, 12), flat_hem(fall))
    creases = (*hip_creases(folds, fall), *swing(folds, fall, 4, start=0.4, depth=0.55))
    leg = replace(
        _waist(fall, 1.45), hip=0.5 * (fall.half + fall.low_half), hip_y=360, crotch_y=fall.low_y
    )
    if design.fabric in ("denim", "cord", "leather", "canvas"):
        return skirt_sewing(design, leg, outline, creases, flat_hem(fall)[0])
    rows, hem = hem_rows(design, fall, 18)
    body = _body(design, outline, folds=creases, seams=(hem, *darts(fall)[1]), ink=rows)
    return _finish(design, body, leg, 22, taper=5)


def _maxi(design: Design) -> Drawing:
    """Return a long skirt, gathered at the waist; some fall in tiers."""
    rng, folds = cutting(design), chance(design, "folds")
    fall = Fall(vary(rng, 96), 66, 9, vary(rng, 218, 0.06), vary(rng, 662, 0.012), 20)
    tiers = (0.36, 0.68) if rng.random() < 0.5 else ()
    creases = [*gathered(folds, fall, 17, 0.26)]
    seams = []
    for share in tiers:
        left, right = fall.at(-1, share), fall.at(1, share)
        dip = fall.dip + share * (fall.low_dip - fall.dip)
        part = Fall(right[0] - CENTRE, right[1], dip, fall.low_half, fall.low_y, fall.low_dip)
        creases += gathered(folds, part, 24, 0.3, 0.8)
        seams.append(
            Seam(spline(waist.arc(right[0] - CENTRE, left[1], dip), closed=False), 2.8, 1.3)
        )
    creases += swing(folds, fall, 9, start=0.12, depth=0.75)
    hem = rippled_hem(folds, fall, 9, 3.5)
    body = _body(design, _outline(fall, (0.4, 8), [hem]), folds=tuple(creases), seams=tuple(seams))
    drawing = _finish(design, body, _waist(fall), 30)
    return (
        drawing if design.pattern != "plain" or rng.random() < 0.5 else _tied(design, drawing, fall)
    )


def _tied(design: Design, drawing: Drawing, fall: Fall) -> Drawing:
    """Return the skirt with a drawstring tied over the band."""
    cord = waist.drawstring(
        _waist(fall), fall.y + fall.dip - 14, contrast(design.color, 0.12), (78, 92)
    )
    return replace(drawing, overlay=cord)


CUTS: dict[str, Callable[[Design], Drawing]] = {
    "a-line": _a_line,
    "pleated": _pleated,
    "pencil": _pencil,
    "mini": _mini,
    "maxi": _maxi,
}

DRAWERS: dict[str, Callable[[Design], Drawing]] = {"skirt": skirt}
