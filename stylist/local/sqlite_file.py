"""One SQLite file that several threads and processes read and write, and that really forgets."""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

BUSY_SECONDS: Final = 10.0
"""How long to wait for another process that writes."""


class SqliteFile:
    """Opened when first used. `schema` is made where it is not there yet.

    All threads share one connection, one after the other: an operation takes some 50 µs.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._path = path
        self._schema = schema
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one statement that changes nothing."""
        with self._lock:
            yield self._connection()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction that no other process can come between."""
        with self._lock:
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def scrub(self) -> None:
        """Empty the write-ahead log, which still holds what was deleted or replaced.

        In the file itself SQLite overwrites deleted bytes (`secure_delete`). Where another
        process is in the middle of a long read, the log is emptied by the next scrub.
        """
        with self._lock:
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        with self._lock:
            if self._opened:
                self._opened.close()
            self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self._path, BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(self._schema)
            self._opened = connection
        return self._opened
