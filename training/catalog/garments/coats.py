"""Overcoats and trench coats: long tailored pieces."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.shapes import CENTRE, Run, spline
from training.catalog.engine.trims import METALS, button, stitches
from training.catalog.garments.coat_parts import (
    belt,
    cuff_straps,
    epaulettes,
    long_shape,
    skirt_folds,
)
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fronts import half_front
from training.catalog.garments.hooded import parka, raincoat
from training.catalog.garments.lapels import Revers, collar, lapel
from training.catalog.garments.pockets import flap, welt
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.tailoring import horn, lining, sleeve_buttons
from training.catalog.garments.torso import Torso

SWAY = 2.0
WAIST = 344.0
"""Height of the belt, px."""


def overcoat(design: Design) -> Drawing:
    """Draw a knee-length coat, buttoned or tied with its belt."""
    rng = cutting(design)
    torso, sleeve = long_shape(rng)
    belted = design.cut == "belted"
    lap = 30.0 if belted else 13.0
    if belted:
        torso = replace(torso, waist=108, waist_y=WAIST, hem=150)
    break_y = vary(rng, 322 if belted else 262, 0.03)
    revers = Revers(CENTRE - lap, break_y, vary(rng, 80 if belted else 64, 0.05), gorge=62)
    buttons = horn(design, chance(design, "buttons"))
    halves = [_front(design, torso, sleeve, revers, mirrored, belted) for mirrored in (True, False)]
    parts = _closed(design, torso, revers, halves)
    y = torso.waist_y + 62
    if belted:
        parts += [
            *welt(design, (CENTRE + 66, y - 6), (CENTRE + 84, y + 62), 15),
            *belt(design, torso, WAIST, tied=True),
        ]
        return Drawing(tuple(parts), sway=SWAY)
    parts += [flap(design, (CENTRE + 72, y), 76, 27, slant=3, mirrored=m) for m in (True, False)]
    rows = [break_y + 12 + 84 * i for i in range(3)]
    front = "".join(button(CENTRE - lap + 15, round(y), 10, buttons) for y in rows)
    return Drawing(tuple(parts), front + sleeve_buttons(torso, sleeve, buttons, 3), sway=SWAY)


def _front(
    design: Design, torso: Torso, sleeve: Sleeve, revers: Revers, mirrored: bool, belted: bool
) -> Part:
    """Return one front of a coat, its edge straight down from the break point."""
    fold = revers.fold(torso)
    x, y = fold[-1]
    edge: Run = [(x, y), (x, 0.5 * (y + torso.hem_y)), (x + 1, torso.hem_y + torso.drop)]
    half = half_front(
        design,
        torso,
        sleeve,
        [[torso.nape, *fold], edge],
        mirrored=mirrored,
        lift=0 if mirrored else 2.5,
        depth=0.8,
    )
    row = spline([(px + 6, py) for px, py in edge], closed=False)
    falling = skirt_folds(design, torso, WAIST if belted else WAIST + 60, mirrored)
    return replace(half, folds=(*half.folds, *falling), seams=(*half.seams, Seam(row, 1.6, 0.5)))


def _closed(design: Design, torso: Torso, revers: Revers, halves: list[Part]) -> list[Part]:
    """Return lining, fronts, lapels and collar in the order they lie."""
    left = replace(revers, break_x=revers.break_x + 2)
    return [
        lining(design, torso, revers.break_y, chance(design, "lining")),
        halves[0],
        lapel(design, torso, left, mirrored=True),
        halves[1],
        lapel(design, torso, revers),
        collar(design, torso, revers),
    ]


def trench(design: Design) -> Drawing:
    """Draw a double-breasted trench: storm flap, epaulettes, belt, ten buttons."""
    rng = cutting(design)
    torso, sleeve = long_shape(rng)
    torso = replace(torso, waist=108, waist_y=WAIST, hem=154)
    revers = Revers(CENTRE - 58, vary(rng, 214, 0.03), vary(rng, 76, 0.05), gorge=60)
    metal = METALS["brass"] if rng.random() < 0.5 else METALS["gunmetal"]
    buttons = (
        mix("#4b3524", design.color, 0.15) if rng.random() < 0.6 else darker(design.color, 0.5)
    )
    halves = [_front(design, torso, sleeve, revers, mirrored, True) for mirrored in (True, False)]
    parts = _closed(design, torso, revers, halves)
    parts.insert(4, storm_flap(design, torso))
    y = WAIST + 60
    parts += welt(design, (CENTRE + 70, y), (CENTRE + 90, y + 66), 17)
    parts += [*epaulettes(design, torso, buttons), *cuff_straps(design, torso, sleeve, metal)]
    spots = [(x, row) for row in (240, 296, 412, 478) for x in (CENTRE - 44, CENTRE + 44)]
    front = "".join(button(x, row, 9, buttons) for x, row in spots)
    # The belt comes last, over the buttons.
    parts[-1] = replace(parts[-1], trim=parts[-1].trim + front)
    return Drawing((*parts, *belt(design, torso, WAIST, metal=metal)), sway=SWAY)


def storm_flap(design: Design, torso: Torso) -> Part:
    """Return the flap over the wearer's right shoulder, as rain would run off it."""
    (x, y), (sx, sy) = torso.nape, torso.tip
    top = [(x + 2, y + 6), (sx - 6, sy + 3)]
    side = [(sx - 6, sy + 3), (sx - 9, sy + 70), (CENTRE + torso.chest - 14, sy + 104)]
    low = [side[-1], (CENTRE + 70, sy + 122), (CENTRE + 6, sy + 106)]
    row = spline([(px, py - 6) for px, py in low], closed=False)
    return Part(
        spline(top, side, low, [low[-1], top[0]]),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=5,
        drape=0.5,
        lift=2.5,
        ink=stitches(row, contrast(design.color, 0.25)),
    )


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "overcoat": overcoat,
    "trench": trench,
    "parka": parka,
    "raincoat": raincoat,
}
