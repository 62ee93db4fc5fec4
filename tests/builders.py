"""Ready-made values for tests: valid as they are, changed by keyword where a test cares."""

import hashlib
import random
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from stylist.domain import CatalogItem, Size
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS, SLOT_OF_CATEGORY
from stylist.ports import IndexEntry, Vector

DIMENSION = 16
EMBEDDER = "test-embedder-1"


def sizes(*names: str, gone: Iterable[str] = ()) -> tuple[Size, ...]:
    """Alpha sizes, those of `gone` sold out."""
    return tuple(Size(name, "alpha", name not in set(gone)) for name in names)


def item(product_id: str = "shirt-1", **changes: Any) -> CatalogItem:
    """A blue linen shirt of $49 in S, M and L; the slot follows the category."""
    category = changes.get("category", "shirt")
    plain: dict[str, Any] = {
        "title": f"Linen shirt {product_id}",
        "url": f"https://shop.example/{product_id}",
        "image_url": f"images/{product_id}.webp",
        "price_minor": 4900,
        "currency": "USD",
        "availability": "in_stock",
        "sizes": sizes("S", "M", "L"),
        "category": category,
        "slot": SLOT_OF_CATEGORY[category],
        "color_family": "blue",
        "gender": "unisex",
        "row_hash": _digest(f"row {product_id}"),
        "image_sha256": _digest(f"image {product_id}"),
    }
    return CatalogItem(product_id=product_id, **(plain | changes))


def varied_items(count: int, seed: int = 0) -> Iterator[CatalogItem]:
    """Items 'item-0', 'item-1' … of every category, colour, price ($5 to $200) and stock."""
    choose = random.Random(seed)
    for number in range(count):
        names = choose.sample(("XS", "S", "M", "L", "XL"), choose.randint(1, 5))
        yield item(
            f"item-{number}",
            category=choose.choice(CATEGORIES),
            color_family=choose.choice(COLOR_FAMILIES),
            gender=choose.choice(GENDERS),
            price_minor=choose.randint(500, 20_000),
            availability=choose.choice(("in_stock", "in_stock", "in_stock", "out_of_stock")),
            sizes=sizes(*names, gone=[name for name in names if choose.random() < 0.3]),
        )


def vector(seed: int, dimension: int = DIMENSION) -> Vector:
    """A unit vector that depends on nothing but the seed."""
    numbers = np.random.default_rng(seed).normal(size=dimension)
    unit: list[float] = (numbers / np.linalg.norm(numbers)).tolist()
    return unit


def entry(product_id: str = "shirt-1", seed: int = 0, **changes: Any) -> IndexEntry:
    """An item as `item` makes it, with `vector(seed)`."""
    return IndexEntry(item(product_id, **changes), vector(seed))


def varied_entries(count: int, seed: int = 0) -> Iterator[IndexEntry]:
    """Items of `varied_items`; the one of number n has `vector(seed + n)`."""
    for number, one in enumerate(varied_items(count, seed)):
        yield IndexEntry(one, vector(seed + number))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
