"""Conversations, profiles, looks and counters in one DynamoDB table."""

import math
import random
import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from stylist.aws.chunks import chunks
from stylist.aws.records import (
    FOREVER,
    RECORD_SK,
    Item,
    Put,
    body_of,
    is_live,
    lifetime,
    number,
    owned_key,
    owner_digest,
    owner_in,
    record_key,
    record_of,
    unchanged,
)
from stylist.aws.table import Table
from stylist.errors import ServiceUnavailable
from stylist.ports import Change

_TRIES: Final = 20
"""How often another process may come between a look at a record and its change."""
_SWEEP_SECONDS: Final = 6 * 3600.0
_SWEEP: Final[Item] = {"pk": {"S": "sweep"}, "sk": {"S": RECORD_SK}}
_TOGETHER: Final = 8
"""Records that one transaction takes: of a size of 400 KB each they stay within its 4 MB."""
_DOING: Final = "use the table of records"

_NOBODYS: Final = "attribute_not_exists(#own)"
_MINE: Final = "attribute_not_exists(#own) OR #own = :own"


class DynamoStore:
    """A `Store` in a table of `records.TABLE_SHAPE`; safe between any number of processes.

    All methods raise ServiceUnavailable where DynamoDB does not answer. `add` is only asked again
    where the first try is certain to have done nothing, so that a sum is never too high.
    """

    def __init__(self, table: Table, clock: Callable[[], float] = time.time) -> None:
        self._table = table
        self._clock = clock

    def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """The record, or None."""
        item = self._table.read(record_key(kind, key), _DOING)
        return record_of(item) if item and is_live(item, self._clock()) else None

    def put(self, kind: str, key: str, record: Mapping[str, Any], *, owner: str = "",
            seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace it.

        Raises:
            ValueError, TypeError: It is no JSON.
            InvalidRequest: It is longer than an item may be.
        """
        self.put_all(kind, {key: record}, owner=owner, seconds=seconds)

    def put_all(self, kind: str, records: Mapping[str, Mapping[str, Any]], *, owner: str = "",
                seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace several of one kind, by key; some of them together.

        Raises: as `put`, with nothing written.
        """
        own, lives = owner_digest(owner), self._lives(seconds)
        puts = [Put(kind, key, body_of(one), own, lives) for key, one in records.items()]
        for some in chunks(puts, _TOGETHER):
            actions = [action for one in some for action in self._writes(one)]
            if not self._table.write(actions, _DOING):
                for one in some:
                    self._take_over(one)

    def change(self, kind: str, key: str, made: Change, *, owner: str = "",
               seconds: float | None = None) -> dict[str, Any]:  # fmt: skip
        """Replace it by what `made` makes of it, or of None; the new record.

        Raises: as `put`.
        """
        place, own = record_key(kind, key), owner_digest(owner)
        for tries in range(_TRIES):
            # Whoever came second steps aside for a moment, or they would meet again.
            time.sleep(random.random() * min(0.2, 0.01 * 2**tries) if tries else 0.0)
            old = self._table.read(place, _DOING)
            live = old if old and is_live(old, self._clock()) else None
            record = dict(made(record_of(live) if live else None))
            put = Put(kind, key, body_of(record), own, self._lives(seconds))
            condition, values = unchanged(old)
            writes = [self._table.put(put.item, condition, **values)]
            writes += [self._table.put(put.note)] if own else []
            if (was := owner_in(old)) and was != own:
                writes.append(self._table.delete(owned_key(was, place)))
            if self._table.write(writes, _DOING):
                return record
        raise _crowded()

    def delete(self, kind: str, key: str) -> None:
        """Remove it; nothing happens when it is not there."""
        self._remove(record_key(kind, key))

    def owned(self, owner: str) -> list[tuple[str, str]]:
        """(kind, key) of everything that is this owner's; nothing is nobody's ('')."""
        if not owner:
            return []
        now = self._clock()
        pk = {"S": f"owner#{owner_digest(owner)}"}
        notes = self._table.query("#pk = :pk", _DOING, pk=pk)
        return sorted((note["kind"]["S"], note["key"]["S"]) for note in notes if is_live(note, now))

    def add(self, kind: str, key: str, amount: int, *, seconds: float | None = None) -> int:
        """Count up, atomically; the new sum. A counter is the record {"sum": n}."""
        place = record_key(kind, key)
        for _ in range(_TRIES):
            now = self._clock()
            lives = lifetime(FOREVER if seconds is None else math.ceil(now + seconds))
            total = self._table.count(place, amount, lives, number(now), _DOING)
            if total is not None:
                return total
            self._remove(place, expired_by=now)
        raise _crowded()

    def expire(self) -> int:
        """Remove what has expired for good, looking through the table every six hours whoever
        asks; between, DynamoDB's TTL does. Returns how many records went."""
        now = self._clock()
        claim = self._table.put(
            _SWEEP | lifetime(now + _SWEEP_SECONDS),
            "attribute_not_exists(#pk) OR #until <= :now",
            now=number(now),
        )
        if not self._table.write([claim], _DOING):
            return 0
        found = self._table.scan("#until <= :now", "#pk, #sk", _DOING, now=number(now))
        gone = 0
        for item in found:
            if item["sk"]["S"] == RECORD_SK:
                gone += self._remove(item, expired_by=now)
            else:
                old = self._table.delete(item, "#until <= :now", now=number(now))
                self._table.write([old], _DOING)
        return gone

    def _writes(self, put: Put) -> list[dict[str, Any]]:
        """For one that is new, or this owner's already."""
        if not put.own:
            return [self._table.put(put.item, _NOBODYS)]
        mine = self._table.put(put.item, _MINE, own={"S": put.own})
        return [mine, self._table.put(put.note)]

    def _take_over(self, put: Put) -> None:
        """It may be another's, whose note has to go: rare, so only now is it asked whose."""
        notes = [self._table.put(put.note)] if put.own else []
        self._change(put.place, lambda condition, values: [
            self._table.put(put.item, condition, **values), *notes], put.own)  # fmt: skip

    def _lives(self, seconds: float | None) -> Item:
        return lifetime(FOREVER if seconds is None else self._clock() + seconds)

    def _remove(self, place: Item, expired_by: float = FOREVER + 1) -> bool:
        """Whether there was one that had expired by then."""
        return self._change(
            place,
            lambda condition, values: [self._table.delete(place, condition, **values)],
            expired_by=expired_by,
        )

    def _change(self, place: Item, writes: Callable[[str, dict[str, Any]], list[dict[str, Any]]],
                own: str | None = None, expired_by: float = FOREVER + 1) -> bool:  # fmt: skip
        """Write in one with the end of the old owner's note. own: the new owner's digest; None
        when the record goes. False when there is nothing to remove."""
        for _ in range(_TRIES):
            old = self._table.read(place, _DOING, "#own, #until")
            if own is None and (old is None or is_live(old, expired_by)):
                return False
            was = owner_in(old)
            values: dict[str, Any] = {"own": {"S": was}} if was else {}
            condition = "#own = :own" if was else _NOBODYS
            if own is None:
                condition, values = f"({condition}) AND #until <= :by", values | {
                    "by": number(expired_by)}  # fmt: skip
            actions = writes(condition, values)
            if was and was != own:
                actions.append(self._table.delete(owned_key(was, place)))
            if self._table.write(actions, _DOING):
                return True
        raise _crowded()


def _crowded() -> ServiceUnavailable:
    return ServiceUnavailable(
        "Too many processes change the same record at once. Try again in a moment."
    )
