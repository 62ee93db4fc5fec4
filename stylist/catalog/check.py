"""Finds what a write that broke off has left of an index, and mends it."""

import logging
from dataclasses import dataclass, field

from stylist.catalog.build import BATCH, item_vectors
from stylist.domain import CatalogItem
from stylist.errors import NotFound, UnreadablePicture
from stylist.ports import CatalogIndex, Embedder, IndexEntry, IndexGaps, ItemPictures

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mended:
    """What was done, by product_id. left: what could not be mended, and why."""

    embedded: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: dict[str, str] = field(default_factory=dict)


class CatalogChecker:
    """Looks an index through, and gives every item its vector again."""

    def __init__(self, embedder: Embedder, index: CatalogIndex, pictures: ItemPictures) -> None:
        self._embedder = embedder
        self._index = index
        self._pictures = pictures

    def look(self) -> IndexGaps:
        """What is missing.

        Raises:
            EmbedderMismatch: The index was built by another embedder.
            ServiceUnavailable: It cannot be read, or a record is damaged; names the remedy.
        """
        return self._index.gaps()

    def heal(self, gaps: IndexGaps) -> Mended:
        """Embed again what has no vector; remove what has no record, so that it is not found.

        Raises:
            ServiceUnavailable: Something does not answer; what was mended before stays so.
        """
        self._index.delete(gaps.without_record)
        left: dict[str, str] = {}
        embedded: list[str] = []
        for start in range(0, len(gaps.without_vector), BATCH):
            items = self._index.fetch(gaps.without_vector[start : start + BATCH])
            entries = [entry for item in items if (entry := self._entry(item, left))]
            self._index.upsert(entries)
            embedded += [entry.item.product_id for entry in entries]
        log.info("catalog mended: %d embedded, %d removed, %d left",
                 len(embedded), len(gaps.without_record), len(left))  # fmt: skip
        return Mended(tuple(embedded), tuple(gaps.without_record), left)

    def _entry(self, item: CatalogItem, left: dict[str, str]) -> IndexEntry | None:
        try:
            vectors = item_vectors(self._embedder, [item], [self._pictures.read(item)])
        except (NotFound, UnreadablePicture) as error:
            left[item.product_id] = str(error)
            return None
        return IndexEntry(item, vectors[0])
