"""Another size for what stands, said in a few words of one's own."""

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    "words",
    ["Sorry, I'd better go for M", "make that an M", "M would be safer", "I should have said M",
     "actually I need a medium", "I'd rather M", "let's say M", "better in M", "M, not S",
     "a medium would be better"],
)  # fmt: skip
def test_a_letter_alone_is_the_size_of_what_is_looked_for(words):
    floor = Floor()
    floor.say("dresses in S up to 90")
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert (wish["sizes"], wish["pieces"], wish["max_price"]) == (["M"], ["dress"], 90)


@pytest.mark.parametrize(
    ("first", "words", "sizes"),
    [("trousers, waist 27", "oops i meant 30, not 27", ["waist 30"]),
     ("trousers, waist 27", "it should be 30 rather than 27", ["waist 30"]),
     ("trousers, waist 28", "make that 30", ["waist 30"]),
     ("loafers in 38", "sorry, 39", ["EU 39"]),
     ("loafers in 38", "wait, I'm a 39 not a 38", ["EU 39"])],
)  # fmt: skip
def test_a_number_takes_the_place_of_the_size_that_it_corrects(first, words, sizes):
    floor = Floor()
    floor.say(first)
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert wish["sizes"] == sizes and "max_price" not in wish


def test_a_number_far_from_any_size_is_money():
    floor = Floor()
    floor.say("trousers, waist 28")
    floor.say("make it 60")
    wish = floor.arguments("search_catalog")
    assert wish["max_price"] == 60 and wish["sizes"] == ["waist 28"]


def test_a_colour_in_a_sentence_of_its_own_is_heard_beside_the_size():
    floor = Floor()
    floor.say("trousers in XL")
    floor.say("Actually L, I have lost weight. Navy or grey.")
    wish = floor.arguments("search_catalog")
    assert wish["sizes"] == ["L"] and wish["colors"] == ["navy", "grey"]


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("one size bigger please", "EU 40"),
        ("a size down", "EU 38"),
        ("can you size up?", "EU 40"),
        ("the next size up then", "EU 40"),
    ],
)
def test_one_size_bigger_is_the_next_one(words, size):
    floor = Floor()
    floor.say("loafers in size 39")
    floor.say(words)
    assert floor.arguments("search_catalog")["sizes"] == [size]
