"""Who asks, by which clock, in which region."""

import time

import pytest

from stylist.aws.preflight import partial_settings, preflight
from tests.fakes import faults


def test_credentials_say_whose_they_are(look):
    found = look()
    assert found["credentials"].said == "account 123456789012, user/tester"
    assert found["clock"].said == "agrees with AWS's"
    assert found["region"].state == "ok"


@pytest.mark.parametrize(
    ("code", "remedy"),
    [("ExpiredToken", "aws sso login"), ("InvalidClientTokenId", "Check the access key"),
     ("SignatureDoesNotMatch", "clock")],
)  # fmt: skip
def test_credentials_that_aws_refuses_are_told_once(look, bedrock, code, remedy):
    bedrock.always("GetCallerIdentity", faults.error(code, status=403))
    found = look()
    assert found["credentials"].state == "failed" and remedy in found["credentials"].remedy
    rest = [one for name, one in found.items() if name not in ("credentials", "clock")]
    assert {(one.state, one.said) for one in rest} == {("skipped", "needs the credentials")}
    assert not bedrock.asked("ConverseStream")


def test_no_credentials_at_all_are_told_with_ways_to_get_some(look, monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    found = look()["credentials"]
    assert found.state == "failed" and "AWS_PROFILE" in found.remedy


def test_a_profile_that_is_not_there_is_told(look, monkeypatch):
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    found = look()
    assert "ProfileNotFound" in found["credentials"].said
    assert found["chat model"].said == "needs the credentials"


@pytest.mark.parametrize(
    ("off", "said"), [(600, "10 minutes ahead of AWS's"), (-600, "10 minutes behind AWS's")]
)
def test_a_clock_that_is_wrong_is_told_with_how_much(clients, off, said):
    report = preflight(clients, partial_settings({}), 20.0, clock=lambda: time.time() + off)
    found = {one.name: one for one in report.findings}["clock"]
    assert found.said == said and "NTP" in found.remedy


def test_a_clock_so_wrong_that_aws_refuses_is_told_all_the_same(clients, bedrock):
    bedrock.clock_skew = 3600.0
    report = preflight(clients, partial_settings({}), 20.0, clock=lambda: time.time() - 3600)
    found = {one.name: one for one in report.findings}
    assert "signature" in found["credentials"].said
    assert found["clock"].said == "60 minutes behind AWS's"


def test_a_region_without_titan_or_stability_is_told_with_one_that_has_them(look, bedrock):
    del bedrock.models["stability.stable-image-core-v1:1"]
    found = look()["region"]
    assert found.said == "us-west-2 has no stability.stable-image-core-v1:1"
    assert "STYLIST_REGION=us-west-2" in found.remedy


def test_models_behind_profiles_need_not_be_in_the_region(look, bedrock):
    found = look(picture_model="us.stability.stable-style-transfer-v1:0")["region"]
    assert found.said == "us-west-2 has amazon.titan-embed-image-v1"
