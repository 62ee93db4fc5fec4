"""Histories as failures leave them: the planner always has an answer and never raises."""

import json
import random

import pytest

from stylist.local.planner import Planner
from stylist.local.planner.phrases import ROUNDS_OVER
from stylist.ports import ModelRequest
from stylist.talk.context import user_message
from tests.local.planner.floor import Floor


def text(role: str, words: str) -> dict:
    return {"role": role, "content": [{"text": words}]}


def used(name: str, arguments: object, call_id: str = "t1") -> dict:
    block = {"toolUse": {"toolUseId": call_id, "name": name, "input": arguments}}
    return {"role": "assistant", "content": [block]}


def gave(result: object, call_id: str = "t1", status: str = "success") -> dict:
    shown = result if isinstance(result, str) else json.dumps(result)
    return {"role": "user", "content": [{"toolResult": {
        "toolUseId": call_id, "content": [{"text": shown}], "status": status}}]}  # fmt: skip


HISTORIES = {
    "nothing": [],
    "words without context": [text("user", "a navy dress")],
    "interrupted": [user_message("a dress", {}), text("assistant", "[interrupted]"),
                    user_message("cheaper", {})],
    "cancelled": [user_message("a dress", {}), used("search_catalog", {"pieces": ["dress"]}),
                  gave({"error": "cancelled"}, status="error"), text("assistant", "[cancelled]"),
                  user_message("show me more", {})],
    "begins with results": [gave({"items": []}, "gone"), text("assistant", "Well."),
                            user_message("shoes", {})],
    "a tool of somebody else": [user_message("a dress", {}), used("make_coffee", {"sugar": 2}),
                                gave({"coffee": True})],
    "a result that is no JSON": [user_message("a dress", {}), used("search_catalog", {}),
                                 gave("<html>502</html>")],
    "a result of the wrong shape": [user_message("a dress", {}), used("search_catalog", {}),
                                    gave({"items": {"a": 1}, "notice": 7})],
    "a broken context": [{"role": "user", "content": [{"text": "a dress"},
                          {"text": "<context>{oops</context>"}]}],
    "a context of wrong types": [user_message("cheaper", {
        "wish": ["x"], "photo": "yes", "shown": {"items": 3, "outfits": [1, [None]]},
        "profile": [], "today": 5})],
    "no words": [user_message("", {"today": "2026-11-22"})],
    "blocks that are none": [{"role": "user", "content": ["hello", None, {"image": {}}]}],
}  # fmt: skip


@pytest.mark.parametrize("messages", HISTORIES.values(), ids=HISTORIES)
def test_any_history_gets_an_answer(messages, caplog):
    plan = Planner().plan(messages)
    assert plan.text.strip() or plan.calls
    assert "stumbled" not in caplog.text


def test_a_wish_without_context_is_read_from_the_last_call():
    items = [{"product_id": "a", "title": "Navy dress", "price_minor": 9000, "currency": "USD",
              "category": "dress", "slot": "dress"}]  # fmt: skip
    messages = [
        text("user", "a navy dress in M"),
        used("search_catalog", {"pieces": ["navy dress"], "sizes": ["M"], "use_photo": True}),
        gave({"items": items}), text("assistant", "Here."), text("user", "cheaper"),
    ]  # fmt: skip
    (call,) = Planner().plan(messages).calls
    assert call.arguments["sizes"] == ["M"] and call.arguments["max_price"] == 89


def test_rounds_come_to_an_end_whatever_the_tools_say():
    messages = [user_message("Oslo in January", {"today": "2026-11-22"})]
    for number in range(6):
        plan = Planner().plan(messages)
        if not plan.calls:
            break
        for place, call in enumerate(plan.calls):
            call_id = f"{number}-{place}"
            messages += [used(call.name, dict(call.arguments), call_id), gave({}, call_id)]
    assert not plan.calls and plan.text


def test_scrambled_histories_never_stop_it(caplog):
    floor = Floor()
    for words in ("an outfit for work", "not these shoes", "a dress", "cheaper", "thanks"):
        floor.say(words)
    choose = random.Random(3)
    for _ in range(150):
        start = choose.randrange(len(floor.messages))
        messages = floor.messages[start:]
        messages = [one for one in messages if choose.random() < 0.8]
        plan = Planner().plan([*messages, user_message("cheaper", {})])
        assert plan.text != ROUNDS_OVER
    assert "stumbled" not in caplog.text


def test_the_stream_is_that_of_converse_and_stops_when_closed():
    stream = Planner().stream(ModelRequest([user_message("a navy dress", {})]))
    events = list(stream)
    kinds = [next(iter(event)) for event in events]
    assert kinds[0] == "messageStart" and kinds[-2:] == ["messageStop", "metadata"]
    assert events[-2]["messageStop"]["stopReason"] == "tool_use"
    texts = [event["contentBlockDelta"]["delta"].get("text") for event in events
             if "contentBlockDelta" in event]  # fmt: skip
    assert sum(one is not None for one in texts) > 4, "text comes word by word"
    starts = [event["contentBlockStart"] for event in events if "contentBlockStart" in event]
    assert [one["contentBlockIndex"] for one in starts] == [1]
    usage = events[-1]["metadata"]["usage"]
    assert set(usage.values()) == {0}
    stream.close()
    assert list(stream) == []


def test_the_same_messages_give_the_same_answer():
    messages = [user_message("a navy dress", {})]
    first, second = Planner().plan(messages), Planner().plan(messages)
    assert first == second
