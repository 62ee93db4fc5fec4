import pytest

from stylist.search.wish import take_apart
from stylist.search.words import read_words as read_wish


def read_words(text):
    return read_wish(take_apart(text))


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
    [("dresses", "dress"), ("two scarves", "scarf"), ("t-shirts", "top"), ("boots", "boots"),
     ("sneakers", "shoes"), ("coats", "outerwear"), ("hoodies", "sweatshirt")],
)  # fmt: skip
def test_plurals_are_understood(words, category):
    categories = read_words(words).categories
    assert category is None or category in categories


@pytest.mark.parametrize("words", ["", "something nice", "12345", "¿qué?", "💃"])
def test_words_without_facts_are_vague(words):
    assert read_words(words).is_vague()


def test_a_wish_with_a_fact_is_not_vague():
    assert not read_words("something for the office").is_vague()


@pytest.mark.parametrize(
    ("words", "colors", "refused"),
    [
        ("not black boots", (), ("black",)),
        ("boots but not black", (), ("black",)),
        ("a dress without stripes", (), ()),
        ("a green dress, no red", ("green",), ("red",)),
        ("I hate yellow, please a blue shirt", ("blue",), ("yellow",)),
    ],
)
def test_what_is_refused_is_never_taken_for_wanted(words, colors, refused):
    facts = read_words(words)
    assert facts.colors == colors
    assert facts.avoid is not None and facts.avoid.colors == refused


def test_a_look_refused_of_a_piece_leaves_the_piece_wanted():
    facts = read_words("not black boots")
    assert "ankle-boots" in facts.kinds and facts.avoid.kinds == ()


def test_a_refused_pattern_is_known_and_the_piece_still_wanted():
    facts = read_words("a dress without stripes")
    assert facts.kinds == ("dress",) and "stripe" in facts.avoid.patterns


@pytest.mark.parametrize(
    ("words", "limit"),
    [("shoes under 50", 5000), ("no more than $80", 8000), ("black boots up to 150 dollars", 15000),
     ("a dress", None)],
)  # fmt: skip
def test_a_price_in_the_words_is_read(words, limit):
    assert read_words(words).most_minor == limit
    assert read_words(words).avoid is None


@pytest.mark.parametrize(
    ("words", "gender"),
    [("jeans for men", "male"), ("men's navy blazer", "male"), ("gift for my dad", "male"),
     ("women's coat", "female"), ("for men and women", ""), ("shoes", "")],
)  # fmt: skip
def test_a_department_in_the_words_is_read(words, gender):
    assert read_words(words).gender == gender


@pytest.mark.parametrize(
    ("slip", "kind"),
    [("sneekers", "sneakers"), ("sunglases", "sunglasses"), ("jumpsiut", "jumpsuit"),
     ("troussers", "trousers")],
)  # fmt: skip
def test_a_typing_slip_is_mended(slip, kind):
    assert kind in read_words(f"white {slip}").kinds


@pytest.mark.parametrize("words", ["a walk on the coast", "boats", "a dance", "my guest"])
def test_a_real_word_is_not_taken_for_a_slip(words):
    assert read_words(words).kinds == ()


def test_hot_pink_is_a_colour_and_no_heat():
    facts = read_words("hot pink dress")
    assert facts.colors == ("hot pink",) and facts.seasons == ()


def test_a_rose_is_not_taken_for_a_colour_but_pink_is():
    assert read_words("rose printed dress").colors == ()
    assert read_words("pink dress").colors == ("pink",)
