"""Blouses: with a bow at the neck, puffed sleeves, or wrapped."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import contrast
from training.catalog.engine.folds import fan, hanging
from training.catalog.engine.shapes import CENTRE, flip, ribbon, spline
from training.catalog.engine.trims import button
from training.catalog.garments.bows import bow_parts
from training.catalog.garments.collars import band_collar, collar_inside
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fronts import half_front
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import both, hems, inside, sewn

SWAY = 2.4


def blouse(design: Design) -> Drawing:
    """Draw the blouse of the design's cut."""
    return {"bow": _bow, "puff-sleeve": _puff, "wrap": _wrap}[design.cut](design)


def _soft(design: Design) -> tuple[Torso, Sleeve]:
    rng = cutting(design)
    torso = Torso(
        top=122,
        neck=48,
        front=152,
        shoulder=112,
        shoulder_y=150,
        chest=130,
        armpit_y=262,
        waist=124,
        waist_y=396,
        hem=136,
        hem_y=vary(rng, 545),
        drop=12,
    )
    return torso, Sleeve(vary(rng, 280), vary(rng, 13, 0.18), 78, 46, 8, blouse=15)


def _gathered(design: Design, body: Part, torso: Torso, sleeve: Sleeve, cuff: float) -> Part:
    """Return the body with cuffs that gather the sleeves into small folds."""
    near = sleeve.length - cuff
    joints = both(spline(sleeve.level(torso, near), closed=False))
    middle = sleeve.at(torso, near - 2, 0.5 * sleeve.cuff)
    rng = chance(design, "gathers")
    pulled = fan(rng, middle, 270 - sleeve.angle, 66, 95, 7, depth=0.9, width=7)
    other = fan(rng, middle, 270 - sleeve.angle, 66, 95, 7, depth=0.9, width=7)
    return replace(
        body,
        seams=(*body.seams, *(Seam(path, 3, 1.4) for path in joints)),
        folds=(*body.folds, *pulled, *(fold.flipped() for fold in other)),
    )


def _bow(design: Design) -> Drawing:
    torso, sleeve = _soft(design)
    body = _gathered(
        design, hems(sewn(design, torso, sleeve, 1.2), torso, None, 10), torso, sleeve, 26
    )
    slit = spline([(CENTRE, torso.front), (CENTRE, torso.hem_y + torso.drop)], closed=False)
    body = replace(body, seams=(*body.seams, Seam(slit, 2, 0.9)))
    buttons = "".join(
        button(CENTRE, y, 3.8, contrast(design.color, 0.18)) for y in range(250, 520, 48)
    )
    knot = (CENTRE, torso.front + 12)
    return Drawing(
        (
            collar_inside(torso, design.color, design.fabric, 18),
            replace(body, trim=buttons),
            *band_collar(design, torso, 22),
            *bow_parts(design, knot),
        ),
        sway=SWAY,
    )


def _puff(design: Design) -> Drawing:
    """Draw a square-ish scoop neck with short, gathered balloon sleeves."""
    rng = cutting(design)
    torso = Torso(
        top=130,
        neck=74,
        front=196,
        shoulder=112,
        shoulder_y=142,
        chest=132,
        armpit_y=270,
        waist=122,
        waist_y=400,
        hem=136,
        hem_y=vary(rng, 540),
        drop=8,
    )
    sleeve = Sleeve(82, vary(rng, 27, 0.08), 124, 84, 0, blouse=20)
    body = hems(sewn(design, torso, None, 1.1), torso, None, 12)
    puffs = [_balloon(design, torso, sleeve, side) for side in (False, True)]
    edge = torso.neckline()
    trim = Part(
        ribbon([*flip(edge), *edge[1:]], 9),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0,
        lift=1,
    )
    return Drawing((inside(torso, design.color, design.fabric, 12), *puffs, body, trim), sway=SWAY)


def _balloon(design: Design, torso: Torso, sleeve: Sleeve, mirrored: bool) -> Part:
    """Return one balloon sleeve gathered at the shoulder and at its band."""
    (sx, sy), (ax, ay) = torso.tip, torso.armpit
    rng = chance(design, f"balloon{mirrored}")
    outer = [
        (sx - 8, sy - 1),
        (sx + 18, sy - 13),
        (sx + 62, sy + 12),
        (sx + 96, sy + 66),
        sleeve.at(torso, 40, 128),
        sleeve.at(torso, 62, 106),
    ]
    band = [sleeve.at(torso, 62, 106), sleeve.at(torso, 80, 106)]
    end = [sleeve.at(torso, 80, 106), sleeve.at(torso, 85, 55), sleeve.at(torso, 80, 4)]
    up = [sleeve.at(torso, 80, 4), sleeve.at(torso, 62, 4)]
    inner = [sleeve.at(torso, 62, 4), sleeve.at(torso, 36, -8), (ax - 6, ay - 8)]
    hole = [(ax - 6, ay - 8), (sx - 12, 0.5 * (sy + ay)), (sx - 8, sy - 1)]
    joint = spline([band[0], sleeve.at(torso, 67, 55), up[1]], closed=False)
    middle = sleeve.at(torso, 70, 54)
    folds = (
        *fan(rng, (sx - 2, sy + 18), 40, 110, 84, 7, depth=1.0, width=8),
        *fan(rng, middle, 250, 100, 74, 8, depth=1.0, width=8),
    )
    return Part(
        spline(outer, band, end, up, inner, hole),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
        puff=22,
        rotation=-27,
        seams=(Seam(joint, 3, 1.4),),
        mirrored=mirrored,
    )


def _wrap(design: Design) -> Drawing:
    """Draw two crossed fronts tied at the waist."""
    torso, sleeve = _soft(design)
    torso = replace(torso, front=330, hem_y=torso.hem_y - 14, waist=118, waist_y=404)
    rng = chance(design, "folds")
    cross = [torso.nape, (CENTRE + 26, 226), (CENTRE - 30, 330), (CENTRE - 92, 404)]
    edge = [cross[-1], (CENTRE - 100, 470), (CENTRE - 112, torso.hem_y)]
    knot = (CENTRE - 98, 404)
    pulled = fan(rng, knot, -18, 62, 190, 6, depth=1.0)
    left = half_front(design, torso, sleeve, [cross, edge], mirrored=True, depth=1.0)
    right = half_front(design, torso, sleeve, [cross, edge], lift=3, depth=1.0)
    right = replace(right, folds=(*right.folds, *pulled, *hanging(rng, 230, 400, 430, 540, 5)))
    tie = bow_parts(design, knot)
    small = [replace(tie[0], mirrored=False), tie[4]]
    long = spline(
        [(knot[0] - 4, knot[1]), (knot[0] - 6, 470), (knot[0] - 22, 556)],
        [(knot[0] - 22, 556), (knot[0] + 8, 562)],
        [(knot[0] + 8, 562), (knot[0] + 10, 470), (knot[0] + 6, knot[1])],
    )
    ends = Part(
        long,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        lift=3,
        puff=8,
        folds=hanging(rng, knot[0] - 12, knot[0] + 8, 420, 550, 2),
    )
    body = [_gathered(design, part, torso, sleeve, 26) for part in (left, right)]
    return Drawing((inside(torso, design.color, design.fabric, 4), *body, ends, *small), sway=SWAY)
