"""Turns a feed into an index: pictures embedded in batches, unchanged ones never twice."""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from stylist.catalog.feed import Rejection, read_feed, row_hash
from stylist.domain import CatalogItem
from stylist.errors import (
    EmbedderMismatch,
    InvalidRequest,
    NotFound,
    ServiceUnavailable,
    UnreadablePicture,
)
from stylist.ports import CatalogIndex, Embedder, IndexEntry, ItemPictures, Vector
from stylist.vectors import unit

log = logging.getLogger(__name__)

TITLE_WEIGHT = 0.35
"""How much an item's title counts beside its picture (1). A title says what a picture cannot,
and pulls drawings and photos of one kind together; chosen on validation photos and on words
(benchmarks/retrieval.py)."""

BATCH = 16
"""Pictures embedded at once: enough to keep both cores busy, small enough to stay in cache."""

Progress = Callable[[int, int], None]
"""Told (items done, items in the feed) after every batch."""


@dataclass
class BuildReport:
    """What a build did: items now in the index, pictures embedded, lines refused."""

    items: int = 0
    embedded: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    line_of: dict[str, int] = field(default_factory=dict, repr=False)


class CatalogBuilder:
    """Builds the index from a feed and replaces the old one at once."""

    def __init__(self, embedder: Embedder, index: CatalogIndex, pictures: ItemPictures) -> None:
        self._embedder = embedder
        self._index = index
        self._pictures = pictures

    def build(
        self, feed: Path, source: str, progress: Progress = lambda done, of: None
    ) -> BuildReport:
        """Read the whole feed, embed what is new, switch the index over.

        Raises:
            NotFound: There is no feed.
            InvalidRequest: Not one line of it can be used; the old index stays.
        """
        report = BuildReport()
        items = list(self._usable(feed, source, report))
        entries = list(self._entries(items, report, progress))
        if not entries:
            raise _nothing_usable(feed, report)
        report.items = self._index.rebuild(entries)
        log.info("catalog built: %d items, %d embedded, %d refused",
                 report.items, report.embedded, len(report.rejected))  # fmt: skip
        return report

    def _usable(self, feed: Path, source: str, report: BuildReport) -> Iterator[CatalogItem]:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        for line in read_feed(feed):
            if isinstance(line, Rejection):
                report.rejected.append(line)
                continue
            number, item = line
            report.line_of[item.product_id] = number
            try:
                picture = self._pictures.read(item)
            except NotFound as error:
                report.rejected.append(Rejection(number, str(error)))
                continue
            yield replace(
                item,
                source=item.source or source,
                row_hash=row_hash(item),
                image_sha256=hashlib.sha256(picture).hexdigest(),
                updated_at=now,
                embedder_id=f"{self._embedder.embedder_id}+title{TITLE_WEIGHT}",
            )

    def _entries(
        self, items: Sequence[CatalogItem], report: BuildReport, progress: Progress
    ) -> Iterator[IndexEntry]:
        known = self._known_vectors(items)
        for start in range(0, len(items), BATCH):
            batch = items[start : start + BATCH]
            new = [item for item in batch if item.product_id not in known]
            known.update(self._embed(new, report))
            yield from (
                IndexEntry(item, known.pop(item.product_id))
                for item in batch
                if item.product_id in known
            )
            progress(start + len(batch), len(items))

    def _known_vectors(self, items: Sequence[CatalogItem]) -> dict[str, Vector]:
        """Vectors that this embedder has made before of the same picture and title."""
        try:
            old = self._index.fetch([item.product_id for item in items])
            before = {item.product_id: _shown(item) for item in old}
            same = [
                item.product_id for item in items if before.get(item.product_id) == _shown(item)
            ]
            return dict(self._index.vectors(same))
        except (EmbedderMismatch, ServiceUnavailable) as error:
            log.info("nothing reused of the old index: %s", type(error).__name__)
            return {}

    def _embed(self, items: Sequence[CatalogItem], report: BuildReport) -> dict[str, Vector]:
        try:
            pictures = [self._pictures.read(item) for item in items]
            vectors = item_vectors(self._embedder, items, pictures) if pictures else []
        except UnreadablePicture as error:
            return self._embed_one_by_one(items, report, error)
        report.embedded += len(vectors)
        return {item.product_id: vector for item, vector in zip(items, vectors, strict=True)}

    def _embed_one_by_one(
        self, items: Sequence[CatalogItem], report: BuildReport, error: UnreadablePicture
    ) -> dict[str, Vector]:
        """Finds the broken picture of a batch, so that its neighbours are not lost with it."""
        if len(items) == 1:
            name = items[0].product_id
            report.rejected.append(Rejection(report.line_of[name], f"picture of {name}: {error}"))
            return {}
        return {
            key: vector for item in items for key, vector in self._embed([item], report).items()
        }


def item_vectors(
    embedder: Embedder, items: Sequence[CatalogItem], pictures: Sequence[bytes]
) -> list[Vector]:
    """Picture and title of each item in one vector, leaning towards the picture."""
    shown = embedder.embed_images(pictures)
    titles = embedder.embed_texts([item.title for item in items])
    return [
        unit([a + TITLE_WEIGHT * b for a, b in zip(picture, title, strict=True)])
        for picture, title in zip(shown, titles, strict=True)
    ]


def _shown(item: CatalogItem) -> tuple[str, str, str]:
    """What an item's vector is made of, and how."""
    return item.image_sha256, item.title, item.embedder_id


def _nothing_usable(feed: Path, report: BuildReport) -> InvalidRequest:
    first = f" First: {report.rejected[0]}" if report.rejected else ""
    return InvalidRequest(f"{feed} holds no usable item; the index stays as it was.{first}")
