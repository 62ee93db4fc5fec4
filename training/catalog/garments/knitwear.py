"""Sweaters, turtlenecks and cardigans: knitted pieces with ribbed ends."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, vary
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, symmetric
from training.catalog.garments.cables import cables
from training.catalog.garments.cardigans import cardigan
from training.catalog.garments.cutting import cutting
from training.catalog.garments.knit_shapes import RIB, SWAY, gauge, knit_shape
from training.catalog.garments.upper import back_band, inside, neck_rib, rib_ends, sewn


def sweater(design: Design) -> Drawing:
    """Draw a pullover: crew, V-neck, cable or cropped."""
    torso, sleeve = knit_shape(design)
    if design.cut == "v-neck":
        torso = replace(torso, v_neck=True, front=vary(cutting(design), 248, 0.03))
    tipped = bool(design.accent) and design.pattern == "plain"
    band = design.accent if tipped else design.color
    body = replace(
        rib_ends(sewn(design, torso, sleeve, 0.9), torso, sleeve, band, RIB),
        gauge=gauge(design),
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
    torso, sleeve = knit_shape(design)
    torso = replace(torso, neck=50, front=150, top=128, chest=132, waist=130, hem=124)
    sleeve = replace(sleeve, width=72, blouse=4)
    body = replace(
        rib_ends(sewn(design, torso, sleeve, 0.9), torso, sleeve, "", 26), gauge=gauge(design)
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


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "sweater": sweater,
    "turtleneck": turtleneck,
    "cardigan": cardigan,
}
