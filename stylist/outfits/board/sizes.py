"""How large things are, so that a coat on the board is larger than a bag.

Widths and heights in centimetres of adult pieces lying flat, sleeves hanging down, shoes as a
pair: rounded from the garment measures that shops print in their size charts.
"""

import re
from typing import Final

from stylist.domain import CatalogItem

_CATEGORY: Final[dict[str, tuple[float, float]]] = {
    "top": (74, 66),
    "shirt": (84, 76),
    "knitwear": (82, 68),
    "sweatshirt": (86, 70),
    "dress": (62, 108),
    "jumpsuit": (62, 142),
    "skirt": (56, 74),
    "trousers": (52, 103),
    "jeans": (50, 104),
    "shorts": (56, 46),
    "blazer": (84, 78),
    "outerwear": (86, 78),
    "shoes": (34, 24),
    "boots": (36, 30),
    "sandals": (30, 26),
    "bag": (34, 36),
    "hat": (28, 24),
    "scarf": (36, 62),
    "accessory": (24, 24),
}

_KIND: Final[dict[str, dict[str, tuple[float, float]]]] = {
    "outerwear": {
        "trench": (88, 108), "overcoat": (86, 108), "coat": (88, 108), "raincoat": (88, 92),
        "parka": (88, 90), "gilet": (56, 66), "vest": (56, 66), "bomber": (88, 68),
        "biker": (82, 64), "cropped": (80, 54),
    },
    "knitwear": {"cropped": (82, 54), "vest": (54, 62)},
    "top": {"camisole": (38, 60), "tank": (42, 64)},
    "dress": {"maxi": (60, 124), "mini": (56, 84)},
    "skirt": {"maxi": (60, 96), "mini": (44, 40)},
    "trousers": {"leggings": (36, 96), "tights": (30, 96)},
    "boots": {"tall": (40, 50), "riding": (40, 50), "wellingtons": (36, 40), "puddle": (36, 40)},
    "bag": {
        "backpack": (32, 44), "tote": (36, 44), "clutch": (28, 16), "crossbody": (26, 28),
        "wallet": (20, 11),
    },
    "scarf": {"square": (38, 38)},
    "accessory": {
        "tie": (14, 58), "belt": (26, 14), "gloves": (24, 27), "sunglasses": (19, 11),
        "glasses": (19, 11), "watch": (12, 16), "earrings": (10, 10), "necklace": (18, 24),
    },
}  # fmt: skip
"""By a word of the title or the tags that says more than the category."""

_SOFTENING: Final = 0.72
"""Sizes go to this power: at true scale a watch beside a coat is a dot."""
_KIDS: Final = 0.75


def centimetres(item: CatalogItem) -> tuple[float, float]:
    """Width and height of the piece as it lies flat."""
    said = re.findall(r"[a-z]+", " ".join((item.title, *item.tags)).lower())
    kinds = _KIND.get(item.category, {})
    known = (kinds[word] for word in said if word in kinds)
    width, height = next(known, _CATEGORY[item.category])
    smaller = _KIDS if item.age_group == "kids" else 1.0
    return width * smaller, height * smaller


def relative_size(item: CatalogItem) -> float:
    """How large it is drawn against others: the side of a square of its area, softened."""
    width, height = centimetres(item)
    return float((width * height) ** (_SOFTENING / 2))
