import pytest

from stylist.search.facts import Facts
from stylist.search.words import read_words


def test_colour_kind_pattern_and_fabric_are_read():
    facts = read_words("A navy striped linen shirt, please")
    assert facts.colors == ("navy",)
    assert facts.families == ("blue",)
    assert facts.kinds == ("shirt",)
    assert facts.categories == ("shirt",)
    assert "stripe" in facts.patterns
    assert facts.materials == ("linen",)


def test_a_colour_of_two_words_is_one_colour():
    assert read_words("light blue jeans").colors == ("light blue",)


@pytest.mark.parametrize(
    ("words", "category"),
    [("dresses", "dress"), ("two scarves", None), ("t-shirts", "top"), ("boots", "boots"),
     ("sneakers", "shoes"), ("coats", "outerwear"), ("hoodies", "sweatshirt")],
)  # fmt: skip
def test_plurals_are_understood(words, category):
    categories = read_words(words).categories
    assert category is None or category in categories


@pytest.mark.parametrize("words", ["", "something nice", "12345", "¿qué?", "💃"])
def test_words_without_facts_state_none(words):
    assert read_words(words) == Facts()


def test_a_rose_is_not_taken_for_a_colour_but_pink_is():
    assert read_words("rose printed dress").colors == ()
    assert read_words("pink dress").colors == ("pink",)
