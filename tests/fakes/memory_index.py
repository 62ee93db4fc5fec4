"""The catalog index in memory: exact, plain, gone with the process.

The yardstick for the stored index and its stand-in in tests, so it shares no code with it.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np

from stylist.domain import Candidate, CatalogItem, Filters
from stylist.local.unit_vectors import Floats, unit_row, unit_rows
from stylist.ports import IndexEntry, IndexGaps, Vector


class MemoryIndex:
    """A `CatalogIndex` over a dictionary; every query looks at every item."""

    def __init__(self, embedder_id: str, dimension: int) -> None:
        self._embedder_id = embedder_id
        self._dimension = dimension
        self._items: dict[str, CatalogItem] = {}
        self._vectors: dict[str, Floats] = {}
        self._updated_at = ""

    def nearest(self, vector: Vector, filters: Filters, limit: int) -> list[Candidate]:
        """See `CatalogIndex.nearest`.

        Raises:
            InvalidRequest: The vector is not a unit vector of this index's dimension.
        """
        query = unit_row(vector, self._dimension)
        items = [item for item in self._items.values() if allows(filters, item)]
        if not items:
            return []
        vectors = np.stack([self._vectors[item.product_id] for item in items])
        cosines = np.clip(vectors @ query, -1, 1)
        best = np.argsort(-cosines, kind="stable")[: max(limit, 0)]
        return [Candidate(items[row], float(cosines[row])) for row in best]

    def count(self, filters: Filters) -> int:
        """See `CatalogIndex.count`."""
        return sum(allows(filters, item) for item in self._items.values())

    def fetch(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """See `CatalogIndex.fetch`."""
        return [self._items[name] for name in product_ids if name in self._items]

    def vectors(self, product_ids: Sequence[str]) -> dict[str, Vector]:
        """See `CatalogIndex.vectors`."""
        return {name: self._vectors[name].tolist() for name in product_ids if name in self._vectors}

    def hashes(self) -> dict[str, tuple[str, str]]:
        """See `CatalogIndex.hashes`."""
        return {name: (item.row_hash, item.image_sha256) for name, item in self._items.items()}

    def upsert(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.upsert`; of an id that comes twice the later entry stays."""
        news = {entry.item.product_id: entry for entry in entries}
        vectors = unit_rows([entry.vector for entry in news.values()], self._dimension)
        self._items |= {name: entry.item for name, entry in news.items()}
        self._vectors |= dict(zip(news, vectors, strict=True))
        self._updated_at = datetime.now(UTC).isoformat(timespec="seconds")
        return len(news)

    def delete(self, product_ids: Sequence[str]) -> int:
        """See `CatalogIndex.delete`."""
        known = {name for name in product_ids if name in self._items}
        for name in known:
            del self._items[name], self._vectors[name]
        return len(known)

    def rebuild(self, entries: Iterable[IndexEntry]) -> int:
        """See `CatalogIndex.rebuild`."""
        fresh = MemoryIndex(self._embedder_id, self._dimension)
        fresh.upsert(entries)
        self._items, self._vectors = fresh._items, fresh._vectors
        self._updated_at = fresh._updated_at
        return len(self._items)

    def info(self) -> dict[str, Any]:
        """See `CatalogIndex.info`."""
        return {
            "items": len(self._items),
            "embedder_id": self._embedder_id,
            "dimension": self._dimension,
            "updated_at": self._updated_at,
            "place": "memory",
        }

    def gaps(self) -> IndexGaps:
        """See `CatalogIndex.gaps`: items and vectors change together."""
        return IndexGaps()


def allows(filters: Filters, item: CatalogItem) -> bool:
    """Whether the item breaks none of the limits."""
    return (
        (filters.max_price_minor is None or item.price_minor <= filters.max_price_minor)
        and (filters.min_price_minor is None or item.price_minor >= filters.min_price_minor)
        and filters.color in ("", item.color_family)
        and filters.category in ("", item.category)
        and (not filters.gender or item.gender in (filters.gender, "unisex"))
        and (not filters.in_stock or bool(item.sizes_in_stock))
        and (not filters.size or filters.size in item.size_words)
    )
