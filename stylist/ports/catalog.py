"""The shop's items, found and shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from stylist.domain import Candidate, CatalogItem, Filters
from stylist.ports.embedding import Vector


class ItemPictures(Protocol):
    """Where the pictures of catalog items are."""

    def read(self, item: CatalogItem) -> bytes:
        """The item's encoded picture.

        Raises:
            NotFound: There is none at image_url.
        """


@dataclass(frozen=True)
class IndexEntry:
    """An item on its way into the index, with its vector."""

    item: CatalogItem
    vector: Vector


@dataclass(frozen=True)
class IndexGaps:
    """Where an index that is kept in two places lacks one of them, by product_id.

    without_vector: items that no search finds, or by what they looked like before.
    without_record: vectors of nothing, and records that cannot be read.
    """

    without_vector: tuple[str, ...] = ()
    without_record: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.without_vector or self.without_record)


class CatalogIndex(Protocol):
    """Vectors, facts and filters of one catalog, all of one embedder."""

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """The `limit` items most similar to `vector` that break no filter, best first."""

    def count(self, filters: Filters) -> int:
        """How many items break no filter."""

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """Items by id, in the order asked; unknown ids are left out."""

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """Stored vectors by id; unknown ids are left out."""

    def hashes(self) -> dict[str, tuple[str, str]]:
        """product_id → (row_hash, image_sha256) of every item, to see what changed."""

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """Add new items, replace known ones; visible to the next query. Returns how many."""

    def delete(self, product_ids: Sequence[str]) -> int:
        """Remove items; gone in the next query. Returns how many were there."""

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """Replace everything at once: readers see the old catalog or the new one, never half."""

    def info(self) -> dict[str, Any]:
        """Items, embedder_id, dimension, updated_at, place: what `catalog info` prints."""

    def gaps(self) -> IndexGaps:
        """Reads everything through; empty for an index that is whole."""
