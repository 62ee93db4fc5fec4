"""Sleeves flat on a table, measured from the armpit."""

from dataclasses import dataclass
from math import cos, radians, sin

from training.catalog.engine.shapes import Point, between, spline
from training.catalog.garments.torso import Torso


@dataclass(frozen=True)
class Sleeve:
    """A right sleeve. length: of the underarm seam, px. angle: degrees off vertical.

    width: whole width at the upper arm. cuff: whole width at the end. elbow: px the outer
    line swells halfway. blouse: px the cloth bulges above a gathered cuff.
    """

    length: float = 275
    angle: float = 10
    width: float = 74
    cuff: float = 50
    elbow: float = 3.0
    blouse: float = 0.0

    def at(self, torso: Torso, along: float, out: float) -> Point:
        """Return the point `along` px down the underarm seam and `out` px outwards of it."""
        turn, (x, y) = radians(self.angle), torso.armpit
        return (
            x + along * sin(turn) + out * cos(turn),
            y + along * cos(turn) - out * sin(turn),
        )

    def across(self, along: float) -> float:
        """Return the sleeve's width `along` px below the armpit."""
        return self.width + (self.cuff - self.width) * along / self.length

    def outer(self, torso: Torso) -> list[Point]:
        """Return the line from the shoulder tip to the outer end of the cuff."""
        (sx, sy), upper = (
            torso.tip,
            self.at(torso, 0.1 * self.length, self.across(0.1 * self.length)),
        )
        rise = 0.44 if self.length < 120 else 0.36
        cap = (sx + 0.54 * (upper[0] - sx), sy + rise * (upper[1] - sy))
        half = 0.5 * self.length
        elbow = self.at(torso, half, self.across(half) + self.elbow)
        end = self.at(torso, self.length, self.cuff)
        if self.length < 120:
            return [torso.tip, cap, upper, end]
        low = 0.88 * self.length
        return [
            torso.tip,
            cap,
            upper,
            elbow,
            self.at(torso, low, self.across(low) + self.blouse + 0.3 * self.elbow),
            end,
        ]

    def cuff_line(self, torso: Torso) -> list[Point]:
        """Return the line from the outer to the inner end of the cuff."""
        return self.level(torso, self.length)

    def level(self, torso: Torso, along: float) -> list[Point]:
        """Return a line across the sleeve, a little bowed as round a tube, outside to inside."""
        width = self.across(along)
        bow = 0.05 * width
        return [
            self.at(torso, along, width),
            self.at(torso, along + bow, 0.5 * width),
            self.at(torso, along, 0),
        ]

    def inner(self, torso: Torso) -> list[Point]:
        """Return the line from the inner end of the cuff up to the armpit."""
        low = 0.88 * self.length
        return [
            self.at(torso, self.length, 0),
            self.at(torso, low, -0.6 * self.blouse),
            self.at(torso, 0.5 * self.length, 0.4 * self.elbow),
            self.at(torso, 0.1 * self.length, 1.5),
            torso.armpit,
        ]

    def panel(self, torso: Torso) -> str:
        """Return the sleeve's closed region."""
        return spline(
            torso.armhole(),
            self.inner(torso)[::-1],
            self.cuff_line(torso)[::-1],
            self.outer(torso)[::-1],
        )

    def band(self, torso: Torso, height: float) -> str:
        """Return the region of a cuff `height` px high, with room beyond the outline."""
        near = self.length - height
        return spline(
            [
                self.at(torso, near, self.across(near) + self.blouse + 9),
                self.at(torso, near + 2, 0.5 * self.width),
                self.at(torso, near, -5 - self.blouse),
            ],
            [self.at(torso, self.length + 9, -5), self.at(torso, self.length + 9, self.width)],
        )

    def spine(self, torso: Torso) -> list[Point]:
        """Return the middle line, from the top of the sleeve to the cuff."""
        shares = (0.0, 0.35, 0.7, 1.0)
        low = [self.at(torso, t * self.length, 0.5 * self.across(t * self.length)) for t in shares]
        return [between(torso.tip, torso.armpit, 0.35), *low]
