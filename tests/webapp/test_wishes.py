import pytest

from stylist.domain import Wish
from stylist.errors import InvalidRequest
from webapp.page import wishes

WISH = Wish(
    occasion="interview", temperature_c=5, month=8, colors=("navy", "white"), sizes=("EU 39",),
    department="female", max_price_minor=9000, total_minor=25050, avoid_colors=("yellow",),
    conditions=("rain",), prefer_cheap=True,
)  # fmt: skip


def test_everything_understood_has_a_chip_that_a_shopper_can_read():
    assert [chip.label for chip in wishes.chips(WISH)] == [
        "Interview", "August", "5 °C", "Rain", "Navy", "White", "Women", "Size EU 39",
        "Up to $90 a piece", "Up to $250.50 altogether", "Cheaper first", "No yellow",
    ]  # fmt: skip


def test_a_limit_that_excludes_its_amount_says_so():
    wish = Wish(max_price_minor=7499, total_minor=19999, min_price_minor=4999)
    assert [chip.label for chip in wishes.chips(wish)] == [
        "From $49.99", "Under $75 a piece", "Under $200 altogether",
    ]  # fmt: skip


def test_a_pieces_own_limit_is_told_in_money():
    wish = Wish(pieces=("silver necklace under 20", "boots up to 120", "coat"))
    assert [chip.label for chip in wishes.chips(wish)] == [
        "Silver necklace under $20", "Boots up to $120", "Coat",
    ]  # fmt: skip
    assert wishes.chips(wish)[0].value == "pieces:silver necklace under 20"


def test_every_field_of_a_wish_can_have_a_chip():
    assert set(Wish.__dataclass_fields__) == {
        f"{name}_minor" if name in ("min_price", "max_price", "total") else name
        for name in wishes._ORDER
    }


@pytest.mark.parametrize(
    ("chip", "wish", "drop"),
    [
        ("colors:navy", {"colors": ["white"]}, []),
        ("avoid_colors:yellow", {}, ["avoid_colors"]),
        ("max_price", {}, ["max_price_minor"]),
        ("temperature_c", {}, ["temperature_c"]),
    ],
)
def test_a_chip_takes_back_what_it_says_and_nothing_else(chip, wish, drop):
    assert wishes.taken_back(WISH, chip) == {"do": "correct", "wish": wish, "drop": drop}


def test_what_is_taken_back_is_gone_from_the_wish():
    action = wishes.taken_back(WISH, "total")
    assert WISH.without(*action["drop"]).total_minor is None


@pytest.mark.parametrize(
    ("name", "typed", "wish", "drop"),
    [
        ("max_price", " $ 65,50 ", {"max_price": 65.5}, []),
        ("max_price", "1,200", {"max_price": 1200.0}, []),
        ("max_price", "1.200,50 €", {"max_price": 1200.5}, []),
        ("total", "300 USD", {"total": 300.0}, []),
        ("total", "", {}, ["total_minor"]),
        ("colors", "navy, black", {"colors": ["navy", "black"]}, []),
        ("sizes", "M", {"sizes": ["M"]}, []),
        ("department", "male", {"department": "male"}, []),
        ("pieces", "boots", {"pieces": ["boots"]}, []),
        ("colors", "", {}, ["colors"]),
    ],
)
def test_a_field_of_the_form_corrects_the_wish(name, typed, wish, drop):
    action = wishes.corrected(name, typed)
    assert action == {"do": "correct", "wish": wish, "drop": drop}
    Wish.from_arguments(action["wish"])


def test_a_limit_is_told_in_the_currency_of_what_is_shown():
    assert wishes.chips(Wish(max_price_minor=6000), "EUR")[0].label == "Up to €60 a piece"


@pytest.mark.parametrize("typed", ["cheap", "-5", "1e9", "0", "nan", "inf", "30; drop"])
def test_a_price_limit_that_is_none_gets_a_sentence(typed):
    with pytest.raises(InvalidRequest, match="no price limit"):
        wishes.corrected("max_price", typed)


@pytest.mark.parametrize(("name", "typed"), [("text", "x"), ("", ""), ("colors", "x" * 61)])
def test_a_field_that_the_form_does_not_have_is_refused(name, typed):
    with pytest.raises(InvalidRequest):
        wishes.corrected(name, typed)


def test_the_form_shows_the_wish_as_it_stands():
    assert wishes.fields(WISH) == {
        "department": "female", "max_price": "90", "total": "250.5", "sizes": "EU 39",
        "colors": "navy, white", "pieces": "", "occasion": "interview",
    }  # fmt: skip


def test_the_form_shows_the_amount_that_was_said_of_a_limit_below_it():
    assert wishes.fields(Wish(max_price_minor=8_999))["max_price"] == "90"


def test_clearing_the_form_empties_what_it_holds():
    dropped = wishes.cleared()["drop"]
    assert set(wishes.fields(WISH.without(*dropped)).values()) == {""}
