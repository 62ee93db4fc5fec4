"""The calls of DynamoDB that the store is made of, each asked again where that makes sense."""

import uuid
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final, TypeVar

from botocore.exceptions import ClientError

from stylist.aws.faults import code_of
from stylist.aws.records import Item
from stylist.aws.retrying import PATIENT, Patience, retrying

Answer = TypeVar("Answer")

_NAMES: Final = {
    "#pk": "pk", "#sk": "sk", "#own": "own", "#until": "until", "#sum": "sum",
    "#kind": "kind", "#key": "key", "#ttl": "ttl", "#text": "text", "#packed": "packed",
}  # fmt: skip
"""Some of these are reserved words in expressions."""


class Table:
    """One table. `write` and `count` say False and None where their condition did not hold."""

    def __init__(self, dynamodb: Any, name: str, patience: Patience = PATIENT) -> None:
        """dynamodb: a low-level client."""
        self._client = dynamodb
        self._name = name
        self._patience = patience

    def read(self, key: Item, doing: str, only: str = "") -> Item | None:
        """The item as it is now. only: the attributes wanted, as '#own, #until'."""
        asked = {"TableName": self._name, "Key": key, "ConsistentRead": True}
        if only:
            asked |= {"ProjectionExpression": only, "ExpressionAttributeNames": named(only)}
        answer = self._ask(partial(self._client.get_item, **asked), doing)
        item: Item | None = answer.get("Item")
        return item

    def write(self, actions: list[dict[str, Any]], doing: str, *, twice: bool = True) -> bool:
        """Do all of these together, or none.

        actions: {'Put': …} and {'Delete': …}, as `put` and `delete` make them.
        """
        if len(actions) == 1:
            ((name, action),) = actions[0].items()
            call = self._client.put_item if name == "Put" else self._client.delete_item
            return self._held(lambda: call(**action), doing, twice) is not None
        # By its token AWS knows a second try of the same.
        token = str(uuid.uuid4())
        return (
            self._held(
                lambda: self._client.transact_write_items(
                    TransactItems=actions, ClientRequestToken=token
                ),
                doing,
            )
            is not None
        )

    def count(self, key: Item, amount: int, lives: Item, now: dict[str, str],
              doing: str) -> int | None:  # fmt: skip
        """Add to the live counter, or begin one that lives so; the new sum, or None where
        something else is in its place."""
        values = {":amount": {"N": str(amount)}, ":now": now}
        values |= {f":{name}": value for name, value in lives.items()}
        # `until` is whole here, so it does for `ttl` where another has begun the counter.
        first = ", ".join(f"#{name} = if_not_exists(#until, :{name})" for name in lives)
        condition = "attribute_not_exists(#pk) OR (#until > :now AND attribute_exists(#sum))"
        answer = self._held(
            lambda: self._client.update_item(
                TableName=self._name,
                Key=key,
                UpdateExpression=f"SET {first} ADD #sum :amount",
                ConditionExpression=condition,
                ExpressionAttributeNames=named(f"{first} {condition}"),
                ExpressionAttributeValues=values,
                ReturnValues="UPDATED_NEW",
            ),
            doing,
            twice=False,
        )
        return None if answer is None else int(answer["Attributes"]["sum"]["N"])

    def put(self, item: Item, condition: str = "", **values: dict[str, Any]) -> dict[str, Any]:
        """An action for `write`."""
        return {"Put": {"TableName": self._name, "Item": item} | conditioned(condition, values)}

    def delete(self, key: Item, condition: str = "", **values: dict[str, Any]) -> dict[str, Any]:
        """An action for `write`."""
        return {"Delete": {"TableName": self._name, "Key": key} | conditioned(condition, values)}

    def query(self, condition: str, doing: str, **values: dict[str, Any]) -> Iterator[Item]:
        """All items of one `pk`, as they are now."""
        asked = conditioned(condition, values)
        asked["KeyConditionExpression"] = asked.pop("ConditionExpression")
        yield from self._pages(self._client.query, asked | {"ConsistentRead": True}, doing)

    def scan(
        self, condition: str, only: str, doing: str, **values: dict[str, Any]
    ) -> Iterator[Item]:
        """Items of the whole table that fit; dear, for one who has time."""
        asked = conditioned(condition, values)
        asked["FilterExpression"] = asked.pop("ConditionExpression")
        asked["ExpressionAttributeNames"] |= named(only)
        yield from self._pages(self._client.scan, asked | {"ProjectionExpression": only}, doing)

    def _pages(self, call: Callable[..., Any], asked: dict[str, Any], doing: str) -> Iterator[Item]:
        asked = asked | {"TableName": self._name}
        while True:
            page = self._ask(partial(call, **asked), doing)
            yield from page["Items"]
            if not page.get("LastEvaluatedKey"):
                return
            asked = asked | {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def _held(self, call: Callable[[], Answer], doing: str, twice: bool = True) -> Answer | None:
        def held() -> Answer | None:
            try:
                return call()
            except ClientError as error:
                if _condition_failed(error):
                    return None
                raise

        return self._ask(held, doing, twice)

    def _ask(self, call: Callable[[], Answer], doing: str, twice: bool = True) -> Answer:
        return retrying(call, doing, self._patience, twice=twice)


def named(text: str) -> dict[str, str]:
    """The names that an expression uses."""
    return {name: real for name, real in _NAMES.items() if name in text}


def conditioned(condition: str, values: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A condition with its names and values, as the calls of DynamoDB want them."""
    if not condition:
        return {}
    asked: dict[str, Any] = {
        "ConditionExpression": condition,
        "ExpressionAttributeNames": named(condition),
    }
    if values:
        asked["ExpressionAttributeValues"] = {f":{name}": value for name, value in values.items()}
    return asked


def _condition_failed(error: ClientError) -> bool:
    if code_of(error) == "ConditionalCheckFailedException":
        return True
    reasons = error.response.get("CancellationReasons") or []
    return any(reason.get("Code") == "ConditionalCheckFailed" for reason in reasons)
