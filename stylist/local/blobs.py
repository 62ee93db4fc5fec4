"""Photos and pictures as files of one folder, with an index of whose they are and how long."""

import contextlib
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from stylist.blob_keys import checked
from stylist.errors import NotFound, ServiceUnavailable
from stylist.local.sqlite_file import SqliteFile

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS blobs (
    key TEXT PRIMARY KEY, owner TEXT NOT NULL, expires REAL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS blobs_of_owner ON blobs (owner) WHERE owner <> '';
"""
_LIVE: Final = "(expires IS NULL OR expires > ?)"

_WRITE: Final = """
INSERT INTO blobs (key, owner, expires) VALUES (?, ?, ?)
ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, expires = excluded.expires
"""
_LEFT_OVER_SECONDS: Final = 3600.0
"""After which a file that nobody finished, or that the index does not know, is taken away."""


class FolderBlobs:
    """A `Blobs` in a folder. Files are named by the hash of their key, so no key leads out."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._index = SqliteFile(folder / "index.sqlite", _SCHEMA)
        self._clock = clock

    def get(self, key: str) -> bytes:
        """The bytes.

        Raises:
            NotFound: There are none, or they have expired.
        """
        if self._is_live(key):
            with contextlib.suppress(FileNotFoundError), self._told():
                return self._file(key).read_bytes()
        raise NotFound(f"There is nothing at {key!r} any more.")

    def exists(self, key: str) -> bool:
        """Whether `get` would give them."""
        return self._is_live(key) and self._file(key).is_file()

    def put(self, key: str, data: bytes, *, owner: str = "", seconds: float | None = None) -> None:
        """Write or replace them, whole or not at all."""
        file = self._file(key)
        unfinished = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
        until = None if seconds is None else self._clock() + seconds
        with self._told():
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                _write(unfinished, data)
                with self._index.writing() as connection:
                    connection.execute(_WRITE, (key, owner, until))
                    unfinished.replace(file)
            finally:
                unfinished.unlink(missing_ok=True)

    def delete(self, key: str) -> None:
        """Remove them; nothing happens when there are none."""
        file = self._file(key)
        with self._told(), self._index.writing() as connection:
            connection.execute("DELETE FROM blobs WHERE key = ?", (key,))
            file.unlink(missing_ok=True)
        self._index.scrub()

    def owned(self, owner: str) -> list[str]:
        """Keys of everything that is this owner's; nothing is nobody's ('')."""
        with self._index.reading() as connection:
            rows = connection.execute(
                f"SELECT key FROM blobs WHERE owner = ? AND owner <> '' AND {_LIVE} ORDER BY key",
                (owner, self._clock()),
            ).fetchall()
        return [key for (key,) in rows]

    def expire(self) -> int:
        """Remove what has expired for good. Returns how many went."""
        with self._index.writing() as connection:
            rows = connection.execute(
                f"DELETE FROM blobs WHERE NOT {_LIVE} RETURNING key", (self._clock(),)
            ).fetchall()
            for (key,) in rows:
                self._file(key).unlink(missing_ok=True)
            known = {self._file(key) for (key,) in connection.execute("SELECT key FROM blobs")}
            for file in self._left_over(known):
                file.unlink(missing_ok=True)
        self._index.scrub()
        return len(rows)

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Has a disk that is full or shut told as such; what is not there is the caller's."""
        try:
            yield
        except FileNotFoundError:
            raise
        except OSError as error:
            raise ServiceUnavailable(
                f"The files of {self._folder} cannot be used ({error.strerror or error}). "
                "Make room on its disk, and let this user write to it."
            ) from error

    def _is_live(self, key: str) -> bool:
        with self._index.reading() as connection:
            row = connection.execute(
                f"SELECT 1 FROM blobs WHERE key = ? AND {_LIVE}", (checked(key), self._clock())
            ).fetchone()
        return row is not None

    def _file(self, key: str) -> Path:
        name = hashlib.sha256(checked(key).encode()).hexdigest()
        return self._folder / name[:2] / name

    def _left_over(self, known: set[Path]) -> Iterator[Path]:
        """What a process left that ended between two steps of a write."""
        limit = self._clock() - _LEFT_OVER_SECONDS
        for file in self._folder.glob("??/*"):
            with contextlib.suppress(FileNotFoundError):
                if file not in known and file.stat().st_mtime < limit:
                    yield file


def _write(file: Path, data: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
