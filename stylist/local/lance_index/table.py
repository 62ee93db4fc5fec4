"""The table in its folder: opening, committing, tidying, and who may write."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, timedelta
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import lancedb
import pyarrow as pa
from filelock import FileLock, Timeout
from lancedb.table import Table

from stylist.errors import ServiceUnavailable

log = logging.getLogger(__name__)

_NAME = "catalog"

_PATIENCE_SECONDS = 300
"""How long a writer waits for another; indexing millions of rows takes minutes."""

_KEEP_OLD = timedelta(hours=1)
"""Age at which replaced data is wiped: a query that reads it has long ended by then."""

_TIDY_EVERY = 64
"""Commits between two tidyings: each leaves a small file behind that every read must open."""

_FAILURES = (OSError, RuntimeError, ValueError, KeyError)
"""What LanceDB and Arrow raise over a folder they cannot read or write."""

Stamp = tuple[str, int, int]
"""Name, time of change and inode of a file: a file made anew under the same name differs."""


class Versions:
    """One LanceDB table, of which every commit is a new version seen by all processes."""

    def __init__(self, folder: Path) -> None:
        """Raises ServiceUnavailable when there can be no such folder."""
        self._folder = folder
        self._table_folder = folder / f"{_NAME}.lance"
        self._lock = FileLock(folder / f"{_NAME}.lock", timeout=_PATIENCE_SECONDS)
        with self.keeping():
            folder.mkdir(parents=True, exist_ok=True)
            # Without an interval of zero a long-lived reader never sees what others commit.
            self._base = lancedb.connect(str(folder), read_consistency_interval=timedelta(0))
        self._opened: tuple[Stamp | None, Table | None] = (None, None)

    def open(self) -> Table | None:
        """The table at its newest version, or None before the first write."""
        newest = self.newest()
        stamp, table = self._opened
        if newest != stamp:
            table = self._base.open_table(_NAME) if newest else None
            self._opened = (newest, table)
        return table

    def open_or_create(self, schema: pa.Schema) -> Table:
        """The table, made empty when there is none; for the holder of `writing` only."""
        return self.open() or self._base.create_table(_NAME, schema=schema)

    def replace(
        self, rows: Callable[[], pa.RecordBatchReader], finish: Callable[[Table], object]
    ) -> None:
        """Everything anew in one commit; for the holder of `writing` only.

        A table too damaged to be overwritten is put aside, and comes back if that helps nothing.

        Args:
            rows: Begins to read the new rows, a second time if the first attempt fails.
            finish: What belongs to the attempt once the rows are in.
        """
        try:
            finish(self._write(rows()))
        except _FAILURES as error:
            if not self._table_folder.exists():
                raise
            log.warning("%s cannot be overwritten, making it anew: %s", self._table_folder, error)
            with self._put_aside():
                finish(self._write(rows()))

    def newest(self) -> Stamp | None:
        """The newest version's file, or None before the first write; another one, another state.

        It tells a changed table in 25 µs, where asking LanceDB takes 500. The manifest is the
        last thing a commit writes, so half a first write is no table.
        """
        versions = f"{self._table_folder}/_versions"
        try:
            # Lance counts the names down, so that the newest comes first.
            name = min(name for name in os.listdir(versions) if name.endswith(".manifest"))  # noqa: PTH208
            facts = os.stat(f"{versions}/{name}")  # noqa: PTH116 - three times as fast as pathlib
        except (FileNotFoundError, ValueError):  # ValueError: the least of nothing
            return None
        return name, facts.st_mtime_ns, facts.st_ino

    @contextmanager
    def scratch(self) -> Iterator[IO[bytes]]:
        """A file for the time being, on the disk that the table is on.

        Raises:
            ServiceUnavailable: The folder takes no file.
        """
        with self.keeping():
            self._folder.mkdir(parents=True, exist_ok=True)
            file = TemporaryFile(dir=self._folder)  # noqa: SIM115 - closed below, come what may
        try:
            yield file
        finally:
            # On a full disk even closing fails, over bytes that nobody wants any more.
            with suppress(OSError):
                file.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """The right to write, for one thread of one process at a time.

        Raises:
            ServiceUnavailable: Another writer holds it too long, or the folder fails.
        """
        with self.keeping():
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                self._lock.acquire()
            except Timeout as error:
                raise ServiceUnavailable(
                    f"Another process has been writing to {self._folder} for {_PATIENCE_SECONDS} "
                    "seconds; try again when it is done."
                ) from error
        try:
            with self.reading():
                yield
        finally:
            self._lock.release()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Tells what LanceDB raises in our words.

        Raises:
            ServiceUnavailable: The folder or a file in it cannot be read or written.
        """
        try:
            yield
        except _FAILURES as error:
            raise ServiceUnavailable(
                f"The catalog index in {self._folder} does not answer ({_reason(error)}); "
                "`python -m stylist catalog build` makes it anew."
            ) from error

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Tells in our words that the folder itself takes nothing, which no rebuild mends.

        Raises:
            ServiceUnavailable: It cannot be made or written to, or the disk is full.
        """
        try:
            yield
        except OSError as error:
            raise ServiceUnavailable(
                f"The folder {self._folder} cannot be used ({_reason(error)}); make room and let "
                "this program write there, or name another data folder in STYLIST_DATA_DIR."
            ) from error

    def updated_at(self) -> str:
        """When the newest version was committed, ISO 8601 in UTC; empty before the first."""
        table = self.open()
        if table is None:
            return ""
        newest = table.list_versions()[-1]["timestamp"]  # naive, in the machine's time zone
        return str(newest.astimezone(UTC).isoformat(timespec="seconds"))

    def _write(self, rows: pa.RecordBatchReader) -> Table:
        mode = "overwrite" if self.newest() else "create"
        return self._base.create_table(_NAME, data=rows, schema=rows.schema, mode=mode)

    @contextmanager
    def _put_aside(self) -> Iterator[None]:
        """Moves the table out of the way: wiped after success, put back after a failure."""
        aside = self._folder / f"{_NAME}.broken"
        shutil.rmtree(aside, ignore_errors=True)
        self._table_folder.rename(aside)
        try:
            yield
        except BaseException:
            shutil.rmtree(self._table_folder, ignore_errors=True)
            aside.rename(self._table_folder)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def _reason(error: Exception) -> str:
    """The first line of what went wrong, or its kind where there is none."""
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__


def tidy(table: Table) -> None:
    """Merge small files, take new rows into the indexes, wipe old data."""
    table.optimize(cleanup_older_than=_KEEP_OLD)


def tidy_at_times(table: Table, before: int) -> None:
    """Tidy after every so many commits; `before` is the version that the writer found."""
    if table.version // _TIDY_EVERY != before // _TIDY_EVERY:
        tidy(table)
