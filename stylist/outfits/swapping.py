"""Changes one piece of an outfit and keeps the rest."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from stylist.domain import CatalogItem, Money, Wish
from stylist.domain.money import as_said
from stylist.domain.outfit import SLOTS
from stylist.errors import InvalidRequest, NotFound
from stylist.outfits.choosing import Pool, best_first, chosen, of_one_currency
from stylist.outfits.pieces import Piece, piece
from stylist.outfits.plan import BASE, Plan, plan_for, slots_named
from stylist.outfits.pool import Fetcher
from stylist.outfits.query import OutfitQuery, Swap, for_the_rest, ids
from stylist.outfits.relaxing import plainer
from stylist.outfits.rounds import Rounds, anchors_of, own_clo
from stylist.outfits.search import Trial
from stylist.outfits.shortage import Shortage, unfit_words
from stylist.outfits.suiting import Suiting, has_wanted_color
from stylist.outfits.telling import outfit_of
from stylist.ports import CatalogIndex
from stylist.search.priced import bare
from stylist.search.wanted import facts_of, priced_as

SAME_PRODUCT = 0.5
"""What another colour of the piece that goes loses, where no colour was asked for."""


def swap(
    index: CatalogIndex,
    fetcher: Fetcher,
    items: Sequence[CatalogItem],
    slot: str,
    query: OutfitQuery,
) -> Swap:
    """See `Composer.swap`."""
    gone, rest = _split(items, slot)
    query = _about_slot(query, gone, rest, slot)
    kept = {item.slot: piece(item) for item in rest}
    look = partial(_looked, fetcher, slot, kept, gone, rest)
    plan, pool, offered = look(query)
    query, stand_in = plainer(query, plan, pool)
    if stand_in:
        plan, _, offered = look(query)
    if not offered and (looser := _looser(query, plan, slot, gone)):
        query = looser
        plan, _, offered = look(query)
    if not offered:
        raise NotFound(_nothing(index, fetcher, query, plan, kept, gone, slot))
    trial = Trial(plan.climate, anchors_of(query, plan), own_clo(plan))
    tried = {name: [one] for name, one in kept.items()} | {slot: offered}
    best = trial.best((*kept, slot), (), tried, query.wish.total_minor)
    if not best:
        raise NotFound(_too_dear(query.wish, rest))
    came = next(one for one in best[0].pieces if one.slot == slot)
    notice = " ".join(filter(None, (stand_in, *unfit_words(plan, [came]))))
    return Swap(outfit_of(query, plan, best[0].pieces), gone, came.item, notice)


def _offered(
    rounds: Rounds, pieces: Sequence[Piece], gone: CatalogItem | None, rest: Sequence[CatalogItem]
) -> list[Piece]:
    """What may come: cheaper where that is asked, in the colour that is asked."""
    wish, known = rounds.query.wish, rounds.departments
    if wish.prefer_cheap and gone is not None:
        pieces = [one for one in pieces if one.item.price_minor < gone.price_minor]
    fresh = [replace(one, score=one.score - _again(one, gone, wish))
             for one in _colored(pieces, wish, rest)]  # fmt: skip
    return chosen(sorted(fresh, key=best_first), known[0] if len(known) == 1 else "",
                  cheapest=wish.prefer_cheap)  # fmt: skip


def _looked(fetcher: Fetcher, slot: str, kept: dict[str, Piece], gone: CatalogItem | None,
            rest: Sequence[CatalogItem], query: OutfitQuery,
            ) -> tuple[Plan, Pool, list[Piece]]:  # fmt: skip
    """The plan of a query, all that fits the slot, and what of it may come."""
    plan = plan_for(query)
    pool = of_one_currency(fetcher.pool(query, plan, [slot], _spare(query.wish, rest)), rest)
    return plan, pool, _offered(Rounds(query, plan, kept, pool), pool[slot], gone, rest)


def _looser(
    query: OutfitQuery, plan: Plan, slot: str, gone: CatalogItem | None
) -> OutfitQuery | None:
    """The query to try where nothing may come; None where there is no other."""
    wish = query.wish
    if tuple(map(bare, wish.pieces)) == (slot,):
        # "Other shoes" may be sandals, where none that are called shoes can be had.
        return replace(query, wish=priced_as(wish, wish.pieces).without("pieces"))
    if gone is None or wish.pieces or Suiting(query, plan, facts_of(wish)).is_in_place(piece(gone)):
        return None
    # What goes is no piece for the occasion either: it was named, or nothing dressier was there.
    return replace(query, wish=replace(wish, pieces=(gone.category,)))


def _split(items: Sequence[CatalogItem], slot: str) -> tuple[CatalogItem | None, list[CatalogItem]]:
    if slot not in SLOTS:
        raise InvalidRequest(f"An outfit has no slot {slot!r}; it has {', '.join(SLOTS)}.")
    gone = next((item for item in items if item.slot == slot), None)
    rest = [item for item in items if item.slot != slot]
    taken = {item.slot for item in rest}
    if (
        gone is None
        and slot in BASE
        and ("dress" in taken or (slot == "dress" and taken & set(BASE)))
    ):
        raise InvalidRequest("A dress is worn instead of top and bottom, not with them.")
    return gone, rest


def _about_slot(
    query: OutfitQuery, gone: CatalogItem | None, rest: Sequence[CatalogItem], slot: str
) -> OutfitQuery:
    """The query for the new piece alone."""
    mine = tuple(words for words in query.wish.pieces if slot in slots_named(words))
    without = query.without | (ids([gone]) if gone else frozenset())
    of_others = query.wish.pieces and not mine
    wish = for_the_rest(query.wish) if of_others else query.wish
    return replace(query, keep=tuple(rest), without=without, seen=None,
                   wish=replace(wish, pieces=mine))  # fmt: skip


def _spare(wish: Wish, rest: Sequence[CatalogItem]) -> int | None:
    if wish.total_minor is None:
        return None
    spare = wish.total_minor - sum(item.price_minor for item in rest)
    if spare <= 0:
        raise InvalidRequest(_too_dear(wish, rest))
    return spare


def _too_dear(wish: Wish, rest: Sequence[CatalogItem]) -> str:
    currency = rest[0].currency if rest else "USD"
    cost = Money(sum(item.price_minor for item in rest), currency)
    total = as_said(Money(wish.total_minor or 0, currency))
    return f"The other pieces cost {cost}; what is left of {total} buys nothing that fits."


def _again(one: Piece, gone: CatalogItem | None, wish: Wish) -> float:
    same = gone is not None and one.item.group == gone.group
    return SAME_PRODUCT if same and not wish.colors else 0.0


def _colored(offered: Sequence[Piece], wish: Wish, rest: Sequence[CatalogItem]) -> Sequence[Piece]:
    """Those in a wanted colour; all, where there is none and the rest of the outfit wears it."""
    found = [one for one in offered if has_wanted_color(wish, one.item)]
    return found or (offered if any(has_wanted_color(wish, item) for item in rest) else [])


def _nothing(index: CatalogIndex, fetcher: Fetcher, query: OutfitQuery, plan: Plan,
             kept: dict[str, Piece], gone: CatalogItem | None, slot: str) -> str:  # fmt: skip
    wish = priced_as(query.wish, query.wish.pieces)
    if wish.prefer_cheap and gone is not None:
        return f"Nothing cheaper than the {gone.title} fits here."
    if wish.colors:
        return f"Nothing else in {' or '.join(wish.colors)} fits here."
    spare = _spare(wish, list(query.keep))
    limits = [one for one in (spare, wish.max_price_minor) if one is not None]
    if limits:
        query = replace(query, wish=replace(wish, max_price_minor=min(limits)))
    why = Shortage(index, fetcher.embedder, query, plan, kept, {}).missing(slot)
    is_spent = spare is not None and spare == min(limits)
    return f"{_left(wish, query.keep)} {why}" if is_spent else why


def _left(wish: Wish, rest: Sequence[CatalogItem]) -> str:
    """What the other pieces leave of the total, so that a limit that nobody said is explained."""
    currency = rest[0].currency if rest else "USD"
    total = as_said(Money(wish.total_minor or 0, currency))
    left = Money(total.minor - sum(item.price_minor for item in rest), currency)
    return f"The other pieces leave {left} of your {total}."
