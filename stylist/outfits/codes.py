"""The dress code of a query: its occasion's, as the words on the day change it."""

from dataclasses import replace

from stylist.outfits.pieces import Piece, piece
from stylist.outfits.query import OutfitQuery
from stylist.outfits.tables.moods import MOODS, Mood
from stylist.outfits.tables.occasions import CODES, FORMALITY, DressCode
from stylist.search.pieces import piece_of

DENIM_BELOW = 3.3
"""Formality from which nothing of denim is worn."""


def code_for(query: OutfitQuery) -> DressCode:
    """Without an occasion, as dressy as what is kept or named."""
    code, wish = CODES[query.wish.occasion], query.wish
    said = set(wish.text.lower().replace(",", " ").split())
    mood = next((one for one in MOODS if one.words & said), None)
    if mood:
        code = _in_mood(code, mood)
    dressy = [piece(item).formality for item in query.keep]
    dressy += [FORMALITY[kind] for words in wish.pieces for kind in piece_of(words).kinds[:1]]
    if wish.occasion or mood or not dressy:
        return code
    return replace(code, formality=sum(dressy) / len(dressy))


def _in_mood(code: DressCode, mood: Mood) -> DressCode:
    return replace(
        code,
        formality=code.formality + mood.formality if mood.at is None else mood.at,
        never=code.never | mood.never,
        prized=code.prized | mood.prized,
        barred=mood.barred,
        strict=code.strict and not mood.is_free,
        sober=code.sober + mood.sober,
        dark=mood.dark,
        name=mood.name or code.name,
    )


def is_barred(code: DressCode, made: Piece) -> bool:
    """Whether the code has no piece of this kind or cloth."""
    if {made.kind, made.item.category} & code.never or has_word(made, code.barred):
        return True
    return code.formality >= DENIM_BELOW and "denim" in made.item.material.lower()


def has_word(made: Piece, words: frozenset[str]) -> bool:
    """Whether tags or material have one of the words."""
    shown = {*made.item.tags, *made.item.material.lower().replace(",", " ").split()}
    return bool(words & shown)
