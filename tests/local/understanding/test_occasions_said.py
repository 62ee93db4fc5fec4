"""Occasions as shoppers name them, and words that name none."""

import pytest

from stylist.local.understanding import understand
from stylist.local.understanding.occasion_words import OCCASIONS
from stylist.search.vocabulary import OCCASION_OF_WORD


@pytest.mark.parametrize(
    ("words", "occasion", "season"),
    [
        ("an evening dress", "evening", ""),
        ("a red evening gown", "evening", ""),
        ("a ball gown", "formal", ""),
        ("a tuxedo", "formal", ""),
        ("black tie event", "formal", ""),
        ("black tie wedding, men's", "wedding", ""),
        ("beach party", "party", "summer"),
        ("a party on the beach", "party", "summer"),
        ("an outfit for a ski weekend, women's", "outdoor", "winter"),
        ("something for skiing", "outdoor", "winter"),
        ("après-ski look", "travel", "winter"),
        ("first day at school, I'm a teacher", "work", ""),
        ("first day in my new job", "work", ""),
        ("something that works for travel and a dinner", "evening", ""),
    ],
)
def test_an_occasion_is_heard(words, occasion, season):
    wish = understand(words).wish
    assert (wish.occasion, wish.season) == (occasion, season)


@pytest.mark.parametrize(
    ("words", "occasion"),
    [
        ("I'm in a wheelchair, what dress works when sitting?", ""),
        ("what would work with wide hips", ""),
        ("clothes that work for work", "work"),
        ("an outfit for work when it's hot", "work"),
        ("first day at school for my son", ""),
        ("I'm a teacher, something for dinner", "evening"),
    ],
)
def test_what_works_is_no_office(words, occasion):
    assert understand(words).wish.occasion == occasion


@pytest.mark.parametrize(
    ("words", "mood"),
    [
        ("black tie wedding, men's", "black-tie"),
        ("beach party", "beach-party"),
        ("an outfit for the opera", "opera"),
        ("something for skiing", "skiing"),
        ("something for travel and a dinner", "travelling"),
        ("a dinner in town", ""),
    ],
)
def test_an_occasion_bends_the_dress_code(words, mood):
    assert understand(words).wish.text == mood


def test_what_one_line_search_knows_is_not_said_again():
    assert not OCCASION_OF_WORD.items() & OCCASIONS.items()
