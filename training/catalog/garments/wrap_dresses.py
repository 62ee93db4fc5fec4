"""The wrap dress: crossed fronts, a tie at the side, an overlapping skirt."""

from dataclasses import replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, Wash, chance, vary
from training.catalog.engine.color import darker
from training.catalog.engine.folds import fan
from training.catalog.engine.shapes import CENTRE, Point, along, flip, offset, ribbon, spline
from training.catalog.garments.cutting import cutting
from training.catalog.garments.gown import BACK_DIP, Gown, arm_of, bodice, sewn_gown, waist_seam
from training.catalog.garments.pleats import Fall, rippled_hem, swing
from training.catalog.garments.sashes import sash, tie
from training.catalog.garments.upper import inside

CM = 5.6


def wrap(design: Design) -> Drawing:
    """Draw a wrap dress."""
    rng, folds = cutting(design), chance(design, "folds")
    torso = bodice(rng, CM, neck=10, front=vary(rng, 27, 0.06), v_neck=True, waist=17.5)
    fall = Fall(torso.waist, torso.waist_y, 4, vary(rng, 205, 0.06), vary(rng, 652, 0.025), 20)
    sleeve = arm_of(rng, CM, str(rng.choice(["short", "elbow", "long"])))
    gown = Gown(torso, sleeve, fall, (0.32, 12))
    knot = (CENTRE + 0.62 * torso.waist, torso.waist_y + 1)
    pulled = fan(folds, knot, 205, 60, 120, 4, depth=0.8, width=7)
    drawn = fan(folds, (knot[0], knot[1] + 6), 112, 56, 260, 5, depth=0.8, width=12)
    skirt = (*swing(folds, fall, 8, start=0.12, depth=0.8), *pulled, *drawn)
    body = waist_seam(sewn_gown(design, gown, [rippled_hem(folds, fall, 7, 3)], skirt), gown)
    body, bands = crossed(design, body, gown, knot)
    body = _overlapped(design, body, _skirt_edge(gown, knot, folds))
    return Drawing(
        (
            inside(torso, design.color, design.fabric, BACK_DIP),
            body,
            *bands,
            sash(design, gown, 15, 1.4),
            *tie(design, chance(design, "tie"), knot),
        )
    )


def crossing(gown: Gown, knot: Point) -> list[Point]:
    """Return the upper front's edge, from the left end of the neckline down to the knot."""
    left = flip(gown.torso.neckline())
    (x, y), low = left[-1], knot
    return [*left, (0.5 * (x + low[0]) + 3, 0.5 * (y + low[1])), low]


def crossed(design: Design, body: Part, gown: Gown, knot: Point) -> tuple[Part, tuple[Part, ...]]:
    """Return the body with one front laid over the other, and both fronts' bound edges."""
    below_v = crossing(gown, knot)[2:]
    return _overlapped(design, body, below_v), _bands(design, gown, knot)


def _skirt_edge(gown: Gown, knot: Point, rng: np.random.Generator) -> list[Point]:
    """Return where the upper front ends on the skirt, from the knot to the hem."""
    low = gown.fall.lower(float(rng.uniform(0.3, 0.5)))
    return [
        (knot[0] - 4, knot[1]),
        (knot[0] + 4, knot[1] + 0.35 * (low[1] - knot[1])),
        (low[0] + 8, knot[1] + 0.75 * (low[1] - knot[1])),
        (low[0] - 6, low[1] + 1),
    ]


def _overlapped(design: Design, body: Part, edge: list[Point]) -> Part:
    """Return the body with an edge pressed in and, beside it, the shadow of the upper layer."""
    shadow = Wash(ribbon(offset(edge, 5), 9), darker(design.color, 0.75), 3.5, 0.5)
    seam = Seam(spline(edge, closed=False), 2.6, 1.9)
    return replace(body, seams=(*body.seams, seam), washes=(*body.washes, shadow))


def _bands(design: Design, gown: Gown, knot: Point) -> tuple[Part, ...]:
    """Return the bound edges of both fronts; the right one lies below."""
    over, under = crossing(gown, knot), gown.torso.neckline()
    under = [(under[0][0] - 3, under[0][1] + 5), *under[1:]]

    def band(run: list[Point], lift: float) -> Part:
        even = [along(run, share) for share in np.linspace(0, 1, 7)]
        return Part(
            ribbon(even, 9),
            design.color,
            design.fabric,
            design.pattern,
            design.accent,
            puff=4,
            drape=0.3,
            lift=lift,
        )

    return band(under, 0.8), band(over, 1.2)
