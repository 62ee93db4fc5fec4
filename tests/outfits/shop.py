"""A shop for the tests of outfits: the sample feed, or a few made items, in memory."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from stylist.domain import CatalogItem
from stylist.outfits import Composer
from stylist.ports import IndexEntry, Vector
from stylist.settings import SAMPLE_FEED
from tests.builders import DIMENSION, EMBEDDER
from tests.fakes.memory_index import MemoryIndex


class HashEmbedder:
    """Gives every text a direction of its own; what lies near is chance, the same every time."""

    embedder_id = EMBEDDER
    dimension = DIMENSION

    def __init__(self) -> None:
        self.batches = 0

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        self.batches += 1
        return [direction(text) for text in texts]

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        raise AssertionError("no picture is embedded to put outfits together")


@cache
def direction(text: str) -> Vector:
    """A unit vector that depends on the text alone."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    numbers = np.random.default_rng(seed).normal(size=DIMENSION)
    unit: list[float] = (numbers / np.linalg.norm(numbers)).tolist()
    return unit


class CountingIndex(MemoryIndex):
    """Counts what it is asked."""

    asked = 0

    def nearest(self, *args, **kwargs):  # type: ignore[no-untyped-def]
        self.asked += 1
        return super().nearest(*args, **kwargs)


def index_of(items: Iterable[CatalogItem]) -> CountingIndex:
    """An index of these items."""
    index = CountingIndex(EMBEDDER, DIMENSION)
    index.rebuild(IndexEntry(item, direction(item.product_id)) for item in items)
    return index


def composer_of(items: Iterable[CatalogItem]) -> Composer:
    """A composer over these items."""
    return Composer(index_of(items), HashEmbedder())


@cache
def sample() -> tuple[CatalogItem, ...]:
    """The sample catalog."""
    lines = SAMPLE_FEED.read_text(encoding="utf-8").splitlines()
    return tuple(CatalogItem.from_record(json.loads(line)) for line in lines)


@cache
def sample_composer() -> Composer:
    """A composer over the sample catalog."""
    return composer_of(sample())


def named(*product_ids: str) -> tuple[CatalogItem, ...]:
    """Pieces of the sample catalog by id."""
    by_id = {item.product_id: item for item in sample()}
    return tuple(by_id[name] for name in product_ids)
