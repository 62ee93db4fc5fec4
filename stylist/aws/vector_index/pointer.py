"""Which generation of the catalog is the one to read: a single record, switched at once."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from stylist.aws.faults import code_of
from stylist.aws.retrying import retrying
from stylist.aws.vector_index.calls import Calls
from stylist.errors import EmbedderMismatch, ServiceUnavailable

_ITEM: Final = "current"


@dataclass(frozen=True)
class Current:
    """The catalog as it is now.

    version: counts the writes; what was read at one version is good for as long as it stands.
    previous: the generation before, kept for whoever is still reading it; '' for none.
    """

    generation: str
    embedder_id: str
    dimension: int
    version: int
    updated_at: str
    previous: str = ""

    def check(self, embedder_id: str, dimension: int) -> None:
        """Refuse to mix vectors of two spaces.

        Raises:
            EmbedderMismatch: The catalog was built by another embedder; names the remedy.
        """
        if (self.embedder_id, self.dimension) != (embedder_id, dimension):
            raise EmbedderMismatch(
                f"The catalog was embedded by {self.embedder_id or 'an unknown embedder'} in "
                f"{self.dimension} dimensions, this program embeds by {embedder_id} in "
                f"{dimension}; build it anew with `python -m stylist catalog build`."
            )


class Pointer:
    """The record 'current' of one catalog in a DynamoDB table of keys `pk` and `sk`."""

    def __init__(self, client: Any, calls: Calls, table: str, name: str) -> None:
        self._client = client
        self._calls = calls
        self._at = {
            "TableName": table,
            "Key": {"pk": {"S": f"catalog#{name}"}, "sk": {"S": _ITEM}},
        }

    def read(self) -> Current | None:
        """As it is now; None before the first write."""
        answer = self._calls.ask(
            "get_item", "read which catalog is current", **self._at, ConsistentRead=True
        )
        return _current(answer["Item"]) if answer.get("Item") else None

    def start(self, generation: str, embedder_id: str, dimension: int) -> Current:
        """Make it the first generation; the one that is current then, another's if quicker."""
        self._switch(generation, embedder_id, dimension, None)
        current = self.read()
        if current is None:
            raise ServiceUnavailable("The catalog was removed while it was begun; try again.")
        return current

    def switch(self, generation: str, embedder_id: str, dimension: int) -> str:
        """Make it the one to read, whichever was; returns what nobody needs now: '' or the
        generation before the one replaced."""
        while True:
            old = self.read()
            # An answer that was lost had done it all the same.
            if old and old.generation == generation:
                return ""
            if self._switch(generation, embedder_id, dimension, old):
                return old.previous if old else ""

    def touch(self, generation: str) -> bool:
        """Tell all readers that something changed; False where it is no longer the current one."""
        return self._update(
            "SET updated_at = :now ADD version :one",
            "generation = :mine",
            {":now": {"S": _now()}, ":one": {"N": "1"}, ":mine": {"S": generation}},
        )

    def _switch(
        self, generation: str, embedder_id: str, dimension: int, old: Current | None
    ) -> bool:
        values = {
            ":new": {"S": generation}, ":embedder": {"S": embedder_id},
            ":dimension": {"N": str(dimension)}, ":now": {"S": _now()}, ":one": {"N": "1"},
            ":before": {"S": old.generation if old else ""},
        }  # fmt: skip
        return self._update(
            "SET generation = :new, embedder_id = :embedder, previous = :before, "
            "dimension = :dimension, updated_at = :now ADD version :one",
            "generation = :before" if old else "attribute_not_exists(pk)",
            values,
        )

    def _update(self, change: str, condition: str, values: Mapping[str, Any]) -> bool:
        """False where the condition does not hold: somebody else was quicker."""

        def update() -> bool:
            try:
                self._client.update_item(
                    **self._at, UpdateExpression=change, ConditionExpression=condition,
                    ExpressionAttributeValues=values,
                )  # fmt: skip
            except ClientError as error:
                if code_of(error) != "ConditionalCheckFailedException":
                    raise
                return False
            return True

        return retrying(update, "note a change of the catalog", self._calls.patience)


def new_generation() -> str:
    """A name that sorts by time: '20261123-101500-1a2b3c'."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"


def _current(item: Mapping[str, Any]) -> Current:
    return Current(
        generation=item["generation"]["S"],
        embedder_id=item["embedder_id"]["S"],
        dimension=int(item["dimension"]["N"]),
        version=int(item["version"]["N"]),
        updated_at=item["updated_at"]["S"],
        previous=item["previous"]["S"],
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
