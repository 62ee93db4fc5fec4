"""Puts up to three outfits together that differ."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stylist.domain import CatalogItem, Money, Outfit, Wish
from stylist.domain.money import as_said
from stylist.outfits.attempt import Attempt, thriftier, unlimited, wide
from stylist.outfits.choosing import of_one_currency
from stylist.outfits.judging import worth, worth_of_all
from stylist.outfits.pieces import Piece, piece
from stylist.outfits.plan import Plan, plan_for
from stylist.outfits.pool import Fetcher
from stylist.outfits.query import Composition, OutfitQuery, Swap, of_one_department
from stylist.outfits.relaxing import plainer
from stylist.outfits.search import Found
from stylist.outfits.shortage import Shortage
from stylist.outfits.swapping import swap
from stylist.outfits.telling import outfit_of, told
from stylist.ports import CatalogIndex, Embedder


class Composer:
    """Puts outfits together from one catalog. Holds no state of any shopper."""

    def __init__(self, index: CatalogIndex, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder
        self._fetcher = Fetcher(index, embedder)

    def compose(self, query: OutfitQuery) -> Composition:
        """Up to `query.count` outfits that differ in their main pieces, best first.

        None, with a notice of which limit is in the way, where nothing fits.

        Raises:
            InvalidRequest: The kept pieces cannot be worn together.
        """
        query = of_one_department(query)
        plan = plan_for(query)
        kept = {item.slot: piece(item) for item in query.keep}
        spare = _spare(query, kept.values())
        if spare is not None and spare < 0:
            return Composition((), _kept_too_dear(query))
        attempt, found = self._tried(self._first(query, plan, kept, spare), spare)
        shortage = Shortage(self._index, self._embedder, attempt.query, attempt.plan, kept,
                            attempt.pool)  # fmt: skip
        if not found:
            return Composition((), shortage.nothing(attempt.departments, attempt.dropped))
        outfits = told(attempt.query, attempt.plan, found)
        return Composition(outfits, shortage.short(found, attempt.lacking))

    def as_it_is(self, items: Sequence[CatalogItem], day: Wish) -> Outfit:
        """Pieces that somebody has put together, with the words of an outfit for a day."""
        query = OutfitQuery(wish=day)
        return outfit_of(query, plan_for(query), [piece(item) for item in items])

    def _tried(self, first: Attempt, spare: int | None) -> tuple[Attempt, list[Found]]:
        """The first attempt that finds something, and what it finds."""
        attempt, found = first, []
        for attempt in first.openings():
            if found := attempt.outfits():
                break
        if not found and spare is not None:
            for attempt in thriftier(self._fetcher, first, spare):
                if found := attempt.outfits():
                    return attempt, found
            return unlimited(self._fetcher, attempt), []
        if found and worth(attempt.query, found) < worth_of_all(attempt.query):
            wider = wide(self._fetcher, attempt, spare)
            more = wider.outfits()
            if worth(wider.query, more) > worth(attempt.query, found):
                return wider, more
        return attempt, found

    def _first(
        self, query: OutfitQuery, plan: Plan, kept: dict[str, Piece], spare: int | None
    ) -> Attempt:
        """What is wished, with the kind alone for pieces that cannot be had as they are named."""
        missing = [slot for slot in plan.slots if slot not in kept]
        pool = of_one_currency(self._fetcher.pool(query, plan, missing, spare), query.keep)
        query, stand_in = plainer(query, plan, pool)
        if stand_in:
            plan = plan_for(query).saying(stand_in)
            pool = of_one_currency(self._fetcher.pool(query, plan, missing, spare), query.keep)
        lacking = tuple(slot for slot in plan.spared if slot not in kept and not pool.get(slot))
        plan = plan.without(lacking)
        if lacking:  # a bag does not stand in for shoes
            plan = replace(plan, optional=())
        return Attempt(query, plan, kept, pool, lacking)

    def swap(self, items: Sequence[CatalogItem], slot: str, query: OutfitQuery) -> Swap:
        """The outfit with another piece in one slot, the rest as it is.

        What the wish names (pieces, colours) is meant for the new piece.

        Raises:
            InvalidRequest: The slot cannot be filled beside the rest.
            NotFound: Nothing else fits; the sentence says what is in the way.
        """
        return swap(self._index, self._fetcher, items, slot, query)


def _spare(query: OutfitQuery, kept: Iterable[Piece]) -> int | None:
    """What is left of the total for the pieces that are still to be found."""
    if query.wish.total_minor is None:
        return None
    return query.wish.total_minor - sum(one.item.price_minor for one in kept)


def _kept_too_dear(query: OutfitQuery) -> str:
    currency = query.keep[0].currency
    kept = Money(sum(item.price_minor for item in query.keep), currency)
    total = as_said(Money(query.wish.total_minor or 0, currency))
    return f"What you keep costs {kept}, which is more than the {total} for everything."
