"""Every way in which a model or a tool fails; after each, the conversation goes on."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from stylist.errors import BrokenModel, ChatModelFailed, InvalidRequest, NotFound
from stylist.talk.events import Done, Notice, Restart, Text
from stylist.talk.limits import pause
from stylist.talk.loop import ToolOutcome
from tests.talk.scripted import START, delta, says, wants
from tests.talk.talking import Clock, Talk, notices, reason, results, shown, tool

LOST = "The stylist lost its thread. Please say that again."
AWAY = "The stylist cannot answer at the moment. Please come back a little later."


def fault(code="ThrottlingException", attempts=3):
    return ChatModelFailed("It broke off.", code, attempts)


def test_a_fault_before_the_answer_is_retried_unseen():
    talk = Talk(fault(), fault("ModelTimeoutException"), says("A dress."))
    assert talk.turn() == [Text("A dress."), Done("end_turn")]
    assert len(talk.paused) == 2
    talk.check()


def test_pauses_are_random_and_double_up_to_eight_seconds():
    longest = [max(pause(retry, Random(seed)) for seed in range(400)) for retry in range(1, 9)]
    bounds = [0.4, 0.8, 1.6, 3.2, 6.4, 8.0, 8.0, 8.0]
    assert all(0.9 * bound < most <= bound for most, bound in zip(longest, bounds, strict=True))


def test_after_four_attempts_the_turn_fails_and_leaves_nothing():
    talk = Talk(*[fault()] * 9)
    assert talk.turn() == [Notice(LOST), Done("failed")]
    assert len(talk.model.requests) == 4 and len(talk.paused) == 3
    assert talk.messages == []
    talk.check()


@pytest.mark.parametrize("end", [
    [fault("throttlingException")], [fault("internalServerException")], [fault("cut")], [],
], ids=["throttled", "error", "cut", "no messageStop"])  # fmt: skip
def test_a_fault_in_the_midst_takes_the_text_back_and_tells_it_again(end):
    talk = Talk([START, delta("A dr"), *end], says("A skirt."))
    assert talk.turn() == [Text("A dr"), Restart(), Text("A skirt."), Done("end_turn")]
    assert talk.messages[-1]["content"] == [{"text": "A skirt."}]
    talk.check()


def test_a_fault_before_any_text_takes_nothing_back():
    talk = Talk([START, fault()], says("A skirt."))
    assert talk.turn() == [Text("A skirt."), Done("end_turn")]


def test_a_fault_in_a_later_round_keeps_the_text_of_the_earlier_ones():
    talk = Talk(wants(("a", "look"), text="Let me look."), [START, delta("Her"), fault()],
                says("Here."), tools=(tool("look"),))  # fmt: skip
    assert shown(talk.turn()) == "Let me look.\n\nHere."
    talk.check()


def test_a_fault_that_stays_in_a_later_round_keeps_what_was_found():
    talk = Talk(wants(("a", "look"), text="Let me look."), fault("AccessDenied", 0),
                tools=(tool("look"),))  # fmt: skip
    events = talk.turn()
    assert shown(events) == "Let me look." and notices(events) == ["look", AWAY]
    assert talk.messages[-1]["content"] == [{"text": "[interrupted]"}]
    talk.check()


def test_a_fault_that_is_likely_to_come_again_is_retried_once():
    bad = [START, delta("A"), fault("modelStreamErrorException", attempts=1)]
    talk = Talk(*[bad] * 9)
    events = talk.turn()
    assert reason(events) == "failed" and shown(events) == ""
    assert len(talk.model.requests) == 2
    talk.check()


def test_a_fault_that_may_come_once_does_not_use_up_the_other_attempts():
    talk = Talk(fault(), fault("modelStreamErrorException", 1), fault(), says("Here."))
    assert shown(talk.turn()) == "Here."
    talk.check()


@pytest.mark.parametrize("code", ["ValidationException", "AccessDeniedException"])
def test_a_fault_that_would_come_again_is_not_retried(code):
    talk = Talk(fault(code, attempts=0))
    assert talk.turn() == [Notice(AWAY), Done("failed")]
    assert len(talk.model.requests) == 1 and talk.messages == []
    talk.check()


@pytest.mark.parametrize("script", [
    RuntimeError("the shopper's words"), [START, KeyError("the shopper's words")],
])  # fmt: skip
def test_a_model_that_breaks_is_reported_without_any_words(script, caplog):
    talk = Talk(script)
    with caplog.at_level(logging.DEBUG):
        assert reason(talk.turn()) == "failed"
    assert len(talk.model.requests) == 1
    assert "Error" in caplog.text and "shopper" not in caplog.text
    talk.check()


@pytest.mark.parametrize("event", [
    {"contentBlockDelta": {"delta": {"text": "x"}}},
    {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": None}}},
    {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"toolUse": {"input": "{"}}}},
    {"contentBlockStart": {"contentBlockIndex": 0, "start": {"toolUse": {"name": "x"}}}},
    {"messageStop": {}},
])  # fmt: skip
def test_a_malformed_event_is_a_fault(event):
    talk = Talk([START, event, *says("x")], says("A skirt."))
    assert shown(talk.turn()) == "A skirt."
    assert len(talk.model.requests) == 2
    talk.check()


def test_unknown_events_and_empty_ones_mean_nothing():
    script = [
        {},
        {"news": {}},
        {"contentBlockDelta": {"contentBlockIndex": 4, "delta": {"new": 1}}},
    ]
    talk = Talk([*script, *says("A skirt.")])
    assert talk.turn() == [Text("A skirt."), Done("end_turn")]
    talk.check()


def test_a_stream_that_does_not_close_harms_nobody():
    talk = Talk(says("A skirt."))
    stream = talk.model.stream

    def begin(request):
        opened = stream(request)
        opened.close = lambda: (setattr(opened, "closed", 1), 1 / 0)
        return opened

    talk.model.stream = begin
    assert shown(talk.turn()) == "A skirt."
    talk.check()


@pytest.mark.parametrize(("arguments", "why"), [
    ('{"text": "lin', "no valid JSON"), ('["linen"]', "one JSON object"), ("NaN", "no valid JSON"),
    ('{"text": "\\ud800"}', "no valid JSON"), ('{"text": ' + "[" * 90 + "]" * 90 + "}", "no valid"),
    ("[" * 99999, "no valid JSON"),
])  # fmt: skip
def test_arguments_that_are_no_json_object_are_told_and_never_run(arguments, why):
    ran = []
    look = tool("look", lambda given: ran.append(given), {"text": {"type": "string"}})
    talk = Talk(wants(("a", "look", arguments)), says("Sorry."), tools=(look,))
    assert shown(talk.turn()) == "Sorry."
    ((status, result),) = results(talk.messages)
    assert status == "error" and why in result["error"] and not ran
    assert talk.messages[1]["content"][0]["toolUse"]["input"] == {}
    talk.check()


def test_arguments_that_break_the_schema_are_told_and_never_run():
    ran = []
    look = tool("look", lambda given: ran.append(given), {"text": {"type": "string"}}, ("text",))
    talk = Talk(wants(("a", "look", '{"text": 3, "x": 1}'), ("b", "look")), says("Sorry."),
                tools=(look,))  # fmt: skip
    talk.turn()
    (first, one), (second, other) = results(talk.messages)
    assert first == second == "error" and not ran
    assert "text has to be text, not 3." in one["error"] and '"x" is not a field' in one["error"]
    assert other == {"error": "text is missing."}
    talk.check()


def test_an_unknown_tool_is_told_with_those_there_are_and_its_name_made_safe():
    talk = Talk(wants(("a", "search the web!" * 9), ("b", "")), says("Sorry."),
                tools=(tool("look"), tool("draw")))  # fmt: skip
    assert shown(talk.turn()) == "Sorry."
    (_, one), _ = results(talk.messages)
    assert one["error"].endswith("The tools are look, draw.")
    names = [block["toolUse"]["name"] for block in talk.messages[1]["content"]]
    assert names[0].startswith("search_the_web_search") and names[1] == "unknown"
    talk.check()


@pytest.mark.parametrize(("error", "sentence", "logged"), [
    (NotFound("There is no piece X1."), "There is no piece X1.", ""),
    (InvalidRequest("Six pieces are the most."), "Six pieces are the most.", ""),
    (BrokenModel("model.onnx is gone."), "This does not answer right now. Go on without it.",
     "model.onnx"),
    (ZeroDivisionError("the shopper's words"), "This did not work.", "ZeroDivisionError"),
    (TimeoutError(), "This did not work.", "TimeoutError"),
    (SystemExit("the shopper's words"), "This did not work.", "SystemExit"),
])  # fmt: skip
def test_what_a_tool_raises_becomes_an_error_result(error, sentence, logged, caplog):
    def broken(arguments):
        raise error

    talk = Talk(wants(("a", "bad"), ("b", "good")), says("Here."),
                tools=(tool("bad", broken), tool("good")))  # fmt: skip
    assert notices(talk.turn()) == ["good"]
    assert results(talk.messages) == [("error", {"error": sentence}), ("success", {"got": {}})]
    assert logged in caplog.text and "shopper" not in caplog.text
    talk.check()


@pytest.mark.parametrize("found", [{"x": float("nan")}, {"x": object()}, {"x": "\ud800"}])
def test_a_result_that_is_no_json_is_a_failure(found):
    talk = Talk(wants(("a", "look")), tools=(tool("look", lambda _: ToolOutcome(found)),))
    talk.turn()
    assert [status for status, _ in results(talk.messages)] == ["error"]
    talk.check()


def test_a_tool_that_returns_something_else_is_a_failure():
    talk = Talk(wants(("a", "look")), says("Sorry."), tools=(tool("look", lambda _: "what"),))
    assert shown(talk.turn()) == "Sorry."
    assert results(talk.messages) == [("error", {"error": "This did not work."})]
    talk.check()


def test_a_failed_outcome_says_so_in_status_and_words_and_still_shows():
    outcome = ToolOutcome({"place": "Atlantis"}, (Notice("Where is that?"),), failed=True)
    talk = Talk(wants(("a", "look")), tools=(tool("look", lambda _: outcome),))
    assert notices(talk.turn()) == ["Where is that?"]
    error = {"error": "This did not work.", "place": "Atlantis"}
    assert results(talk.messages) == [("error", error)]
    talk.check()


def test_a_tool_that_takes_too_long_is_left_and_the_others_count():
    clock, release = Clock(), threading.Event()
    slow = tool("slow", lambda _: release.wait(10) and ToolOutcome({}), seconds=20)
    talk = Talk(wants(("a", "good"), ("b", "slow")), says("Here."), tools=(slow, tool("good")),
                clock=clock)  # fmt: skip
    events = talk.begin()
    assert next(events) == Notice("good")
    clock.now = 20.0
    assert shown(list(events)) == "Here."
    release.set()
    assert [status for status, _ in results(talk.messages)] == ["success", "error"]
    assert "timed out" in results(talk.messages)[1][1]["error"]
    talk.check()


def test_a_tool_cannot_change_the_history_through_its_arguments():
    def careless(arguments):
        arguments["words"].append("more")
        return ToolOutcome({})

    words = {"words": {"type": "array", "items": {"type": "string"}}}
    talk = Talk(wants(("a", "look", '{"words": ["red"]}')), tools=(tool("look", careless, words),))
    talk.turn()
    assert talk.messages[1]["content"][0]["toolUse"]["input"] == {"words": ["red"]}


def test_a_pool_that_takes_nothing_any_more_is_a_failure_of_the_tools():
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    talk = Talk(wants(("a", "look")), says("Sorry."), tools=(tool("look"),), pool=pool)
    assert shown(talk.turn()) == "Sorry."
    talk.check()
