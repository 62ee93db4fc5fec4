"""Cheaper: the kind asked for stays, and what is saved is worth the change."""

from dataclasses import replace

import pytest

from tests.local.planner.floor import Floor


def dressed_in_trousers():
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    floor.say("with trousers please, I'm a woman, size M")
    assert floor.called[0] == "swap_item"
    return floor


@pytest.mark.parametrize(
    "words",
    ["can you get it cheaper than that?", "make it cheaper", "cheaper please", "anything cheaper?"],
)
def test_cheaper_after_a_swap_is_all_of_it_and_keeps_the_trousers_that_were_asked_for(words):
    floor = dressed_in_trousers()
    floor.say(words)
    asked = floor.arguments("compose_outfit")
    assert "trousers" in asked["pieces"] and asked["total"] > 0
    assert asked["department"] == "female" and "M" in asked["sizes"]


def test_a_cheaper_piece_stays_of_its_kind_and_is_first_looked_for_clearly_below():
    floor = dressed_in_trousers()
    worn = next(one for one in floor.goods
                if one.product_id in floor.outfits[0] and one.slot == "bottom")  # fmt: skip
    floor.say("are the trousers available cheaper")
    asked = floor.arguments("swap_item")
    assert asked["slot"] == "bottom" and asked["pieces"] == ["trousers"]
    assert asked["max_price"] <= 0.85 * worn.price_minor / 100


def test_where_only_a_little_can_be_saved_that_is_said():
    floor = dressed_in_trousers()
    worn = next(one for one in floor.goods
                if one.product_id in floor.outfits[0] and one.slot == "bottom")  # fmt: skip
    little = worn.price_minor - 200
    floor.goods = tuple(replace(one, price_minor=little) if one.slot == "bottom" and one != worn
                        else one for one in floor.goods)  # fmt: skip
    said = floor.say("are the trousers available cheaper")
    asked = [call.arguments["max_price"] for call in floor.calls if call.name == "swap_item"]
    assert len(asked) == 2 and asked[0] < asked[1] < worn.price_minor / 100
    assert "Much less is not to be had" in said


def test_do_you_have_them_in_black_is_still_about_the_piece_that_came():
    floor = dressed_in_trousers()
    floor.say("do you have them in black?")
    assert floor.arguments("swap_item")["slot"] == "bottom"


def test_a_cheaper_skirt_keeps_the_colour_that_was_asked_for():
    floor = Floor()
    floor.say("womens work outfit with a camel skirt")
    floor.say("any cheaper skirt?")
    tries = [call.arguments for call in floor.calls if call.name == "swap_item"]
    assert tries and all(one["pieces"] == ["camel skirt"] for one in tries)


def test_something_linen_in_its_place_is_of_linen():
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    floor.say("swap the top for something linen")
    assert floor.arguments("swap_item")["pieces"] == ["linen top", "linen shirt"]


def test_sunny_and_25_is_the_weather_that_counts():
    floor = Floor()
    floor.say("womens outfit for Oslo in January")
    floor.say("actually it'll be sunny and 25")
    assert floor.arguments("compose_outfit")["temperature_c"] == 25
