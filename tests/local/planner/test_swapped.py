"""What a swap brought and what it sent away hold for what follows."""

import pytest

from stylist.domain import Wish
from stylist.local.planner.history import Ran, Turn
from stylist.local.planner.swapped import with_swaps
from tests.local.planner.floor import Floor


def turn(name, failed=False, **arguments):
    return Turn("words", rounds=[[Ran(name, arguments, {}, failed)]])


TROUSERS = {"slot": "bottom", "pieces": ["trousers"], "avoid_pieces": ["skirt"]}


def test_what_came_takes_the_place_of_what_stood_and_the_refused_stays_refused():
    past = [turn("compose_outfit"), turn("swap_item", **TROUSERS)]
    wish = with_swaps(Wish(pieces=("pencil skirt", "white shirt")), past)
    assert wish.pieces == ("white shirt", "trousers") and wish.avoid_pieces == ("skirt",)


@pytest.mark.parametrize(
    "past",
    [
        [turn("swap_item", **TROUSERS), turn("compose_outfit")],
        [turn("compose_outfit"), turn("swap_item", failed=True, **TROUSERS)],
        [turn("compose_outfit"), turn("swap_item", slot="bottom", pieces="trousers")],
    ],
)
def test_a_swap_before_the_last_outfit_a_failed_or_a_broken_one_changes_nothing(past):
    wish = Wish(pieces=("pencil skirt",))
    assert with_swaps(wish, past) == wish


def test_trousers_that_came_for_a_skirt_stay_when_a_colour_goes():
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    floor.say("actually no skirt. trousers instead")
    floor.say("and nothing black pls")
    wish = floor.arguments("compose_outfit")
    assert wish["pieces"] == ["trousers"] and wish["avoid_pieces"] == ["skirt"]


def test_warmer_after_a_swap_is_asked_of_the_whole_outfit():
    floor = Floor()
    floor.say("a work outfit with trousers for women at 12 degrees")
    floor.say("not these shoes")
    assert floor.called[0] == "swap_item"
    floor.say("make it warmer")
    assert floor.called[0] == "compose_outfit"


def test_cheaper_ones_after_a_swap_are_cheaper_shoes():
    floor = Floor()
    floor.say("a work outfit with trousers for women")
    floor.say("not these shoes")
    floor.say("do you have them cheaper?")
    assert floor.called[0] == "swap_item" and floor.arguments("swap_item")["slot"] == "shoes"


def test_a_bag_that_is_added_to_a_bag_leaves_the_dress_that_all_was_built_around():
    floor = Floor()
    floor.say("a dress for work")
    floor.say("what shoes and bag go with the first one?")
    dress = next(one for one in floor.outfits[0] if one.startswith("dress"))
    floor.say("add a bag")
    assert all(dress in worn for worn in floor.outfits)


@pytest.mark.parametrize("words", [
    "those shoes in the first outfit look stiff, can you swap them?",
    "The shoes are a bit much. Could you change those please",
])  # fmt: skip
def test_a_piece_is_swapped_that_a_pronoun_stands_for(words):
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    floor.say(words)
    assert floor.arguments("swap_item")["slot"] == "shoes"


def test_a_pronoun_for_the_whole_outfit_swaps_no_piece():
    floor = Floor()
    floor.say("womens work outfit with a skirt")
    floor.say("I like the shoes in this one, but change it to something for a party")
    assert "swap_item" not in floor.called
