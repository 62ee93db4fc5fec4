"""The whole application with its door, as it stands behind CloudFront and a load balancer."""

import json
import os
import re
from unittest import mock

import pytest
from fastapi.testclient import TestClient

from tests.fakes.memory_store import MemoryBlobs, MemoryStore
from tests.talk.shop import Shop
from tests.webapp.signing_in.signed import HOST, Visitor, settings_of
from webapp.app import build_app
from webapp.serving import Serving

FORWARDED = {"x-forwarded-proto": "http", "x-forwarded-for": "203.0.113.7, 130.176.0.1"}


@pytest.fixture(params=[HOST, ""], ids=["name known", "name not known"])
def visitor(provider, tmp_path, request):
    """Comes to the page through two proxies; the page may not know its own name."""
    shop = Shop()
    with mock.patch.dict(os.environ):
        app = build_app(Serving(
            stylist=shop.stylist, talk=shop.talk(), looks=shop.looks, blobs=MemoryBlobs(),
            store=MemoryStore(), data_dir=tmp_path, host="0.0.0.0", public_url=request.param,
            proxies=2, sign_in=settings_of(provider),
        ))  # fmt: skip
        through = Visitor(provider, balanced(app))
        through.page.headers.update(FORWARDED)
        yield through


def balanced(app):
    """The balancer speaks http to the page, whatever the browser speaks to CloudFront."""

    async def balancer(scope, receive, send):
        await app({**scope, "scheme": "http"} if scope["type"] == "http" else scope, receive, send)

    balancer.page = app
    return balancer


def test_the_door_stands_behind_the_guard_and_before_all_that_does_something(visitor):
    order = [one.cls.__name__ for one in visitor.page.app.page.user_middleware]
    here = order.index("SignIn")
    assert order[0] == "PublicAddress"
    assert {"CORSMiddleware", "Rates", "Guard"} <= set(order[:here])
    assert {"SameBuild", "PhotoIntake", "Hydrate", "OneRequestQueue"} <= set(order[here:])


def test_the_page_asks_for_nothing_over_http_and_says_where_to_sign_out(visitor):
    assert visitor.signs_in().headers["location"] == "/"
    page = visitor.get("/").text
    config = json.loads(re.search(r"window\.gradio_config = (\{.*?\});</script>", page, re.S)[1])
    assert config["root"] == HOST
    assert 'action=\\"/auth/sign-out\\"' in json.dumps(config)
    assert f"http://{HOST.partition('//')[2]}" not in page


def test_cookies_are_for_https_alone(visitor):
    cookies = visitor.signs_in().headers.get_list("set-cookie")
    assert cookies and all("; Secure" in one and one.startswith("__Host-") for one in cookies)


def test_browsers_come_back_by_https_alone(visitor):
    for path in ("/auth/sign-in", "/looks/abc", "/nothing"):
        assert visitor.get(path).headers["strict-transport-security"] == "max-age=15552000"


def test_the_talk_answers_who_is_signed_in(visitor):
    assert visitor.page.post("/api/v1/chat", json={"message": "hello"}).status_code == 401
    visitor.signs_in()
    answer = visitor.page.post("/api/v1/chat", json={"message": "hello"})
    assert answer.status_code == 200 and "done" in answer.text


def test_what_is_told_on_the_way_bears_the_headers_of_every_answer(visitor):
    answer = visitor.get("/auth/callback?state=x&code=y")
    assert answer.status_code == 400
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "form-action 'none'" in answer.headers["content-security-policy"]


def test_without_a_door_there_is_nothing_at_its_addresses(tmp_path):
    shop = Shop()
    with mock.patch.dict(os.environ):
        app = build_app(Serving(
            stylist=shop.stylist, talk=shop.talk(), looks=shop.looks, blobs=MemoryBlobs(),
            store=MemoryStore(), data_dir=tmp_path, host="0.0.0.0",
        ))  # fmt: skip
    client = TestClient(app, "http://127.0.0.1:7860")
    assert client.get("/auth/sign-in").status_code == 404
    assert client.post("/auth/sign-out").status_code == 404
    assert "Sign out" not in client.get("/").text
