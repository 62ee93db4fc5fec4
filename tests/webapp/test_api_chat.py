"""`POST /api/v1/chat`: the answer as server-sent events."""

import asyncio
import base64
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

import pytest
from fastapi import FastAPI

from stylist.errors import ChatModelFailed, ServiceUnavailable
from stylist.talk.belongings import KEPT_PHOTO
from tests.fakes import picture
from tests.talk.scripted import START, Stall, delta, says, stop, wants
from tests.talk.shop import Shop
from tests.webapp.api_client import app_of, client_of
from webapp.api.chat import chat_routes
from webapp.api.photos import Receiving
from webapp.told import NO_ANSWER

CHAT = "/api/v1/chat"
DRESSES = wants(("t1", "compose_outfit", json.dumps({"pieces": ["dress"], "count": 1})))
PHOTO = base64.b64encode(picture("red")).decode()


@pytest.fixture
def shop():
    return Shop()


def events_of(text):
    """The events of an answer; each is named as its record is."""
    found = []
    for block in text.strip().split("\n\n"):
        if block.startswith(":"):
            continue
        name, data = block.split("\n")
        found.append(json.loads(data.removeprefix("data: ")))
        assert name == f"event: {found[-1]['type']}"
    return found


def answer_to(client, **body):
    answer = client.post(CHAT, json=body)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    return events_of(answer.text)


def test_an_answer_begins_with_its_ids_and_ends_with_done(shop, tmp_path):
    events = answer_to(client_of(shop, tmp_path, says("A dress ", "it is.")), message="Hello")
    assert [one["type"] for one in events] == ["conversation", "text", "text", "done"]
    assert len(events[0]["visitor"]) == len(events[0]["conversation"]) == 32
    assert "".join(one.get("text", "") for one in events) == "A dress it is."


def test_the_ids_of_an_answer_go_on_with_its_conversation(shop, tmp_path):
    client = client_of(shop, tmp_path, says("First."), says("Second."))
    ids = answer_to(client, message="Hello")[0]
    del ids["type"]
    assert answer_to(client, message="And now?", **ids)[0] == {"type": "conversation", **ids}
    lines = shop.talk().restore(ids["visitor"], ids["conversation"]).lines
    assert lines == (("user", "Hello"), ("assistant", "First."),
                     ("user", "And now?"), ("assistant", "Second."))  # fmt: skip


def test_an_outfit_can_be_drawn_and_saved_by_what_its_event_says(shop, tmp_path):
    client = client_of(shop, tmp_path, DRESSES)
    ids, *events = answer_to(client, message="A dress")
    outfit = next(one for one in events if one["type"] == "outfit")
    assert outfit["total_minor"] == sum(one["price_minor"] for one in outfit["items"])
    assert client.get(outfit["picture"]).headers["content-type"] == "image/jpeg"
    saved = client.post("/api/v1/looks", json={"visitor": ids["visitor"], "outfit": outfit["key"]})
    assert saved.status_code == 201


def test_a_picture_is_named_by_an_address_that_serves_it(shop, tmp_path):
    draws = wants(("t1", "draw_outfit", json.dumps({"product_ids": ["dress-red"]})))
    client = client_of(shop, tmp_path, draws)
    (drawn,) = [one for one in answer_to(client, message="Draw it") if one["type"] == "picture"]
    assert set(drawn) == {"type", "url", "alt"}
    assert client.get(drawn["url"]).content.startswith(b"picture of")


def test_text_that_is_void_is_taken_back(shop, tmp_path):
    broken = [START, delta("Not "), ChatModelFailed("cut off", "ModelStreamErrorException")]
    events = answer_to(client_of(shop, tmp_path, broken, says("This.")), message="Hello")
    told = [one["type"] for one in events]
    assert told.index("restart") > told.index("text")
    assert events[-2]["text"] == "This."


def test_a_photo_is_kept_for_a_day_and_is_the_visitors(shop, tmp_path):
    events = answer_to(client_of(shop, tmp_path), message="Like this", photo=PHOTO)
    (key,) = shop.blobs.owned(events[0]["visitor"])
    assert key.startswith("photos/") and key.endswith(".jpg")
    assert shop.blobs.get(key) == picture("red")
    kept = shop.blobs._kept[key]
    assert kept.until is not None and KEPT_PHOTO == 24 * 3600


def test_a_form_with_a_file_says_the_same_as_json(shop, tmp_path):
    client = client_of(shop, tmp_path)
    answer = client.post(CHAT, data={"message": "Like this"},
                         files={"photo": ("a.png", picture("red"))})  # fmt: skip
    ids = events_of(answer.text)[0]
    (key,) = shop.blobs.owned(ids["visitor"])
    assert shop.blobs.get(key) == picture("red")


def test_forgetting_removes_all_of_it(shop, tmp_path):
    client = client_of(shop, tmp_path, DRESSES)
    ids = answer_to(client, message="A dress like this", photo=PHOTO)[0]
    visitor = ids["visitor"]
    assert shop.blobs.owned(visitor) and shop.store.owned(visitor)
    assert client.post("/api/v1/forget", json={"visitor": visitor}).status_code == 204
    assert not shop.blobs.owned(visitor) and not shop.store.owned(visitor)
    assert shop.memory.forgotten


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({}, 400, "Say something"),
        ({"message": "   "}, 400, "Say something"),
        ({"message": "x" * 1001}, 422, "message must have at most 1000 characters"),
        ({"message": "a", "visitor": "me"}, 422, "visitor must be 32 hexadecimal digits"),
        ({"message": "a", "conversation": "c" * 32}, 422, "must name the visitor"),
        ({"message": "a", "photo": "%"}, 422, "photo must be a picture in base64"),
    ],
)
def test_what_cannot_be_answered_is_refused_before_the_stream(shop, tmp_path, body, status, said):
    answer = client_of(shop, tmp_path).post(CHAT, json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert said in answer.json()["detail"]


def test_a_conversation_of_somebody_else_is_refused_and_its_photo_not_kept(shop, tmp_path):
    client = client_of(shop, tmp_path)
    ids = answer_to(client, message="Hello")[0]
    answer = client.post(CHAT, json={"message": "Hi", "visitor": "b" * 32, "photo": PHOTO,
                                     "conversation": ids["conversation"]})  # fmt: skip
    assert answer.status_code == 400 and "somebody else" in answer.json()["detail"]
    assert not shop.blobs.owned("b" * 32)


class Caller:
    """Speaks ASGI: takes what is sent, and hangs up when told."""

    def __init__(self, body):
        self._body = json.dumps(body).encode()
        self._is_asked = False
        self.sent = bytearray()
        self.hung_up = asyncio.Event()
        self.news = asyncio.Event()

    async def receive(self):
        if not self._is_asked:
            self._is_asked = True
            return {"type": "http.request", "body": self._body, "more_body": False}
        await self.hung_up.wait()
        return {"type": "http.disconnect"}

    async def send(self, message):
        self.sent += message.get("body", b"")
        self.news.set()

    async def until(self, text):
        while text not in self.sent:
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), 20)

    def begin(self, app, path):
        headers = [(b"content-type", b"application/json"), (b"host", b"stylist.example")]
        scope = {"type": "http", "asgi": {"spec_version": "2.3", "version": "3.0"},
                 "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b"",
                 "root_path": "", "scheme": "http", "http_version": "1.1", "headers": headers,
                 "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80)}  # fmt: skip
        return asyncio.ensure_future(app(scope, self.receive, self.send))


def test_whoever_hangs_up_stops_the_answer(shop, tmp_path):
    stall = Stall()
    app = app_of(shop, tmp_path, [START, delta("Well, "), stall, *stop()])

    async def run():
        caller = Caller({"message": "Hello", "visitor": "a" * 32, "conversation": "c" * 32})
        answer = caller.begin(app, CHAT)
        await caller.until(b"Well, ")
        caller.hung_up.set()
        await asyncio.wait_for(answer, 20)
        # The loop closes the model's stream, which ends the silence.
        assert await asyncio.to_thread(stall.released.wait, 20)

    asyncio.run(run())


def test_silence_is_filled_with_comments(shop):
    stall = Stall()
    talk = shop.talk([START, stall, delta("At last."), *stop()])
    pool = ThreadPoolExecutor(2)
    app = FastAPI()
    app.include_router(chat_routes(talk, shop.blobs, Receiving(shop.stylist), pool, beat=0.01))

    async def run():
        caller = Caller({"message": "Hello"})
        answer = caller.begin(app, "/chat")
        await caller.until(b"\n\n: the answer still comes\n\n: the answer still comes\n\n")
        stall.released.set()
        await asyncio.wait_for(answer, 20)
        return bytes(caller.sent).decode()

    assert [one["type"] for one in events_of(asyncio.run(run()))] == [
        "conversation",
        "text",
        "done",
    ]


def test_an_answer_that_breaks_in_our_own_code_ends_in_a_sentence(shop, tmp_path, monkeypatch):
    def breaks(self, *given, **more):
        def events():
            raise ZeroDivisionError("of /srv/secret")
            yield

        return events()

    monkeypatch.setattr("stylist.talk.conversations.Conversations.turn", breaks)
    events = answer_to(client_of(shop, tmp_path), message="Hello")
    assert [one["type"] for one in events] == ["conversation", "notice", "done"]
    assert "secret" not in events[1]["text"]


def test_an_answer_that_cannot_be_written_down_ends_once_with_done_last(shop, tmp_path):
    full = ServiceUnavailable("The file '/srv/secret' is full.")
    with mock.patch.object(shop.store, "put_all", side_effect=full):
        events = answer_to(client_of(shop, tmp_path, says("A dress.")), message="Hello")
    assert [one["type"] for one in events] == ["conversation", "text", "notice", "done"]
    assert events[2]["text"] == NO_ANSWER


def test_the_disk_is_not_waited_for_where_everybody_waits(shop, tmp_path, monkeypatch):
    def noted(work):
        def call(*given, **more):
            with pytest.raises(RuntimeError, match="no running event loop"):
                asyncio.get_running_loop()
            called.append(work.__name__)
            return work(*given, **more)

        return call

    called = []
    for place, name in ((shop.blobs, "put"), (shop.blobs, "delete"), (shop.store, "get"),
                        (shop.store, "put")):  # fmt: skip
        monkeypatch.setattr(place, name, noted(getattr(place, name)))
    client = client_of(shop, tmp_path, says("A dress."))
    answer_to(client, message="Like this", photo=PHOTO, visitor="a" * 32)
    refused = {"photo": PHOTO, "message": "\ud800", "visitor": "b" * 32}
    assert client.post(CHAT, content=json.dumps(refused)).status_code in (400, 422)
    look = {"visitor": "a" * 32, "items": ["dress-red"]}
    assert client.post("/api/v1/looks", json=look).status_code == 201
    assert {"put", "get"} <= set(called)


def test_many_answers_run_at_once(shop, tmp_path):
    together = threading.Barrier(4, timeout=20)
    scripts = [[START, together.wait, delta("Yes."), *stop()] for _ in range(4)]
    client = client_of(shop, tmp_path, *scripts)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: answer_to(client, message="Hello"), range(4)))
    assert all(one[-1]["type"] == "done" and one[1]["text"] == "Yes." for one in answers)
