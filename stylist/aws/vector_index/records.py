"""The records of a catalog in DynamoDB: the item whole, the facts beside it."""

import hashlib
import json
import logging
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

from stylist.aws.chunks import chunks
from stylist.aws.vector_index.calls import Calls
from stylist.aws.vector_index.facts import Facts
from stylist.domain import CatalogItem
from stylist.errors import ServiceUnavailable

log = logging.getLogger(__name__)

_WRITE_AT_ONCE: Final = 25
_READ_AT_ONCE: Final = 100
_PARALLEL: Final = 8


class Line(NamedTuple):
    """What a scan tells of a record."""

    product_id: str
    revision: str
    facts: str
    row_hash: str
    image_sha256: str


class Records:
    """Items under 'catalog#<name>#<generation>' in a table of keys `pk` and `sk`."""

    def __init__(self, calls: Calls, table: str, name: str) -> None:
        self._calls = calls
        self._table = table
        self._name = name

    def put(self, generation: str, items: Sequence[CatalogItem]) -> None:
        """Add or replace them; no id twice."""
        self._write([{"PutRequest": {"Item": self._row(generation, item)}} for item in items])

    def delete(self, generation: str, product_ids: Sequence[str]) -> None:
        """Remove them; unknown ids do no harm."""
        self._write(
            [{"DeleteRequest": {"Key": self._key(generation, name)}} for name in product_ids]
        )

    def drop(self, generation: str) -> None:
        """Remove a whole generation."""
        for some in chunks((line.product_id for line in self.lines(generation)), 500):
            self.delete(generation, some)

    def known(self, generation: str, product_ids: Sequence[str]) -> list[str]:
        """Those of the ids that have a record."""
        rows = self._read(generation, product_ids, "sk")
        return [row["sk"]["S"] for row in rows]

    def items(self, generation: str, product_ids: Sequence[str]) -> dict[str, CatalogItem]:
        """Items by id; unknown and damaged ones are left out, the latter named in the log."""
        found: dict[str, CatalogItem] = {}
        for row in self._read(generation, product_ids, "sk, #record"):
            name = row["sk"]["S"]
            try:
                found[name] = _item(row)
            except (ValueError, KeyError, TypeError, AttributeError, zlib.error):
                log.warning("the record of %s is damaged; `catalog check` tells more", name)
        return found

    def lines(self, generation: str) -> Iterator[Line]:
        """Every record, in order of id, without the item itself."""
        start: dict[str, Any] = {}
        while True:
            page = self._calls.ask(
                "query", "list the catalog's records", TableName=self._table,
                KeyConditionExpression="pk = :pk", ConsistentRead=True,
                ExpressionAttributeValues={":pk": {"S": self._partition(generation)}},
                ProjectionExpression="sk, rev, facts, row_hash, image_sha256", **start,
            )  # fmt: skip
            yield from (_line(row) for row in page["Items"])
            if not page.get("LastEvaluatedKey"):
                return
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def _row(self, generation: str, item: CatalogItem) -> dict[str, Any]:
        data = json.dumps(item.to_record(), separators=(",", ":")).encode()
        return {
            **self._key(generation, item.product_id),
            "record": {"B": zlib.compress(data)},
            "facts": {"S": Facts.of(item).stored()},
            "rev": {"S": revision_of(item)},
            "row_hash": {"S": item.row_hash},
            "image_sha256": {"S": item.image_sha256},
        }

    def _read(self, generation: str, product_ids: Sequence[str], what: str) -> list[Any]:
        lots = list(chunks([self._key(generation, name) for name in product_ids], _READ_AT_ONCE))
        names = {"#record": "record"} if "#record" in what else {}
        if len(lots) < 2:
            return [row for lot in lots for row in self._read_lot(lot, what, names)]
        with ThreadPoolExecutor(min(_PARALLEL, len(lots)), "records") as pool:
            read = pool.map(lambda lot: self._read_lot(lot, what, names), lots)
            return [row for rows in read for row in rows]

    def _read_lot(self, keys: list[Any], what: str, names: Mapping[str, str]) -> list[Any]:
        found: list[Any] = []
        aliases = {"ExpressionAttributeNames": names} if names else {}
        for tries in range(self._calls.patience.attempts):
            wanted = {"Keys": keys, "ConsistentRead": True, "ProjectionExpression": what, **aliases}
            answer = self._calls.ask(
                "batch_get_item", "read items", RequestItems={self._table: wanted}
            )
            found += answer["Responses"].get(self._table, [])
            keys = answer.get("UnprocessedKeys", {}).get(self._table, {}).get("Keys", [])
            if not keys:
                return found
            self._calls.patience.pause(tries)
        raise self._busy("reading")

    def _write(self, requests: Sequence[Mapping[str, Any]]) -> None:
        lots = list(chunks(requests, _WRITE_AT_ONCE))
        if len(lots) < 2:
            for lot in lots:
                self._write_lot(lot)
            return
        with ThreadPoolExecutor(min(_PARALLEL, len(lots)), "records") as pool:
            list(pool.map(self._write_lot, lots))

    def _write_lot(self, requests: list[Any]) -> None:
        for tries in range(self._calls.patience.attempts):
            answer = self._calls.ask(
                "batch_write_item", "write items", RequestItems={self._table: requests}
            )
            requests = answer.get("UnprocessedItems", {}).get(self._table, [])
            if not requests:
                return
            self._calls.patience.pause(tries)
        raise self._busy("writing")

    def _busy(self, doing: str) -> ServiceUnavailable:
        return ServiceUnavailable(
            f"The table {self._table} is too busy for {doing} items; try again in a moment."
        )

    def _partition(self, generation: str) -> str:
        return f"catalog#{self._name}#{generation}"

    def _key(self, generation: str, product_id: str) -> dict[str, Any]:
        return {"pk": {"S": self._partition(generation)}, "sk": {"S": product_id}}


def revision_of(item: CatalogItem) -> str:
    """16 hex digits that change with anything of the record."""
    record = json.dumps(item.to_record(), sort_keys=True).encode()
    return hashlib.sha256(record).hexdigest()[:16]


def _item(row: Mapping[str, Any]) -> CatalogItem:
    return CatalogItem.from_store(json.loads(zlib.decompress(row["record"]["B"])))


def _line(row: Mapping[str, Any]) -> Line:
    names = ("sk", "rev", "facts", "row_hash", "image_sha256")
    return Line(*(row.get(name, {}).get("S", "") for name in names))
