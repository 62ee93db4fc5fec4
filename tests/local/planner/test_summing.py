"""What cards cost together, and what is kept, listed or put back of what is shown."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


def test_the_total_of_single_cards_is_theirs_together(floor):
    floor.say("show me shoes")
    reply = floor.say("what's the total?")
    total = sum(one.price_minor for one in floor.goods if one.product_id in floor.items) // 100
    assert len(floor.items) > 1 and f"${total}" in reply


def test_the_first_shoes_come_back_once_others_have_come(floor):
    floor.say("an outfit for the office")
    before = floor.outfits[0]
    floor.say("not these shoes")
    assert set(floor.outfits[0]) != set(before)
    floor.say("keep the first shoes")
    assert set(floor.arguments("compose_outfit")["keep"]) == set(before)


def test_something_waterproof_is_said_of_the_boots_that_were_shown(floor):
    floor.say("show me black boots")
    floor.say("I want something waterproof")
    assert floor.arguments("search_catalog")["pieces"] == ["black waterproof boots"]


def test_a_piece_to_go_with_it_has_its_own_colours(floor):
    floor.say("a white shirt")
    floor.say("ok and trousers to wear it with, grey or navy")
    wish = floor.arguments("compose_outfit")
    assert wish["pieces"] == ["grey trousers", "navy trousers"] and "colors" not in wish


def test_hats_and_scarves_are_listed_where_the_coat_is_refused(floor):
    floor.say("an outfit for a walk at 2 degrees")
    floor.say("no jackets or coats, just show me hats and scarves")
    assert floor.arguments("search_catalog")["pieces"] == ["hat", "scarf"]


def test_a_suit_a_shirt_and_shoes_in_one_total_are_an_outfit(floor):
    floor.say("a suit, shirt and shoes, 500 dollars total")
    assert "compose_outfit" in floor.called
