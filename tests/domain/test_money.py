import pytest

from stylist.domain import Money
from stylist.domain.money import as_said, beyond, or_less, up_to


@pytest.mark.parametrize(
    ("money", "said"),
    [
        (Money(4900), "$49"),
        (Money(4950), "$49.50"),
        (Money(129900), "$1,299"),
        (Money(5, "EUR"), "€0.05"),
        (Money(12000, "SEK"), "120 SEK"),
        (Money(4900, "JPY"), "4,900 JPY"),
    ],
)
def test_money_reads_like_a_price_tag(money, said):
    assert str(money) == said


def test_an_amount_typed_by_a_person_is_exact():
    assert Money.of(19.99).minor == 1999
    assert Money.of(0.1 + 0.2).minor == 30
    assert Money.of(80, "JPY").minor == 80


@pytest.mark.parametrize(
    ("limit", "up", "less", "more"),
    [
        (Money(7500), "up to $75", "$75 or less", "more than $75"),
        (Money(7499), "under $75", "less than $75", "$75 or more"),
        (Money(7450), "up to $74.50", "$74.50 or less", "more than $74.50"),
        (Money(7499, "JPY"), "up to 7,499 JPY", "7,499 JPY or less", "more than 7,499 JPY"),
    ],
)
def test_a_limit_that_excludes_its_amount_is_said_by_that_amount(limit, up, less, more):
    assert (up_to(limit), or_less(limit), beyond(limit)) == (up, less, more)


def test_a_limit_is_named_by_the_amount_that_was_said():
    assert as_said(Money(7499)) == as_said(Money(7500)) == Money(7500)
