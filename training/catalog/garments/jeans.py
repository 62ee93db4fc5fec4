"""Jeans: one five-pocket pattern on four leg shapes."""

from collections.abc import Callable
from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments.cutting import cutting
from training.catalog.garments.five_pocket import five_pocket
from training.catalog.garments.legs import Leg, pair_of

LEGS = {
    "straight": Leg(),
    "slim": Leg(
        waist=98, hip=126, knee_out=134, knee_in=34, knee_y=424, hem_out=132, hem_in=48, tilt=4
    ),
    "wide": Leg(
        waist=100, hip=142, crotch_y=236, knee_out=178, knee_in=20, hem_out=204, hem_in=28, tilt=14
    ),
    "flared": Leg(
        waist=94, hip=124, knee_out=134, knee_in=36, knee_y=416, hem_out=180, hem_in=26, tilt=16
    ),
}

SWAY = 2.0
"""Unevenness of the outline, px."""


def jeans(design: Design) -> Drawing:
    """Draw jeans in one of the LEGS cuts."""
    legs = pair_of(LEGS[design.cut], cutting(design))
    return replace(five_pocket(design, legs), sway=SWAY)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {"jeans": jeans}
