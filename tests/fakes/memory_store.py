"""A `Store` and a `Blobs` that live as long as their process."""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from stylist.blob_keys import checked
from stylist.errors import NotFound
from stylist.ports import Change

Clock = Callable[[], float]


@dataclass(frozen=True)
class _Kept:
    """data: JSON text of a record, or the bytes of a blob. until: by the clock; None for ever."""

    data: Any
    owner: str
    until: float | None

    def live(self, now: float) -> bool:
        return self.until is None or self.until > now


class MemoryStore:
    """Records in a dict, each as JSON text: nobody can change what was put."""

    def __init__(self, clock: Clock = time.time) -> None:
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._clock = clock
        self._lock = threading.Lock()

    def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """The record, or None."""
        kept = self._kept.get((kind, key))
        return json.loads(kept.data) if kept and kept.live(self._clock()) else None

    def put(self, kind: str, key: str, record: Mapping[str, Any], *, owner: str = "",
            seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace it.

        Raises:
            ValueError, TypeError: It is no JSON.
        """
        self.put_all(kind, {key: record}, owner=owner, seconds=seconds)

    def put_all(self, kind: str, records: Mapping[str, Mapping[str, Any]], *, owner: str = "",
                seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace several of one kind, by key.

        Raises: as `put`.
        """
        texts = {key: json.dumps(dict(one), allow_nan=False) for key, one in records.items()}
        with self._lock:
            for key, text in texts.items():
                self._kept[kind, key] = _Kept(text, owner, _until(self._clock, seconds))

    def change(self, kind: str, key: str, made: Change, *, owner: str = "",
               seconds: float | None = None) -> dict[str, Any]:  # fmt: skip
        """Replace it by what `made` makes of it, or of None; the new record."""
        with self._lock:
            text = json.dumps(dict(made(self.get(kind, key))), allow_nan=False)
            self._kept[kind, key] = _Kept(text, owner, _until(self._clock, seconds))
        return dict(json.loads(text))

    def delete(self, kind: str, key: str) -> None:
        """Remove it; nothing happens when it is not there."""
        with self._lock:
            self._kept.pop((kind, key), None)

    def owned(self, owner: str) -> list[tuple[str, str]]:
        """(kind, key) of everything that is this owner's; nothing is nobody's ('')."""
        return _owned(self._kept, owner, self._clock())

    def add(self, kind: str, key: str, amount: int, *, seconds: float | None = None) -> int:
        """Count up, atomically; the new sum. A counter is the record {"sum": n}."""
        with self._lock:
            kept = self._kept.get((kind, key))
            if not kept or not kept.live(self._clock()):
                kept = _Kept('{"sum": 0}', "", _until(self._clock, seconds))
            total = int(json.loads(kept.data)["sum"]) + amount
            self._kept[kind, key] = _Kept(json.dumps({"sum": total}), kept.owner, kept.until)
            return total

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many records went."""
        with self._lock:
            return _expire(self._kept, self._clock())


class MemoryBlobs:
    """Blobs in a dict."""

    def __init__(self, clock: Clock = time.time) -> None:
        self._kept: dict[str, _Kept] = {}
        self._clock = clock
        self._lock = threading.Lock()

    def get(self, key: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: There are none, or they have expired.
        """
        kept = self._kept.get(checked(key))
        if not kept or not kept.live(self._clock()):
            raise NotFound(f"There is nothing at {key!r} any more.")
        found: bytes = kept.data
        return found

    def exists(self, key: str) -> bool:
        """Whether `get` would give them."""
        kept = self._kept.get(checked(key))
        return bool(kept and kept.live(self._clock()))

    def put(self, key: str, data: bytes, *, owner: str = "", seconds: float | None = None) -> None:
        """Write or replace them."""
        with self._lock:
            self._kept[checked(key)] = _Kept(bytes(data), owner, _until(self._clock, seconds))

    def delete(self, key: str) -> None:
        """Remove them; nothing happens when there are none."""
        with self._lock:
            self._kept.pop(checked(key), None)

    def owned(self, owner: str) -> list[str]:
        """Keys of everything that is this owner's; nothing is nobody's ('')."""
        return _owned(self._kept, owner, self._clock())

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many went."""
        with self._lock:
            return _expire(self._kept, self._clock())


def _until(clock: Clock, seconds: float | None) -> float | None:
    return None if seconds is None else clock() + seconds


def _owned(kept: dict[Any, _Kept], owner: str, now: float) -> list[Any]:
    # A copy: another thread may write meanwhile.
    return sorted(key for key, one in list(kept.items())
                  if owner and one.owner == owner and one.live(now))  # fmt: skip


def _expire(kept: dict[Any, _Kept], now: float) -> int:
    gone = [key for key, one in kept.items() if not one.live(now)]
    for key in gone:
        del kept[key]
    return len(gone)
