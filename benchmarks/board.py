"""Outfits drawn as boards: `python -m benchmarks.board`."""

import random
import statistics
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import stylist
from benchmarks.clock import spent
from benchmarks.report import Figure, figures, machine
from stylist.catalog.feed import Rejection, read_feed
from stylist.domain import CatalogItem, Outfit
from stylist.local.pictures import FolderPictures
from stylist.outfits.board import Board

FEED = Path(stylist.__file__).parent / "data" / "catalog" / "feed.jsonl"
TIMES = 60
WARM = 3
SLOTS = (
    ("top", "bottom"),
    ("dress", "shoes", "bag"),
    ("dress", "outerwear", "shoes", "bag"),
    ("top", "bottom", "shoes", "bag"),
    ("top", "bottom", "outerwear", "shoes", "bag"),
    ("top", "bottom", "outerwear", "shoes", "bag", "accessory"),
)


def measure() -> list[Figure]:
    """Processor time and size of boards of 2 to 6 pieces of the sample catalog, each new."""
    board = Board(FolderPictures(lambda: FEED))
    items = [read[1] for read in read_feed(FEED) if not isinstance(read, Rejection)]
    kilobytes: list[float] = []

    def draw(outfit: Outfit) -> None:
        kilobytes.append(len(board.draw(outfit).data) / 1000)

    taken = [spent(partial(draw, outfit)) for outfit in _outfits(items, WARM + TIMES)]
    cpu = sorted(one.cpu for one in taken[WARM:])
    how = f"{TIMES} outfits of 2 to 6 pieces, reading and encoding counted"
    return [
        Figure("board of an outfit", f"{statistics.median(cpu):.0f} ms CPU", "≤ 500 ms CPU", how),
        Figure("the slowest of them", f"{cpu[-1]:.0f} ms CPU", "≤ 500 ms CPU"),
        Figure("the largest of them", f"{max(kilobytes):.0f} kB", "≤ 200 kB"),
    ]


def _outfits(items: Sequence[CatalogItem], count: int) -> Iterator[Outfit]:
    choose = random.Random(0)
    for number in range(count):
        slots = SLOTS[number % len(SLOTS)]
        pieces = (choose.choice([one for one in items if one.slot == slot]) for slot in slots)
        yield Outfit(tuple(pieces), title="Rainy day at the office", scheme="navy with camel")


if __name__ == "__main__":
    print(f"{machine()}\n\n{figures(measure())}")
