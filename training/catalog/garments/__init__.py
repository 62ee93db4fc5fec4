"""Draws any design: families of garments register a drawer for each kind."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from PIL import Image

from training.catalog.design import Design
from training.catalog.engine.chance import stable_seed
from training.catalog.engine.compose import render
from training.catalog.engine.part import Drawing

Drawer = Callable[[Design], Drawing]

FAMILIES = (
    "tops",
    "shirts",
    "knitwear",
    "sweats",
    "tailoring",
    "coats",
    "jackets",
    "dresses",
    "bottoms",
    "shoes",
    "bags",
    "accessories",
)
"""Modules of this package; each holds DRAWERS, from kind to drawer."""


def drawers() -> dict[str, Drawer]:
    """Return the drawer of every kind that some family draws."""
    found: dict[str, Drawer] = {}
    for family in FAMILIES:
        name = f"{__name__}.{family}"
        if find_spec(name):
            found.update(import_module(name).DRAWERS)
    return found


def draw(design: Design) -> Image.Image:
    """Return the design as a 600 x 720 RGBA picture; the same design gives the same bytes."""
    return render(drawers()[design.kind](design), stable_seed(design))
