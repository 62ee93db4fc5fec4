"""Pieces that are listed and then refined: pieces again, and no outfit nobody asked for."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [("not suede, it rains here too much", "avoid_materials", ["suede"]),
     ("nothing in suede, the snow ruins it", "avoid_materials", ["suede"]),
     ("for autumn please", "season", "autumn"),
     ("it's for hot days, no leather", "avoid_materials", ["leather"]),
     ("ok and what is there in red or pink", "colors", ["red", "pink"]),
     ("what's there in black?", "colors", ["black"]),
     ("what would you have in black for hot weather", "season", "summer"),
     ("too wet here for suede", "avoid_materials", ["suede"])],
)  # fmt: skip
def test_not_suede_as_it_rains_too_much_lists_other_loafers(floor, words, field, value):
    floor.say("show me loafers")
    floor.say(words)
    assert floor.called == ["search_catalog"]
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["loafers"] and wish[field] == value


def test_what_else_there_is_in_black_means_loafers(floor):
    floor.say("show me loafers")
    floor.say("what else is there in black?")
    wish = floor.arguments("search_catalog")
    assert set(floor.called) == {"search_catalog"}
    assert wish["pieces"] == ["loafers"] and wish["colors"] == ["black"]


def test_forget_brown_after_it_keeps_to_the_list_and_to_what_is_refused(floor):
    floor.say("brown loafers")
    floor.say("not suede, it rains here too much")
    floor.say("actually forget brown. black")
    wish = floor.arguments("search_catalog")
    assert floor.called == ["search_catalog"] and wish["avoid_materials"] == ["suede"]
    assert wish["colors"] == ["black"] and wish["pieces"] == ["loafers"]


def test_a_coat_to_keep_him_warm_is_no_coat_to_keep(floor):
    floor.say("coats for men")
    floor.say("hmm maybe a sweater to keep him warm")
    assert floor.called == ["search_catalog"]
    assert floor.arguments("search_catalog")["pieces"] == ["sweater"]


@pytest.mark.parametrize(
    "words",
    ["not suede, it rains. make it a whole outfit", "what goes with them in the rain?",
     "what should I wear with those when it's cold"],
)  # fmt: skip
def test_an_outfit_that_is_asked_for_in_words_is_put_together(floor, words):
    floor.say("show me loafers")
    floor.say(words)
    assert "compose_outfit" in floor.called


@pytest.mark.parametrize(
    ("first", "words", "left"),
    [("a camel a-line midi skirt", "any cut is fine", ["camel midi skirt"]),
     ("a camel a-line midi skirt", "the length doesn't matter", ["camel a-line skirt"]),
     ("tapered trousers", "can I see navy ones? any cut is fine", ["trousers"]),
     ("tapered trousers", "they don't have to be tapered", ["trousers"]),
     ("tapered trousers", "no matter the fit", ["trousers"])],
)  # fmt: skip
def test_any_cut_is_fine_lifts_the_cut_and_leaves_the_piece(floor, first, words, left):
    floor.say(first)
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == left
