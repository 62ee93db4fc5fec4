"""Room for decoding: small files may hold large pictures, and many may come at once."""

import contextlib
import threading
from collections.abc import Iterator


class Room:
    """Lets work begin while all that is under way stays within `most`; one alone always may."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = 0
        self._change = threading.Condition()

    @contextlib.contextmanager
    def for_work(self, size: int) -> Iterator[None]:
        """Wait until there is room for work of this size, and keep it taken meanwhile."""
        with self._change:
            self._change.wait_for(lambda: not self._taken or self._taken + size <= self._most)
            self._taken += size
        try:
            yield
        finally:
            with self._change:
                self._taken -= size
                self._change.notify_all()
