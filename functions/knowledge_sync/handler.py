"""Works off the queue of the style guide: S3's news, and messages of its own."""

from typing import Any

from functions import logs
from functions.knowledge_sync import parts
from functions.news import Delivery, worked_off
from stylist.aws.feeds.messages import OURS
from stylist.aws.guide_sync import Wish, read
from stylist.tally import use_case

logs.set_up()


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Entry point. event: a batch of SQS. Returns the messages that are to come again."""
    logs.begin(context)
    return worked_off(event, _work)


def _work(delivery: Delivery) -> None:
    with use_case("knowledge_sync", message=delivery.message_id):
        if OURS in delivery.body:
            parts.guide_sync().bring_up(read(delivery.body))
        elif news := delivery.news():
            parts.guide_sync().bring_up(Wish(max(one.at for one in news)))
