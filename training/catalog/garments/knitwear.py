"""Sweaters, turtlenecks and cardigans: knitted pieces with ribbed ends."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.shapes import CENTRE, ribbon, spline, symmetric
from training.catalog.engine.trims import button
from training.catalog.garments.cables import cables
from training.catalog.garments.fronts import half_front
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import back_band, inside, neck_rib, rib_ends, sewn

SWAY = 2.6
RIB = 34
"""Height of ribbed hems and cuffs, px."""


def _shape(design: Design) -> tuple[Torso, Sleeve]:
    rng = chance(design, "cut")
    torso = Torso(
        top=122,
        neck=54,
        front=164,
        shoulder=124,
        shoulder_y=152,
        chest=142,
        armpit_y=272,
        waist=143,
        waist_y=430,
        hem=128,
        hem_y=vary(rng, 556, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 278), vary(rng, 13, 0.18), 80, 46, 5, blouse=7)
    if design.cut == "cropped":
        torso = replace(torso, hem_y=vary(rng, 470), waist_y=400, waist=150, chest=148, hem=136)
        sleeve = replace(sleeve, width=86, length=vary(rng, 262), angle=vary(rng, 13, 0.2))
    return torso, sleeve


def _gauge(design: Design) -> float:
    """Return the size of the stitches: fine, middle or chunky by seed."""
    return float(chance(design, "gauge").choice([0.62, 0.75, 0.95]))


def sweater(design: Design) -> Drawing:
    """Draw a pullover: crew, V-neck, cable or cropped."""
    torso, sleeve = _shape(design)
    if design.cut == "v-neck":
        torso = replace(torso, v_neck=True, front=vary(chance(design, "neck"), 248, 0.03))
    tipped = bool(design.accent) and design.pattern == "plain"
    band = design.accent if tipped else design.color
    body = replace(
        rib_ends(sewn(design, torso, sleeve, 0.9), torso, sleeve, band, RIB),
        gauge=_gauge(design),
        puff=14,
    )
    if design.cut == "cable":
        body = cables(replace(body, gauge=0.62), torso, sleeve)
    return Drawing(
        (
            inside(torso, design.color, "knit"),
            back_band(torso, band, 16),
            body,
            neck_rib(torso, band, 17, 0.8),
        ),
        sway=SWAY,
    )


def turtleneck(design: Design) -> Drawing:
    """Draw a fine pullover with a high folded collar."""
    torso, sleeve = _shape(design)
    torso = replace(torso, neck=50, front=150, top=128, chest=132, waist=130, hem=124)
    sleeve = replace(sleeve, width=72, blouse=4)
    body = replace(
        rib_ends(sewn(design, torso, sleeve, 0.9), torso, sleeve, "", 26), gauge=_gauge(design)
    )
    n, y = torso.neck, torso.top
    top = [(CENTRE, y - 40), (CENTRE + 0.55 * n, y - 42), (CENTRE + 0.88 * n, y - 48)]
    side = [top[-1], (CENTRE + 1.0 * n, y - 20), (CENTRE + 1.13 * n, y + 16)]
    low = [side[-1], (CENTRE + 0.62 * n, y + 38), (CENTRE, y + 45)]
    fold = replace(_collar(design, symmetric(top, side, low)), lift=3)
    mouth = [(CENTRE, y - 60), (CENTRE + 0.6 * n, y - 58), (CENTRE + 0.89 * n, y - 48)]
    under = [mouth[-1], (CENTRE + 0.5 * n, y - 30), (CENTRE, y - 26)]
    back = replace(
        _collar(design, symmetric(mouth, under)),
        color=darker(design.color, 0.2),
        shade=0.75,
        puff=5,
    )
    return Drawing((back, body, fold), sway=SWAY)


def _collar(design: Design, path: str) -> Part:
    return Part(path, design.color, "rib", puff=11, drape=0.5, gauge=0.75)


def cardigan(design: Design) -> Drawing:
    """Draw a V-neck cardigan, hip-length or long, buttoned or falling open."""
    rng = chance(design, "cut")
    torso, sleeve = _shape(design)
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
    gauge = _gauge(design)
    halves = []
    for mirrored in (True, False):
        half = half_front(design, torso, sleeve, [edge, fall], mirrored=mirrored, depth=0.9)
        ends = rib_ends(replace(half, panels=()), torso, sleeve, "", RIB)
        keep = (*half.panels, ends.panels[0], ends.panels[1])
        halves.append(replace(half, panels=keep, seams=ends.seams[:3], gauge=gauge, puff=14))
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
        gauge=_gauge(design),
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
        gauge=_gauge(design),
    )
    return replace(pocket, mirrored=True), pocket


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "sweater": sweater,
    "turtleneck": turtleneck,
    "cardigan": cardigan,
}
