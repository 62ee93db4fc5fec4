"""Pieces named with what they are for, pointed at, or mentioned as a reason or in thanks."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        ("a jacket for the rain", "waterproof jacket"),
        ("a coat for wet weather", "waterproof coat"),
        ("winter coats max 120", "winter coat"),
        ("a coat for the snow", "winter coat"),
        ("a hat for the sun please", "summer hat"),
        ("my head gets sunburn, got a hat?", "summer hat"),
        ("a bag that fits a laptop", "laptop bag"),
        ("a black handbag with room for a macbook", "black laptop bag"),
        ("a coat", "coat"),
        ("a wool coat", "wool coat"),
    ],
)
def test_a_piece_is_looked_for_that_serves_its_use(floor, words, piece):
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == [piece]


@pytest.mark.parametrize("words", ["shoes that are flat", "and shoes, flat ones"])
def test_flat_shoes_have_no_heels(floor, words):
    floor.say(words)
    assert floor.arguments("search_catalog")["avoid_pieces"] == ["heels"]


def test_a_detail_of_what_is_shown_narrows_it(floor):
    floor.say("I need a bag")
    floor.say("u got any that zip up?")
    assert floor.arguments("search_catalog")["pieces"] == ["zip bag"]


@pytest.mark.parametrize(
    "words",
    [
        "the black one. what goes with it?",
        "the black tote, then. what could she wear it with?",
        "the black one. build me something round it, 400 in all",
    ],
)
def test_an_outfit_is_built_around_the_piece_that_words_point_at(floor, words):
    floor.say("I need a bag")
    floor.say(words)
    given = floor.arguments("compose_outfit")
    assert given["keep"] == ["bag-black"] and not {"colors", "pieces"} & set(given)


@pytest.mark.parametrize(
    "words",
    [
        "make it 220 in total, the kids need winter boots",
        "can we do 220 altogether? our son needs new shoes",
        "max 220 altogether, my car broke down",
    ],
)
def test_what_is_said_as_a_reason_for_the_money_is_no_wish(floor, words):
    floor.say("a party outfit for women, 300 altogether")
    floor.say(words)
    given = floor.arguments("compose_outfit")
    assert given["total"] == 220 and given["department"] == "female"
    assert not {"pieces", "age_group", "season"} & set(given)


def test_the_same_money_is_a_limit_and_no_piece_to_be_like(floor):
    floor.say("trousers and a shirt, the two together up to 160")
    floor.say("navy trousers would be nice, with a shirt inside the same 160")
    given = floor.arguments("search_catalog")
    assert given["pieces"] == ["navy trousers", "shirt"] and given["total"] == 160
    assert "like" not in given


@pytest.mark.parametrize("words", ["that's my evening sorted, thanks a lot!",
                                   "thanks, perfect for the wedding!"])  # fmt: skip
def test_thanks_that_mention_the_day_want_nothing(floor, words):
    floor.say("a navy dress")
    floor.say(words)
    assert not floor.called


def test_thanks_before_another_wish_are_no_end(floor):
    floor.say("a navy dress")
    floor.say("thanks! now an outfit for a wedding")
    assert "compose_outfit" in floor.called


def test_no_more_of_a_kind_is_a_refusal_and_asks_for_no_more(floor):
    floor.say("an outfit for work")
    floor.say("she can't do heels any more")
    assert "without" not in floor.arguments("compose_outfit")


def test_whose_clothes_and_for_how_much_is_enough_for_a_first_look(floor):
    floor.say("$300 for a whole outfit, men's, size M")
    assert "compose_outfit" in floor.called
