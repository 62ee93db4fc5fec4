"""A dress as bodice, sleeves and skirt in one silhouette."""

from dataclasses import dataclass, replace

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Fold, Panel, Part, Seam, chance, vary
from training.catalog.engine.folds import crease, fan
from training.catalog.engine.shapes import CENTRE, Point, flip, mirror, offset, spline
from training.catalog.garments.drape import sleeve_folds
from training.catalog.garments.pleats import Fall
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso

BACK_DIP = 7.0
"""How far the back neckline sags below the shoulder seams, px."""


@dataclass(frozen=True)
class Gown:
    """torso: the bodice down to its waist. fall: the skirt from there.

    swell: (share down, px) by which the skirt's side stands out at the hip.
    joined: the side runs smoothly over the waist, with no seam to break it.
    """

    torso: Torso
    sleeve: Sleeve | None
    fall: Fall
    swell: tuple[float, float] = (0.4, 6.0)
    joined: bool = False

    def arm(self) -> list[list[Point]]:
        """Return the runs from the right shoulder tip to the armpit."""
        if self.sleeve is None:
            return [self.armhole()]
        sleeve, torso = self.sleeve, self.torso
        return [sleeve.outer(torso), sleeve.cuff_line(torso), sleeve.inner(torso)]

    def armhole(self) -> list[Point]:
        """Return the right armhole; without a sleeve it is cut deeper towards the chest."""
        if self.sleeve:
            return self.torso.armhole()
        (sx, sy), (ax, ay) = self.torso.tip, self.torso.armpit
        out, down = ax - sx, ay - sy
        return [
            (sx, sy),
            (sx - 0.16 * out - 3, sy + 0.3 * down),
            (sx - 0.02 * out - 3, sy + 0.62 * down),
            (sx + 0.42 * out, sy + 0.88 * down),
            (ax, ay),
        ]

    def side(self) -> list[list[Point]]:
        """Return the right side: one run, or bodice and skirt as two."""
        torso, share = self.torso, self.swell[0]
        rise = torso.waist_y - torso.armpit_y
        bodice = [
            torso.armpit,
            (CENTRE + 0.4 * torso.chest + 0.6 * torso.waist, torso.armpit_y + 0.5 * rise),
            (CENTRE + torso.waist, torso.waist_y),
        ]
        x, y = self.fall.at(1, share)
        skirt = [self.fall.upper(1), (x + self.swell[1], y)]
        if share < 0.4:
            low = self.fall.at(1, 0.66)
            skirt.append((low[0] + 0.5 * self.swell[1], low[1]))
        skirt.append(self.fall.lower(1))
        return [[*bodice, *skirt[1:]]] if self.joined else [bodice, skirt]

    def outline(self, hem: list[list[Point]]) -> str:
        """Return the closed silhouette; hem: runs from right to left."""
        neck = self.torso.neckline()
        right = [[self.torso.nape, self.torso.tip], *self.arm(), *self.side()]
        left = [flip(run) for run in reversed(right)]
        return spline([*flip(neck), *neck[1:]], *right, *hem, *left)

    def waist_line(self, sag: float = 4.0) -> list[Point]:
        """Return the waist from left to right."""
        x, y = self.torso.waist, self.torso.waist_y
        return [(CENTRE - x, y), (CENTRE, y + sag), (CENTRE + x, y)]


def bodice(
    rng: np.random.Generator,
    cm: float,
    *,
    top: float = 52,
    neck: float = 9.0,
    front: float = 9.0,
    v_neck: bool = False,
    shoulder: float = 18.5,
    chest: float = 21.2,
    waist: float = 17.2,
    waist_at: float = 39.0,
) -> Torso:
    """Return the upper body of a dress; cm: px per centimetre, other lengths in centimetres."""
    wide, tall = vary(rng, cm, 0.025), vary(rng, cm, 0.02)
    return Torso(
        top=top,
        neck=neck * wide,
        front=top + front * tall,
        v_neck=v_neck,
        shoulder=shoulder * wide,
        shoulder_y=top + 4.2 * tall,
        chest=chest * wide,
        armpit_y=top + 21.5 * tall,
        waist=waist * wide,
        waist_y=top + waist_at * tall,
    )


SLEEVES = {
    "cap": (5.0, 30.0, 11.0),
    "short": (11.0, 24.0, 11.2),
    "elbow": (22.0, 15.0, 10.0),
    "long": (43.0, 10.0, 7.8),
}
"""Underarm length in centimetres, angle off vertical in degrees, cuff in centimetres."""


def arm(rng: np.random.Generator, cm: float, name: str) -> Sleeve:
    """Return one of the SLEEVES for a bodice of `cm` px per centimetre."""
    length, angle, cuff = SLEEVES[name]
    return Sleeve(
        length=vary(rng, length * cm, 0.05),
        angle=vary(rng, angle, 0.12),
        width=11.6 * cm,
        cuff=vary(rng, cuff * cm, 0.05),
        elbow=0.5 * cm,
    )


def arm_of(rng: np.random.Generator, cm: float, name: str) -> Sleeve | None:
    """Return the named sleeve, or None for "none"."""
    return None if name == "none" else arm(rng, cm, name)


def sewn_gown(
    design: Design,
    gown: Gown,
    hem: list[list[Point]],
    skirt: tuple[Fold, ...],
    *,
    depth: float = 1.0,
) -> Part:
    """Return the whole dress as one part, with sleeve panels, facings and folds."""
    rng = chance(design, "bodice folds")
    folds = (*bodice_folds(rng, gown.torso, depth), *skirt)
    seams = [Seam(path, 1.5, 0.6) for path in _facings(gown)]
    panels: tuple[Panel, ...] = ()
    if gown.sleeve:
        right = gown.sleeve.panel(gown.torso)
        turn = gown.sleeve.angle
        panels = (Panel(right, -turn), Panel(mirror(right), turn))
        folds = (*folds, *sleeve_folds(rng, gown.torso, gown.sleeve, depth))
        hole = spline(gown.torso.armhole(), closed=False)
        cuff = spline(gown.sleeve.level(gown.torso, gown.sleeve.length - 11), closed=False)
        seams += [
            Seam(hole),
            Seam(mirror(hole)),
            Seam(cuff, 1.5, 0.7),
            Seam(mirror(cuff), 1.5, 0.7),
        ]
    return Part(
        gown.outline(hem),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        folds=folds,
        seams=tuple(seams),
        panels=panels,
        puff=13,
    )


def waist_seam(part: Part, gown: Gown, sag: float = 4.0) -> Part:
    """Return the part with a seam across the waist."""
    line = spline(gown.waist_line(sag), closed=False)
    return replace(part, seams=(*part.seams, Seam(line, 2.8, 1.3)))


def bodice_folds(rng: np.random.Generator, torso: Torso, depth: float) -> tuple[Fold, ...]:
    """Return folds from the armpits and up from the waist; each side its own."""

    def side() -> list[Fold]:
        x, y = torso.armpit
        pulled = fan(
            rng,
            (x - 3, y + 2),
            float(rng.uniform(120, 160)),
            50,
            0.7 * torso.chest,
            3,
            depth=0.65 * depth,
            width=7,
        )
        rise = torso.waist_y - torso.armpit_y
        creases = [*pulled]
        for _ in range(int(rng.integers(2, 4))):
            at = CENTRE + torso.waist * float(rng.uniform(0.15, 0.95))
            top = (
                at + float(rng.uniform(-6, 14)),
                torso.waist_y - rise * float(rng.uniform(0.3, 0.8)),
            )
            creases.append(
                crease(rng, (at, torso.waist_y - 3), top, sway=4, width=8, depth=0.55 * depth)
            )
        return creases

    return (*side(), *(fold.flipped() for fold in side()))


def _facings(gown: Gown) -> list[str]:
    """Return the stitched-down edges of neckline, and of armholes without sleeves."""
    neck = gown.torso.neckline()
    whole = [*flip(neck), *neck[1:]]
    paths = [spline(offset(whole, -7), closed=False)]
    if gown.sleeve is None:
        hole = spline(offset(gown.armhole(), -6), closed=False)
        paths += [hole, mirror(hole)]
    return paths
