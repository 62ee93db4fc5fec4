"""Outfits and looks over HTTP; what the documentation says of them, held against what they do."""

import json
import re
import shlex

import pytest

from tests.talk.scripted import says
from tests.talk.shop import SHOPPER, Shop
from tests.webapp.api_client import HOST, client_of
from webapp.api import examples
from webapp.guard import MOST_PLAIN_BYTES

LOOKS, OUTFITS = "/api/v1/looks", "/api/v1/outfits"
NOBODY = "b" * 32


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def client(shop, tmp_path):
    return client_of(shop, tmp_path)


@pytest.fixture
def look(client):
    answer = client.post(LOOKS, json={"visitor": SHOPPER, "items": ["shoes-red", "dress-red"],
                                      "title": "All in red"})  # fmt: skip
    assert answer.status_code == 201
    return answer.json()


def problem_of(answer, status):
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.json()["detail"]


def test_outfits_hold_what_the_wish_sets(client):
    wish = {"pieces": ["dress"], "avoid_colors": ["green"], "total": 250, "count": 2}
    answer = client.post(OUTFITS, json=wish).json()
    assert answer["outfits"]
    for outfit in answer["outfits"]:
        assert outfit["total_minor"] <= 25000
        assert "green" not in {item["color_family"] for item in outfit["items"]}
        assert client.get(outfit["picture"]).headers["content-type"] == "image/jpeg"


def test_kept_pieces_are_in_every_outfit_and_refused_ones_in_none(client):
    wish = {"keep": ["skirt-red"], "without": ["top-red"], "count": 3}
    outfits = client.post(OUTFITS, json=wish).json()["outfits"]
    assert outfits
    for outfit in outfits:
        ids = [item["product_id"] for item in outfit["items"]]
        assert "skirt-red" in ids and "top-red" not in ids


def test_where_nothing_fits_it_says_what_is_in_the_way(client):
    answer = client.post(OUTFITS, json={"pieces": ["dress"], "total": 1})
    assert answer.status_code == 200
    assert answer.json()["outfits"] == [] and answer.json()["notice"]


def test_the_visitors_refused_pieces_are_left_out(client, shop):
    shop.talk().judge(SHOPPER, "dress-red", False)
    wish = {"visitor": SHOPPER, "pieces": ["dress"], "count": 3}
    answer = client.post(OUTFITS, json=wish).json()
    ids = {item["product_id"] for outfit in answer["outfits"] for item in outfit["items"]}
    assert answer["visitor"] == SHOPPER and ids and "dress-red" not in ids


@pytest.mark.parametrize(
    ("wish", "status", "said"),
    [
        ({"pieces": "dress"}, 422, "pieces has to be a list"),
        ({"occasion": "moonwalk"}, 422, "occasion has to be one of everyday"),
        ({"use_photo": True}, 422, "use_photo"),
        ({"visitor": "me"}, 422, "visitor must be 32 hexadecimal digits"),
        ([], 422, "must be a JSON object"),
        ({"month": 13}, 400, "from 1 to 12"),
        ({"count": 9}, 422, "count has to be one of 1, 2, 3"),
        ({"keep": ["dress-red"] * 8}, 422, "keep names 8 pieces; 7 are the most"),
        ({"keep": ["dress-red", "skirt-red"]}, 400, "instead of top and bottom"),
        ({"keep": ["nothing"]}, 404, "nothing"),
    ],
)
def test_a_wish_that_cannot_be_read_or_done_is_told_in_a_sentence(client, wish, status, said):
    assert said in problem_of(client.post(OUTFITS, json=wish), status)


@pytest.mark.parametrize("path", [OUTFITS, LOOKS, "/api/v1/forget"])
def test_a_request_that_bears_no_photo_is_short(client, path):
    problem_of(client.post(path, json={"title": "x" * MOST_PLAIN_BYTES}), 413)


def test_a_composed_outfit_is_saved_by_its_key(client):
    composed = client.post(OUTFITS, json={"pieces": ["dress"], "count": 1}).json()
    (outfit,) = composed["outfits"]
    asked = {"visitor": composed["visitor"], "outfit": outfit["key"]}
    saved = client.post(LOOKS, json=asked).json()
    assert [one["product_id"] for one in saved["pieces"]] == [
        one["product_id"] for one in outfit["items"]
    ]
    assert saved["total_minor"] == outfit["total_minor"]


def test_a_saved_look_opens_as_page_picture_and_record(client, look):
    assert look["url"] == f"{HOST}/looks/{look['look_id']}"
    assert "All in red" in client.get(look["url"]).text
    assert client.get(look["picture"]).content.startswith(b"picture of All in red")
    record = client.get(f"{LOOKS}/{look['look_id']}").json()
    assert record == {name: value for name, value in look.items() if name != "visitor"}
    assert [one["product_id"] for one in record["pieces"]] == ["dress-red", "shoes-red"]


def test_the_answer_says_where_the_look_is(client):
    answer = client.post(LOOKS, json={"items": ["dress-red"]})
    assert answer.headers["location"] == f"{LOOKS}/{answer.json()['look_id']}"
    assert client.get(answer.headers["location"]).status_code == 200


def test_links_bear_the_public_address_where_one_is_set(shop, tmp_path):
    client = client_of(shop, tmp_path, public_url="https://abc.gradio.live")
    saved = client.post(LOOKS, json={"items": ["dress-red"]}).json()
    assert saved["url"] == f"https://abc.gradio.live/looks/{saved['look_id']}"
    assert saved["picture"].startswith("https://abc.gradio.live/media/looks/")


def test_nobody_learns_whose_a_look_is(client, look):
    assert SHOPPER not in client.get(f"{LOOKS}/{look['look_id']}").text


def test_who_saved_it_withdraws_it_and_nobody_else(client, look):
    path = f"{LOOKS}/{look['look_id']}"
    problem_of(client.delete(path, headers={"x-stylist-visitor": NOBODY}), 404)
    assert "x-stylist-visitor is missing" in problem_of(client.delete(path), 422)
    assert client.get(path).status_code == 200
    gone = client.delete(path, headers={"x-stylist-visitor": SHOPPER})
    assert (gone.status_code, gone.content) == (204, b"")
    for method in ("GET", "DELETE"):
        answer = client.request(method, path, headers={"x-stylist-visitor": SHOPPER})
        assert "taken it back" in problem_of(answer, 410)
    assert client.get(look["url"]).status_code == 410
    problem_of(client.get(look["picture"]), 410)


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({}, 422, "either outfit or items"),
        ({"outfit": "a" * 32, "items": ["dress-red"]}, 422, "either outfit or items"),
        ({"items": []}, 422, "items must have at least 1 item"),
        ({"items": ["dress-red"] * 8}, 422, "items must have at most 7 items"),
        ({"items": ["dress-red", 7]}, 422, "items.1 must be a valid string"),
        ({"items": ["dress-red"], "title": "x" * 81}, 422, "title must have at most 80"),
        ({"outfit": "a" * 31}, 422, "outfit must be 32 hexadecimal digits"),
        ({"outfit": "a" * 32}, 404, "not here any more"),
        ({"items": ["nothing"]}, 404, "no piece 'nothing'"),
        ({"items": ["dress-red", "dress-green"]}, 400, "taken twice"),
    ],
)
def test_what_cannot_be_saved_is_told_in_a_sentence(client, body, status, said):
    assert said in problem_of(client.post(LOOKS, json=body), status)


@pytest.mark.parametrize("name", ["x", "A" * 22, "%00", "a" * 400])
def test_a_look_that_never_was_is_not_found(client, name):
    problem_of(client.get(f"{LOOKS}/{name}"), 404)


def test_forgetting_takes_the_looks_back(client, look):
    assert client.post("/api/v1/forget", json={"visitor": SHOPPER}).status_code == 204
    assert client.get(look["url"]).status_code == 410


@pytest.mark.parametrize(
    ("path", "body"),
    [("/chat", {"message": "Hello"}), ("/outfits", {"pieces": ["dress"]}),
     ("/looks", {"items": ["dress-red"]})],
)  # fmt: skip
def test_nothing_is_kept_for_who_was_forgotten(client, shop, look, path, body):
    client.post("/api/v1/forget", json={"visitor": SHOPPER})
    answer = client.post(f"/api/v1{path}", json=body | {"visitor": SHOPPER})
    assert "was forgotten" in problem_of(answer, 410)
    assert not shop.store.owned(SHOPPER) and not shop.blobs.owned(SHOPPER)


@pytest.mark.parametrize("body", [{}, {"visitor": "me"}, {"visitor": None}])
def test_forgetting_needs_to_know_whom(client, body):
    assert "visitor" in problem_of(client.post("/api/v1/forget", json=body), 422)


# ---- the documentation ----


@pytest.fixture
def schema(client):
    answer = client.get("/api/openapi.json")
    assert answer.status_code == 200
    return answer.json()


def operations(schema):
    return {f"{method.upper()} {path}": one for path, methods in schema["paths"].items()
            for method, one in methods.items()}  # fmt: skip


def test_the_description_names_every_request(schema):
    assert set(operations(schema)) == {
        "POST /api/v1/search", "POST /api/v1/chat", "POST /api/v1/outfits", "POST /api/v1/looks",
        "GET /api/v1/looks/{look_id}", "DELETE /api/v1/looks/{look_id}", "POST /api/v1/forget",
    }  # fmt: skip


def test_every_request_and_field_is_described(schema):
    for name, one in operations(schema).items():
        assert one["summary"] and one["description"], name
        for body in one.get("requestBody", {}).get("content", {}).values():
            wanted = body["schema"]
            if "$ref" in wanted:
                wanted = schema["components"]["schemas"][wanted["$ref"].rpartition("/")[2]]
            for field, about in wanted["properties"].items():
                assert "description" in json.dumps(about), f"{name}: {field}"


def test_the_description_holds_no_answer_that_is_not_ours(schema):
    text = json.dumps(schema)
    assert "HTTPValidationError" not in text
    references = set(re.findall(r'"#/components/schemas/(\w+)"', text))
    assert references == set(schema["components"]["schemas"])


def example_in(answers, status=200):
    return answers[status]["content"]["application/json"]["example"]


@pytest.mark.parametrize(
    ("path", "body", "example"),
    [
        ("/search", {"text": "red dress"}, example_in(examples.FOUND)),
        ("/outfits", {"pieces": ["dress"], "count": 1}, example_in(examples.COMPOSED)),
        ("/looks", {"items": ["dress-red"]}, example_in(examples.SAVED, 201)),
    ],
)
def test_an_example_of_an_answer_has_the_shape_of_a_real_one(client, path, body, example):
    assert_like(example, client.post(f"/api/v1{path}", json=body).json(), path)


def assert_like(example, real, place):
    """Every field of the example is one of the real answer, of the same type."""
    assert type(example) is type(real), place
    if isinstance(example, dict):
        for name, value in example.items():
            assert name in real, f"{place}.{name}"
            if real[name] is not None:
                assert_like(value, real[name], f"{place}.{name}")
    elif isinstance(example, list) and example and real:
        assert_like(example[0], real[0], f"{place}[]")


def test_the_page_shows_calls_that_work(shop, tmp_path):
    client = client_of(shop, tmp_path, says("Hello."))
    page = client.get("/api/docs")
    calls = [shlex.split(_plain(call)) for call in
             re.findall(r"<pre[^>]*How to call it[^>]*>(.*?)</pre>", page.text, re.S)]  # fmt: skip
    assert len(calls) == 9
    assert sum("photo=@jacket.jpg" in call for call in calls) == 2
    posts = [call for call in calls if "-d" in call]
    assert len(posts) == 5
    for call in posts:
        url = next(part for part in call if part.startswith(HOST))
        answer = client.post(url, content=call[call.index("-d") + 1],
                             headers={"content-type": "application/json"})  # fmt: skip
        # The example names pieces of the sample catalog, which the small shop does not sell.
        assert answer.status_code in (200, 201, 204) or "merino-crew-navy" in answer.text


def _plain(html):
    from markupsafe import Markup

    return Markup(html).unescape().replace("\\\n", " ")


def test_the_examples_name_pieces_that_the_sample_catalog_sells():
    from stylist.settings import SAMPLE_FEED
    from webapp.api.bodies import LookBody

    sold = {json.loads(line)["product_id"] for line in SAMPLE_FEED.open(encoding="utf-8")}
    example = LookBody.model_json_schema()["example"]
    assert set(example["items"]) <= sold
    assert example_in(examples.FOUND)["matches"][0]["product_id"] in sold


def test_the_page_runs_no_script_and_asks_no_other_host(client):
    page = client.get("/api/docs")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script-src" not in policy
    assert "<script" not in page.text and "style=" not in page.text
    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert links and all(link.startswith(("/", "#")) for link in links)
    for link in links:
        if link.startswith("/page/"):
            assert client.get(link).status_code == 200


def test_the_page_can_be_asked_for_by_its_head(client):
    for path in ("/api/docs", "/api/openapi.json"):
        answer = client.head(path)
        assert (answer.status_code, answer.content) == (200, b"")
