"""How trouser legs crease: from the crotch, behind the knee, above the hem."""

from dataclasses import replace

import numpy as np

from training.catalog.engine.folds import across, crease, fan
from training.catalog.engine.part import Fold
from training.catalog.engine.shapes import CENTRE, Point, along
from training.catalog.garments.legs import Leg, Legs


def leg_folds(rng: np.random.Generator, legs: Legs, depth: float = 1.0) -> tuple[Fold, ...]:
    """Return the folds of both legs; each side gets its own."""
    left = tuple(fold.flipped() for fold in _one_leg(rng, legs.left, depth))
    return (*left, *_one_leg(rng, legs.right, depth))


def _one_leg(rng: np.random.Generator, leg: Leg, depth: float) -> tuple[Fold, ...]:
    whiskers = fan(
        rng,
        (CENTRE + 6, leg.crotch_y - 8),
        float(rng.uniform(-22, 4)),
        58,
        0.8 * leg.hip,
        int(rng.integers(2, 5)),
        depth=0.7 * depth,
        width=7,
    )
    width = leg.knee_out - leg.knee_in
    knees = across(
        rng,
        leg.spine(),
        0.9 * width,
        int(rng.integers(2, 5)),
        depth=0.55 * depth,
        tilt=0.5,
        start=0.36,
        end=0.66,
    )
    return (*whiskers, *knees, *_stack(rng, leg, depth), *_long(rng, leg, depth))


def _stack(rng: np.random.Generator, leg: Leg, depth: float) -> tuple[Fold, ...]:
    """Return shallow creases where the leg breaks above the hem."""
    return across(
        rng,
        leg.spine(),
        0.8 * (leg.hem_out - leg.hem_in),
        int(rng.integers(1, 4)),
        depth=0.5 * depth,
        tilt=0.4,
        start=0.78,
        end=0.95,
    )


def _long(rng: np.random.Generator, leg: Leg, depth: float) -> tuple[Fold, ...]:
    """Return one or two soft folds down the leg: from the hip, and from the knee."""
    spine = leg.spine()
    folds = []
    for low, high in ((0.0, 0.4), (0.52, 0.97)):
        if rng.random() < 0.8:
            aside = float(rng.uniform(-0.26, 0.26)) * (leg.knee_out - leg.knee_in)
            begin, end = (
                along(spine, low + 0.08 * float(rng.random())),
                along(spine, high - 0.1 * float(rng.random())),
            )
            folds.append(
                replace(
                    crease(rng, _aside(begin, aside), _aside(end, 0.7 * aside), sway=5),
                    width=14,
                    depth=0.45 * depth,
                )
            )
    return tuple(folds)


def _aside(point: Point, distance: float) -> Point:
    return (point[0] + distance, point[1])
