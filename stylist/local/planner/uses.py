"""Pieces that are named with what they are for: 'a jacket for the rain', 'a bag for a laptop'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.domain.colors import family_of
from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Understanding
from stylist.search.priced import bare, fitted, parted, priced

_RAIN = re.compile(r"\b(?:rain\w*|waterproof|wet weather|showers?|downpours?)\b", re.IGNORECASE)
_WINTER = re.compile(r"\b(?:winter\w*|snow\w*|freezing)\b", re.IGNORECASE)
_SUN = re.compile(r"\b(?:sun|sunny|sunburn\w*|sunstroke|sunshine|uv|summer)\b", re.IGNORECASE)
_LAPTOP = re.compile(r"\b(?:laptops?|notebook|macbook|computer)\b", re.IGNORECASE)
_FLAT = re.compile(
    r"\bflat (?:ones?|shoes?|sandals?|boots?|soles?|heels?)\b|\b(?:no|without(?: an?| any)?|not) "
    r"heels?\b|\b(?:but|and|be|are|completely|rather|preferably|something|anything|,) flat\b"
    r"(?! \w)",
    re.IGNORECASE,
)
_FOR: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = (
    (_RAIN, {"coat": "waterproof coat", "jacket": "waterproof jacket", "boots": "rain boots"}),
    (_WINTER, {"coat": "winter coat", "jacket": "winter jacket", "hat": "winter hat"}),
    (_SUN, {"hat": "summer hat"}),
    (_LAPTOP, {"bag": "laptop bag", "handbag": "laptop bag", "work bag": "laptop bag"}),
)
"""What is said beside a piece → the piece that serves it; the first that is said counts."""
_FEET = ("shoes", "boots", "sandals", "ankle boots")
_REFUSED = re.compile(
    r"\b(?:no|not|without|never|hate) (?:\w+ ){0,2}(?:rain|winter|sun|snow)", re.I
)
_DETAIL = re.compile(
    r"\b(?:that|which|with|have|has|got|are|is|come|comes|ones?)\b[\w ]{0,16}?"
    r"\b(?P<what>zips?(?: up)?|zipped|zippers?|full zip|hoods?|hooded|belts?|belted|lined|padded|"
    r"quilted|waterproof|high waist(?:ed)?|cropped|pleats?|pleated|fringes?|laces?(?: up)?)\b",
    re.IGNORECASE,
)
_CUT_OF = {"zip": "zip", "ful": "zip", "hoo": "hooded", "bel": "belted", "lin": "lined",
           "pad": "padded", "qui": "quilted", "wat": "waterproof", "hig": "high-waist",
           "cro": "cropped", "ple": "pleated", "fri": "fringed", "lac": "lace-up"}  # fmt: skip
"""The first letters of a detail as it is said → as the catalog tells it."""
_REFUSAL = re.compile(r"\b(?:no|not|without|n't|never)\b", re.IGNORECASE)


def for_its_use(said: Understanding, words: str, at: Standing) -> Understanding:
    """'A jacket for the rain' is one that keeps it out; 'flat shoes' have no heels."""
    if not said.wish.pieces or Ask.OUTFIT in said.asks:
        return said
    wish = said.wish
    if not _REFUSED.search(words):
        wish = replace(wish, pieces=tuple(_serving(one, wish, words) for one in wish.pieces))
    if _FLAT.search(words) and any(bare(one).endswith(_FEET) for one in wish.pieces):
        refused = dict.fromkeys((*wish.avoid_pieces, "heels"))
        wish = replace(wish, avoid_pieces=tuple(refused))
    return said if wish == said.wish else replace(said, wish=wish)


def _serving(piece: str, wish: Wish, words: str) -> str:
    """The piece as it serves what is said; its own colour stays before it."""
    told = " ".join((words, wish.season, *wish.conditions))
    named, *limits = parted(piece)
    for use, names in _FOR:
        for name, serving in names.items():
            color = named.removesuffix(name).strip()
            is_plain = named.endswith(name) and (not color or bool(family_of(color)))
            if is_plain and use.search(told):
                return priced(f"{color} {serving}".strip(), *limits)
    return piece


def with_detail(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Any that zip up?', of hoodies that are shown: zip hoodies."""
    found = _DETAIL.search(words)
    if not found or at.shown.dressed or not at.shown.items or len(at.before.pieces) != 1:
        return said
    if said.wish.without("text", "materials").stated() or _REFUSAL.search(words):
        return said
    cut, own = _CUT_OF[found["what"].lower()[:3]], at.before.pieces[0]
    if cut in own or Ask.DETAIL in said.asks[:1] or Ask.OUTFIT in said.asks:
        return said
    return replace(said, wish=Wish(pieces=(fitted(f"{cut} {own}"),)), references=(), comparisons=(),
                   asks=(Ask.PIECES,))  # fmt: skip
