"""Hats and small pieces: which kind is drawn by which drawer."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments.belts import draw_belt
from training.catalog.garments.caps import draw_beanie, draw_cap
from training.catalog.garments.gloves import draw_gloves
from training.catalog.garments.hats import draw_bucket, draw_fedora, draw_sun_hat
from training.catalog.garments.scarves import draw_long, draw_square
from training.catalog.garments.sunglasses import draw_sunglasses
from training.catalog.garments.ties import draw_tie


def _draw_scarf(design: Design) -> Drawing:
    return draw_square(design) if design.cut == "square" else draw_long(design)


DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    "cap": draw_cap,
    "beanie": draw_beanie,
    "bucket-hat": draw_bucket,
    "sun-hat": draw_sun_hat,
    "fedora": draw_fedora,
    "scarf": _draw_scarf,
    "belt": draw_belt,
    "sunglasses": draw_sunglasses,
    "tie": draw_tie,
    "gloves": draw_gloves,
}
