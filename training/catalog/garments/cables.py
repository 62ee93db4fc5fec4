"""Cable stitches: twisted ropes raised on a knitted body."""

from dataclasses import replace
from math import cos, pi, radians, sin

from training.catalog.engine import Part, Seam
from training.catalog.engine.shapes import CENTRE, Point, spline
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso
from training.catalog.garments.upper import both

PITCH = 46.0
"""Height of one crossing of a rope, px."""


def cables(body: Part, torso: Torso, sleeve: Sleeve) -> Part:
    """Return the body with ropes and ridges down the front and one rope on each sleeve."""
    low = torso.hem_y - 40
    seams: list[Seam] = []
    for x, top in ((0.0, torso.front + 16), (62.0, torso.top + 44)):
        for side in (-1, 1) if x else (1,):
            seams += _rope((CENTRE + side * x, top), 0, low - top, 13 if x else 17)
    for x in (31.0, 93.0):
        ridge = spline([(CENTRE + x, torso.top + 34 + 0.3 * x), (CENTRE + x, low)], closed=False)
        seams += [Seam(path, 5, -0.9) for path in both(ridge)]
    start = sleeve.at(torso, 0, 0.5 * sleeve.width)
    for side in (-1, 1):
        origin = (CENTRE + side * (start[0] - CENTRE), start[1] - 30)
        seams += _rope(origin, side * sleeve.angle, sleeve.length - 14, 11)
    return replace(body, seams=(*body.seams, *seams))


def _rope(start: Point, angle: float, length: float, reach: float) -> list[Seam]:
    """Return two strands that wind round each other, and the sunk ground beside them.

    angle: degrees the rope leans to the right. reach: half width, px.
    """
    turn = radians(angle)

    def place(down: float, out: float) -> Point:
        return (
            start[0] + down * sin(turn) + out * cos(turn),
            start[1] + down * cos(turn) - out * sin(turn),
        )

    steps = range(int(length / (PITCH / 8)) + 1)
    seams = []
    for phase in (0.0, pi):
        run = [place(i * PITCH / 8, reach * 0.55 * sin(i * pi / 8 + phase)) for i in steps]
        seams.append(Seam(spline(run, closed=False), reach * 0.75, -1.25))
    for out in (-1.25, 1.25):
        edge = spline([place(0, out * reach), place(length, out * reach)], closed=False)
        seams.append(Seam(edge, 5, 0.8))
    crossings = range(int(length / PITCH))
    for i in crossings:
        first, last = place(i * PITCH - 7, -reach * 0.6), place(i * PITCH + 7, reach * 0.6)
        seams.append(Seam(spline([first, last], closed=False), 3, 1.4))
    return seams
