"""The upper body flat on a table: measures of the body, shared by tops and jackets."""

from dataclasses import dataclass

from training.catalog.engine.shapes import CENTRE, Point


@dataclass(frozen=True)
class Torso:
    """Measures of the body in px; widths are half widths from the centre line.

    neck: at the shoulder seam. front: y of the front neckline's lowest point, straight like a
    V where v_neck is set. shoulder_y is where the shoulder seam ends, armpit_y where the side
    seam starts. waist is the half width at waist_y. drop: px the hem's middle hangs lower than
    its sides; shirt tails and rib hems need it most.
    """

    top: float = 120
    neck: float = 50
    front: float = 160
    v_neck: bool = False
    shoulder: float = 118
    shoulder_y: float = 148
    chest: float = 136
    armpit_y: float = 262
    waist: float = 134
    waist_y: float = 400
    hem: float = 136
    hem_y: float = 548
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
                (CENTRE + 0.52 * n, self.front - 0.56 * depth),
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
            (sx - 6, sy + 0.32 * (ay - sy)),
            (sx - 4, sy + 0.64 * (ay - sy)),
            (ax - 0.45 * (ax - sx) - 1, ay - 12),
            (ax, ay),
        ]

    def side(self) -> list[Point]:
        """Return the right side seam, from the armpit down."""
        rise, fall = self.waist_y - self.armpit_y, self.hem_y - self.waist_y
        return [
            self.armpit,
            (CENTRE + 0.45 * self.chest + 0.55 * self.waist, self.armpit_y + 0.5 * rise),
            (CENTRE + self.waist, self.waist_y),
            (CENTRE + 0.45 * self.waist + 0.55 * self.hem, self.waist_y + 0.55 * fall),
            (CENTRE + self.hem, self.hem_y),
        ]

    def bottom(self) -> list[Point]:
        """Return the right half of the hem, from the side to the centre."""
        return self.level(self.hem_y)

    def level(self, y: float) -> list[Point]:
        """Return a line across the right half at y, curved like the hem, side to centre."""
        x, d = self.half_width(y), self.drop
        return [(CENTRE + x, y), (CENTRE + 0.62 * x, y + 0.7 * d), (CENTRE, y + d)]

    def half_width(self, y: float) -> float:
        """Return the half width at y, between the armpit and the hem."""
        if y <= self.waist_y:
            share = (y - self.armpit_y) / (self.waist_y - self.armpit_y)
            return self.chest + (self.waist - self.chest) * max(share, 0)
        share = (y - self.waist_y) / (self.hem_y - self.waist_y)
        return self.waist + (self.hem - self.waist) * min(share, 1)
