"""Finds the nearest items that pass all filters, though the service gives fewer than there are."""

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from stylist.aws.vector_index.facts import Facts, where
from stylist.aws.vector_index.memory import KnownFacts, KnownItems
from stylist.aws.vector_index.records import Records, revision_of
from stylist.aws.vector_index.vectors import MOST_TOP_K, Hit, Vectors
from stylist.domain import Candidate, CatalogItem, Filters
from stylist.vectors import dot

log = logging.getLogger(__name__)

_WIDER: Final = 8
"""How many times more are asked for when some are missing."""

_MOST_BY_HAND: Final = 1000
"""Vectors that are fetched and compared here when the widest search has left some out."""


class Searching:
    """Queries over one catalog; remembers the items it has read."""

    def __init__(self, vectors: Vectors, records: Records) -> None:
        self._vectors = vectors
        self._records = records
        self._known = KnownItems()

    def nearest(
        self, generation: str, query: Sequence[float], filters: Filters, limit: int,
        facts: Callable[[], KnownFacts],
    ) -> list[Candidate]:  # fmt: skip
        """See `CatalogIndex.nearest`. facts: of all items, read only where hits are missing.

        S3 Vectors filters while it searches and may stop early, so the search is widened as long
        as fewer came than the facts allow.
        """
        most = min(limit, MOST_TOP_K)
        while True:
            hits = self._vectors.query(generation, query, where(filters), most)
            found = self._candidates(generation, hits, filters)
            if len(found) >= limit:
                return found[:limit]
            allowed = facts()
            missing = self._missing(allowed, filters, found)
            if not missing:
                return found
            if most >= MOST_TOP_K or len(missing) <= _MOST_BY_HAND // 10:
                more = self._by_hand(generation, query, missing[:_MOST_BY_HAND], filters, allowed)
                return _sorted([*found, *more])[:limit]
            most = min(MOST_TOP_K, most * _WIDER)

    def _missing(
        self, allowed: KnownFacts, filters: Filters, found: Iterable[Candidate]
    ) -> list[str]:
        """Ids that pass the filters and did not come, but for those without a vector."""
        come = {candidate.item.product_id for candidate in found} | allowed.lost
        return [name for name in allowed.allowed(filters) if name not in come]

    def _by_hand(
        self, generation: str, query: Sequence[float], names: Sequence[str], filters: Filters,
        allowed: KnownFacts,
    ) -> list[Candidate]:  # fmt: skip
        """Compared here, one by one: the last of a narrow filter."""
        vectors = self._vectors.get(generation, names)
        items = self._records.items(generation, list(vectors))
        if lost := set(names) - items.keys():
            allowed.lost |= lost
            log.warning("%d items have no vector or no record; `catalog check` tells", len(lost))
        return [
            Candidate(item, max(-1.0, min(1.0, dot(vectors[name], query))))
            for name, item in items.items()
            if _passes(item, filters)
        ]

    def _candidates(
        self, generation: str, hits: Sequence[Hit], filters: Filters
    ) -> list[Candidate]:
        items = self._items(generation, hits)
        return [
            Candidate(items[hit.product_id], hit.similarity)
            for hit in hits
            if hit.product_id in items and _passes(items[hit.product_id], filters)
        ]

    def _items(self, generation: str, hits: Sequence[Hit]) -> dict[str, CatalogItem]:
        """Items of the hits; one whose revision is known is not read again."""
        known = self._known.get((hit.product_id, hit.revision) for hit in hits)
        new = [hit.product_id for hit in hits if hit.product_id not in known]
        if not new:
            return known
        read = self._records.items(generation, new)
        self._known.add({(name, revision_of(item)): item for name, item in read.items()})
        if strays := len(new) - len(read):
            log.warning("%d vectors have no record; `catalog check` tells which", strays)
        return known | read


def _passes(item: CatalogItem, filters: Filters) -> bool:
    return Facts.of(item).allowed_by(filters)


def _sorted(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda candidate: -candidate.similarity)
