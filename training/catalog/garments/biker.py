"""The biker jacket: asymmetric zip, wide snapped lapels, zipped pockets, belted hem."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance, vary
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, Point, Run, along, between, ribbon, spline
from training.catalog.engine.trims import METALS, buckle, eyelet, snap, zip_puller, zip_teeth
from training.catalog.garments.coat_parts import epaulettes
from training.catalog.garments.cutting import cutting
from training.catalog.garments.fronts import half_front
from training.catalog.garments.lapels import Revers, collar, lapel
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.tailoring import lining
from training.catalog.garments.torso import Torso

SWAY = 1.6


def biker(design: Design) -> Drawing:
    """Draw a biker jacket."""
    rng = cutting(design)
    torso = Torso(
        top=124,
        neck=46,
        front=160,
        shoulder=128,
        shoulder_y=152,
        chest=134,
        armpit_y=272,
        waist=124,
        waist_y=410,
        hem=126,
        hem_y=vary(rng, 530, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 284, 0.02), vary(rng, 13, 0.18), 70, 50, 4)
    metal = METALS["gold"] if rng.random() < 0.2 else METALS["silver"]
    start, end = (CENTRE - 58.0, 300.0), (CENTRE - 22.0, torso.hem_y + 2)
    revers = Revers(start[0], start[1], 84, gorge=48)
    fold = revers.fold(torso)
    edge: Run = [start, between(start, end, 0.5), end]
    left = half_front(design, torso, sleeve, [[torso.nape, *fold], edge], mirrored=True, depth=1.0)
    right = half_front(design, torso, sleeve, [[torso.nape, *fold], edge], lift=3, depth=1.0)
    left, right = (_paneled(half, torso, sleeve) for half in (left, right))
    seated = [(x + 9, y) for x, y in edge]
    closing = zip_teeth([seated[0], seated[-1]], darker(design.color, 0.3), metal, 10)
    right = replace(right, trim=closing + zip_puller(along(seated, 0.06), metal, 8, 4))
    return Drawing(
        (
            lining(design, torso, 300, chance(design, "lining")),
            left,
            lapel(design, torso, replace(revers, break_x=start[0] + 8, width=78), mirrored=True),
            right,
            _snapped(lapel(design, torso, revers), torso, revers, metal),
            collar(design, torso, revers),
            *epaulettes(design, torso, metal),
            *_hem_belt(design, torso, metal),
        ),
        overlay=_pocket_zips(design, torso, metal) + _sleeve_zips(design, torso, sleeve, metal),
        sway=SWAY,
    )


def _paneled(half: Part, torso: Torso, sleeve: Sleeve) -> Part:
    """Return a front with its princess seam and the seams of the sleeve."""
    y = torso.armpit_y
    princess = [
        (CENTRE + torso.chest - 28, y - 54),
        (CENTRE + 84, y + 50),
        (CENTRE + 78, torso.hem_y),
    ]
    elbow = [
        sleeve.at(torso, 0.1 * sleeve.length, 46),
        sleeve.at(torso, 0.5 * sleeve.length, 32),
        sleeve.at(torso, sleeve.length, 24),
    ]
    rows = (spline(run, closed=False) for run in (princess, elbow))
    return replace(half, puff=13, seams=(*half.seams, *(Seam(row, 2.2, 1.1) for row in rows)))


def _snapped(part: Part, torso: Torso, revers: Revers, metal: str) -> Part:
    """Return the lapel with snaps at its point and near the collar."""
    x, y = revers.point(torso)
    low = between((x, y), (revers.break_x, revers.break_y), 0.6)
    spots: list[Point] = [(x - 14, y + 14), (low[0] - 6, low[1] - 4)]
    return replace(part, trim="".join(snap(round(a, 1), round(b, 1), 5.4, metal) for a, b in spots))


def _hem_belt(design: Design, torso: Torso, metal: str) -> list[Part]:
    """Return the belt round the hem with loops, buckle and eyelets."""
    y, half = torso.hem_y - 24, torso.half_width(torso.hem_y - 24) + 2
    run = [(CENTRE - half, y), (CENTRE, y + 4), (CENTRE + half, y)]
    belt = Part(
        ribbon(run, 26),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=6,
        drape=0.4,
        lift=2.4,
    )
    loops = [
        Part(
            ribbon([(CENTRE + x, y - 18), (CENTRE + x, y + 20)], 11),
            design.color,
            design.fabric,
            puff=4,
            drape=0,
            lift=1.6,
        )
        for x in (-92, 84)
    ]
    trim = "".join(eyelet(CENTRE + x, y + 3, 3, metal) for x in (28, 44, 60))
    return [
        replace(belt, trim=trim),
        *loops[:-1],
        replace(loops[-1], trim=buckle(CENTRE - 4, y + 4, 34, 34, metal)),
    ]


def _pocket_zips(design: Design, torso: Torso, metal: str) -> str:
    """Return the slanted chest zip and the two hip zips."""
    tape = darker(design.color, 0.35)
    low = torso.hem_y - 126
    runs = [
        [(CENTRE + 44.0, 344.0), (CENTRE + 100.0, 322.0)],
        [(CENTRE + 52.0, low), (CENTRE + 96.0, low + 54)],
        [(CENTRE - 84.0, low + 4), (CENTRE - 104.0, low + 58)],
    ]
    angles = (68, -38, 20)
    return "".join(
        zip_teeth(run, tape, metal, 8) + zip_puller(run[0], metal, 6, angle)
        for run, angle in zip(runs, angles, strict=True)
    )


def _sleeve_zips(design: Design, torso: Torso, sleeve: Sleeve, metal: str) -> str:
    """Return the zips that close both cuffs."""
    right = [sleeve.at(torso, sleeve.length - 78, 15), sleeve.at(torso, sleeve.length - 3, 14)]
    left = [(2 * CENTRE - x, y) for x, y in right]
    return "".join(
        zip_teeth(run, darker(design.color, 0.35), metal, 7) + zip_puller(run[0], metal, 5.5)
        for run in (right, left)
    )
