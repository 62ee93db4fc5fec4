"""`POST /api/v1/search`, and how every request is refused."""

import base64
import json
from unittest import mock

import pytest
from fastapi.testclient import TestClient

from stylist.errors import ServiceUnavailable
from stylist.photo.intake import MOST_BYTES
from stylist.search.query import SearchQuery
from tests.fakes import picture
from tests.talk.shop import Shop
from tests.webapp.api_client import HOST, app_of, client_of
from webapp.guard import MOST_API_BYTES, MOST_PLAIN_BYTES
from webapp.json_bodies import MOST_PARTS
from webapp.places import Places
from webapp.rates import PER_MINUTE, Rates
from webapp.told import NO_ANSWER

SEARCH = "/api/v1/search"


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def client(shop, tmp_path):
    return client_of(shop, tmp_path)


def base64_of(photo):
    return base64.b64encode(photo).decode()


def refused(answer, status):
    """The problem that an answer is, once it has the shape that all have."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["type"], problem["status"]) == ("about:blank", status)
    assert problem["title"] and problem["detail"]
    return problem


def test_words_give_what_the_command_line_gives(client, shop):
    answer = client.post(SEARCH, json={"text": "red dress", "limit": 3})
    assert answer.status_code == 200
    found = shop.stylist.search(SearchQuery(text="red dress", limit=3)).to_record()
    assert answer.json() == json.loads(json.dumps(found))
    assert answer.json()["matches"][0]["product_id"] == "dress-red"


@pytest.mark.parametrize("prefix", ["", "data:image/png;base64,"])
def test_a_photo_in_json_is_searched_with(client, prefix):
    answer = client.post(SEARCH, json={"photo": prefix + base64_of(picture("red"))}).json()
    assert [one["region"] for one in answer["garments"]] == ["upper", "lower"]
    assert answer["people"] == 2
    assert answer["matches"][0]["product_id"] == "top-red"


def test_a_form_says_the_same_as_json(client):
    photo = picture("red")
    fields = {"text": "blue", "photo_weight": "0.2", "limit": "2", "max_price": "60"}
    by_form = client.post(SEARCH, data=fields, files={"photo": ("a.png", photo)})
    by_json = client.post(SEARCH, json={
        "text": "blue", "photo_weight": 0.2, "limit": 2, "max_price": 60,
        "photo": base64_of(photo),
    })  # fmt: skip
    assert by_form.status_code == 200
    assert by_form.json() == by_json.json()


def test_empty_fields_of_a_form_are_not_said(client):
    answer = client.post(SEARCH, data={"text": "red dress", "max_price": "", "size": ""},
                         files={"photo": ("", b"")})  # fmt: skip
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("limits", "holds"),
    [
        ({"max_price": 59.5}, lambda item: item["price_minor"] <= 5950),
        ({"category": "dress"}, lambda item: item["category"] == "dress"),
        ({"color": "navy"}, lambda item: item["color_family"] == "blue"),
        ({"gender": "female"}, lambda item: item["gender"] in ("female", "unisex")),
        ({"size": "m"}, lambda item: any(one["size"] == "M" for one in item["sizes"])),
    ],
)
def test_limits_hold(client, limits, holds):
    matches = client.post(SEARCH, json={"text": "blue", "limit": 50} | limits).json()["matches"]
    assert matches and all(map(holds, matches))


def test_the_picked_garment_is_searched_for(client):
    asked = {"photo": base64_of(picture("red")), "garment": "lower"}
    assert client.post(SEARCH, json=asked).json()["chosen"] == "1:lower"


def test_a_photo_leaves_nothing_behind(client, shop):
    before = dict(shop.store._kept)
    for how in ({"json": {"photo": base64_of(picture("red"))}},
                {"files": {"photo": ("a.png", picture("red"))}}):  # fmt: skip
        assert client.post(SEARCH, **how).status_code == 200
    assert not shop.blobs._kept and shop.store._kept == before


@pytest.mark.parametrize(
    ("body", "field", "must"),
    [
        ({"text": "x" * 501}, "text", "at most 500 characters"),
        ({"text": 7}, "text", "must be a valid string"),
        ({"text": "a", "limit": 0}, "limit", "greater than or equal to 1"),
        ({"text": "a", "limit": 101}, "limit", "less than or equal to 100"),
        ({"text": "a", "limit": "3"}, "limit", "must be a valid integer"),
        ({"text": "a", "limit": True}, "limit", "must be a valid integer"),
        ({"text": "a", "photo_weight": 1.5}, "photo_weight", "less than or equal to 1"),
        ({"text": "a", "max_price": -1}, "max_price", "greater than or equal to 0"),
        ({"text": "a", "color": "navvy"}, "color", "must be one of black, white"),
        ({"text": "a", "category": "hats"}, "category", "must be one of top, shirt"),
        ({"text": "a", "gender": "women"}, "gender", "must be one of female, male, unisex"),
        ({"photo": "not base64!"}, "photo", "must be a picture in base64"),
        ({"txt": "a"}, "txt", "is not a field of this request"),
        ({"text": "a", "x\ud800": 1}, "", "is not valid JSON"),
    ],
)
def test_a_field_that_is_wrong_is_named_with_what_it_must_be(client, body, field, must):
    problem = refused(client.post(SEARCH, content=json.dumps(body)), 422)
    (error,) = problem["errors"]
    assert error["field"] == field and must in error["detail"]
    assert field in problem["detail"] and must in problem["detail"]


def test_every_field_that_is_wrong_is_named(client):
    problem = refused(client.post(SEARCH, json={"limit": 0, "photo_weight": 2, "x": 1}), 422)
    assert [one["field"] for one in problem["errors"]] == ["photo_weight", "limit", "x"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"3", b"\xff\xfe", b'{"limit": NaN}'])
def test_what_is_no_json_object_is_refused(client, body):
    refused(client.post(SEARCH, content=body), 422)


def test_a_form_field_that_is_no_number_is_named(client):
    answer = client.post(SEARCH, data={"limit": "many"}, files={"photo": ("a", picture("red"))})
    assert refused(answer, 422)["errors"][0]["field"] == "limit"


def test_a_form_that_cannot_be_read_is_refused(client):
    headers = {"content-type": "multipart/form-data"}
    assert "form" in refused(client.post(SEARCH, content=b"x", headers=headers), 400)["detail"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "photo, a few words, or both"),
        ({"photo": base64_of(b"naked")}, "another photo"),
        ({"photo": base64_of(picture("red")), "garment": "9:upper"}, "person 9"),
    ],
)
def test_what_cannot_be_done_as_asked_is_told_in_a_sentence(client, body, said):
    assert said in refused(client.post(SEARCH, json=body), 400)["detail"]


def test_a_photo_with_too_many_bytes_is_refused(client):
    answer = client.post(SEARCH, files={"photo": ("a.png", b"x" * (MOST_BYTES + 1))})
    assert "20 MB" in refused(answer, 413)["detail"]


def test_a_request_with_too_many_bytes_is_refused_before_it_is_read(client):
    answer = client.post(SEARCH, headers={"content-length": str(MOST_API_BYTES + 1)}, content=b"{}")
    assert "25,600 KiB" in refused(answer, 413)["detail"]


LISTS = json.dumps({"photo": [[]] * MOST_PARTS})
FIELDS = json.dumps(dict.fromkeys(map(str, range(MOST_PARTS + 1))))


@pytest.mark.parametrize("body", [LISTS, FIELDS])
def test_a_flood_of_values_is_refused_before_it_is_parsed(client, body, monkeypatch):
    monkeypatch.setattr("webapp.api.bodies.SearchBody.model_validate_json", None)
    assert "too many values" in refused(client.post(SEARCH, content=body), 400)["detail"]


def test_few_photos_are_held_at_once_and_words_do_not_wait_for_them(shop, tmp_path, monkeypatch):
    monkeypatch.setattr("webapp.api.photos.Places", lambda: Places(0))
    monkeypatch.setattr("webapp.places.PLACE_WITHIN", 0.01)
    client = client_of(shop, tmp_path)
    large = client.post(SEARCH, files={"photo": ("a.png", b"x" * (MOST_PLAIN_BYTES + 1))})
    assert "in a moment" in refused(large, 503)["detail"]
    assert client.post(SEARCH, json={"text": "red"}).status_code == 200


def test_a_failing_catalog_is_told_without_paths(client, shop):
    failure = ServiceUnavailable("The folder '/srv/secret' cannot be read.")
    with mock.patch.object(shop.index, "nearest", side_effect=failure):
        answer = client.post(SEARCH, json={"text": "red dress"})
    assert refused(answer, 503)["detail"] == NO_ANSWER


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS"])
def test_what_is_not_there_is_a_problem_for_every_method(client, method):
    answer = client.request(method, "/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/search", "/api/nothing", "/api/v1/"])
def test_unknown_addresses_of_the_api_are_problems(client, path):
    refused(client.get(path), 404)


def test_the_wrong_method_is_told_the_right_one(client):
    answer = client.get(SEARCH)
    assert "POST" in refused(answer, 405)["detail"]
    assert answer.headers["allow"] == "POST"


def test_who_asks_too_often_is_told_when_to_go_on(shop, tmp_path):
    app = app_of(shop, tmp_path)
    app.add_middleware(Rates, clock=lambda: 0.0)
    client = TestClient(app, HOST, client=("203.0.113.7", 1))
    answers = [client.post(SEARCH, json={"text": "red"}) for _ in range(PER_MINUTE[SEARCH] + 1)]
    assert {one.status_code for one in answers[:-1]} == {200}
    assert "wait a moment" in refused(answers[-1], 429)["detail"]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_pages_of_other_hosts_are_told_nothing(client):
    answer = client.post(SEARCH, json={"text": "red"}, headers={"origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers
