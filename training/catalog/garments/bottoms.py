"""The lower body: every drawer of skirts and of pieces with legs."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments import jeans

DRAWERS: dict[str, Callable[[Design], Drawing]] = {**jeans.DRAWERS}
