"""Bags: which kind is drawn by which drawer."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments.backpacks import draw_backpack
from training.catalog.garments.satchels import draw_camera, draw_clutch, draw_flap
from training.catalog.garments.totes import draw_tote

DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "tote": draw_tote,
    "shoulder-bag": draw_flap,
    "crossbody": draw_camera,
    "backpack": draw_backpack,
    "clutch": draw_clutch,
}
