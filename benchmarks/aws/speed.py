"""A turn beside its critical path: what has to wait for what, whoever asks for it."""

import os
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from benchmarks.aws.rehearsed import BETWEEN, CONVERSE, TITAN, VECTORS, Shop
from benchmarks.aws.standins import Asked
from benchmarks.report import Figure
from benchmarks.talking import OUTFITS, PIECES
from stylist.talk.events import Done, Event, Text

MANY = 50
WORDS = (*PIECES[:6], *OUTFITS[:6])


@dataclass(frozen=True)
class Timed:
    """Seconds of one turn; path: those that no service of ours could take less than.

    first: from the first event of the model that held text to the first Text.
    """

    words: str
    whole: float
    path: float
    first: float


def measure(shop: Shop) -> list[Figure]:
    """One shopper at a time, then fifty at once."""
    for words in WORDS[:2]:
        shop.turn(shop.parts.talk.begin(), shop.parts.talk.begin(), words)
    shop.slow()
    return [*_alone(shop), *_together(shop)]


def _alone(shop: Shop) -> Iterator[Figure]:
    timed = [_timed(shop, words) for words in WORDS]
    ratios = sorted(one.whole / one.path for one in timed)
    slowest = max(timed, key=lambda one: one.whole / one.path)
    yield Figure("a turn, times its critical path",
                 f"{statistics.median(ratios):.2f}, slowest {ratios[-1]:.2f}", "≤ 1.10",
                 f"{len(timed)} turns; slowest: {slowest.words!r}")  # fmt: skip
    over = [1000 * (one.whole - one.path) for one in timed]
    typical = f"{statistics.median(over):.0f} ms, most {max(over):.0f} ms"
    how = (
        "our own work, and what records and files take in MiniStack; "
        f"{os.getloadavg()[0]:.0f} processes were waiting for {os.cpu_count()} cores"
    )
    yield Figure("beside the critical path", typical, "", how)
    firsts = [1000 * one.first for one in timed if one.first >= 0]
    yield Figure("first text, after the model's first byte of it",
                 f"{statistics.median(firsts):.0f} ms, most {max(firsts):.0f} ms", "≤ 60 ms",
                 "at the conversation's events, which the page passes on at once")  # fmt: skip


def _timed(shop: Shop, words: str) -> Timed:
    shop.standins.asked()
    talk = shop.parts.talk
    began, first = time.monotonic(), 0.0
    for event in talk.turn(talk.begin(), talk.begin(), words):
        if isinstance(event, Text) and not first:
            first = time.monotonic()
    whole = time.monotonic() - began
    asked = shop.standins.asked()
    said = _first_spoken(asked)
    return Timed(words, whole, critical(asked), first - said if said else -1.0)


def critical(asked: Sequence[Asked]) -> float:
    """Seconds of the longest chain: model calls follow each other; between two of them one vector
    and then one query, however many there are: none of those needs another's result."""
    talks = [one for one in asked if one.operation == "ConverseStream"]
    seconds = 0.0
    for place, talk in enumerate(talks):
        seconds += CONVERSE + BETWEEN * (_events(talk) - 1)
        until = talks[place + 1].at if place + 1 < len(talks) else float("inf")
        between = [one for one in asked if talk.at < one.at < until]
        # A photo that is imagined beside the talk holds nobody up.
        kinds = {one.operation for one in between if "stability" not in one.model_id}
        seconds += TITAN * ("InvokeModel" in kinds) + VECTORS * ("QueryVectors" in kinds)
    return seconds


def _events(talk: Asked) -> int:
    """How many events the answer had, by the seconds that it took."""
    return 1 + round((talk.ended_at - talk.at - CONVERSE) / BETWEEN)


def _first_spoken(asked: Sequence[Asked]) -> float:
    """When the first text left the model: its second event, after that the message starts."""
    talks = [one for one in asked if one.operation == "ConverseStream"]
    return talks[0].at + CONVERSE + BETWEEN if talks else 0.0


def _together(shop: Shop) -> Iterator[Figure]:
    """Fifty turns at once; each must show what it shows alone."""
    asked = [WORDS[number % len(WORDS)] for number in range(MANY)]
    alone = {words: _shape(_ask(shop, words)) for words in WORDS}
    start = threading.Barrier(MANY)

    def one(words: str) -> list[Event]:
        start.wait()
        return _ask(shop, words)

    began = time.monotonic()
    with ThreadPoolExecutor(MANY) as pool:
        told = list(pool.map(one, asked))
    took = time.monotonic() - began
    lost = sum(_shape(events) != alone[words]
               for words, events in zip(asked, told, strict=True))  # fmt: skip
    ends = sum(isinstance(events[-1], Done) and events[-1].reason == "end_turn" for events in told)
    yield Figure(f"{MANY} turns at once: turns that lost an event", str(lost), "0",
                 f"{ends} of {MANY} ended well; {took:.1f} s for all")  # fmt: skip


def _ask(shop: Shop, words: str) -> list[Event]:
    return shop.turn(shop.parts.talk.begin(), shop.parts.talk.begin(), words)


def _shape(events: list[Event]) -> tuple[object, ...]:
    """What was shown, without what differs by nature: pieces of text count as their sum."""
    text = "".join(one.text for one in events if isinstance(one, Text))
    kinds = [type(one).__name__ for one in events if not isinstance(one, Text)]
    return (text, *kinds)
