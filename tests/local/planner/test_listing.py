"""Pieces that are listed to an outfit, bare shoe sizes, and colours of pieces in other outfits."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words",
    ["great, now show me loafers i could wear with it, also under 90",
     "can I see some loafers to go with the dress? under 90 please",
     "do you have loafers that match it, up to $89.99"],
)  # fmt: skip
def test_shoes_to_an_outfit_are_listed_with_a_limit_of_their_own(floor, words):
    floor.say("a wedding outfit with a navy dress, 200 altogether")
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert floor.called == ["search_catalog"] and wish["pieces"] == ["loafers"]
    assert wish["max_price"] == 89.99 and "total" not in wish


def test_the_budget_of_the_outfit_does_not_bind_what_is_listed_to_it(floor):
    floor.say("a wedding outfit with a navy dress, 200 altogether")
    floor.say("show me bags I could carry, ones that go with it")
    wish = floor.arguments("search_catalog")
    assert "total" not in wish and "max_price" not in wish and wish["occasion"] == "wedding"


def test_an_outfit_with_other_shoes_is_no_list(floor):
    floor.say("a wedding outfit with a navy dress")
    floor.say("show me an outfit with loafers to go with it")
    assert "search_catalog" not in floor.called


@pytest.mark.parametrize(
    ("words", "sizes"),
    [("mens, 40, white or navy", ["EU 40"]), ("white, 39", ["EU 39"]), ("40", ["EU 40"]),
     ("navy 40 please", ["EU 40"]), ("womens, 38.5", ["EU 38.5"])],
)  # fmt: skip
def test_a_bare_number_of_shoes_that_are_looked_for_is_their_size(floor, words, sizes):
    floor.say("im looking for sneakers")
    floor.say(words)
    assert floor.arguments("search_catalog")["sizes"] == sizes


@pytest.mark.parametrize(
    "words", ["white, under 46", "46 max", "up to 46, in white", "in white for 46 or less"]
)
def test_a_price_of_shoes_is_no_size(floor, words):
    floor.say("im looking for sneakers")
    floor.say(words)
    assert "sizes" not in floor.arguments("search_catalog")


def test_a_number_said_of_clothes_is_no_size_of_shoes(floor):
    floor.say("a shirt and sneakers")
    floor.say("white, he is turning 46, for a party")
    assert not any("46" in str(call.arguments.get("sizes", "")) for call in floor.calls)


def test_a_dress_that_another_outfit_has_in_the_colour_is_what_is_dressed_around(floor):
    floor.say("an outfit for the office")
    assert "dress-navy" in floor.outfits[1]
    floor.say("make the dress navy")
    assert floor.arguments("compose_outfit")["keep"] == ["dress-navy"]


def test_a_dress_that_another_outfit_has_in_another_colour_is_changed_there(floor):
    floor.say("an outfit for the office")
    second = floor.outfits[1]
    floor.say("make the dress green")
    assert floor.arguments("swap_item")["product_ids"] == second
    assert "skirt" not in floor.said[0]
