"""Where it is to rain: what water marks gives way to what bears it."""

from dataclasses import replace

from stylist.local.planner.goals import SEARCH, Goal
from stylist.local.planner.scene import Scene
from stylist.local.planner.wetness import is_wet, worn_outside
from stylist.local.understanding import Ask
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, priced

_MARKED = frozenset({"suede", "satin", "silk", "canvas", "straw", "velvet"})
"""Fabrics that water marks or soaks."""


def dried(scene: Scene) -> Goal | None:
    """Shoes for the rain, in a cloth that it does not mark, where suede ones were looked for."""
    wish, outside = scene.wish, worn_outside(scene.wish)
    if scene.said.asks != (Ask.CORRECT,) or not (is_wet(scene.said.wish) and outside):
        return None
    if scene.subject != SEARCH or scene.shown.dressed or scene.new_photo:
        return None
    marked = (*wish.materials, *(cloth for one in outside for cloth in piece_of(one).materials))
    gone = tuple(dict.fromkeys(cloth for cloth in marked if _of_cloth(cloth)))
    pieces = tuple(_without(one, gone) if one in outside else one for one in wish.pieces)
    kept = tuple(cloth for cloth in wish.materials if cloth not in gone)
    return Goal(manner="dry" if gone else "search", tool=SEARCH,
                wish=replace(wish, pieces=pieces, materials=kept),
                about={"cloth": " and ".join(map(_of_cloth, gone))})  # fmt: skip


def _of_cloth(cloth: str) -> str:
    """The marked fabric that it is, pure or not; '' for another."""
    return next((name for name in cloth.split() if name in _MARKED), "")


def _without(words: str, cloths: tuple[str, ...]) -> str:
    """The piece in any cloth, where a name is left without."""
    own = piece_of(words)
    names = {name for cloth in cloths for name in cloth.split()}
    left = " ".join(name for name in bare(words).split() if name not in names)
    return priced(left, own.least_minor, own.most_minor) if piece_of(left).is_known else words
