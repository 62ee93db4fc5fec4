"""Gradio's queue looks for an event when one comes, not fifty times a second.

Between two looks it sleeps for `Queue.sleep_when_free`, and Gradio has no way to end that sleep.
So the module of the queue gets an `asyncio` of its own, whose `sleep` knows our naps. Should
Gradio sleep in another way one day, a nap is a number of seconds like any other.
"""

import asyncio
from types import ModuleType
from typing import Any, Final

NAP: Final = 0.02
"""Seconds between two looks while an event waits until it may run."""
LONGEST_NAP: Final = 1.0
"""Seconds between two looks while none waits: for events that nobody rang for."""


class Nap(float):
    """What the queue takes for its seconds between two looks; `ring` ends it."""

    def __new__(cls, queue: Any) -> "Nap":
        """queue: Gradio's; its length is the number of events that wait."""
        return super().__new__(cls, NAP)

    def __init__(self, queue: Any) -> None:
        self._queue = queue
        self._resting = set[asyncio.Future[None]]()

    async def rest(self) -> None:
        """Sleep until it rings, or for as long as one may.

        The queue looks and lies down without letting anybody in between, so no ring is missed.
        """
        loop = asyncio.get_running_loop()
        rung = loop.create_future()
        end = loop.call_later(NAP if len(self._queue) else LONGEST_NAP, _set, rung)
        self._resting.add(rung)
        try:
            await rung
        finally:
            end.cancel()
            self._resting.discard(rung)

    def ring(self) -> None:
        """Have the queue look now; called in its event loop."""
        for rung in self._resting:
            _set(rung)


def hang_bell(page: Any) -> None:
    """Have the queue of a `gr.Blocks` sleep until `ring`."""
    # Imported late: it reads variables that are set before.
    from gradio import queueing

    vars(queueing)["asyncio"] = _ASYNCIO
    page._queue.sleep_when_free = Nap(page._queue)


def ring(page: Any) -> None:
    """Tell the queue of a `gr.Blocks` that an event came. Does nothing where no bell hangs."""
    nap = page._queue.sleep_when_free
    if isinstance(nap, Nap):
        nap.ring()


async def _sleep(delay: float, result: Any = None) -> Any:
    """`asyncio.sleep`, but for naps."""
    if isinstance(delay, Nap):
        return await delay.rest()
    return await asyncio.sleep(delay, result)


def _set(rung: asyncio.Future[None]) -> None:
    if not rung.done():
        rung.set_result(None)


_ASYNCIO: Final = ModuleType("asyncio")
vars(_ASYNCIO).update(vars(asyncio), sleep=_sleep)
