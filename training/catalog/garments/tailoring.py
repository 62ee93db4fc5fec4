"""Blazers: single- and double-breasted, with lapels, pockets and sleeve buttons."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import darker, lightness, mix
from training.catalog.engine.folds import crease, fan
from training.catalog.engine.shapes import CENTRE, Run, ribbon, spline, symmetric
from training.catalog.engine.trims import METALS, button, line, shape
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fronts import half_front
from training.catalog.garments.lapels import Revers, collar, lapel
from training.catalog.garments.pockets import flap
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso

SWAY = 1.6


def blazer(design: Design) -> Drawing:
    """Draw a blazer."""
    rng = cutting(design)
    torso, sleeve = _shape(design.cut, rng)
    double = design.cut == "double"
    lap = 46.0 if double else 11.0
    break_y = vary(rng, 340 if double else 366, 0.03) - (30 if design.cut == "cropped" else 0)
    buttons = horn(design, chance(design, "buttons"))
    right = Revers(CENTRE - lap, break_y, vary(rng, 66, 0.06), peaked=double)
    left = replace(right, break_x=CENTRE - lap + 2)
    halves = [_half(design, torso, sleeve, right, mirrored) for mirrored in (True, False)]
    flaps = [
        flap(design, (CENTRE + 70, torso.hem_y - 128), 78, 26, slant=3, mirrored=m)
        for m in (True, False)
    ]
    return Drawing(
        (
            lining(design, torso, break_y, chance(design, "lining")),
            halves[0],
            flaps[0],
            lapel(design, torso, left, mirrored=True),
            halves[1],
            flaps[1],
            breast_welt(design, torso),
            lapel(design, torso, right),
            collar(design, torso, right),
        ),
        overlay=_front_buttons(design.cut, break_y, lap, buttons)
        + sleeve_buttons(torso, sleeve, buttons),
        sway=SWAY,
    )


def _shape(cut: str, rng: np.random.Generator) -> tuple[Torso, Sleeve]:
    torso = Torso(
        top=112,
        neck=44,
        front=150,
        shoulder=128,
        shoulder_y=138,
        chest=132,
        armpit_y=258,
        waist=120,
        waist_y=372,
        hem=139,
        hem_y=vary(rng, 566, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 300, 0.02), vary(rng, 11.5, 0.18), 66, 52, 5)
    if cut == "cropped":
        torso = replace(torso, hem_y=vary(rng, 470, 0.02), waist_y=350, waist=128, hem=134)
        sleeve = replace(sleeve, angle=vary(rng, 11, 0.2))
    return torso, sleeve


def horn(design: Design, rng: np.random.Generator) -> str:
    """Return a colour for coat buttons: horn, tone in tone, or metal on navy."""
    if lightness(design.color) < 0.2 and rng.random() < 0.3:
        return METALS["gold"]
    return str(rng.choice([mix("#4b3524", design.color, 0.2), darker(design.color, 0.45)]))


def _half(design: Design, torso: Torso, sleeve: Sleeve, revers: Revers, mirrored: bool) -> Part:
    """Return one front with its dart, sleeve seam and folds pulled from the button."""
    fold, hem = revers.fold(torso), torso.hem_y
    x, y = fold[-1]
    if design.cut == "double":
        edge: Run = [(x, y), (x, hem - 30), (x + 1, hem)]
    else:
        cut = 28 if design.cut == "cropped" else 46
        edge = [(x, y), (x, y + 40), (x + 6, hem - 60), (x + 20, hem - 20), (x + cut, hem + 1)]
    half = half_front(
        design,
        torso,
        sleeve,
        [[torso.nape, *fold], edge],
        mirrored=mirrored,
        lift=0 if mirrored else 2.5,
        depth=0.7,
    )
    rng = chance(design, f"front{mirrored}")
    dart = spline(
        [
            (CENTRE + 66, torso.armpit_y + 24),
            (CENTRE + 60, torso.waist_y + 6),
            (CENTRE + 64, hem - 130),
        ],
        closed=False,
    )
    vent = spline(
        [sleeve.at(torso, sleeve.length - 62, 15), sleeve.at(torso, sleeve.length, 13)],
        closed=False,
    )
    elbow = spline(
        [
            sleeve.at(torso, 0.16 * sleeve.length, 52),
            sleeve.at(torso, 0.55 * sleeve.length, sleeve.cuff * 0.36),
            sleeve.at(torso, sleeve.length, 13),
        ],
        closed=False,
    )
    pulled = fan(rng, (x + 14, y + 4), 20, 60, 110, 3, depth=0.45)
    roll = crease(rng, (CENTRE + 96, torso.shoulder_y + 34), (CENTRE + 70, y - 40), depth=0.5)
    return replace(
        half,
        puff=11,
        folds=(*half.folds, *pulled, roll),
        seams=(*half.seams, Seam(dart, 1.6, 0.55), Seam(vent, 1.8, 0.9), Seam(elbow, 1.5, 0.5)),
    )


def lining(design: Design, torso: Torso, low: float, rng: np.random.Generator) -> Part:
    """Return the inside of the back, lined in satin, with a label at the neck."""
    x, y = torso.nape
    tones = [darker(design.color, 0.35), mix(design.color, "#8a7f75", 0.6), "#6d6a70"]
    color = design.accent if design.pattern == "plain" and design.accent else str(rng.choice(tones))
    top = [(CENTRE, y - 12), (x - 10, y - 8), (x + 8, y + 6)]
    side = [(x + 8, y + 6), (CENTRE + 40, y + 0.6 * (low - y)), (CENTRE, low + 20)]
    label = f"M{CENTRE - 21},{y + 22} h42 v17 h-42 Z"
    facing = f"M{CENTRE - 60},{y + 14} Q{CENTRE},{y + 26} {CENTRE + 60},{y + 14}"
    return Part(
        symmetric(top, side),
        color,
        "satin",
        puff=4,
        drape=0.9,
        shade=0.55,
        seams=(Seam(facing, 2, 0.8), Seam(f"M{CENTRE},{y + 18} L{CENTRE},{low}", 2, 0.8)),
        ink=shape(label, "#e9e3d8", 0.9) + line(f"M{CENTRE - 11},{y + 30.5} h22", "#77716a", 1.6),
    )


def breast_welt(design: Design, torso: Torso) -> Part:
    """Return the slanted breast pocket on the wearer's left."""
    y = torso.armpit_y + 6
    return Part(
        ribbon([(CENTRE + 66, y), (CENTRE + 112, y - 8)], 12),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=3,
        drape=0,
        lift=1.4,
    )


def _front_buttons(cut: str, break_y: float, lap: float, color: str) -> str:
    if cut == "double":
        spots = [(x, break_y + dy, 9) for dy in (10, 66) for x in (CENTRE - 34, CENTRE + 34)]
        spots += [(x, break_y - 50, 9) for x in (CENTRE - 50, CENTRE + 50)]
        return "".join(button(round(x), round(y), r, color) for x, y, r in spots[:4])
    rows = (break_y + 12,) if cut == "cropped" else (break_y + 12, break_y + 68)
    return "".join(button(CENTRE - lap + 13, round(y), 9, color) for y in rows)


def sleeve_buttons(torso: Torso, sleeve: Sleeve, color: str, count: int = 4) -> str:
    """Return small buttons beside the vent of both sleeves."""
    spots = [sleeve.at(torso, sleeve.length - 14 - 11 * i, 7) for i in range(count)]
    return "".join(
        button(round(x if right else 2 * CENTRE - x, 1), round(y, 1), 4.2, color)
        for x, y in spots
        for right in (True, False)
    )


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"blazer": blazer}
