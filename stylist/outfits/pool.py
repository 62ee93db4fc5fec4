"""Fetches candidates for every slot, with few and cheap questions to the index."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stylist.domain import Candidate, Filters, Wish
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.outfits.choosing import Pool, weighed
from stylist.outfits.pieces import Piece, piece
from stylist.outfits.plan import Plan
from stylist.outfits.query import OutfitQuery
from stylist.outfits.suiting import COATS, Suiting
from stylist.outfits.tables.climate import BANDS
from stylist.outfits.tables.occasions import FORMALITY
from stylist.ports import CatalogIndex, Embedder, Vector
from stylist.search import wanted
from stylist.search.at_once import nearest
from stylist.search.blending import blend
from stylist.search.nouns import NOUN_OF_SLOT
from stylist.search.pieces import piece_of
from stylist.search.priced import bare
from stylist.search.vocabulary import CATEGORY_OF_KIND

MOST_QUERIES = 12
LEAST_ASKED = {
    "dress": 1, "top": 3, "bottom": 2, "outerwear": 2, "shoes": 2, "bag": 1, "accessory": 1,
}  # fmt: skip
"""Slot → categories that are asked for in any case, the aptest."""
FETCHED = 48
"""Items per category; ranking by the rules chooses among them."""
WHOLE = 5000
"""Items per category where the nearest do not do: all, but in the largest of shops."""
RARE = 5.0
PHOTO_SHARE = 0.25
"""How much the look of the photo's garment pulls at the pieces that go with it."""


@dataclass(frozen=True)
class Fetcher:
    """Asks one index for the pieces of a plan."""

    index: CatalogIndex
    embedder: Embedder

    def pool(self, query: OutfitQuery, plan: Plan, slots: Iterable[str], most_minor: int | None,
             *, whole: bool = False) -> Pool:  # fmt: skip
        """Pieces for these slots that break no limit and none of the hard rules.

        most_minor: what one piece may cost for the total's sake; None for no such limit.
        whole: look at everything, and also take what is only just apt, for its price's sake.
        """
        asked = categories_for(plan, slots)
        vectors = self._vectors(query, plan, asked)
        suiting = Suiting(query, plan, wanted.facts_of(query.wish))
        looks = {slot: [filters for name in categories
                        if _is_open(filters := _filters(wish, name, most_minor))]
                 for slot, categories in asked.items()
                 for wish in [wanted.priced_as(query.wish, plan.named.get(slot, ()))]}  # fmt: skip
        most = WHOLE if whole else FETCHED
        fetched = self._nearest(vectors, looks, most)
        pool = {slot: weighed(suiting, _fitting(suiting, lists), strictly=not whole)
                for slot, lists in fetched.items()}  # fmt: skip
        short = {slot: looks[slot] for slot, lists in fetched.items()
                 if not pool[slot] and any(len(some) >= most for some in lists)}  # fmt: skip
        for slot, lists in self._nearest(vectors, short, WHOLE).items():
            pool[slot] = weighed(suiting, _fitting(suiting, lists))
        return pool

    def _nearest(
        self, vectors: Mapping[str, Vector], looks: Mapping[str, Sequence[Filters]], most: int
    ) -> dict[str, list[list[Candidate]]]:
        """Slot → what is nearest for each of its looks; no slot waits for another."""
        asked = [(slot, filters) for slot, some in looks.items() for filters in some]
        lists = nearest(self.index, [(vectors[slot], filters, most) for slot, filters in asked])
        found: dict[str, list[list[Candidate]]] = {slot: [] for slot in looks}
        for (slot, _), some in zip(asked, lists, strict=True):
            found[slot].append(some)
        return found

    def _vectors(
        self, query: OutfitQuery, plan: Plan, asked: Mapping[str, Sequence[str]]
    ) -> dict[str, Vector]:
        """Where to look for each slot, all embedded at once."""
        wish = query.wish
        words = wanted.words_of(wish.without("pieces"))
        names = {slot: " ".join(map(bare, plan.named.get(slot, ()))) for slot in asked}
        texts = {slot: f"{names[slot] or NOUN_OF_SLOT[slot]} {words}".strip() for slot in asked}
        vectors = self.embedder.embed_texts(list(texts.values())) if texts else []
        if query.vector is None:
            return dict(zip(texts, vectors, strict=True))
        return {slot: blend(query.vector, vector, PHOTO_SHARE)
                for slot, vector in zip(texts, vectors, strict=True)}  # fmt: skip


def _fitting(suiting: Suiting, lists: Sequence[Sequence[Candidate]]) -> list[tuple[Piece, float]]:
    """Pieces that fit, with how near they are."""
    return [(made, near.similarity) for some in lists for near in some
            if suiting.fits(made := piece(near.item))]  # fmt: skip


def _filters(wish: Wish, category: str, most_minor: int | None) -> Filters:
    filters = wanted.filters_of(wish, category)
    limits = [one for one in (filters.max_price_minor, most_minor) if one is not None]
    return replace(filters, max_price_minor=max(0, min(limits)) if limits else None)


def _is_open(filters: Filters) -> bool:
    low, high = filters.min_price_minor, filters.max_price_minor
    return low is None or high is None or low <= high


def categories_for(plan: Plan, slots: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Slot → the catalog categories that can fill it here, at most MOST_QUERIES altogether."""
    asked = {slot: _categories(plan, slot) for slot in slots}
    spare = sum(len(names) for names in asked.values()) - MOST_QUERIES
    for slot in sorted(asked, key=lambda slot: -len(asked[slot])):
        dropped = min(max(spare, 0), max(0, len(asked[slot]) - LEAST_ASKED[slot]))
        if dropped and slot not in plan.named:
            asked[slot] = asked[slot][: len(asked[slot]) - dropped]
            spare -= dropped
    return asked


def _categories(plan: Plan, slot: str) -> tuple[str, ...]:
    """Those of the slot that have a kind fit for weather and occasion, the aptest first."""
    if slot in plan.named:
        pieces = [piece_of(words) for words in plan.named[slot]]
        names = dict.fromkeys(name for piece in pieces for name in piece.categories)
        return tuple(name for name in names if SLOT_OF_CATEGORY[name] == slot)
    apt = {name: _apt(plan, name) for name, of in SLOT_OF_CATEGORY.items() if of == slot}
    return tuple(sorted((name for name in apt if apt[name]), key=lambda name: -apt[name]))


def _apt(plan: Plan, category: str) -> float:
    """0 where nothing of the category may be worn here; else more, the nearer its aptest kind is
    to the occasion's formality."""
    kinds = [kind for kind, of in CATEGORY_OF_KIND.items() if of == category]
    fit = [kind for kind in kinds if _kind_fits(plan, kind, category)]
    if SLOT_OF_CATEGORY[category] == "accessory":
        fit = [kind for kind in fit if kind in plan.extras]
    rare = RARE if category in plan.rare else 0.0
    return max((10 - abs(FORMALITY[kind] - plan.code.formality) - rare for kind in fit), default=0)


def _kind_fits(plan: Plan, kind: str, category: str) -> bool:
    if {kind, category} & plan.code.never and not (plan.climate.wants_coat and kind in COATS):
        return False
    low, high = BANDS.get(kind, (-60, 60))
    felt = plan.climate.felt_c
    return felt is None or low <= felt <= high
