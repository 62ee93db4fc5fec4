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
from stylist.outfits.tables.giving_up import steps_for

_WARM_TOPS = ("knitwear", "sweatshirt")


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

    def openings(self) -> Iterator["Attempt"]:
        """Itself; before that, where no coat can be had on a cold day, with a warm top."""
        if "outerwear" in self.lacking and self.plan.climate.is_cold:
            yield from self._warm()
        yield self

    def leaner(self) -> Iterator["Attempt"]:
        """Itself, then with fewer of the required slots, down to what is named."""
        climate = self.plan.climate
        tried: set[tuple[tuple[str, ...], bool]] = set()
        for gone, is_warm in steps_for(climate.felt_c, is_wet=climate.is_wet):
            slots = tuple(slot for slot in gone
                          if slot in self.plan.spared and slot not in self.kept)  # fmt: skip
            if (slots, is_warm) in tried:
                continue
            tried.add((slots, is_warm))
            yield from self._less(slots)._warm() if is_warm else self._less(slots).openings()

    def _less(self, slots: tuple[str, ...]) -> "Attempt":
        """Without these slots, and then without what nobody needs either."""
        if not slots:
            return self
        plan = replace(self.plan.without(slots), optional=())
        lacking, dropped = (*self.lacking, *slots), (*self.dropped, *slots)
        return replace(self, plan=plan, lacking=lacking, dropped=dropped)

    def _warm(self) -> Iterator["Attempt"]:
        """With knitwear or a sweatshirt for a top, if there is any and nothing else is named."""
        bases = tuple(base for base in self.plan.bases if "top" in base)
        tops = [one for one in self.pool.get("top", ()) if one.item.category in _WARM_TOPS]
        if bases and tops and not {"top"} & {*self.kept, *self.plan.named}:
            yield replace(self, plan=replace(self.plan, bases=bases),
                          pool={**self.pool, "top": tops})  # fmt: skip


def thriftier(fetcher: Fetcher, first: Attempt, spare: int) -> Iterator[Attempt]:
    """Ways to spend less than the first attempt, each cheaper than the one before.

    Everything that is apt and payable is looked at, so that the last of them finds the cheapest
    outfit there is: more money never finds less. spare: what is left for pieces not kept.
    """
    all_of_it = wide(fetcher, first, spare)
    yield from all_of_it.leaner()
    query, stand_in = plainer(first.query, first.plan, {})
    if stand_in:
        plan = plan_for(query).saying(f"{first.plan.notice} {stand_in}".strip())
        plain = replace(first, query=query, plan=plan.without(first.lacking), pool={})
        yield from wide(fetcher, plain, spare).leaner()


def unlimited(fetcher: Fetcher, last: Attempt) -> Attempt:
    """The attempt with all that is apt at any price, to tell what the cheapest outfit costs."""
    query = replace(last.query, wish=last.query.wish.without("total_minor"))
    free = replace(last, query=query, pool={})
    return replace(last, pool=wide(fetcher, free, None).pool)


def wide(fetcher: Fetcher, attempt: Attempt, spare: int | None) -> Attempt:
    """The attempt over all that is apt, not the aptest alone. spare: as `thriftier` has it."""
    slots = [slot for base in attempt.plan.bases for slot in base]
    slots = [one for one in dict.fromkeys((*slots, *attempt.plan.required))
             if one not in attempt.kept]  # fmt: skip
    cheap = fetcher.pool(attempt.query, attempt.plan, slots, spare, whole=True)
    pool = of_one_currency(joined(attempt.pool, cheap), attempt.query.keep)
    return replace(attempt, pool=pool)
