"""From a feed in the bucket to pieces that can be found: queue, function, dead letters."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.catalog_rights import CatalogPlace
from infra.function import Function, FunctionArgs
from infra.policies import Statement
from infra.queue import EventQueue, EventQueueArgs, working_off

_SECONDS: Final = 300
_MEMORY: Final = 1024
_AT_ONCE: Final = 2
"""The least that AWS takes. Titan's quota is what limits, not the number of functions."""
_BATCH: Final = 5
_VECTORS_A_SECOND: Final = 15
"""Of one function. Two at once leave something of Titan's quota to the page."""


@dataclass(frozen=True, kw_only=True)
class IngestionArgs:
    """place: of the catalog. archive: of all functions."""

    place: CatalogPlace
    archive: pulumi.Archive
    log_retention_days: int = 30


class Ingestion(pulumi.ComponentResource):
    """Outputs: queue_arn, queue_policy, dead_letters_name, function_name, log_group_name, role_arn.
    ready: what has to be there before the first feed comes."""

    def __init__(
        self, name: str, args: IngestionArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Ingestion", name, None, opts)
        child = pulumi.ResourceOptions(parent=self)
        queue = EventQueue(
            f"{name}-events",
            EventQueueArgs(bucket_arn=args.place.bucket_arn, function_seconds=_SECONDS),
            child,
        )
        function = Function(
            f"{name}-function",
            FunctionArgs(
                handler="functions.ingest.handler.handler",
                description="Takes feeds into the catalog.",
                archive=args.archive,
                environment={
                    **args.place.environment(),
                    "STYLIST_CATALOG_BUCKET": args.place.bucket,
                    "STYLIST_QUEUE": queue.url,
                    "STYLIST_EMBEDDINGS_PER_SECOND": str(_VECTORS_A_SECOND),
                },
                statements=[*_rights(args.place), working_off(queue.arn)],
                seconds=_SECONDS,
                memory=_MEMORY,
                log_retention_days=args.log_retention_days,
                wakes_itself=True,
            ),
            child,
        )
        mapping = aws.lambda_.EventSourceMapping(
            f"{name}-mapping",
            event_source_arn=queue.arn,
            function_name=function.name,
            batch_size=_BATCH,
            function_response_types=["ReportBatchItemFailures"],
            scaling_config={"maximum_concurrency": _AT_ONCE},
            # AWS looks whether the role may read the queue.
            opts=pulumi.ResourceOptions(parent=self, depends_on=function.ready),
        )
        self.queue_arn, self.queue_policy = queue.arn, queue.policy
        self.dead_letters_name = queue.dead_letters_name
        self.function_name, self.role_arn = function.name, function.role_arn
        self.log_group_name = function.log_group_name
        self.ready: list[pulumi.Resource] = [mapping, queue.policy]
        self.register_outputs({"function_name": self.function_name})


def _rights(place: CatalogPlace) -> list[Statement]:
    return [
        # A feed names its pictures as it likes.
        Statement(
            actions=["s3:GetObject"], resources=[pulumi.Output.concat(place.bucket_arn, "/*")]
        ),
        # Without it, S3 says 'access denied' of what is not there.
        Statement(actions=["s3:ListBucket"], resources=[place.bucket_arn]),
        place.embedding(),
        *place.writing(),
    ]
