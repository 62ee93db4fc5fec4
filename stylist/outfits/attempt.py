"""What is tried one after the other until an outfit comes within the total."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stylist.outfits.choosing import Pool, joined, of_one_currency
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import Plan, plan_for
from stylist.outfits.pool import Fetcher
from stylist.outfits.query import OutfitQuery
from stylist.outfits.relaxing import plainer
from stylist.outfits.rounds import Rounds
from stylist.outfits.search import Found

_GIVEN_UP = ("outerwear", "bag", "accessory", "shoes")
"""What an outfit goes without where the total is too small, in this order."""


@dataclass(frozen=True)
class Attempt:
    """One try.

    lacking: required slots that it leaves empty. dropped: those of them for the total's sake.
    """

    query: OutfitQuery
    plan: Plan
    kept: dict[str, Piece]
    pool: Pool
    lacking: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    def outfits(self) -> list[Found]:
        """See `Rounds.outfits`."""
        return self._rounds.outfits()

    @property
    def departments(self) -> tuple[str, ...]:
        """See `Rounds.departments`."""
        return self._rounds.departments

    @property
    def _rounds(self) -> Rounds:
        return Rounds(self.query, self.plan, self.kept, self.pool)

    def leaner(self) -> Iterator["Attempt"]:
        """Itself, then with one required slot less each time, down to what is named."""
        yield self
        attempt = self
        for slot in _GIVEN_UP:
            if slot in attempt.plan.spared and slot not in self.kept:
                attempt = replace(attempt, plan=attempt.plan.without((slot,)),
                                  lacking=(*attempt.lacking, slot),
                                  dropped=(*attempt.dropped, slot))  # fmt: skip
                yield attempt


def thriftier(fetcher: Fetcher, first: Attempt, spare: int) -> Iterator[Attempt]:
    """Ways to spend less than the first attempt, each cheaper than the one before.

    Everything that is apt and payable is looked at, so that the last of them finds the cheapest
    outfit there is: more money never finds less. spare: what is left for pieces not kept.
    """
    wide = _wide(fetcher, first, spare)
    yield from wide.leaner()
    query, stand_in = plainer(first.query, first.plan, {})
    if stand_in:
        plan = plan_for(query).saying(f"{first.plan.notice} {stand_in}".strip())
        plain = replace(first, query=query, plan=plan.without(first.lacking), pool={})
        yield from _wide(fetcher, plain, spare).leaner()


def unlimited(fetcher: Fetcher, last: Attempt) -> Attempt:
    """The attempt with all that is apt at any price, to tell what the cheapest outfit costs."""
    query = replace(last.query, wish=last.query.wish.without("total_minor"))
    free = replace(last, query=query, pool={})
    return replace(last, pool=_wide(fetcher, free, None).pool)


def _wide(fetcher: Fetcher, attempt: Attempt, spare: int | None) -> Attempt:
    slots = [slot for base in attempt.plan.bases for slot in base]
    slots = [one for one in dict.fromkeys((*slots, *attempt.plan.required))
             if one not in attempt.kept]  # fmt: skip
    cheap = fetcher.pool(attempt.query, attempt.plan, slots, spare, whole=True)
    pool = of_one_currency(joined(attempt.pool, cheap), attempt.query.keep)
    return replace(attempt, pool=pool)
