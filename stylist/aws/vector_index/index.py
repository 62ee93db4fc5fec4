"""The catalog index on S3 Vectors and DynamoDB, for any number of readers and writers."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from stylist.aws.chunks import chunks
from stylist.aws.retrying import PATIENT, Patience
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.checked import known_ids, unit_vector
from stylist.aws.vector_index.facts import Facts
from stylist.aws.vector_index.generations import LOT, Generations
from stylist.aws.vector_index.memory import FactsByVersion, KnownFacts
from stylist.aws.vector_index.pointer import Current, Pointer
from stylist.aws.vector_index.records import Records, revision_of
from stylist.aws.vector_index.searching import Searching
from stylist.aws.vector_index.vectors import Vectors
from stylist.domain import Candidate, CatalogItem, Filters
from stylist.ports import IndexEntry, IndexGaps, Vector


class S3VectorsIndex:
    """A `CatalogIndex` whose vectors lie in one vector index for each generation.

    A record in DynamoDB says which generation is current; every call reads it, so that a rebuild
    shows at once and whole. The generation before stays until the next rebuild, for those who are
    still reading it. Items are filtered by metadata in S3 Vectors and once more, exactly, by the
    facts of their records.

    Every method may raise ServiceUnavailable, and all but `rebuild` and `info` EmbedderMismatch.

    bucket: an existing vector bucket. index: begins the names of its indexes, 3 to 40 lower-case
    letters, digits and dashes. table: of keys `pk` and `sk`, both text; others may keep theirs in
    it. Items lie under 'catalog#<index>#<generation>'.
    """

    waits = True
    """Its time goes by waiting for others, so that several questions are best asked at once."""

    def __init__(
        self, s3vectors: Any, dynamodb: Any, *, bucket: str, index: str, table: str,
        embedder_id: str, dimension: int, patience: Patience = PATIENT,
    ) -> None:  # fmt: skip
        stored = Calls(dynamodb, patience)
        self._embedder = (embedder_id, dimension)
        self._vectors = Vectors(Calls(s3vectors, patience), bucket, index)
        self._records = Records(stored, table, index)
        self._pointer = Pointer(dynamodb, stored, table, index)
        self._generations = Generations(
            self._vectors, self._records, self._pointer, embedder_id, dimension
        )
        self._facts = FactsByVersion(self._read_facts)
        self._searching = Searching(self._vectors, self._records)

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """See `CatalogIndex.nearest`.

        Raises:
            InvalidRequest: The vector is not a unit vector of this index's dimension.
        """
        query = unit_vector(vector, self._embedder[1])
        current = self._generations.current()
        if current is None or limit < 1:
            return []
        return self._searching.nearest(
            current.generation, query, filters, limit, lambda: self._facts_of(current)
        )

    def count(self, filters: Filters) -> int:
        """See `CatalogIndex.count`."""
        current = self._generations.current()
        return len(self._facts_of(current).allowed(filters)) if current else 0

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """See `CatalogIndex.fetch`; one whose record is damaged is left out, and in the log."""
        current = self._generations.current()
        if current is None:
            return []
        found = self._records.items(current.generation, known_ids(product_ids))
        return [found[name] for name in product_ids if name in found]

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """See `CatalogIndex.vectors`."""
        current = self._generations.current()
        names = known_ids(product_ids)
        return self._vectors.get(current.generation, names) if current and names else {}

    def settled(self, product_ids: Sequence[str]) -> dict[str, CatalogItem]:
        """Items by id whose vector stands for the very record they have; what a write that broke
        off has left is not among them."""
        current = self._generations.current()
        if current is None:
            return {}
        found = self._records.items(current.generation, known_ids(product_ids))
        revisions = self._vectors.revisions_of(current.generation, list(found))
        return {
            name: item for name, item in found.items() if revisions.get(name) == revision_of(item)
        }

    def hashes(self) -> dict[str, tuple[str, str]]:
        """See `CatalogIndex.hashes`."""
        current = self._generations.current()
        lines = self._records.lines(current.generation) if current else ()
        return {line.product_id: (line.row_hash, line.image_sha256) for line in lines}

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.upsert`; each lot of 500 becomes visible as it is written.

        Raises:
            InvalidRequest: A vector does not fit; lots before it are in.
        """
        return self._generations.upsert(entries)

    def delete(self, product_ids: Sequence[str]) -> int:
        """See `CatalogIndex.delete`; removes also what stands on one side only."""
        return self._generations.delete(known_ids(product_ids))

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.rebuild`; replaces also what another embedder built.

        Raises:
            InvalidRequest: A vector does not fit; the old catalog stays.
        """
        return self._generations.rebuild(entries)

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
        """See `CatalogIndex.gaps`; a vector of an older record counts as missing."""
        current = self._generations.current()
        if current is None:
            return IndexGaps()
        at = current.generation
        records = {line.product_id: line.revision for line in self._records.lines(at)}
        vectors = self._vectors.revisions(at)
        whole = {name for some in chunks(records, LOT) for name in self._records.items(at, some)}
        stale = (name for name in records if vectors.get(name) != records[name])
        return IndexGaps(
            without_vector=tuple(name for name in stale if name in whole),
            without_record=tuple(sorted((vectors.keys() | records.keys()) - whole)),
        )

    def _facts_of(self, current: Current) -> KnownFacts:
        return self._facts.at(current.generation, current.version)

    def _read_facts(self, generation: str) -> dict[str, Facts]:
        facts = {}
        for line in self._records.lines(generation):
            with suppress(ValueError, TypeError):  # damaged: `gaps` reports it
                facts[line.product_id] = Facts.read(line.facts)
        return facts
