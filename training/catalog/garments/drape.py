"""Folds of upper-body pieces: each side gets its own, as real cloth is never symmetric."""

import numpy as np

from training.catalog.engine.folds import across, crease, fan, hanging
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import CENTRE
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso


def body_folds(rng: np.random.Generator, torso: Torso, depth: float = 1.0) -> tuple[Fold, ...]:
    """Return folds of the body: pulled from the armpits, hanging, rippling at the hem."""
    left = [fold.flipped() for fold in side_folds(rng, torso, depth)]
    right = side_folds(rng, torso, depth)
    hang = hanging(
        rng,
        CENTRE - 0.6 * torso.waist,
        CENTRE + 0.6 * torso.waist,
        torso.armpit_y + 20,
        torso.hem_y - 20,
        int(rng.integers(2, 5)),
        depth=0.45 * depth,
    )
    return (*left, *right, *hang)


def side_folds(rng: np.random.Generator, torso: Torso, depth: float) -> tuple[Fold, ...]:
    """Return the right side's folds: armpit fan, side-seam creases, a hem ripple or two."""
    x, y = torso.armpit
    pulled = fan(
        rng,
        (x - 4, y + 2),
        float(rng.uniform(118, 150)),
        50,
        120,
        int(rng.integers(2, 4)),
        depth=0.75 * depth,
    )
    creases = []
    for _ in range(int(rng.integers(1, 4))):
        row = float(rng.uniform(y + 70, torso.hem_y - 60))
        reach = float(rng.uniform(35, 85))
        edge = CENTRE + torso.waist - 3
        slope = float(rng.uniform(-18, 30))
        creases.append(crease(rng, (edge, row), (edge - reach, row + slope), depth=0.6 * depth))
    ripple = CENTRE + float(rng.uniform(0.3, 0.85)) * torso.hem
    height = float(rng.uniform(50, 120))
    creases.append(
        crease(
            rng, (ripple, torso.hem_y - 4), (ripple - 6, torso.hem_y - height), depth=0.6 * depth
        )
    )
    return (*pulled, *creases)


def sleeve_folds(
    rng: np.random.Generator, torso: Torso, sleeve: Sleeve, depth: float = 1.0
) -> tuple[Fold, ...]:
    """Return folds of both sleeves: creases at the elbow, a long fold from the shoulder."""
    left = [fold.flipped() for fold in arm_folds(rng, torso, sleeve, depth)]
    return (*left, *arm_folds(rng, torso, sleeve, depth))


def arm_folds(
    rng: np.random.Generator, torso: Torso, sleeve: Sleeve, depth: float
) -> tuple[Fold, ...]:
    spine = sleeve.spine(torso)
    count = 2 if sleeve.length < 120 else int(rng.integers(5, 8))
    creases = across(
        rng, spine, 0.5 * (sleeve.width + sleeve.cuff), count, depth=0.8 * depth, tilt=0.7
    )
    x, y = torso.tip
    (mx, my) = spine[1]
    shoulder = crease(rng, (x - 2, y + 22), (mx + 6, my - 6), sway=4, depth=0.5 * depth)
    return (*creases, shoulder)
