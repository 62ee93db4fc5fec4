"""What may be spent: counted in the store before it is, so that no number of processes passes a
cap by more than one call."""

import logging
import math
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final, Protocol, TypeVar

from stylist.errors import ServiceUnavailable
from stylist.ports import ModelRequest, Store
from stylist.talk.belongings import DAY, KEPT_CONVERSATION
from stylist.tally import Tally, short_id

log = logging.getLogger(__name__)

SPEND: Final = "spend"
KEPT_DAY: Final = 3 * DAY

CONVERSATION: Final = "cap_conversation"
DAY_CAP: Final = "cap_day"

_COUNTING: Final = ThreadPoolExecutor(16, "counting")
"""For all conversations; its threads begin with the first that needs them."""

Made = TypeVar("Made")


class Prices(Protocol):
    """What a chat model costs, in millionths of a dollar."""

    def chat(self, usage: Mapping[str, int]) -> float:
        """An answer's tokens, as Converse counts them."""

    def most(self, request: ModelRequest) -> float:
        """The most that an answer to this may cost."""


@dataclass(frozen=True)
class Caps:
    """Dollars that a conversation and a day (UTC) may cost."""

    conversation: float
    day: float


def _today() -> date:
    return datetime.now(UTC).date()


class Spend:
    """The counters and their caps; any number of processes share them."""

    def __init__(self, store: Store, prices: Prices, caps: Caps,
                 today: Callable[[], date] = _today) -> None:  # fmt: skip
        self.prices = prices
        self._store = store
        self._caps = caps
        self._today = today

    def purse(self, tally: Tally, conversation: str) -> "Purse":
        """The money of one use case in a conversation; close it at the end."""
        cap = _micros(self._caps.conversation)
        key = f"conversation/{short_id(conversation)}"
        own = _Counter(self._store, key, cap, KEPT_CONVERSATION, CONVERSATION)
        return Purse(tally, self.prices, (own, self._day()))

    def reserve(self, dollars: float) -> bool:
        """Count something that is bought outside of any conversation, such as an imagined photo;
        False, and nothing counted, where that would pass the day's cap."""
        return not self._day().add(math.ceil(dollars * 1e6))

    def refund(self, dollars: float) -> None:
        """What was reserved was not bought."""
        self._day().take_back(math.ceil(dollars * 1e6))

    def of_day(self) -> int:
        """Millionths of a dollar counted today, those set aside included."""
        kept = self._store.get(SPEND, self._day().key)
        return int(kept["sum"]) if kept else 0

    def _day(self) -> "_Counter":
        key = f"day/{self._today().isoformat()}"
        return _Counter(self._store, key, _micros(self._caps.day), KEPT_DAY, DAY_CAP)


@dataclass(frozen=True)
class _Counter:
    """One sum and its cap. reason: what is said when the cap is reached."""

    store: Store
    key: str
    cap: int
    seconds: float
    reason: str

    def add(self, amount: int) -> str:
        """'' once it is counted; the reason where that would pass the cap."""
        if self.store.add(SPEND, self.key, amount, seconds=self.seconds) <= self.cap:
            return ""
        self.take_back(amount)
        return self.reason

    def take_back(self, amount: int) -> None:
        """Count so much less."""
        self.store.add(SPEND, self.key, -amount, seconds=self.seconds)


class Purse:
    """The money of one use case: what is set aside stands in the counters, what is left over
    serves the next call, and the end settles them to what was spent."""

    def __init__(self, tally: Tally, prices: Prices, counters: tuple[_Counter, ...]) -> None:
        self._tally = tally
        self._prices = prices
        self._counters = counters
        self._lock = threading.Lock()
        self._counted = 0
        self._open = 0.0
        tally.holder = self

    def most(self, request: ModelRequest) -> float:
        """The most that an answer may cost."""
        return self._prices.most(request)

    def answered(self, usage: Mapping[str, int], most: float, billed: bool) -> None:
        """An answer has ended. One whose tokens nobody told counts in full where it was begun."""
        cost = self._prices.chat(usage) if usage else most if billed else 0.0
        self._tally.count(cost)
        self.let_go(most)

    def hold(self, micros: float) -> str:
        """'' once so much is set aside; else which cap is reached, and nothing is."""
        with self._lock:
            more = math.ceil(self._tally.micros + self._open + micros) - self._counted
            if more > 0:
                if refused := self._count(more):
                    return refused
                self._counted += more
            self._open += micros
        return ""

    def let_go(self, micros: float) -> None:
        """So much is not set aside any more."""
        with self._lock:
            self._open -= micros

    def close(self) -> None:
        """Leave in the counters what was spent."""
        with self._lock:
            over = self._counted - math.ceil(self._tally.micros)
            self._counted -= over
        if not over:
            return
        try:
            _each(self._counters, lambda counter: counter.take_back(over))
        except ServiceUnavailable as error:
            # What stays set aside is too much rather than too little.
            log.warning("%d millionths of a dollar stay set aside: %s", over, type(error).__name__)

    def _count(self, more: int) -> str:
        """Counted everywhere, or nowhere."""
        reasons = _each(self._counters, lambda counter: counter.add(more))
        if any(reasons):
            for counter, reason in zip(self._counters, reasons, strict=True):
                if not reason:
                    counter.take_back(more)
        return next(filter(None, reasons), "")


def _micros(dollars: float) -> int:
    return round(dollars * 1e6)


def _each(counters: Sequence[_Counter], do: Callable[[_Counter], Made]) -> list[Made]:
    """What it gives for each, all asked at once: whoever speaks waits for it."""
    first, *others = counters
    running = [_COUNTING.submit(copy_context().run, do, one) for one in others]
    try:
        return [do(first), *(one.result() for one in running)]
    finally:
        wait(running)
