"""Inputs that Pulumi words differently from AWS, made alike."""

from collections.abc import Callable, Mapping
from typing import Any

Inputs = Mapping[str, Any]


def _notification(given: Inputs) -> dict[str, Any]:
    return {**given, "queues": [_filtered(one) for one in given.get("queues", [])]}


def _filtered(one: Inputs) -> dict[str, Any]:
    kept = {key: value for key, value in one.items() if not key.startswith("filter")}
    rules = [{"Name": name, "Value": one[key]}
             for name, key in (("prefix", "filterPrefix"), ("suffix", "filterSuffix"))
             if one.get(key)]  # fmt: skip
    return kept | ({"Filter": {"Key": {"FilterRules": rules}}} if rules else {})


def _user_pool(given: Inputs) -> dict[str, Any]:
    return {**given, "passwordPolicy": {"passwordPolicy": given["passwordPolicy"]}}


RESHAPED: dict[str, Callable[[Inputs], dict[str, Any]]] = {
    "aws:s3/bucketNotification:BucketNotification": _notification,
    "aws:cognito/userPool:UserPool": _user_pool,
}
