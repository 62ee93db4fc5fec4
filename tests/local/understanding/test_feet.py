"""Feet that hurt, or that have a long day before them, are spared heels."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    "text",
    ["an outfit for work, I stand all day", "something for a wedding, my feet hurt",
     "an outfit for a woman who is on her feet all day", "my feet hurt in heels",
     "shoes, I have bunions"],
)  # fmt: skip
def test_sore_feet_refuse_heels(text):
    assert understand(text).wish.avoid_pieces == ("heels",)


def test_who_asks_for_heels_all_the_same_gets_no_stilettos():
    wish = understand("heels that I can wear standing all day").wish
    assert wish.pieces == ("heels",) and wish.avoid_pieces == ("stiletto heels",)


@pytest.mark.parametrize("text", ["a man on his feet all day, work outfit", "a stand-up collar"])
def test_nothing_is_refused_for_men_and_for_other_words(text):
    assert not understand(text).wish.avoid_pieces
