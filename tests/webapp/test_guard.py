"""What the guard lets through and refuses, and the two that stand behind it."""

import asyncio
import json
from pathlib import Path

import pytest

from webapp.addresses import EVENT_ROUTE, STREAM_ROUTE, UPLOAD_ROUTE
from webapp.guard import MOST_API_BYTES, Guard
from webapp.headers import AnswerHeaders
from webapp.json_bodies import MOST_PARTS
from webapp.one_request import MOST_EVENT_BYTES
from webapp.rates import PER_MINUTE, Rates
from webapp.same_build import OLD_PAGE, SameBuild

UPLOADS = Path("/data/uploads")
TRUE = f"{UPLOADS}/{'a' * 64}/photo.jpg"
EVENTS = (EVENT_ROUTE, STREAM_ROUTE)
EVENT = {"data": [None], "fn_index": 0, "session_hash": "abc"}


async def passes(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"passed"})


def ask(app, method, path, body=b"", client="192.0.2.7", **headers):
    """Status, text and headers of the answer."""

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        answer.append(message)

    answer = []
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": named,
             "client": (client, 1)}  # fmt: skip
    asyncio.run(app(scope, receive, send))
    return answer[0]["status"], answer[1]["body"].decode(), dict(answer[0]["headers"])


@pytest.fixture
def guard():
    return Guard(passes, UPLOADS, {0: 1, 4: 2})


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/"), ("GET", "/looks/abc"), ("HEAD", "/looks/abc"), ("GET", "/media/looks/abc"),
     ("GET", "/api/docs"), ("GET", "/api/openapi.json"), ("GET", "/api/assets/docs.js"),
     ("GET", "/api/v1/items/x"), ("POST", "/api/v1/search"), ("DELETE", "/api/v1/looks/x"),
     ("POST", UPLOAD_ROUTE), ("GET", f"/gradio_api/file={TRUE}")],
)  # fmt: skip
def test_what_the_product_needs_is_let_through(guard, method, path):
    assert ask(guard, method, path)[:2] == (200, "passed")


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/api"), ("GET", "/api/"), ("GET", "/api/v2/x"), ("PUT", "/api/v1/looks/x"),
     ("PATCH", "/api/v1/x"), ("OPTIONS", "/api/v1/x"), ("POST", "/api/docs"), ("DELETE", "/"),
     ("DELETE", "/looks/abc"), ("POST", "/looks/abc"), ("GET", "/api/v1/../../gradio_api/info"),
     ("POST", "/api/v1/../../gradio_api/queue/join"), ("GET", "/looks/../config"),
     ("POST", "/gradio_api/queue/join"), ("GET", "/gradio_api/queue/data"),
     ("POST", "/gradio_api/cancel"), ("GET", STREAM_ROUTE), ("PUT", STREAM_ROUTE),
     ("POST", "/gradio_api/file=" + TRUE), ("GET", "/gradio_api/file=/etc/passwd"),
     ("GET", "/gradio_api/api/v1/x"), ("TRACE", "/"), ("GET", "/assets/" + "a" * 256),
     ("GET", "/static/" + "é" * 128)],
)  # fmt: skip
def test_all_else_is_not_there(guard, method, path):
    assert ask(guard, method, path)[0] == 404


@pytest.mark.parametrize("route", EVENTS)
def test_events_are_judged_by_the_same_rules_on_both_routes(guard, route):
    def post(value):
        return ask(guard, "POST", route, json.dumps(value).encode(), host="shop.example")[0]

    file = {"path": TRUE, "meta": {"_type": "gradio.FileData"}}
    for good in ({}, {"data": [file]}, {"data": [file | {"url": f"/gradio_api/file={TRUE}"}]}):
        assert post(EVENT | good) == 200
    for path in ("/etc/passwd", f"{UPLOADS}/../x", "http://127.0.0.1/x.jpg", "", None, 7,
                 f"{UPLOADS}/{'a' * 64}/other.jpg", TRUE + "\n"):  # fmt: skip
        assert post(EVENT | {"data": [{"a": [file | {"path": path}]}]}) == 400
    assert post(EVENT | {"data": [file | {"url": "http://192.0.2.1/"}]}) == 400
    assert post(EVENT | {"data": [{"meta": {}}]}) == 400
    assert ask(guard, "POST", route, b"{")[0] == 400
    assert ask(guard, "POST", route, b" " * (MOST_EVENT_BYTES + 1))[0] == 413


@pytest.mark.parametrize(("method", "path"), [
    ("POST", UPLOAD_ROUTE), ("POST", EVENT_ROUTE), ("POST", STREAM_ROUTE),
    ("POST", "/api/v1/chat"), ("POST", "/api/v1/forget"), ("DELETE", "/api/v1/looks/x"),
])  # fmt: skip
def test_the_page_of_another_site_has_nothing_done_here(guard, method, path):
    status, text, _ = ask(guard, method, path, json.dumps(EVENT).encode(),
                          sec_fetch_site="cross-site")  # fmt: skip
    assert status == 403 and "another site" in text
    for asked in ("same-origin", "same-site", "none"):
        assert ask(guard, method, path, json.dumps(EVENT).encode(), sec_fetch_site=asked)[0] == 200


def test_the_page_of_another_site_may_lead_here(guard):
    assert ask(guard, "GET", "/looks/abc", sec_fetch_site="cross-site")[0] == 200


def test_a_body_for_the_api_must_say_how_large_it_is_and_be_small(guard):
    def post(**headers):
        return ask(guard, "POST", "/api/v1/search", b"x", **headers)[0]

    assert post(content_length=str(MOST_API_BYTES)) == 200
    assert post(content_length=str(MOST_API_BYTES + 1)) == post(content_length="-1") == 413
    assert post(transfer_encoding="chunked") == 411


@pytest.mark.parametrize(
    "odd",
    [{"fn_index": 99}, {"fn_index": -1}, {"fn_index": True}, {"fn_index": None}, {"data": {}},
     {"data": []}, {"data": [1, 2]}, {"session_hash": "../x"}, {"session_hash": "a" * 65},
     {"session_hash": None}, {"trigger_id": "1"}, {"batched": True}, {"request": {"a": 1}}],
)  # fmt: skip
@pytest.mark.parametrize("route", EVENTS)
def test_what_is_no_event_of_the_page_is_refused_without_its_words(guard, route, odd):
    body = json.dumps(EVENT | {"event_data": {"words": "secret"}} | odd).encode()
    status, text, _ = ask(guard, "POST", route, body)
    assert status == 400 and "no event of this page" in json.loads(text)["error"]
    assert "secret" not in text


@pytest.mark.parametrize("route", EVENTS)
def test_a_flood_of_values_is_refused_before_it_is_parsed(guard, route, monkeypatch):
    body = json.dumps(EVENT | {"data": [[[]] * MOST_PARTS]}).encode()
    deep = json.dumps(EVENT).encode().replace(b"null", b"[" * 40 + b"]" * 40)
    assert ask(guard, "POST", route, deep)[0] == 400
    monkeypatch.setattr("webapp.json_bodies.json.loads", None)
    status, text, _ = ask(guard, "POST", route, body)
    assert status == 400 and "too many values" in text


@pytest.mark.parametrize("path", ["/api/v1/outfits", "/api/v1/looks", "/api/v1/forget"])
def test_small_requests_of_the_api_are_judged_by_the_same_measure(guard, path):
    assert ask(guard, "POST", path, b'{"keep": []}')[0] == 200
    status, text, _ = ask(guard, "POST", path, b"[" * (MOST_PARTS + 1))
    assert status == 400 and "too many values" in json.loads(text)["detail"]


@pytest.mark.parametrize("path", [*EVENTS, "/api/v1/outfits"])
def test_who_sends_too_slowly_is_not_waited_for(guard, path, monkeypatch):
    async def run():
        async def receive():
            await asyncio.Event().wait()

        async def send(message):
            answer.append(message)

        scope = {"type": "http", "method": "POST", "path": path, "headers": []}
        await guard(scope, receive, send)

    answer = []
    monkeypatch.setattr("webapp.guard.ARRIVES_WITHIN", 0.01)
    asyncio.run(run())
    assert answer[0]["status"] == 408 and b"too long" in answer[1]["body"]
    assert (b"connection", b"close") in answer[0]["headers"]


def test_every_answer_bears_the_security_headers_and_events_are_never_kept(guard):
    app = AnswerHeaders(guard)
    for path in ("/looks/abc", "/nothing", "/api/v1/x"):
        headers = ask(app, "GET", path)[2]
        assert headers[b"x-content-type-options"] == b"nosniff"
        assert b"strict-transport-security" not in headers  # asked by http, as on a laptop
    for route in EVENTS:
        assert ask(app, "POST", route, b"{}")[2][b"cache-control"] == b"no-store"


class Clock:
    """Time that a test moves on."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.mark.parametrize("route", PER_MINUTE)
def test_an_address_that_asks_too_often_waits_and_no_other_does(route):
    clock = Clock()
    rates, most = Rates(passes, clock), PER_MINUTE[route]
    assert {ask(rates, "POST", route)[0] for _ in range(most)} == {200}
    status, text, headers = ask(rates, "POST", route)
    said = json.loads(text)["detail" if route.startswith("/api/") else "error"]
    assert status == 429 and "Please wait a moment" in said
    assert headers[b"retry-after"] == b"10"
    assert ask(rates, "POST", route, client="192.0.2.8")[0] == 200
    clock.now += 10
    asked = [ask(rates, "POST", route)[0] for _ in range(most)]
    assert asked.count(200) == most // 6


@pytest.mark.parametrize(("client", "others"), [
    ("2001:db8:1:2::1", {"2001:db8:1:2:aaaa::7": False, "2001:db8:1:3::1": True}),
    ("::ffff:192.0.2.7", {"192.0.2.7": False, "::ffff:192.0.2.8": True}),
    ("fe80::1%eth0", {"fe80::2%eth1": False}),
])  # fmt: skip
def test_who_has_a_whole_network_is_counted_once(client, others):
    rates = Rates(passes, Clock())
    for _ in range(PER_MINUTE[UPLOAD_ROUTE]):
        ask(rates, "POST", UPLOAD_ROUTE, client=client)
    asked = {other: ask(rates, "POST", UPLOAD_ROUTE, client=other)[0] == 200 for other in others}
    assert asked == others


def test_other_routes_and_this_machine_are_not_counted():
    rates = Rates(passes, Clock())
    for client in ("127.0.0.1", "::1"):
        assert {ask(rates, "POST", UPLOAD_ROUTE, client=client)[0] for _ in range(100)} == {200}
    assert {ask(rates, "POST", "/looks/abc")[0] for _ in range(300)} == {200}


@pytest.mark.parametrize(
    ("is_public", "headers"), [(True, {}), (False, {"x_forwarded_for": "127.0.0.1"})]
)
def test_whoever_comes_through_a_tunnel_is_counted(is_public, headers):
    rates = Rates(passes, Clock(), is_public)
    asked = [ask(rates, "POST", UPLOAD_ROUTE, client="127.0.0.1", **headers)[0] for _ in range(31)]
    assert asked == [200] * 30 + [429]


@pytest.mark.parametrize("route", EVENTS)
def test_a_page_of_another_build_is_asked_to_reload(route):
    app = SameBuild(passes, "abc")
    status, text, _ = ask(app, "POST", route, x_stylist_build="abd")
    assert (status, json.loads(text)) == (409, {"error": OLD_PAGE})
    assert ask(app, "POST", route, x_stylist_build="abc")[0] == 200
    assert ask(app, "POST", route)[0] == 200
    assert ask(app, "POST", UPLOAD_ROUTE, x_stylist_build="abd")[0] == 200
