"""Short jackets: puffer, gilet, bomber, denim and biker."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, chance, vary
from training.catalog.engine.color import darker, lightness
from training.catalog.engine.shapes import CENTRE, flip, ribbon, spline
from training.catalog.engine.trims import METALS, line, zip_puller, zip_teeth
from training.catalog.garments.biker import biker
from training.catalog.garments.coat_parts import zip_front
from training.catalog.garments.cutting import cutting
from training.catalog.garments.hoods import hood
from training.catalog.garments.padding import (
    PaddedSleeve,
    PaddedTorso,
    puckers,
    quilt_lines,
    stand_collar,
)
from training.catalog.garments.pockets import welt
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.trucker import denim_jacket
from training.catalog.garments.upper import rib_ends, sewn

SWAY = 2.0


def puffer(design: Design) -> Drawing:
    """Draw a down jacket with deep rows, hip-length or cropped."""
    rng = cutting(design)
    cropped = design.cut == "cropped"
    step = vary(rng, 56 if cropped else 47, 0.12)
    torso = PaddedTorso(
        top=136,
        neck=50,
        front=164,
        shoulder=138,
        shoulder_y=168,
        chest=152,
        armpit_y=298,
        waist=152,
        waist_y=420,
        hem=146,
        hem_y=vary(rng, 500 if cropped else 586, 0.02),
        drop=5,
        step=step,
    )
    length, angle = vary(rng, 268, 0.02), vary(rng, 11, 0.2)
    sleeve = PaddedSleeve(length, angle, 88, 60, 8, step=step)
    body = _quilted(design, torso, sleeve, step, puff=25)
    parts = [body, _zip_tape(design, torso)]
    if rng.random() < 0.35:
        inner, front = hood(design, torso, height=96, close=34)
        return Drawing((inner, *parts, replace(front, puff=26, ink="")), sway=SWAY)
    inner, front = stand_collar(design, torso)
    zipper = zip_front(
        design, [(CENTRE, 108), (CENTRE, torso.front + 8)], METALS["silver"], open_at=0.3
    )
    pockets = _pockets(design, torso)
    return Drawing((inner, *parts, *pockets, replace(front, trim=zipper)), sway=SWAY)


def _quilted(design: Design, torso: Torso, sleeve: Sleeve | None, step: float, puff: float) -> Part:
    """Return a body padded in rows, gathered along its stitching."""
    rng = chance(design, "puckers")
    body = sewn(design, torso, sleeve, 0.5)
    return replace(
        body,
        puff=puff,
        quilting=quilt_lines(torso, sleeve, step),
        seams=(),
        drape=0.8,
        folds=(*body.folds, *puckers(rng, torso, sleeve, step)),
    )


def _zip_tape(design: Design, torso: Torso) -> Part:
    """Return the zip down the front between two flat lips of cloth."""
    top, low = torso.front - 2, torso.hem_y + torso.drop
    lips = spline(
        [(CENTRE - 13, top), (CENTRE + 13, top)], [(CENTRE + 13, low), (CENTRE - 13, low)]
    )
    metal = METALS["gunmetal"] if lightness(design.color) < 0.5 else METALS["silver"]
    run = [(CENTRE, top), (CENTRE, low - 1)]
    return Part(
        lips,
        design.color,
        design.fabric,
        puff=6,
        drape=0.4,
        lift=1.2,
        trim=zip_teeth(run, darker(design.color, 0.4), metal, 8),
    )


def _pockets(design: Design, torso: Torso) -> tuple[Part, ...]:
    y = torso.hem_y - 132
    right, _ = welt(design, (CENTRE + 84, y), (CENTRE + 106, y + 78), 13)
    run = [(CENTRE + 86, y + 4), (CENTRE + 106, y + 74)]
    right = replace(
        right,
        trim=zip_teeth(run, darker(design.color, 0.35), METALS["gunmetal"], 5)
        + zip_puller(run[0], METALS["gunmetal"], 5, -16),
    )
    return replace(right, mirrored=True), right


def gilet(design: Design) -> Drawing:
    """Draw a quilted vest with a stand collar."""
    rng = cutting(design)
    step = vary(rng, 42, 0.12)
    torso = PaddedTorso(
        top=120,
        neck=48,
        front=150,
        shoulder=106,
        shoulder_y=146,
        chest=140,
        armpit_y=286,
        waist=136,
        waist_y=420,
        hem=141,
        hem_y=vary(rng, 588, 0.02),
        drop=5,
        step=step,
    )
    body = _quilted(design, torso, None, step, puff=20)
    hole = [(x + 1, y) for x, y in torso.armhole()]
    binding = [
        Part(ribbon(run, 9), darker(design.color, 0.12), design.fabric, puff=5, drape=0, lift=1)
        for run in (hole, flip(hole))
    ]
    inner, front = stand_collar(design, torso, height=46)
    zipper = zip_front(
        design, [(CENTRE, 98), (CENTRE, torso.front + 8)], METALS["silver"], open_at=0.3
    )
    return Drawing(
        (
            inner,
            _armholes(design, torso),
            body,
            *binding,
            _zip_tape(design, torso),
            *_pockets(design, torso),
            replace(front, trim=zipper),
        ),
        sway=SWAY,
    )


def _armholes(design: Design, torso: Torso) -> Part:
    """Return the lining of the back as seen through both armholes."""
    half = [(x - 8, y) for x, y in torso.armhole()]
    bulge = [torso.tip, (CENTRE + torso.shoulder + 9, 214), (torso.armpit[0] - 2, torso.armpit_y)]
    right = spline(bulge, half[::-1])
    left = spline(flip(bulge), flip(half[::-1]))
    return Part(f"{right} {left}", darker(design.color, 0.3), design.fabric, puff=8, shade=0.6)


def bomber(design: Design) -> Drawing:
    """Draw a bomber: ribbed collar, cuffs and hem, zip, slanted pockets, sleeve pocket."""
    rng = cutting(design)
    torso = Torso(
        top=138,
        neck=54,
        front=176,
        shoulder=134,
        shoulder_y=170,
        chest=150,
        armpit_y=298,
        waist=152,
        waist_y=440,
        hem=128,
        hem_y=vary(rng, 552, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 262, 0.02), vary(rng, 12.5, 0.15), 86, 46, 8, blouse=15)
    rib = design.accent or darker(design.color, 0.15)
    body = replace(rib_ends(sewn(design, torso, sleeve, 1.4), torso, sleeve, rib, 40), puff=18)
    y = torso.hem_y - 152
    lips = welt(design, (CENTRE + 62, y), (CENTRE + 100, y + 66), 16)
    metal = METALS["gold"] if rng.random() < 0.4 else METALS["silver"]
    inner, front = stand_collar(
        design, torso, height=20, quilted=False, puff=9, fabric="rib", color=rib
    )
    run: list[tuple[float, float]] = [(CENTRE, torso.front - 18), (CENTRE, torso.hem_y + 3)]
    tape = replace(_zip_tape(design, torso), trim="")
    overlay = zip_front(design, run, metal, open_at=0.05) + _arm_zip(design, torso, sleeve, metal)
    front = replace(front, polar=(CENTRE, torso.top - 60), pattern="plain")
    return Drawing((inner, body, *lips, tape, front), overlay, sway=SWAY)


def _arm_zip(design: Design, torso: Torso, sleeve: Sleeve, metal: str) -> str:
    """Return the small zipped pocket on the wearer's left upper sleeve."""
    run = [sleeve.at(torso, along, 46) for along in np.linspace(28, 84, 2)]
    box = ribbon([sleeve.at(torso, 20, 46), sleeve.at(torso, 92, 46)], 30)
    return (
        line(box, darker(design.color, 0.4), 1.2, 0.6)
        + zip_teeth(run, darker(design.color, 0.4), metal, 5)
        + zip_puller(run[0], metal, 4.5, -sleeve.angle)
    )


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "puffer": puffer,
    "gilet": gilet,
    "bomber": bomber,
    "denim-jacket": denim_jacket,
    "biker-jacket": biker,
}
