"""Pieces that are left out, or left as they are, when an outfit is talked of again."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words", ["i don't do dresses or jumpsuits, should have said", "I never wear dresses"]
)
def test_who_wears_no_dresses_gets_outfits_anew_and_no_other_dress(floor, words):
    floor.say("an outfit with a navy dress for a date night, up to 300 in total")
    floor.say(words)
    wish = floor.arguments("compose_outfit")
    assert "swap_item" not in floor.called and "dress" in wish["avoid_pieces"]
    assert "pieces" not in wish and wish["total"] == 300 and wish["occasion"] == "evening"


def test_a_dress_that_is_not_liked_still_gives_way_to_another(floor):
    floor.say("an outfit with a navy dress for a date night")
    floor.say("I don't like this dress")
    assert floor.arguments("swap_item")["slot"] == "dress"


@pytest.mark.parametrize(
    "words", ["I've got black shoes at home, leave the shoes out.", "no shoes please, I have some"]
)
def test_shoes_that_are_left_out_leave_the_rest_as_it_is(floor, words):
    floor.say("an office outfit")
    shown = floor.outfits[0]
    shoes = [one for one in shown if "loafers" in one or "sneakers" in one]
    floor.say(words)
    told = floor.arguments("compose_outfit")
    assert shoes and told["without"] == shoes
    assert told["keep"] == [one for one in shown if one not in shoes]


def test_shoes_of_a_kind_that_are_refused_make_way_for_others(floor):
    floor.say("an office outfit with loafers")
    floor.say("no loafers")
    assert floor.arguments("swap_item")["slot"] == "shoes"


def test_a_kind_that_is_not_shown_and_not_wanted_is_not_looked_for(floor):
    floor.say("a coat for a woman")
    floor.say("It must be a warm one, not the raincoat.")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["coat"] and wish["avoid_pieces"] == ["raincoat"]


@pytest.mark.parametrize(
    "words", ["shoes are ugly sorry. others?", "hm, the shoes look boring", "the shoes are not me"]
)
def test_a_piece_that_is_called_ugly_is_swapped_and_the_rest_stays(floor, words):
    floor.say("an office outfit, dark colours only")
    floor.say(words)
    assert floor.arguments("swap_item")["slot"] == "shoes"
    assert "compose_outfit" not in floor.called


def test_what_else_was_asked_for_stays_beside_a_piece_that_is_kept(floor):
    floor.say("an outfit for a wedding with a navy dress, shoes and a bag, 350 in total")
    floor.say("Keep the shoes and give me a dress that's plain")
    wish = floor.arguments("compose_outfit")
    assert len(wish["keep"]) == 1 and set(wish["pieces"]) == {"plain dress", "bag"}


def test_a_skirt_beside_kept_shoes_takes_the_place_of_the_dress(floor):
    floor.say("an outfit for a wedding with a navy dress, shoes and a bag")
    floor.say("Keep the shoes and give me a camel skirt")
    assert set(floor.arguments("compose_outfit")["pieces"]) == {"camel skirt", "bag"}


@pytest.mark.parametrize(
    "words", ["Style it for work with trousers", "now wear it with grey trousers, for the office"]
)
def test_what_is_styled_with_something_is_in_every_outfit(floor, words):
    floor.say("a camel coat")
    coat = floor.items[0]
    floor.say(words)
    wish = floor.arguments("compose_outfit")
    assert wish["keep"] == [coat] and wish["pieces"][0].endswith("trousers")


@pytest.mark.parametrize(
    "words",
    ["now list me some shoes that would go with it", "show me loafers to go with it",
     "can I see a few black loafers that match it?"],
)  # fmt: skip
def test_a_list_of_what_goes_with_a_piece_is_a_list(floor, words):
    floor.say("a camel coat")
    floor.say(words)
    assert "search_catalog" in floor.called and "compose_outfit" not in floor.called
    assert floor.arguments("search_catalog")["pieces"][0].endswith(("shoes", "loafers"))
