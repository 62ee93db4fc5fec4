"""Conversations, profiles, looks and counters in one SQLite file."""

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from stylist.local.sqlite_file import SqliteFile
from stylist.ports import Change

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS records (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, owner TEXT NOT NULL, expires REAL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS records_of_owner ON records (owner) WHERE owner <> '';
CREATE INDEX IF NOT EXISTS records_by_expiry ON records (expires) WHERE expires IS NOT NULL;
"""
_LIVE: Final = "(expires IS NULL OR expires > ?)"

_WRITE: Final = """
INSERT INTO records (kind, key, body, owner, expires) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (kind, key) DO UPDATE
SET body = excluded.body, owner = excluded.owner, expires = excluded.expires
"""
_COUNT: Final = """
UPDATE records SET body = json_object('sum', json_extract(body, '$.sum') + ?)
WHERE kind = ? AND key = ? RETURNING json_extract(body, '$.sum')
"""


class SqliteStore:
    """A `Store` in one file; what is deleted leaves no byte in it nor in its log."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self._file = SqliteFile(path, _SCHEMA)
        self._clock = clock

    def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """The record, or None."""
        with self._file.reading() as connection:
            return self._read(connection, kind, key)

    def put(self, kind: str, key: str, record: Mapping[str, Any], *, owner: str = "",
            seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace it.

        Raises:
            ValueError, TypeError: It is no JSON.
        """
        self.put_all(kind, {key: record}, owner=owner, seconds=seconds)

    def put_all(self, kind: str, records: Mapping[str, Mapping[str, Any]], *, owner: str = "",
                seconds: float | None = None) -> None:  # fmt: skip
        """Write or replace several of one kind, by key: all of them or none.

        Raises: as `put`.
        """
        with self._file.writing() as connection:
            self._write(connection, kind, records, owner, seconds)

    def change(self, kind: str, key: str, made: Change, *, owner: str = "",
               seconds: float | None = None) -> dict[str, Any]:  # fmt: skip
        """Replace it by what `made` makes of it, or of None; the new record."""
        with self._file.writing() as connection:
            record = dict(made(self._read(connection, kind, key)))
            self._write(connection, kind, {key: record}, owner, seconds)
        return record

    def delete(self, kind: str, key: str) -> None:
        """Remove it, and every byte of it; nothing happens when it is not there."""
        with self._file.writing() as connection:
            connection.execute("DELETE FROM records WHERE kind = ? AND key = ?", (kind, key))
        self._file.scrub()

    def owned(self, owner: str) -> list[tuple[str, str]]:
        """(kind, key) of everything that is this owner's; nothing is nobody's ('')."""
        with self._file.reading() as connection:
            return connection.execute(
                "SELECT kind, key FROM records WHERE owner = ? AND owner <> '' "
                f"AND {_LIVE} ORDER BY kind, key",
                (owner, self._clock()),
            ).fetchall()

    def add(self, kind: str, key: str, amount: int, *, seconds: float | None = None) -> int:
        """Count up, atomically; the new sum. A counter is the record {"sum": n}."""
        with self._file.writing() as connection:
            connection.execute(
                f"DELETE FROM records WHERE kind = ? AND key = ? AND NOT {_LIVE}",
                (kind, key, self._clock()),
            )
            rows = connection.execute(_COUNT, (amount, kind, key)).fetchall()
            if rows:
                return int(rows[0][0])
            body = json.dumps({"sum": amount})
            connection.execute(_WRITE, (kind, key, body, "", self._until(seconds)))
            return amount

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many records went."""
        with self._file.writing() as connection:
            gone = connection.execute(
                f"DELETE FROM records WHERE NOT {_LIVE}", (self._clock(),)
            ).rowcount
        # Also for what was replaced since the last time.
        self._file.scrub()
        return gone

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _read(self, connection: Connection, kind: str, key: str) -> dict[str, Any] | None:
        row = connection.execute(
            f"SELECT body FROM records WHERE kind = ? AND key = ? AND {_LIVE}",
            (kind, key, self._clock()),
        ).fetchone()
        return json.loads(row[0]) if row else None

    def _write(self, connection: Connection, kind: str, records: Mapping[str, Mapping[str, Any]],
               owner: str, seconds: float | None) -> None:  # fmt: skip
        until = self._until(seconds)
        bodies = {key: json.dumps(dict(one), ensure_ascii=False, allow_nan=False)
                  for key, one in records.items()}  # fmt: skip
        rows = [(kind, key, body, owner, until) for key, body in bodies.items()]
        connection.executemany(_WRITE, rows)

    def _until(self, seconds: float | None) -> float | None:
        return None if seconds is None else self._clock() + seconds
