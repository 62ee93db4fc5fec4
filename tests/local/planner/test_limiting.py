"""What one piece may cost, said of several or of an outfit: that piece changes, the rest stays."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize("words", ["and the loafers not over 80", "loafers up to 80 please"])
def test_a_limit_said_of_one_of_several_is_its_own(floor, words):
    floor.say("loafers and a skirt")
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["loafers up to 80", "skirt"] and "max_price" not in wish


def test_a_limit_stays_with_its_piece_and_is_told_with_it(floor):
    floor.say("a coat under 100 and a shirt under 50")
    assert floor.arguments("search_catalog")["pieces"] == ["coat under 100", "shirt under 50"]
    assert "a coat and a shirt, the coat under $100, the shirt under $50" in floor.said[0]
    floor.say("in navy please")
    assert floor.arguments("search_catalog")["pieces"] == ["coat under 100", "shirt under 50"]


def test_a_later_limit_of_all_lowers_what_was_more_and_leaves_what_was_less(floor):
    floor.say("a coat under 100 and a shirt under 50")
    floor.say("nothing over 60 please")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["coat", "shirt under 50"] and wish["max_price"] == 60


def test_any_price_lifts_the_limits_of_pieces_too(floor):
    floor.say("a coat under 100 and a shirt under 50")
    floor.say("price doesn't matter")
    assert floor.arguments("search_catalog")["pieces"] == ["coat", "shirt"]


def test_a_limit_stays_with_its_piece_when_that_is_to_look_otherwise(floor):
    floor.say("an outfit for a wedding with a coat under 110")
    floor.say("make the coat brown")
    assert floor.arguments("swap_item")["pieces"] == ["brown coat under 110"]


def test_what_comes_for_a_piece_with_a_limit_keeps_it(floor):
    floor.say("an outfit for a wedding with loafers under 90")
    floor.say("not these shoes")
    assert floor.arguments("swap_item")["pieces"] == ["loafers under 90"]


def test_a_kind_named_again_is_the_piece_that_was_named_closer(floor):
    floor.say("a wool coat up to 100 and a shirt up to 50")
    floor.say("price doesn't matter for the coat")
    assert floor.arguments("search_catalog")["pieces"] == ["wool coat", "shirt up to 50"]


def test_what_is_added_brings_its_own_limit(floor):
    floor.say("a shirt under 50")
    floor.say("add a bag under 90")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["shirt", "bag under 90"] and wish["max_price"] == 49.99


def test_cheaper_ones_of_several_kinds_are_cheaper_than_their_own_kind(floor):
    floor.say("a bag and a skirt")
    floor.say("cheaper ones please")
    assert floor.arguments("search_catalog")["pieces"] == ["bag up to 78", "skirt up to 54"]


def test_shoes_of_an_outfit_that_cost_more_than_is_now_said_go_for_others(floor):
    floor.say("an outfit for work with loafers")
    floor.say("and the shoes not over 50")
    swap = floor.arguments("swap_item")
    assert swap["slot"] == "shoes" and swap["pieces"] == ["loafers up to 50"]
    assert "max_price" not in swap


@pytest.mark.parametrize(
    ("first", "words", "pieces"),
    [
        ("suede loafers up to 90", "it will rain though", ["loafers"]),
        ("a black leather tote", "it might snow", ["black leather tote"]),
    ],
)
def test_rain_after_a_search_asks_for_what_bears_it(floor, first, words, pieces):
    floor.say(first)
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == pieces and wish["conditions"]
    assert ("uede" in floor.said[0]) == ("suede" in first)


@pytest.mark.parametrize("words", ["which of them come in an M?", "do any of these come in M?"])
def test_which_of_them_come_in_a_size_lists_those(floor, words):
    floor.say("shirts")
    floor.say(words)
    assert floor.arguments("search_catalog")["sizes"] == ["M"]


def test_no_dress_above_an_amount_leaves_the_dress_as_it_was_named(floor):
    floor.say("show me a yellow dress")
    floor.say("M, and no dress above 90")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["yellow dress"] and wish["max_price"] == 90
