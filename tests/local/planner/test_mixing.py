"""Pieces of several outfits in one, pieces that come back, and changes of two at once."""

import pytest

from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from tests.local.planner.floor import GOODS, Floor

SLOTS = {one.product_id: SLOT_OF_CATEGORY[one.category] for one in GOODS}


@pytest.fixture
def floor() -> Floor:
    return Floor()


def _slot(outfit, slot):
    return next((one for one in outfit if SLOTS[one] == slot), None)


@pytest.mark.parametrize(
    "words",
    ["the second one but with the shoes from the first", "outfit 2, but with the shoes of outfit 1",
     "can I have the shoes from the first on the second?"],
)  # fmt: skip
def test_one_outfit_with_a_piece_of_another_keeps_the_rest_of_it(floor, words):
    floor.say("an outfit for work")
    floor.say("swap the shoes")
    first, second = floor.outfits[0], ["dress-navy", "coat-navy", "loafers-black"]
    floor.outfits = [first, second]
    floor.say(words)
    kept = set(floor.arguments("compose_outfit")["keep"])
    assert kept == {"dress-navy", "coat-navy", _slot(first, "shoes")}


@pytest.mark.parametrize(
    "words", ["put the coat back", "bring back the coat", "the coat after all"]
)
def test_put_the_coat_back_brings_the_one_that_was_there(floor, words):
    floor.say("an outfit for work")
    coat = _slot(floor.outfits[0], "outerwear")
    floor.say("lose the coat")
    rest = floor.arguments("compose_outfit")["keep"]
    assert coat not in rest
    floor.outfits = [rest]
    floor.say(words)
    assert set(floor.arguments("compose_outfit")["keep"]) == {*rest, coat}


@pytest.mark.parametrize(
    "words",
    ["the one before was better", "I preferred the previous outfit",
     "go back to what you had before", "undo"],
)  # fmt: skip
def test_the_one_before_was_better_goes_back(floor, words):
    floor.say("an outfit for work")
    before = floor.outfits[0]
    floor.say("swap the shoes")
    floor.say(words)
    assert set(floor.arguments("compose_outfit")["keep"]) == set(before)


@pytest.mark.parametrize(
    "words",
    ["the one before was worse", "the last one is lovely", "the look before the party is fine"],
)
def test_other_words_on_what_was_before_are_no_way_back(floor, words):
    floor.say("an outfit for work")
    floor.say("swap the shoes")
    floor.say(words)
    assert not [call for call in floor.calls if call.name == "compose_outfit"
                and call.arguments.get("keep")]  # fmt: skip


def test_a_piece_less_and_warmer_shoes_are_done_at_once(floor):
    floor.say("an outfit for work")
    worn = floor.outfits[0]
    floor.say("lose the coat and other shoes please")
    asked = floor.arguments("compose_outfit")
    assert set(asked["keep"]) == {one for one in worn if SLOTS[one] not in ("outerwear", "shoes")}
    assert asked["avoid_pieces"] == ["coat"] and asked["pieces"] == ["shoes"]


def test_dressier_with_the_same_shoes_keeps_the_shoes(floor):
    floor.say("an outfit for work")
    shoes = _slot(floor.outfits[0], "shoes")
    floor.say("can you make it a bit dressier but with the same shoes")
    asked = floor.arguments("compose_outfit")
    assert asked["keep"] == [shoes] and asked["occasion"] == "formal"


def test_keep_one_lose_another_brings_another_of_it(floor):
    floor.say("an outfit for work")
    before = floor.outfits[0]
    floor.say("keep the shoes lose the top")
    assert floor.arguments("swap_item")["slot"] == "top"
    assert _slot(floor.outfits[0], "shoes") == _slot(before, "shoes")


@pytest.mark.parametrize(
    "words", ["i'll wear my own shoes", "i have shoes already", "I already have shoes"]
)
def test_what_is_at_home_already_leaves_the_outfit(floor, words):
    floor.say("an outfit for work")
    shoes = _slot(floor.outfits[0], "shoes")
    floor.say(words)
    asked = floor.arguments("compose_outfit")
    assert asked["avoid_pieces"] == ["shoes"] and shoes not in asked["keep"]


@pytest.mark.parametrize("words", ["none of these", "hate all of them"])
def test_none_of_these_brings_others(floor, words):
    floor.say("an outfit for work")
    worn = floor.outfits[0]
    floor.say(words)
    first = next(call for call in floor.calls if call.name == "compose_outfit")
    assert set(worn) <= set(first.arguments["without"])


@pytest.mark.parametrize(
    "words", ["other colour for the shoes", "the shoes in a different colour please"]
)
def test_another_colour_of_one_piece_leaves_the_rest(floor, words):
    floor.say("an outfit for work")
    floor.say(words)
    asked = floor.arguments("swap_item")
    assert asked["slot"] == "shoes" and asked["avoid_colors"]


@pytest.mark.parametrize(
    "words", ["the bag from 2 pls", "the first is nice but i want the bag from 2"]
)
def test_a_piece_of_another_outfit_alone_comes_into_the_one_in_front(floor, words):
    floor.say("an outfit for work")
    front = floor.outfits[0]
    floor.outfits = [front, ["dress-navy", "coat-navy", "loafers-black", "bag-red"]]
    floor.say(words)
    assert set(floor.arguments("compose_outfit")["keep"]) == {*front, "bag-red"}
