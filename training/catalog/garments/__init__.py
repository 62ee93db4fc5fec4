"""Draws any design: families of garments register a drawer for each kind."""

from collections.abc import Callable

from PIL import Image

from training.catalog.design import Design
from training.catalog.engine.chance import stable_seed
from training.catalog.engine.compose import render
from training.catalog.engine.part import Drawing
from training.catalog.garments import (
    accessories,
    bags,
    bottoms,
    coats,
    dresses,
    jackets,
    knitwear,
    shirts,
    shoes,
    sweats,
    tailoring,
    tops,
)

Drawer = Callable[[Design], Drawing]

DRAWERS: dict[str, Drawer] = {
    **tops.DRAWERS,
    **shirts.DRAWERS,
    **knitwear.DRAWERS,
    **sweats.DRAWERS,
    **tailoring.DRAWERS,
    **coats.DRAWERS,
    **jackets.DRAWERS,
    **dresses.DRAWERS,
    **bottoms.DRAWERS,
    **shoes.DRAWERS,
    **bags.DRAWERS,
    **accessories.DRAWERS,
}
"""The drawer of every kind in design.KINDS."""


def draw(design: Design) -> Image.Image:
    """Return the design as a 600 x 720 RGBA picture; the same design gives the same bytes."""
    return render(DRAWERS[design.kind](design), stable_seed(design))
