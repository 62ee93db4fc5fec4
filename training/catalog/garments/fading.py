"""Where washed denim legs wear pale: thighs, knees, whiskers at the crotch."""

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Wash, chance
from training.catalog.engine.color import darker, lighter, lightness, mix
from training.catalog.engine.shapes import CENTRE, mirror, ribbon
from training.catalog.garments.legs import Leg, Legs


def fades(design: Design, legs: Legs) -> tuple[Wash, ...]:
    """Return the worn look; black and white denim has none."""
    if not 0.16 < lightness(design.color) < 0.85:
        return ()
    rng = chance(design, "wash")
    pale = worn_tone(design.color)
    worn = float(rng.uniform(0.28, 0.5))
    thighs = " ".join(legs.on_both(lambda leg: _thigh(leg, rng)))
    whiskers = " ".join(legs.on_both(lambda leg: _whiskers(leg, rng)))
    edges = " ".join(legs.on_both(lambda leg: ribbon(leg.outer()[2:], 12)))
    return (
        Wash(thighs, pale, 24, worn),
        Wash(whiskers, pale, 5, 0.5 * worn),
        Wash(edges, darker(design.color, 0.5), 7, 0.4),
    )


def lap_fade(design: Design, leg: Leg) -> tuple[Wash, ...]:
    """Return the worn lap of a denim skirt: one pale patch a side."""
    if not 0.16 < lightness(design.color) < 0.85:
        return ()
    run = [(CENTRE + 0.5 * leg.hip, leg.hip_y - 60), (CENTRE + 0.56 * leg.hip, leg.hip_y + 90)]
    patch = ribbon(run, 0.5 * leg.hip, 0.4 * leg.hip)
    return (Wash(f"{patch} {mirror(patch)}", worn_tone(design.color), 38, 0.36),)


def worn_tone(color: str) -> str:
    """Return what the colour fades to: indigo turns sky blue, other dyes only lighter."""
    indigo = int(color[5:], 16) - int(color[1:3], 16) > 12
    return mix(color, "#c3d6ea", 0.75) if indigo else lighter(color, 0.5)


def _thigh(leg: Leg, rng: np.random.Generator) -> str:
    """Return a long patch down the front of a leg, from thigh to knee."""
    middle = 0.5 * (leg.knee_out + leg.knee_in)
    width = 0.44 * (leg.knee_out - leg.knee_in)
    reach = float(rng.uniform(0.12, 0.42)) * (leg.hem_y - leg.knee_y)
    run = [
        (CENTRE + 0.55 * leg.hip, leg.hip_y - 10),
        (CENTRE + 0.5 * (0.55 * leg.hip + middle), 0.5 * (leg.hip_y + leg.knee_y)),
        (CENTRE + middle, leg.knee_y),
        (CENTRE + middle + 4, leg.knee_y + reach),
    ]
    return ribbon(run, width * 1.15, width * 0.55)


def _whiskers(leg: Leg, rng: np.random.Generator) -> str:
    """Return worn creases that run from the crotch out to the hip."""
    rays = []
    for i in range(3):
        y = leg.crotch_y - 26 + 15 * i + float(rng.uniform(-4, 4))
        start = (CENTRE + 0.2 * leg.hip, y)
        end = (CENTRE + float(rng.uniform(0.62, 0.88)) * leg.hip, y - 22 + 10 * i)
        rays.append(ribbon([start, ((start[0] + end[0]) / 2, y - 6), end], 6.5, 2))
    return " ".join(rays)
