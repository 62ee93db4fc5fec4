"""Named pieces that the shop does not have as they are named: the kind alone stands in."""

from dataclasses import replace

from stylist.outfits.choosing import Pool
from stylist.outfits.plan import Plan
from stylist.outfits.query import OutfitQuery
from stylist.search.nouns import is_plural
from stylist.search.pieces import piece_of


def plainer(query: OutfitQuery, plan: Plan, pool: Pool) -> tuple[OutfitQuery, str]:
    """The query with the kind alone where nothing has the cut, pattern or fabric that is named,
    and a sentence that says so; the same query and '' where all that is named can be had."""
    changed = {
        words: piece_of(words).plain
        for slot, named in plan.named.items()
        if not pool.get(slot)
        for words in named
        if piece_of(words).is_special
    }
    if not changed:
        return query, ""
    pieces = tuple(changed.get(words, words) for words in query.wish.pieces)
    said = " ".join(_said(words, plain) for words, plain in changed.items())
    return replace(query, wish=replace(query.wish, pieces=pieces)), said


def _said(words: str, plain: str) -> str:
    if is_plural(words):
        return f"No {words} fit this; the {plain} here come nearest."
    return f"No {words} fits this; the {plain} here comes nearest."
