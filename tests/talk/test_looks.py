"""Looks: saved under an unguessable id, opened by whoever has it, taken back by who saved it."""

import json

import pytest

from stylist.domain import Outfit
from stylist.errors import InvalidRequest, NotFound, Withdrawn
from stylist.looks import Looks
from stylist.talk.events import Dressed
from tests.builders import item
from tests.talk.scripted import wants
from tests.talk.shop import CONVERSATION, SHOPPER, NamedPictures, Shop


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def key(shop):
    composes = wants(("t1", "compose_outfit", json.dumps({"pieces": ["dress"]})))
    events = shop.talk(composes).turn(SHOPPER, CONVERSATION, "a dress")
    return next(one.outfit.key for one in events if isinstance(one, Dressed))


def test_a_saved_look_opens_with_its_pieces_prices_and_picture(shop, key):
    look = shop.looks.save(SHOPPER, key)
    opened = shop.looks.open(look.look_id)
    assert opened == look
    assert opened.total == shop.looks.outfit(key).total
    assert shop.looks.picture(look.look_id).startswith(b"picture of")


def test_a_look_keeps_the_day_that_it_is_for_and_nothing_of_who_saved_it(shop):
    wish = {"pieces": ["dress"], "occasion": "work", "temperature_c": 20, "max_price": 150,
            "place": "Oslo", "department": "female"}  # fmt: skip
    composes = wants(("t1", "compose_outfit", json.dumps(wish)))
    events = list(shop.talk(composes).turn(SHOPPER, CONVERSATION, "a dress for work"))
    outfit = next(one.outfit for one in events if isinstance(one, Dressed))
    swap = {"do": "swap", "product_ids": list(outfit.product_ids), "slot": "shoes"}
    (swapped,) = [one.outfit for one in shop.talk().act(SHOPPER, CONVERSATION, swap)
                  if isinstance(one, Dressed)]  # fmt: skip
    for key in (outfit.key, swapped.key):
        look = shop.looks.save(SHOPPER, key)
        assert shop.looks.open(look.look_id).day == {"occasion": "work", "temperature_c": 20}


def test_two_saves_give_two_ids_of_128_random_bits(shop, key):
    first, second = shop.looks.save(SHOPPER, key), shop.looks.save(SHOPPER, key)
    assert first.look_id != second.look_id
    assert len(first.look_id) == 22


def test_a_withdrawn_look_says_so_and_nothing_of_it_is_left(shop, key):
    look = shop.looks.save(SHOPPER, key)
    shop.looks.withdraw(SHOPPER, look.look_id)
    with pytest.raises(Withdrawn):
        shop.looks.open(look.look_id)
    with pytest.raises(NotFound):
        shop.blobs.get(look.picture)
    assert shop.store.get("look", look.look_id) == {"withdrawn": True}


def test_only_who_saved_it_can_withdraw_it(shop, key):
    look = shop.looks.save(SHOPPER, key)
    with pytest.raises(NotFound):
        shop.looks.withdraw("b" * 32, look.look_id)
    assert shop.looks.open(look.look_id)


@pytest.mark.parametrize("name", ["", "x", "../../etc/passwd", "A" * 22, "a" * 400, "\0" * 22])
def test_an_unknown_look_is_not_found(shop, name):
    with pytest.raises(NotFound):
        shop.looks.open(name)


def test_an_outfit_that_nobody_composed_is_not_drawn(shop):
    with pytest.raises(NotFound):
        shop.looks.outfit_picture("0" * 32)


def test_a_picture_is_drawn_once(shop, key):
    first = shop.looks.outfit_picture(key)
    shop.store.put("outfit", key, shop.store.get("outfit", key) | {"why": []})
    assert shop.looks.outfit_picture(key) == first


def test_looks_of_a_shopper_are_listed_and_go_with_everything_else(shop, key):
    looks = {shop.looks.save(SHOPPER, key).look_id for _ in range(3)}
    assert {look.look_id for look in shop.looks.saved(SHOPPER)} == looks
    shop.talk().forget(SHOPPER)
    assert shop.looks.saved(SHOPPER) == [] and shop.blobs.owned(SHOPPER) == []
    for name in looks:
        with pytest.raises(Withdrawn):
            shop.looks.open(name)


def test_a_forged_shopper_saves_nothing(shop, key):
    with pytest.raises(InvalidRequest):
        shop.looks.save("", key)


def test_a_title_for_a_public_page_is_judged_where_somebody_judges(shop):
    def judge(title):
        if "planted" in title:
            raise InvalidRequest("Please use other words.")

    looks = Looks(shop.stylist, NamedPictures(), shop.store, shop.blobs, judge=judge)
    pieces = (item(),)
    with pytest.raises(InvalidRequest, match="other words"):
        looks.note(SHOPPER, Outfit(pieces, "planted  words"))
    assert not shop.store.owned(SHOPPER)
    assert looks.note(SHOPPER, Outfit(pieces, "For the office")) and looks.note(
        SHOPPER, Outfit(pieces)
    )
