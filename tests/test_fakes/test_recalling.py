"""Messages read back as the conversation told them, for a stand-in that is no language model."""

import json

from stylist.aws.chat.quirks import Quirks
from stylist.aws.chat.requests import arguments
from stylist.ports import ModelRequest
from stylist.talk.context import user_message
from tests.fakes.planned import imagining
from tests.fakes.recalling import recalled
from tests.fakes.talking import uses

SHIRT = {"product_id": "s1", "title": "Shirt", "price_minor": 4900, "currency": "USD",
         "category": "shirt", "slot": "top", "kind": "shirt", "color": "blue",
         "color_family": "blue"}  # fmt: skip
LOOK = {"product_ids": ["s1"], "items": [SHIRT], "total_minor": 4900, "currency": "USD"}


def result(found):
    block = {"toolUseId": "t1", "content": [{"text": json.dumps(found)}], "status": "success"}
    return {"role": "user", "content": [{"toolResult": block}]}


def told_and_recalled(*messages):
    tools = [{"name": "find", "inputSchema": {"json": {"type": "object"}}}]
    request = ModelRequest(messages, tools=tools)
    sent = arguments(request, "m", Quirks(caches=("messages",), status=True), guarded=True)
    return recalled(sent["messages"])


def test_marks_for_caches_and_guardrails_are_no_words():
    message = user_message("a shirt", {"today": "2026-11-22"})
    assert told_and_recalled(message) == [message]


def test_pieces_have_all_their_facts_wherever_they_come_up():
    call = {"toolUse": {"toolUseId": "t1", "name": "find", "input": {}}}
    asked = (user_message("a shirt", {}), {"role": "assistant", "content": [call]},
             result({"outfits": [LOOK, LOOK]}))  # fmt: skip
    found = told_and_recalled(*asked)[2]["content"][0]["toolResult"]["content"][0]["text"]
    assert json.loads(found) == {"outfits": [LOOK, LOOK]}


def test_a_drawing_can_be_made_one_that_is_imagined():
    events = imagining(uses([("draw_outfit", {"product_ids": ["s1"]}), ("find", {})], "Here."))
    said = {}
    for event in events:
        delta = event.get("contentBlockDelta", {})
        if "toolUse" in delta.get("delta", {}):
            at = delta["contentBlockIndex"]
            said[at] = said.get(at, "") + delta["delta"]["toolUse"]["input"]
    assert [json.loads(one) for one in said.values()] == [
        {"imagine": True, "product_ids": ["s1"]}, {}]  # fmt: skip
