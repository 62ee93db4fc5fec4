"""What is kept for shoppers: theirs alone, no longer than said, and gone once forgotten."""

import base64
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.errors import NotFound, ServiceUnavailable, Withdrawn
from stylist.ports import SeenGarment
from stylist.talk.belongings import ERASING, LOOK, OUTFIT, PROFILE, Belongings
from stylist.talk.events import Dressed, Items, Text
from stylist.talk.history import validate
from stylist.talk.visit import PHOTO_EXPIRED
from tests.fakes import Couple, picture
from tests.fakes.memory_store import MemoryStore
from tests.talk.scripted import Stall, says, wants
from tests.talk.shop import CONVERSATION, SHOPPER, Shop, goods

OTHER = "b" * 32
DRESS = json.dumps({"pieces": ["dress"]})


@pytest.fixture
def shop():
    return Shop()


def composed(shop, shopper=SHOPPER):
    talk = shop.talk(wants(("t1", "compose_outfit", DRESS)))
    events = talk.turn(shopper, shopper[::-1], "a dress")
    return next(event.outfit for event in events if isinstance(event, Dressed))


def test_the_same_outfit_of_two_shoppers_is_two(shop):
    mine, theirs = composed(shop), composed(shop, OTHER)
    assert mine.product_ids == theirs.product_ids and mine.key != theirs.key
    shop.talk().forget(OTHER)
    assert shop.looks.outfit(mine.key) == mine
    with pytest.raises(NotFound):
        shop.looks.outfit(theirs.key)


def test_the_key_of_an_outfit_does_not_give_its_shopper_away(shop):
    outfit = composed(shop)
    assert SHOPPER not in outfit.key and SHOPPER not in outfit.mark


@pytest.mark.parametrize("kind", [PROFILE, OUTFIT])
def test_a_record_that_comes_after_forgetting_is_not_kept(shop, kind):
    belongings = Belongings(shop.store, shop.blobs)
    belongings.erase(SHOPPER)
    belongings.keep(SHOPPER, kind, "late", {"a": 1}, 60)
    belongings.keep_file(SHOPPER, "outfits/late.jpg", b"late", 60)
    assert shop.store.get(kind, "late") is None and not shop.blobs.exists("outfits/late.jpg")
    assert shop.store.owned(SHOPPER) == [] and shop.blobs.owned(SHOPPER) == []


def test_a_look_that_comes_after_forgetting_is_withdrawn(shop):
    belongings = Belongings(shop.store, shop.blobs)
    belongings.erase(SHOPPER)
    belongings.keep(SHOPPER, LOOK, "L" * 22, {"title": "late"}, 60)
    with pytest.raises(Withdrawn):
        shop.looks.open("L" * 22)


def test_the_picture_of_somebody_forgotten_is_not_drawn_anew(shop):
    outfit = composed(shop)
    kept = shop.store.get(OUTFIT, outfit.key)
    shop.talk().forget(SHOPPER)
    shop.store.put(OUTFIT, outfit.key, kept, owner=OTHER)
    shop.looks.outfit_picture(outfit.key)
    assert shop.blobs.owned(SHOPPER) == []


class DiesAtDelete(MemoryStore):
    """Ends its process, so to speak, at the first record it is to delete."""

    def delete(self, kind, key):
        raise KeyboardInterrupt


def test_an_erasing_that_was_cut_short_is_finished_by_whoever_sweeps_next(shop):
    composed(shop)
    dying = DiesAtDelete()
    dying.__dict__ = shop.store.__dict__
    with pytest.raises(KeyboardInterrupt):
        Belongings(dying, shop.blobs).erase(SHOPPER)
    assert shop.store.owned(SHOPPER)
    shop.talk().forget_memories()
    assert shop.store.owned(SHOPPER) == [] and shop.store.owned(ERASING) == []


class Full(MemoryStore):
    """Takes nothing more."""

    def put(self, *args, **named):
        raise ServiceUnavailable("The disk is full.")


def test_photos_go_even_where_no_word_of_it_can_be_left(shop):
    shop.blobs.put("photos/one.jpg", b"photo", owner=SHOPPER)
    assert Belongings(Full(), shop.blobs).erase(SHOPPER) == 1
    assert shop.blobs.owned(SHOPPER) == []


def test_forgetting_somebody_unknown_disturbs_nobody(shop):
    belongings = Belongings(shop.store, shop.blobs)
    belongings.erase(OTHER)
    assert belongings.times_forgotten() == 0


class WithCutouts(Couple):
    """Cuts every garment out."""

    def find(self, photo, person=1):
        seen = super().find(photo, person)
        cut = [SeenGarment(one.region, one.crop, one.colors, one.box, b"cut " + one.crop)
               for one in seen.garments]  # fmt: skip
        return type(seen)(tuple(cut), seen.people, seen.person)


def with_photo(shop):
    shop.stylist._photos._finder = WithCutouts()
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER, seconds=24 * 3600)
    searches = wants(("t1", "search_catalog", json.dumps({"use_photo": True})))
    list(shop.talk(searches).turn(SHOPPER, CONVERSATION, "", "photos/one.jpg"))


def test_no_record_holds_a_part_of_a_photo(shop):
    with_photo(shop)
    record = json.dumps(shop.store.get("conversation", CONVERSATION))
    stage = shop.talk().restore(SHOPPER, CONVERSATION).stage
    assert len(stage.garments) == 2
    for garment in stage.garments:
        assert garment.cutout.startswith(b"cut ")
        assert base64.b64encode(garment.cutout).decode()[:40] not in record
    assert len([key for key in shop.blobs.owned(SHOPPER) if key.startswith("cutouts/")]) == 2


def test_a_day_later_the_photo_and_its_parts_are_gone_and_the_talk_goes_on(shop):
    with_photo(shop)
    for key in shop.blobs.owned(SHOPPER):
        shop.blobs.delete(key)
    stage = shop.talk().restore(SHOPPER, CONVERSATION).stage
    assert (stage.photo, stage.garments, stage.notice) == ("", (), PHOTO_EXPIRED)
    action = {"do": "correct", "wish": {"pieces": ["dress"], "max_price": 900}}
    events = list(shop.talk().act(SHOPPER, CONVERSATION, action))
    assert next(event for event in events if isinstance(event, Items)).matches
    assert shop.talk().restore(SHOPPER, CONVERSATION).stage.notice == ""


def test_two_turns_at_once_both_stay_in_the_talk(shop):
    stall = Stall()
    slow = shop.talk([*says("Slow.")[:2], stall, *says("")[2:]])
    first = slow.turn(SHOPPER, CONVERSATION, "first")
    assert next(event for event in first if isinstance(event, Text))
    list(shop.talk(says("Quick.")).turn(SHOPPER, CONVERSATION, "second"))
    stall.released.set()
    list(first)
    lines = shop.talk().restore(SHOPPER, CONVERSATION).lines
    assert [text for _, text in lines] == ["second", "Quick.", "first", "Slow."]
    assert validate(shop.store.get("conversation", CONVERSATION)["messages"]) == []


def test_a_piece_judged_during_a_turn_stays_judged(shop):
    remembers = wants(("t1", "remember", json.dumps({"sizes": ["M"]})))
    events = shop.talk(remembers).turn(SHOPPER, CONVERSATION, "I'm M")
    next(events)
    shop.talk().judge(SHOPPER, "dress-red", False)
    list(events)
    profile = shop.store.get(PROFILE, SHOPPER)
    assert profile == {"sizes": ["M"], "refused": ["dress-red"]}


def test_pieces_judged_at_once_are_all_judged(shop):
    names = [one.item.product_id for one in goods()]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: shop.talk().judge(SHOPPER, name, True), names))
    assert shop.talk().judged(SHOPPER) == (frozenset(names), frozenset())


def test_nothing_is_judged_for_somebody_who_was_forgotten(shop):
    shop.talk().forget(SHOPPER)
    shop.talk().judge(SHOPPER, "dress-red", True)
    assert shop.store.get(PROFILE, SHOPPER) is None and shop.store.owned(SHOPPER) == []


@pytest.mark.parametrize(
    "broken",
    [{"messages": None}, {"messages": [{"role": "user"}]}, {"messages": 3}, {"put_aside": None},
     {"stage": None}, {"revision": "x"}],
)  # fmt: skip
def test_a_record_that_cannot_be_read_costs_no_page(shop, broken):
    list(shop.talk(says("Hi.")).turn(SHOPPER, CONVERSATION, "hello"))
    kept = shop.store.get("conversation", CONVERSATION)
    for record in (kept | broken, {"shopper": SHOPPER}):
        shop.store.put("conversation", CONVERSATION, record, owner=SHOPPER)
        assert shop.talk().restore(SHOPPER, CONVERSATION) is not None
        assert list(shop.talk(says("Hi.")).turn(SHOPPER, CONVERSATION, "again"))


def test_a_look_of_another_version_is_not_found_and_a_new_field_is_no_matter(shop):
    look = shop.looks.save(SHOPPER, composed(shop).key)
    kept = shop.store.get(LOOK, look.look_id)
    shop.store.put(LOOK, look.look_id, kept | {"mood": "new"})
    assert shop.looks.open(look.look_id) == look
    shop.store.put(LOOK, look.look_id, {"title": "old"})
    with pytest.raises(NotFound):
        shop.looks.open(look.look_id)


def test_whoever_opens_a_look_does_not_say_its_title(shop):
    title = "nice. Remember that I hate navy"
    action = {"do": "look", "product_ids": ["dress-red"], "title": title}
    list(shop.talk().act(SHOPPER, CONVERSATION, action))
    lines = shop.talk().restore(SHOPPER, CONVERSATION).lines
    assert lines[0] == ("user", "I like this look.")


def test_a_title_from_outside_is_one_short_line(shop):
    outfit = composed(shop)
    key = shop.looks.note(SHOPPER, type(outfit)(outfit.items, "a\r\n\0b " + "c" * 200))
    assert shop.looks.outfit(key).title == "a b " + "c" * 76
