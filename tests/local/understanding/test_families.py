"""A child beside a grown-up does not make the wish a child's."""

import pytest

from stylist.local.understanding import understand
from stylist.local.understanding.families import grown_named, turns_to_grown
from stylist.local.understanding.sharers import sharers


@pytest.mark.parametrize(
    ("words", "department"),
    [
        ("outfit for a job interview for my 10 year old son and my wife", "female"),
        ("outfit for my wife and our kids", "female"),
        ("smart clothes for my teenage son and husband", "male"),
        ("wedding outfits for me, my husband and our two kids (4 and 7)", ""),
        ("for my daughter, 6, and me: something for the beach", ""),
        ("a coat for my 4 yo and a coat for myself", ""),
    ],
)
def test_the_grown_up_of_several_is_dressed(words, department):
    wish = understand(words).wish
    assert (wish.age_group, wish.department) == ("", department)


@pytest.mark.parametrize(
    "words",
    [
        "dress for my 8 year old niece",
        "an outfit for my son, he's 9",
        "a dress for my 5 year old daughter, my wife says pink",
        "something for my 10 year old, I need it for my brother's wedding",
        "shoes for my toddler",
    ],
)
def test_a_child_alone_stays_the_one_to_dress(words):
    assert understand(words).wish.age_group == "kids"


@pytest.mark.parametrize(
    "words",
    ["a suit for my 8 year old son and a dress for my wife",
     "a dress for me and shoes for my toddler"],
)  # fmt: skip
def test_the_childs_piece_goes_with_the_child(words):
    assert understand(words).wish.pieces == ("dress",)


def test_what_comes_before_the_child_stays():
    words = "an outfit for a wedding for my 10 year old son and something for my wife"
    assert understand(words).wish.occasion == "wedding"


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        ("just for my wife then", True),
        ("forget my son", True),
        ("for me instead", True),
        ("never mind the kids", True),
        ("the second one please", False),
        ("my son's favourite colour is blue", False),
        ("for my 8 year old then", False),
    ],
)
def test_words_turn_to_the_grown_up(words, turns):
    assert turns_to_grown(words) is turns


def test_the_grown_up_has_a_name():
    assert grown_named("outfit for my 10 year old son and my wife") == "your wife"
    assert grown_named("matching outfits for me and my toddler") == "you"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("black-tie wedding for me and my husband", (("you", ""), ("your husband", "male"))),
        ("outfits for my mum and dad", (("your mum", "female"), ("your dad", "male"))),
        ("my wife and I need outfits for a gala", (("your wife", "female"), ("you", ""))),
        ("a dinner with my husband, for me", ()),
        ("my wife and I are invited to a wedding", ()),
        ("a dress for me and my husband's friends", ()),
        ("a dress for me, my husband says red", ()),
    ],
)
def test_two_who_share_a_wish(words, named):
    assert sharers(words) == named


@pytest.mark.parametrize("text", ["not striped, he'd look like a schoolboy",
                                  "I don't want to look like a teenager"])  # fmt: skip
def test_who_would_look_like_a_child_is_none(text):
    assert understand(text).wish.age_group == ""
