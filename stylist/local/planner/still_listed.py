"""What is shown as a list stays one: words on colour, cloth or weather ask for pieces again."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.standing import LIMITS
from stylist.local.understanding import Ask, Understanding
from stylist.local.understanding.asks import wants_outfit

_OF_PIECES = frozenset(
    ("colors", "patterns", "materials", "sizes", "department", "prefer_cheap", "avoid_colors",
     "avoid_pieces", "avoid_patterns", "avoid_materials", "min_price_minor", "max_price_minor")
)  # fmt: skip
_OF_DAYS = frozenset(("conditions", "season", "temperature_c"))
_OUTFIT = re.compile(
    r"\b(?:outfits?|looks?(?! (?:good|nice|great|cheap|better|too|so|like))|dress (?:me|him|her)|"
    r"together|head to toe|everything|the rest|whole|complete|build|ensemble|around|clothes|"
    r"wear (?:it|this|that|them|these|those|with|to)|"
    r"(?:what|how) (?:(?:to|do|should|can|could|would|shall|else|am|i|we|he|she|you|one) )+"
    r"(?:wear|put|pair|style|dress|match|go|goes)\b|"
    r"(?:go|goes|match|matches|pair|combine|style|team|put|works?) (?:\w+ )?"
    r"(?:with|it|this|that|them|these|those))\b",
    re.IGNORECASE,
)


def still_listed(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Not suede, it rains too much', of boots that are listed, asks for other boots.

    An outfit is asked for in words: 'what goes with them', 'the whole look'.
    """
    if at.subject != SEARCH or at.shown.dressed or not (at.shown.items and at.before.pieces):
        return said
    stated = set(said.wish.stated()) - {"text"}
    if Ask.OUTFIT not in said.asks or stated - _OF_PIECES - _OF_DAYS - {*LIMITS}:
        return said
    if (
        not (stated or said.comparisons)
        or "total_minor" in stated
        or said.keep
        or said.swap
        or said.reset
    ):
        return said
    pointed = any(one.number or one.outfit or one.piece or one.same for one in said.references)
    if pointed or _OUTFIT.search(words) or wants_outfit(words.lower()):
        return said
    others = (one for one in said.asks if one not in (Ask.OUTFIT, Ask.CORRECT))
    return replace(said, asks=(Ask.CORRECT, *others), references=(), dresses=False)
