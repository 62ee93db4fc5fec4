"""Pieces that are named by where they are worn."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    "text",
    ["swap the bottoms for something grey", "change the bottom half to something in grey",
     "Swap the bottom for a grey one", "replace the lower half with something grey"],
)  # fmt: skip
def test_swapping_the_bottoms_for_something_grey_is_of_whatever_covers_the_legs(text):
    said = understand(text, before="outfit: none")
    assert said.swap == ("bottoms",) and said.wish.colors == ("grey",)


def test_swapping_the_layer_for_something_navy_is_of_what_is_worn_over_it():
    said = understand("swap the layer for something navy", before="outfit: none")
    assert said.swap == ("outerwear",) and said.wish.colors == ("navy",)


@pytest.mark.parametrize(
    "text",
    ["What top and bottom can I get?", "a top and a bottom please", "a bottom and a top",
     "a top and some bottoms"],
)  # fmt: skip
def test_a_top_and_a_bottom_are_two_pieces(text):
    assert set(understand(text).wish.pieces) == {"top", "bottoms"}


@pytest.mark.parametrize(
    "text",
    ["the bottom line is I need a coat", "jeans that are narrow at the bottom",
     "my bottom half is bigger than my top half", "bottoms up! what shall I wear tonight",
     "a coat with a layer of down", "a dress with buttons from top to bottom",
     "pyjama bottoms", "I have a big bottom"],
)  # fmt: skip
def test_other_bottoms_and_layers_are_no_pieces(text):
    pieces = understand(text, before="outfit: none").wish.pieces
    assert not {"bottoms", "outerwear", "top"} & set(pieces)


@pytest.mark.parametrize(
    "text",
    ["I've got $90. What top and bottom can I get out of that?",
     "what shirt and skirt can I get with $90", "which shirt and jeans could I buy for 90 dollars"],
)  # fmt: skip
def test_what_two_pieces_one_can_get_for_a_sum_has_it_for_both(text):
    wish = understand(text).wish
    assert wish.total_minor == 9000 and wish.max_price_minor is None


@pytest.mark.parametrize(
    "text", ["what shirt can I get with $90", "what shirts or skirts can I get for $90"]
)
def test_what_one_piece_or_either_one_can_get_for_a_sum_costs_that_itself(text):
    wish = understand(text).wish
    assert wish.max_price_minor == 9000 and wish.total_minor is None
