"""Whose clothes: what was said of one person ends where another's are asked for."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.understanding import Ask, Understanding
from stylist.local.understanding.families import turns_to_grown
from stylist.local.understanding.wearers import only_unisex
from stylist.search.pieces import piece_of
from stylist.search.priced import parted, priced

_OF_ONE = {
    "female": frozenset({"dress", "jumpsuit", "skirt", "heels", "blouse", "ballet-flats"}),
    "male": frozenset({"tie"}),
}
"""Department → kinds that it alone sells."""
_OTHER = {"male": "female", "female": "male"}
_TURN = re.compile(
    r"\bnow (?:for )?(?:me|myself)\b|(?:^|[.!,]|\bnow|\bit'?s|\band) ?my turn\b",
    re.IGNORECASE,
)


_WHOSE = re.compile(r"^(?:women's|men's|unisex) ")


def of_another(before: Wish, said: Understanding, words: str) -> Wish:
    """The wish that stands, without department and sizes where those are another person's.

    'Now me! I want a dress', after clothes for him: men's sizes end with the department.
    """
    if not before.department or said.wish.department:
        return before
    theirs = _OF_ONE.get(_OTHER.get(before.department, ""), frozenset())
    if _TURN.search(words) or any(_names(one, theirs) for one in said.wish.pieces):
        return before.without("department", "sizes")
    return before


def for_everybody(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Only unisex ones', of sneakers that were looked for: these, and no women's or men's."""
    if not only_unisex(words.lower()) or said.wish.pieces or at.shown.dressed:
        return said
    if at.subject != SEARCH or not at.before.pieces or Ask.OUTFIT in said.asks:
        return said
    names = (parted(one) for one in at.before.pieces)
    pieces = tuple(priced(f"unisex {_WHOSE.sub('', name)}", *limits) for name, *limits in names)
    return replace(said, wish=replace(said.wish, pieces=pieces), references=(),
                   asks=(Ask.CORRECT,))  # fmt: skip


def _is_anothers_turn(before: Wish, words: str) -> bool:
    if before.age_group == "kids":
        return turns_to_grown(words)
    return bool(before.department and _TURN.search(words))


def _names(words: str, kinds: frozenset[str]) -> bool:
    """Whether the piece is of these kinds and no others."""
    named = set(piece_of(words).kinds)
    return bool(named) and named <= kinds


def to_grown(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Just for my wife then', 'forget my son', after clothes for a child: the age is lifted.

    So are department and sizes with 'now for me', after clothes for him.
    """
    if said.wish.age_group or not _is_anothers_turn(at.before, words):
        return said
    asks = said.asks if said.wish.pieces or said.wish.occasion else (Ask.CORRECT,)
    return replace(said, drops=(*said.drops, "age_group", "department", "sizes"), asks=asks)
