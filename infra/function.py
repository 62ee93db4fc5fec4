"""One function on Lambda: its role, its log, its code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.policies import Statement, document

_RUNTIME: Final = "python3.13"
_RESERVED: Final = ("AWS_", "LAMBDA_", "_")
"""Beginnings of names that Lambda sets itself and refuses."""


@dataclass(frozen=True, kw_only=True)
class FunctionArgs:
    """statements: what its role may do beside writing its log. seconds: its limit. memory: in
    megabytes, which also sets its share of a processor. wakes_itself: whether it sends messages to
    the queue that it is fed from."""

    handler: str
    archive: pulumi.Archive
    statements: Sequence[Statement]
    environment: Mapping[str, pulumi.Input[str]] = field(
        default_factory=dict[str, pulumi.Input[str]]
    )
    description: str = ""
    seconds: int = 30
    memory: int = 512
    log_retention_days: int = 30
    wakes_itself: bool = False


class Function(pulumi.ComponentResource):
    """Outputs: name, arn, invoke_arn, role_arn, role_name, log_group_name. ready: what has to be
    there before anything may call it."""

    def __init__(
        self, name: str, args: FunctionArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Function", name, None, opts)
        if taken := [one for one in args.environment if one.startswith(_RESERVED)]:
            raise ValueError(f"Lambda sets {', '.join(taken)} itself; give {name} other names.")
        self._name = name
        log_group = aws.cloudwatch.LogGroup(
            f"{name}-log",
            retention_in_days=args.log_retention_days,
            opts=pulumi.ResourceOptions(parent=self),
        )
        role, policy = self._role(args.statements, log_group.arn)
        function = aws.lambda_.Function(
            name,
            description=args.description,
            handler=args.handler,
            runtime=_RUNTIME,
            architectures=["arm64"],
            code=args.archive,
            role=role.arn,
            timeout=args.seconds,
            memory_size=args.memory,
            environment={"variables": dict(args.environment)},
            logging_config={
                "log_format": "JSON",
                "application_log_level": "INFO",
                "system_log_level": "INFO",
                "log_group": log_group.name,
            },
            # Without its rights its first call would fail.
            opts=pulumi.ResourceOptions(parent=self, depends_on=[policy]),
        )
        self.name, self.arn = function.name, function.arn
        self.invoke_arn = function.invoke_arn
        self.role_arn, self.role_name = role.arn, role.name
        self.log_group_name = log_group.name
        self.ready: list[pulumi.Resource] = [function, policy]
        if args.wakes_itself:
            # Else Lambda takes the sixteenth message in a row for a loop without an end, and stops.
            self.ready.append(
                aws.lambda_.FunctionRecursionConfig(
                    f"{name}-again",
                    function_name=function.name,
                    recursive_loop="Allow",
                    opts=pulumi.ResourceOptions(parent=self),
                )
            )
        self.register_outputs({"name": self.name, "role_arn": self.role_arn})

    def _role(
        self, statements: Sequence[Statement], log_arn: pulumi.Output[str]
    ) -> tuple[aws.iam.Role, aws.iam.RolePolicy]:
        child = pulumi.ResourceOptions(parent=self)
        trust = Statement(
            actions=["sts:AssumeRole"], principals={"Service": "lambda.amazonaws.com"}
        )
        role = aws.iam.Role(f"{self._name}-role", assume_role_policy=document(trust), opts=child)
        writing = Statement(
            actions=["logs:CreateLogStream", "logs:PutLogEvents"],
            # Its streams: Lambda makes up their names.
            resources=[pulumi.Output.concat(log_arn, ":*")],
        )
        policy = aws.iam.RolePolicy(
            f"{self._name}-policy",
            role=role.name,
            policy=document(writing, *statements),
            opts=child,
        )
        return role, policy
