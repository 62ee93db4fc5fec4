"""The API for other programs, through the gateway that the stack makes."""

import pytest

from tests.rehearsal.stack import OPERATOR, Stack, until

WORDS = {"text": "something warm for the winter", "limit": 3}


@pytest.fixture(scope="module")
def shop(stood: Stack) -> Stack:
    """With pieces in it."""
    until(lambda: len(stood.found()) > 10, "there is nothing to be found")
    return stood


def test_a_signed_request_is_answered(shop: Stack) -> None:
    answer = shop.signed("/text", WORDS, OPERATOR)
    assert answer.status_code == 200, answer.text
    assert 1 <= len(answer.json()["matches"]) <= 3


def test_a_request_that_nobody_signed_is_refused(shop: Stack) -> None:
    assert shop.signed("/text", WORDS, {}).status_code == 403


def test_a_request_of_somebody_without_the_right_is_refused(shop: Stack) -> None:
    keys = shop.stage.become(shop.role_of("knowledge-sync"))
    assert shop.signed("/text", WORDS, keys).status_code == 403


def test_a_wrong_request_is_told_what_is_wrong(shop: Stack) -> None:
    answer = shop.signed("/text", {"words": "coat"}, OPERATOR)
    assert answer.status_code in (400, 422), answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
