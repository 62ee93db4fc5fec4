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
    [("a coat under 1.200 euros", 1200), ("a coat, 2k max", 2000), ("a coat for 1.299,00 €", 1299),
     ("I should not like to spend more than 260 dollars on a coat", 260),
     ("I wouldn't want to pay over 90", 90), ("none over 70", 70)],
)  # fmt: skip
def test_the_most_that_one_pays_is_read_in_whatever_way_it_is_said(text, most):
    said = understand(text).wish
    assert (said.max_price_minor, said.min_price_minor) == (most * 100, None)


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
