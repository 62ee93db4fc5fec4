"""The upper body flat on a table: outline of body and sleeves, shared by tops and jackets."""

from dataclasses import dataclass
from math import cos, radians, sin

from training.catalog.engine.shapes import CENTRE, Point, Run, between, spline, symmetric


@dataclass(frozen=True)
class Torso:
    """Measures of the body in px; widths are half widths from the centre line.

    neck: at the shoulder seam. front: y of the front neckline's lowest point. v_neck: share
    (0 round, 1 straight V). shoulder_y is where the shoulder seam ends, armpit_y where the side
    seam starts. waist is the half width at waist_y. drop: px the hem's middle hangs lower.
    """

    top: float = 110
    neck: float = 48
    front: float = 150
    v_neck: float = 0.0
    shoulder: float = 112
    shoulder_y: float = 138
    chest: float = 124
    armpit_y: float = 248
    waist: float = 120
    waist_y: float = 390
    hem: float = 124
    hem_y: float = 560
    drop: float = 5.0

    @property
    def nape(self) -> Point:
        """Return the right end of the neckline."""
        return (CENTRE + self.neck, self.top)

    @property
    def tip(self) -> Point:
        """Return the right end of the shoulder seam."""
        return (CENTRE + self.shoulder, self.shoulder_y)

    @property
    def armpit(self) -> Point:
        """Return the right armpit."""
        return (CENTRE + self.chest, self.armpit_y)

    def neckline(self) -> list[Point]:
        """Return the right half of the front neckline, from the centre up."""
        depth, n = self.front - self.top, self.neck
        if self.v_neck:
            return [
                (CENTRE, self.front),
                (CENTRE + 0.5 * n, self.front - (0.5 + 0.08 * self.v_neck) * depth),
                self.nape,
            ]
        return [
            (CENTRE, self.front),
            (CENTRE + 0.36 * n, self.front - 0.06 * depth),
            (CENTRE + 0.70 * n, self.front - 0.30 * depth),
            (CENTRE + 0.92 * n, self.front - 0.66 * depth),
            self.nape,
        ]

    def armhole(self) -> list[Point]:
        """Return the right armhole seam, from the shoulder down to the armpit."""
        (sx, sy), (ax, ay) = self.tip, self.armpit
        return [
            (sx, sy),
            (sx - 7, sy + 0.32 * (ay - sy)),
            (sx - 6, sy + 0.64 * (ay - sy)),
            (ax - 0.15 * (ax - sx) - 1, ay - 7),
            (ax, ay),
        ]

    def side(self) -> list[Point]:
        """Return the right side seam, from the armpit down."""
        rise = self.waist_y - self.armpit_y
        return [
            self.armpit,
            (
                CENTRE + between((self.chest, 0), (self.waist, 0), 0.55)[0],
                self.armpit_y + 0.5 * rise,
            ),
            (CENTRE + self.waist, self.waist_y),
            (CENTRE + 0.45 * self.waist + 0.55 * self.hem, self.waist_y + 0.55 * self._below()),
            (CENTRE + self.hem, self.hem_y),
        ]

    def bottom(self) -> list[Point]:
        """Return the right half of the hem, from the side to the centre."""
        y, d = self.hem_y, self.drop
        return [
            (CENTRE + self.hem, y),
            (CENTRE + 0.62 * self.hem, y + 0.7 * d),
            (CENTRE, y + d),
        ]

    def _below(self) -> float:
        return self.hem_y - self.waist_y


@dataclass(frozen=True)
class Sleeve:
    """A right sleeve: length along its outer line from the shoulder tip, px.

    angle: degrees off vertical at the cuff. cuff: whole width at the end. fullness: px the
    outer line swells. bend: px the elbow stands out.
    """

    length: float = 130
    angle: float = 38
    cuff: float = 92
    fullness: float = 8
    bend: float = 0.0

    def _at(self, torso: Torso, along: float, aside: float) -> Point:
        """Return the point `along` px down the sleeve's axis, `aside` px inwards of it."""
        turn = radians(self.angle)
        x, y = torso.tip
        return (
            x + along * sin(turn) - aside * cos(turn),
            y + along * cos(turn) + aside * sin(turn),
        )

    def outer(self, torso: Torso) -> list[Point]:
        """Return the line from the shoulder tip to the outer end of the cuff."""
        shares = ((0.22, 0.9), (0.5, 1.0), (0.78, 0.5))
        bulge = self.fullness + self.bend
        inner = [self._at(torso, self.length * t, -bulge * k) for t, k in shares]
        return [torso.tip, *inner, self._at(torso, self.length, 0)]

    def cuff_line(self, torso: Torso) -> list[Point]:
        """Return the line from the outer to the inner end of the cuff."""
        return [self._at(torso, self.length, 0), self._at(torso, self.length, self.cuff)]

    def inner(self, torso: Torso) -> list[Point]:
        """Return the line from the inner end of the cuff up to the armpit."""
        end, armpit = self.cuff_line(torso)[1], torso.armpit
        middle = between(end, armpit, 0.5)
        turn = radians(self.angle)
        push = 0.35 * self.bend
        near = between(end, armpit, 0.86)
        return [
            end,
            (middle[0] + push * cos(turn), middle[1] - push * sin(turn)),
            (near[0] + 1.5, near[1] + 1.0),
            armpit,
        ]

    def panel(self, torso: Torso) -> str:
        """Return the sleeve's closed region, a little larger than what shows of it."""
        return spline(
            torso.armhole(),
            self.inner(torso)[::-1],
            self.cuff_line(torso)[::-1],
            self.outer(torso)[::-1],
        )

    def spine(self, torso: Torso) -> Run:
        """Return the middle line, from the top of the sleeve to the cuff."""
        first = between(torso.tip, torso.armpit, 0.5)
        last = between(*self.cuff_line(torso), 0.5)
        middle = between(first, last, 0.5)
        return [first, (middle[0] + 0.6 * self.bend, middle[1]), last]


def outline(torso: Torso, sleeve: Sleeve | None) -> str:
    """Return the closed silhouette of body and both sleeves."""
    shoulder = [torso.nape, torso.tip]
    if sleeve is None:
        arm = [torso.armhole()]
    else:
        arm = [sleeve.outer(torso), sleeve.cuff_line(torso), sleeve.inner(torso)]
    return symmetric(torso.neckline(), shoulder, *arm, torso.side(), torso.bottom())
