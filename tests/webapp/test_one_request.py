"""A streamed event as one request: its messages, its end, and what is left when it is over."""

import threading

import pytest
import requests

from tests.fakes.memory_store import MemoryBlobs
from tests.webapp.small_page import NEVER, messages, serving
from webapp import queue_bell
from webapp.queue_bell import Nap


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("small"), MemoryBlobs()) as page:
        yield page


@pytest.fixture
def page(served):
    for event in (served.told.go_on, served.told.closed):
        event.clear()
    return served


def settled(page, tries=400):
    """Waits until nothing is kept of any session."""
    pause = threading.Event()
    while page.kept_of_sessions() and tries:
        pause.wait(0.01)
        tries -= 1
    return page.kept_of_sessions() == []


def texts(told):
    """What the output showed after each message that changed it."""
    return [one["output"]["data"][0] for one in told if one["msg"] == "process_generating"]


def test_the_first_message_answers_the_join_and_the_last_closes(page):
    page.told.go_on.set()
    told = list(messages(page.stream("say", "hello")))
    assert set(told[0]) == {"event_id"}
    assert [one["msg"] for one in told[1:3]] == ["estimation", "process_starts"]
    assert [one["msg"] for one in told[-2:]] == ["process_completed", "close_stream"]
    assert told[-2]["success"] and told[-2]["event_id"] == told[0]["event_id"]


def test_gradio_runs_an_event_that_it_was_told_of_without_looking_for_any(page):
    assert isinstance(page.blocks._queue.sleep_when_free, Nap)
    assert queue_bell.LONGEST_NAP == NEVER
    page.told.go_on.set()
    assert list(messages(page.stream("say", "hello")))[-2]["success"]


def test_words_come_while_the_event_goes_on(page):
    told = messages(page.stream("say", "hello"))
    early = next(one for one in told if one["msg"] == "process_generating") if next(told) else None
    assert early["output"]["data"] == ["hello: early"]
    assert not page.told.closed.is_set()
    page.told.go_on.set()
    assert "last" in str(texts(told)[-1])


def test_an_answer_may_not_be_kept_nor_gathered_on_its_way(page):
    page.told.go_on.set()
    answer = page.stream("say", "hello")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-accel-buffering"] == "no"
    assert "content-length" not in answer.headers and "content-encoding" not in answer.headers
    assert list(messages(answer))  # to its end: the next test's event shares what it waits for


def test_who_leaves_ends_the_event_though_it_waits(page):
    answer = page.stream("say", "hello")
    told = messages(answer)
    assert next(one for one in told if one.get("msg") == "process_generating")
    answer.close()
    assert page.told.closed.wait(10)
    assert not page.told.go_on.is_set() and settled(page)


def test_nothing_is_left_of_events_that_are_over(page):
    page.told.go_on.set()
    for words in ("one", "two", "three"):
        assert list(messages(page.stream("say", words)))
    assert settled(page)


def test_two_events_of_one_page_do_not_mix(page):
    first, second = (page.stream("say", words) for words in ("one", "two"))
    page.told.go_on.set()
    for answer, words in ((second, "two"), (first, "one")):
        told = list(messages(answer))
        assert len({one["event_id"] for one in told if one.get("event_id")}) == 1
        assert texts(told[1:])[0] == f"{words}: early"


def test_an_event_that_fails_says_so_and_nothing_is_left(page):
    told = list(messages(page.stream("fail", "hello")))
    (done,) = (one for one in told if one.get("msg") == "process_completed")
    assert not done["success"] and done["output"]["error"] == "Not this."
    assert settled(page)


def test_an_event_that_is_not_there_is_refused_with_a_status(page):
    assert page.stream("say", "hello", fn_index=99).status_code in (400, 404, 422, 500)
    assert settled(page)


@pytest.mark.parametrize(
    "changed",
    [{"session_hash": ""}, {"session_hash": 7}, {"session_hash": "a b"}, {"session_hash": "a" * 65},
     {"session_hash": None}, {"fn_index": None}, {"fn_index": "1"}, {"fn_index": True}],
)  # fmt: skip
def test_what_is_no_event_is_refused(page, changed):
    answer = page.stream("say", "hello", **changed)
    assert answer.status_code == 400 and "no event of this page" in answer.json()["error"]


@pytest.mark.parametrize("body", [b"[]", b"7", b'"event"', b"null"])
def test_a_body_that_is_no_object_is_refused(page, body):
    answer = requests.post(page.url + "/gradio_api/queue/stream", data=body, timeout=30)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/gradio_api/queue/join"), ("GET", "/gradio_api/queue/data?session_hash=abc"),
     ("POST", "/gradio_api/cancel"), ("GET", "/gradio_api/queue/stream"),
     ("GET", "/gradio_api/heartbeat/abc"), ("POST", "/gradio_api/run/say"),
     ("POST", "/gradio_api/call/say"), ("GET", "/gradio_api/queue/status")],
)  # fmt: skip
def test_the_ways_of_two_requests_are_shut(page, method, path):
    assert requests.request(method, page.url + path, json={}, timeout=30).status_code == 404
