"""Reads the plain facts out of a shopper's words: colours, kinds of piece, pattern, fabric.

These facts order the results and explain them; they never hide anything. Hard limits are
the filters' business.
"""

import re
from functools import lru_cache
from itertools import pairwise

from stylist.domain.colors import FAMILY_OF_COLOR, family_of
from stylist.search.facts import Facts

CATEGORY_OF_WORD: dict[str, tuple[str, ...]] = {
    "tee": ("top",), "t-shirt": ("top",), "tshirt": ("top",), "top": ("top", "shirt"),
    "tank": ("top",), "camisole": ("top",), "polo": ("top",), "blouse": ("shirt",),
    "longsleeve": ("top",), "henley": ("top",), "shirt": ("shirt",), "button-down": ("shirt",),
    "sweater": ("knitwear",), "jumper": ("knitwear",), "pullover": ("knitwear",),
    "turtleneck": ("knitwear",), "cardigan": ("knitwear",), "knit": ("knitwear",),
    "knitwear": ("knitwear",), "sweatshirt": ("sweatshirt",), "hoodie": ("sweatshirt",),
    "dress": ("dress",), "gown": ("dress",), "jumpsuit": ("jumpsuit",), "skirt": ("skirt",),
    "trousers": ("trousers",), "trouser": ("trousers",), "slacks": ("trousers",),
    "chinos": ("trousers",), "chino": ("trousers",), "joggers": ("trousers",),
    "leggings": ("trousers",), "pants": ("trousers", "jeans"), "jeans": ("jeans",),
    "shorts": ("shorts",), "blazer": ("blazer",), "suit": ("blazer", "trousers"),
    "coat": ("outerwear",), "overcoat": ("outerwear",), "jacket": ("outerwear", "blazer"),
    "parka": ("outerwear",), "trench": ("outerwear",), "raincoat": ("outerwear",),
    "puffer": ("outerwear",), "bomber": ("outerwear",), "gilet": ("outerwear",),
    "vest": ("outerwear",), "outerwear": ("outerwear",), "anorak": ("outerwear",),
    "shoe": ("shoes", "boots", "sandals"), "shoes": ("shoes", "boots", "sandals"),
    "sneakers": ("shoes",), "sneaker": ("shoes",), "trainers": ("shoes",),
    "loafers": ("shoes",), "oxfords": ("shoes",), "brogues": ("shoes",), "heels": ("shoes",),
    "pumps": ("shoes",), "flats": ("shoes",), "boots": ("boots",), "boot": ("boots",),
    "wellies": ("boots",), "sandals": ("sandals",), "sandal": ("sandals",),
    "slides": ("sandals",), "bag": ("bag",), "handbag": ("bag",), "purse": ("bag",),
    "tote": ("bag",), "backpack": ("bag",), "rucksack": ("bag",), "clutch": ("bag",),
    "crossbody": ("bag",), "hat": ("hat",), "cap": ("hat",), "beanie": ("hat",),
    "fedora": ("hat",), "scarf": ("scarf",), "shawl": ("scarf",), "belt": ("accessory",),
    "sunglasses": ("accessory",), "shades": ("accessory",), "tie": ("accessory",),
    "gloves": ("accessory",), "mittens": ("accessory",),
}  # fmt: skip
"""Kind of piece as a shopper says it → the categories it may stand in."""

PATTERN_OF_WORD: dict[str, tuple[str, ...]] = {
    "striped": ("breton", "stripe", "pinstripe"), "stripes": ("breton", "stripe", "pinstripe"),
    "stripe": ("breton", "stripe", "pinstripe"), "stripy": ("breton", "stripe", "pinstripe"),
    "breton": ("breton",), "pinstripe": ("pinstripe",), "floral": ("floral",),
    "flowers": ("floral",), "flowery": ("floral",), "checked": ("gingham", "plaid"),
    "check": ("gingham", "plaid"), "plaid": ("plaid",), "tartan": ("plaid",),
    "gingham": ("gingham",), "dotted": ("dots",), "dots": ("dots",), "spotted": ("dots",),
    "polka": ("dots",), "leopard": ("leopard",), "camo": ("camo",), "camouflage": ("camo",),
    "plain": ("plain",), "solid": ("plain",),
}  # fmt: skip

MATERIALS = (
    "cotton", "linen", "denim", "leather", "suede", "wool", "cashmere", "silk", "satin",
    "corduroy", "canvas", "fleece", "nylon", "straw", "tweed", "rubber",
)  # fmt: skip

_NOT_A_COLOR = frozenset({"multi", "stone", "rose", "gold"})
"""Colour words that say something else too often to be taken at their word alone."""

_PLURALS = ("es", "s")


@lru_cache(maxsize=512)
def read_words(text: str) -> Facts:
    """The facts that the words state; a text without any gives empty facts."""
    words = re.findall(r"[a-z][a-z'-]*", text.lower())
    pairs = [" ".join(pair) for pair in pairwise(words)]
    colors = [pair for pair in pairs if pair in FAMILY_OF_COLOR]
    taken = {word for pair in colors for word in pair.split()}
    colors += [word for word in words if _is_color(word) and word not in taken]
    kinds = [kind for word in words if (kind := _known(word, CATEGORY_OF_WORD))]
    return Facts(
        colors=tuple(dict.fromkeys(colors)),
        families=tuple(dict.fromkeys(family_of(color) for color in colors)),
        categories=tuple(dict.fromkeys(c for kind in kinds for c in CATEGORY_OF_WORD[kind])),
        kinds=tuple(dict.fromkeys(kinds)),
        patterns=tuple(p for word in words for p in PATTERN_OF_WORD.get(word, ())),
        materials=tuple(word for word in words if word in MATERIALS),
    )


def _is_color(word: str) -> bool:
    return word in FAMILY_OF_COLOR and word not in _NOT_A_COLOR


def _known(word: str, known: dict[str, tuple[str, ...]]) -> str:
    """The word as the list has it, also when the shopper said it in the plural."""
    if word in known:
        return word
    for ending in _PLURALS:
        single = word.removesuffix(ending)
        if single != word and single in known:
            return single
    return ""
