"""Generations of a catalog: written, switched to, and removed when nobody reads them."""

import logging
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from stylist.aws.chunks import chunks
from stylist.aws.vector_index.checked import unit_vector
from stylist.aws.vector_index.facts import Facts
from stylist.aws.vector_index.pointer import Current, Pointer, new_generation
from stylist.aws.vector_index.records import Records, revision_of
from stylist.aws.vector_index.shared import Shared
from stylist.aws.vector_index.vectors import NewVector, Vectors
from stylist.errors import ServiceUnavailable, StylistError
from stylist.ports import IndexEntry

log = logging.getLogger(__name__)

LOT: Final = 500
"""Entries that become visible together, and are held in memory at a time."""

_DIED: Final = timedelta(days=1)
"""A build that has not switched over by then never will."""

Lot = dict[str, IndexEntry]
"""Entries by id."""


class Generations:
    """Both sides of a catalog, written together."""

    def __init__(self, vectors: Vectors, records: Records, pointer: Pointer, embedder_id: str,
                 dimension: int) -> None:  # fmt: skip
        self._vectors = vectors
        self._records = records
        self._pointer = pointer
        self._newest = Shared(pointer.read)
        self._embedder = (embedder_id, dimension)

    def current(self) -> Current | None:
        """The one to read; None before the first write.

        Raises:
            EmbedderMismatch: It was built by another embedder.
        """
        current = self._newest.get()
        if current:
            current.check(*self._embedder)
        return current

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.upsert`."""
        written: set[str] = set()
        for lot in self._lots(entries):
            current = self.current() or self._begun()
            self._write(current.generation, lot)
            while not self._pointer.touch(current.generation):
                # A rebuild came between: what was written went into the catalog it replaced.
                current = self.current() or self._begun()
                self._write(current.generation, lot)
            written |= lot.keys()
        return len(written)

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.rebuild`."""
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

    def delete(self, product_ids: list[str]) -> int:
        """See `CatalogIndex.delete`; removes also what stands on one side only."""
        current = self.current()
        if current is None or not product_ids:
            return 0
        gone = self._records.known(current.generation, product_ids)
        # Vectors first: a vector without its record would be found, and lead nowhere.
        self._vectors.delete(current.generation, product_ids)
        self._records.delete(current.generation, product_ids)
        if not self._pointer.touch(current.generation):
            return max(len(gone), self.delete(product_ids))
        return len(gone)

    def _begun(self) -> Current:
        """The catalog's first generation."""
        generation = new_generation()
        self._vectors.create(generation, self._embedder[1])
        current = self._pointer.start(generation, *self._embedder)
        if current.generation != generation:
            self._tidy([generation])
        current.check(*self._embedder)
        return current

    def _lots(self, entries: Iterable[IndexEntry]) -> Iterator[Lot]:
        """Entries with their vectors checked; of an id that comes twice the later."""
        for some in chunks(entries, LOT):
            lot = {entry.item.product_id: entry for entry in some}
            yield {
                name: IndexEntry(entry.item, unit_vector(entry.vector, self._embedder[1]))
                for name, entry in lot.items()
            }

    def _write(self, generation: str, lot: Lot) -> None:
        """Records first, so that whoever finds a vector finds its record."""
        self._records.put(generation, [entry.item for entry in lot.values()])
        self._vectors.put(generation, [_new_vector(entry) for entry in lot.values()])

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


def _new_vector(entry: IndexEntry) -> NewVector:
    metadata = Facts.of(entry.item).metadata(revision_of(entry.item))
    return NewVector(entry.item.product_id, entry.vector, metadata)
