"""The container of the page as ECS takes it: JSON, into which no type checker looks."""

from dataclasses import dataclass
from typing import Any, Final

import pulumi

CONTAINER: Final = "page"
_USER: Final = "10001"
"""That the Dockerfile makes; by number, which ECS can tell from root."""
_STOP_SECONDS: Final = 30
"""The page ends by itself within 25. Before that ECS lets the balancer wait for turns that still
stream."""


@dataclass(frozen=True, kw_only=True)
class ContainerArgs:
    """variables, secrets: name → text; name → ARN of a secret."""

    image: pulumi.Input[str]
    port: int
    variables: dict[str, pulumi.Input[str]]
    secrets: dict[str, pulumi.Input[str]]
    log_group: pulumi.Input[str]
    region: str


def container_definitions(args: ContainerArgs) -> pulumi.Output[str]:
    """The one container. Its files cannot be changed, but for /tmp."""
    return pulumi.Output.json_dumps([_page(args)])


def _page(args: ContainerArgs) -> dict[str, Any]:
    return {
        "name": CONTAINER,
        "image": args.image,
        "essential": True,
        "user": _USER,
        "readonlyRootFilesystem": True,
        "portMappings": [{"containerPort": args.port, "protocol": "tcp"}],
        "mountPoints": [{"sourceVolume": "tmp", "containerPath": "/tmp", "readOnly": False}],
        "linuxParameters": {"initProcessEnabled": True, "capabilities": {"drop": ["ALL"]}},
        "stopTimeout": _STOP_SECONDS,
        "environment": [
            {"name": name, "value": value} for name, value in sorted(args.variables.items())
        ],
        "secrets": [
            {"name": name, "valueFrom": arn} for name, arn in sorted(args.secrets.items())
        ],
        "logConfiguration": {
            "logDriver": "awslogs",
            "options": {"awslogs-group": args.log_group, "awslogs-region": args.region,
                        "awslogs-stream-prefix": CONTAINER},
        },
    }  # fmt: skip
