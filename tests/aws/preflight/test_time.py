"""A look takes seconds, whatever the network does."""

import socket
import time

import pytest

from stylist.aws.clients import Clients
from stylist.aws.preflight import partial_settings, preflight
from tests.fakes import faults


def test_checks_run_together(look, bedrock):
    operations = ("GetFoundationModel", "GetFoundationModelAvailability", "ListInferenceProfiles",
                  "ConverseStream", "InvokeModel", "ListFoundationModels")  # fmt: skip
    for operation in operations:
        bedrock.delay(operation, 0.5)
    look()
    asked = [one for operation in operations for one in bedrock.asked(operation) if one.ended_at]
    spent = max(one.ended_at for one in asked) - min(one.at for one in asked)
    one_by_one = sum(one.ended_at - one.at for one in asked)
    assert one_by_one > 4 and spent < one_by_one / 2


def test_what_does_not_answer_in_time_is_told_and_the_rest_is_there(look, bedrock):
    bedrock.always("ConverseStream", faults.stall())
    found = look(seconds=2.0)
    assert found["chat call"].said == "no answer within 2 s"
    assert "--seconds" in found["chat call"].remedy and found["embedding call"].state == "ok"


@pytest.mark.usefixtures("aws_env")
def test_a_network_that_swallows_everything_takes_no_longer(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        for name in ("STS", "BEDROCK", "BEDROCK_RUNTIME", "SERVICE_QUOTAS"):
            monkeypatch.setenv(f"AWS_ENDPOINT_URL_{name}", url)
        clients = Clients("us-west-2", read_seconds=60)
        began = time.monotonic()
        report = preflight(clients, partial_settings({}), 1.5)
        assert time.monotonic() - began < 30
        clients.close()
    assert_told_once(report.findings)


def test_a_network_without_aws_is_told(look, monkeypatch):
    for name in ("STS", "BEDROCK", "BEDROCK_RUNTIME", "SERVICE_QUOTAS"):
        monkeypatch.setenv(f"AWS_ENDPOINT_URL_{name}", "http://127.0.0.1:9")
    found = look()
    assert "cannot be reached" in found["credentials"].said
    assert_told_once(found.values())


def test_a_network_without_sts_alone_is_no_hindrance(look, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9")
    found = look()
    assert "network" in found["credentials"].remedy and found["chat call"].state == "ok"


def assert_told_once(findings):
    first, *rest = findings
    assert first.state == "failed" and first.remedy
    assert {one.state for one in rest} == {"skipped"}
    assert "the same as 'credentials'" in {one.said for one in rest}


def test_something_that_is_not_aws_is_told(look, bedrock):
    bedrock.always("ListFoundationModels", faults.raw(b"{}"))
    found = look()["region"]
    assert found.state == "failed" and "AWS_ENDPOINT_URL" in found.remedy
