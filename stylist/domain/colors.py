"""Colour words of a shop, and the basic family each belongs to."""

from stylist.domain.vocabulary import COLOR_FAMILIES

FAMILY_OF_COLOR: dict[str, str] = {family: family for family in COLOR_FAMILIES} | {
    "charcoal": "grey", "silver": "grey", "slate": "grey", "gray": "grey",
    "ivory": "white", "cream": "white", "off-white": "white", "ecru": "white",
    "navy": "blue", "dark blue": "blue", "light blue": "blue", "sky blue": "blue",
    "pale blue": "blue", "denim blue": "blue", "cobalt": "blue", "turquoise": "blue",
    "indigo": "blue",
    "teal": "green", "light green": "green", "dark green": "green", "olive": "green",
    "khaki": "green", "sage": "green", "mint": "green", "forest": "green", "emerald": "green",
    "burgundy": "red", "maroon": "red", "wine": "red", "scarlet": "red", "crimson": "red",
    "dark red": "red",
    "hot pink": "pink", "fuchsia": "pink", "rose": "pink", "blush": "pink", "magenta": "pink",
    "lavender": "purple", "lilac": "purple", "plum": "purple", "violet": "purple",
    "mauve": "purple",
    "peach": "orange", "coral": "orange", "rust": "orange", "terracotta": "orange",
    "mustard": "yellow", "gold": "yellow", "lemon": "yellow",
    "tan": "brown", "camel": "brown", "chocolate": "brown", "cognac": "brown",
    "sand": "beige", "stone": "beige", "nude": "beige", "taupe": "beige",
}  # fmt: skip
"""Colour word → basic family. 'khaki' is the green of field jackets, as shops use it."""


def family_of(color: str) -> str:
    """The basic family of a colour word ('navy' → 'blue'); empty when we do not know the word."""
    word = color.strip().lower()
    return FAMILY_OF_COLOR.get(word) or FAMILY_OF_COLOR.get(word.rsplit(" ", 1)[-1], "")
