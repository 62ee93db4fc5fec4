"""A pop of colour, paler colours, the other outfit: corrections of what stands."""

import pytest

from tests.local.planner.floor import Floor


def dressed():
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    return floor


@pytest.mark.parametrize(
    "words", ["a pop of colour please", "with a splash of color", "add a bit of colour"]
)
def test_a_pop_of_colour_changes_one_piece_and_leaves_the_rest(words):
    floor = dressed()
    floor.say(words)
    asked = floor.arguments("swap_item")
    assert asked["slot"] == "top" and asked["colors"] == ["red"]


def test_a_pop_of_colour_is_none_that_was_refused():
    floor = Floor()
    floor.say("womens work outfit with a skirt, nothing red")
    floor.say("a pop of colour please")
    assert floor.arguments("swap_item")["colors"] == ["cobalt"]


@pytest.mark.parametrize("words", ["lighter colours please", "that is a bit too dark"])
def test_lighter_colours_are_pale_ones(words):
    floor = dressed()
    floor.say(words)
    asked = floor.arguments("compose_outfit")
    assert asked["colors"] == ["cream", "white", "beige"] and "light" in asked["text"]


def test_brighter_is_not_pale():
    floor = dressed()
    floor.say("something brighter")
    assert "red" in floor.arguments("compose_outfit")["colors"]


@pytest.mark.parametrize("words", ["too much, tone it down", "calm it down a little"])
def test_down_is_no_cloth_where_it_is_toned_down(words):
    floor = dressed()
    floor.say(words)
    assert "materials" not in floor.arguments("compose_outfit")


@pytest.mark.parametrize(
    "words", ["no, the other outfit", "the other one please", "I prefer the other look"]
)
def test_the_other_outfit_is_told_of_and_meant_by_what_follows(words):
    floor = dressed()
    second = floor.outfits[1]
    floor.say(words)
    assert floor.called == []
    floor.say("draw it")
    assert floor.arguments("draw_outfit")["product_ids"] == second


def test_another_one_and_the_other_one_in_blue_ask_for_more():
    for words in ("another one please", "the other one in blue"):
        floor = dressed()
        floor.say(words)
        assert floor.called, words


def test_less_boring_is_bolder():
    floor = dressed()
    floor.say("something less boring")
    assert "bold" in floor.arguments("compose_outfit")["text"]
