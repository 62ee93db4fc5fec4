"""An outfit told to a picture model, in words of ours alone.

Titles, descriptions and tags come from feeds, and an outfit's title may repeat a shopper: none is
ever passed on. A field counts only as far as it names a word of our own lists, and then it is the
list's word that is said.
"""

import re
from typing import Final

from stylist.domain import CatalogItem, Outfit
from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.search.vocabulary import (
    CATEGORY_OF_KIND,
    DETAILS,
    FAMILY_OF_SHADE,
    MATERIALS,
    PATTERNS_OF_WORD,
)

NEGATIVE: Final = "text, letters, logo, watermark, brand name, extra garments, nudity, face"

_ADULT: Final = (
    "Full-length editorial photo of one adult {who}, seen from the shoulders down with the face "
    "out of the frame, fully dressed, wearing: {pieces}."
)
_LAID: Final = "Editorial flat lay of clothes on warm grey paper, nobody in the picture: {pieces}."
_SETTING: Final = (
    "Nothing else is worn or shown. Soft daylight, plain warm grey studio, natural drape, true "
    "colours, no text, no logos."
)

_WHO: Final = {"female": "woman", "male": "man", "unisex": "person"}
_MOST_DETAILS: Final = 3
_COLORS: Final = FAMILY_OF_COLOR | FAMILY_OF_SHADE
_SAID: Final = {"multi": "multicoloured", "breton": "Breton striped", "stripe": "striped",
                "dots": "polka dot", "leopard": "leopard print", "camo": "camouflage",
                "accessory": "small accessory", "outerwear": "coat"}  # fmt: skip
"""Words of the lists that a picture model knows better by another."""
_PATTERNS: Final = {name: name for names in PATTERNS_OF_WORD.values() for name in names} | {
    word: names[-1] for word, names in PATTERNS_OF_WORD.items()
}


def prompt_of(outfit: Outfit) -> str:
    """What to show: each piece by colour, pattern, material, details and kind. A person wears it,
    faceless; children's clothes lie on paper."""
    pieces = "; ".join(_told(item) for item in outfit.items)
    if any(item.age_group == "kids" for item in outfit.items):
        return f"{_LAID.format(pieces=pieces)} {_SETTING}"
    return f"{_ADULT.format(who=_who(outfit), pieces=pieces)} {_SETTING}"


def kind_of(item: CatalogItem) -> str:
    """The piece's kind where its first tag is one of its category; else the category."""
    tag = item.tags[0] if item.tags else ""
    return tag if CATEGORY_OF_KIND.get(tag) == item.category else item.category


def _who(outfit: Outfit) -> str:
    made_for = {item.gender for item in outfit.items} - {"unisex"}
    return _WHO[made_for.pop()] if len(made_for) == 1 else _WHO["unisex"]


def _told(item: CatalogItem) -> str:
    pattern = _pattern(item)
    kind = kind_of(item)
    details = [tag for tag in item.tags if tag in DETAILS and tag != kind][:_MOST_DETAILS]
    words = (_color(item), "" if pattern == "plain" else pattern, _material(item), *details, kind)
    return " ".join(_SAID.get(word, word).replace("-", " ") for word in words if word)


def _color(item: CatalogItem) -> str:
    raw = " ".join(_words(item.color_raw))
    return next((word for word in (raw, *reversed(raw.split())) if word in _COLORS),
                item.color_family)  # fmt: skip


def _pattern(item: CatalogItem) -> str:
    return next((_PATTERNS[word] for word in _words(item.pattern) if word in _PATTERNS), "")


def _material(item: CatalogItem) -> str:
    return next((word for word in _words(item.material) if word in MATERIALS), "")


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z-]+", text.lower())
