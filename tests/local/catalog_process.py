"""Another process at the same catalog folder: `python -m tests.local.catalog_process VERB FOLDER`.

It prints 'ready' when the index is open, then does as the verb says. Tests read its lines.
"""

import faulthandler
import sys
from collections.abc import Iterator
from pathlib import Path

from stylist.domain import Filters
from stylist.local.lance_index import LanceIndex
from stylist.ports import IndexEntry
from tests.builders import DIMENSION, EMBEDDER, entry, vector

ANY = Filters(in_stock=False)

GENERATION_SIZE = 300
LAST_GENERATION = 5
RACERS_ITEMS = 200
PATIENCE_SECONDS = 60


def generation(number: int) -> Iterator[IndexEntry]:
    """A catalog of GENERATION_SIZE items that all carry the generation's number."""
    for row in range(GENERATION_SIZE):
        yield entry(f"g{number}-{row}", seed=row, brand=f"generation {number}")


def watch(index: LanceIndex) -> None:
    """Query until the last generation is seen; print any catalog that is not whole."""
    seen = set()
    while f"generation {LAST_GENERATION}" not in seen:
        found = index.nearest(vector(0), ANY, 2 * GENERATION_SIZE)
        brands = {candidate.item.brand for candidate in found}
        if len(found) != GENERATION_SIZE or len(brands) != 1:
            print(f"broken: {len(found)} items of {sorted(brands)}", flush=True)
        if brands - seen:
            seen |= brands
            print(f"saw {len(seen)}", flush=True)


def race(index: LanceIndex) -> None:
    """On the word 'go', add the same new items as every other racer, a few at a time."""
    sys.stdin.readline()
    for start in range(0, RACERS_ITEMS, 20):
        index.upsert(entry(f"new-{row}", seed=row) for row in range(start, start + 20))


if __name__ == "__main__":
    # A test that waits for a line in vain fails by this instead of hanging.
    faulthandler.dump_traceback_later(PATIENCE_SECONDS, exit=True)
    verb, folder = sys.argv[1:]
    opened = LanceIndex(Path(folder), embedder_id=EMBEDDER, dimension=DIMENSION)
    opened.count(ANY)
    print("ready", flush=True)
    {"watch": watch, "race": race}[verb](opened)
    print("done", flush=True)
