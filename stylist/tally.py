"""What one use case takes: calls, tokens, money, requests; gathered from whichever thread."""

import hashlib
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from typing import Final, ParamSpec, Protocol, TypeVar

log = logging.getLogger(__name__)

MOST_REQUESTS: Final = 20
"""Ids of requests in one line."""

_TOKENS: Final = {
    "inputTokens": "tokens_in",
    "outputTokens": "tokens_out",
    "cacheReadInputTokens": "tokens_read",
    "cacheWriteInputTokens": "tokens_written",
}

_NOTHING: Final[Mapping[str, int]] = MappingProxyType({})

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Holder(Protocol):
    """Sets money aside before it is spent."""

    def hold(self, micros: float) -> str:
        """'' once so much is set aside, in millionths of a dollar; else which cap is reached."""

    def let_go(self, micros: float) -> None:
        """So much is not set aside any more: it was spent, or will not be."""


class Tally:
    """Counts for one use case. ids: as the log is to tell them. holder: of its money, if any."""

    def __init__(self, use_case: str, **ids: str) -> None:
        self.holder: Holder | None = None
        self._use_case = use_case
        self._ids = ids
        self._began = time.monotonic()
        self._lock = threading.Lock()
        self._micros = 0.0
        self._amounts: Counter[str] = Counter()
        self._requests: list[str] = []

    @property
    def micros(self) -> float:
        """Millionths of a dollar so far."""
        return self._micros

    def count(self, micros: float = 0.0, request_id: str = "",
              amounts: Mapping[str, int] = _NOTHING) -> None:  # fmt: skip
        """Add what was spent, the request it was spent on, and amounts by their names."""
        with self._lock:
            self._micros += micros
            self._amounts.update(amounts)
            if request_id and len(self._requests) < MOST_REQUESTS:
                self._requests.append(request_id)

    def used(self, usage: Mapping[str, int]) -> None:
        """Add the tokens of one answer, as Converse counts them."""
        told = {ours: usage[name] for name, ours in _TOKENS.items() if usage.get(name)}
        self.count(amounts={"answers": 1, **told})

    def word(self) -> None:
        """A word is shown: of the first one tell after how many milliseconds."""
        with self._lock:
            self._amounts.setdefault("first_word", self._milliseconds())

    def enter(self) -> None:
        """Count here what this thread's context does from now on."""
        _CURRENT.set(self)

    @contextmanager
    def here(self) -> Iterator[None]:
        """Count here what the block does; a generator must not yield within it."""
        token = _CURRENT.set(self)
        try:
            yield
        finally:
            _CURRENT.reset(token)

    def around(self, run: Callable[Given, Made]) -> Callable[Given, Made]:
        """The same function, counting here what it does."""

        def counted(*args: Given.args, **more: Given.kwargs) -> Made:
            with self.here():
                return run(*args, **more)

        return counted

    def write(self, outcome: str = "done") -> None:
        """The one INFO line: ids, milliseconds, amounts, dollars; nothing that anybody said."""
        fields: dict[str, object] = {
            **self._ids, "outcome": outcome,
            "milliseconds": self._milliseconds(),
            **self._amounts, "dollars": round(self._micros / 1e6, 6),
        }  # fmt: skip
        if self._requests:
            fields["requests"] = list(self._requests)
        log.info(self._use_case, extra={"told": fields})

    def _milliseconds(self) -> int:
        return round((time.monotonic() - self._began) * 1000)


_CURRENT: ContextVar[Tally | None] = ContextVar("tally", default=None)


def current() -> Tally | None:
    """The tally of the use case at work; None outside of any."""
    return _CURRENT.get()


def short_id(name: str) -> str:
    """What stands in the log for an id that opens what it names: 12 hex digits of its digest."""
    return hashlib.sha256(name.encode()).hexdigest()[:12] if name else ""


@contextmanager
def use_case(name: str, **ids: str) -> Iterator[None]:
    """Tally the block by itself and write its line; within another use case it counts there."""
    if current() is not None:
        yield
        return
    tally, outcome = Tally(name, **ids), "done"
    try:
        with tally.here():
            yield
    except Exception as error:
        outcome = type(error).__name__
        raise
    finally:
        tally.write(outcome)
