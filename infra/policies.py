"""Policy documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pulumi


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One statement. principals: kind → names, as {'Service': 's3.amazonaws.com'}, of policies
    that belong to a resource. conditions: operator → key → value."""

    actions: Sequence[str]
    resources: Sequence[pulumi.Input[str]] = ()
    principals: Mapping[str, pulumi.Input[Any]] = field(
        default_factory=dict[str, pulumi.Input[Any]]
    )
    conditions: Mapping[str, Mapping[str, pulumi.Input[Any]]] = field(
        default_factory=dict[str, Mapping[str, pulumi.Input[Any]]]
    )
    effect: str = "Allow"
    sid: str = ""


def document(*statements: Statement) -> pulumi.Output[str]:
    """The statements as the JSON that AWS takes."""
    return pulumi.Output.json_dumps(
        {"Version": "2012-10-17", "Statement": [_written(one) for one in statements]}
    )


def trust(service: str, **conditions: Mapping[str, pulumi.Input[Any]]) -> pulumi.Output[str]:
    """Lets a service take a role on. conditions: operator → key → value."""
    return document(
        Statement(
            actions=["sts:AssumeRole"], principals={"Service": service}, conditions=conditions
        )
    )


def _written(one: Statement) -> dict[str, Any]:
    principals = dict(one.principals)
    parts = {
        "Sid": one.sid,
        "Effect": one.effect,
        "Principal": "*" if principals == {"*": "*"} else principals,
        "Action": list(one.actions),
        "Resource": list(one.resources),
        "Condition": {name: dict(keys) for name, keys in one.conditions.items()},
    }
    return {name: value for name, value in parts.items() if value}
