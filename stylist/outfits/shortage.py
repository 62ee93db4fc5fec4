"""Says which limit is in the way when nothing fits, or not all that was wished."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stylist.domain import CatalogItem, Filters, Money, Wish
from stylist.domain.money import as_said, beyond
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.outfits.choosing import Pool
from stylist.outfits.judging import looks_lacking
from stylist.outfits.pieces import Piece, piece
from stylist.outfits.plan import Plan
from stylist.outfits.query import OutfitQuery
from stylist.outfits.relaxing import casual_words
from stylist.outfits.search import Found
from stylist.outfits.suiting import Suiting
from stylist.outfits.weather import bears, keeps_rain_out
from stylist.ports import CatalogIndex, Embedder
from stylist.search import wanted
from stylist.search.at_once import nearest
from stylist.search.nouns import NOUN_OF_SLOT, be, is_plural, one
from stylist.search.pieces import matches_piece, piece_of
from stylist.search.priced import bare
from stylist.search.shortage import refused_in

LOOKED_AT = 60
"""Items of a category that are asked what speaks against them."""

_LIMITS = {
    "stock": "those that suit are sold out",
    "sizes": "those that suit are not there in your size",
    "age_group": "those that suit are for another age",
    "colors_only": "those that suit are of another colour",
    "unwanted": "you have put aside those that suit",
    "occasion": "there is none for such an occasion",
    "weather": "none is made for that weather",
    "department": "there is none in that department",
}  # fmt: skip
_FIRM = ("unwanted", "occasion", "weather", "department", "age_group", "stock")
"""What a shopper cannot lift, or would not: named only where no limit of theirs is in the way."""


@dataclass(frozen=True)
class Shortage:
    """What a composition lacks, in words."""

    index: CatalogIndex
    embedder: Embedder
    query: OutfitQuery
    plan: Plan
    kept: dict[str, Piece]
    pool: Pool

    def nothing(self, departments: Sequence[str], dropped: Sequence[str] = ()) -> str:
        """Why there is no outfit at all.

        departments: whose clothes were tried. dropped: slots left empty for the total's sake.
        """
        ways = [tuple(dict.fromkeys((*base, *self.plan.required))) for base in self.plan.bases]
        empty = [slot for slot in ways[0] if slot not in self.kept and not self.pool.get(slot)]
        total = self.query.wish.total_minor
        cheapest = min((cost for way in ways if (cost := self._cheapest(way, departments))
                        is not None), default=None)  # fmt: skip
        if cheapest is None and empty:
            return self.missing(empty[0])
        if total is not None and cheapest is not None and cheapest > total:
            limit = as_said(self._money(total))
            over = self._money(cheapest - limit.minor)
            bare = " or ".join(one(NOUN_OF_SLOT[slot]) for slot in dropped)
            return (
                f"The cheapest outfit I can put together comes to {self._money(cheapest)}, "
                f"{f'{over} over' if over.minor else 'not under'} the {limit} for everything"
                f"{f', even without {bare}' if bare else ''}."
            )
        return "Nothing in stock goes together within all of these limits; lift one of them."

    def missing(self, slot: str) -> str:
        """Why no piece can be had for a slot."""
        named = self.plan.named.get(slot)
        what = " or ".join(map(bare, named)) if named else NOUN_OF_SLOT[slot]
        reason = self._reason(slot)
        verb = "fit" if is_plural(what) else "fits"
        return f"No {what} {verb}: {reason}." if reason else f"The shop has no {what} for this."

    def short(self, found: Sequence[Found], lacking: Sequence[str] = ()) -> str:
        """A word on what was wished and is not in every outfit; '' where all is.

        lacking: slots that were left empty though they should not be.
        """
        wish, said = self.query.wish, [self.plan.notice]
        filled = {one.slot for outfit in found for one in outfit.pieces}
        said += self._left_out([slot for slot in lacking if slot not in filled])
        for words in looks_lacking(wish, found):
            of = "of that colour" if words == wish.colors else "of that kind"
            said.append(f"Not every outfit has {' or '.join(words)} in it: "
                        f"nothing more {of} goes with these limits.")  # fmt: skip
        said += casual_words(self.query, self.plan, found)
        coats = [one for outfit in found for one in outfit.pieces if one.slot == "outerwear"]
        dry = [keeps_rain_out(coat) for coat in coats]
        if "rain" in self.plan.climate.conditions and coats and not all(dry):
            which = "Not every coat here is" if any(dry) else "No coat here is"
            said.append(f"{which} sold as waterproof: take an umbrella.")
        said += unfit_words(self.plan, (one for outfit in found for one in outfit.pieces))
        return " ".join(filter(None, said))

    def _left_out(self, slots: Sequence[str]) -> list[str]:
        """Why these are empty, and that the shopper's own do."""
        said = [self.missing(slot) for slot in slots if not self.pool.get(slot)]
        if dear := [one(NOUN_OF_SLOT[slot]) for slot in slots if self.pool.get(slot)]:
            total = as_said(self._money(self.query.wish.total_minor or 0))
            said.append(f"{total} for everything leaves no room for {', nor for '.join(dear)}.")
        return [*said, "Wear your own with these."] if said else []

    def _cheapest(self, slots: Sequence[str], departments: Sequence[str]) -> int | None:
        """The least that one piece for each slot costs, of one department."""
        least = []
        for department in departments:
            worn = dict.fromkeys((*slots, *self.kept))
            prices = [self._least(slot, department) for slot in worn]
            known = [price for price in prices if price is not None]
            if len(known) == len(prices):
                least.append(sum(known))
        return min(least, default=None)

    def _least(self, slot: str, department: str) -> int | None:
        if slot in self.kept:
            return self.kept[slot].item.price_minor
        return min((one.item.price_minor for one in self.pool.get(slot, ())
                    if one.item.gender in (department, "unisex")), default=None)  # fmt: skip

    def _reason(self, slot: str) -> str:
        """The one thing that speaks against most of those that nothing else speaks against."""
        alone: defaultdict[str, list[CatalogItem]] = defaultdict(list)
        several: defaultdict[str, list[CatalogItem]] = defaultdict(list)
        for item in self._all(slot):
            objections = {*wanted.objections(self.query.wish, item), *self._rules(item)}
            for name in objections:
                several[name].append(item)
                if len(objections) == 1:
                    alone[name].append(item)
        against = alone or several
        names = sorted(against, key=lambda name: (name in _FIRM, -len(against[name])))
        wish = wanted.priced_as(self.query.wish, self.plan.named.get(slot, ()))
        return self._limit(wish, names[0], against[names[0]]) if names else ""

    def _rules(self, item: CatalogItem) -> list[str]:
        made = piece(item)
        suiting = Suiting(self.query, self.plan, wanted.facts_of(self.query.wish))
        broken = {
            "weather": not bears(self.plan.climate, made),
            "occasion": not suiting.is_in_place(made),
            "unwanted": item.product_id in self.query.unwanted,
        }
        return [name for name, is_broken in broken.items() if is_broken]

    def _limit(self, wish: Wish, name: str, items: Sequence[CatalogItem]) -> str:
        money = self._money
        if name == "max_price_minor":
            return f"those that suit cost {beyond(money(wish.max_price_minor or 0))}"
        if name == "min_price_minor":
            return f"those that suit cost less than {money(wish.min_price_minor or 0)}"
        if name == "total_minor":
            return f"one that suits costs {beyond(money(wish.total_minor or 0))} by itself"
        if name.startswith("avoid_"):
            return f"those that suit are {refused_in(wish, name, items)}"
        return _LIMITS[name]

    def _all(self, slot: str) -> list[CatalogItem]:
        """What the shop has for the slot, limits aside; only what is named where that is."""
        named = self.plan.named.get(slot, ())
        categories = [name for words in named for name in piece_of(words).categories]
        categories = categories or [name for name, of in SLOT_OF_CATEGORY.items() if of == slot]
        vector = self.embedder.embed_texts([" ".join(map(bare, named)) or NOUN_OF_SLOT[slot]])[0]
        looks = [Filters(category=name, in_stock=False) for name in dict.fromkeys(categories)]
        lists = nearest(self.index, [(vector, filters, LOOKED_AT) for filters in looks])
        found = [near.item for some in lists for near in some]
        if not named:
            return found
        return [one for one in found if any(matches_piece(words, one) for words in named)]

    def _money(self, minor: int) -> Money:
        everything = [*self.kept.values(), *(one for some in self.pool.values() for one in some)]
        return Money(minor, everything[0].item.currency if everything else "USD")


def unfit_words(plan: Plan, pieces: Iterable[Piece]) -> list[str]:
    """A sentence for each kind that was named and is wrong for the weather.

    Who asks for a white top asks for no camisole: that one is not made for it, and not the top.
    """
    shown = [one for one in pieces if one.slot in plan.named]
    fit = {one.noun for one in shown if bears(plan.climate, one)}
    unfit = {one.noun: one for one in shown if not bears(plan.climate, one)}
    return [_unfit(plan, noun, one, noun in fit) for noun, one in unfit.items()]


def _unfit(plan: Plan, noun: str, one: Piece, others_fit: bool) -> str:
    if others_fit:
        all_of = f"Not all {noun} here are" if is_plural(noun) else f"Not every {noun} here is"
        return f"{all_of} made for that weather."
    is_named = any(piece_of(words).kinds == (one.kind,) for words in plan.named[one.slot])
    asked = " you ask for" if is_named else ""
    return f"The {noun}{asked} {be(noun)} not made for that weather."
