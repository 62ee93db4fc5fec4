"""The lower body: every drawer of skirts and of pieces with legs."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments import jeans, shorts, skirts, stretch, trousers

DRAWERS: dict[str, Callable[[Design], Drawing]] = {
    **jeans.DRAWERS,
    **shorts.DRAWERS,
    **skirts.DRAWERS,
    **stretch.DRAWERS,
    **trousers.DRAWERS,
}
