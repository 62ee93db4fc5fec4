"""Parkas and raincoats: hooded coats with a covered zip."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, vary
from training.catalog.engine.color import contrast, darker, lighter, mix
from training.catalog.engine.shapes import CENTRE, spline
from training.catalog.engine.trims import METALS, eyelet, line, snap, stitches
from training.catalog.garments.coat_parts import cuff_straps, skirt_folds, storm_fly
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fur import fur_rim
from training.catalog.garments.hoods import hood
from training.catalog.garments.pockets import flap, patch
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import hems, sewn, whole

SWAY = 2.2


def _shape(rng: np.random.Generator, hem_y: float, hem: float) -> tuple[Torso, Sleeve]:
    torso = Torso(
        top=142,
        neck=46,
        front=178,
        shoulder=124,
        shoulder_y=168,
        chest=134,
        armpit_y=286,
        waist=132,
        waist_y=420,
        hem=hem,
        hem_y=vary(rng, hem_y, 0.015),
        drop=6,
    )
    return torso, Sleeve(vary(rng, 284, 0.02), vary(rng, 13, 0.18), 72, 55, 5)


def parka(design: Design) -> Drawing:
    """Draw a parka: trimmed hood, drawn-in waist, four pockets."""
    rng = cutting(design)
    torso, sleeve = _shape(rng, 648, 146)
    torso = replace(torso, waist=126, waist_y=424)
    metal = METALS["gunmetal"]
    body = sewn(design, torso, sleeve, 1.1)
    folds = skirt_folds(design, torso, 428, False)
    other = (fold.flipped() for fold in skirt_folds(design, torso, 428, True))
    tunnel = [whole(torso.level(y)) for y in (418, 434)]
    seams = tuple(Seam(spline(row, closed=False), 2.2, 1.1) for row in tunnel)
    body = hems(
        replace(body, folds=(*body.folds, *folds, *other), seams=(*body.seams, *seams), puff=16),
        torso,
        None,
    )
    lined = design.accent if design.pattern == "plain" and design.accent else "#8a6f52"
    inner, front = hood(design, torso, lining=lined, height=108, close=40)
    inner = replace(inner, fabric="fleece")
    rows = np.linspace(torso.front + 66, torso.hem_y - 40, 6)
    fly = storm_fly(
        design, torso, "".join(snap(CENTRE, round(y), 5.6, metal) for y in rows), top=196
    )
    pockets = [p for m in (True, False) for p in _cargo(design, metal, m)]
    rim = fur_rim(design, torso) if rng.random() < 0.65 else ()
    return Drawing(
        (inner, body, *pockets, fly, *cuff_straps(design, torso, sleeve), front, *rim),
        overlay=_waist_cords(design),
        sway=SWAY,
    )


def _cargo(design: Design, metal: str, mirrored: bool) -> list[Part]:
    """Return one side's chest pocket and hip pocket, each with a snapped flap."""
    thread = contrast(design.color, 0.25)
    chest, hip = (CENTRE + 76, 320.0), (CENTRE + 76, 478.0)
    return [
        patch(design, (chest[0], chest[1] + 6), 66, 62, mirrored=mirrored),
        flap(
            design,
            chest,
            71,
            26,
            point=6,
            thread=thread,
            mirrored=mirrored,
            trim=snap(chest[0], chest[1] + 22, 4.6, metal),
        ),
        patch(design, (hip[0], hip[1] + 8), 84, 96, point=3, mirrored=mirrored),
        flap(
            design,
            hip,
            90,
            34,
            point=6,
            thread=thread,
            mirrored=mirrored,
            trim=snap(hip[0], hip[1] + 29, 5, metal),
        ),
    ]


def _waist_cords(design: Design) -> str:
    """Return the ends of the waist's drawstring beside the fly."""
    color = darker(design.color, 0.35)
    elements = []
    for side in (-1, 1):
        x = CENTRE + side * 30
        path = f"M{x},{428} q{side * 5},30 {side * 1},62"
        elements += [
            line(path, "#000000", 4.6, 0.18),
            line(path, color, 3.2),
            eyelet(x, 428, 4, METALS["gunmetal"]),
            line(f"M{x + side},{490} l0,10", darker(color, 0.3), 5),
        ]
    return "".join(elements)


def raincoat(design: Design) -> Drawing:
    """Draw a raincoat: A-line, hooded, snapped, with large flap pockets."""
    rng = cutting(design)
    torso, sleeve = _shape(rng, 628, 164)
    torso = replace(torso, waist=142, chest=134)
    metal = METALS["silver"] if rng.random() < 0.6 else lighter(design.color, 0.3)
    body = hems(replace(sewn(design, torso, sleeve, 1.25), puff=15), torso, sleeve, 22)
    yoke = whole([(CENTRE + torso.chest - 16, 262), (CENTRE + 66, 270), (CENTRE, 272)])
    path = spline(yoke, closed=False)
    body = replace(
        body,
        seams=(*body.seams, Seam(path, 2.4, 1.0)),
        ink=body.ink + stitches(path, contrast(design.color, 0.22), 0.9),
    )
    lining = design.accent or mix(design.color, "#f3efe6", 0.55)
    inner, front = hood(design, torso, lining=lining, height=106, close=42)
    rows = np.linspace(torso.front + 74, torso.hem_y - 50, 5)
    fly = storm_fly(
        design, torso, "".join(snap(CENTRE, round(y), 6.4, metal) for y in rows), top=196, width=40
    )
    pockets = []
    for mirrored in (True, False):
        spot = (CENTRE + 82, 452.0)
        pockets += [
            patch(design, (spot[0], spot[1] + 6), 82, 94, point=2, mirrored=mirrored),
            flap(
                design,
                spot,
                90,
                34,
                thread=contrast(design.color, 0.22),
                mirrored=mirrored,
                trim=snap(spot[0], spot[1] + 23, 5.6, metal),
            ),
        ]
    return Drawing((inner, body, *pockets, fly, front), sway=SWAY)
