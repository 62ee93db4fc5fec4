"""Which row stands in which feed and wants which picture, in the DynamoDB table.

    feed      pk feeds#<index>                    sk <digest of feed>     feed
    row       pk feed#<index>#<digest of feed>    sk <product_id>         hash, image, gone, ttl
    picture   pk picture#<index>#<digest of key>  sk <digest>#<product_id>  feed, row

`row` is the whole record, packed: when a picture comes, nobody has to read the feed again.
"""

import hashlib
import json
import time
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from stylist.aws.feeds.rows import Rows
from stylist.aws.records import TTL_ATTRIBUTE, Item
from stylist.aws.retrying import PATIENT, Patience
from stylist.catalog.feed import row_hash
from stylist.domain import CatalogItem
from stylist.feeds.seams import Note, Row

_REMEMBERED: Final = 15 * 86400
"""Longer than SQS keeps a message, 14 days: whatever a late one writes of a row that is gone is
found by the row's note and taken out again."""


class TableNotes:
    """`Notes` of one catalog."""

    def __init__(self, dynamodb: Any, table: str, index: str,
                 clock: Callable[[], float] = time.time,
                 patience: Patience = PATIENT) -> None:  # fmt: skip
        self._rows = Rows(dynamodb, table, patience)
        self._index = index
        self._clock = clock

    def feed(self, feed: str) -> dict[str, Note]:
        """See `Notes.feed`."""
        return {row["sk"]["S"]: _note(row) for row in self._rows.all(self._feed_pk(feed))}

    def some(self, feed: str, product_ids: Sequence[str]) -> dict[str, Note]:
        """See `Notes.some`."""
        keys = [_key(self._feed_pk(feed), name) for name in product_ids]
        return {row["sk"]["S"]: _note(row) for row in self._rows.some(keys)}

    def write(self, rows: Sequence[Row], before: Mapping[str, Note]) -> None:
        """See `Notes.write`; what stands there already is not written again."""
        new = [row for row in rows if before.get(row.item.product_id) != _note_of(row)]
        if not new:
            return
        feed = new[0].feed
        here = _key(f"feeds#{self._index}", _digest(feed)) | {"feed": {"S": feed}}
        moved = {
            row.item.product_id: old
            for row in new
            if (old := before.get(row.item.product_id)) and old.image != row.item.image_url
        }
        # The row's own last: by it everybody knows that the others are there.
        self._rows.write([_put(here)])
        self._rows.write([_delete(key) for key in self._wanted(feed, moved)])
        self._rows.write([_put(self._picture_item(row)) for row in new])
        self._rows.write([_put(self._row_item(row)) for row in new])

    def bury(self, feed: str, notes: Mapping[str, Note]) -> None:
        """See `Notes.bury`."""
        self._rows.write([_delete(key) for key in self._wanted(feed, notes)])
        until = {"N": str(int(self._clock()) + _REMEMBERED)}
        self._rows.write([
            _put({**_key(self._feed_pk(feed), name), "hash": {"S": ""}, "image": {"S": note.image},
                  "gone": {"BOOL": True}, TTL_ATTRIBUTE: until})
            for name, note in notes.items()
        ])  # fmt: skip

    def wanting(self, image: str) -> list[Row]:
        """See `Notes.wanting`."""
        return [_row(found) for found in self._rows.all(self._picture_pk(image))]

    def elsewhere(self, feed: str, product_ids: Sequence[str]) -> dict[str, str]:
        """See `Notes.elsewhere`."""
        found: dict[str, str] = {}
        for row in self._rows.all(f"feeds#{self._index}"):
            other = row["feed"]["S"]
            if other != feed:
                notes = self.some(other, product_ids)
                found |= {name: other for name, note in notes.items() if not note.is_gone}
        return found

    def _wanted(self, feed: str, notes: Mapping[str, Note]) -> Iterable[Item]:
        for name, note in notes.items():
            yield _key(self._picture_pk(note.image), f"{_digest(feed)}#{name}")

    def _row_item(self, row: Row) -> Item:
        note = _note_of(row)
        place = _key(self._feed_pk(row.feed), row.item.product_id)
        return {**place, "hash": {"S": note.row_hash}, "image": {"S": note.image}}

    def _picture_item(self, row: Row) -> Item:
        name = f"{_digest(row.feed)}#{row.item.product_id}"
        data = json.dumps(row.item.to_record(), separators=(",", ":")).encode()
        return {**_key(self._picture_pk(row.item.image_url), name), "feed": {"S": row.feed},
                "row": {"B": zlib.compress(data)}}  # fmt: skip

    def _feed_pk(self, feed: str) -> str:
        return f"feed#{self._index}#{_digest(feed)}"

    def _picture_pk(self, image: str) -> str:
        return f"picture#{self._index}#{_digest(image)}"


def _row(found: Mapping[str, Any]) -> Row:
    record = json.loads(zlib.decompress(found["row"]["B"]))
    return Row(found["feed"]["S"], CatalogItem.from_store(record))


def _note_of(row: Row) -> Note:
    return Note(row_hash(row.item), row.item.image_url)


def _note(row: Mapping[str, Any]) -> Note:
    return Note(row["hash"]["S"], row["image"]["S"], "gone" in row)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _key(pk: str, sk: str) -> Item:
    return {"pk": {"S": pk}, "sk": {"S": sk}}


def _put(item: Item) -> dict[str, Any]:
    return {"PutRequest": {"Item": item}}


def _delete(key: Item) -> dict[str, Any]:
    return {"DeleteRequest": {"Key": key}}
