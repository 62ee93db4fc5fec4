"""The shirt dress: collar, buttoned placket, cuffs, a belt or a tie."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, lightness
from training.catalog.engine.shapes import CENTRE, mirror, spline
from training.catalog.engine.trims import button, stitches
from training.catalog.garments.collars import collar_inside, shirt_collar
from training.catalog.garments.cutting import cutting
from training.catalog.garments.gown import Gown, arm_of, bodice, sewn_gown, waist_seam
from training.catalog.garments.pleats import Fall, flat_hem, gathered, swing
from training.catalog.garments.sashes import belt, belt_loops, sash, tie

CM = 5.6


def shirt(design: Design) -> Drawing:
    """Draw a shirt dress."""
    rng, folds = cutting(design), chance(design, "folds")
    torso = bodice(rng, CM, top=62, neck=7.8, front=7.0, waist=18.6, chest=22.2, shoulder=19.2)
    fall = Fall(torso.waist, torso.waist_y, 4, vary(rng, 182, 0.06), vary(rng, 648, 0.025), 26)
    length = str(rng.choice(["short", "long"]))
    gown = Gown(torso, arm_of(rng, CM, length), fall, (0.3, 12))
    skirt = (*gathered(folds, fall, 14, 0.2, 0.7), *swing(folds, fall, 6, start=0.2, depth=0.7))
    body = waist_seam(sewn_gown(design, gown, flat_hem(fall), skirt), gown)
    body = with_placket(body, gown, fall.low_y + fall.low_dip)
    body = with_cuffs(body, gown, turned_up=length == "short")
    hem = spline([(x, y - 10) for x, y in flat_hem(fall)[0]], closed=False)
    body = replace(body, ink=body.ink + stitches(hem, contrast(design.color, 0.16), 1))
    if rng.random() < 0.6:
        body = with_chest_pockets(body, gown)
    return Drawing(
        (
            collar_inside(torso, design.color, design.fabric, 22),
            body,
            *shirt_collar(design, torso, rise=25, leaf=50, spread=38),
            *_closed(design, gown, rng),
        )
    )


def _closed(design: Design, gown: Gown, rng: np.random.Generator) -> tuple[Part, ...]:
    """Return what holds the waist: a leather belt, one of the same cloth, or a tied sash."""
    loops = belt_loops(design, gown, 20)
    choice = rng.random()
    if choice < 0.4:
        return (
            *belt(design, gown, "#7a4a2a" if lightness(design.color) > 0.25 else "#2a211d"),
            loops,
        )
    if choice < 0.7:
        return (*belt(design, gown), loops)
    return (
        sash(design, gown, 18, 1.6),
        loops,
        *tie(design, chance(design, "tie"), (CENTRE + 8, gown.torso.waist_y + 4), 0.9),
    )


def with_placket(body: Part, gown: Gown, low: float, count: int = 9) -> Part:
    """Return the body with a buttoned front from the collar down to the row `low`."""
    top = gown.torso.front - 4
    edges = [f"M{CENTRE + x},{top:.1f} L{CENTRE + x},{low:.1f}" for x in (-12, 12)]
    thread = contrast(body.color, 0.16)
    rows = [f"M{CENTRE + x},{top:.1f} L{CENTRE + x},{low - 4:.1f}" for x in (-8.5, 8.5)]
    pearl = "#f3efe6" if lightness(body.color) < 0.85 else "#d9cfbd"
    places = [
        y for y in np.linspace(top + 26, low - 52, count) if abs(y - gown.torso.waist_y - 3) > 20
    ]
    dots = "".join(button(CENTRE, float(round(y, 1)), 4.6, pearl) for y in places)
    return replace(
        body,
        seams=(*body.seams, Seam(edges[0], 1.6, 0.8), Seam(edges[1], 2.4, 1.5)),
        ink=body.ink + "".join(stitches(row, thread, 0.9) for row in rows),
        trim=body.trim + dots,
    )


def with_cuffs(body: Part, gown: Gown, *, turned_up: bool) -> Part:
    """Return the body with cuffs marked on both sleeves."""
    if gown.sleeve is None:
        return body
    near = gown.sleeve.length - (17 if turned_up else 32)
    joint = spline(gown.sleeve.level(gown.torso, near), closed=False)
    seams = (Seam(joint, 3, 1.5), Seam(mirror(joint), 3, 1.5))
    return replace(body, seams=(*body.seams, *seams))


def with_chest_pockets(body: Part, gown: Gown) -> Part:
    """Return the body with a flat patch pocket on each breast."""
    torso = gown.torso
    x, y = CENTRE + 0.28 * torso.chest, torso.armpit_y - 8
    w, h = 0.44 * torso.chest, 0.5 * torso.chest
    path = (
        f"M{x:.1f},{y:.1f} L{x + w:.1f},{y + 2:.1f} L{x + w - 1:.1f},{y + h - 8:.1f} "
        f"L{x + w / 2:.1f},{y + h:.1f} L{x + 1:.1f},{y + h - 8:.1f} Z"
    )
    top = f"M{x:.1f},{y + 13:.1f} L{x + w:.1f},{y + 15:.1f}"
    thread = contrast(body.color, 0.2)
    both = (path, mirror(path))
    return replace(
        body,
        seams=(*body.seams, *(Seam(p, 1.8, 1.0) for p in both)),
        ink=body.ink + "".join(stitches(p, thread, 0.9) for p in (*both, top, mirror(top))),
    )
