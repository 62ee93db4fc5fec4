"""Whether the page that runs is the one that an update asked for.

Where a new version does not become healthy, App Runner and ECS go back to the one before. Then the
service is well again, which Pulumi's provider takes for a success. So this dynamic provider looks
afterwards, and fails the update where it was taken back.
"""

from dataclasses import dataclass
from typing import Any, Final

import boto3
import pulumi
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider, UpdateResult

_TAKEN_BACK: Final = ("FAILED", "ROLLBACK_FAILED", "ROLLBACK_IN_PROGRESS", "ROLLBACK_SUCCEEDED")
_ASKED: Final = ("service", "cluster", "asked")

Props = dict[str, Any]


class TakenBack(Exception):
    """The page that was there before runs on."""


class RolloutProvider(ResourceProvider):
    """Looks after each update of one service."""

    def diff(self, _id: str, _olds: Props, _news: Props) -> DiffResult:
        """Credentials alone change nothing."""
        return DiffResult(changes=any(_olds.get(name) != _news[name] for name in _ASKED))

    def create(self, props: Props) -> CreateResult:
        """Nothing: of a service that could not be made, Pulumi's own provider tells."""
        return CreateResult(id_=f"rollout-of-{props['service']}", outs=props)

    def update(self, _id: str, _olds: Props, _news: Props) -> UpdateResult:
        """Look what runs."""
        if _is_taken_back_by_ecs(_news) if _news["cluster"] else _is_taken_back_by_runner(_news):
            raise TakenBack(
                "The new version of the page did not become healthy, so AWS went back to the one "
                "before, which runs on. Its log says why: CloudWatch, Log groups, /aws/apprunner/ "
                "on App Runner, page-service-log on Fargate. Mend that and run 'pulumi up' again."
            )
        return UpdateResult(outs=_news)


@dataclass(frozen=True, kw_only=True)
class RolloutArgs:
    """service: its ARN. cluster: its name on ECS, '' on App Runner. asked: the ARN of a task
    definition; on App Runner a text that changes with whatever an update asks for. region, profile:
    boto3 does not see Pulumi's own configuration."""

    service: pulumi.Input[str]
    asked: pulumi.Input[str]
    cluster: pulumi.Input[str] = ""
    region: pulumi.Input[str] = "us-west-2"
    profile: pulumi.Input[str] = ""


class Rollout(Resource):
    """That the service runs what was asked for."""

    def __init__(self, name: str, args: RolloutArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        props = {"service": args.service, "cluster": args.cluster, "asked": args.asked,
                 "region": args.region, "profile": args.profile}  # fmt: skip
        super().__init__(RolloutProvider(), name, props, opts)


def _is_taken_back_by_runner(props: Props) -> bool:
    # The one that began last comes first.
    found = _client(props, "apprunner").list_operations(
        ServiceArn=props["service"], MaxResults=1
    )["OperationSummaryList"]  # fmt: skip
    return any(one["Type"] == "UPDATE_SERVICE" and one["Status"] in _TAKEN_BACK for one in found)


def _is_taken_back_by_ecs(props: Props) -> bool:
    found = _client(props, "ecs").describe_services(
        cluster=props["cluster"], services=[props["service"]]
    )["services"]  # fmt: skip
    return [one["taskDefinition"] for one in found] != [props["asked"]]


def _client(props: Props, service: str) -> Any:
    session = boto3.Session(region_name=props["region"], profile_name=props["profile"] or None)
    return session.client(service)
