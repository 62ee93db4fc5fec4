"""A fur edge round a hood, drawn hair by hair."""

from math import cos, pi, sin

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Part, chance
from training.catalog.engine.color import mix
from training.catalog.engine.shapes import CENTRE, Point, along, offset, ribbon
from training.catalog.engine.trims import line
from training.catalog.garments.torso import Torso

HAIRS = 1100


def fur_rim(design: Design, torso: Torso) -> tuple[Part, ...]:
    """Return a band of fur that follows the hood's opening."""
    rng = chance(design, "fur")
    tone = str(rng.choice(["#8b6b4a", "#c9b79c", "#4a4038"]))
    y, wide = torso.top, 66.0
    arch: list[Point] = [
        (CENTRE + 20, y + 30),
        (CENTRE + 0.74 * wide, y + 4),
        (CENTRE + 0.84 * wide, y - 40),
        (CENTRE + 0.5 * wide, y - 82),
        (CENTRE, y - 92),
    ]
    arch += [(2 * CENTRE - x, row) for x, row in reversed(arch[:-1])]
    hairs = "".join(_hair(rng, arch, tone) for _ in range(HAIRS))
    dark = mix(tone, "#000000", 0.25)
    return (Part(ribbon(arch, 30), dark, "fleece", puff=12, drape=0, lift=3, trim=hairs),)


def _hair(rng: np.random.Generator, arch: list[Point], tone: str) -> str:
    """Return one hair that starts on the band and leans outwards."""
    where, side, length, bend, light = (float(c) for c in rng.uniform(size=5))
    x, y = along(offset(arch, 11 - 24 * side), where)
    out = 1 if side < 0.6 else -0.6
    angle = pi * (0.1 + 1.0 * where) * -1 + (bend - 0.5) * 1.6
    reach = (8 + 13 * length) * out
    dx, dy = reach * cos(angle), reach * sin(angle)
    color = mix(mix(tone, "#000000", 0.35), "#fff4e2", light * 0.65)
    return line(
        f"M{x:.1f},{y:.1f} q{dx * 0.5 + 2:.1f},{dy * 0.6:.1f} {dx:.1f},{dy:.1f}", color, 1.0
    )
