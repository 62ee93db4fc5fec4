"""Room for a few requests at a time: those with photos are held in memory while they arrive."""

import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from functools import cached_property
from typing import Final

import anyio

MOST_AT_ONCE: Final = 8
"""Requests whose bytes are held in memory; the others wait before theirs are read."""
MOST_OF_ONE: Final = 4
"""Of them of one address: who sends slowly on purpose leaves the others room."""
PLACE_WITHIN: Final = 30.0
"""Seconds to wait for one of the places."""


class Crowded(Exception):
    """No place became free in time."""


class Places:
    """Who may be held now."""

    def __init__(self, most: int = MOST_AT_ONCE, of_one: int = MOST_OF_ONE) -> None:
        self._most = most
        self._of_one = of_one
        self._held = Counter[str]()

    @contextlib.asynccontextmanager
    async def one(self, asker: str) -> AsyncIterator[None]:
        """A place for one request. asker: the address that it comes from.

        Raises:
            Crowded: None became free in time.
        """
        try:
            with anyio.fail_after(PLACE_WITHIN):
                await self._taken(asker)
        except TimeoutError as error:
            raise Crowded from error
        try:
            yield
        finally:
            with anyio.CancelScope(shield=True):
                await self._given_back(asker)

    async def _taken(self, asker: str) -> None:
        async with self._change:
            while self._held.total() >= self._most or self._held[asker] >= self._of_one:
                await self._change.wait()
            self._held[asker] += 1

    async def _given_back(self, asker: str) -> None:
        async with self._change:
            self._held[asker] -= 1
            self._held += Counter()  # without those at nothing
            self._change.notify_all()

    # It belongs to the event loop, so it is made while that runs.
    @cached_property
    def _change(self) -> anyio.Condition:
        return anyio.Condition()
