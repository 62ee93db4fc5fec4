"""Small matters of wording."""

from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.wording import wanted
from tests.builders import sizes
from tests.local.planner.floor import GOODS, Floor


def test_a_piece_named_twice_is_said_once():
    assert wanted(Wish(pieces=("red dress", "red dress up to 90"))) == "a red dress"


def test_a_size_keeps_the_shoppers_way_of_writing():
    floor = Floor()
    assert "4XL" in floor.say("I wear 4XL") and "XXXX" not in floor.everything_said


def test_who_spends_all_of_it_is_not_told_that_it_is_inside():
    floor = Floor()
    floor.say("an outfit for work")
    total = sum(one.price_minor for one in GOODS if one.product_id in floor.outfits[0]) // 100
    reply = floor.say(f"an outfit for work for ${total} in total")
    assert f"${total}, exactly your ${total}." in reply or f"exactly your ${total}" in reply


def test_one_size_is_no_name_of_a_size():
    floor = Floor(goods=tuple(replace(one, sizes=sizes("One size")) for one in GOODS))
    floor.say("a white shirt")
    reply = floor.say("is it in stock?")
    assert "It comes in one size" in reply and "One size" not in reply


def test_nothing_is_built_anew_where_nothing_was_built():
    floor = Floor()
    floor.say("a white shirt")
    floor.say("build an outfit around it")
    assert floor.arguments("compose_outfit")["keep"]
    assert "anew" not in floor.said[0] and "shirt" in floor.said[0]


def test_amounts_of_several_pieces_in_another_currency_are_told_once_too():
    floor = Floor()
    reply = floor.say("a white shirt under 60 euro and black jeans under 90 euro")
    assert "Prices here are in dollars, so I took the amounts as dollars." in reply
    floor = Floor()
    assert "dollars, so I took that as $5" in floor.say("a white shirt under 5 euro")
