"""Jumpsuits: a bodice over wide legs, dressy and wrapped or buttoned like workwear."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Seam, chance, vary
from training.catalog.engine.color import contrast
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import CENTRE, flip, mirror, spline
from training.catalog.engine.trims import stitches
from training.catalog.garments.collars import collar_inside, shirt_collar
from training.catalog.garments.cutting import cutting
from training.catalog.garments.gown import BACK_DIP, Gown, arm_of, bodice, sewn_gown, waist_seam
from training.catalog.garments.leg_folds import leg_folds
from training.catalog.garments.legs import Leg, Legs, pair_of
from training.catalog.garments.pleats import Fall, gathered
from training.catalog.garments.sashes import belt, belt_loops, sash, tie
from training.catalog.garments.shirt_dresses import with_chest_pockets, with_cuffs, with_placket
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import inside
from training.catalog.garments.wrap_dresses import crossed

CM = 4.55

SWAY = 2.0
"""Unevenness of the outline, px."""


def jumpsuit(design: Design) -> Drawing:
    """Draw a wide-legged jumpsuit: workwear in denim and canvas, dressy otherwise."""
    workwear = design.fabric in ("denim", "canvas")
    return replace(_utility(design) if workwear else _dressy(design), sway=SWAY)


def _legs(rng: np.random.Generator, torso: Torso) -> Legs:
    """Return wide legs that hang from the bodice's waist."""
    y = torso.waist_y
    leg = Leg(
        waist=torso.waist,
        waist_y=y,
        dip=4,
        hip=112,
        hip_y=y + 92,
        crotch_y=y + 146,
        knee_out=138,
        knee_in=14,
        knee_y=y + 290,
        hem_out=vary(rng, 162, 0.06),
        hem_in=vary(rng, 20, 0.2),
        hem_y=vary(rng, 686, 0.006),
        tilt=11,
    )
    fixed = pair_of(leg, rng, 3)
    return Legs(*(replace(one, waist=torso.waist, waist_y=y) for one in (fixed.right, fixed.left)))


def _gown(torso: Torso, legs: Legs, rng: np.random.Generator, length: str) -> Gown:
    leg = legs.right
    fall = Fall(torso.waist, torso.waist_y, 4, leg.hem_out, leg.hem_y, 0)
    return Gown(torso, arm_of(rng, CM, length), fall)


def _outline(gown: Gown, legs: Legs) -> str:
    """Return the silhouette of bodice, sleeves and both legs."""
    neck = gown.torso.neckline()
    upper = [[gown.torso.nape, gown.torso.tip], *gown.arm(), gown.side()[0]]
    right = [*upper, legs.right.outer(), legs.right.hem(), legs.right.inner()]
    left = [*upper, legs.left.outer(), legs.left.hem(), legs.left.inner()]
    return spline([*flip(neck), *neck[1:]], *right, *(flip(run) for run in reversed(left)))


def _gathers(rng: np.random.Generator, gown: Gown) -> tuple[Fold, ...]:
    return gathered(rng, gown.fall, 13, 0.16, 0.8)


def _dressy(design: Design) -> Drawing:
    """Return a jumpsuit with a crossed V neck and a tie."""
    rng, folds = cutting(design), chance(design, "folds")
    length = str(rng.choice(["none", "cap", "elbow"]))
    torso = bodice(
        rng,
        CM,
        top=38,
        neck=10,
        front=22,
        v_neck=True,
        waist=18,
        shoulder=16.5 if length == "none" else 18.5,
    )
    legs = _legs(rng, torso)
    gown = _gown(torso, legs, rng, length)
    skirt = (*leg_folds(folds, legs, 0.45), *_gathers(folds, gown), *_flowing(folds, legs))
    body = waist_seam(sewn_gown(design, gown, [], skirt), gown)
    body = replace(body, outline=_outline(gown, legs), seams=(*body.seams, *_leg_seams(legs)))
    knot = (CENTRE + 0.5 * torso.waist, torso.waist_y + 3)
    body, bands = crossed(design, body, gown, knot)
    return Drawing(
        (
            inside(torso, design.color, design.fabric, BACK_DIP),
            body,
            *bands,
            sash(design, gown, 13, 1.4),
            *tie(design, chance(design, "tie"), knot, 0.82),
        )
    )


def _flowing(rng: np.random.Generator, legs: Legs) -> tuple[Fold, ...]:
    """Return long soft folds that fall from hip to hem of each leg."""

    def one(leg: Leg) -> list[Fold]:
        folds = []
        for i in range(4):
            place = (i + float(rng.uniform(0.25, 0.75))) / 4
            hem = CENTRE + leg.hem_in + place * (leg.hem_out - leg.hem_in)
            top = CENTRE + (0.15 + 0.75 * place) * leg.hip
            start = (top, leg.hip_y + float(rng.uniform(-30, 150)))
            folds.append(crease(rng, start, (hem, leg.hem_y + 40), width=15, depth=0.7 * (-1) ** i))
        return folds

    return (*one(legs.right), *(fold.flipped() for fold in one(legs.left)))


def _utility(design: Design) -> Drawing:
    """Return a workwear jumpsuit: collar, buttons, breast pockets, belt."""
    rng, folds = cutting(design), chance(design, "folds")
    length = str(rng.choice(["short", "long"]))
    torso = bodice(rng, CM, top=56, neck=7.8, front=7, waist=19.4, chest=22.6, shoulder=19.3)
    legs = _legs(rng, torso)
    gown = _gown(torso, legs, rng, length)
    body = sewn_gown(design, gown, [], (*leg_folds(folds, legs, 0.9), *_gathers(folds, gown)))
    body = replace(waist_seam(body, gown), outline=_outline(gown, legs))
    body = replace(body, seams=(*body.seams, *_leg_seams(legs)))
    body = with_placket(body, gown, legs.right.crotch_y - 30, 7)
    body = with_chest_pockets(with_cuffs(body, gown, turned_up=length == "short"), gown)
    hems = legs.on_both(lambda leg: spline(leg.above_hem(12), closed=False))
    thread = contrast(design.color, 0.25)
    body = replace(body, ink=body.ink + "".join(stitches(hem, thread, 1.1) for hem in hems))
    return Drawing(
        (
            collar_inside(torso, design.color, design.fabric, 20),
            body,
            *shirt_collar(design, torso, rise=22, leaf=42, spread=33),
            *belt(design, gown, "", 17),
            belt_loops(design, gown, 17),
        )
    )


def _leg_seams(legs: Legs) -> tuple[Seam, ...]:
    """Return the centre seam, and slanting pockets at the hips."""
    leg = legs.right
    low = leg.waist_y + 72
    slant = spline(
        [(CENTRE + 0.78 * leg.waist, leg.waist_y + 8), (leg.side_at(low) - 4, low)], closed=False
    )
    centre = f"M{CENTRE},{leg.waist_y + 4:.1f} L{CENTRE},{leg.crotch_y:.1f}"
    return Seam(centre, 2.4, 1.1), Seam(slant, 2.6, 1.3), Seam(mirror(slant), 2.6, 1.3)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"jumpsuit": jumpsuit}
