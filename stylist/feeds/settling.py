"""Brings items of the catalog to what their rows and pictures say; what is so already costs
nothing."""

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final, NamedTuple

from stylist.catalog.build import TITLE_WEIGHT, item_vectors
from stylist.catalog.feed import row_hash
from stylist.domain import CatalogItem
from stylist.errors import InvalidRequest, NotFound, ServiceUnavailable
from stylist.feeds.at_once import at_once
from stylist.feeds.seams import WholeIndex
from stylist.ports import Embedder, IndexEntry, ItemPictures, Vector

log = logging.getLogger(__name__)

LOT: Final = 32
"""Rows worked on together: a lot is in the catalog before the next is begun."""


@dataclass
class Settled:
    """What was done, in numbers of rows.

    unreadable: ids whose picture or title the model does not take. images: keys of the pictures of
    all rows that were changed or refused.
    """

    unchanged: int = 0
    embedded: int = 0
    updated: int = 0
    refused: int = 0
    unreadable: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)

    def told(self) -> dict[str, int]:
        """As the log tells it."""
        return {"unchanged": self.unchanged, "embedded": self.embedded, "updated": self.updated,
                "refused": self.refused}  # fmt: skip


class _Lot(NamedTuple):
    """Rows of a lot on their way. pictures: by id."""

    items: list[CatalogItem]
    pictures: dict[str, bytes]
    before: dict[str, CatalogItem]


class Settler:
    """Writes items; safe to be run twice, at once, and to be killed anywhere."""

    def __init__(self, embedder: Embedder, index: WholeIndex, pictures: ItemPictures) -> None:
        self._embedder = embedder
        self._index = index
        self._pictures = pictures
        self._made_by = f"{embedder.embedder_id}+title{TITLE_WEIGHT}"

    def settle(self, rows: Sequence[CatalogItem], done: Settled,
               go_on: Callable[[], bool] = lambda: True) -> int:  # fmt: skip
        """Returns how many of the rows are settled: all, unless `go_on` ended it between two lots.

        rows: no id twice; `updated_at` as it is to be, so that two who do the same work at once
        write the same.

        Raises:
            ServiceUnavailable: Something does not answer; what was written stays.
            EmbedderMismatch: The catalog was built by another embedder.
        """
        stream = iter(rows)
        settled = 0
        while lot := list(islice(stream, LOT)):
            if settled and not go_on():
                break
            self._settle(lot, done)
            settled += len(lot)
        return settled

    def remove(self, product_ids: Sequence[str]) -> int:
        """Take them out of the catalog, those that are there; returns how many were."""
        there = [item.product_id for item in self._index.fetch(product_ids)]
        return self._index.delete(there) if there else 0

    def _settle(self, rows: list[CatalogItem], done: Settled) -> None:
        lot = self._read(rows, done)
        unchanged = {item.product_id for item in lot.items if _is_same(item, lot.before)}
        done.unchanged += len(unchanged)
        new = [item for item in lot.items if item.product_id not in unchanged]
        vectors = self._known_vectors(new, lot.before)
        unknown = [item for item in new if item.product_id not in vectors]
        made, failed = self._embed(unknown, lot.pictures, done)
        entries = [IndexEntry(item, vector) for item in new
                   if (vector := (vectors | made).get(item.product_id))]  # fmt: skip
        if entries:
            self._index.upsert(entries)
        done.embedded += len(made)
        done.updated += len(entries) - len(made)
        usable = unchanged | {entry.item.product_id for entry in entries}
        done.images += [row.image_url for row in rows if row.product_id not in unchanged]
        if failed:
            raise failed
        self.remove([row.product_id for row in rows if row.product_id not in usable])

    def _read(self, rows: list[CatalogItem], done: Settled) -> _Lot:
        """The rows with a picture, as they are to be kept."""
        before = self._index.settled([row.product_id for row in rows])
        items, pictures = [], {}
        for row, picture in zip(rows, at_once(self._picture, rows), strict=True):
            if isinstance(picture, NotFound):
                _refuse(row, picture, done)
                continue
            pictures[row.product_id] = picture
            items.append(replace(
                row, row_hash=row_hash(row), image_sha256=hashlib.sha256(picture).hexdigest(),
                embedder_id=self._made_by,
            ))  # fmt: skip
        return _Lot(items, pictures, before)

    def _picture(self, row: CatalogItem) -> bytes | NotFound:
        try:
            return self._pictures.read(row)
        except NotFound as error:
            return error

    def _known_vectors(
        self, items: Sequence[CatalogItem], before: dict[str, CatalogItem]
    ) -> dict[str, Vector]:
        """Of items whose looks and title have not changed."""
        same = [item.product_id for item in items if _looks_same(item, before)]
        return self._index.vectors(same) if same else {}

    def _embed(
        self, items: Sequence[CatalogItem], pictures: dict[str, bytes], done: Settled
    ) -> tuple[dict[str, Vector], ServiceUnavailable | None]:
        """Vectors of those that get one; and why others did not, where asking again may help."""

        def embed(item: CatalogItem) -> Vector | InvalidRequest | ServiceUnavailable:
            try:
                return item_vectors(self._embedder, [item], [pictures[item.product_id]])[0]
            except (InvalidRequest, ServiceUnavailable) as error:
                return error

        made: dict[str, Vector] = {}
        failed = None
        for item, vector in zip(items, at_once(embed, items), strict=True):
            if isinstance(vector, InvalidRequest):
                _refuse(item, vector, done)
                done.unreadable.append(item.product_id)
            elif isinstance(vector, ServiceUnavailable):
                failed = failed or vector
            else:
                made[item.product_id] = vector
        return made, failed


def _refuse(row: CatalogItem, why: Exception, done: Settled) -> None:
    done.refused += 1
    log.warning("%s stays out of the catalog: %s", row.product_id, why)


def _is_same(item: CatalogItem, before: dict[str, CatalogItem]) -> bool:
    old = before.get(item.product_id)
    return old is not None and item.row_hash == old.row_hash and _looks_same(item, before)


def _looks_same(item: CatalogItem, before: dict[str, CatalogItem]) -> bool:
    old = before.get(item.product_id)
    return old is not None and _shown(old) == _shown(item)


def _shown(item: CatalogItem) -> tuple[str, str, str]:
    """What an item's vector is made of, and how."""
    return item.image_sha256, item.title, item.embedder_id
