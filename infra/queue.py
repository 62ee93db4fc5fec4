"""A queue of what happens in a bucket; what fails again and again lands in a second one."""

from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra import here
from infra.policies import Statement, document

_TRIES: Final = 5
_DAYS_14: Final = 14 * 24 * 3600
_DAYS_4: Final = 4 * 24 * 3600
_TIMES: Final = 6
"""AWS asks for a visibility of six times the function's limit: the poller tries again itself."""


@dataclass(frozen=True, kw_only=True)
class EventQueueArgs:
    """bucket_arn: whose events may come in. function_seconds: the limit of whoever reads it."""

    bucket_arn: pulumi.Input[str]
    function_seconds: int


class EventQueue(pulumi.ComponentResource):
    """Outputs: arn, url, dead_letters_name; policy: the resource that lets S3 write to it."""

    def __init__(
        self, name: str, args: EventQueueArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:EventQueue", name, None, opts)
        child = pulumi.ResourceOptions(parent=self)
        dead = aws.sqs.Queue(
            f"{name}-dead",
            message_retention_seconds=_DAYS_14,
            sqs_managed_sse_enabled=True,
            opts=child,
        )
        queue = aws.sqs.Queue(
            name,
            visibility_timeout_seconds=args.function_seconds * _TIMES,
            message_retention_seconds=_DAYS_4,
            # Not with a key of KMS: S3 could not write to it.
            sqs_managed_sse_enabled=True,
            redrive_policy=pulumi.Output.json_dumps(
                {"deadLetterTargetArn": dead.arn, "maxReceiveCount": _TRIES}
            ),
            opts=child,
        )
        aws.sqs.RedriveAllowPolicy(
            f"{name}-dead-from",
            queue_url=dead.url,
            redrive_allow_policy=pulumi.Output.json_dumps(
                {"redrivePermission": "byQueue", "sourceQueueArns": [queue.arn]}
            ),
            opts=child,
        )
        self.policy = aws.sqs.QueuePolicy(
            f"{name}-policy",
            queue_url=queue.url,
            policy=document(_from_bucket(queue.arn, args.bucket_arn), _https_only(queue.arn)),
            opts=child,
        )
        self.arn, self.url, self.dead_letters_name = queue.arn, queue.url, dead.name
        self.register_outputs({"arn": self.arn, "dead_letters_name": self.dead_letters_name})


def working_off(queue_arn: pulumi.Input[str]) -> Statement:
    """What a function needs to be fed from the queue, and to put back what is left to do."""
    actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
               "sqs:SendMessage"]  # fmt: skip
    return Statement(actions=actions, resources=[queue_arn])


def _from_bucket(queue_arn: pulumi.Input[str], bucket_arn: pulumi.Input[str]) -> Statement:
    return Statement(
        sid="EventsOfTheBucket",
        principals={"Service": "s3.amazonaws.com"},
        actions=["sqs:SendMessage"],
        resources=[queue_arn],
        conditions={
            "ArnEquals": {"aws:SourceArn": bucket_arn},
            # Of a bucket that is gone, anybody may take the name.
            "StringEquals": {"aws:SourceAccount": here.account()},
        },
    )


def _https_only(queue_arn: pulumi.Input[str]) -> Statement:
    return Statement(
        sid="HttpsOnly",
        effect="Deny",
        principals={"AWS": "*"},
        actions=["sqs:*"],
        resources=[queue_arn],
        conditions={"Bool": {"aws:SecureTransport": "false"}},
    )
