"""What arrives in the catalog's bucket, told to whoever waits for it.

A bucket has one list of whom it tells, and a second resource would overwrite the first: so feeds
and guide stand here together.
"""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.ingestion import Ingestion
from infra.knowledge_sync import KnowledgeSync
from infra.seed_files import FEEDS, GUIDE

_COME_AND_GO: Final = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]

_FEED_NAMES: Final = (".jsonl", ".jsonl.gz")
_PICTURE_NAMES: Final = (".jpg", ".jpeg", ".png")
"""Pictures lie where their feed says. By their endings, because S3 refuses two rules that may fit
the same object."""


@dataclass(frozen=True, kw_only=True)
class ArrivalsArgs:
    """bucket: the catalog's."""

    bucket: pulumi.Input[str]
    ingestion: Ingestion
    knowledge_sync: KnowledgeSync


class Arrivals(pulumi.ComponentResource):
    """Everything that is uploaded after this is made is taken in by itself."""

    def __init__(
        self, name: str, args: ArrivalsArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Arrivals", name, None, opts)
        aws.s3.BucketNotification(
            f"{name}-notification",
            bucket=args.bucket,
            queues=[
                *_feeds(args.ingestion),
                *_pictures(args.ingestion),
                _guide(args.knowledge_sync),
            ],
            # S3 tries out whether it may write to the queues.
            opts=pulumi.ResourceOptions(
                parent=self,
                depends_on=[*args.ingestion.ready, *args.knowledge_sync.ready],
            ),
        )
        self.register_outputs({})


def _feeds(ingestion: Ingestion) -> list[aws.s3.BucketNotificationQueueArgs]:
    return [
        aws.s3.BucketNotificationQueueArgs(
            id=f"feeds{suffix}", queue_arn=ingestion.queue_arn, events=_COME_AND_GO,
            filter_prefix=FEEDS, filter_suffix=suffix,
        )
        for suffix in _FEED_NAMES
    ]  # fmt: skip


def _pictures(ingestion: Ingestion) -> list[aws.s3.BucketNotificationQueueArgs]:
    return [
        aws.s3.BucketNotificationQueueArgs(
            id=f"pictures{suffix}", queue_arn=ingestion.queue_arn, events=_COME_AND_GO,
            filter_suffix=suffix,
        )
        for suffix in _PICTURE_NAMES
    ]  # fmt: skip


def _guide(knowledge_sync: KnowledgeSync) -> aws.s3.BucketNotificationQueueArgs:
    return aws.s3.BucketNotificationQueueArgs(
        id="guide", queue_arn=knowledge_sync.queue_arn, events=_COME_AND_GO,
        filter_prefix=GUIDE, filter_suffix=".md",
    )  # fmt: skip
