"""Outfits of the sample catalog, and pictures made for a test."""

import io
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import stylist
from stylist.catalog.feed import Rejection, read_feed
from stylist.domain import CatalogItem, Outfit
from stylist.errors import NotFound
from stylist.local.pictures import FolderPictures

FEED = Path(stylist.__file__).parent / "data" / "catalog" / "feed.jsonl"
SLOTS = (
    ("top", "bottom"),
    ("dress", "shoes"),
    ("dress", "shoes", "accessory"),
    ("dress", "outerwear", "shoes", "bag"),
    ("top", "bottom", "shoes", "bag"),
    ("top", "bottom", "outerwear", "shoes", "bag"),
    ("dress", "outerwear", "shoes", "bag", "accessory"),
    ("top", "bottom", "outerwear", "shoes", "bag", "accessory"),
)


class Flat:
    """Pictures of one colour: a square of it with clear margins; none for ids in `missing`."""

    def __init__(self, color: str = "#335577", missing: tuple[str, ...] = ()) -> None:
        self.color, self.missing = color, missing

    def read(self, item: CatalogItem) -> bytes:
        if item.product_id in self.missing:
            raise NotFound(f"{item.product_id} has no picture.")
        picture = Image.new("RGBA", (200, 240))
        picture.paste(self.color, (20, 20, 180, 220))
        return encoded(picture, "PNG")


def encoded(picture: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


@pytest.fixture(scope="session")
def sample_pictures() -> FolderPictures:
    return FolderPictures(lambda: FEED)


@pytest.fixture(scope="session")
def sample() -> list[CatalogItem]:
    return [read[1] for read in read_feed(FEED) if not isinstance(read, Rejection)]


@pytest.fixture(scope="session")
def random_outfits(sample: list[CatalogItem]) -> Callable[[int], Iterator[Outfit]]:
    """So many outfits of 2 to 6 pieces, always the same ones."""

    def outfits(count: int) -> Iterator[Outfit]:
        choose = random.Random(4)
        for number in range(count):
            slots = SLOTS[number % len(SLOTS)]
            pieces = (choose.choice([one for one in sample if one.slot == slot]) for slot in slots)
            scheme = "navy with camel" if number % 2 else ""
            yield Outfit(tuple(pieces), title=f"Day {number} at the office", scheme=scheme)

    return outfits


@pytest.fixture
def flat() -> type[Flat]:
    return Flat


@pytest.fixture
def noise() -> np.ndarray:
    """A busy picture, RGB."""
    return np.random.default_rng(0).integers(0, 255, (120, 100, 3), dtype=np.uint8)
