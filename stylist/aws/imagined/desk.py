"""Who imagines what, how many today, and what cannot be: between all processes, in the store."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, Protocol

from stylist.ports import Store

IMAGINING, REFUSED, IMAGINED = "imagining", "unimagined", "imagined"
"""Kinds of record: a claim by picture; why there is none, by picture; a count by day (UTC)."""

CLAIM_SECONDS: Final = 180.0
"""After which the claim of a process that died is void: longer than any picture waits and takes."""
AGAIN_SECONDS: Final = 60.0
FOREVER_SECONDS: Final = 24 * 3600.0
_COUNT_SECONDS: Final = 48 * 3600.0


class Money(Protocol):
    """What all that is bought is counted in."""

    def reserve(self, dollars: float) -> bool:
        """Count it; False, and nothing counted, where that would pass a cap."""

    def refund(self, dollars: float) -> None:
        """What was reserved was not bought."""


class Desk:
    """Claims, refusals, and leave to buy."""

    def __init__(self, store: Store, most_a_day: int, price: float, money: Money,
                 now: Callable[[], datetime]) -> None:  # fmt: skip
        """price: dollars of a picture."""
        self._store = store
        self._most = most_a_day
        self._price = price
        self._money = money
        self._now = now

    def claim(self, key: str) -> bool:
        """Whether nobody else makes it now: then the caller does, and releases it."""
        return self._store.add(IMAGINING, key, 1, seconds=CLAIM_SECONDS) == 1

    def release(self, key: str) -> None:
        """It is not being made any more."""
        self._store.delete(IMAGINING, key)

    def buy(self) -> bool:
        """Count one of today's; False, and nothing counted, where a cap is reached."""
        counted = self._store.add(IMAGINED, self._today, 1, seconds=_COUNT_SECONDS)
        if counted <= self._most and self._money.reserve(self._price):
            return True
        self._uncount()
        return False

    def take_back(self) -> None:
        """One that was counted was not made, nor paid for."""
        self._uncount()
        self._money.refund(self._price)

    def refuse(self, key: str, sentence: str, forever: bool) -> None:
        """Answer the sentence for a minute; where the model will never make it, for a day."""
        seconds = FOREVER_SECONDS if forever else AGAIN_SECONDS
        self._store.put(REFUSED, key, {"told": sentence}, seconds=seconds)

    def refused(self, key: str) -> str:
        """Why there is none, in a sentence; '' where nothing is known against it."""
        return str((self._store.get(REFUSED, key) or {}).get("told", ""))

    def _uncount(self) -> None:
        self._store.add(IMAGINED, self._today, -1, seconds=_COUNT_SECONDS)

    @property
    def _today(self) -> str:
        return self._now().date().isoformat()
