"""A made-up catalog with clustered vectors, of any size; the same for the same size."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stylist.domain import CatalogItem, Size
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS, SLOT_OF_CATEGORY
from stylist.ports import IndexEntry

_CLUSTERS = 3000
_LATENT = 40
_SPREAD = 0.35
"""Noise around a cluster's centre, beside centres of length 1."""


@dataclass(frozen=True)
class CatalogSample:
    """Items and their unit vectors, float32 of shape (items, dimension)."""

    items: list[CatalogItem]
    vectors: NDArray[np.float32]

    def entries(self) -> Iterator[IndexEntry]:
        """The items as an index takes them."""
        for item, vector in zip(self.items, self.vectors, strict=True):
            yield IndexEntry(item, vector)

    def queries(self, count: int) -> NDArray[np.float32]:
        """Unit vectors near items drawn at random: what a shopper's photo would give."""
        draw = np.random.default_rng(7)
        near = self.vectors[draw.integers(len(self.items), size=count)]
        return _unit(near + _noise(draw, *near.shape))


def sample_catalog(count: int, dimension: int) -> CatalogSample:
    """A catalog of `count` items whose category follows the cluster of the vector."""
    draw = np.random.default_rng(count)
    centres = _unit(draw.normal(size=(_CLUSTERS, _LATENT)) @ draw.normal(size=(_LATENT, dimension)))
    cluster = draw.integers(_CLUSTERS, size=count)
    choose = random.Random(count)
    items = [_item(number, int(cluster[number]), choose) for number in range(count)]
    return CatalogSample(items, _unit(centres[cluster] + _noise(draw, count, dimension)))


def _item(number: int, cluster: int, choose: random.Random) -> CatalogItem:
    category = CATEGORIES[cluster % len(CATEGORIES)]
    names = choose.sample(("XS", "S", "M", "L", "XL"), 4)
    return CatalogItem(
        product_id=f"item-{number}",
        title=f"A {category} of the synthetic catalog, number {number}",
        description="Soft, light, made to last; wears well on warm days and cool evenings. " * 4,
        url=f"https://shop.example/items/{number}",
        image_url=f"images/{number}.webp",
        price_minor=choose.randint(500, 20_000),
        currency="USD",
        availability=choose.choice(("in_stock",) * 4 + ("out_of_stock",)),
        sizes=tuple(Size(name, "alpha", choose.random() < 0.8, 3) for name in names),
        category=category,
        slot=SLOT_OF_CATEGORY[category],
        color_family=choose.choice(COLOR_FAMILIES),
        gender=choose.choice(GENDERS),
        row_hash=f"{number:064x}",
        image_sha256=f"{number:064x}",
    )


def _noise(draw: np.random.Generator, rows: int, dimension: int) -> NDArray[np.float32]:
    noise = draw.normal(scale=_SPREAD / np.sqrt(dimension), size=(rows, dimension))
    return noise.astype(np.float32)


def _unit(rows: NDArray[np.floating]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit.astype(np.float32)
