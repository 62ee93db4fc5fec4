"""Two trouser legs flat on a table: their outline, centre lines and edges."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from training.catalog.engine.chance import vary
from training.catalog.engine.shapes import CENTRE, Point, Run, between, flip, mirror, spline


@dataclass(frozen=True)
class Leg:
    """A right leg in px; x are distances from the centre line, y canvas rows.

    waist: half width at the waistband's lower edge. dip: px its middle hangs lower.
    hip: half width at hip_y. tilt: px the hem's outer end stands higher than its inner end.
    """

    waist: float = 104
    waist_y: float = 64
    dip: float = 9
    hip: float = 138
    hip_y: float = 168
    crotch_y: float = 226
    knee_out: float = 158
    knee_in: float = 36
    knee_y: float = 430
    hem_out: float = 172
    hem_in: float = 54
    hem_y: float = 682
    tilt: float = 8
    scale: float = 1.0

    def waist_line(self) -> list[Point]:
        """Return the right half of the waist, from the centre to the side."""
        return [
            (CENTRE, self.waist_y + self.dip),
            (CENTRE + 0.55 * self.waist, self.waist_y + 0.68 * self.dip),
            (CENTRE + self.waist, self.waist_y),
        ]

    def outer(self) -> list[Point]:
        """Return the outseam, from the waist down."""
        rise = self.hip_y - self.waist_y
        # The rows of a slanting hem rise outwards, and so does the knee of a short leg.
        knee_y, hem_y = self.knee_y - 0.6 * self.tilt, self.hem_y - self.tilt
        return [
            (CENTRE + self.waist, self.waist_y),
            (CENTRE + self.waist + 0.62 * (self.hip - self.waist), self.waist_y + 0.45 * rise),
            (CENTRE + self.hip, self.hip_y),
            (
                CENTRE + self.hip + 0.5 * (self.knee_out - self.hip) + 1.5,
                0.5 * (self.hip_y + knee_y),
            ),
            (CENTRE + self.knee_out, knee_y),
            (
                CENTRE + self.knee_out + 0.46 * (self.hem_out - self.knee_out),
                0.48 * knee_y + 0.52 * hem_y,
            ),
            (CENTRE + self.hem_out, hem_y),
        ]

    def hem(self) -> list[Point]:
        """Return the hem, from its outer to its inner end."""
        middle = CENTRE + 0.5 * (self.hem_out + self.hem_in)
        return [
            (CENTRE + self.hem_out, self.hem_y - self.tilt),
            (middle, self.hem_y - 0.4 * self.tilt + 2.5),
            (CENTRE + self.hem_in, self.hem_y),
        ]

    def inner(self) -> list[Point]:
        """Return the inseam, from the hem up to the crotch."""
        knee = (CENTRE + self.knee_in, self.knee_y)
        return [
            (CENTRE + self.hem_in, self.hem_y),
            (
                between((CENTRE + self.hem_in, 0), knee, 0.5)[0] - 1,
                0.5 * (self.hem_y + self.knee_y),
            ),
            knee,
            (CENTRE + 0.46 * self.knee_in, 0.5 * (self.knee_y + self.crotch_y)),
            (
                CENTRE + 0.16 * self.knee_in + 1,
                self.crotch_y + 0.16 * (self.knee_y - self.crotch_y),
            ),
            (CENTRE, self.crotch_y),
        ]

    def above_hem(self, height: float) -> list[Point]:
        """Return the line `height` px above the hem, from its outer to its inner end."""
        share = height / (self.hem_y - self.knee_y)
        aside = (
            share * (self.knee_out - self.hem_out),
            0.5 * share * (self.knee_out - self.hem_out + self.knee_in - self.hem_in),
            share * (self.knee_in - self.hem_in),
        )
        return [(x + dx, y - height) for (x, y), dx in zip(self.hem(), aside, strict=True)]

    def spine(self) -> Run:
        """Return the middle line of the leg, from the hip to the hem."""
        return [
            (CENTRE + 0.52 * self.hip, self.hip_y),
            (CENTRE + 0.5 * (self.knee_out + self.knee_in), self.knee_y),
            (CENTRE + 0.5 * (self.hem_out + self.hem_in), self.hem_y),
        ]

    def side_at(self, y: float) -> float:
        """Return the x of the outseam at a canvas row."""
        for above, below in zip(self.outer(), self.outer()[1:], strict=False):
            if y <= below[1]:
                return between(above, below, (y - above[1]) / (below[1] - above[1]))[0]
        return CENTRE + self.hem_out

    def strayed(self, rng: np.random.Generator, amount: float = 3.0) -> "Leg":
        """Return the leg as it fell the second time: below the hip it lies a little elsewhere."""
        aside = float(rng.normal(0, amount))

        def moved(value: float, shift: float = 0.0) -> float:
            return value + shift + float(rng.normal(0, 0.4 * amount))

        return replace(
            self,
            knee_out=moved(self.knee_out, 0.6 * aside),
            knee_in=moved(self.knee_in, 0.6 * aside),
            knee_y=moved(self.knee_y),
            hem_out=moved(self.hem_out, aside),
            hem_in=moved(self.hem_in, aside),
            hem_y=moved(self.hem_y),
        )


@dataclass(frozen=True)
class Legs:
    """Both legs; the left one is given as if it were a right one and drawn mirrored."""

    right: Leg
    left: Leg

    def on_both(self, draw: Callable[[Leg], str]) -> tuple[str, str]:
        """Return path data drawn on the right leg, and the same drawn on the left one."""
        return draw(self.right), mirror(draw(self.left))

    def outline(self) -> str:
        """Return the closed silhouette below the waistband."""
        waist = self.right.waist_line()
        return spline(
            [*flip(waist), *waist[1:]],
            self.right.outer(),
            self.right.hem(),
            self.right.inner(),
            flip(self.left.inner()),
            flip(self.left.hem()),
            flip(self.left.outer()),
        )


def pair_of(leg: Leg, rng: np.random.Generator, stray: float = 3.0) -> Legs:
    """Return two legs after the model one, no two pieces alike: measures vary a few percent."""
    own = replace(leg, **_varied(leg, rng))
    return Legs(own.strayed(rng, 0.4 * stray), own.strayed(rng, stray))


def _varied(leg: Leg, rng: np.random.Generator) -> dict[str, float]:
    """Return widths varied together by 3 % and length by 2 %, so that proportions stay."""
    wider, longer = vary(rng, 1.0, 0.03), vary(rng, 1.0, 0.02)
    widths = ("waist", "hip", "knee_out", "knee_in", "hem_out", "hem_in")
    rows = ("hip_y", "crotch_y", "knee_y", "hem_y")
    return {
        **{name: getattr(leg, name) * wider for name in widths},
        **{name: leg.waist_y + (getattr(leg, name) - leg.waist_y) * longer for name in rows},
    }
