"""Converse refuses what Bedrock refuses; each rule alone."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.fakes import picture
from tests.fakes.bedrock import FakeBedrock
from tests.fakes.talking import uses
from tests.test_fakes.conftest import Client

NOVA = "us.amazon.nova-2-lite-v1:0"
HAIKU = "us.anthropic.claude-haiku-5-5"
POINT = {"cachePoint": {"type": "default"}}
HELLO = {"role": "user", "content": [{"text": "hello"}]}
FINE = {"role": "assistant", "content": [{"text": "fine"}]}
USE = {"toolUse": {"toolUseId": "t1", "name": "search", "input": {}}}
RESULT = {"toolResult": {"toolUseId": "t1", "content": [{"text": "none"}]}}
RED = {"image": {"format": "png", "source": {"bytes": picture("red")}}}


def tools(name: str = "search", **schema: Any) -> dict[str, Any]:
    spec = {"name": name, "inputSchema": {"json": {"type": "object"} | schema}}
    return {"tools": [{"toolSpec": spec}]}


def says(role: str, *content: dict[str, Any]) -> dict[str, Any]:
    return {"role": role, "content": list(content)}


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([FINE, HELLO], "start with a user message"),
        ([HELLO, FINE], "end with a user message"),
        ([HELLO, HELLO], "end with|alternate"),
        ([says("user", {"text": " \n"})], "is blank"),
        ([says("user")], "is empty"),
        ([HELLO, says("assistant", USE), HELLO], "Expected toolResult blocks"),
        ([HELLO, FINE, says("user", RESULT)], "exceeds the number of toolUse"),
        ([HELLO, says("assistant", RED), HELLO], "only allowed in the user role"),
        ([says("user", *[RED] * 21)], "too many images"),
        ([says("user", {"image": RED["image"] | {"format": "jpeg"}})], "appears to be png"),
        ([says("user", POINT, *HELLO["content"])], "must follow other content"),
    ],
)
def test_a_history_that_breaks_a_rule_is_refused(
    bedrock: FakeBedrock, client: Client, messages: list[dict[str, Any]], said: str
) -> None:
    with pytest.raises(ClientError, match=said):
        client(bedrock).converse(modelId=HAIKU, messages=messages, toolConfig=tools("search"))


def test_tools_in_the_history_want_tools_in_the_request(
    bedrock: FakeBedrock, client: Client
) -> None:
    runtime = client(bedrock)
    used = [HELLO, says("assistant", USE), says("user", RESULT)]
    with pytest.raises(ClientError, match="toolConfig field must be defined"):
        runtime.converse(modelId=NOVA, messages=used)
    told = runtime.converse(modelId=NOVA, messages=used, toolConfig=tools())
    assert told["stopReason"] == "end_turn"


@pytest.mark.parametrize(
    ("model", "changed", "said"),
    [
        (HAIKU, {"inferenceConfig": {"temperature": 0.2}}, "temperature"),
        (NOVA, {"toolConfig": tools("search-all")}, "does not match pattern"),
        (NOVA, {"toolConfig": tools(**{"$defs": {}})}, "extraneous key"),
        (NOVA, {"toolConfig": {"tools": [*tools()["tools"], POINT]}}, "cachePoint"),
        (NOVA, {"inferenceConfig": {"maxTokens": 70000}}, "exceeds the model limit"),
        (NOVA, {"system": [{"text": "a"}, POINT, POINT, POINT, POINT, POINT]}, "more than 4"),
        ("amazon.nova-2-lite-v1:0", {}, "on-demand throughput"),
        ("amazon.nova-canvas-v1:0", {}, "end of its life"),
        ("amazon.titan-embed-image-v1", {}, "doesn't support the model"),
        ("acme.chat-v1:0", {}, "identifier is invalid"),
    ],
)
def test_a_model_refuses_what_it_does_not_take(
    bedrock: FakeBedrock, client: Client, model: str, changed: dict[str, Any], said: str
) -> None:
    with pytest.raises(ClientError, match=said):
        client(bedrock).converse(modelId=model, messages=[HELLO], **changed)


def test_nova_takes_tool_results_as_text_only(bedrock: FakeBedrock, client: Client) -> None:
    result = {"toolResult": {"toolUseId": "t1", "content": [{"json": {}}]}}
    used = [HELLO, says("assistant", USE), says("user", result)]
    runtime = client(bedrock)
    with pytest.raises(ClientError, match="text, not json"):
        runtime.converse(modelId=NOVA, messages=used, toolConfig=tools())
    assert runtime.converse(modelId=HAIKU, messages=used, toolConfig=tools())["output"]


def test_the_answering_function_sees_the_request(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.answering = lambda request: uses(
        [("search", {"text": request.body["messages"][-1]["content"][0]["text"]})], "Let me look."
    )
    told = client(bedrock).converse(modelId=NOVA, messages=[HELLO], toolConfig=tools())
    words, call = told["output"]["message"]["content"]
    assert words == {"text": "Let me look."}
    assert call["toolUse"]["input"] == {"text": "hello"}
    assert told["stopReason"] == "tool_use"


def test_a_prefix_is_written_once_and_then_read(bedrock: FakeBedrock, client: Client) -> None:
    runtime = client(bedrock)
    asked = {"modelId": NOVA, "messages": [HELLO], "system": [{"text": "Be kind. " * 50}, POINT]}
    first, second = (runtime.converse(**asked)["usage"] for _ in range(2))
    assert first["cacheWriteInputTokens"] == second["cacheReadInputTokens"] > 100
    assert "cacheReadInputTokens" not in first


def test_a_held_back_word_ends_the_turn(bedrock: FakeBedrock, client: Client) -> None:
    bedrock.guardrail.words = {"hello"}
    guard = {"guardrailIdentifier": "gr1", "guardrailVersion": "1"}
    told = client(bedrock).converse(modelId=NOVA, messages=[HELLO], guardrailConfig=guard)
    assert told["stopReason"] == "guardrail_intervened"
    assert told["output"]["message"]["content"] == [{"text": bedrock.guardrail.message}]
