"""Has the knowledge base read the style guide again when a document of it changes."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.function import Function, FunctionArgs
from infra.policies import Statement
from infra.queue import EventQueue, EventQueueArgs, working_off

_SECONDS: Final = 300
_GATHER_SECONDS: Final = 30
_BATCH: Final = 100
_AT_ONCE: Final = 2
"""The least that AWS takes; Bedrock itself runs one job at a time and refuses a second."""


@dataclass(frozen=True, kw_only=True)
class KnowledgeSyncArgs:
    """bucket_arn: where the guide lies. archive: of all functions."""

    bucket_arn: pulumi.Input[str]
    knowledge_base_id: pulumi.Input[str]
    knowledge_base_arn: pulumi.Input[str]
    data_source_id: pulumi.Input[str]
    archive: pulumi.Archive
    log_retention_days: int = 30


class KnowledgeSync(pulumi.ComponentResource):
    """Outputs: queue_arn, queue_policy, dead_letters_name, function_name, log_group_name, role_arn.
    ready: what has to be there before the first document comes."""

    def __init__(
        self, name: str, args: KnowledgeSyncArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:KnowledgeSync", name, None, opts)
        child = pulumi.ResourceOptions(parent=self)
        queue = EventQueue(
            f"{name}-events",
            EventQueueArgs(bucket_arn=args.bucket_arn, function_seconds=_SECONDS),
            child,
        )
        function = Function(f"{name}-function", _function(args, queue.arn, queue.url), child)
        mapping = aws.lambda_.EventSourceMapping(
            f"{name}-mapping",
            event_source_arn=queue.arn,
            function_name=function.name,
            # A whole guide is uploaded at once: one look serves many of its documents.
            batch_size=_BATCH,
            maximum_batching_window_in_seconds=_GATHER_SECONDS,
            function_response_types=["ReportBatchItemFailures"],
            scaling_config={"maximum_concurrency": _AT_ONCE},
            opts=pulumi.ResourceOptions(parent=self, depends_on=function.ready),
        )
        self.queue_arn, self.queue_policy = queue.arn, queue.policy
        self.dead_letters_name = queue.dead_letters_name
        self.function_name, self.role_arn = function.name, function.role_arn
        self.log_group_name = function.log_group_name
        self.ready: list[pulumi.Resource] = [mapping, queue.policy]
        self.register_outputs({"function_name": self.function_name})


def _function(
    args: KnowledgeSyncArgs, queue_arn: pulumi.Output[str], queue_url: pulumi.Output[str]
) -> FunctionArgs:
    jobs = Statement(
        actions=["bedrock:StartIngestionJob", "bedrock:GetIngestionJob",
                 "bedrock:ListIngestionJobs"],
        resources=[args.knowledge_base_arn],
    )  # fmt: skip
    return FunctionArgs(
        handler="functions.knowledge_sync.handler.handler",
        description="Has the knowledge base read the style guide.",
        archive=args.archive,
        environment={
            "STYLIST_KNOWLEDGE_BASE": args.knowledge_base_id,
            "STYLIST_DATA_SOURCE": args.data_source_id,
            "STYLIST_QUEUE": queue_url,
        },
        statements=[jobs, working_off(queue_arn)],
        seconds=_SECONDS,
        memory=256,
        log_retention_days=args.log_retention_days,
        wakes_itself=True,
    )
