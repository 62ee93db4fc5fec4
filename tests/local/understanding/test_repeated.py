"""Pieces that are named twice, and what some messages of before were misread for."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("I need a wedding guest dress for under $90. Any colour for the dress apart from white",
      ("dress under 90",)),
     ("a coat or jacket and a bag: the coat for at most $240 and the bag for at most $200",
      ("coat up to 240", "jacket up to 240", "bag up to 200")),
     ("a black skirt and a white skirt", ("black skirt", "white skirt"))],
)  # fmt: skip
def test_a_piece_named_again_is_the_same_one(text, pieces):
    assert understand(text).wish.pieces == pieces


def test_what_cannot_be_black_is_refused_in_black():
    wish = understand("a backpack, and it can't be black because my flatmate has that one").wish
    assert (wish.pieces, wish.avoid_colors) == (("backpack",), ("black",))


def test_what_is_left_is_asked_of_what_is_shown():
    asks = understand("She never wears red, burgundy included. What's left?").asks
    assert Ask.MORE in asks and Ask.ADVICE not in asks


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Tie and shirt for my dad, he's XL. Tie in burgundy, shirt below 55.",
         ("shirt under 55", "burgundy tie")),
        ("jeans and a jumper, the jeans black and the jumper under 60",
         ("jumper under 60", "black jeans")),
        ("coat and boots for me: coat in camel, boots up to 120",
         ("boots up to 120", "camel coat")),
        ("a suit and a shirt. the shirt white, the suit charcoal",
         ("white shirt", "charcoal suit")),
        ("shirt and trousers. white shirt, black trousers, trousers below 90",
         ("white shirt", "black trousers under 90")),
        ("shoes and a bag, the bag striped and the shoes not over 80",
         ("shoes up to 80", "striped bag")),
    ],
)  # fmt: skip
def test_pieces_named_again_with_a_trait_each_are_the_same_ones(text, pieces):
    wish = understand(text).wish
    assert wish.pieces == pieces
    assert wish.max_price_minor is None and not wish.colors


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a dress. And a red dress for my sister", ("dress", "red dress")),
        ("jeans and shirts and white shirts", ("jeans", "shirt", "white shirt")),
        ("a shirt, a white shirt and jeans", ("shirt", "white shirt", "jeans")),
    ],
)
def test_another_of_the_kind_is_a_second_one(text, pieces):
    assert understand(text).wish.pieces == pieces


def test_a_limit_said_of_both_named_again_binds_both():
    wish = understand("a shirt and a tie. Tie and shirt below 55").wish
    assert (wish.pieces, wish.max_price_minor) == (("shirt", "tie"), 5499)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a dress in navy or black, a bag in tan leather",
         ("navy dress", "black dress", "tan leather bag")),
        ("a jumper in wool, jeans in black", ("wool jumper", "black jeans")),
        ("a tie in burgundy, a shirt", ("burgundy tie", "shirt")),
        ("a navy, red or green shirt", ("shirt",)),
        ("boots, black leather jacket", ("boots", "black leather jacket")),
    ],
)  # fmt: skip
def test_what_follows_in_before_a_comma_is_said_of_the_piece_before_it(text, pieces):
    assert understand(text).wish.pieces == pieces
