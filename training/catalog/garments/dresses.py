"""Dresses: the kind's drawer, and the cuts whose bodice and skirt are simply joined."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Seam, chance, vary
from training.catalog.engine.color import contrast
from training.catalog.engine.folds import across
from training.catalog.engine.shapes import CENTRE, mirror, spline
from training.catalog.engine.trims import stitches
from training.catalog.garments import jumpsuits
from training.catalog.garments.cutting import cutting
from training.catalog.garments.gown import BACK_DIP, Gown, arm_of, bodice, sewn_gown, waist_seam
from training.catalog.garments.knit_dresses import knit
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
from training.catalog.garments.sashes import sash
from training.catalog.garments.shirt_dresses import shirt
from training.catalog.garments.slip_dresses import slip
from training.catalog.garments.upper import inside
from training.catalog.garments.wrap_dresses import wrap

SWAY = 2.0
"""Unevenness of the outline, px."""


def dress(design: Design) -> Drawing:
    """Draw the dress of the design's cut."""
    return replace(CUTS[design.cut](design), sway=SWAY)


def _fit_and_flare(design: Design) -> Drawing:
    """Return a fitted bodice over a full skirt, pleated or gathered."""
    rng, folds = cutting(design), chance(design, "folds")
    cm = 5.7
    length = str(rng.choice(["none", "none", "cap", "short"]))
    torso = bodice(
        rng,
        cm,
        neck=float(rng.uniform(9, 12)),
        front=float(rng.uniform(9, 14)),
        shoulder=17.5 if length == "none" else 18.5,
        v_neck=bool(rng.random() < 0.25),
    )
    waist_y = torso.waist_y
    low = vary(rng, 655, 0.025)
    fall = Fall(torso.waist, waist_y, 4, vary(rng, 238, 0.06), low, 22)
    gown = Gown(torso, arm_of(rng, cm, length), fall, (0.3, 12))
    if rng.random() < 0.5:
        places = pleat_places(rng, int(rng.integers(11, 15)))
        hem, skirt = knife_hem(fall, places, 4), knife_folds(folds, fall, places)
        edges = knife_edges(folds, fall, places)
    else:
        hem, edges = [rippled_hem(folds, fall, 8, 4)], ()
        skirt = (*gathered(folds, fall, 20, 0.22), *swing(folds, fall, 9, start=0.1, depth=0.85))
    body = waist_seam(sewn_gown(design, gown, hem, skirt), gown)
    body = replace(body, seams=(*body.seams, *edges, *_princess(gown)))
    return Drawing(
        (inside(torso, design.color, design.fabric, BACK_DIP), body, sash(design, gown, 15))
    )


def _princess(gown: Gown) -> tuple[Seam, ...]:
    """Return the curved seams that shape the bodice, from armhole to waist."""
    torso = gown.torso
    run = [
        (CENTRE + 0.88 * torso.shoulder, 0.45 * torso.shoulder_y + 0.55 * torso.armpit_y),
        (CENTRE + 0.56 * torso.chest, torso.armpit_y + 6),
        (CENTRE + 0.5 * torso.waist, torso.waist_y - 4),
    ]
    path = spline(run, closed=False)
    return (Seam(path, 1.9, 0.9), Seam(mirror(path), 1.9, 0.9))


def _sheath(design: Design) -> Drawing:
    """Return a fitted dress shaped by long darts, with a slit."""
    rng, folds = cutting(design), chance(design, "folds")
    cm = 5.9
    length = str(rng.choice(["none", "none", "cap", "elbow"]))
    torso = bodice(
        rng,
        cm,
        neck=float(rng.uniform(9, 12)),
        front=float(rng.uniform(6, 10)),
        waist=17.0,
        shoulder=17.0 if length == "none" else 18.5,
    )
    fall = Fall(torso.waist, torso.waist_y, 3, vary(rng, 118), vary(rng, 655, 0.02), 6)
    gown = Gown(torso, arm_of(rng, cm, length), fall, (0.3, 22), joined=True)
    lap = [(CENTRE, torso.waist_y + 30), (CENTRE, fall.low_y - 20)]
    skirt = (
        *swing(folds, fall, 3, start=0.35, depth=0.4),
        *across(folds, lap, 1.7 * fall.low_half, 4, depth=0.8, tilt=0.3),
    )
    body = sewn_gown(design, gown, flat_hem(fall), skirt)
    hem = [(x, y - 16) for x, y in flat_hem(fall)[0]]
    row = spline(hem, closed=False)
    body = replace(
        body,
        seams=(*body.seams, *_princess(gown), *_darts(gown), Seam(row, 1.6, 0.6)),
        ink=stitches(row, contrast(design.color, 0.14), 0.9),
    )
    return Drawing(
        (inside(torso, design.color, design.fabric, BACK_DIP), waist_seam(body, gown, 3))
    )


def _darts(gown: Gown) -> tuple[Seam, ...]:
    """Return the skirt darts that go on from the princess seams."""
    top = (CENTRE + 0.5 * gown.torso.waist, gown.torso.waist_y + 4)
    path = spline([top, (top[0] + 9, top[1] + 92)], closed=False)
    return (Seam(path, 1.9, 0.9), Seam(mirror(path), 1.9, 0.9))


def _maxi(design: Design) -> Drawing:
    """Return a floor-length dress: high waist, gathered skirt, some in tiers."""
    rng, folds = cutting(design), chance(design, "folds")
    cm = 4.7
    length = str(rng.choice(["none", "cap", "short", "long"]))
    torso = bodice(
        rng,
        cm,
        top=36,
        v_neck=bool(rng.random() < 0.65),
        neck=10.5,
        waist_at=35,
        front=float(rng.uniform(13, 19)),
        waist=17.5,
        shoulder=16.0 if length == "none" else 18.5,
    )
    fall = Fall(torso.waist, torso.waist_y, 4, vary(rng, 198, 0.07), vary(rng, 675, 0.01), 16)
    sleeve = arm_of(rng, cm, length)
    gown = Gown(torso, sleeve, fall, (0.35, 8))
    skirt = [*gathered(folds, fall, 18, 0.2), *swing(folds, fall, 8, start=0.05, depth=0.85)]
    tiers, more = _tiers(folds, fall) if rng.random() < 0.4 else ((), ())
    body = sewn_gown(design, gown, [rippled_hem(folds, fall, 8, 3.5)], (*skirt, *more))
    body = replace(waist_seam(body, gown), drape=1.1)
    body = replace(body, seams=(*body.seams, *tiers))
    return Drawing(
        (inside(torso, design.color, design.fabric, BACK_DIP), body, sash(design, gown, 11))
    )


def _tiers(rng: np.random.Generator, fall: Fall) -> tuple[tuple[Seam, ...], tuple[Fold, ...]]:
    """Return the seams of two tiers and the gathers below them."""
    seams: list[Seam] = []
    folds: list[Fold] = []
    for share in (0.4, 0.7):
        x, y = fall.at(1, share)
        tier = Fall(x - CENTRE + 5, y, 9, fall.low_half, fall.low_y, fall.low_dip)
        run = [tier.upper(p) for p in (-1, -0.5, 0, 0.5, 1)]
        seams.append(Seam(spline(run, closed=False), 2.8, 1.3))
        folds += gathered(rng, tier, 22, 0.3, 0.8)
    return tuple(seams), tuple(folds)


CUTS: dict[str, Callable[[Design], Drawing]] = {
    "wrap": wrap,
    "slip": slip,
    "shirt": shirt,
    "fit-and-flare": _fit_and_flare,
    "sheath": _sheath,
    "maxi": _maxi,
    "knit": knit,
}

DRAWERS: dict[str, Callable[[Design], Drawing]] = {"dress": dress, **jumpsuits.DRAWERS}
