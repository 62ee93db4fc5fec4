"""A present is a thing or two, found by money and weather, and no whole outfit."""

import pytest

from stylist.local.understanding.presents import is_gift
from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("a gift for a colleague, not more than 50, for cold mornings, 4°C or so",
         ["scarf", "gloves", "winter hat"]),
        ("I need a birthday present for my sister, something warm under 80",
         ["scarf", "gloves", "winter hat"]),
        ("a present for my dad, he's always cold", ["scarf", "gloves", "winter hat"]),
        ("a gift for my boss, no hats, for the winter", ["scarf", "gloves"]),
        ("need a gift for a friend who flies to Dubai in August",
         ["sunglasses", "summer hat", "bag"]),
        ("looking for a christmas gift for my boss, max 40", ["scarf", "hat", "belt", "bag"]),
    ],
)  # fmt: skip
def test_a_present_is_looked_for_among_small_things_that_suit_the_weather(words, pieces):
    floor = Floor()
    floor.say(words)
    assert "compose_outfit" not in floor.called
    assert floor.arguments("search_catalog")["pieces"] == pieces


def test_what_is_not_known_of_a_present_is_asked_and_then_found():
    floor = Floor()
    assert floor.say("need a gift for a colleague, don't know his size").endswith("?")
    assert not floor.calls
    floor.say("not more than 50 dollars. he bikes to work so something for cold mornings, 4°C")
    told = floor.arguments("search_catalog")
    assert told["pieces"] == ["scarf", "gloves", "winter hat"]
    assert (told["max_price"], told["temperature_c"]) == (50, 4)
    assert "occasion" not in told
    floor.say("no hats, he has tons. just show me some ideas")
    assert floor.arguments("search_catalog")["pieces"] == ["scarf", "gloves"]


def test_whoever_knows_nothing_of_a_present_is_not_asked_twice():
    floor = Floor()
    floor.say("need a gift for a colleague")
    floor.say("no idea")
    assert floor.called == ["search_catalog"]


@pytest.mark.parametrize(
    "words",
    ["need an outfit as a gift for my girlfriend",
     "what shall I wear to my sister's birthday, I have a gift for her already"],
)  # fmt: skip
def test_an_outfit_stays_an_outfit(words):
    floor = Floor()
    floor.say(words)
    assert "search_catalog" not in floor.called


@pytest.mark.parametrize("words", ["a white shirt as a gift for my dad", "a gift for him: a shirt"])
def test_a_piece_that_is_named_is_the_present(words):
    floor = Floor()
    floor.say(words)
    assert "shirt" in floor.arguments("search_catalog")["pieces"][0]


def test_that_what_is_shown_is_a_present_brings_nothing_else():
    floor = Floor()
    floor.say("loafers please")
    floor.say("it's a gift for my dad, size 40")
    assert floor.arguments("search_catalog")["pieces"] == ["loafers"]
    assert is_gift("it's a gift for my dad")


def test_a_present_after_an_outfit_is_something_new():
    floor = Floor()
    floor.say("an outfit for work under 400")
    floor.say("now a gift for my brother, up to 50")
    told = floor.arguments("search_catalog")
    assert told["pieces"] == ["scarf", "hat", "belt", "bag"] and "total" not in told
