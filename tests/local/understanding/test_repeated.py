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
