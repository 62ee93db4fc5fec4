"""Bare words of cut, colour, cloth or pattern: 'flared or wide leg', 'linen, or maybe cotton'."""

import re

from stylist.local.understanding import lexicon
from stylist.local.understanding.cuts import CUTS

STANDING_PIECES = "pieces"
"""How what stands in a conversation begins where pieces were listed."""
_TRAITS = frozenset({"cut", "style", "color", "material", "pattern"})
_FILLERS = re.compile(
    r"\b(?:or|and|in|an?|the|please|pls|maybe|perhaps|preferably|ideally|either|something|only|"
    r"just|rather|then|ones?|legs?|cut|fit|style|colou?rs?|even|also|ok|okay|yes|instead|if "
    r"possible|any|fine|both|a bit|kind of|sort of)\b|[^\w]"
)
_MOST_WORDS = 9


def is_fragment(text: str) -> bool:
    """Whether lower-case words are nothing but such, with 'or', 'maybe', 'please' between.

    'Is flared or wide leg better?' asks, and 'something warm' is a mood.
    """
    found = [one for one in lexicon.find(text) if one.kind in _TRAITS or one.phrase in CUTS]
    cut = [one for one in found if one.kind != "style" or one.phrase in CUTS]
    if not cut or len(text.split()) > _MOST_WORDS:
        return False
    for one in cut:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return not _FILLERS.sub("", text)
