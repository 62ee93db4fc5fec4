"""Names for several colours at once, and depths of colour that are refused. Data only."""

from collections.abc import Iterable
from itertools import product

_EARTH = ("brown", "rust", "olive", "terracotta", "camel", "khaki")
_AUTUMN = ("rust", "mustard", "brown", "burgundy", "olive")
_JEWEL = ("emerald", "burgundy", "plum", "cobalt", "teal")
_COLORS = ("tones", "colours", "colors", "shades", "hues")


def _said(first: Iterable[str], colors: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {f"{one} {two}": colors for one, two in product(first, _COLORS)}


PALETTES: dict[str, tuple[str, ...]] = (
    _said(("earth", "earthy", "earthen", "natural earthy"), _EARTH)
    | _said(("autumn", "autumnal", "autumny", "fall"), _AUTUMN)
    | _said(("jewel", "jewelled", "gemstone"), _JEWEL)
    | {"earthy": _EARTH, "earth toned": _EARTH, "earth-toned": _EARTH, "jewel-toned": _JEWEL}
)
"""Phrase → the colours that it stands for, the most usual first."""

_DARK = ("black", "navy", "charcoal", "chocolate", "graphite")
_NEUTRAL = ("black", "white", "grey", "beige", "brown")
_PASTEL = ("blush", "lilac", "lavender", "mint", "lemon", "powder blue", "pale pink", "dusty pink",
           "peach", "butter yellow", "pistachio")  # fmt: skip
REFUSED: dict[str, tuple[str, ...]] = {
    "dark": _DARK, "dark colours": _DARK, "dark colors": _DARK,
    "neutral": _NEUTRAL, "neutrals": _NEUTRAL,
    "pastel": _PASTEL, "pastels": _PASTEL,
}  # fmt: skip
"""A depth of colour → the colours that who refuses it refuses."""
