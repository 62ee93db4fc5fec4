"""The table in its folder: opening, committing, tidying, and who may write."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta
from pathlib import Path

import lancedb
import pyarrow as pa
from filelock import FileLock, Timeout
from lancedb.table import Table

from stylist.errors import ServiceUnavailable

_NAME = "catalog"

_PATIENCE_SECONDS = 300
"""How long a writer waits for another; indexing millions of rows takes minutes."""

_KEEP_OLD = timedelta(hours=1)
"""Age at which replaced data is wiped: a query that reads it has long ended by then."""

_TIDY_EVERY = 64
"""Commits between two tidyings: each leaves a small file behind that every read must open."""


class Versions:
    """One LanceDB table, of which every commit is a new version seen by all processes."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = FileLock(folder / f"{_NAME}.lock", timeout=_PATIENCE_SECONDS)
        # Without an interval of zero a long-lived reader never sees what others commit.
        self._base = lancedb.connect(str(folder), read_consistency_interval=timedelta(0))
        self._table: Table | None = None

    def open(self) -> Table | None:
        """The table at its newest version, or None before the first write."""
        if self._table is None and self._exists():
            self._table = self._base.open_table(_NAME)
        return self._table

    def open_or_create(self, schema: pa.Schema) -> Table:
        """The table, made empty when there is none; for the holder of `writing` only."""
        return self.open() or self._base.create_table(_NAME, schema=schema)

    def replace(self, rows: pa.RecordBatchReader) -> Table:
        """Everything anew in one commit; for the holder of `writing` only."""
        mode = "overwrite" if self._exists() else "create"
        self._table = self._base.create_table(_NAME, data=rows, schema=rows.schema, mode=mode)
        return self._table

    def listing(self) -> frozenset[str]:
        """Names of the versions that lie in the folder; another set means another state.

        Every commit adds a name, so this tells a changed table in 20 µs, where asking LanceDB
        takes 500.
        """
        try:
            return frozenset(os.listdir(self._folder / f"{_NAME}.lance" / "_versions"))  # noqa: PTH208
        except FileNotFoundError:
            return frozenset()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """The right to write, for one thread of one process at a time.

        Raises:
            ServiceUnavailable: Another writer holds it too long, or the folder fails.
        """
        try:
            with self._lock, self.reading():
                yield
        except Timeout as error:
            raise ServiceUnavailable(
                f"Another process has been writing to {self._folder} for {_PATIENCE_SECONDS} "
                "seconds; try again when it is done."
            ) from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Tells what LanceDB raises in our words.

        Raises:
            ServiceUnavailable: The folder or a file in it cannot be read or written.
        """
        try:
            yield
        except (OSError, RuntimeError, ValueError) as error:
            reason = str(error).splitlines()[0][:200]
            raise ServiceUnavailable(
                f"The catalog index in {self._folder} does not answer ({reason}); "
                "`python -m stylist catalog build` makes it anew."
            ) from error

    def updated_at(self) -> str:
        """When the newest version was committed, ISO 8601 in UTC; empty before the first."""
        table = self.open()
        if table is None:
            return ""
        newest = table.list_versions()[-1]["timestamp"]  # naive, in the machine's time zone
        return str(newest.astimezone(UTC).isoformat(timespec="seconds"))

    def _exists(self) -> bool:
        # The manifest is the last thing a commit writes, so half a first write is no table.
        return any((self._folder / f"{_NAME}.lance" / "_versions").glob("*.manifest"))


def tidy(table: Table) -> None:
    """Merge small files, take new rows into the indexes, wipe old data."""
    table.optimize(cleanup_older_than=_KEEP_OLD)


def tidy_at_times(table: Table, before: int) -> None:
    """Tidy after every so many commits; `before` is the version that the writer found."""
    if table.version // _TIDY_EVERY != before // _TIDY_EVERY:
        tidy(table)
