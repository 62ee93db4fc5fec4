"""The functions check a request as the page's HTTP API does, though by other means."""

import json

import pytest
from fastapi.exceptions import RequestValidationError

from functions.api.answers import refused
from functions.api.asked import query_of
from webapp.api.bodies import SearchBody
from webapp.api.validation import invalid

BODIES = [
    {"text": "navy wool coat", "max_price": 250},
    {"text": "x", "max_price": None, "photo": None},
    {"text": "x", "limit": 0}, {"text": "x", "limit": 101}, {"text": "x", "limit": "5"},
    {"text": "x", "limit": 2.5}, {"text": "x", "limit": True}, {"text": "x", "limit": None},
    {"text": "x", "max_price": -1}, {"text": "x", "max_price": 1_000_001},
    {"text": "x", "max_price": "5"}, {"text": "x", "max_price": False},
    {"text": 5}, {"text": None}, {"text": "x" * 501}, {"text": "x", "size": "x" * 21},
    {"text": "x", "color": "navy"}, {"text": "x", "color": "shiny"}, {"text": "x", "color": ""},
    {"text": "x", "color": 3}, {"text": "x", "category": "hats"}, {"text": "x", "gender": "all"},
    {"text": "x", "photo_weight": 2}, {"text": "x", "garment": "y" * 21}, {"photo": "***"},
    {"photo": 5}, {"text": "x", "wish": 1, "limit": 0, "visitor": "?"}, [], "x", 5, None,
    {f"field-{number}": number for number in range(12)},
    {"text": "Größe", "size": " xl ", "gender": "female", "category": "dress", "limit": 100},
]  # fmt: skip


def page_says(body):
    """Problem of the page's API, or its query."""
    from pydantic import ValidationError

    try:
        return SearchBody.model_validate_json(json.dumps(body)).query(None)
    except ValidationError as error:
        return json.loads(bytes(invalid(RequestValidationError(error.errors()).errors()).body))


def function_says(body):
    """Problem of the function, or its query."""
    event = {"routeKey": "POST /search", "body": json.dumps(body), "headers": {}}
    try:
        return query_of(event)
    except Exception as error:
        return json.loads(refused(error)["body"])


@pytest.mark.parametrize("body", BODIES, ids=lambda body: json.dumps(body)[:40])
def test_both_say_the_same(body):
    assert function_says(body) == page_says(body)


def test_both_take_the_same_fields():
    from functions.api.asked import _ROUTES

    assert _ROUTES["/search"].keys() == SearchBody.model_fields.keys()
