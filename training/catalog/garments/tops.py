"""Tees, longsleeves, tanks and polos: light jersey pieces."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, vary
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.shapes import CENTRE, flip, ribbon, spline, symmetric
from training.catalog.engine.trims import button, stitches
from training.catalog.garments.cutting import cutting
from training.catalog.garments.pockets import patch
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import back_band, hems, inside, neck_rib, sewn

SWAY = 2.2


def tee(design: Design) -> Drawing:
    """Draw a tee: crew, boxy crew or V-neck."""
    rng = cutting(design)
    torso = Torso(
        top=136,
        neck=vary(rng, 52),
        front=vary(rng, 178, 0.02),
        shoulder=126,
        shoulder_y=162,
        chest=146,
        armpit_y=278,
        waist=142,
        waist_y=410,
        hem=146,
        hem_y=vary(rng, 566),
    )
    sleeve = Sleeve(vary(rng, 50, 0.1), vary(rng, 42, 0.08), 98, 90, 0)
    if design.cut == "boxy":
        torso = replace(
            torso,
            shoulder=146,
            shoulder_y=170,
            chest=166,
            waist=166,
            hem=168,
            armpit_y=296,
            hem_y=vary(rng, 540),
        )
        sleeve = replace(sleeve, length=52, angle=36, width=100, cuff=96)
    if design.cut == "v-neck":
        torso = replace(torso, v_neck=True, front=vary(rng, 214, 0.02))
    return _jersey(design, torso, sleeve, pocket=rng.random() < 0.4)


def longsleeve(design: Design) -> Drawing:
    """Draw a longsleeve with a crew neck or a henley placket."""
    rng = cutting(design)
    torso = Torso(hem_y=vary(rng, 560), front=vary(rng, 160, 0.02))
    sleeve = Sleeve(vary(rng, 285), vary(rng, 13, 0.18), cuff=46)
    drawing = _jersey(design, torso, sleeve, pocket=False)
    if design.cut == "henley":
        buttons = mix(design.color, "#e8dfcf", 0.7)
        drawing = replace(drawing, parts=(*drawing.parts, placket(design, torso, 74, buttons)))
    return drawing


def _jersey(design: Design, torso: Torso, sleeve: Sleeve, *, pocket: bool) -> Drawing:
    """Return a body with rib neck and stitched hems."""
    rng = cutting(design)
    ringer = design.accent if design.accent and rng.random() < 0.35 else design.color
    body = hems(sewn(design, torso, sleeve), torso, sleeve)
    parts = [
        inside(torso, design.color),
        back_band(torso, ringer, 9),
        body,
        neck_rib(torso, ringer, vary(rng, 12, 0.2)),
    ]
    if pocket:
        parts.append(patch(design, (CENTRE + 62, torso.armpit_y - 18), 62, 68))
    return Drawing(tuple(parts), sway=SWAY)


def placket(design: Design, torso: Torso, length: float, buttons: str) -> Part:
    """Return a short buttoned placket below the neckline."""
    top, half = torso.front - 4, 11
    box = [(CENTRE - half, top), (CENTRE + half, top), (CENTRE + half, top + length)]
    low = [(CENTRE + half, top + length), (CENTRE - half, top + length), (CENTRE - half, top)]
    edge = spline(box[1:], low[1:2], closed=False)
    count = max(round(length / 26), 2)
    rows = [top + length * (i + 0.5) / count for i in range(count)]
    return Part(
        spline(box[:2], box[1:], low[:2], low[1:]),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=3,
        drape=0.3,
        lift=1.5,
        trim=stitches(edge, contrast(design.color, 0.2), 0.8)
        + "".join(button(CENTRE, y, 4.2, buttons) for y in rows),
    )


def tank(design: Design) -> Drawing:
    """Draw a tank top or a camisole on thin straps."""
    rng = cutting(design)
    return camisole(design) if design.cut == "camisole" else _tank(design, vary(rng, 560))


def _tank(design: Design, hem_y: float) -> Drawing:
    torso = Torso(
        top=124,
        neck=56,
        front=226,
        shoulder=88,
        shoulder_y=130,
        chest=130,
        armpit_y=276,
        waist=126,
        waist_y=410,
        hem=134,
        hem_y=hem_y,
    )
    body = hems(sewn(design, torso, None), torso, None)
    hole = torso.armhole()
    binding = [
        Part(ribbon(run, 8), design.color, "cotton", puff=4, drape=0, lift=0.8)
        for run in (hole, flip(hole), [*flip(torso.neckline()), *torso.neckline()[1:]])
    ]
    return Drawing((inside(torso, design.color, dip=34), body, *binding), sway=SWAY)


def camisole(design: Design) -> Drawing:
    """Draw a camisole: a straight fall of cloth, a V edge, thin straps."""
    rng = cutting(design)
    torso = Torso(
        top=232,
        neck=84,
        front=252,
        shoulder=84,
        shoulder_y=232,
        chest=122,
        armpit_y=286,
        waist=124,
        waist_y=410,
        hem=140,
        hem_y=vary(rng, 570),
        drop=9,
    )
    edge = [(CENTRE, 268), (CENTRE + 44, 246), (CENTRE + 84, 226)]
    side = [(CENTRE + 84, 226), (CENTRE + 98, 262), torso.armpit]
    body = sewn(design, torso, None, 1.1)
    front = replace(
        hems(body, torso, None, 10), outline=symmetric(edge, side, torso.side(), torso.bottom())
    )
    back = [(CENTRE, 282), (CENTRE + 50, 272), (CENTRE + 96, 268)]
    low = [(CENTRE + 96, 268), (CENTRE + 60, 330), (CENTRE, 340)]
    inner = Part(symmetric(back, low), darker(design.color, 0.25), design.fabric, shade=0.75)
    rise = [(CENTRE + 82, 230), (CENTRE + 76, 176), (CENTRE + 66, 126), (CENTRE + 60, 119)]
    fall = [(CENTRE + 62, 119), (CENTRE + 54, 128), (CENTRE + 52, 180), (CENTRE + 58, 276)]
    straps, behind = (
        [
            Part(ribbon(side, 6), design.color, design.fabric, puff=4, drape=0, lift=0.6)
            for side in (run, flip(run))
        ]
        for run in (rise, fall)
    )
    binding = Part(
        ribbon([*flip(edge), *edge[1:]], 6), design.color, design.fabric, puff=4, drape=0
    )
    behind = [replace(strap, shade=0.7) for strap in behind]
    return Drawing((inner, *behind, front, *straps, binding), sway=SWAY)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "tee": tee,
    "longsleeve": longsleeve,
    "tank": tank,
}
