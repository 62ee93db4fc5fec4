"""Every way in which Bedrock fails a conversation, over HTTP; after each, the talk goes on."""

import logging
import socket
import threading

import pytest

from stylist.talk.events import Done, Notice, Restart
from stylist.talk.loop import ToolOutcome
from tests.aws.chat.talking import Talk, until
from tests.fakes.faults import (
    corrupt,
    cut,
    error,
    events,
    no_message_stop,
    reset,
    stall,
    stream_error,
    throttled,
)
from tests.fakes.talking import says, unfinished, uses
from tests.talk.talking import notices, reason, results, shown, tool

pytestmark = pytest.mark.usefixtures("aws_env")

LOST = "The stylist lost its thread. Please say that again."
AWAY = "The stylist cannot answer at the moment. Please come back a little later."
SKIRT = says("A long red skirt.")

BEFORE = {
    "throttled": throttled,
    "500": lambda: error("InternalServerException"),
    "503": lambda: error("ServiceUnavailableException"),
    "model timeout": lambda: error("ModelTimeoutException"),
    "model not ready": lambda: error("ModelNotReadyException"),
    "reset": reset,
}
WITHIN = {
    "cut": lambda: cut(3),
    "throttled": lambda: stream_error("ThrottlingException", 3),
    "internal": lambda: stream_error("InternalServerException", 3),
    "unavailable": lambda: stream_error("ServiceUnavailableException", 3),
    "model broke": lambda: stream_error("ModelStreamErrorException", 3),
    "corrupt": lambda: corrupt(3),
    "no messageStop": no_message_stop,
}
NEVER = {
    "denied": ("AccessDeniedException", 403),
    "ended": ("ResourceNotFoundException", 404),
    "expired": ("ExpiredTokenException", 403),
    "clock": ("InvalidSignatureException", 403),
    "refused": ("ValidationException", 400),
    "quota": ("ServiceQuotaExceededException", 400),
}


@pytest.mark.parametrize("fault", BEFORE.values(), ids=BEFORE)
def test_a_fault_before_the_answer_is_asked_again_unseen(bedrock, fault):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", fault(), SKIRT)
    told = talk.turn()
    assert shown(told) == "A long red skirt." and not notices(told)
    assert talk.asked == 2 and len(talk.paused) == 1
    talk.check()


@pytest.mark.parametrize("fault", WITHIN.values(), ids=WITHIN)
def test_a_fault_within_the_answer_takes_its_text_back_and_tells_it_again(bedrock, fault):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", fault(), SKIRT)
    told = talk.turn()
    assert shown(told) == "A long red skirt." and any(isinstance(one, Restart) for one in told)
    assert talk.messages[-1]["content"] == [{"text": "A long red skirt."}]
    talk.check()


@pytest.mark.parametrize(("fault", "times"), [
    (throttled(), 4), (error("InternalServerException"), 4), (cut(2), 4), (reset(), 4),
    (stream_error("ThrottlingException", 2), 4), (stream_error("ModelStreamErrorException", 2), 2),
], ids=["throttled", "500", "cut", "reset", "throttled within", "model broke"])  # fmt: skip
def test_a_fault_that_stays_ends_in_one_sentence_and_leaves_nothing(bedrock, fault, times):
    talk = Talk(bedrock)
    bedrock.always("ConverseStream", fault)
    told = talk.turn()
    assert told[-2:] == [Notice(LOST), Done("failed")] and shown(told) == ""
    assert talk.asked == times and talk.messages == []
    talk.check()


@pytest.mark.parametrize(("code", "status"), NEVER.values(), ids=NEVER)
def test_a_fault_that_would_come_again_is_asked_once_and_named_in_the_log(
    bedrock, code, status, caplog
):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", error(code, "the shopper's own words", status))
    with caplog.at_level(logging.DEBUG, "stylist"):
        assert talk.turn("a secret wish") == [Notice(AWAY), Done("failed")]
    assert talk.asked == 1 and code in caplog.text
    assert "secret" not in caplog.text and "own words" not in caplog.text
    talk.check()


def test_a_clock_that_is_wrong_is_told_from_a_wrong_key(bedrock, caplog):
    talk = Talk(bedrock)
    bedrock.clock_skew = 3600.0
    assert reason(talk.turn()) == "failed"
    assert "Signature" in caplog.text
    bedrock.clock_skew = 0.0
    talk.check()


def test_a_service_that_refuses_the_connection_is_tried_four_times(bedrock, monkeypatch):
    talk = Talk(bedrock)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", url)
        away = Talk(bedrock)
        assert away.turn() == [Notice(LOST), Done("failed")]
    assert len(away.paused) == 3 and away.messages == [] and talk.asked == 0
    talk.check()


@pytest.mark.parametrize("after", [None, 2], ids=["before the head", "within"])
def test_silence_ends_when_it_has_lasted_too_long(bedrock, after):
    talk = Talk(bedrock, read_seconds=0.2)
    bedrock.script("ConverseStream", stall(after_events=after), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    (silent, _) = bedrock.asked("ConverseStream")
    assert silent.gone.wait(2), "the silent connection was kept"
    talk.check()


def test_the_other_attempts_are_not_used_up_by_a_model_that_broke_once(bedrock):
    talk = Talk(bedrock)
    broke = stream_error("ModelStreamErrorException", 1)
    bedrock.script("ConverseStream", throttled(), broke, throttled(), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    # That of the model that broke may come back after the next attempt has taken another.
    talk.check()


def test_malformed_arguments_are_told_to_the_model_and_never_run(bedrock, caplog):
    ran = []
    talk = Talk(bedrock, tools=(tool("look", ran.append, {"text": {"type": "string"}}),))
    bedrock.script("ConverseStream", uses([("look", '{"text": "lin')], "Let me see."), SKIRT)
    assert shown(talk.turn()).endswith("A long red skirt.")
    ((status, told),) = results(talk.messages)
    assert status == "error" and "no valid JSON" in told["error"] and not ran
    assert "look was called with arguments" in caplog.text and '"text"' not in caplog.text
    talk.check()


def test_an_unknown_tool_is_answered_with_those_there_are(bedrock, caplog):
    talk = Talk(bedrock, tools=(tool("look"),))
    bedrock.script("ConverseStream", uses([("search-web", {})]), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    assert results(talk.messages)[0][1]["error"].endswith("The tools are look.")
    assert "A tool that there is not" in caplog.text and "search-web" not in caplog.text
    talk.check()


def test_a_call_that_was_cut_by_the_limit_of_tokens_is_never_run(bedrock):
    ran = []
    talk = Talk(bedrock, tools=(tool("look", ran.append, {"text": {"type": "string"}}),))
    bedrock.script("ConverseStream", unfinished("look", '{"text": "li', "Let me see."))
    told = talk.turn()
    assert reason(told) == "max_tokens" and shown(told) == "Let me see." and not ran
    assert notices(told) == ["The answer is cut short. Please ask for the rest."]
    talk.check()


def test_an_answer_that_the_guardrail_stops_is_replaced_and_forgotten(bedrock):
    talk = Talk(bedrock, tools=(tool("look"),))
    blocked = says("Here is how. Sorry, no.", "guardrail_intervened")
    bedrock.script("ConverseStream", uses([("look", {})], "Let me see."), blocked)
    told = talk.turn("something forbidden")
    assert shown(told) == "" and any(isinstance(one, Restart) for one in told)
    assert notices(told)[-1] == "The stylist cannot talk about that. Please ask about clothes."
    assert "forbidden" not in str(talk.messages) and "Here is how" not in str(talk.messages)
    assert len(talk.messages) == 2
    talk.check()


@pytest.mark.parametrize("why", [
    "content_filtered", "malformed_model_output", "malformed_tool_use",
    "model_context_window_exceeded",
])  # fmt: skip
def test_every_other_end_is_told(bedrock, why):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", says("A long", why))
    told = talk.turn()
    assert reason(told) == why and len(notices(told)) == 1
    talk.check()


def test_an_event_that_breaks_the_rules_of_the_stream_is_a_fault(bedrock):
    talk = Talk(bedrock)
    stray = {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"toolUse": {"input": "{"}}}}
    bedrock.script("ConverseStream", events([SKIRT[0], stray, SKIRT[-1]]), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    talk.check()


def test_a_model_that_takes_no_cache_points_is_sent_none_from_then_on(bedrock):
    talk = Talk(bedrock)
    refusal = ("The model returned the following errors: Malformed input request: #/messages/0: "
               "extraneous key [cachePoint] is not permitted")  # fmt: skip
    bedrock.script("ConverseStream", error("ValidationException", refusal), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    talk.turn("and shoes?")
    points = ["cachePoint" in str(one.body) for one in bedrock.asked("ConverseStream")]
    assert points == [True, False, False]
    talk.check()


def test_a_tool_that_breaks_down_is_told_to_the_model(bedrock):
    release = threading.Event()
    talk = Talk(bedrock, tools=(
        tool("slow", lambda _: release.wait(10) and ToolOutcome({}), seconds=0.05),
        tool("bad", lambda _: 1 / 0),
    ))  # fmt: skip
    bedrock.script("ConverseStream", uses([("slow", {}), ("bad", {})]), SKIRT)
    assert shown(talk.turn()) == "A long red skirt."
    release.set()
    assert [status for status, _ in results(talk.messages)] == ["error", "error"]
    assert until(lambda: talk.asked == 2)
    talk.check()
