"""Orders what was fetched and chooses what is tried with each other."""

from collections import Counter
from collections.abc import Mapping, Sequence

from stylist.domain import CatalogItem
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import BASE
from stylist.outfits.suiting import Suiting
from stylist.outfits.weather import bears
from stylist.search.colored import is_shade
from stylist.search.pieces import piece_of

CHOSEN = 12
"""Candidates per slot that are tried with each other."""
ENOUGH = 3
"""Products that leave a choice."""
SAME_GROUP, SAME_FAMILY = 2, 4
"""Most colourways of a product, and most pieces of a colour family, among them."""
CHEAPEST = 3
"""Of the cheapest, so many are tried beside the best where the total is limited."""

Pool = Mapping[str, Sequence[Piece]]
"""Slot → every piece that may fill it, best first."""


def _aptest(suiting: Suiting, found: list[tuple[Piece, float]]) -> list[tuple[Piece, float]]:
    """Those of a kind for the occasion whose record agrees, if they are ENOUGH; else all of such
    a kind; else those whose record at least names the occasion, or one like it."""
    # Of what is named outright, too, what can be worn outside comes first.
    found = [one for one in found if bears(suiting.plan.climate, one[0])] or found
    in_place = _of_the_shade(suiting, [one for one in found if suiting.is_in_place(one[0])])
    listed = [one for one in found if suiting.is_listed(one[0])]
    agreeing = [one for one in in_place if suiting.belongs(one[0])]
    products = {made.item.group for made, _ in agreeing if made.slot in BASE}
    if agreeing and (agreeing[0][0].slot not in BASE or len(products) >= ENOUGH):
        return agreeing
    named = found if found and found[0][0].slot in suiting.plan.wide else []
    return in_place or listed or named or _of_the_color(suiting, found)


def _of_the_shade(suiting: Suiting, found: list[tuple[Piece, float]]) -> list[tuple[Piece, float]]:
    """Where a top of any kind will do, those of the very shade that was named."""
    if not found or found[0][0].slot not in suiting.plan.wide:
        return found
    colors = {piece_of(words).color for words in suiting.plan.named[found[0][0].slot]}
    exact = [one for one in found if any(is_shade(one[0].item, color) for color in colors if color)]
    return exact or found


def _apt(suiting: Suiting, found: list[tuple[Piece, float]]) -> list[tuple[Piece, float]]:
    """Those of a kind for the occasion, and those whose record names it or one like it."""
    found = [one for one in found if bears(suiting.plan.climate, one[0])] or found
    apt = [one for one in found if suiting.is_in_place(one[0]) or suiting.is_listed(one[0])]
    return _of_the_shade(suiting, apt) or _of_the_color(suiting, found)


def _of_the_color(suiting: Suiting, found: list[tuple[Piece, float]]) -> list[tuple[Piece, float]]:
    """Whatever dresses the body, where one colour alone is worn and leaves nothing apt: to who
    wears only black, a black T-shirt is nearer than no outfit."""
    if not (suiting.query.wish.colors_only and suiting.query.wish.colors):
        return []
    return [one for one in found if one[0].slot in BASE]


def weighed(
    suiting: Suiting, found: list[tuple[Piece, float]], *, strictly: bool = True
) -> list[Piece]:
    """Best first; what the dress code would not have only where nothing else is left.

    strictly: whether what is only just apt goes where there are better ones.
    """
    apt = _aptest(suiting, found) if strictly else _apt(suiting, found)
    if not apt:
        return []
    nearness = [similarity for _, similarity in apt]
    low, width = min(nearness), max(max(nearness) - min(nearness), 1e-6)
    prices = sorted(made.item.price_minor for made, _ in apt)
    usual, dearest = prices[len(prices) // 2], prices[-1]
    pieces = [suiting.weighed(made, (near - low) / width, usual, dearest) for made, near in apt]
    return sorted(pieces, key=best_first)


def joined(first: Pool, second: Pool) -> Pool:
    """Both pools' pieces, each once."""
    found = {}
    for slot in {**first, **second}:
        known = {one.item.product_id for one in first.get(slot, ())}
        more = [one for one in second.get(slot, ()) if one.item.product_id not in known]
        found[slot] = sorted([*first.get(slot, ()), *more], key=best_first)
    return found


def of_one_currency(pool: Pool, keep: Sequence[CatalogItem]) -> Pool:
    """The pieces that can be added up: in the currency of those to keep, else the commonest."""
    sold = Counter(one.item.currency for pieces in pool.values() for one in pieces)
    if len(sold) < 2 and not keep:
        return pool
    currency = keep[0].currency if keep else min(sold, key=lambda name: (-sold[name], name))
    return {slot: [one for one in pieces if one.item.currency == currency]
            for slot, pieces in pool.items()}  # fmt: skip


def best_first(one: Piece) -> tuple[float, str]:
    """Orders by score, ties by id."""
    return -one.score, one.item.product_id


def chosen(pieces: Sequence[Piece], department: str, *, cheapest: bool,
           ) -> list[Piece]:  # fmt: skip
    """The candidates of one slot that are tried: the best, of several products and colours.

    department: 'female' or 'male', with what is for both; '' for all.
    cheapest: whether the cheapest are tried as well.
    """
    open_to = [one for one in pieces if not department or one.item.gender in (department, "unisex")]
    groups: Counter[str] = Counter()
    families: Counter[str] = Counter()
    found: list[Piece] = []
    for one in open_to:
        if len(found) == CHOSEN:
            break
        if groups[one.item.group] < SAME_GROUP and families[one.tone.family] < SAME_FAMILY:
            found.append(one)
            groups[one.item.group] += 1
            families[one.tone.family] += 1
    if cheapest:
        low = sorted(open_to, key=lambda one: (one.item.price_minor, one.item.product_id))
        found += [one for one in low[:CHEAPEST] if one not in found]
    return found
