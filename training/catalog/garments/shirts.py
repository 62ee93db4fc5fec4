"""Shirts, polos and blouses: woven pieces with collars, plackets and cuffs."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker, lightness, mix
from training.catalog.engine.shapes import CENTRE, spline
from training.catalog.engine.trims import button, line, stitches
from training.catalog.garments.blouses import blouse
from training.catalog.garments.collars import band_collar, collar_inside, shirt_collar
from training.catalog.garments.cutting import cutting
from training.catalog.garments.pockets import patch
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.tops import SWAY, placket
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import both, hems, rib_ends, sewn, whole


def shirt(design: Design) -> Drawing:
    """Draw a buttoned shirt."""
    rng = cutting(design)
    torso, sleeve = _shirt_shape(design.cut, rng)
    buttons = button_color(design, chance(design, "buttons"))
    body = replace(sewn(design, torso, sleeve, 1.05), puff=10)
    body = _yoke(body, torso)
    if design.cut == "short-sleeve":
        body = hems(body, torso, sleeve, 20)
    else:
        body = _cuffs(_curved_hem(body, torso), torso, sleeve, buttons)
    parts = [collar_inside(torso, design.color, design.fabric), body, front(design, torso, buttons)]
    pockets = int(rng.choice(3, p=(0.35, 0.45, 0.2)))
    if design.cut != "band-collar" and pockets:
        parts.append(patch(design, (CENTRE + 68, torso.armpit_y - 22), 66, 74))
        if pockets == 2:
            parts.append(replace(parts[-1], mirrored=True))
    if design.cut == "band-collar":
        parts.extend(band_collar(design, torso))
    else:
        down = rng.random() < 0.35 and design.cut != "short-sleeve"
        point = button(CENTRE + 37, torso.front + 42, 3, buttons) if down else ""
        parts.extend(shirt_collar(design, torso, button_down=point, leaf=vary(rng, 56, 0.08)))
    return Drawing(tuple(_upright(design, part) for part in parts), sway=SWAY)


def _upright(design: Design, part: Part) -> Part:
    """Return a part whose stripes run down it, fine, as shirting is woven."""
    if design.pattern != "stripe":
        return part
    panels = tuple(replace(p, rotation=(p.rotation or 0) + 90) for p in part.panels)
    return replace(part, rotation=part.rotation + 90, panels=panels, scale=0.32)


def button_color(design: Design, rng: np.random.Generator) -> str:
    """Return a colour for small buttons: mother-of-pearl, horn or the cloth's own tone."""
    own = contrast(design.color, 0.35)
    pearl = "#f1ece2" if lightness(design.color) < 0.8 else "#d9d0c0"
    return str(rng.choice([pearl, pearl, own]))


def _shirt_shape(cut: str, rng: np.random.Generator) -> tuple[Torso, Sleeve]:
    torso = Torso(
        top=118,
        neck=48,
        front=146,
        shoulder=120,
        shoulder_y=146,
        chest=136,
        armpit_y=262,
        waist=131,
        waist_y=400,
        hem=137,
        hem_y=vary(rng, 548, 0.02),
        drop=38,
    )
    sleeve = Sleeve(vary(rng, 292, 0.02), vary(rng, 13, 0.18), 76, 52, blouse=4)
    if cut == "oversized":
        torso = replace(
            torso,
            shoulder=148,
            shoulder_y=160,
            chest=158,
            waist=158,
            hem=160,
            armpit_y=290,
            hem_y=vary(rng, 580, 0.02),
        )
        sleeve = replace(sleeve, length=262, width=84, cuff=60)
    if cut == "short-sleeve":
        torso = replace(
            torso, drop=5, shoulder=128, chest=148, waist=146, hem=149, hem_y=552, armpit_y=276
        )
        sleeve = Sleeve(62, vary(rng, 36, 0.1), 102, 98, 0)
    return torso, sleeve


def front(design: Design, torso: Torso, buttons: str, count: int = 7) -> Part:
    """Return the buttoned placket down the whole front."""
    top, low, half = torso.front - 2, torso.hem_y + torso.drop, 14.0
    edge = [(CENTRE + half, top), (CENTRE + half, low - 1)]
    other = [(CENTRE - half, low - 1), (CENTRE - half, top)]
    inset = [
        spline([(x, top), (x, low - 1)], closed=False)
        for x in (CENTRE - half + 3.5, CENTRE + half - 3.5)
    ]
    rows = np.linspace(top + 34, low - 46, count)
    return Part(
        spline(edge, other),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=3,
        drape=0.5,
        lift=1.3,
        ink="".join(stitches(path, contrast(design.color, 0.2), 0.8, "2.4 1.8") for path in inset),
        trim=button(CENTRE, top + 10, 4.2, buttons)
        + "".join(button(CENTRE, float(y), 4.4, buttons) for y in rows),
    )


def _yoke(body: Part, torso: Torso) -> Part:
    """Return the body with the front edge of the yoke sewn below each shoulder."""
    (x, y), (sx, sy) = torso.nape, torso.tip
    seam = spline(
        [(x - 3, y + 20), (0.5 * (x + sx), 0.5 * (y + sy) + 19), (sx - 4, sy + 18)], closed=False
    )
    return replace(body, seams=(*body.seams, *(Seam(path, 1.8, 0.8) for path in both(seam))))


def _curved_hem(body: Part, torso: Torso) -> Part:
    """Return the body with a narrow stitched hem that follows the tail."""
    row = spline([(x, y - 7) for x, y in whole(torso.bottom())], closed=False)
    return replace(
        body,
        seams=(*body.seams, Seam(row, 1.6, 0.6)),
        ink=body.ink + stitches(row, contrast(body.color, 0.2), 0.8, "2.4 1.8"),
    )


def _cuffs(body: Part, torso: Torso, sleeve: Sleeve, buttons: str) -> Part:
    """Return the body with a buttoned cuff at the end of each sleeve."""
    near = sleeve.length - 34
    joint = both(spline(sleeve.level(torso, near), closed=False))
    slit = both(spline([sleeve.at(torso, near - 34, 14), sleeve.at(torso, near, 15)], closed=False))
    x, y = sleeve.at(torso, sleeve.length - 15, 12)
    pleat = spline([sleeve.at(torso, near - 30, 34), sleeve.at(torso, near, 33)], closed=False)
    seams = (
        *(Seam(path, 2.6, 1.3) for path in joint),
        *(Seam(path, 1.8, 1) for path in (*slit, *both(pleat))),
    )
    trim = button(round(x, 1), round(y, 1), 3.6, buttons)
    trim += button(round(2 * CENTRE - x, 1), round(y, 1), 3.6, buttons)
    return replace(body, seams=(*body.seams, *seams), trim=body.trim + trim)


def polo(design: Design) -> Drawing:
    """Draw a polo: soft ribbed collar, short placket, ribbed sleeve ends."""
    rng = cutting(design)
    torso = Torso(
        top=130,
        neck=48,
        front=160,
        shoulder=126,
        shoulder_y=158,
        chest=146,
        armpit_y=276,
        waist=142,
        waist_y=410,
        hem=146,
        hem_y=vary(rng, 566),
    )
    sleeve = Sleeve(vary(rng, 52, 0.08), vary(rng, 40, 0.08), 97, 84, 0)
    body = hems(sewn(design, torso, sleeve), torso, None)
    tipped = design.accent and design.pattern == "plain" and rng.random() < 0.6
    cuffs = rib_ends(replace(body, panels=body.panels), torso, sleeve, height=17)
    body = replace(
        cuffs, panels=(*cuffs.panels[:2], *cuffs.panels[3:]), seams=(*body.seams, *cuffs.seams[-2:])
    )
    if tipped:
        rows = both(spline(sleeve.level(torso, sleeve.length - 8), closed=False))
        body = replace(body, ink=body.ink + "".join(line(r, design.accent, 3) for r in rows))
    collar = [
        replace(leaf, fabric="rib", gauge=0.45, puff=7, ink="", pattern="plain")
        for leaf in shirt_collar(design, torso, leaf=46, spread=52, rise=24)
    ]
    if tipped:
        collar = [replace(leaf, ink=line(leaf.outline, design.accent, 5)) for leaf in collar]
    buttons = mix(design.color, "#f0ebe0", 0.8)
    inner = collar_inside(torso, darker(design.color, 0.08), "cotton", 20)
    short = placket(design, torso, 92, buttons)
    return Drawing((inner, body, short, *collar), sway=SWAY)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "shirt": shirt,
    "polo": polo,
    "blouse": blouse,
}
