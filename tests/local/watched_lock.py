"""A lock for tests of what many threads do at once."""

import threading


class WatchedLock:
    """Tells when so many threads have come to it; one of them may be within."""

    def __init__(self, threads: int) -> None:
        self.all_here = threading.Event()
        self._threads = threads
        self._come: set[int] = set()
        self._counting, self._lock = threading.Lock(), threading.Lock()

    def __enter__(self) -> None:
        with self._counting:
            self._come.add(threading.get_ident())
            if len(self._come) == self._threads:
                self.all_here.set()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()
