"""Everything for the feet: which cut is drawn by which drawer."""

from collections.abc import Callable

from training.catalog.design import Design
from training.catalog.engine import Drawing
from training.catalog.garments.boots import draw_chelsea, draw_heeled, draw_lace_up
from training.catalog.garments.dress_shoes import draw_loafers, draw_oxfords
from training.catalog.garments.flats import draw_ballet, draw_slides
from training.catalog.garments.heels import draw_block, draw_pump
from training.catalog.garments.runners import draw_runner
from training.catalog.garments.sandals import draw_strappy
from training.catalog.garments.sneakers import draw_high, draw_low
from training.catalog.garments.tall_boots import draw_rain, draw_riding

Drawer = Callable[[Design], Drawing]

_CUTS: dict[tuple[str, str], Drawer] = {
    ("sneakers", "low"): draw_low,
    ("sneakers", "high"): draw_high,
    ("sneakers", "runner"): draw_runner,
    ("ankle-boots", "chelsea"): draw_chelsea,
    ("ankle-boots", "lace-up"): draw_lace_up,
    ("ankle-boots", "heeled"): draw_heeled,
    ("heels", "pump"): draw_pump,
    ("heels", "block"): draw_block,
    ("sandals", "strappy"): draw_strappy,
    ("sandals", "slide"): draw_slides,
}


def _draw_cut(design: Design) -> Drawing:
    """Return the drawing of a kind whose cuts are drawn apart."""
    return _CUTS[design.kind, design.cut](design)


DRAWERS: dict[str, Drawer] = {
    **{kind: _draw_cut for kind, _ in _CUTS},
    "loafers": draw_loafers,
    "oxfords": draw_oxfords,
    "tall-boots": draw_riding,
    "rain-boots": draw_rain,
    "ballet-flats": draw_ballet,
}
