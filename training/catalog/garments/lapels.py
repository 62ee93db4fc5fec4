"""Tailored collars: lapels folded back from the break point, and the collar above them."""

from dataclasses import dataclass, replace

from training.catalog.design import Design
from training.catalog.engine import Part, Seam
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, Point, between, spline, symmetric
from training.catalog.engine.trims import line
from training.catalog.garments.torso import Torso


@dataclass(frozen=True)
class Revers:
    """A right lapel. break_x, break_y: where it starts to roll, px. width: from the fold line
    to its point, px. gorge: px below the neck where collar and lapel meet. peaked: the point
    rises above the collar's seam."""

    break_x: float
    break_y: float
    width: float = 66
    gorge: float = 58
    peaked: bool = False

    def fold(self, torso: Torso) -> list[Point]:
        """Return the roll line from beside the neck down to the break point."""
        start = (CENTRE + torso.neck - 5, torso.top + 4)
        end = (self.break_x, self.break_y)
        middle = between(start, end, 0.5)
        return [start, (middle[0] + 2, middle[1]), end]

    def seam_start(self, torso: Torso) -> Point:
        """Return where the gorge seam leaves the roll line."""
        start, _, end = self.fold(torso)
        return between(start, end, (self.gorge - 12) / (end[1] - start[1]))

    def notch(self, torso: Torso) -> Point:
        """Return where collar and lapel part."""
        x, y = self.seam_start(torso)
        reach = 0.62 * self.width
        return (x + reach, y + (-8 if self.peaked else 12))

    def point(self, torso: Torso) -> Point:
        """Return the lapel's outermost point."""
        x, y = self.notch(torso)
        return (x + 0.42 * self.width, y - 18) if self.peaked else (x + 0.38 * self.width, y + 6)


def lapel(design: Design, torso: Torso, revers: Revers, *, mirrored: bool = False) -> Part:
    """Return one lapel as cloth lying on its front."""
    fold, start = revers.fold(torso), revers.seam_start(torso)
    notch, point, end = revers.notch(torso), revers.point(torso), fold[-1]
    edge = [
        point,
        (point[0] - 0.10 * (point[0] - end[0]), between(point, end, 0.3)[1]),
        (between(point, end, 0.68)[0] + 7, between(point, end, 0.68)[1]),
        end,
    ]
    hole = spline([(point[0] - 20, point[1] + 11), (point[0] - 8, point[1] + 9)], closed=False)
    return Part(
        spline([start, notch], [notch, point], edge, [end, start]),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=6,
        drape=0.35,
        lift=4,
        rotation=-18,
        mirrored=mirrored,
        ink=line(hole, darker(design.color, 0.45), 1.6) if mirrored else "",
    )


def collar(
    design: Design,
    torso: Torso,
    revers: Revers,
    *,
    color: str = "",
    fabric: str = "",
    rise: float = 22,
) -> Part:
    """Return the collar: round the back of the neck, its leaves ending at both notches."""
    n, y = torso.neck, torso.top
    start, notch = revers.seam_start(torso), revers.notch(torso)
    leaf = (notch[0] + 4, notch[1] - 30) if revers.peaked else (notch[0] + 12, notch[1] - 23)
    back = [
        (CENTRE, y - rise),
        (CENTRE + 0.62 * n, y - rise + 3),
        (CENTRE + 1.04 * n, y - 5),
        (CENTRE + 1.25 * n, y + 12),
    ]
    inner = [
        start,
        (CENTRE + n - 6, y + 4),
        (CENTRE + 0.8 * n, y - 8),
        (CENTRE + 0.5 * n, y - 1),
        (CENTRE, y + 2),
    ]
    return Part(
        symmetric(back, [back[-1], leaf], [leaf, notch], [notch, start], inner),
        color or design.color,
        fabric or design.fabric,
        "plain" if color else design.pattern,
        design.accent,
        puff=6,
        drape=0.3,
        lift=3,
        seams=(Seam(spline(inner, closed=False), 2, 0.4),),
    )


def pair(part: Part) -> tuple[Part, Part]:
    """Return a right-hand part and its mirror image."""
    return part, replace(part, mirrored=not part.mirrored)
