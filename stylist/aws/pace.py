"""One budget of requests per second for everybody who shares it."""

import threading
import time
from collections.abc import Callable


class Pace:
    """Lets through at most `per_second` requests, in the order they came; safe between threads.

    When the service asks for less, `hold` keeps everybody back, not only the one who was told:
    the others would be refused for the same reason.
    """

    def __init__(
        self,
        per_second: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._between = 1 / per_second
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Returns when this request's turn has come."""
        with self._lock:
            now = self._clock()
            mine = max(now, self._next)
            self._next = mine + self._between
        if mine > now:
            self._sleep(mine - now)

    def hold(self, seconds: float) -> bool:
        """Lets nobody begin for so long; returns at once, with False as a wait that is over."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)
        return False
