"""The knit dress: close, ribbed at the ends, with a crew, V or roll neck."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Panel, Part, Seam, chance, vary
from training.catalog.engine.folds import across
from training.catalog.engine.shapes import CENTRE, mirror, spline, symmetric
from training.catalog.garments.cutting import cutting
from training.catalog.garments.gown import Gown, arm, bodice, sewn_gown
from training.catalog.garments.pleats import Fall, flat_hem, swing
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import back_band, inside, neck_rib

CM = 5.9


def knit(design: Design) -> Drawing:
    """Draw a knit dress."""
    rng, folds = cutting(design), chance(design, "folds")
    neck = str(rng.choice(["crew", "v", "roll"]))
    torso = bodice(
        rng,
        CM,
        top=66,
        neck={"crew": 9.5, "v": 9.0, "roll": 7.6}[neck],
        front={"crew": 8.0, "v": 15.0, "roll": 4.0}[neck],
        v_neck=neck == "v",
        waist=18.6,
        chest=21.6,
        shoulder=18.6,
    )
    fall = Fall(torso.waist, torso.waist_y, 0, vary(rng, 136, 0.07), vary(rng, 660, 0.02), 7)
    sleeve = arm(rng, CM, "long")
    gown = Gown(torso, sleeve, fall, (0.36, 17), joined=True)
    lap = across(
        folds, [(CENTRE, torso.waist_y - 20), (CENTRE, fall.low_y)], 230, 4, depth=0.5, tilt=0.3
    )
    body = sewn_gown(
        design, gown, flat_hem(fall), (*swing(folds, fall, 4, start=0.2, depth=0.4), *lap)
    )
    body = replace(_ribbed_ends(body, gown, sleeve), puff=16, gauge=0.85)
    back = inside(torso, design.color, "rib")
    if neck == "roll":
        return Drawing((_roll_back(design, torso), body, _roll(design, torso)))
    return Drawing(
        (back, back_band(torso, design.color, 12), body, neck_rib(torso, design.color, 14))
    )


def _ribbed_ends(body: Part, gown: Gown, sleeve: Sleeve) -> Part:
    """Return the dress with ribbed cuffs and hem."""
    torso, fall = gown.torso, gown.fall
    band = sleeve.band(torso, 34)
    hem = [(x, y - 30) for x, y in flat_hem(fall)[0]]
    region = spline([(500, hem[0][1]), *hem, (100, hem[-1][1])], [(100, 719), (500, 719)])
    cuff = spline(sleeve.level(torso, sleeve.length - 34), closed=False)
    line = spline(hem, closed=False)
    return replace(
        body,
        panels=(
            *body.panels,
            Panel(band, -sleeve.angle, fabric="rib", pattern="plain"),
            Panel(mirror(band), sleeve.angle, fabric="rib", pattern="plain"),
            Panel(region, fabric="rib", pattern="plain"),
        ),
        seams=(*body.seams, *(Seam(path, 2.6, 1.1) for path in (cuff, mirror(cuff), line))),
    )


def _roll(design: Design, torso: Torso, height: float = 40) -> Part:
    """Return the folded roll collar."""
    n, y = torso.neck, torso.top
    top = [
        (CENTRE, y - height + 13),
        (CENTRE + 0.6 * n, y - height + 10),
        (CENTRE + 0.98 * n, y - height + 2),
    ]
    side = [top[-1], (CENTRE + 1.14 * n, y - 0.45 * height), (CENTRE + 1.1 * n, y + 8)]
    low = [side[-1], (CENTRE + 0.6 * n, torso.front + 6), (CENTRE, torso.front + 12)]
    return Part(
        symmetric(top, side, low), design.color, "rib", puff=12, drape=0.4, lift=2.2, gauge=0.8
    )


def _roll_back(design: Design, torso: Torso, height: float = 40) -> Part:
    """Return the inside of the collar behind its front edge."""
    n, y = torso.neck, torso.top
    top = [
        (CENTRE, y - height - 3),
        (CENTRE + 0.6 * n, y - height - 2),
        (CENTRE + 0.98 * n, y - height + 3),
    ]
    low = [(CENTRE + 0.98 * n, y - height + 3), (CENTRE, torso.front + 4)]
    return Part(symmetric(top, low), design.color, "rib", puff=4, drape=0.2, shade=0.62, gauge=0.8)
