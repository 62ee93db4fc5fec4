"""Measures shared by knitted pieces."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import vary
from training.catalog.garments.cutting import cutting
from training.catalog.garments.sleeve import Sleeve
from training.catalog.garments.torso import Torso

SWAY = 2.6
RIB = 34
"""Height of ribbed hems and cuffs, px."""


def knit_shape(design: Design) -> tuple[Torso, Sleeve]:
    rng = cutting(design)
    torso = Torso(
        top=122,
        neck=54,
        front=164,
        shoulder=124,
        shoulder_y=152,
        chest=142,
        armpit_y=272,
        waist=143,
        waist_y=430,
        hem=128,
        hem_y=vary(rng, 556, 0.02),
        drop=4,
    )
    sleeve = Sleeve(vary(rng, 278), vary(rng, 13, 0.18), 80, 46, 5, blouse=7)
    if design.cut == "cropped":
        torso = replace(torso, hem_y=vary(rng, 470), waist_y=400, waist=150, chest=148, hem=136)
        sleeve = replace(sleeve, width=86, length=vary(rng, 262), angle=vary(rng, 13, 0.2))
    return torso, sleeve


def gauge(design: Design) -> float:
    """Return the size of the stitches: fine, middle or chunky by seed."""
    return float(cutting(design).choice([0.62, 0.75, 0.95]))
