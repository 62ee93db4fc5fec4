"""Sums of money as shoppers write them."""

import pytest

from stylist.local.understanding import understand
from stylist.local.understanding.numbers import amount_of


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1,200", 1200), ("1.200", 1200), ("1.2k", 1200), ("2k", 2000), ("49,50 €", 49.5),
     ("$49.5", 49.5), ("1.200,50", 1200.5), ("1,200.50", 1200.5), ("12", 12), ("1,200,000", 1.2e6),
     ("", None), ("cheap", None), ("2 km", None), ("1-2", None)],
)  # fmt: skip
def test_three_digits_after_a_separator_are_thousands_and_k_is_one(text, amount):
    assert amount_of(text) == amount


@pytest.mark.parametrize(
    ("text", "most"),
    [("a coat up to 1.200 euros", 1200), ("a coat, 2k max", 2000), ("a coat for 1.299,00 €", 1299),
     ("I should not like to spend more than 260 dollars on a coat", 260),
     ("I wouldn't want to pay over 90", 90), ("none over 70", 70)],
)  # fmt: skip
def test_the_most_that_one_pays_is_read_in_whatever_way_it_is_said(text, most):
    said = understand(text).wish
    assert (said.max_price_minor, said.min_price_minor) == (most * 100, None)


@pytest.mark.parametrize(
    "text",
    ["dresses under 75", "a dress for less than $75", "a dress below 75 dollars",
     "a dress cheaper than 75", "keep it under 75, a dress", "a dress <75"],
)  # fmt: skip
def test_what_must_stay_under_an_amount_may_not_cost_it(text):
    assert understand(text).wish.max_price_minor == 7499


@pytest.mark.parametrize(
    "text",
    ["dresses up to 75", "a dress, 75 at most", "a dress, max 75", "a dress, no more than 75",
     "a dress for 75 or less", "a dress, 75 or under", "no dress over 75"],
)  # fmt: skip
def test_what_may_cost_an_amount_may_cost_all_of_it(text):
    assert understand(text).wish.max_price_minor == 7500


def test_of_a_whole_outfit_the_total_stays_under_too():
    assert understand("an outfit for work, under 200 altogether").wish.total_minor == 19999


@pytest.mark.parametrize("text", ["a dress, nothing under 50", "a dress, no less than 50"])
def test_nothing_under_an_amount_sets_the_least(text):
    wish = understand(text).wish
    assert (wish.min_price_minor, wish.max_price_minor) == (5000, None)


@pytest.mark.parametrize(
    "text",
    ["a bag around 50 dollars", "a bag for about $50", "bags, roughly 50 bucks",
     "a $50-ish bag", "a bag for 50ish",
     "a bag costing approximately 50"],
)  # fmt: skip
def test_about_an_amount_is_a_little_less_and_a_little_more(text):
    wish = understand(text).wish
    assert (wish.min_price_minor, wish.max_price_minor) == (3800, 6200)


@pytest.mark.parametrize(
    ("text", "most"),
    [("a bag, around 50 dollars but not more than 55", 5500), ("bags around $50 or less", 5000),
     ("a bag, my budget is around 50", 5000)],
)  # fmt: skip
def test_about_an_amount_goes_no_higher_where_a_limit_is_told(text, most):
    assert understand(text).wish.max_price_minor == most


def test_an_outfit_for_about_an_amount_costs_no_more():
    wish = understand("an outfit for work for around 200 dollars").wish
    assert (wish.total_minor, wish.max_price_minor) == (20000, None)


def test_an_amount_can_be_forgotten():
    said = understand("ok, forget the 80")
    assert "max_price_minor" in said.drops
    assert said.wish.is_empty


@pytest.mark.parametrize(
    "text", ["waist 32 length 34 jeans", "jeans, 32 waist, 34 inch inseam", "jeans W32 L34"]
)
def test_the_length_of_a_leg_is_no_waist(text):
    wish = understand(text).wish
    assert (wish.sizes, wish.pieces) == (("waist 32",), ("jeans",))
