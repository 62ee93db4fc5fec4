"""How records lie in the DynamoDB table.

One table, keys `pk` and `sk`, no secondary index: those are only consistent in the end, and
erasing a shopper must find what was written a moment ago. An owned record has a second, small
item under its owner, written and removed with it in one transaction.

    record   pk record#<kind>#<key>   sk -                   text | packed | sum, own, until, ttl
    owned    pk owner#<digest>        sk record#<kind>#<key> kind, key, until, ttl

`until` is exact and what counts, in seconds; `ttl` has DynamoDB remove the item some time later.
"""

import hashlib
import json
import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from stylist.errors import InvalidRequest

Item = dict[str, dict[str, Any]]
"""An item as DynamoDB writes it: name → {type: value}."""

FOREVER: Final = 9_999_999_999.0
TTL_ATTRIBUTE: Final = "ttl"
RECORD_SK: Final = "-"

TABLE_SHAPE: Final[dict[str, Any]] = {
    "AttributeDefinitions": [
        {"AttributeName": "pk", "AttributeType": "S"},
        {"AttributeName": "sk", "AttributeType": "S"},
    ],
    "KeySchema": [
        {"AttributeName": "pk", "KeyType": "HASH"},
        {"AttributeName": "sk", "KeyType": "RANGE"},
    ],
    "BillingMode": "PAY_PER_REQUEST",
}
"""What `create_table` is to be given beside a name; TTL goes by TTL_ATTRIBUTE."""

_PLAIN_BYTES: Final = 1024
"""Up to here a record is left readable: packing would gain nothing."""
_MOST_BYTES: Final = 390_000
"""DynamoDB takes 400 KB an item, names and keys included."""
_MOST_SUM: Final = 10**30
"""DynamoDB's numbers have 38 digits."""


def record_key(kind: str, key: str) -> Item:
    """Where a record lies."""
    return {"pk": {"S": f"record#{quote(kind, safe='')}#{key}"}, "sk": {"S": RECORD_SK}}


def owned_key(digest: str, record: Item) -> Item:
    """Where the note lies that this owner has this record."""
    return {"pk": {"S": f"owner#{digest}"}, "sk": record["pk"]}


def owner_digest(owner: str) -> str:
    """The owner as the table knows them: an id would open what is theirs. '' stays nobody."""
    return hashlib.sha256(owner.encode()).hexdigest() if owner else ""


def owner_in(item: Item | None) -> str:
    """The digest of whose it is; '' for nobody's, or none."""
    return str(item["own"]["S"]) if item and "own" in item else ""


def unchanged(item: Item | None) -> tuple[str, Item]:
    """A condition, with its values, that the item is still as it was read; None for not there."""
    if item is None:
        return "attribute_not_exists(#pk)", {}
    values: Item = {name: item[name] for name in ("text", "packed", "sum", "until", "own")
              if name in item}  # fmt: skip
    return " AND ".join(f"#{name} = :{name}" for name in values), values


def lifetime(until: float) -> Item:
    """The attributes that say how long an item lives."""
    lives: Item = {"until": number(until)}
    if until < FOREVER:
        lives[TTL_ATTRIBUTE] = {"N": str(math.ceil(until))}
    return lives


def number(seconds: float) -> dict[str, str]:
    """A time as DynamoDB compares it."""
    return {"N": f"{seconds:.3f}".rstrip("0").rstrip(".")}


def body_of(record: Mapping[str, Any]) -> Item:
    """The record as attributes.

    Raises:
        ValueError, TypeError: It is no JSON.
        InvalidRequest: It is too long even when packed.
    """
    if list(record) == ["sum"] and type(record["sum"]) is int and abs(record["sum"]) < _MOST_SUM:
        return {"sum": {"N": str(record["sum"])}}
    text = json.dumps(dict(record), ensure_ascii=False, allow_nan=False)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) <= _PLAIN_BYTES and text.isascii():
        return {"text": {"S": text}}
    packed = zlib.compress(data)
    if len(packed) > _MOST_BYTES:
        raise InvalidRequest(
            f"This is too long to be kept ({len(packed) // 1000} KB packed, of at most "
            f"{_MOST_BYTES // 1000}). Begin a new conversation."
        )
    return {"packed": {"B": packed}}


def record_of(item: Item) -> dict[str, Any]:
    """The record in an item."""
    if "sum" in item:
        return {"sum": int(item["sum"]["N"])}
    if "text" in item:
        found: dict[str, Any] = json.loads(item["text"]["S"])
        return found
    data = zlib.decompress(item["packed"]["B"])
    found = json.loads(data.decode("utf-8", "surrogatepass"))
    return found


def is_live(item: Item, now: float) -> bool:
    """Whether the item has not expired."""
    return float(item["until"]["N"]) > now


@dataclass(frozen=True)
class Put:
    """A record on its way into the table. own: the owner's digest, or ''."""

    kind: str
    key: str
    body: Item
    own: str
    lives: Item

    @property
    def place(self) -> Item:
        return record_key(self.kind, self.key)

    @property
    def item(self) -> Item:
        return self.place | self.body | self.lives | ({"own": {"S": self.own}} if self.own else {})

    @property
    def note(self) -> Item:
        """The owner's, that this is theirs."""
        place = owned_key(self.own, self.place)
        return place | self.lives | {"kind": {"S": self.kind}, "key": {"S": self.key}}
