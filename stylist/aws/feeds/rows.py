"""Many small items of a DynamoDB table, read and written in batches."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from stylist.aws.chunks import chunks
from stylist.aws.records import Item
from stylist.aws.retrying import Patience
from stylist.aws.vector_index.calls import Calls
from stylist.errors import ServiceUnavailable

_WRITE_AT_ONCE: Final = 25
_READ_AT_ONCE: Final = 100


class Rows:
    """Items of a table of keys `pk` and `sk`."""

    def __init__(self, dynamodb: Any, table: str, patience: Patience) -> None:
        self._calls = Calls(dynamodb, patience)
        self._table = table

    def all(self, pk: str) -> Iterator[Item]:
        """Those of one `pk`, in order of `sk`, as they are now."""
        start: dict[str, Any] = {}
        while True:
            page = self._calls.ask(
                "query", "list notes of feeds", TableName=self._table, ConsistentRead=True,
                KeyConditionExpression="pk = :pk", ExpressionAttributeValues={":pk": {"S": pk}},
                **start,
            )  # fmt: skip
            yield from page["Items"]
            if not page.get("LastEvaluatedKey"):
                return
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def some(self, keys: Sequence[Item]) -> Iterator[Item]:
        """Those of these keys that are there."""
        for lot in chunks(keys, _READ_AT_ONCE):
            waiting = lot
            for tries in range(self._calls.patience.attempts):
                asked = {self._table: {"Keys": waiting, "ConsistentRead": True}}
                answer = self._calls.ask("batch_get_item", "read notes of feeds",
                                         RequestItems=asked)  # fmt: skip
                yield from answer["Responses"].get(self._table, [])
                left = answer.get("UnprocessedKeys", {}).get(self._table, {})
                waiting = left.get("Keys", [])
                if not waiting:
                    break
                self._calls.patience.pause(tries)
            if waiting:
                raise self._busy()

    def write(self, requests: Sequence[dict[str, Any]]) -> None:
        """Put and delete; no key twice."""
        for lot in chunks(requests, _WRITE_AT_ONCE):
            waiting = lot
            for tries in range(self._calls.patience.attempts):
                answer = self._calls.ask("batch_write_item", "write notes of feeds",
                                         RequestItems={self._table: waiting})  # fmt: skip
                waiting = answer.get("UnprocessedItems", {}).get(self._table, [])
                if not waiting:
                    break
                self._calls.patience.pause(tries)
            if waiting:
                raise self._busy()

    def _busy(self) -> ServiceUnavailable:
        return ServiceUnavailable(
            f"The table {self._table} is too busy for notes of feeds; try again in a moment."
        )
