"""Stops: the cancel event, and the page that goes away. Nothing is left running."""

import threading

import pytest

from stylist.errors import ChatModelFailed
from stylist.talk.events import Busy, Done, Text
from stylist.talk.loop import ToolOutcome
from tests.talk.scripted import START, Opening, Stall, delta, says, wants
from tests.talk.talking import Talk, join_readers, results, shown, tool


def cancel_at(stall, talk):
    """Cancel as soon as the silence has begun."""

    def run():
        assert stall.reached.wait(10)
        talk.cancel.set()

    threading.Thread(target=run).start()


def cancelled_in_silence(*script, **parts):
    """A turn that is cancelled while the loop waits for the model, and all text is shown."""
    silent = threading.Event()
    talk = Talk(
        script, clock=lambda: 0.0 if not silent.is_set() else talk.cancel.set() or 0.0, **parts
    )
    events = talk.begin()
    seen = [next(events)]
    silent.set()
    seen += events
    silent.clear()
    return talk, seen


def test_cancelled_before_it_began_the_model_is_never_asked():
    talk = Talk()
    talk.cancel.set()
    assert talk.turn() == [Done("cancelled")]
    assert talk.model.requests == []
    assert talk.messages[-1]["content"] == [{"text": "[cancelled]"}]
    talk.check()


def test_cancelled_in_silence_the_text_so_far_stays():
    talk, seen = cancelled_in_silence(START, delta("A dress"), Stall(), delta(" in red"))
    assert seen == [Text("A dress"), Done("cancelled")]
    assert talk.messages[-1]["content"] == [{"text": "A dress"}]
    talk.check()


def test_cancelled_between_two_pieces_no_more_is_shown():
    talk = Talk(says("A ", "dress ", "in red"))
    events = talk.begin()
    assert next(events) == Text("A ")
    talk.cancel.set()
    assert list(events) == [Done("cancelled")]
    assert talk.messages[-1]["content"] == [{"text": "A "}]
    talk.check()


def test_cancelled_while_the_stream_is_being_opened():
    stall = Stall()
    talk = Talk(Opening(stall, says("Too late.")))
    cancel_at(stall, talk)
    assert talk.turn() == [Done("cancelled")]
    stall.released.set()
    join_readers()
    assert talk.model.streams[0].closed
    talk.check()


def test_cancelled_in_the_midst_of_a_call_nothing_is_run():
    ran = []
    script = wants(("a", "look"), text="Let me look.")
    talk, seen = cancelled_in_silence(*script[:3], Stall(), *script[3:],
                                      tools=(tool("look", ran.append),))  # fmt: skip
    assert seen == [Text("Let me look."), Done("cancelled")]
    assert talk.messages[-1]["content"] == [{"text": "Let me look."}] and not ran
    talk.check()


def test_cancelled_while_tools_run_those_that_ended_count():
    release = threading.Event()

    def slow(arguments):
        talk.cancel.set()
        assert release.wait(10)
        return ToolOutcome({})

    talk = Talk(wants(("a", "good"), ("b", "slow")), tools=(tool("good"), tool("slow", slow)))
    assert talk.turn()[-1] == Done("cancelled")
    release.set()
    (_, _), second = results(talk.messages)
    assert second == ("error", {"error": "cancelled"})
    assert talk.messages[-1]["content"] == [{"text": "[cancelled]"}]
    talk.check()


def test_cancelled_in_the_pause_before_a_retry():
    talk = Talk([START, delta("A"), ChatModelFailed("Busy.", "throttled")],
                wait=lambda cancel, seconds: cancel.set())  # fmt: skip
    events = talk.turn()
    assert events[-1] == Done("cancelled") and shown(events) == ""
    assert len(talk.model.requests) == 1
    talk.check()


@pytest.mark.parametrize("cancelled", [True, False])
def test_closed_in_the_first_answer(cancelled):
    talk = Talk([START, delta("A dress"), Stall()])
    events = talk.begin()
    assert next(events) == Text("A dress")
    if cancelled:
        talk.cancel.set()
    events.close()
    kept = [message["content"][0]["text"] for message in talk.messages]
    assert kept == (["I need a dress", "A dress"] if cancelled else [])
    talk.check()


@pytest.mark.parametrize("cancelled", [True, False])
def test_closed_in_a_later_answer_the_rounds_before_it_stay(cancelled):
    talk = Talk(wants(("a", "look")), [START, delta("Here"), Stall()], tools=(tool("look"),))
    events = talk.begin()
    while next(events) != Text("Here"):
        pass
    if cancelled:
        talk.cancel.set()
    events.close()
    assert len(results(talk.messages)) == 1
    assert talk.messages[-1]["content"] == [{"text": "Here" if cancelled else "[interrupted]"}]
    talk.check()


@pytest.mark.parametrize("cancelled", [True, False])
def test_closed_while_tools_run(cancelled):
    release = threading.Event()
    slow = tool("slow", lambda _: release.wait(10) and ToolOutcome({}), busy="Looking …")
    talk = Talk(wants(("a", "slow"), text="Let me look."), tools=(slow,))
    events = talk.begin()
    while next(events) != Busy("Looking …"):
        pass
    if cancelled:
        talk.cancel.set()
    events.close()
    release.set()
    kept = [message["content"] for message in talk.messages[1:]]
    assert kept == ([[{"text": "Let me look."}]] if cancelled else [])
    talk.check()


def test_closed_at_the_last_event_the_answer_is_kept():
    talk = Talk(says("A dress."))
    events = talk.begin()
    while next(events) != Done():
        pass
    events.close()
    assert talk.messages[-1]["content"] == [{"text": "A dress."}]
    talk.check()


def test_closed_before_anything_was_asked_for_nothing_has_happened():
    talk = Talk()
    talk.begin().close()
    assert talk.messages == [] and talk.model.requests == []


def test_dropped_without_a_word_the_stream_is_closed_too():
    stall = Stall()
    talk = Talk([START, delta("A dress"), stall])
    assert next(talk.begin()) == Text("A dress")
    assert stall.released.wait(10)
    join_readers()
    assert talk.model.streams[0].closed


def test_closed_while_thousands_of_events_wait_the_reader_gives_up():
    told = []
    script = [START, *(delta("x") for _ in range(5000)), lambda: told.append(1)]
    talk = Talk(script)
    events = talk.begin()
    assert next(events) == Text("x")
    events.close()
    talk.check()
    assert not told
