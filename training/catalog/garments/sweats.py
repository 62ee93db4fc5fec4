"""Sweatshirts and hoodies: heavy jersey with ribbed ends."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast, darker, lightness
from training.catalog.engine.shapes import CENTRE, spline, symmetric
from training.catalog.engine.trims import METALS, eyelet, stitches, zip_puller, zip_teeth
from training.catalog.garments.cutting import cutting
from training.catalog.garments.hoods import hood
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import back_band, both, inside, neck_rib, rib_ends, sewn

SWAY = 2.4


def _shape(design: Design) -> tuple[Torso, Sleeve]:
    rng = cutting(design)
    torso = Torso(
        top=150,
        neck=54,
        front=190,
        shoulder=132,
        shoulder_y=182,
        chest=148,
        armpit_y=304,
        waist=150,
        waist_y=450,
        hem=132,
        hem_y=vary(rng, 584, 0.02),
        drop=4,
    )
    return torso, Sleeve(vary(rng, 276), vary(rng, 13, 0.18), 82, 46, 5, blouse=11)


def sweatshirt(design: Design) -> Drawing:
    """Draw a crew-neck sweatshirt with the V insert below the neck."""
    torso, sleeve = _shape(design)
    body = replace(rib_ends(sewn(design, torso, sleeve, 1.3), torso, sleeve, "", 38), puff=15)
    y = torso.front + 5
    insert = f"M{CENTRE - 22},{y} L{CENTRE},{y + 30} L{CENTRE + 22},{y}"
    body = replace(
        body,
        seams=(*body.seams, Seam(insert, 2.4, 0.9)),
        ink=stitches(insert, contrast(design.color, 0.25), 1, "2.6 1.8"),
    )
    return Drawing(
        (
            inside(torso, design.color, "cotton"),
            back_band(torso, design.color, 15),
            body,
            neck_rib(torso, design.color, 18, 0.75),
        ),
        sway=SWAY,
    )


def hoodie(design: Design) -> Drawing:
    """Draw a pullover or zipped hoodie."""
    torso, sleeve = _shape(design)
    lining = design.accent if design.pattern == "plain" else ""
    inner, front = hood(design, torso, lining=lining)
    body = replace(rib_ends(sewn(design, torso, sleeve, 1.3), torso, sleeve, "", 38), puff=15)
    zipped = design.cut == "zip"
    parts = [inner, body, *_pocket(design, torso, zipped)]
    if zipped:
        parts.append(_zip(design, torso))
    return Drawing((*parts, replace(front, trim=_cords(design, torso))), sway=SWAY)


def _pocket(design: Design, torso: Torso, zipped: bool) -> list[Part]:
    """Return the kangaroo pocket, cut in two beside a zip."""
    low, y = torso.hem_y - 36, torso.hem_y - 156
    gap = 7.0 if zipped else 0.0
    half = [
        [(CENTRE + gap, y), (CENTRE + 60, y)],
        [(CENTRE + 60, y), (CENTRE + 74, y + 34), (CENTRE + 98, y + 76)],
        [(CENTRE + 98, y + 76), (CENTRE + 98, low)],
        [(CENTRE + 98, low), (CENTRE + gap, low + 2)],
    ]
    slant = [(CENTRE + 53, y), (CENTRE + 67, y + 36), (CENTRE + 91, y + 79)]
    thread = contrast(design.color, 0.25)
    row = spline(slant, closed=False)
    path = spline(*half) if zipped else symmetric(*half)
    rows = (row,) if zipped else both(row)
    pocket = Part(
        path,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        seams=tuple(Seam(row, 1.6, 0.7) for row in rows),
        ink="".join(stitches(row, thread, 1) for row in rows),
        puff=7,
        drape=0.7,
        lift=2,
    )
    return [replace(pocket, mirrored=True), pocket] if zipped else [pocket]


def _zip(design: Design, torso: Torso) -> Part:
    """Return the zip from the hood to the hem, on its tape."""
    top, low = torso.front + 10, torso.hem_y + 2
    path = spline([(CENTRE - 9, top), (CENTRE + 9, top)], [(CENTRE + 9, low), (CENTRE - 9, low)])
    metal = METALS["silver"]
    run = [(CENTRE, top), (CENTRE, low - 2)]
    tape = darker(design.color, 0.35) if lightness(design.color) > 0.25 else "#3a3b40"
    return Part(
        path,
        design.color,
        "cotton",
        puff=3,
        drape=0.2,
        lift=0.8,
        trim=zip_teeth(run, tape, metal) + zip_puller((CENTRE, top + 24), metal),
    )


def _cords(design: Design, torso: Torso) -> str:
    """Return eyelets and two drawstrings with knotted tips."""
    rng = chance(design, "cords")
    color = design.accent or ("#f1eee7" if rng.random() < 0.6 else contrast(design.color, 0.3))
    y = torso.top + 48
    elements = []
    for side in (-1, 1):
        x = CENTRE + side * 24
        low = y + vary(rng, 122, 0.14)
        sway = float(rng.uniform(-9, 9))
        run = spline(
            [(x, y), (x + side * 3, y + 40), (x + sway, low - 30), (x + sway * 0.6, low)],
            closed=False,
        )
        elements.append(eyelet(x, y, 4, METALS["silver"]))
        elements.append(_cord(run, color))
        tip = f"M{x + sway * 0.6:.1f},{low - 2:.1f} l0,13"
        elements.append(
            f'<path d="{tip}" stroke="{darker(color, 0.35)}" stroke-width="5.4" '
            'stroke-linecap="round"/>'
        )
    return "".join(elements)


def _cord(path: str, color: str) -> str:
    """Return a round cord with its shadow and a twist."""
    layers = (
        ("#000000", 5.5, 0.25, 'transform="translate(1.6,2.4)"'),
        (darker(color, 0.3), 5, 1, ""),
        (color, 3.8, 1, ""),
    )
    drawn = "".join(
        f'<path d="{path}" fill="none" stroke="{tone}" stroke-width="{width}" '
        f'stroke-opacity="{opacity}" stroke-linecap="round" {extra}/>'
        for tone, width, opacity, extra in layers
    )
    return drawn + stitches(path, darker(color, 0.18), 3.2, "0.9 3")


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"sweatshirt": sweatshirt, "hoodie": hoodie}
