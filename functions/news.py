"""Messages of a queue: S3's news of objects, and those that functions send themselves.

S3's: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
"""

import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final
from urllib.parse import unquote_plus

from functions.logs import place_of
from stylist.errors import InvalidRequest, StylistError

log = logging.getLogger(__name__)

_TEST: Final = "s3:TestEvent"


@dataclass(frozen=True)
class News:
    """An object came or went. at: when."""

    bucket: str
    key: str
    at: datetime


@dataclass(frozen=True)
class Delivery:
    """A message as SQS delivers it. is_again: whether it was delivered before."""

    message_id: str
    body: Mapping[str, Any]
    is_again: bool

    def news(self) -> list[News]:
        """What S3 says in it; nothing in the message that S3 sends when it is connected.

        Raises:
            InvalidRequest: It is not what S3 sends.
        """
        if self.body.get("Event") == _TEST:
            return []
        try:
            return [_news(record) for record in self.body["Records"]]
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidRequest("The message is none that S3 sends.") from error


def worked_off(event: Mapping[str, Any], work: Callable[[Delivery], None]) -> list[str]:
    """Work off all messages of an event; returns the ids of those that failed."""
    records: Sequence[Mapping[str, Any]] = event["Records"]
    failed = []
    for record in records:
        name = record["messageId"]
        if not is_done(partial(_deliver, record, work), name):
            failed.append(name)
    return failed


def answer(failed: Iterable[str]) -> dict[str, Any]:
    """What SQS is to deliver again."""
    return {"batchItemFailures": [{"itemIdentifier": name} for name in failed]}


def is_done(work: Callable[[], None], message_id: str) -> bool:
    """Whether the work for a message succeeds; if not, the log tells why."""
    told = {"message": message_id}
    try:
        work()
    except StylistError as error:
        log.error("%s: %s", type(error).__name__, error, extra={"told": told})
    except Exception as error:
        log.error("broken: %s", place_of(error), extra={"told": told})
    else:
        return True
    return False


def keys_of(news: Iterable[News], bucket: str) -> list[str]:
    """Keys of the bucket's objects, each once, without folders."""
    return list(dict.fromkeys(one.key for one in news
                              if one.bucket == bucket and not one.key.endswith("/")))  # fmt: skip


def _deliver(record: Mapping[str, Any], work: Callable[[Delivery], None]) -> None:
    work(_delivery(record))


def _delivery(record: Mapping[str, Any]) -> Delivery:
    try:
        body = json.loads(record["body"])
    except (ValueError, RecursionError) as error:
        raise InvalidRequest("The message is not JSON.") from error
    if not isinstance(body, dict):
        raise InvalidRequest("The message is no JSON object.")
    count = str(record.get("attributes", {}).get("ApproximateReceiveCount", "1"))
    return Delivery(record["messageId"], body, count != "1")


def _news(record: Mapping[str, Any]) -> News:
    s3 = record["s3"]
    # Keys come as a form sends them: 'a+b%2Bc' is 'a b+c'.
    key = unquote_plus(s3["object"]["key"])
    at = datetime.fromisoformat(record["eventTime"].replace("Z", "+00:00")).astimezone(UTC)
    return News(s3["bucket"]["name"], key, at)
