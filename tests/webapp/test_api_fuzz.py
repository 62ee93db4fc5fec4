"""Whatever is sent to the API, it answers as it says: never with a failure of our own code."""

import json
import random
from unittest import mock

import pytest
from fastapi.testclient import TestClient

from tests.talk.shop import Shop
from tests.webapp.api_client import HOST, app_of
from webapp.problems import PROBLEM_TYPE
from webapp.told import NO_ANSWER

ODD = (
    "\ud800", "\x00", "", None, True, -1, 0, 1, 1e308, 0.005, 10**30, "x" * 2000, [], ["\ud800"],
    ["dress-red"] * 3, {}, {"a": 1}, "dress-red", "a" * 32, "\u0663", "1:upper", "\u202e", [None],
    [[1]], "data:;base64,AAAA", "AAAA", "red",
)  # fmt: skip
FIELDS = {
    "search": ("text", "photo", "photo_weight", "garment", "max_price", "size", "color",
               "category", "gender", "limit", "\ud800"),
    "chat": ("message", "photo", "visitor", "conversation", "\ud800"),
    "outfits": ("visitor", "text", "occasion", "temperature_c", "conditions", "month", "pieces",
                "sizes", "total", "keep", "without", "count", "prefer_cheap", "\ud800"),
    "looks": ("visitor", "outfit", "items", "title", "\ud800"),
    "forget": ("visitor",),
}  # fmt: skip


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def client(shop, tmp_path):
    return TestClient(app_of(shop, tmp_path), HOST, raise_server_exceptions=False)


@pytest.mark.parametrize("name", FIELDS)
def test_odd_values_are_answered_or_refused_in_a_sentence(client, name):
    chance = random.Random(name)
    for _ in range(120):
        fields = chance.sample(FIELDS[name], min(len(FIELDS[name]), chance.randint(0, 3)))
        body = json.dumps({field: chance.choice(ODD) for field in fields})
        answer = client.post(f"/api/v1/{name}", content=body,
                             headers={"content-type": "application/json"})  # fmt: skip
        assert answer.status_code in (200, 201, 204, 400, 404, 410, 422), body
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == PROBLEM_TYPE
            assert answer.json()["detail"], body


def test_what_breaks_our_own_code_is_a_problem_that_tells_nothing(client, shop):
    broken = mock.patch.object(shop.index, "nearest", side_effect=ZeroDivisionError("/srv/secret"))
    with broken:
        answer = client.post("/api/v1/search", json={"text": "red dress"})
    assert answer.status_code == 500 and answer.headers["content-type"] == PROBLEM_TYPE
    assert answer.json()["detail"] == NO_ANSWER and "secret" not in answer.text
