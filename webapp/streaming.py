"""Carries the events of a turn from the thread that makes them to the event loop."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from concurrent.futures import Executor

from stylist.talk.events import Event

AT_MOST_EVERY: float = 0.11
"""Seconds between two updates of the page; each costs about as much, however small it is."""

_Item = Event | Exception | None
"""An event, what broke the turn off, or None for its end."""


async def gathered(
    begin: Callable[[], Iterator[Event]], pool: Executor, cancel: threading.Event,
    every: float = AT_MOST_EVERY, beat: float | None = None,
) -> AsyncGenerator[tuple[Event, ...]]:  # fmt: skip
    """The events of a turn in the order they come, those of `every` seconds together.

    The first comes at once. cancel: set when this is closed, and then the turn is closed.
    beat: after so many seconds of silence an empty batch comes.

    Raises:
        Exception: What broke the turn off, after the events before it.
    """
    loop, arrived = asyncio.get_running_loop(), asyncio.Queue[_Item]()

    def tell(item: _Item) -> None:
        # The loop is closed when the server has stopped meanwhile.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(arrived.put_nowait, item)

    pool.submit(_run, begin, cancel, tell)
    shown = loop.time() - every
    try:
        while True:
            try:
                items = [await asyncio.wait_for(arrived.get(), beat)]
            except TimeoutError:
                yield ()
                continue
            await asyncio.sleep(max(0.0, shown + every - loop.time()))
            while not arrived.empty():
                items.append(arrived.get_nowait())
            shown = loop.time()
            if events := tuple(item for item in items if isinstance(item, Event)):
                yield events
            if isinstance(items[-1], Exception):
                raise items[-1]
            if items[-1] is None:
                return
    finally:
        cancel.set()


def _run(
    begin: Callable[[], Iterator[Event]], cancel: threading.Event, tell: Callable[[_Item], None]
) -> None:
    """Work a turn to its end, or until nobody listens any more."""
    try:
        with contextlib.closing(_closable(begin)) as events:
            for event in events:
                if cancel.is_set():
                    return
                tell(event)
        tell(None)
    except Exception as error:
        tell(error)


def _closable(begin: Callable[[], Iterator[Event]]) -> Generator[Event, None, None]:
    """The events; closing this closes them where they can be closed."""
    yield from begin()
