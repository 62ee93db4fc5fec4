"""Works off the queue of the style guide: S3's news, and messages of its own."""

from datetime import datetime
from typing import Any

from functions import logs
from functions.knowledge_sync import parts
from functions.news import Delivery, answer, is_done, worked_off
from stylist.aws.feeds.messages import OURS
from stylist.aws.guide_sync import Wish, read
from stylist.tally import use_case

logs.set_up()


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Entry point. event: a batch of SQS. Returns the messages that are to come again.

    A whole guide is uploaded at once: what waits for a job waits together.
    """
    logs.begin(context)
    waiting: dict[str, datetime] = {}
    failed = worked_off(event, lambda delivery: _sort(delivery, waiting))
    if waiting:
        newest = max(waiting, key=lambda name: waiting[name])
        if not is_done(lambda: _bring_up(Wish(waiting[newest]), newest), newest):
            failed += waiting
    return answer(failed)


def _sort(delivery: Delivery, waiting: dict[str, datetime]) -> None:
    """Follow the job that is named; note since when other documents wait."""
    if OURS not in delivery.body:
        if news := delivery.news():
            waiting[delivery.message_id] = max(one.at for one in news)
        return
    wish = read(delivery.body)
    if wish.job:
        _bring_up(wish, delivery.message_id)
    else:
        waiting[delivery.message_id] = wish.since


def _bring_up(wish: Wish, message_id: str) -> None:
    with use_case("knowledge_sync", message=message_id):
        parts.guide_sync().bring_up(wish)
