"""Many conversations on one process, and what it takes while nobody talks."""

import random
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from benchmarks.report import Figure
from benchmarks.serving import Served, Shopper, Told, serving
from benchmarks.talking import OUTFITS, PIECES

SHOPPERS = 40
TURNS = 5
PAUSE = (8.0, 24.0)
"""Seconds that a shopper reads before the next message."""
IDLE = 20.0
CORRECTIONS = ("cheaper", "in green", "something warmer", "show me more")


def measure() -> list[Figure]:
    """One shopper, then forty, with the same messages and pauses; then nobody."""
    with tempfile.TemporaryDirectory() as folder, serving(folder) as page:
        for words in (PIECES[0], OUTFITS[0]):
            page.words(words)
        alone = _crowd(page, 1, TURNS * 4, (0.2, 0.5))
        before, began = page.cpu_seconds(), time.monotonic()
        together = _crowd(page, SHOPPERS, TURNS, PAUSE)
        busy = (page.cpu_seconds() - before) / (time.monotonic() - began)
        idle = _idle(page)
    one, many = _p95(alone), _p95(together)
    how = f"{SHOPPERS} shoppers, {TURNS} messages each, {PAUSE[0]:.0f} to {PAUSE[1]:.0f} s between"
    return [
        Figure("whole answer, one shopper, p95", f"{one * 1000:.0f} ms", "", "wall clock"),
        Figure("the same, 40 conversations, p95",
               f"{many * 1000:.0f} ms, {many / one:.1f} times", "≤ 2 times", how),
        Figure("first sign of an answer, 40 conversations, p95",
               f"{_p95(together, first=True) * 1000:.0f} ms", "", "wall clock"),
        Figure("processor while they talk", f"{busy * 100:.0f} % of a core", "", ""),
        Figure("processor while nobody does", f"{idle * 100:.1f} % of a core", "≤ 1.5 %",
               f"over {IDLE:.0f} s"),
    ]  # fmt: skip


def _crowd(page: Served, shoppers: int, turns: int, pause: tuple[float, float]) -> list[Told]:
    with ThreadPoolExecutor(shoppers) as pool:
        visits = [pool.submit(_visit, page, number, turns, pause) for number in range(shoppers)]
        return [told for visit in visits for told in visit.result()]


def _visit(page: Served, number: int, turns: int, pause: tuple[float, float]) -> list[Told]:
    """A wish for pieces or for an outfit, then corrections; every few messages another wish."""
    choose, shopper, waiting = random.Random(number), Shopper(), threading.Event()
    wishes = PIECES if number % 2 else OUTFITS
    told = []
    for turn in range(turns):
        waiting.wait(choose.uniform(*pause) if turn else choose.uniform(0, pause[1] - pause[0]))
        words = CORRECTIONS[turn % len(CORRECTIONS)] if turn % 3 else choose.choice(wishes)
        told.append(page.say(shopper, words))
    return told


def _idle(page: Served) -> float:
    """Share of a core that the page takes with nobody there."""
    waiting = threading.Event()
    waiting.wait(3)
    before, began = page.cpu_seconds(), time.monotonic()
    waiting.wait(IDLE)
    return (page.cpu_seconds() - before) / (time.monotonic() - began)


def _p95(told: Sequence[Told], *, first: bool = False) -> float:
    taken = sorted(one.first if first else one.whole for one in told)
    return taken[int(len(taken) * 0.95)]
