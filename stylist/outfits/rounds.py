"""Finds outfits one after another, each unlike those before."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product

from stylist.outfits.choosing import Pool, chosen
from stylist.outfits.colors import Tone, tone_named
from stylist.outfits.judging import best_looking, looks_wanted, worn_always
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import BASE, MAIN, Plan
from stylist.outfits.query import OutfitQuery, departments_of
from stylist.outfits.search import Found, Trial
from stylist.outfits.suiting import LOOKS, has_wanted, wants_looks
from stylist.outfits.tables.climate import CLO

USED_AGAIN = {"outerwear": 1.5, "shoes": 0.8, "bag": 0.5, "accessory": 0.5}
"""What a product that was shown before loses in a further outfit; a base piece is not used twice
while there are others, and then at BASE_AGAIN."""
BASE_AGAIN = 1.5
MOST_WORSE = 3.0
"""A further outfit that is so much worse than the first is not worth showing."""
SAME_BASE = 0.25
"""What the same way to dress the body (dress, or top and bottom) loses each further time."""


@dataclass
class Rounds:
    """One query's search.

    kept: by slot. pool: candidates by slot. spare: money for what is not kept; None for no limit.
    """

    query: OutfitQuery
    plan: Plan
    kept: dict[str, Piece]
    pool: Pool
    _used: Counter[str] = field(default_factory=Counter)
    _dressed: set[str] = field(default_factory=set)
    _bases: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _barred: frozenset[str] = frozenset()

    def outfits(self) -> list[Found]:
        """Up to `query.count` of them, best first; each unlike the earlier in a main piece."""
        found: list[Found] = []
        seen: set[frozenset[str]] = set()
        for number in range(self.query.count):
            least = found[0].score - MOST_WORSE if found else float("-inf")
            self._barred = worn_always(found) if number > 1 else frozenset()
            if not (fresh := self._fresh(number, seen, least)):
                break
            best = min(fresh, key=lambda one: one.key)
            found.append(best)
            seen.add(_core(best))
            self._note(best)
        return found

    def _fresh(self, number: int, seen: Set[frozenset[str]], least: float) -> list[Found]:
        """Ways unlike those before: looking as wanted if there are any, and without what sits in
        all of those before."""
        first, most, wish = list[Found](), -1, self.query.wish
        groups = dict.fromkeys((self._departments(number), self.departments))
        one_by_one = (frozenset({name}) for name in sorted(self._barred))
        for barred in dict.fromkeys((self._barred, *one_by_one, frozenset[str]())):
            self._barred = barred
            for departments in groups:
                fresh = [one for one in self._ways(departments)
                         if _core(one) not in seen
                         and one.score + self._lost(one) > least]  # fmt: skip
                best = best_looking(wish, fresh)
                shown = looks_wanted(wish, best[0]) if best else -1
                if shown == len(LOOKS):
                    return best
                if shown > most:
                    first, most = best, shown
        return first

    def _lost(self, found: Found) -> float:
        """What it lost for wearing things again, which makes it no worse by itself."""
        return sum(USED_AGAIN.get(one.slot, 0.0) * self._used[one.item.group]
                   for one in found.pieces)  # fmt: skip

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """Whose clothes: as said; else as the pieces kept or named or the photo suggest; else both
        in turn, never in one outfit."""
        return departments_of(self.query)

    def _departments(self, number: int) -> tuple[str, ...]:
        """To a shopper of whom nothing is known, the second outfit is of the other department."""
        if number != 1 or len(self.departments) < 2:
            return self.departments
        return tuple(one for one in self.departments if one not in self._dressed)

    def _ways(self, departments: Sequence[str]) -> list[Found]:
        ways = []
        for department in departments:
            for base in self.plan.bases:
                loss = SAME_BASE * self._bases[base] - self.plan.code.dress * ("dress" in base)
                # Money may be too short to do without what was shown before.
                found = (
                    self._filled(base, department)
                    or (self._used and self._filled(base, department, again=True))
                    or ()
                )
                ways += [replace(one, score=one.score - loss) for one in found]
        return ways

    def _filled(
        self, base: tuple[str, ...], department: str, *, again: bool = False
    ) -> list[Found]:
        """again: whether pieces of the body that were shown may come with others unseen."""
        slots = tuple(dict.fromkeys((*base, *self.plan.required, *self.kept)))
        optional = tuple(slot for slot in self.plan.optional if slot not in slots)
        tried = {slot: self._tried(slot, department, again=again) for slot in (*slots, *optional)}
        total = self.query.wish.total_minor
        found = self._trial.best(slots, optional, tried, total)
        wish, best = self.query.wish, best_looking(self.query.wish, found)
        if not best or looks_wanted(wish, best[0]) == len(LOOKS):
            return best
        return best_looking(wish, best + self._forced(slots, optional, department))

    def _forced(
        self, slots: tuple[str, ...], optional: tuple[str, ...], department: str
    ) -> list[Found]:
        """The same with main pieces that look as wanted, where there are any: each of its looks
        on one piece, all of them on one or apart."""
        wished = [name for name in LOOKS if wants_looks(self.query.wish, name)]
        main = [slot for slot in (*slots, *optional) if slot in MAIN and slot not in self.kept]
        found = []
        for looks, places in _placed(wished, main):
            tried = {name: self._tried(name, department) for name in (*slots, *optional)}
            for slot in set(places):
                own = [name for name, at in zip(looks, places, strict=True) if at == slot]
                tried[slot] = self._tried(slot, department, looks=own)
            worn = tuple(dict.fromkeys((*slots, *places)))
            left = tuple(slot for slot in optional if slot not in worn)
            found += self._trial.best(worn, left, tried, self.query.wish.total_minor)
        return found

    def _tried(
        self, slot: str, department: str, *, looks: Sequence[str] = (), again: bool = False
    ) -> list[Piece]:
        if slot in self.kept:
            return [self.kept[slot]]
        pieces = [
            one
            for one in self.pool.get(slot, ())
            if one.item.product_id not in self._barred
            and all(has_wanted(self.query.wish, name, one.item) for name in looks)
        ]
        if slot in BASE:
            fresh = [one for one in pieces if not self._used[one.item.group]]
            lost = {one.item.product_id: BASE_AGAIN * bool(self._used[one.item.group])
                    for one in pieces}  # fmt: skip
            pieces = fresh if fresh and not again else sorted(
                (replace(one, score=one.score - lost[one.item.product_id]) for one in pieces),
                key=lambda one: -one.score)  # fmt: skip
        else:
            # Where every piece was used, using one again is no fault.
            least = min((self._used[one.item.group] for one in pieces), default=0)
            pieces = sorted((replace(one, score=one.score - USED_AGAIN[slot]
                                     * (self._used[one.item.group] - least))
                            for one in pieces), key=lambda one: -one.score)  # fmt: skip
        return chosen(pieces, department, cheapest=self.query.wish.total_minor is not None)

    def _note(self, found: Found) -> None:
        self._used.update(one.item.group for one in found.pieces)
        self._dressed |= {one.item.gender for one in found.pieces}
        self._bases[tuple(one.slot for one in found.pieces if one.slot in BASE)] += 1

    @cached_property
    def _trial(self) -> Trial:
        return Trial(self.plan.climate, anchors_of(self.query, self.plan), own_clo(self.plan),
                     any("suit" in words.split() for words in self.query.wish.pieces))  # fmt: skip


def _placed(
    looks: Sequence[str], slots: Sequence[str]
) -> Iterator[tuple[Sequence[str], tuple[str, ...]]]:
    """Where looks may be shown: each alone in any of the slots, then all of them."""
    for several in dict.fromkeys(((name,) for name in looks), None) | {tuple(looks): None}:
        yield from ((several, places) for places in product(slots, repeat=len(several)))


def anchors_of(query: OutfitQuery, plan: Plan) -> tuple[Tone, ...]:
    """Colours of the shopper's own piece, largest first."""
    if not plan.own or query.seen is None:
        return ()
    words = query.seen.colors or query.seen.families
    return tuple(tone_named(word) for word in words)


def own_clo(plan: Plan) -> float:
    """Insulation of the shopper's own piece, of which we know the slot."""
    typical = {"dress": "dress", "top": "shirt", "bottom": "trousers", "outerwear": "outerwear"}
    return sum(CLO[typical[slot]] for slot in plan.own if slot in typical)


def _core(found: Found) -> frozenset[str]:
    """What makes it this outfit and no other."""
    main = [one.item.product_id for one in found.pieces if one.slot in MAIN]
    own = [one.item.product_id for one in found.pieces if one.slot == "shoes"]
    return frozenset(main if any(one.slot in BASE for one in found.pieces) else main + own)
