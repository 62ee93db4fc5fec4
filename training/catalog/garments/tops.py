"""Tees, longsleeves and tanks: light jersey pieces."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing, Panel, Part, Seam, chance, vary
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, flip, mirror, ribbon, spline
from training.catalog.engine.trims import stitches
from training.catalog.garments.drape import body_folds, sleeve_folds
from training.catalog.garments.torso import Sleeve, Torso, outline


def inside(torso: Torso, color: str, fabric: str, rise: float = 6.0) -> Part:
    """Return the back of the neck as seen through the neckline, in the shade."""
    x, y = torso.nape
    back = [(x, y), (CENTRE + 0.5 * torso.neck, y - rise * 0.2), (CENTRE, y + rise * 0.4)]
    top = [*back, *flip(back)[1:]]
    low = [(CENTRE - torso.neck, y + 4), (CENTRE, torso.front + 8), (CENTRE + torso.neck, y + 4)]
    return Part(spline(top, low), darker(color, 0.28), fabric, puff=3, drape=0.3, shade=0.8)


def tee(design: Design) -> Drawing:
    """Draw a tee."""
    rng = chance(design, "cut")
    torso = Torso(
        top=130,
        neck=52,
        front=172,
        shoulder=126,
        shoulder_y=156,
        chest=144,
        armpit_y=272,
        waist=141,
        waist_y=400,
        hem=145,
        hem_y=vary(rng, 552),
        drop=5,
    )
    sleeve = Sleeve(length=vary(rng, 128), angle=vary(rng, 44, 0.06), cuff=88)
    folds = chance(design, "folds")
    panel = sleeve.panel(torso)
    hole = spline(torso.armhole(), closed=False)
    body = Part(
        outline(torso, sleeve),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=(*body_folds(folds, torso), *sleeve_folds(folds, torso, sleeve)),
        seams=(Seam(hole), Seam(mirror(hole))),
        panels=(Panel(panel, -44), Panel(mirror(panel), 44)),
        trim="",
    )
    ring = torso.neckline()
    neck = [*flip(ring), *ring[1:]]
    rib = Part(
        ribbon(neck, 13),
        design.color,
        "rib",
        puff=5,
        drape=0.2,
        lift=1.5,
        polar=(CENTRE, torso.top - 20),
        gauge=0.55,
    )
    return Drawing((inside(torso, design.color, design.fabric), body, rib))


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"tee": tee}
