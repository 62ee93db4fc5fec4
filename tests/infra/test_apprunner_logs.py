"""The logs that App Runner leaves, in CloudWatch as MiniStack has it."""

from typing import Any

import pytest

from infra.apprunner_logs import RunnerLogsProvider
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import client

OWN = "/aws/apprunner/stylist-dev-page/1a2b/"
OTHERS = "/aws/apprunner/stylist-dev-page-2/3c4d/service"


@pytest.fixture
def logs(rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch) -> Any:
    """With the events of our service and of one whose name begins like it."""
    for name, value in rehearsal.variables.items():
        if name.startswith("AWS_"):
            monkeypatch.setenv(name, value)
    made = client(rehearsal, "logs")
    for name in (OWN + "service", OTHERS):
        made.create_log_group(logGroupName=name)
    yield made
    for name in kept(made):
        made.delete_log_group(logGroupName=name)


def props(**more: Any) -> dict[str, Any]:
    # Pulumi hands numbers over as floats.
    return {"service": "stylist-dev-page", "days": 30.0, "is_cleared": False, "group": "",
            "region": "us-west-2", "profile": ""} | more  # fmt: skip


def kept(logs: Any) -> dict[str, int | None]:
    found = logs.describe_log_groups(logGroupNamePrefix="/aws/apprunner/")["logGroups"]
    return {group["logGroupName"]: group.get("retentionInDays") for group in found}


def test_only_the_logs_of_this_service_are_limited(logs: Any):
    RunnerLogsProvider().create(props())
    assert kept(logs) == {OWN + "service": 30, OTHERS: None}


def test_the_log_that_others_need_is_made_and_limited_and_may_be_there(logs: Any):
    for _ in range(2):
        RunnerLogsProvider().create(props(group=OWN + "application"))
    assert kept(logs)[OWN + "application"] == 30


def test_other_days_are_an_update(logs: Any):
    RunnerLogsProvider().create(props())
    assert RunnerLogsProvider().diff("id", props(), props(days=7.0)).changes
    RunnerLogsProvider().update("id", props(), props(days=7.0))
    assert kept(logs)[OWN + "service"] == 7


def test_in_the_end_they_go_where_they_shall_and_no_others(logs: Any):
    RunnerLogsProvider().delete("id", props())
    assert OWN + "service" in kept(logs)
    RunnerLogsProvider().delete("id", props(is_cleared=True))
    assert list(kept(logs)) == [OTHERS]
