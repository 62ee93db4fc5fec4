"""Cardigans: knitted halves with ribbed button bands."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, vary
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.shapes import CENTRE, ribbon, spline, symmetric
from training.catalog.engine.trims import button
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fronts import half_front
from training.catalog.garments.knit_shapes import RIB, SWAY, gauge, knit_shape
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import back_band, rib_ends


def cardigan(design: Design) -> Drawing:
    """Draw a V-neck cardigan, hip-length or long, buttoned or falling open."""
    rng = cutting(design)
    torso, sleeve = knit_shape(design)
    long = design.cut == "long"
    torso = replace(torso, v_neck=True, neck=50, front=270)
    if long:
        torso = replace(
            torso,
            top=60,
            shoulder_y=90,
            shoulder=114,
            armpit_y=206,
            chest=126,
            waist=126,
            waist_y=380,
            hem=132,
            hem_y=vary(rng, 652, 0.02),
            front=330,
        )
        sleeve = replace(sleeve, width=70, length=300)
    gap = 14.0 if long else 0.0
    edge = [
        (CENTRE + 50, torso.top),
        (CENTRE + 30, torso.top + 0.5 * (torso.front - torso.top)),
        (CENTRE + gap, torso.front),
    ]
    fall = [edge[-1], (CENTRE + gap * 1.2, torso.hem_y + 3)]
    stitch = gauge(design)
    halves = []
    for mirrored in (True, False):
        half = half_front(design, torso, sleeve, [edge, fall], mirrored=mirrored, depth=0.9)
        ends = rib_ends(replace(half, panels=()), torso, sleeve, "", RIB)
        keep = (*half.panels, ends.panels[0], ends.panels[1])
        halves.append(replace(half, panels=keep, seams=ends.seams[:3], gauge=stitch, puff=14))
    bands = _bands(design, [*edge, *fall[1:]], rng, torso, long)
    pockets = _pockets(design, torso) if long or rng.random() < 0.5 else ()
    return Drawing(
        (
            _back(design, torso),
            back_band(torso, design.color, 18),
            *halves,
            *pockets,
            *bands,
        ),
        sway=SWAY,
    )


def _back(design: Design, torso: Torso) -> Part:
    """Return the back of the cardigan as seen between its fronts, in the shade."""
    x, y = torso.nape
    top = [(CENTRE, y - 2), (CENTRE + 25, y - 1), (x, y + 1)]
    low = [(CENTRE + 60, torso.hem_y - 3), (CENTRE, torso.hem_y - 2)]
    return Part(
        symmetric(top, [top[-1], low[0]], low),
        darker(design.color, 0.2),
        "knit",
        puff=3,
        drape=0.4,
        shade=0.68,
        gauge=gauge(design),
    )


def _bands(
    design: Design,
    run: list[tuple[float, float]],
    rng: np.random.Generator,
    torso: Torso,
    long: bool,
) -> list[Part]:
    """Return the ribbed button bands; the right one carries the buttons."""
    shades = [contrast(design.color, 0.4), mix("#4a3526", design.color, 0.15), "#d8cdb8"]
    color = design.accent or str(rng.choice(shades))
    count = 5 if long else 6
    rows = np.linspace(torso.front + 14, torso.hem_y - 14, count)
    x = 18.0 if long else 0.0
    centred = [(px + (2 if long else 0), py) for px, py in run]
    band = Part(
        ribbon(centred, 21),
        design.color,
        "rib",
        puff=6,
        drape=0.3,
        lift=1.4,
        gauge=0.7,
        rotation=90,
    )
    buttons = "".join(button(CENTRE + x, round(float(row), 1), 6.2, color) for row in rows)
    return [replace(band, mirrored=True), replace(band, trim=buttons, lift=2.2)]


def _pockets(design: Design, torso: Torso) -> tuple[Part, ...]:
    """Return two knitted patch pockets with ribbed tops."""
    y = torso.hem_y - RIB - 100
    left, right, low = CENTRE + 38, CENTRE + 112, y + 88
    path = spline([(left, y), (right, y)], [(right, y), (right, low)], [(right, low), (left, low)])
    top = f"M{left},{y + 16} L{right},{y + 16}"
    pocket = Part(
        path,
        design.color,
        "knit",
        design.pattern,
        design.accent,
        puff=5,
        drape=0.4,
        lift=1.2,
        seams=(Seam(top, 2.4, 1.1),),
        gauge=gauge(design),
    )
    return replace(pocket, mirrored=True), pocket
