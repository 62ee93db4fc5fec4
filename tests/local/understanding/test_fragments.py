"""Bare words of cut, colour, cloth or pattern refine what was listed."""

import pytest

from stylist.local.reading.labels import ASKS, PARTS
from stylist.local.reading.reading import Piece, Reading
from stylist.local.understanding import Ask, understand
from stylist.local.understanding.fragments import is_fragment


@pytest.mark.parametrize(
    "text",
    ["flared or wide leg", "linen, or maybe cotton?", "black or navy", "midi or maxi please",
     "checked or striped", "something slim", "a straight cut"],
)  # fmt: skip
def test_words_of_cut_colour_and_cloth_alone_are_a_fragment(text):
    assert is_fragment(text)


@pytest.mark.parametrize(
    "text",
    ["is flared or wide leg better?", "which is cooler, linen or cotton?", "jeans or a skirt",
     "something warm", "what goes with navy?", "no linen", "why wide leg", "yes please"],
)  # fmt: skip
def test_questions_pieces_and_moods_are_no_fragment(text):
    assert not is_fragment(text)


def _takes_it_for_a_question(words: str, before: str) -> Reading:
    shares = tuple(float(part == "q") for part in PARTS)
    return Reading((Piece(0, len(words), shares),), dict.fromkeys(ASKS, 0.0) | {"advice": 0.95})


def test_flared_or_wide_leg_of_jeans_that_were_listed_asks_no_style_guide():
    said = understand("flared or wide leg", reads=_takes_it_for_a_question, before="pieces: jeans")
    assert said.asks == (Ask.CORRECT,) and said.wish.text == "flared wide-leg"
