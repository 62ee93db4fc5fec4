"""The catalog index in a LanceDB folder, for many readers and writers in many processes."""

import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from lancedb.table import Table

from stylist.domain import Candidate, CatalogItem, Filters
from stylist.errors import EmbedderMismatch, ServiceUnavailable
from stylist.local.lance_index.chunks import chunks
from stylist.local.lance_index.columns import batches, check_embedder, embedder_of, schema_for
from stylist.local.lance_index.exact import ExactRows
from stylist.local.lance_index.scan import LanceRows, build_indexes
from stylist.local.lance_index.spool import Spool
from stylist.local.lance_index.table import Stamp, Versions, tidy, tidy_at_times
from stylist.local.lance_index.where import where_id
from stylist.local.unit_vectors import Floats, unit_row
from stylist.ports import IndexEntry, IndexGaps, Vector

log = logging.getLogger(__name__)

EXACT_ROWS = 200_000
"""Up to so many items a catalog is answered from memory (2.3 KB each), beyond by LanceDB."""

_IDS_AT_ONCE = 1000


class _Rows(Protocol):
    """One version of the catalog, answering questions."""

    def nearest(self, query: Floats, filters: Filters, limit: int) -> list[Candidate]: ...
    def count(self, filters: Filters) -> int: ...
    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]: ...
    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]: ...
    def hashes(self) -> dict[str, tuple[str, str]]: ...


class LanceIndex:
    """A `CatalogIndex` in a folder.

    LanceDB keeps, commits and shares; questions are answered from a copy in memory of the
    newest version, which every call checks (0.1 ms). After a write the next question reads the
    copy anew (20 ms at 10,000 items, 0.3 s at 100,000), so write in lots. Catalogs above
    `exact_rows` are queried where they lie. The embedder is checked with each version, since
    another process may rebuild the catalog with another one.

    Every method but `info` may raise ServiceUnavailable when the folder cannot be read or
    written, and every one but `rebuild` and `info` EmbedderMismatch. `rebuild` mends a damaged
    table, so that it raises only where the folder takes nothing.
    """

    def __init__(
        self, folder: Path, *, embedder_id: str, dimension: int, exact_rows: int = EXACT_ROWS
    ) -> None:
        self._place = folder
        self._embedder = (embedder_id, dimension)
        self._schema = schema_for(embedder_id, dimension)
        self._exact_rows = exact_rows
        self._versions = Versions(folder)
        self._nothing = ExactRows(self._schema.empty_table())
        self._newest: tuple[Stamp | None, _Rows] = (None, self._nothing)
        self._loading = Lock()

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """See `CatalogIndex.nearest`.

        Raises:
            InvalidRequest: The vector is not a unit vector of this index's dimension.
        """
        query = unit_row(vector, self._embedder[1])
        with self._versions.reading():
            return self._rows().nearest(query, filters, limit)

    def count(self, filters: Filters) -> int:
        """See `CatalogIndex.count`."""
        with self._versions.reading():
            return self._rows().count(filters)

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """See `CatalogIndex.fetch`."""
        with self._versions.reading():
            return self._rows().fetch(product_ids)

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """See `CatalogIndex.vectors`."""
        with self._versions.reading():
            return self._rows().vectors(product_ids)

    def hashes(self) -> dict[str, tuple[str, str]]:
        """See `CatalogIndex.hashes`."""
        with self._versions.reading():
            return self._rows().hashes()

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.upsert`; thousands at a time become visible, each lot at once.

        Raises:
            InvalidRequest: A vector does not fit; lots before it are in.
        """
        written: set[str] = set()
        for batch in batches(entries, self._schema):
            with self._versions.writing():
                table = self._versions.open_or_create(self._schema)
                check_embedder(table.schema, *self._embedder)
                before = table.version
                merge = table.merge_insert("id").when_matched_update_all()
                merge.when_not_matched_insert_all().execute(batch)
                self._index_if_large(table)
                tidy_at_times(table, before)
            written.update(batch["id"].to_pylist())
        return len(written)

    def delete(self, product_ids: Sequence[str]) -> int:
        """See `CatalogIndex.delete`."""
        gone = 0
        with self._versions.writing():
            table = self._versions.open()
            if table is None:
                return 0
            check_embedder(table.schema, *self._embedder)
            before = table.version
            for names in chunks(dict.fromkeys(product_ids), _IDS_AT_ONCE):
                deleted: Any = table.delete(where_id(names))  # its stub lacks the count
                gone += deleted.num_deleted_rows
            tidy_at_times(table, before)
        return gone

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.rebuild`; replaces also what another embedder built or is damaged.

        Raises:
            InvalidRequest: A vector does not fit; the old catalog stays.
        """
        # Entries come as slowly as they are embedded: others may write until the commit.
        with self._versions.scratch() as file:
            spool = Spool(file, self._schema)
            for batch in batches(entries, self._schema):
                with self._versions.keeping():
                    spool.add(batch)
            with self._versions.keeping():
                spool.end()
            with self._versions.writing():
                self._versions.replace(spool.reader, self._finish)
            return spool.distinct

    def info(self) -> dict[str, Any]:
        """See `CatalogIndex.info`; tells the table's own embedder, whoever asks.

        A damaged table counts as one of no items by no embedder, and the log has the reason:
        who asks whether to build gets the answer that mends it.
        """
        try:
            with self._versions.reading():
                return self._info()
        except ServiceUnavailable as error:
            log.warning("%s", error)
            return self._facts(0, "", 0, "")

    def gaps(self) -> IndexGaps:
        """See `CatalogIndex.gaps`: a row is written whole, so that it is damaged or whole.

        Raises:
            ServiceUnavailable: A record cannot be read; names the remedy.
        """
        for names in chunks(self.hashes(), _IDS_AT_ONCE):
            self.fetch(names)
        return IndexGaps()

    def _info(self) -> dict[str, Any]:
        table = self._versions.open()
        if table is None:
            return self._facts(0, *self._embedder, "")
        with suppress(EmbedderMismatch):
            check_embedder(table.schema, *self._embedder)
            self._rows()  # the count is kept apart from the data and outlives it
        embedder_id, dimension = embedder_of(table.schema)
        return self._facts(table.count_rows(), embedder_id, dimension, self._versions.updated_at())

    def _facts(
        self, items: int, embedder_id: str, dimension: int, updated_at: str
    ) -> dict[str, Any]:
        return {
            "items": items,
            "embedder_id": embedder_id,
            "dimension": dimension,
            "updated_at": updated_at,
            "place": str(self._place),
        }

    def _rows(self) -> _Rows:
        """The newest version, loaded by one thread while the others wait."""
        seen, rows = self._newest
        if seen == self._versions.newest():
            return rows
        with self._loading:
            # Looked at before loading: should the table move on meanwhile, the next call reloads.
            newest = self._versions.newest()
            if newest != self._newest[0]:
                table = self._versions.open()
                self._newest = (newest, self._load(table) if table else self._nothing)
            return self._newest[1]

    def _load(self, table: Table) -> _Rows:
        if table.count_rows() > self._exact_rows:
            check_embedder(table.schema, *self._embedder)
            return LanceRows(table)
        rows = table.to_arrow()
        check_embedder(rows.schema, *self._embedder)
        return ExactRows(rows)

    def _finish(self, table: Table) -> None:
        self._index_if_large(table)
        tidy(table)

    def _index_if_large(self, table: Table) -> None:
        if table.count_rows() > self._exact_rows and not table.list_indices():
            build_indexes(table)
