"""Quotas against what we ask for."""

import pytest

from stylist.aws.preflight.quotas import CALLS_A_TURN, TOKENS_A_CALL
from stylist.talk.limits import Limits
from tests.fakes import faults


def test_quotas_that_suffice_are_told(look):
    found = look()
    assert found["chat quota"].said == "200 requests and 400,000 tokens a minute"
    assert found["embedding quota"].said == "2,000 requests and 300,000 tokens a minute"


@pytest.mark.parametrize(
    ("values", "chat", "embedding"),
    [
        ({"L-FA0CE001": 60.0, "L-FA0CE003": 2.0},
         "7 requests (L-FA0CE003) a minute for Nova 2 Lite",
         "1,200 requests (L-FA0CE001) a minute for Titan"),
        ({"L-ABC24664": 1000.0, "L-FA0CE004": 4000.0},
         "32,000 tokens (L-FA0CE004) a minute", "144,000 tokens (L-ABC24664) a minute"),
    ],
)  # fmt: skip
def test_a_quota_below_what_we_use_is_told_with_what_to_ask_for(
    look, bedrock, values, chat, embedding
):
    for quota in bedrock.quotas:
        quota["Value"] = values.get(quota["QuotaCode"], quota["Value"])
    looked = look()
    for check, remedy in (("chat quota", chat), ("embedding quota", embedding)):
        assert looked[check].state == "failed" and f"Ask for {remedy}" in looked[check].remedy


def test_vectors_need_what_the_pace_that_is_set_asks_for(look):
    found = look(embeddings_per_second=40)["embedding quota"]
    assert found.remedy == (
        "Ask for 2,400 requests (L-FA0CE001) a minute for Titan Multimodal Embeddings G1 in "
        "Service Quotas, or lower STYLIST_EMBEDDINGS_PER_SECOND."
    )


def test_what_one_turn_may_take_is_what_the_loop_allows():
    limits = Limits()
    assert limits.rounds + 1 == CALLS_A_TURN
    assert limits.max_tokens + limits.characters // 4 == TOKENS_A_CALL


def test_quotas_that_cannot_be_read_or_are_not_listed_fail_nothing(look, bedrock):
    assert look(chat_model="us.amazon.nova-lite-v1:0")["chat quota"].state == "skipped"
    bedrock.always("ListServiceQuotas", faults.error("AccessDeniedException"))
    found = look()["chat quota"]
    assert found.state == "skipped" and "may not" in found.said


def test_quotas_of_profiles_and_of_calls_on_demand_are_told_apart(look, bedrock):
    for quota in bedrock.quotas:
        quota["QuotaName"] = quota["QuotaName"].replace("Cross-region", "On-demand")
    assert look()["chat quota"].said == "Service Quotas lists none for Nova 2 Lite"
