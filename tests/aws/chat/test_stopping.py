"""Stopping an answer of Bedrock's at any moment: the service sees it, and nothing is left open."""

import threading

import pytest

from stylist.aws.chat import BedrockChat
from stylist.errors import ChatModelFailed
from stylist.ports import ModelRequest
from stylist.talk.events import Done, Text
from tests.aws.chat.talking import Talk, client, until
from tests.aws.chat.tls import Relay, certificate
from tests.fakes.faults import stall
from tests.fakes.talking import says
from tests.talk.talking import join_readers, reason

pytestmark = pytest.mark.usefixtures("aws_env")

SOON = 10
"""Seconds in which a stop has to reach the service, which else waits for ever."""
SILENCE = {"before the head": None, "before the text": 1, "within the text": 3}


def request():
    return ModelRequest([{"role": "user", "content": [{"text": "a dress"}]}])


def asked(bedrock):
    assert until(lambda: bedrock.asked("ConverseStream"))
    return bedrock.asked("ConverseStream")[-1]


def in_thread(work):
    thread = threading.Thread(target=work)
    thread.start()
    return thread


@pytest.mark.parametrize("after", SILENCE.values(), ids=SILENCE)
def test_a_cancel_reaches_the_service_at_once_while_the_model_is_silent(bedrock, after):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", stall(after_events=after))
    events = []
    turn = in_thread(lambda: events.extend(talk.begin()))
    silent = asked(bedrock)
    assert until(lambda: after != 3 or events)
    talk.cancel.set()
    assert silent.gone.wait(SOON), "the model went on"
    turn.join(3)
    assert reason(events) == "cancelled" and not turn.is_alive()
    talk.check()


@pytest.mark.parametrize("after", [3], ids=["within the text"])
def test_leaving_the_page_reaches_the_service_at_once(bedrock, after):
    talk = Talk(bedrock)
    bedrock.script("ConverseStream", stall(after_events=after))
    events = talk.begin()
    assert isinstance(next(events), Text)
    events.close()
    assert asked(bedrock).gone.wait(SOON)
    assert talk.messages == []
    talk.check()


def test_a_cancel_reaches_the_service_while_the_model_talks(bedrock):
    talk = Talk(bedrock)
    bedrock.delay("ConverseStream", 0.0, between=0.02)
    bedrock.script("ConverseStream", says("so many words " * 200))
    events = talk.begin()
    next(events)
    talk.cancel.set()
    rest = list(events)
    assert rest[-1] == Done("cancelled")
    assert asked(bedrock).gone.wait(SOON)
    assert talk.messages[-1]["content"][0]["text"].startswith("so")
    talk.check()


@pytest.mark.parametrize("after", SILENCE.values(), ids=SILENCE)
def test_a_cancel_reaches_the_service_over_tls_too(bedrock, after, tmp_path, monkeypatch):
    trusted = certificate(tmp_path)
    monkeypatch.setenv("AWS_CA_BUNDLE", str(trusted))
    with Relay(int(bedrock.url.rsplit(":", 1)[1]), trusted) as relay:
        monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", relay.url)
        talk = Talk(bedrock)
        bedrock.script("ConverseStream", says("A skirt."), stall(after_events=after))
        assert reason(talk.turn()) == "end_turn"
        events = []
        turn = in_thread(lambda: events.extend(talk.begin()))
        assert until(lambda: len(bedrock.asked("ConverseStream")) == 2)
        assert until(lambda: after != 3 or events)
        talk.cancel.set()
        assert asked(bedrock).gone.wait(SOON), "the model went on"
        turn.join(3)
        assert reason(events) == "cancelled" and not turn.is_alive()
        talk.check()


def test_nothing_is_sent_for_an_answer_that_was_closed_before_it_began(bedrock):
    stream = BedrockChat(client()).stream(request())
    stream.close()
    assert list(stream) == [] and bedrock.asked("ConverseStream") == []


@pytest.mark.parametrize("after", SILENCE.values(), ids=SILENCE)
def test_closing_ends_the_iteration_of_another_thread_without_a_fault(bedrock, after):
    bedrock.script("ConverseStream", stall(after_events=after))
    stream = BedrockChat(client()).stream(request())
    heard, faults = [], []

    def listen():
        try:
            heard.extend(stream)
        except ChatModelFailed as fault:
            faults.append(fault)

    listener = in_thread(listen)
    silent = asked(bedrock)
    closers = [in_thread(stream.close) for _ in range(4)]
    for thread in (*closers, listener):
        thread.join(3)
        assert not thread.is_alive()
    stream.close()
    assert silent.gone.wait(SOON) and not faults
    assert list(stream) == []
    assert until(lambda: bedrock.connections == 0)


def test_an_answer_that_nobody_reads_on_is_let_go_by_closing(bedrock):
    bedrock.script("ConverseStream", stall(after_events=2))
    stream = BedrockChat(client()).stream(request())
    assert "messageStart" in next(iter(stream))
    in_thread(stream.close).join(3)
    assert asked(bedrock).gone.wait(SOON)
    assert until(lambda: bedrock.connections == 0)


def test_answers_that_end_well_share_one_connection(bedrock):
    chat = BedrockChat(client())
    opened = set()
    for _ in range(3):
        stream = chat.stream(request())
        assert "metadata" in list(stream)[-1]
        stream.close()
        opened |= set(bedrock._open)
    assert len(opened) == 1 and bedrock.connections == 1


def test_closing_late_never_breaks_the_connection_of_another_answer(bedrock):
    chat = BedrockChat(client())
    first = chat.stream(request())
    list(first)
    go_on = threading.Event()
    bedrock.script("ConverseStream", stall(go_on, after_events=2))
    second = iter(chat.stream(request()))
    next(second)
    assert bedrock.connections == 1, "it is the same connection, or this tests nothing"
    first.close()
    go_on.set()
    assert "metadata" in list(second)[-1]


def test_many_answers_are_stopped_without_a_thread_or_connection_left(bedrock):
    talks = [Talk(bedrock) for _ in range(8)]
    bedrock.always("ConverseStream", stall(after_events=2))
    turns = [in_thread(lambda talk=talk: list(talk.begin())) for talk in talks]
    assert until(lambda: len(bedrock.asked("ConverseStream")) == 8)
    for talk in talks:
        talk.cancel.set()
    for turn in turns:
        turn.join(5)
        assert not turn.is_alive()
    assert all(one.gone.wait(SOON) for one in bedrock.asked("ConverseStream"))
    join_readers()
    assert until(lambda: bedrock.connections == 0)
