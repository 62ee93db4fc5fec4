"""Random wishes and random shops, the same for the same seed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from stylist.domain import CatalogItem, Outfit, Size, Wish
from stylist.domain.vocabulary import OCCASIONS, SEASONS
from stylist.domain.wish import CONDITIONS
from stylist.outfits import OutfitQuery
from tests.builders import varied_items
from tests.outfits.shop import composer_of, sample, sample_composer

COLORS = ("navy", "red", "green", "black", "white", "camel", "pink", "yellow", "blue", "purple")
PIECES = ("dress", "skirt", "navy trousers", "jeans", "boots", "white shirt", "blazer", "coat",
          "sneakers", "cardigan", "black shoes", "scarf", "tote", "suit")  # fmt: skip
REFUSED = ("heels", "black boots", "skirt", "jeans", "hat", "sneakers", "coat", "blazer", "bag")
SIZES = (("M", "EU 39", "waist 32"), ("S", "EU 37"), ("XL",), ("EU 43", "L"), ("waist 30",))


def some(
    choose: random.Random, words: tuple[Any, ...], most: int, chance: float
) -> tuple[Any, ...]:
    if choose.random() > chance:
        return ()
    return tuple(choose.sample(words, choose.randint(1, most)))


def random_wish(choose: random.Random) -> Wish:
    def maybe(chance: float, *values: Any) -> Any:
        return choose.choice(values) if choose.random() < chance else None

    return Wish(
        occasion=maybe(0.6, *OCCASIONS) or "",
        season=maybe(0.2, *SEASONS) or "",
        temperature_c=maybe(0.6, *range(-15, 40)),
        conditions=some(choose, CONDITIONS, 2, 0.3),
        pieces=some(choose, PIECES, 2, 0.25),
        colors=some(choose, COLORS, 2, 0.3),
        sizes=maybe(0.4, *SIZES) or (),
        department=maybe(0.6, "female", "male", "unisex") or "",
        min_price_minor=maybe(0.05, 2000, 4000),
        max_price_minor=maybe(0.4, *range(4000, 20_000, 500)),
        total_minor=maybe(0.5, *range(8000, 60_000, 1000)),
        prefer_cheap=choose.random() < 0.1,
        avoid_colors=some(choose, COLORS, 3, 0.3),
        avoid_pieces=some(choose, REFUSED, 2, 0.2),
        avoid_patterns=some(choose, ("floral", "striped", "leopard", "checked"), 2, 0.15),
        avoid_materials=some(choose, ("wool", "leather", "silk", "denim"), 2, 0.15),
    )


def random_query(choose: random.Random, items: tuple[CatalogItem, ...], count: int) -> OutfitQuery:
    keep = (choose.choice(items),) if choose.random() < 0.2 else ()
    ids = [item.product_id for item in items]
    without = frozenset(choose.sample(ids, 8)) - {item.product_id for item in keep}
    liked = frozenset(choose.sample(ids, 4))
    return OutfitQuery(wish=random_wish(choose), keep=keep, without=without, liked=liked,
                       refused=frozenset(choose.sample(ids, 5)), count=count)  # fmt: skip


def stock(seed: int) -> tuple[CatalogItem, ...]:
    """A small shop without tags, occasions or seasons; trousers by waist, shoes by number."""
    choose = random.Random(seed)
    numbers = {"bottom": ("waist", range(28, 37, 2)), "shoes": ("EU", range(36, 46))}

    def numbered(item: CatalogItem) -> CatalogItem:
        if item.slot not in numbers:
            return item
        system, sold = numbers[item.slot]
        sizes = tuple(Size(str(size), system, choose.random() < 0.7) for size in sold)
        return replace(item, sizes=sizes)

    return tuple(numbered(item) for item in varied_items(80, seed))


def walked(seed: int, wishes: int, items: tuple[CatalogItem, ...], count: int
           ) -> Iterator[tuple[OutfitQuery, tuple[Outfit, ...], str]]:  # fmt: skip
    choose = random.Random(seed)
    composer = sample_composer() if items is sample() else composer_of(items)
    for _ in range(wishes):
        query = random_query(choose, items, count)
        composed = composer.compose(query)
        yield query, composed.outfits, composed.notice
