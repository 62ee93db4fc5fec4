"""A piece named twice is one piece; one named by a stand-in is the one asked about."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("bags, crossbody, below 100", ["crossbody"]),
        ("shoes, loafers, brown", ["brown loafers"]),
        ("black bags: totes", ["black tote"]),
        ("shoes - sneakers or loafers", ["sneakers", "loafers"]),
        ("dresses, wrap, under 90", ["wrap dress"]),
    ],
)
def test_a_kind_beside_its_own_kind_is_one_wish(floor, words, pieces):
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == pieces


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("a bag and a crossbody", ["bag", "crossbody"]),
        ("a bag, and a crossbody", ["bag", "crossbody"]),
        ("a dress, a scarf", ["dress", "scarf"]),
    ],
)
def test_two_pieces_stay_two(floor, words, pieces):
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == pieces


@pytest.mark.parametrize(
    ("question", "then", "pieces"),
    [
        ("can i wear brown shoes with a navy suit?", "great, find me a pair", ["brown shoes"]),
        ("can i wear brown shoes with a navy suit?", "so find me a pair in black", ["shoes"]),
        ("can i wear a suit with brown shoes?", "find me a pair then", ["brown shoes"]),
        ("can i wear white trainers with a suit?", "ok show me some under 80", ["white trainers"]),
    ],
)
def test_a_stand_in_after_advice_is_the_piece_asked_about(floor, question, then, pieces):
    floor.say(question)
    assert "search_catalog" not in floor.called
    floor.say(then)
    assert floor.arguments("search_catalog")["pieces"] == pieces


def test_a_stand_in_for_what_was_found_is_not_the_piece_asked_about_before(floor):
    floor.say("can i wear white trainers with a suit?")
    floor.say("a dress")
    floor.say("show me some under 90")
    assert floor.arguments("search_catalog")["pieces"] == ["dress"]
