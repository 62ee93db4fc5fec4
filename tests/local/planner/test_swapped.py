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
