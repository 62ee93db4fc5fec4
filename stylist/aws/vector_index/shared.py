"""One call for all who ask at the same time."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Shared(Generic[T]):
    """Calls a function for many threads; none gets what was read before it asked."""

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._next: Future[T] | None = None

    def get(self) -> T:
        """What the function gives; raises what it raises."""
        with self._lock:
            is_first = self._next is None
            mine = self._next = self._next or Future()
        if is_first:
            with self._reading:
                with self._lock:
                    # Whoever asks from now on waits for the next.
                    self._next = None
                self._answer(mine)
        return mine.result()

    def _answer(self, waiting: "Future[T]") -> None:
        try:
            waiting.set_result(self._read())
        except BaseException as error:
            waiting.set_exception(error)
