"""The logs that App Runner makes by itself: for ever, and left behind when the service goes.

AWS gives no way to say otherwise beforehand, so this dynamic provider does it afterwards.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import boto3
import pulumi
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider, UpdateResult

_TOLD: Final = ("service", "days", "is_cleared", "group")

Props = dict[str, Any]


class RunnerLogsProvider(ResourceProvider):
    """Sets how long the logs of one service are kept; removes them in the end where asked to."""

    def diff(self, _id: str, _olds: Props, _news: Props) -> DiffResult:
        """Credentials alone change nothing."""
        changed = any(_olds.get(name) != _news[name] for name in _TOLD)
        return DiffResult(changes=changed)

    def create(self, props: Props) -> CreateResult:
        """Set it for what is there."""
        _limit(props)
        return CreateResult(id_=f"logs-of-{props['service']}", outs=props)

    def update(self, _id: str, _olds: Props, _news: Props) -> UpdateResult:
        """Set it anew."""
        _limit(_news)
        return UpdateResult(outs=_news)

    def delete(self, _id: str, _props: Props) -> None:
        """Remove them, where asked to."""
        if _props["is_cleared"]:
            logs = _client(_props)
            for group in _groups(logs, str(_props["service"])):
                logs.delete_log_group(logGroupName=group)


@dataclass(frozen=True, kw_only=True)
class RunnerLogsArgs:
    """service: its name. is_cleared: whether the logs go when this does. group: one that shall be
    there even if nothing was logged yet; '' for none. region, profile: boto3 does not see Pulumi's
    own configuration."""

    service: pulumi.Input[str]
    days: int
    is_cleared: bool
    group: pulumi.Input[str] = ""
    region: pulumi.Input[str] = "us-west-2"
    profile: pulumi.Input[str] = ""


class RunnerLogs(Resource):
    """The logs of one service, limited. Output: group, as it was given."""

    group: pulumi.Output[str]

    def __init__(self, name: str, args: RunnerLogsArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        props = {
            "service": args.service, "days": args.days, "is_cleared": args.is_cleared,
            "group": args.group, "region": args.region, "profile": args.profile,
        }  # fmt: skip
        super().__init__(RunnerLogsProvider(), name, props, opts)


def _limit(props: Props) -> None:
    logs = _client(props)
    if props["group"]:
        with contextlib.suppress(logs.exceptions.ResourceAlreadyExistsException):
            logs.create_log_group(logGroupName=props["group"])
    for group in _groups(logs, str(props["service"])):
        # Pulumi hands numbers over as floats.
        logs.put_retention_policy(logGroupName=group, retentionInDays=int(props["days"]))


def _groups(logs: Any, service: str) -> Iterator[str]:
    pages = logs.get_paginator("describe_log_groups").paginate(
        logGroupNamePrefix=f"/aws/apprunner/{service}/"
    )
    yield from [group["logGroupName"] for page in pages for group in page["logGroups"]]


def _client(props: Props) -> Any:
    session = boto3.Session(region_name=props["region"], profile_name=props["profile"] or None)
    return session.client("logs")
