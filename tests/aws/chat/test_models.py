"""Which ways belong to which model."""

import pytest

from stylist.aws.chat import DEFAULT_MODEL
from stylist.aws.chat.models import quirks_of


def test_the_default_model_calls_tools_without_chance_and_caches_in_the_messages_only():
    quirks = quirks_of(DEFAULT_MODEL)
    assert quirks.greedy and quirks.images and quirks.caches == ("messages",)
    assert not (quirks.json_results or quirks.dashes or quirks.nested)


@pytest.mark.parametrize("model_id", [
    "us.anthropic.claude-haiku-5-5", "global.anthropic.claude-sonnet-5-5",
    "anthropic.claude-opus-5-5-20260928-v1:0",
    "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-haiku-5-5",
])  # fmt: skip
def test_the_newest_of_claude_think_and_take_no_temperature(model_id):
    quirks = quirks_of(model_id)
    assert quirks.thinking and quirks.replays and not quirks.temperature
    assert set(quirks.caches) == {"tools", "system", "messages"}


def test_a_model_is_known_by_whatever_profile_it_is_asked_through():
    ids = ("anthropic.claude-haiku-4-5-20251001-v1:0", "us.{}", "eu.{}", "global.{}",
           "arn:aws:bedrock:us-west-2::foundation-model/{}")  # fmt: skip
    found = {quirks_of(one.format(ids[0])) for one in ids}
    assert len(found) == 1 and found.pop().temperature


@pytest.mark.parametrize(("unknown", "known"), [
    ("us.amazon.nova-3-pro-v1:0", "us.amazon.nova-2-lite-v1:0"),
    ("us.anthropic.claude-novella-9", "us.anthropic.claude-sonnet-5"),
])  # fmt: skip
def test_an_unknown_model_goes_by_its_family(unknown, known):
    assert quirks_of(unknown) == quirks_of(known)


@pytest.mark.parametrize("model_id", [
    "meta.llama9-v1:0", "", "arn:aws:bedrock:us-west-2:1:application-inference-profile/a1b2c3",
])  # fmt: skip
def test_one_of_no_known_family_is_asked_for_nothing_special(model_id):
    quirks = quirks_of(model_id)
    assert not (quirks.temperature or quirks.caches or quirks.images or quirks.status)


def test_a_model_without_eyes_is_told_apart():
    assert quirks_of("us.amazon.nova-micro-v1:0").images == 0
    assert quirks_of("us.amazon.nova-lite-v1:0").images == 20
