"""Amounts are said in the shop's currency, whichever the shopper named."""

from dataclasses import replace

from tests.local.planner.floor import GOODS, Floor


def test_an_amount_in_another_currency_is_taken_as_it_is_and_said_once():
    floor = Floor()
    assert "Prices here are in dollars, so I took that as $60." in floor.say(
        "a shirt up to 60 euros"
    )
    assert floor.arguments("search_catalog")["max_price"] == 60
    assert "Prices here" not in floor.say("up to 50 euros")


def test_the_shops_own_currency_needs_no_word():
    assert "Prices here" not in Floor().say("a shirt up to 60 dollars")


def test_the_first_words_have_the_currency_of_what_was_shown():
    floor = Floor(goods=tuple(replace(one, currency="EUR") for one in GOODS))
    assert "Prices here" not in floor.say("a shirt up to 60 euros")
    floor.say("up to 50 please")
    assert "€50" in floor.said[0] and "$" not in floor.said[0]
