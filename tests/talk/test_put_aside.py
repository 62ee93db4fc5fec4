"""What was swapped away stays away for the rest of the conversation, unless it is asked for."""

import pytest

from stylist.talk.events import Dressed, Items
from tests.talk.shop import Shop
from tests.talk.test_conversations import act, composes, only, says, searches, turn


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def gone(shop):
    """Shoes that went in a swap."""
    first = only(Dressed, turn(shop.talk(composes(pieces=["skirt"])), "a skirt"))[0].outfit
    act(shop.talk(), do="swap", product_ids=list(first.product_ids), slot="shoes")
    return next(name for name in first.product_ids if name.startswith("shoes"))


def worn(events):
    return {name for one in only(Dressed, events) for name in one.outfit.product_ids}


def test_no_later_outfit_has_it(shop, gone):
    events = turn(shop.talk(composes(pieces=["dress"]), says("There.")), "now with a dress")
    assert worn(events) and gone not in worn(events)


def test_no_later_search_shows_it_in_another_process_either(shop, gone):
    (found,) = only(Items, turn(shop.talk(searches(pieces=["shoes"]), says("There.")), "shoes"))
    assert found.matches
    assert gone not in {one.item.product_id for one in found.matches}


def test_who_asks_to_keep_it_has_it_back(shop, gone):
    assert gone in worn(act(shop.talk(), do="dress", product_id=gone))
    events = turn(shop.talk(searches(pieces=["shoes"]), says("There.")), "shoes")
    assert gone in {one.item.product_id for one in only(Items, events)[0].matches}
