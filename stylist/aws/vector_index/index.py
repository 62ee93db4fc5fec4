"""The catalog index on S3 Vectors and DynamoDB, for any number of readers and writers."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from stylist.aws.retrying import PATIENT, Patience
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.checked import known_ids, unit_vector
from stylist.aws.vector_index.chunks import chunks
from stylist.aws.vector_index.facts import Facts
from stylist.aws.vector_index.memory import FactsByVersion, KnownFacts
from stylist.aws.vector_index.pointer import Current, Pointer, new_generation
from stylist.aws.vector_index.records import Records, revision_of
from stylist.aws.vector_index.searching import Searching
from stylist.aws.vector_index.vectors import NewVector, Vectors
from stylist.domain import Candidate, CatalogItem, Filters
from stylist.errors import ServiceUnavailable, StylistError
from stylist.ports import IndexEntry, IndexGaps, Vector

log = logging.getLogger(__name__)

LOT: Final = 500
"""Entries that become visible together, and are held in memory at a time."""

_DIED: Final = timedelta(days=1)
"""A build that has not switched over by then never will."""


class S3VectorsIndex:
    """A `CatalogIndex` whose vectors lie in one vector index for each generation.

    A record in DynamoDB says which generation is current; every call reads it, so that a rebuild
    shows at once and whole. The generation before stays until the next rebuild, for those who are
    still reading it. Items are filtered by metadata in S3 Vectors and once more, exactly, by the
    facts of their records.

    Every method may raise ServiceUnavailable, and all but `rebuild` and `info` EmbedderMismatch.

    bucket: an existing vector bucket. index: begins the names of its indexes, 3 to 40 of lower-case
    letters, digits and dashes. table: of keys `pk` and `sk`, both text.
    """

    def __init__(
        self, s3vectors: Any, dynamodb: Any, *, bucket: str, index: str, table: str,
        embedder_id: str, dimension: int, patience: Patience = PATIENT,
    ) -> None:  # fmt: skip
        stored = Calls(dynamodb, patience)
        self._embedder = (embedder_id, dimension)
        self._vectors = Vectors(Calls(s3vectors, patience), bucket, index)
        self._records = Records(stored, table, index)
        self._pointer = Pointer(dynamodb, stored, table, index)
        self._facts = FactsByVersion(self._read_facts)
        self._searching = Searching(self._vectors, self._records)

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """See `CatalogIndex.nearest`.

        Raises:
            InvalidRequest: The vector is not a unit vector of this index's dimension.
        """
        query = unit_vector(vector, self._embedder[1])
        current = self._current()
        if current is None or limit < 1:
            return []
        return self._searching.nearest(
            current.generation, query, filters, limit, lambda: self._facts_of(current)
        )

    def count(self, filters: Filters) -> int:
        """See `CatalogIndex.count`."""
        current = self._current()
        return len(self._facts_of(current).allowed(filters)) if current else 0

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """See `CatalogIndex.fetch`."""
        current = self._current()
        if current is None:
            return []
        found = self._records.items(current.generation, known_ids(product_ids))
        return [found[name] for name in product_ids if name in found]

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """See `CatalogIndex.vectors`."""
        current = self._current()
        names = known_ids(product_ids)
        return self._vectors.get(current.generation, names) if current and names else {}

    def hashes(self) -> dict[str, tuple[str, str]]:
        """See `CatalogIndex.hashes`."""
        current = self._current()
        lines = self._records.lines(current.generation) if current else ()
        return {line.product_id: (line.row_hash, line.image_sha256) for line in lines}

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.upsert`; each lot of 500 becomes visible as it is written.

        Raises:
            InvalidRequest: A vector does not fit; lots before it are in.
        """
        written: set[str] = set()
        for lot in self._lots(entries):
            current = self._current() or self._begun()
            self._write(current.generation, lot)
            while not self._pointer.touch(current.generation):
                # A rebuild came between: what was written went into the catalog it replaced.
                current = self._current() or self._begun()
                self._write(current.generation, lot)
            written |= lot.keys()
        return len(written)

    def delete(self, product_ids: Sequence[str]) -> int:
        """See `CatalogIndex.delete`; removes also what stands on one side only."""
        current = self._current()
        names = known_ids(product_ids)
        if current is None or not names:
            return 0
        gone = self._records.known(current.generation, names)
        # Vectors first: a vector without its record would be found, and lead nowhere.
        self._vectors.delete(current.generation, names)
        self._records.delete(current.generation, names)
        if not self._pointer.touch(current.generation):
            return max(len(gone), self.delete(names))
        return len(gone)

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.rebuild`; replaces also what another embedder built.

        Raises:
            InvalidRequest: A vector does not fit; the old catalog stays.
        """
        generation = new_generation()
        written: set[str] = set()
        self._vectors.create(generation, self._embedder[1])
        try:
            for lot in self._lots(entries):
                self._write(generation, lot)
                written |= lot.keys()
            unneeded = self._pointer.switch(generation, *self._embedder)
        except BaseException:
            self._tidy([generation])
            raise
        self._tidy([unneeded] if unneeded else [])
        self._tidy_forgotten()
        return len(written)

    def info(self) -> dict[str, Any]:
        """See `CatalogIndex.info`; tells the catalog's own embedder, whoever asks."""
        current = self._pointer.read()
        embedder_id, dimension = self._embedder
        return {
            "items": len(self._facts_of(current)) if current else 0,
            "embedder_id": current.embedder_id if current else embedder_id,
            "dimension": current.dimension if current else dimension,
            "updated_at": current.updated_at if current else "",
            "place": self._vectors.place,
        }

    def gaps(self) -> IndexGaps:
        """See `CatalogIndex.gaps`."""
        current = self._current()
        if current is None:
            return IndexGaps()
        records = {
            line.product_id: line.revision for line in self._records.lines(current.generation)
        }
        vectors = self._vectors.revisions(current.generation)
        whole = {
            name for some in chunks(records, LOT)
            for name in self._records.items(current.generation, some)
        }  # fmt: skip
        return IndexGaps(
            without_vector=tuple(
                name for name in records if name in whole and vectors.get(name) != records[name]
            ),
            without_record=tuple(sorted((vectors.keys() | records.keys()) - whole)),
        )

    def _current(self) -> Current | None:
        current = self._pointer.read()
        if current:
            current.check(*self._embedder)
        return current

    def _begun(self) -> Current:
        """The catalog's first generation."""
        generation = new_generation()
        self._vectors.create(generation, self._embedder[1])
        current = self._pointer.start(generation, *self._embedder)
        if current.generation != generation:
            self._tidy([generation])
        current.check(*self._embedder)
        return current

    def _lots(self, entries: Iterable[IndexEntry]) -> Iterator[dict[str, IndexEntry]]:
        """Entries by id, their vectors checked; of an id that comes twice the later."""
        for some in chunks(entries, LOT):
            lot = {entry.item.product_id: entry for entry in some}
            yield {
                name: IndexEntry(entry.item, unit_vector(entry.vector, self._embedder[1]))
                for name, entry in lot.items()
            }

    def _write(self, generation: str, lot: dict[str, IndexEntry]) -> None:
        """Records first, so that whoever finds a vector finds its record."""
        items = [entry.item for entry in lot.values()]
        self._records.put(generation, items)
        self._vectors.put(
            generation,
            [
                NewVector(
                    name, entry.vector, Facts.of(entry.item).metadata(revision_of(entry.item))
                )
                for name, entry in lot.items()
            ],
        )

    def _facts_of(self, current: Current) -> KnownFacts:
        return self._facts.at(current.generation, current.version)

    def _read_facts(self, generation: str) -> dict[str, Facts]:
        facts = {}
        for line in self._records.lines(generation):
            with suppress(ValueError, TypeError):  # damaged: `gaps` reports it
                facts[line.product_id] = Facts.read(line.facts)
        return facts

    def _tidy(self, generations: Iterable[str]) -> None:
        """Remove generations that nobody reads; what cannot be removed now is left for later."""
        for generation in generations:
            try:
                self._records.drop(generation)
                self._vectors.drop(generation)
            except StylistError as error:
                log.warning("generation %s stays for now: %s", generation, error)

    def _tidy_forgotten(self) -> None:
        try:
            current = self._pointer.read()
            used = {current.generation, current.previous} if current else set()
            self._tidy(self._vectors.forgotten(used, _DIED))
        except ServiceUnavailable as error:
            log.warning("old builds stay for now: %s", error)
