"""Limits that are said of one piece each, of all of them, and of an outfit as a whole."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("boots under 120 and a scarf under 40", ("boots under 120", "scarf under 40")),
        ("a dress up to 150 and shoes max 100", ("dress up to 150", "shoes up to 100")),
        ("trousers not over 60 and a shirt for at most 45",
         ("trousers up to 60", "shirt up to 45")),
        ("a jacket below $200, and with it a tee for $30 or less",
         ("jacket under 200", "tee up to 30")),
        ("boots under 120 and a scarf", ("boots under 120", "scarf")),
        ("I can spend 120 on boots and 40 on a scarf", ("boots up to 120", "scarf up to 40")),
        ("$120 for boots, $40 for a scarf", ("boots up to 120", "scarf up to 40")),
        ("max 60 for the trousers and 45 for the shirt", ("trousers up to 60", "shirt up to 45")),
        ("a $120 jacket and a $40 tee", ("jacket up to 120", "tee up to 40")),
        ("boots for under 120 and a scarf for 40", ("boots under 120", "scarf up to 40")),
        ("boots between 80 and 120 dollars and a scarf under 40",
         ("boots from 80 to 120", "scarf under 40")),
        ("boots around 100 and a scarf around 40", ("boots from 75 to 125", "scarf from 30 to 50")),
        ("a navy blazer (max 200) and white sneakers (max 90)",
         ("navy blazer up to 200", "white sneakers up to 90")),
        ("an outfit with boots under 120", ("boots under 120",)),
        ("an outfit with a clutch that costs at most $60", ("clutch up to 60",)),
    ],
)  # fmt: skip
def test_a_limit_said_of_one_piece_is_that_pieces(words, pieces):
    wish = understand(words).wish
    assert wish.pieces == pieces
    assert (wish.max_price_minor, wish.min_price_minor, wish.total_minor) == (None, None, None)


@pytest.mark.parametrize(
    ("words", "pieces", "total"),
    [
        ("boots under 120 and a scarf, total under 200", ("boots under 120", "scarf"), 19999),
        ("boots and a scarf under 40, 200 in total", ("boots", "scarf under 40"), 20000),
        ("a look with a skirt under 80 and heels under 120, 300 altogether",
         ("skirt under 80", "heels under 120"), 30000),
        ("an outfit under 300 with boots under 120", ("boots under 120",), 29999),
    ],
)  # fmt: skip
def test_a_total_stands_beside_the_limits_of_pieces(words, pieces, total):
    wish = understand(words).wish
    assert (wish.pieces, wish.total_minor, wish.max_price_minor) == (pieces, total, None)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("boots under 120", 11999),
        ("boots under 80 each", 7999),
        ("a shirt and trousers under 60", 5999),
        ("boots under 100 and a scarf under 100", 9999),
        ("a dress under 150 or a jumpsuit", 14999),
        ("shirt, trousers and shoes, nothing over 100", 10000),
    ],
)
def test_a_limit_of_all_that_is_asked_for_stays_one_for_each(words, most):
    wish = understand(words).wish
    assert wish.max_price_minor == most
    assert not any(any(letter.isdigit() for letter in piece) for piece in wish.pieces)


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("I'd like a complete outfit, shoes included, for no more than $300", 30000),
        ("outfit with a blazer for under 250", 24999),
        ("an outfit with a blazer, under 250", 24999),
        ("I've got $150 for jeans and a jumper together", 15000),
        ("an outfit with a blazer and jeans for 250 dollars", 25000),
        ("outfit with a blazer for work under 250", 24999),
    ],
)
def test_what_an_outfit_is_to_be_had_for_is_its_total(words, total):
    wish = understand(words).wish
    assert (wish.total_minor, wish.max_price_minor) == (total, None)


def test_a_plus_between_two_pieces_is_no_size():
    assert understand("boots under 120 plus a scarf").wish.pieces == ("boots under 120", "scarf")
    assert understand("a dress under 100, size 20 plus").wish.max_price_minor == 9999


def test_an_outfit_for_work_with_loafers_has_them():
    wish = understand("an outfit for work with loafers").wish
    assert (wish.occasion, wish.pieces) == ("work", ("loafers",))


@pytest.mark.parametrize("words", ["show me slides", "some slides", "a pair of black slides"])
def test_slides_are_shoes(words):
    assert understand(words).wish.pieces[0].endswith("slides")


@pytest.mark.parametrize("words", ["can you make google slides", "the strap slides off"])
def test_other_slides_are_none(words):
    assert not understand(words).wish.pieces


def test_a_limit_in_a_sentence_of_its_own_is_of_the_piece_named_there():
    said = understand("He needs a backpack and sneakers. The backpack shouldn't be over $100.")
    assert said.wish.pieces == ("backpack up to 100", "sneakers")
    assert not said.wish.avoid_pieces and said.wish.max_price_minor is None


@pytest.mark.parametrize(
    ("words", "pieces"),
    [("shorts pls, and a tank under 20", ("shorts", "tank under 20")),
     ("jeans please and a white tee under 25", ("jeans", "white tee under 25")),
     ("jeans, and also a black tee under 25", ("jeans", "black tee under 25")),
     ("a skirt, plus a belt up to 30", ("skirt", "belt up to 30"))],
)  # fmt: skip
def test_a_limit_behind_a_piece_that_stands_apart_is_its_own(words, pieces):
    wish = understand(words).wish
    assert wish.pieces == pieces and wish.max_price_minor is None and wish.total_minor is None


@pytest.mark.parametrize("words", ["a shirt and trousers under 60", "jeans and a tee under 60",
                                   "a shirt, trousers, and a belt under 60"])  # fmt: skip
def test_a_limit_behind_a_list_is_of_each_of_it(words):
    wish = understand(words).wish
    assert wish.max_price_minor == 5999 and not any("60" in one for one in wish.pieces)


@pytest.mark.parametrize("words", ["show me flat shoes i could wear with it. under 90",
                                   "a bag to go with it, under 90"])  # fmt: skip
def test_a_limit_of_what_goes_with_a_thing_is_no_total(words):
    wish = understand(words, before="outfit: dress").wish
    assert wish.max_price_minor == 8999 and wish.total_minor is None


@pytest.mark.parametrize(("words", "piece"), [
    ("150 is my ceiling for the coat", "coat up to 150"),
    ("max 100 on the boots please", "boots up to 100"),
])  # fmt: skip
def test_where_an_outfit_stands_a_sum_for_the_piece_is_that_pieces(words, piece):
    wish = understand(words, before="outfit: dress").wish
    assert (wish.pieces, wish.max_price_minor, wish.total_minor) == ((piece,), None, None)
