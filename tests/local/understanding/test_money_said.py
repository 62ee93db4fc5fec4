"""Sums and limits as shoppers say them, the lower limits above all."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Understanding, understand
from stylist.local.understanding.lower_limits import least_in

READS = open_reader()


def read(words: str) -> Understanding:
    """What the words say, by the rules and the network."""
    return understand(words, reads=READS, before="none")


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("I'd like to see your leather jackets that cost more than $240. Not looking for a "
         "bargain, my treat", 240),
        ("coats above 200", 200),
        ("handbags north of 150 please", 150),
        ("dresses starting at 120", 120),
        ("boots that aren't under 100", 100),
        ("blazers costing upwards of 150", 150),
        ("coats from 200 up", 200),
        ("coats 200 and up", 200),
        ("coats, 200+", 200),
        ("jacket for no less than 200", 200),
        ("anything pricier than $150 in boots?", 150),
        ("I don't want anything cheap, min 150 for a coat", 150),
        ("dont show me anything under 100. bags", 100),
        ("show me coats but nothing under 150", 150),
    ],
)  # fmt: skip
def test_a_lower_limit_in_so_many_words_is_no_upper_one(words, least):
    wish = read(words).wish
    assert wish.min_price_minor == least * 100
    assert wish.max_price_minor is None and not wish.prefer_cheap


def test_a_lower_limit_stands_beside_an_upper_one():
    wish = read("a watch over $100 but below 200").wish
    assert (wish.min_price_minor, wish.max_price_minor) == (10000, 19999)
    wish = read("boots over 100 and a scarf under 40").wish
    assert wish.pieces == ("boots from 100", "scarf under 40") and wish.min_price_minor is None


@pytest.mark.parametrize(
    "words",
    [
        "a coat not over 200",
        "nothing above 200",
        "i never spend more than 80 on shoes",
        "without going over 100, find me boots",
        "a coat, over 200 is too much",
        "coats, anything over 200 i can't afford",
        "i'm over 60 and need shoes",
        "a dress for a woman over 50",
        "i've got at least 200 for a coat",
        "is it over 100?",
        "a party with 100 or more guests",
        "a dress for a size 16 plus lady",
        "a shirt from 40 to 60",
        "do they cost more than $240?",
    ],
)
def test_what_is_too_much_and_what_is_no_money_is_no_lower_limit(words):
    assert least_in(words)[0] is None


def limits(words: str) -> tuple[int | None, int | None, int | None]:
    """The least, the most and the total that words allow, in whole dollars."""
    wish = read(words).wish
    told = (wish.min_price_minor, wish.max_price_minor, wish.total_minor)
    return tuple(None if one is None else round(one / 100) for one in told)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("a coat south of 200", 200),
        ("a sub-$200 coat", 200),
        ("a coat with a ceiling of 200", 200),
        ("a coat, 200 at the very most", 200),
        ("200 is all I've got, need a coat", 200),
        ("40 is the most i can spend. a tee", 40),
        ("i have 200 for a coat", 200),
        ("I'd pay 100 for the right boots", 100),
        ("boots, I could stretch to 150", 150),
        ("budget for boots: 100", 100),
        ("a suit for 1k", 1000),
        ("boots for 100 please", 100),
        ("boots less then 100", 100),
        ("a tenner for a tie", 10),
        ("boots. hundred max", 100),
        ("one twenty for a blazer, women", 120),
        ("no coat above 200 please", 200),
    ],
)
def test_an_upper_limit_however_it_is_put(words, most):
    assert limits(words) == (None, most, None) and len(read(words).wish.pieces) == 1


def test_a_sum_for_two_pieces_is_for_both():
    assert limits("jeans and a top for 100") == (None, None, 100)
    assert read("boots for 80, a scarf for 50").wish.pieces == ("boots up to 80", "scarf up to 50")


@pytest.mark.parametrize(
    ("words", "range_"),
    [
        ("60-90 for a sweater", (60, 90, None)),
        ("jeans 70 or so", (52, 88, None)),
        ("trousers in the region of 80", (60, 100, None)),
    ],
)
def test_a_range_however_it_is_put(words, range_):
    assert limits(words) == range_


def _is_unpriced(said: Understanding) -> bool:
    return not {"min_price_minor", "max_price_minor", "total_minor"} & set(said.wish.stated())


@pytest.mark.parametrize(
    "words",
    [
        "the wedding is at two thirty, i need a dress",
        "sub zero weather, a coat",
        "i have 2 kids and need a coat",
        "36-38 for a dress",
        "shoes for 42",
        "a dress for a 60 year old",
    ],
)
def test_numbers_that_are_no_money_limit_nothing(words):
    assert _is_unpriced(understand(words))


def test_a_list_of_pieces_with_sums_says_what_each_may_cost():
    pieces = ("dress up to 100", "shoes up to 80", "bag up to 60")
    assert read("dress 100, shoes 80, bag 60").wish.pieces == pieces
    assert read("coat: 200, boots: 150").wish.pieces == ("coat up to 200", "boots up to 150")
    assert _is_unpriced(read("top 38, shoes 39, for work"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("outfit between 250 and 350 for a gala", (None, None, 350)),
        ("budget 300: coat and boots", (None, None, 300)),
        ("1000 bucks for the whole outfit, no piece over 300", (None, 300, 1000)),
        ("1000 bucks whole outfit no piece over 300", (None, 300, 1000)),
        ("including shoes max 220, work outfit", (None, None, 220)),
        ("nothing individually above 70, whole outfit", (None, 70, None)),
        ("I have 200 dollars for a jacket and shoes, men", (None, None, 200)),
        ("trousers for work men 60-90", (60, 90, None)),
    ],
)
def test_what_a_sum_is_for(words, told):
    assert limits(words) == told


def test_the_top_alone_is_limited_where_the_rest_is_free():
    wish = read("at most 90 for the top, the rest doesn't matter, an outfit").wish
    assert wish.pieces == ("top up to 90",) and wish.total_minor is None


@pytest.mark.parametrize(
    ("words", "celsius"),
    [
        ("high of 18 low of 9, outfit please", 14),
        ("mid sixties tomorrow, a light jacket", 18),
        ("it hits 100 in phoenix, a dress", 38),
        ("temperature is around 20ish, outfit", 20),
        ("it gets to 35 there, women's outfit", 35),
        ("in my mid sixties, need a jacket", None),
        ("my budget, it goes up to 100. a dress", None),
        ("a mid-sixties style dress", None),
    ],
)
def test_degrees_however_they_are_put(words, celsius):
    assert read(words).wish.temperature_c == celsius


def test_a_linen_shirt_in_l_is_a_wish_for_a_shirt():
    wish = read("25C and humid, linen shirt L").wish
    assert wish.pieces == ("linen shirt",) and wish.sizes == ("L",)


def test_a_limit_in_words_with_tops_behind_it_names_no_top():
    wish = read("leggings, XS, twenty-five dollars tops").wish
    assert wish.pieces == ("leggings",) and wish.max_price_minor == 2500


def test_pounds_that_were_lost_are_no_price_in_words_either():
    wish = read("I've lost thirty pounds and nothing fits, a black dress").wish
    assert wish.pieces == ("black dress",) and wish.max_price_minor is None
