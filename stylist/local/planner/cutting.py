"""Cuts said of what is looked for: 'wide leg', 'with sleeves', 'flared or wide leg'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.merging import sort_of, uncolored
from stylist.local.understanding import Ask, Understanding
from stylist.local.understanding.fragments import is_fragment
from stylist.search.pieces import piece_of
from stylist.search.priced import parted, priced

_ONES = re.compile(
    r"\b(?:ones?|instead|please|rather|then|ok|actually|make (?:it|them)|legs?|cut|fit)\b",
    re.IGNORECASE,
)
_FIT = re.compile(
    r"\b(?:straight|slim|skinny|relaxed|bootcut|flared|wide(?:-leg)?|tapered)\b", re.IGNORECASE
)
_ANY_ONES = re.compile(
    r"\bones?\b|\b(?:some|any)thing\b|\b(?:they|it|these|those) (?:all |really )?"
    r"(?:need to|have to|has to|needs to|must|should|ought to) be\b",
    re.IGNORECASE,
)
_WHOSE = {"department", "colors"}
_MOST_OF_CUT = 4
_MOST_PIECES = 6
_OR = re.compile(r",? or(?: maybe| perhaps| even)? |, ?|/", re.IGNORECASE)
CUT = re.compile(r"\b(sleeves?|sleeved|sleeveless|neck|leg|waist|rise|length|hem|heel)\b", re.I)


def with_cut(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Wide leg', 'with sleeves', 'flared or wide leg', of the pieces that are looked for."""
    more = set(said.wish.stated()) - {"text"}
    bare_words = is_fragment(words.lower())
    is_any = said.ask == Ask.PIECES and _ANY_ONES.search(words)
    alone = (is_any or said.ask in (Ask.UNCLEAR, Ask.CORRECT)) and more <= _WHOSE
    if not (alone or bare_words) or said.comparisons or said.drops:
        return said
    named = _ONES.sub(" ", words)
    if not bare_words and (len(words.split()) > _MOST_OF_CUT or more):
        # "Are there any flared ones for her?" says with one word what they are to be.
        if not said.wish.text or not _ANY_ONES.search(words):
            return said
        words = named = said.wish.text
    if at.subject != SEARCH or not at.before.pieces:
        return said
    last = at.before.pieces[-1]
    own, *limits = parted(last)
    if said.wish.colors:
        own = uncolored(own)
    if _FIT.search(named):  # one fit takes the place of another
        own = " ".join(_FIT.sub(" ", own).split())
    plain, cut = (at.hears(one, at.today).wish for one in (own, f"{named} {own}"))
    if several := _cut_as(named, own, at):
        others = (one for one in at.before.pieces if sort_of(one) != sort_of(last))
        pieces = (*others, *(priced(one, *limits) for one in several))
        wish = replace(said.wish, pieces=tuple(dict.fromkeys(pieces))[-_MOST_PIECES:], text="")
    elif cut.text and cut.text != plain.text:
        wish = Wish(text=cut.text)
    elif CUT.search(words):
        wish = Wish(text=words.strip(" .!?")[:60])
    else:
        return said
    return replace(said, wish=wish, asks=(Ask.CORRECT,))


def _cut_as(named: str, own: str, at: Standing) -> tuple[str, ...]:
    """The piece in each of these cuts: 'midi or maxi', of skirts; none where they are no cuts."""
    parts = _OR.split(named) if " or " in named.lower() or "/" in named else [named]
    heard = (at.hears(f"{part.strip(' ,.?!')} {own}", at.today).wish.pieces for part in parts)
    pieces = (one for some in heard for one in some[-1:])
    if len(parts) > 1:
        pieces = (uncolored(one) for one in pieces)
    return tuple(one for one in pieces if piece_of(one).details != piece_of(own).details)
