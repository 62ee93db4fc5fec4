import pytest

from stylist.domain import Money


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
