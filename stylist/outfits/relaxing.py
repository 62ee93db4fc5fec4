"""What stands in where nothing is quite as it is wished: a kind alone, a casual piece."""

from collections.abc import Sequence
from dataclasses import replace

from stylist.outfits.choosing import Pool
from stylist.outfits.plan import BASE, Plan
from stylist.outfits.query import OutfitQuery
from stylist.outfits.search import Found
from stylist.outfits.suiting import Suiting
from stylist.search import wanted
from stylist.search.nouns import is_plural
from stylist.search.pieces import piece_of
from stylist.search.priced import bare, parted, priced


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
    pieces = tuple(
        priced(changed[words], *parted(words)[1:]) if words in changed else words
        for words in query.wish.pieces
    )
    said = " ".join(_said(bare(words), plain) for words, plain in changed.items())
    return replace(query, wish=replace(query.wish, pieces=pieces)), said


def casual_words(query: OutfitQuery, plan: Plan, found: Sequence[Found]) -> list[str]:
    """A sentence where the one colour that is worn leaves only what the occasion would not."""
    wish, kept = query.wish, {item.product_id for item in query.keep}
    if not wish.colors_only or not wish.colors:
        return []
    suiting = Suiting(query, plan, wanted.facts_of(wish))
    worn = (one for outfit in found for one in outfit.pieces
            if one.slot in BASE and one.item.product_id not in kept)  # fmt: skip
    nouns = dict.fromkeys(one.noun for one in worn
                          if not (suiting.is_in_place(one) or suiting.is_listed(one)))  # fmt: skip
    return [f"Nothing dressier than the {' and the '.join(nouns)} comes in "
            f"{' or '.join(wish.colors)} within these limits."] if nouns else []  # fmt: skip


def _said(words: str, plain: str) -> str:
    if is_plural(words):
        return f"No {words} fit this; the {plain} here come nearest."
    return f"No {words} fits this; the {plain} here comes nearest."
