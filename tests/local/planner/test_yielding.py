"""What 'cheaper' set as a limit is our own, and gives way; what was told to stay stays."""

from dataclasses import replace

import pytest

from stylist.local.planner.phrases import NOT_CHEAPER
from stylist.search.nouns import one
from stylist.search.pieces import matches_piece
from tests.local.planner.floor import GOODS, Floor


@pytest.fixture
def floor() -> Floor:
    coat = next(one for one in GOODS if one.product_id == "coat-navy")
    less = replace(coat, product_id="coat-short", title="Short navy coat", price_minor=6000)
    found = Floor(goods=(*GOODS, less))
    found.say("a coat up to 200")
    found.say("anything cheaper?")
    return found


@pytest.mark.parametrize("words", ["not navy and no other blue either", "no navy please"])
def test_where_all_that_is_cheaper_is_refused_the_nearest_is_shown(floor, words):
    reply = floor.say(words)
    told = floor.arguments("search_catalog")
    assert floor.items == ["coat-camel"]
    assert told["max_price"] == 200  # the shopper's own limit holds
    assert NOT_CHEAPER in reply and "$88" not in floor.everything_said


def test_a_colour_that_comes_dearer_is_shown_dearer(floor):
    assert NOT_CHEAPER in floor.say("in camel")
    assert floor.items == ["coat-camel"]


def test_a_colour_that_is_there_for_less_keeps_to_less(floor):
    assert NOT_CHEAPER not in floor.say("in navy")
    assert floor.items == ["coat-short"]


def test_a_limit_of_the_shopper_s_own_never_gives_way():
    floor = Floor()
    floor.say("a coat up to 100")
    floor.say("no navy please")
    assert floor.items == []


@pytest.mark.parametrize("words", ["only unisex ones", "just the unisex ones please"])
def test_only_unisex_ones_are_looked_for_as_such(words):
    floor = Floor()
    floor.say("sneakers up to 90")
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == ["unisex sneakers"]
    assert floor.items == ["sneakers-white"]


def test_what_is_for_women_or_men_is_not_unisex():
    coat = next(one for one in GOODS if one.product_id == "coat-navy")
    assert matches_piece("unisex coat", coat)
    assert not matches_piece("unisex coat", replace(coat, gender="female"))
    assert not matches_piece("unisex coat", replace(coat, gender="male"))


@pytest.fixture
def dressed() -> Floor:
    found = Floor(outfits=[])
    found.say("an outfit for work with a skirt, for a woman")
    return found


def test_what_was_kept_in_a_swap_stays_in_what_comes_later(dressed):
    skirt = next(one for one in dressed.outfits[0] if one.startswith("skirt"))
    dressed.say("keep the skirt but give me a different top")
    assert dressed.called[0] == "swap_item"
    dressed.say("it's going to rain after all")
    assert dressed.arguments("compose_outfit")["keep"] == [skirt]
    dressed.say("an outfit for a wedding")
    assert "keep" not in dressed.arguments("compose_outfit")


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("Rain is forecast now", "conditions", ["rain"]),
        ("it's going to rain after all", "conditions", ["rain"]),
        ("turns out it will be 30 degrees", "temperature_c", 30),
        ("they say snow now", "conditions", ["snow"]),
    ],
)
def test_other_weather_dresses_anew(words, name, value):
    floor = Floor()
    floor.say("an outfit for a trip to Dubai in August, 700 for everything")
    floor.say(words)
    told = floor.arguments("compose_outfit")
    assert told[name] == value and told["total"] == 700


def test_where_it_snows_it_is_cold():
    floor = Floor()
    floor.say("an outfit for a trip to Dubai in August")
    floor.say("they say snow now")
    assert floor.arguments("compose_outfit")["temperature_c"] <= 3


def test_flat_shoes_instead_of_heeled_boots_change_the_shoes_alone():
    floor = Floor(goods=_with_boots())
    floor.say("an outfit for work with a skirt, boots and a shirt, for a woman")
    before = set(floor.outfits[0])
    assert "boots-heeled" in before
    floor.say("and no heels, loafers instead")
    assert floor.called[0] == "swap_item"
    assert before - set(floor.outfits[0]) == {"boots-heeled"}


def test_no_heels_alone_changes_the_shoes_alone():
    floor = Floor(goods=_with_boots())
    floor.say("an outfit for work with a skirt, boots and a shirt, for a woman")
    floor.say("no heels please")
    assert floor.arguments("swap_item")["slot"] == "shoes"


def _with_boots():
    loafers = next(one for one in GOODS if one.product_id == "loafers-black")
    boots = replace(loafers, product_id="boots-heeled", title="Black heeled ankle boots",
                    category="boots", tags=("ankle-boots",))  # fmt: skip
    return (boots, *GOODS)


def test_unisex_takes_the_article_it_is_spoken_with():
    assert (one("unisex coat"), one("overcoat")) == ("a unisex coat", "an overcoat")
