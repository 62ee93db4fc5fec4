"""Messages as they lie in an SQS queue: JSON, told apart from S3's own by one name."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from stylist.aws.chunks import chunks
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.errors import InvalidRequest, ServiceUnavailable
from stylist.feeds.seams import Look, Message, Portion, Stamp

OURS: Final = "stylist"
"""Stands in every message of ours; its value says which."""
_AT_ONCE: Final = 10


class QueueMessages:
    """Sends to one queue."""

    def __init__(self, sqs: Any, queue_url: str, patience: Patience = PATIENT) -> None:
        self._sqs = sqs
        self._url = queue_url
        self._patience = patience

    def send(self, messages: Iterable[Message], delay: int = 0) -> None:
        """See `Messages.send`."""
        self.send_texts((written(one) for one in messages), delay)

    def send_texts(self, texts: Iterable[str], delay: int = 0) -> None:
        """Send these as they are, to be seen after so many seconds.

        Raises:
            ServiceUnavailable: The queue does not take them all.
        """
        for some in chunks(texts, _AT_ONCE):
            waiting = [{"Id": str(number), "MessageBody": text, "DelaySeconds": delay}
                       for number, text in enumerate(some)]  # fmt: skip
            for tries in range(self._patience.attempts):
                failed = self._failed(waiting)
                waiting = [one for one in waiting if one["Id"] in failed]
                if not waiting or self._patience.pause(tries):
                    break
            if waiting:
                raise ServiceUnavailable("The queue did not take a message; try again in a moment.")

    def _failed(self, entries: list[dict[str, Any]]) -> set[str]:
        """This call succeeds also when some of it failed."""
        answer = retrying(
            lambda: self._sqs.send_message_batch(QueueUrl=self._url, Entries=entries),
            "send a message", self._patience,
        )  # fmt: skip
        return {one["Id"] for one in answer.get("Failed", [])}


def written(message: Message) -> str:
    """The message as text."""
    if isinstance(message, Look):
        return json.dumps({OURS: "look", "key": message.key})
    return json.dumps({
        OURS: "rows", "key": message.key, "version": message.stamp.version, "at": message.stamp.at,
        "offset": message.offset, "size": message.size, "line": message.line,
        "skipped": message.skipped,
    })  # fmt: skip


def read(record: Mapping[str, Any]) -> Message:
    """What `written` wrote, once it is JSON again.

    Raises:
        InvalidRequest: It is none of ours.
    """
    try:
        if record[OURS] == "look":
            return Look(str(record["key"]))
        if record[OURS] == "rows":
            return Portion(
                str(record["key"]), Stamp(record["version"], record["at"]), int(record["offset"]),
                int(record["size"]), int(record["line"]), tuple(map(int, record["skipped"])),
            )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidRequest("The message is damaged.") from error
    raise InvalidRequest("The message is of a kind that nobody knows.")
