"""A text wish: until the first words, the first cards, and the outfit with its picture."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.clock import Spent, median
from benchmarks.report import Figure
from stylist.bootstrap import Parts
from stylist.settings import Settings
from stylist.talk.events import Dressed, Event, Items, Picture, Text

PIECES = ("a navy wool coat under 250", "red summer dress size M", "white sneakers, EU 39",
          "men's linen shirt, no stripes", "brown leather bag below $150", "black ankle boots",
          "green hoodie", "dark jeans for my husband", "a warm scarf, nothing in wool",
          "striped top in blue")  # fmt: skip
OUTFITS = ("job interview on Monday, 5 degrees, nothing over 90 dollars a piece, I hate yellow",
           "what should I wear to a summer wedding, women's, 300 altogether",
           "dress me for a week in Dubai in August", "an outfit for Oslo in January, men's",
           "something for the office, 12 degrees and rain, size M", "date night, no black",
           "a beach day at 30 degrees", "smart casual for a birthday dinner, total under 250",
           "hiking at 8 degrees", "an outfit in green for a garden party")  # fmt: skip
WARM = 2


class _Since:
    """Processor and wall clock since the message was sent."""

    def __init__(self) -> None:
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def now(self) -> Spent:
        return Spent((time.process_time() - self._cpu) * 1000,
                     (time.perf_counter() - self._wall) * 1000)  # fmt: skip


def measure() -> list[Figure]:
    """Figures of one process, one conversation at a time, each wish the first of its own."""
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        parts.stylist.warm_up()
        for words in (*PIECES[:WARM], *OUTFITS[:WARM]):
            _turn(parts, words)
        return [*_pieces(parts), *_outfits(parts)]


def _pieces(parts: Parts) -> Iterator[Figure]:
    taken = [_turn(parts, words) for words in PIECES]
    yield _figure("text wish to first words", [one[Text] for one in taken], "≤ 150 ms CPU")
    yield _figure("text wish to first cards", [one[Items] for one in taken], "≤ 500 ms CPU")


def _outfits(parts: Parts) -> Iterator[Figure]:
    taken = [_turn(parts, words) for words in OUTFITS]
    yield _figure("wish for an outfit to first words", [one[Text] for one in taken],
                  "≤ 150 ms CPU")  # fmt: skip
    yield _figure("to the first outfit", [one[Dressed] for one in taken], "≤ 500 ms CPU")
    yield _figure("to its picture", [one[Picture] for one in taken], "≤ 1200 ms CPU")


def _turn(parts: Parts, words: str) -> dict[type[Event], Spent]:
    """When the first event of each kind came."""
    shopper = parts.talk.begin()
    first: dict[type[Event], Spent] = {}
    since = _Since()
    for event in parts.talk.turn(shopper, parts.talk.begin(), words):
        first.setdefault(type(event), since.now())
    parts.talk.forget(shopper)
    return first


def _figure(what: str, taken: list[Spent], goal: str) -> Figure:
    middle, worst = median(taken), max(one.cpu for one in taken)
    value = f"{middle.cpu:.0f} ms (wall {middle.wall:.0f}), slowest {worst:.0f} ms"
    return Figure(what, value, goal, f"{len(taken)} wishes, each a conversation of its own")
