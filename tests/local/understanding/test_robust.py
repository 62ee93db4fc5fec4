"""No text brings it down."""

import random

import pytest

from benchmarks.understanding.score import utterances
from stylist.local.understanding import understand

_ODD = [
    "", " ", "\n\n", "?", "👗👠🧥", "مرحبا أريد فستانا أحمر",
    "我想要一条裙子", "a" * 2000, "9" * 2000,
    "no " * 660, "not black, " * 180, "red " * 500, "a hundred and " * 140, "$" * 2000,
    "in Paris " * 220, "between 1 and " * 140, "((((" * 500, "in A " * 400, "-1-" * 600,
    "the same but " * 150, "don't " * 330, "is fine " * 250, "xxl " * 500, "any " * 500,
    "prefer a b c " * 150, "I have a b c " * 150, "my wife " * 250, "a, " * 660, "' " * 1000,
    "\x00\x01\ud800", "my son " + "x" * 1900, "size " * 400, "instead of the " * 130,
    "under " * 330, "1.1.1.1" * 280, "°" * 2000, "in " + "Ab" * 900, "a or b in " * 200,
]  # fmt: skip


@pytest.mark.parametrize("text", _ODD, ids=range(len(_ODD)))
def test_odd_text_is_understood_or_not_but_never_breaks(text):
    assert understand(text).asks


def test_any_mixture_of_shoppers_words_is_a_valid_wish():
    chance = random.Random(7)
    words = " ".join(line["text"] for line in utterances("tuning")).split()
    for _ in range(400):
        said = understand(" ".join(chance.choices(words, k=chance.randint(1, 60))))
        assert said.wish == type(said.wish).from_arguments(said.wish.to_arguments())
