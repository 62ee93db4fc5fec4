"""Every price has a source and a date, and every call that costs is priced."""

import json

import pytest

from stylist.aws import prices
from stylist.aws.clients import Clients
from stylist.aws.prices import ChatPrices
from stylist.aws.titan import TitanEmbedder
from stylist.ports import ModelRequest
from stylist.tally import Tally

NOVA = "us.amazon.nova-2-lite-v1:0"
HAIKU = "us.anthropic.claude-haiku-5-5"


def rows():
    table = prices.table()
    models = (row for part in ("chat", "embedding", "pictures") for row in table[part]["models"])
    return [*models, *table["infrastructure"]["items"],
            *(table[part] for part in ("guardrail", "knowledge_base", "s3vectors",
                                       "dynamodb"))]  # fmt: skip


def test_every_price_says_where_it_was_read_and_how_surely():
    table = prices.table()
    assert table["as_of"] >= "2026-11-22"
    for row in rows():
        assert row["mark"] in table["marks"]
        first = row["source"].split(",")[0].split(";")[0]
        assert first in table["sources"], row


def test_an_answer_costs_its_tokens_by_kind():
    usage = {"inputTokens": 1000, "outputTokens": 100, "cacheReadInputTokens": 2000,
             "cacheWriteInputTokens": 400}  # fmt: skip
    assert ChatPrices.of(NOVA).chat(usage) == pytest.approx(330 + 275 + 165 + 132)


def test_a_profile_by_its_arn_costs_what_it_does_by_its_name():
    arn = f"arn:aws:bedrock:us-west-2:123456789012:inference-profile/{NOVA}"
    assert ChatPrices.of(arn) == ChatPrices.of(NOVA)


def test_a_model_that_nobody_priced_costs_what_the_dearest_does():
    unknown = ChatPrices.of("us.somebody.new-v1:0")
    assert not unknown.is_known and unknown.output == max(
        row["output"] for row in prices.table()["chat"]["models"]
    )
    assert prices.picture("somebody.new") == prices.picture("stability.stable-image-ultra-v1:1")


def test_very_long_prompts_cost_more_where_they_do():
    priced = ChatPrices.of(HAIKU)
    assert priced.chat({"inputTokens": 100_001}) == pytest.approx(5 * 0.11 * 100_001)
    assert priced.chat({"inputTokens": 100_000}) == pytest.approx(0.11 * 100_000)


@pytest.mark.parametrize("model", [NOVA, HAIKU])
def test_what_may_be_spent_is_never_less_than_what_is(model):
    words = [{"role": "user", "content": [{"text": "a navy dress, ümläute, 字 " * 50}]}]
    request = ModelRequest(words, "Be kind. " * 100, max_tokens=500)
    size = len(json.dumps([request.system, words], ensure_ascii=False))
    spent = {"inputTokens": size // 3, "outputTokens": 500}
    priced = ChatPrices.of(model)
    assert priced.most(request) >= priced.chat(spent)


def test_a_guardrail_costs_by_what_it_counts():
    usage = {"topicPolicyUnits": 1, "contentPolicyUnits": 2, "contentPolicyImageUnits": 1}
    assert prices.guarded(usage) == pytest.approx(3 * 150 + 750)


def test_calls_of_a_use_case_are_counted_with_their_cost_and_ids(aws_env, bedrock):
    tally = Tally("search")
    embedder = TitanEmbedder(Clients("us-west-2").bedrock_runtime)
    with tally.here():
        embedder.embed_texts(["a navy dress for a summer wedding"])
    # 33 letters are 16.5 tokens at most, at $0.0008 for a thousand.
    assert 0 < tally.micros <= 16.5 * 0.8
    bedrock.clear()
    embedder.embed_texts(["counted by nobody"])
    assert tally.micros <= 16.5 * 0.8
