"""One SQLite file that several threads and processes read and write, and that really forgets."""

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from stylist.errors import ServiceUnavailable

BUSY_SECONDS: Final = 10.0
"""How long to wait for another process that writes."""

_AGAIN_SECONDS: Final = 0.005

_REMEDIES: Final = {
    "SQLITE_FULL": "Make room on its disk.",
    "SQLITE_READONLY": "Let this user write to it and to its folder.",
    "SQLITE_CANTOPEN": "Let this user write to it and to its folder.",
    "SQLITE_BUSY": "Another process keeps it locked; end that, or try again.",
    "SQLITE_CORRUPT": "Move it away, or put a copy in its place; without one, a new one is begun.",
}
"""By the beginning of SQLite's name for what is wrong."""
_ELSE: Final = "Look at its disk and at its rights."


class SqliteFile:
    """Opened when first used. `schema` is made where it is not there yet.

    All threads share one connection, one after the other: an operation takes some 50 µs. Whatever
    is wrong with the file is a ServiceUnavailable that names it and the remedy; once that is
    applied, the next operation works again.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._path = path
        self._schema = schema
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one statement that changes nothing."""
        with self._lock, self._told():
            yield self._connection()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction that no other process can come between."""
        with self._lock, self._told():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # SQLite does so itself where the disk is full or broken.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def scrub(self) -> None:
        """Empty the write-ahead log, which still holds what was deleted or replaced.

        In the file itself SQLite overwrites deleted bytes (`secure_delete`). Where another
        process is in the middle of a long read, the log is emptied by the next scrub.
        """
        with self._lock, self._told():
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file; it is opened again when needed."""
        with self._lock:
            if self._opened:
                self._opened.close()
            self._opened = None

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            # Opened anew by the next: meanwhile another file may stand in this one's place.
            with contextlib.suppress(sqlite3.Error):
                self.close()
            raise self._unwell(str(error), getattr(error, "sqlite_errorname", "")) from error

    def _unwell(self, why: str, name: str) -> ServiceUnavailable:
        name = "SQLITE_CORRUPT" if name == "SQLITE_NOTADB" else name
        remedy = next(
            (said for begins, said in _REMEDIES.items() if name.startswith(begins)), _ELSE
        )
        return ServiceUnavailable(f"The file {self._path} cannot be used ({why}). {remedy}")

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise self._unwell(error.strerror or "", "SQLITE_CANTOPEN") from error
            connection = sqlite3.connect(
                self._path, BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                connection.execute("PRAGMA secure_delete = ON")
                _log_ahead(connection)
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.executescript(self._schema)
            except BaseException:
                connection.close()
                raise
            self._opened = connection
        return self._opened


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging, where it is not yet.

    Of several processes that switch a new file at the same time SQLite lets one, and refuses the
    others at once, whatever their time-out (they would wait for each other): those ask again.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(_AGAIN_SECONDS)
        else:
            return
