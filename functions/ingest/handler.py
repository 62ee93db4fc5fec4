"""Works off the queue of the catalog's bucket: S3's news, and portions of feeds."""

import json
from typing import Any, Final

from functions import logs
from functions.ingest import parts
from functions.news import Delivery, answer, keys_of, worked_off
from stylist.aws.feeds.messages import OURS, read
from stylist.feeds.keeping import Clock
from stylist.feeds.seams import Look
from stylist.tally import use_case

OTHERS: Final = ("vectors/", "guide/")
"""What lies in the bucket and is no picture: vectors that are kept, the style guide."""
_LEFT: Final = 60_000
"""Milliseconds that a message or a lot of rows may take: with fewer left none is begun."""

logs.set_up()


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Entry point. event: a batch of SQS. Returns the messages that are to come again."""
    logs.begin(context)
    return answer(worked_off(event, lambda delivery: _work(delivery, _clock(context))))


def _work(delivery: Delivery, go_on: Clock) -> None:
    ingesting = parts.ingesting()
    if not go_on():
        # Those before it took long. A new message, since this one may not fail often.
        ingesting.queue.send_texts([json.dumps(delivery.body)])
        return
    with use_case("ingest", message=delivery.message_id):
        if OURS in delivery.body:
            message = read(delivery.body)
            if isinstance(message, Look):
                ingesting.keeper.look(message.key)
            else:
                ingesting.keeper.take_in(message, go_on, delivery.is_again)
            return
        for key in keys_of(delivery.news(), ingesting.bucket):
            if not key.startswith(OTHERS):
                ingesting.keeper.look(key)


def _clock(context: Any) -> Clock:
    return lambda: context is None or context.get_remaining_time_in_millis() > _LEFT
