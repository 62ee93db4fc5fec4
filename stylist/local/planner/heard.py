"""How words are understood, and what was lately understood: a turn asks for it in every round."""

from datetime import date
from functools import lru_cache

from stylist.local.reading.labels import UNKNOWN_BEFORE
from stylist.local.understanding import Reads, Understanding, understand, unread
from stylist.ports import Forgetful

MOST_READ = 1000
"""Letters of one message that are read."""
REMEMBERED = 128
"""Fewer than the network's readings are, so no words stay longer for it."""


class Hearing:
    """Understands words by the rules and the network; safe to use from threads."""

    def __init__(self, reads: Reads = unread) -> None:
        """reads: what the network makes of words; without it the rules stand alone."""
        self._reads = reads
        self._understood = lru_cache(REMEMBERED)(self._understand)

    def __call__(self, words: str, today: str, before: str = UNKNOWN_BEFORE) -> Understanding:
        """See `Hears`."""
        return self._understood(words[:MOST_READ], today, before)

    def forget(self) -> None:
        """Let go of all that was heard, the network of what it read, too."""
        self._understood.cache_clear()
        if isinstance(self._reads, Forgetful):
            self._reads.forget()

    def _understand(self, words: str, today: str, before: str) -> Understanding:
        try:
            day = date.fromisoformat(today)
        except ValueError:
            day = None
        return understand(words, today=day, reads=self._reads, before=before)
