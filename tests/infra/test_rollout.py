"""What an update has come to, as AWS's own models of the calls tell it."""

from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from infra import rollout
from infra.rollout import RolloutProvider, TakenBack
from tests.infra.stack.combined import graph_of
from tests.infra.stack.program import COMBINATIONS

ARN = "arn:aws:apprunner:us-west-2:123456789012:service/stylist-dev-page/1a2b3c"
OLD = {"service": ARN, "cluster": "", "asked": "a", "region": "us-west-2", "profile": ""}
NEW = {**OLD, "asked": "b"}
TASK = "arn:aws:ecs:us-west-2:123456789012:task-definition/page:2"
ECS = {**OLD, "service": "arn:aws:ecs:us-west-2:123456789012:service/page/page", "cluster": "page",
       "asked": TASK}  # fmt: skip


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Stubber]]:
    stubs = {
        name: Stubber(boto3.client(name, region_name="us-west-2", aws_access_key_id="test",
                                   aws_secret_access_key="test"))
        for name in ("apprunner", "ecs")
    }  # fmt: skip
    monkeypatch.setattr(rollout, "_client", lambda props, service: stubs[service].client)
    for stub in stubs.values():
        stub.activate()
    yield stubs
    for stub in stubs.values():
        stub.assert_no_pending_responses()


def ends(aws: dict[str, Stubber], kind: str, status: str) -> None:
    aws["apprunner"].add_response(
        "list_operations",
        {"OperationSummaryList": [{"Id": "0" * 36, "Type": kind, "Status": status}]},
        {"ServiceArn": ARN, "MaxResults": 1},
    )


def runs(aws: dict[str, Stubber], task: str) -> None:
    aws["ecs"].add_response(
        "describe_services", {"services": [{"taskDefinition": task}]},
        {"cluster": "page", "services": [ECS["service"]]},
    )  # fmt: skip


def test_an_update_that_holds_is_one(aws: dict[str, Stubber]):
    ends(aws, "UPDATE_SERVICE", "SUCCEEDED")
    assert RolloutProvider().update("id", OLD, NEW).outs == NEW
    runs(aws, TASK)
    assert RolloutProvider().update("id", ECS, ECS).outs == ECS


@pytest.mark.parametrize("status", ["ROLLBACK_SUCCEEDED", "ROLLBACK_FAILED", "FAILED"])
def test_an_update_that_app_runner_takes_back_fails(aws: dict[str, Stubber], status: str):
    ends(aws, "UPDATE_SERVICE", status)
    with pytest.raises(TakenBack, match="went back to the one before"):
        RolloutProvider().update("id", OLD, NEW)


def test_an_update_that_ecs_takes_back_fails(aws: dict[str, Stubber]):
    runs(aws, TASK.replace(":2", ":1"))
    with pytest.raises(TakenBack, match="went back to the one before"):
        RolloutProvider().update("id", ECS, ECS)


def test_what_somebody_else_has_done_since_is_not_our_update(aws: dict[str, Stubber]):
    ends(aws, "PAUSE_SERVICE", "FAILED")
    RolloutProvider().update("id", OLD, NEW)


def test_nothing_is_asked_of_a_new_service(aws: dict[str, Stubber]):
    assert RolloutProvider().create(dict(NEW)).outs == NEW


@pytest.mark.parametrize(("news", "changes"), [
    (OLD, False), (NEW, True), ({**OLD, "profile": "work"}, False), ({**OLD, "service": "x"}, True),
])  # fmt: skip
def test_only_what_is_asked_of_a_service_counts(news: dict[str, Any], changes: bool):
    assert RolloutProvider().diff("id", OLD, news).changes is changes


@pytest.mark.parametrize(("hosting", "auth"), COMBINATIONS)
def test_every_hosting_is_looked_after_once_it_is_updated(hosting: str, auth: str):
    graph = graph_of(hosting, auth)
    (looks,) = [one for one in graph.of("pulumi-python:dynamic:Resource") if "rollout" in one.name]
    kind = {"apprunner": "apprunner/service:Service", "fargate": "ecs/service:Service"}[hosting]
    service = graph.one(kind)
    assert service.urn in graph.before(looks)
    if hosting == "fargate":
        assert looks.inputs["asked"] == service.inputs["taskDefinition"]
        assert looks.inputs["cluster"]
