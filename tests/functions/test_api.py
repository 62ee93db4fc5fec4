"""The HTTP API of search, asked as API Gateway asks it."""

import base64
import json

import pytest

from functions.api import handler as api
from functions.api.asked import MOST_FORM_BYTES
from functions.api.parts import stylist
from tests.fakes.faults import error
from tests.functions.shop import Context, picture, row, said

RED, BLUE = "red", "blue"


def call(path, body, *, method="POST", kind="application/json", is_base64=False):
    """Status and record of the answer. body: a record, or as it is."""
    text = body if isinstance(body, str) else json.dumps(body)
    event = {"version": "2.0", "routeKey": f"{method} {path}", "rawPath": f"/prod{path}",
             "headers": {"content-type": kind}, "body": text, "isBase64Encoded": is_base64,
             "requestContext": {"http": {"method": method}}}  # fmt: skip
    answer = api.handler(event, Context())
    wanted = "application/json" if answer["statusCode"] == 200 else "application/problem+json"
    assert answer["headers"]["content-type"] == wanted
    assert answer["isBase64Encoded"] is False
    return answer["statusCode"], json.loads(answer["body"])


def ids(record):
    return [match["product_id"] for match in record["matches"]]


@pytest.fixture
def filled(shop):
    """Four pieces, two of each colour."""
    for name, color in (("red-1", RED), ("red-2", RED), ("blue-1", BLUE), ("blue-2", BLUE)):
        shop.put(f"images/{name}.jpg", picture(color))
    shop.work(shop.put_feed(
        row("red-1", title="Red shirt", color_family="red", price_minor=2000),
        row("red-2", title="Red shirt", color_family="red", price_minor=8000, gender="female"),
        row("blue-1", title="Blue shirt", price_minor=2000),
        row("blue-2", title="Blue shirt", price_minor=8000,
            sizes=[{"size": "L", "system": "alpha", "available": True}]),
    ))  # fmt: skip
    return shop


def test_words_find_pieces_as_on_the_page(filled):
    status, record = call("/text", {"text": "red shirt"})
    assert status == 200
    assert set(ids(record)[:2]) == {"red-1", "red-2"}
    assert record["garments"] == []
    assert {"score", "reasons", "title", "price_minor"} <= record["matches"][0].keys()
    assert record == call("/search", {"text": "red shirt"})[1]


def test_limits_are_never_broken(filled):
    record = call("/text", {"text": "red shirt", "max_price": 30})[1]
    assert set(ids(record)) == {"red-1", "blue-1"}
    assert ids(call("/text", {"text": "red shirt", "size": "l"})[1]) == ["blue-2"]
    assert set(ids(call("/text", {"text": "shirt", "color": "navy"})[1])) == {"blue-1", "blue-2"}
    assert len(ids(call("/text", {"text": "shirt", "gender": "male"})[1])) == 3
    assert len(ids(call("/text", {"text": "shirt", "limit": 1})[1])) == 1
    assert call("/text", {"text": "shirt", "category": "dress"})[1]["matches"] == []


def test_a_picture_finds_pieces_like_it(filled):
    photo = base64.b64encode(picture(RED)).decode()
    status, record = call("/image", {"photo": photo})
    assert status == 200 and set(ids(record)[:2]) == {"red-1", "red-2"}
    (garment,) = record["garments"]
    assert garment["box"] == [0.0, 0.0, 1.0, 1.0] and record["people"] == 0
    assert call("/search", {"photo": f"data:image/jpeg;base64,{photo}"})[1] == record


def test_a_picture_and_words_count_together(filled):
    photo = base64.b64encode(picture(RED)).decode()
    words = call("/search", {"photo": photo, "text": "blue shirt", "photo_weight": 0})[1]
    assert set(ids(words)[:2]) == {"blue-1", "blue-2"}
    looks = call("/search", {"photo": photo, "text": "blue shirt", "photo_weight": 1})[1]
    assert set(ids(looks)[:2]) == {"red-1", "red-2"}


def test_a_form_with_a_file_is_read(filled):
    body = (
        b'--xyz\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n'
        b"Content-Type: image/jpeg\r\n\r\n" + picture(RED) + b"\r\n"
        b'--xyz\r\nContent-Disposition: form-data; name="limit"\r\n\r\n2\r\n--xyz--\r\n'
    )
    status, record = call("/search", base64.b64encode(body).decode(), is_base64=True,
                          kind="multipart/form-data; boundary=xyz")  # fmt: skip
    assert status == 200 and set(ids(record)) == {"red-1", "red-2"}
    assert call("/search", "no form", kind="multipart/form-data; boundary=xyz")[0] == 400


def test_the_largest_form_is_one_that_lambda_takes(no_shop):
    """API Gateway hands a form over in base64; beside it stand headers and what it knows itself."""
    assert MOST_FORM_BYTES * 4 / 3 < 6 * 2**20 - 200_000
    form = base64.b64encode(b"x" * (MOST_FORM_BYTES + 1)).decode()
    kind = "multipart/form-data; boundary=xyz"
    assert call("/search", form, is_base64=True, kind=kind)[0] == 413
    assert call("/search", form[:-8], is_base64=True, kind=kind)[0] == 400


def test_nothing_of_a_picture_is_kept(filled):
    def kept():
        pages = filled.clients.dynamodb.get_paginator("scan").paginate(TableName="stylist-test")
        objects = filled.s3.list_objects_v2(Bucket="stylist-test-catalog")["Contents"]
        return sum(len(page["Items"]) for page in pages), len(objects)

    before = kept()
    call("/image", {"photo": base64.b64encode(picture("green")).decode()})
    assert kept() == before


@pytest.fixture
def no_shop(aws_env, monkeypatch):
    """The function's environment, where nobody answers: what is refused asks nobody."""
    for name, value in (("TABLE", "none"), ("VECTOR_BUCKET", "none")):
        monkeypatch.setenv(f"STYLIST_{name}", value)
    stylist.cache_clear()
    yield
    stylist.cache_clear()


@pytest.mark.parametrize(
    ("path", "body", "status", "detail"),
    [
        ("/search", {}, 400, "Give a photo, a few words, or both."),
        ("/image", {}, 400, "Give a photo."),
        ("/image", {"photo": "aGVsbG8="}, 400, "This is not a JPEG or PNG picture. Please save "
         "it as one."),
        ("/image", {"text": "x"}, 422, "text is not a field of this request."),
        ("/text", {"text": "x", "photo": ""}, 422, "photo is not a field of this request."),
        ("/text", "{", 422, "The body is not valid JSON."),
        ("/text", '{"text": "\\ud800"}', 422, "The body is not valid JSON."),
        ("/text", "[" * 5001, 400, "The request holds too many values."),
        ("/text", {"text": "x" * 70_000}, 413, "The request has too many bytes. Please send a "
         "smaller photo."),
        ("/search", {"photo": "A" * 6_000_000}, 413, "The request has too many bytes. Please send "
         "a smaller photo."),
        ("/chat", {}, 404, "There is nothing here. POST to /search, /text or /image."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(no_shop, path, body, status, detail):
    answered, record = call(path, body)
    assert (answered, record["detail"]) == (status, detail)
    assert record["status"] == status and record["type"] == "about:blank"


def test_other_methods_find_nothing(no_shop):
    assert call("/search", {"text": "x"}, method="GET")[0] == 404


def test_a_machine_that_is_unwell_says_no_more_than_that(filled, bedrock, caplog):
    bedrock.always("InvokeModel", error("AccessDeniedException", "no words of mine"))
    status, record = call("/text", {"text": "my secret shirt"})
    assert status == 503
    assert record["detail"].startswith("Something on our side does not work now.")
    assert "AccessDenied" in said(caplog) and "secret" not in said(caplog, 0)


def test_what_is_missing_is_told_to_the_log_alone(no_shop, monkeypatch, caplog):
    monkeypatch.delenv("STYLIST_TABLE")
    stylist.cache_clear()
    status, record = call("/text", {"text": "shirt"})
    assert (status, record["title"]) == (503, "Service Unavailable")
    assert "The function also needs STYLIST_TABLE." in said(caplog)
