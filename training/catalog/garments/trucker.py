"""The denim jacket: yokes, pointed pockets, V seams, metal buttons, contrast stitching."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, Wash, vary
from training.catalog.engine.color import darker, lighter, lightness
from training.catalog.engine.shapes import CENTRE, Run, offset, spline
from training.catalog.engine.trims import METALS, snap, stitches
from training.catalog.garments.collars import collar_inside, shirt_collar
from training.catalog.garments.cutting import cutting
from training.catalog.garments.pockets import flap
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import both, sewn, whole

SWAY = 2.0
BAND = 32.0
"""Height of the waistband, px."""


def denim_jacket(design: Design) -> Drawing:
    """Draw a trucker jacket."""
    rng = cutting(design)
    torso = Torso(
        top=120,
        neck=48,
        front=148,
        shoulder=134,
        shoulder_y=152,
        chest=140,
        armpit_y=272,
        waist=134,
        waist_y=430,
        hem=130,
        hem_y=vary(rng, 530, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 282, 0.02), vary(rng, 12.5, 0.15), 71, 52, 4)
    thread = _thread(design, rng)
    metal = METALS["brass"] if rng.random() < 0.65 else METALS["silver"]
    lines = _lines(torso, sleeve)
    body = sewn(design, torso, sleeve, 1.0)
    body = replace(
        body,
        puff=11,
        washes=_fades(design, torso, sleeve),
        seams=(*body.seams, *(Seam(spline(row, closed=False), 2.2, 1.0) for row in lines)),
        ink=_topstitching(lines, thread),
    )
    pockets = [
        flap(
            design,
            (CENTRE + 72, _yoke_y(torso) + 3),
            66,
            27,
            point=13,
            thread=thread,
            trim=snap(CENTRE + 72, _yoke_y(torso) + 31, 4.4, metal),
            mirrored=m,
        )
        for m in (True, False)
    ]
    collar = shirt_collar(design, torso, leaf=60, spread=58, rise=26, thread=thread)
    return Drawing(
        (
            collar_inside(torso, design.color, design.fabric, 24),
            body,
            *pockets,
            _front(design, torso, thread, metal),
            *collar,
        ),
        overlay=_cuff_buttons(torso, sleeve, metal),
        sway=SWAY,
    )


def _thread(design: Design, rng: np.random.Generator) -> str:
    """Return the topstitching's colour: tan on blue, tone in tone on black or white."""
    if design.accent:
        return design.accent
    if lightness(design.color) < 0.2:
        return lighter(design.color, 0.35)
    return str(rng.choice(["#c98f4a", "#d8b27c"])) if lightness(design.color) < 0.8 else "#c8bda8"


def _yoke_y(torso: Torso) -> float:
    return torso.armpit_y - 40


def _lines(torso: Torso, sleeve: Sleeve) -> list[Run]:
    """Return the sewn lines: yoke, V seams, waistband, sleeve seams and cuffs."""
    y, band = _yoke_y(torso), torso.hem_y - BAND
    right: list[Run] = [
        [(CENTRE + 14, y + 3), (CENTRE + 72, y + 1), (CENTRE + torso.shoulder + 1, y - 4)],
        [(CENTRE + 52, y + 4), (CENTRE + 44, 0.5 * (y + band)), (CENTRE + 34, band)],
        [(CENTRE + 92, y + 4), (CENTRE + 86, 0.5 * (y + band)), (CENTRE + 62, band)],
        sleeve.level(torso, sleeve.length - BAND),
        [
            sleeve.at(torso, 0.02 * sleeve.length, 44),
            sleeve.at(torso, 0.5 * sleeve.length, 36),
            sleeve.at(torso, sleeve.length - BAND, 30),
        ],
    ]
    left = [[(2 * CENTRE - x, py) for x, py in run] for run in right]
    return [*right, *left, whole(torso.level(band))]


def _topstitching(lines: list[Run], thread: str) -> str:
    """Return a double row of stitches beside each line."""
    rows = (spline(offset(run, d), closed=False) for run in lines for d in (3, 6.5))
    return "".join(stitches(row, thread, 1.1, "3.4 1.9") for row in rows)


def _fades(design: Design, torso: Torso, sleeve: Sleeve) -> tuple[Wash, ...]:
    """Return the light patches of worn denim on chest, elbows and seams."""
    light = lighter(design.color, 0.55 if lightness(design.color) > 0.2 else 0.22)
    chest = spline(
        [(CENTRE + 30, 300), (CENTRE + 84, 300)],
        [(CENTRE + 74, torso.hem_y - 60), (CENTRE + 34, torso.hem_y - 60)],
    )
    (x, y) = sleeve.at(torso, 0.45 * sleeve.length, 0.5 * sleeve.width)
    elbow = (
        f"M{x - 16:.1f},{y - 60:.1f} L{x + 22:.1f},{y - 60:.1f} L{x + 24:.1f},{y + 50:.1f} "
        f"L{x - 8:.1f},{y + 50:.1f} Z"
    )
    return tuple(Wash(path, light, 24, 0.3) for shape in (chest, elbow) for path in both(shape))


def _front(design: Design, torso: Torso, thread: str, metal: str) -> Part:
    """Return the buttoned placket with its waistband end."""
    top, low, half = torso.front - 2, torso.hem_y + torso.drop, 15.0
    rows = np.linspace(top + 14, low - 17, 6)
    edges = [
        spline([(x, top), (x, low)], closed=False)
        for x in (CENTRE - half + 3.5, CENTRE + half - 3.5)
    ]
    joint = f"M{CENTRE - half},{low - BAND} h{2 * half}"
    path = spline(
        [(CENTRE - half, top), (CENTRE + half, top)], [(CENTRE + half, low), (CENTRE - half, low)]
    )
    return Part(
        path,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0.4,
        lift=1.6,
        seams=(Seam(joint, 2, 1),),
        ink="".join(stitches(edge, thread, 1.1, "3.4 1.9") for edge in edges),
        trim="".join(snap(CENTRE, round(float(y), 1), 6, metal) for y in rows),
    )


def _cuff_buttons(torso: Torso, sleeve: Sleeve, metal: str) -> str:
    x, y = sleeve.at(torso, sleeve.length - 15, 11)
    return snap(round(x, 1), round(y, 1), 4.6, metal) + snap(
        round(2 * CENTRE - x, 1), round(y, 1), 4.6, darker(metal, 0.05)
    )
