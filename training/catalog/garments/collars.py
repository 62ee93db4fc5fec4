"""Turned-down and standing collars of shirts and polos."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Part, Seam
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.shapes import CENTRE, between, spline, symmetric
from training.catalog.engine.trims import line, shape, stitches
from training.catalog.garments.torso import Torso


def collar_inside(torso: Torso, color: str, fabric: str, rise: float = 24) -> Part:
    """Return the back of a standing neck, seen from inside, with a label."""
    n, y = torso.neck, torso.top
    top = [(CENTRE, y - rise), (CENTRE + 0.6 * n, y - rise + 2), (CENTRE + 0.97 * n, y - rise + 10)]
    low = [(CENTRE + 0.97 * n, y - rise + 10), (CENTRE + 0.8 * n, y + 22), (CENTRE, y + 46)]
    seam = f"M{CENTRE - n},{y - 6} Q{CENTRE},{y + 8} {CENTRE + n},{y - 6}"
    label = f"M{CENTRE - 15},{y + 4} h30 v15 h-30 Z"
    return Part(
        symmetric(top, low),
        darker(color, 0.18),
        fabric,
        puff=4,
        drape=0.2,
        shade=0.78,
        seams=(Seam(seam),),
        ink=shape(label, "#efeae0", 0.85) + line(f"M{CENTRE - 8},{y + 11.5} h16", "#8a8378", 1.2),
    )


def shirt_collar(
    design: Design,
    torso: Torso,
    *,
    rise: float = 28,
    leaf: float = 58,
    spread: float = 40,
    color: str = "",
    fabric: str = "",
    button_down: str = "",
    thread: str = "",
) -> tuple[Part, Part]:
    """Return the left and right leaf of a closed collar.

    leaf: length of the front edge, px. spread: how far the points stand from the centre, px.
    button_down: SVG of a button to sew at the right point.
    """
    n, y = torso.neck, torso.top
    meet = (CENTRE + 1, torso.front - 4)
    fold = [
        meet,
        (CENTRE + 0.42 * n, y + 12),
        (CENTRE + 0.8 * n, y - 8),
        (CENTRE + 0.94 * n, y - rise + 9),
    ]
    back = [fold[-1], (CENTRE + 1.13 * n, y - rise + 17), (CENTRE + 1.24 * n, y + 7)]
    point = (CENTRE + spread, meet[1] + leaf)
    middle = between(back[-1], point, 0.5)
    edge = [back[-1], (middle[0] + 1.5, middle[1]), point]
    front = [point, meet]
    inset = [(edge[1][0] - 4, edge[1][1] - 1), (point[0] - 1, point[1] - 6)]
    sewn = spline(inset, [inset[1], (meet[0] + 3, meet[1] + 3)], closed=False)
    row = stitches(sewn, thread or contrast(design.color, 0.2), 1.1 if thread else 0.8, "2.4 1.8")
    right = Part(
        spline(fold, back, edge, front),
        color or design.color,
        fabric or design.fabric,
        design.pattern if not color else "plain",
        design.accent,
        puff=6,
        drape=0.3,
        lift=3,
        rotation=-24,
        ink=row,
        trim=button_down,
    )
    return replace(right, mirrored=True), right


def band_collar(design: Design, torso: Torso, height: float = 24) -> tuple[Part, ...]:
    """Return a standing band whose ends meet at the centre front."""
    n, y = torso.neck, torso.top
    upper = [
        (CENTRE, torso.front - height + 2),
        (CENTRE + 0.5 * n, torso.front - height - 9),
        (CENTRE + 0.92 * n, y - height + 4),
    ]
    lower = [
        (CENTRE + 1.1 * n, y + 3),
        (CENTRE + 0.62 * n, torso.front - 8),
        (CENTRE, torso.front + 3),
    ]
    side = [upper[-1], (CENTRE + 1.04 * n, y - 10), lower[0]]
    band = symmetric(upper, side, lower)
    slit = f"M{CENTRE - 4},{torso.front - height} L{CENTRE - 4},{torso.front + 3}"
    return (
        Part(
            band,
            design.color,
            design.fabric,
            design.pattern,
            design.accent,
            puff=5,
            drape=0.2,
            lift=1.5,
            seams=(Seam(slit, 2, 1.3),),
        ),
    )
