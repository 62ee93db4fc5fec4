"""Several kinds under one total: what each may cost beside the cheapest of the others."""

from collections.abc import Sequence
from itertools import product

from stylist.domain import Match, Money
from stylist.domain.money import as_said

_MOST_KINDS = 4
_MOST_TRIED = 8
"""Of each kind, for the first of all: more would be far from the best."""


def within(total_minor: int, found: Sequence[list[Match]]) -> tuple[list[list[Match]], str]:
    """The matches of each kind that fit the total with some of every other, best first, the first
    of all within it together; and a word where none do.

    found: of each kind, best first; a kind without any does not count.
    """
    kinds = [some for some in found if some]
    if len(kinds) < 2:
        return list(found), ""
    least = [min(map(_price, some)) for some in kinds]
    if sum(least) > total_minor:
        currency = kinds[0][0].item.currency
        return [[] for _ in found], (
            f"Together these come to at least {Money(sum(least), currency)}, "
            f"over the {as_said(Money(total_minor, currency))} for everything."
        )
    affordable = [[one for one in some if _price(one) <= total_minor - sum(least) + own]
                  for some, own in zip(kinds, least, strict=True)]  # fmt: skip
    first = _first_together(total_minor, affordable)
    ordered = iter(_led_by(first[place] if first else 0, some)
                   for place, some in enumerate(affordable))  # fmt: skip
    return [next(ordered) if some else [] for some in found], ""


def _first_together(total_minor: int, kinds: Sequence[list[Match]]) -> tuple[int, ...]:
    """Places of the best of each that stay within the total together; () for none found."""
    if len(kinds) > _MOST_KINDS:
        return ()
    ways = product(*(range(min(len(some), _MOST_TRIED)) for some in kinds))
    fit = (
        way
        for way in ways
        if sum(_price(some[place]) for some, place in zip(kinds, way, strict=True)) <= total_minor
    )
    # Small steps down every list rather than a large one down a single list.
    return min(fit, key=lambda way: (sum(way), max(way), way), default=())


def _led_by(place: int, some: list[Match]) -> list[Match]:
    return [some[place], *some[:place], *some[place + 1 :]]


def _price(one: Match) -> int:
    return one.item.price_minor
