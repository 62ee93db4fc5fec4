import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.talk.events import Text
from webapp.streaming import gathered

WORDS = tuple(Text(word) for word in ["one", "two", "three", "four"])


@pytest.fixture
def pool():
    with ThreadPoolExecutor(2) as threads:
        yield threads


def collected(begin, pool, every=0.0, cancel=None):
    async def collect():
        return [batch async for batch in gathered(begin, pool, cancel or threading.Event(), every)]

    return asyncio.run(collect())


def test_events_come_in_their_order_and_none_is_lost(pool):
    batches = collected(lambda: iter(WORDS), pool)
    assert sum(batches, ()) == WORDS


def test_what_comes_fast_is_shown_together_and_the_first_at_once(pool):
    go_on = threading.Event()

    def turn():
        yield WORDS[0]
        go_on.wait(10)
        yield from WORDS[1:]

    async def collect():
        batches = []
        async for batch in gathered(turn, pool, threading.Event(), 0.05):
            batches.append(batch)
            go_on.set()
        return batches

    first, *rest = asyncio.run(collect())
    assert first == WORDS[:1]
    assert sum(rest, ()) == WORDS[1:] and len(rest) == 1


def test_a_failure_is_raised_after_what_came_before_it(pool):
    def turn():
        yield WORDS[0]
        raise ZeroDivisionError("broken")

    seen = []

    async def collect():
        async for batch in gathered(turn, pool, threading.Event(), 0):
            seen.extend(batch)

    with pytest.raises(ZeroDivisionError, match="broken"):
        asyncio.run(collect())
    assert seen == [WORDS[0]]


def test_a_turn_that_cannot_begin_fails_the_same_way(pool):
    with pytest.raises(ZeroDivisionError):
        collected(lambda: 1 / 0, pool)


def test_whoever_leaves_cancels_the_turn_and_closes_it(pool):
    cancel, closed, go_on = threading.Event(), threading.Event(), threading.Event()

    def turn():
        try:
            for word in WORDS:
                yield word
                go_on.wait(10)
        finally:
            closed.set()

    async def leave():
        batches = gathered(turn, pool, cancel, 0)
        await anext(batches)
        await batches.aclose()

    asyncio.run(leave())
    assert cancel.is_set()
    go_on.set()
    assert closed.wait(10)
