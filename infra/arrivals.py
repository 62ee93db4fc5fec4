"""What arrives in the catalog's bucket, told to whoever waits for it.

A bucket has one list of whom it tells, and a second resource would overwrite the first: so feeds
and guide stand here together.
"""

from dataclasses import dataclass

import pulumi
import pulumi_aws as aws

from infra.ingestion import Ingestion
from infra.knowledge_sync import KnowledgeSync
from infra.seed_files import FEEDS, GUIDE


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
                {
                    "id": "feeds",
                    "queue_arn": args.ingestion.queue_arn,
                    "events": ["s3:ObjectCreated:*"],
                    "filter_prefix": FEEDS,
                },
                {
                    "id": "guide",
                    "queue_arn": args.knowledge_sync.queue_arn,
                    "events": ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"],
                    "filter_prefix": GUIDE,
                },
            ],
            # S3 tries out whether it may write to the queues.
            opts=pulumi.ResourceOptions(
                parent=self,
                depends_on=[*args.ingestion.ready, *args.knowledge_sync.ready],
            ),
        )
        self.register_outputs({})
