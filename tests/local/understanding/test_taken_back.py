"""Changes of mind within one message."""

import pytest

from stylist.local.understanding.taken_back import without_taken_back


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a black coat, no wait, navy. size m", "a navy coat . size m"),
        ("a dress under 60 - make that 80", "a dress under 80"),
        ("i need a skirt, actually no, trousers for work", "i need a trousers  for work"),
        ("red heels, scratch that, red flats in 38", "red flats  in 38"),
        ("size m, sorry, l i mean. a shirt", "size l . a shirt"),
        ("in wool, or rather cashmere", "in cashmere"),
        ("a skirt if at all possible... actually no, trousers are smarter",
         "a trousers if at all possible  are smarter"),
    ],
)  # fmt: skip
def test_the_new_thing_stands_in_the_place_of_the_old(text, meant):
    assert without_taken_back(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "hm, make that 50 to 100",
        "navy trousers. sorry, black doesn't suit me",
        "boots, no wait, i have boots already",
        "actually no skirt, trousers instead",
        "oops, i forgot: size m",
        "a black coat and navy trousers",
    ],
)
def test_words_that_take_nothing_back_stay_as_they_are(text):
    assert without_taken_back(text) == text


def test_long_words_are_read_in_no_time():
    text = "no wait " + "a" * 2000 + ", make that " * 200
    assert without_taken_back(text) == text
