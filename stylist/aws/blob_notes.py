"""What the store remembers of the files in a bucket: whose each is, and when it ends."""

from collections.abc import Callable, Iterator
from typing import Final

from stylist.ports import Store

_FILE, _END = "blob", "blob end"
"""Kinds of record."""
_DAY: Final = 86400.0
_REMEMBERED: Final = 7 * _DAY
"""For so long after its end a file that nobody took away is still known."""


class BlobNotes:
    """Notes on blobs, as records whose owners are no shoppers: 'blobs of …', 'blobs until …'."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def write(self, key: str, owner: str, seconds: float | None) -> None:
        """Note a blob that is about to be written."""
        whose = f"blobs of {owner}" if owner else ""
        self._store.put(_FILE, key, {}, owner=whose, seconds=seconds)
        if seconds is None:
            self._store.delete(_END, key)
            return
        until = self._clock() + seconds
        self._store.put(_END, key, {"until": until}, owner=_day(until),
                        seconds=seconds + _REMEMBERED)  # fmt: skip

    def remove(self, key: str) -> None:
        """Forget a blob that is gone."""
        self._store.delete(_FILE, key)
        self._store.delete(_END, key)

    def owned(self, owner: str) -> list[str]:
        """Keys of this owner's blobs; nothing is nobody's ('')."""
        return [key for kind, key in self._store.owned(f"blobs of {owner}")
                if owner and kind == _FILE]  # fmt: skip

    def ended(self) -> Iterator[str]:
        """Keys of blobs whose time is over, as far as is still known."""
        now = self._clock()
        days = int(_REMEMBERED // _DAY) + 1
        for ago in range(days, -1, -1):
            for kind, key in self._store.owned(_day(now - ago * _DAY)):
                note = self._store.get(_END, key) if kind == _END else None
                if note and float(note["until"]) <= now:
                    yield key


def _day(until: float) -> str:
    return f"blobs until {int(until // _DAY)}"
