"""Pieces of an outfit that are named by where they are worn."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    ("words", "slot", "piece"),
    [("Swap the bottoms for something grey", "bottom", "grey bottoms"),
     ("swap the layer for something navy", "outerwear", "navy outerwear")],
)  # fmt: skip
def test_the_colour_is_of_what_comes_in_that_place(floor, words, slot, piece):
    floor.say("an outfit with a camel skirt and a camel coat")
    floor.say(words)
    swap = floor.arguments("swap_item")
    assert swap["slot"] == slot and swap["pieces"] == [piece]


@pytest.mark.parametrize(
    ("words", "slot", "color"),
    [("a blue one up top", "top", "blue"), ("something green on top please", "top", "green"),
     ("something navy on the bottom", "bottom", "navy"),
     ("something tan on my feet", "shoes", "tan")],
)  # fmt: skip
def test_a_colour_for_a_place_of_the_body_is_of_what_is_worn_there(floor, words, slot, color):
    floor.say("an outfit with a camel skirt")
    floor.say(words)
    swap = floor.arguments("swap_item")
    assert swap["slot"] == slot and swap["pieces"][0].startswith(color)


def test_something_lighter_on_the_feet_is_no_boot(floor):
    floor.say("an outfit with a camel skirt")
    floor.say("something lighter on my feet")
    swap = floor.arguments("swap_item")
    assert swap["slot"] == "shoes" and swap["pieces"] == ["shoes"]


@pytest.mark.parametrize(
    "words", ["something warm on top", "a navy coat on top", "which top is best on top?"]
)
def test_what_comes_over_the_top_takes_no_place_of_it(floor, words):
    floor.say("an outfit with a camel skirt")
    floor.say(words)
    swaps = [call.arguments for call in floor.calls if call.name == "swap_item"]
    assert not any(one["slot"] == "top" for one in swaps)
