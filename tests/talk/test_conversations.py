"""Conversations over a small shop: what is shown, kept, resumed and forgotten."""

import json
import threading

import pytest

from stylist.domain import Wish
from stylist.errors import InvalidRequest, NotFound
from stylist.talk.context import context_of
from stylist.talk.conversations import Conversations
from stylist.talk.dressing import PUT_AWAY
from stylist.talk.events import (
    Busy,
    Done,
    Dressed,
    Items,
    Looked,
    Notice,
    Picture,
    Question,
    Text,
    Understood,
)
from stylist.talk.history import validate
from stylist.talk.stage import Stage
from stylist.talk.transcript import CUT_SHORT
from tests.fakes import picture
from tests.talk.scripted import ScriptedModel, Stall, says, wants
from tests.talk.shop import CONVERSATION, SHOPPER, OneTown, Shop, goods


@pytest.fixture
def shop():
    return Shop()


def turn(talk, words="hello", photo=None):
    return list(talk.turn(SHOPPER, CONVERSATION, words, photo))


def act(talk, **action):
    return list(talk.act(SHOPPER, CONVERSATION, action))


def asked_of(talk):
    """What the model of a conversation was asked."""
    return talk._answering._model.requests


def only(kind, events):
    return [event for event in events if isinstance(event, kind)]


def said(events):
    return "".join(event.text for event in only(Text, events))


def searches(**arguments):
    return wants(("t1", "search_catalog", json.dumps(arguments)))


def composes(**arguments):
    return wants(("t1", "compose_outfit", json.dumps(arguments)))


def test_what_a_tool_finds_is_shown_and_told_to_the_model(shop):
    talk = shop.talk(searches(pieces=["dress"], colors=["red"]), says("A red dress."))
    events = turn(talk, "a red dress")
    (items,) = only(Items, events)
    assert [match.item.product_id for match in items.matches] == ["dress-red"]
    assert said(events) == "A red dress."
    assert isinstance(events[-1], Done)


def test_the_log_tells_when_a_turns_first_word_was_shown(shop, caplog):
    caplog.set_level("INFO", "stylist.tally")
    turn(shop.talk(says("A red dress.")))
    turn(shop.talk(says("")))
    told = [record.told for record in caplog.records if record.message == "turn"]
    assert 0 <= told[0]["first_word"] <= told[0]["milliseconds"]
    assert "first_word" not in told[1]


def test_outfits_from_a_catalog_that_holds_nothing_yet_say_so(shop):
    shop.index.delete([entry.item.product_id for entry in goods()])
    talk = shop.talk(composes(occasion="work"), says("It is still empty."))
    turn(talk, "an outfit for work")
    (told,) = asked_of(talk)[-1].messages[-1]["content"]
    assert "still empty" in str(told["toolResult"])


def test_a_conversation_goes_on_in_another_process(shop):
    turn(shop.talk(searches(pieces=["dress"]), says("Two dresses.")), "dresses")
    other = shop.talk(says("Sure."))
    kept = other.restore(SHOPPER, CONVERSATION)
    assert kept.lines == (("user", "dresses"), ("assistant", "Two dresses."))
    assert len(kept.stage.matches) == 2
    assert kept.stage.wish == Wish(pieces=("dress",))
    turn(other, "thanks")
    request = asked_of(other)[0]
    assert len(request.messages) == 5
    context = context_of(request.messages[-1])
    assert context["wish"] == {"pieces": ["dress"]}
    assert set(context["shown"]["items"]) == {"dress-red", "dress-green"}


def test_what_is_told_to_be_over_is_written(shop):
    """What is asked next may come to another process before this one does anything more."""
    talk, other = shop.talk(says("Hello.")), shop.talk()
    kept = [other.restore(SHOPPER, CONVERSATION).lines
            for event in talk.turn(SHOPPER, CONVERSATION, "hello")
            if isinstance(event, Done)]  # fmt: skip
    assert kept == [(("user", "hello"), ("assistant", "Hello."))]


def test_another_shopper_cannot_open_it(shop):
    turn(shop.talk())
    with pytest.raises(InvalidRequest):
        shop.talk().restore("b" * 32, CONVERSATION)


@pytest.mark.parametrize("name", ["", "x", "A" * 32, "a" * 31, None, "../" + "a" * 29])
def test_ids_that_we_did_not_give_out_are_refused(shop, name):
    with pytest.raises(InvalidRequest):
        shop.talk().turn(name, CONVERSATION, "hi")


@pytest.mark.parametrize("words", ["", "   ", "x" * 1001, "half \ud800"])
def test_a_message_that_cannot_be_is_refused_with_a_sentence(shop, words):
    with pytest.raises(InvalidRequest, match=r"\.$"):
        turn(shop.talk(), words)


def test_outfits_are_shown_drawn_and_kept(shop):
    talk = shop.talk(composes(occasion="work", department="female"))
    outfits = only(Dressed, turn(talk, "dress me for work"))
    ids = list(outfits[0].outfit.product_ids)
    draws = wants(("t2", "draw_outfit", json.dumps({"product_ids": ids})))
    drawn = only(Picture, turn(shop.talk(draws), "draw it"))
    assert shop.blobs.get(drawn[0].blob).startswith(b"picture of")
    assert shop.looks.outfit(outfits[0].outfit.key).product_ids == tuple(ids)


def test_only_the_named_slot_changes_in_a_swap(shop):
    first = only(Dressed, turn(shop.talk(composes(pieces=["dress"])), "a dress"))[0].outfit
    (swapped,) = only(Dressed, act(shop.talk(), do="swap", product_ids=list(first.product_ids),
                                   slot="shoes"))  # fmt: skip
    changed = set(first.product_ids) ^ set(swapped.outfit.product_ids)
    assert {name.split("-")[0] for name in changed} == {"shoes"}


def test_swapping_on_never_brings_back_what_was_swapped_away(shop):
    outfit = only(Dressed, turn(shop.talk(composes(pieces=["dress"])), "a dress"))[0].outfit
    seen = {name for name in outfit.product_ids if name.startswith("shoes")}
    for _ in range(2):
        events = act(shop.talk(), do="swap", product_ids=list(outfit.product_ids), slot="shoes")
        outfit = only(Dressed, events)[0].outfit
        seen |= {name for name in outfit.product_ids if name.startswith("shoes")}
    assert len(seen) == 3


def three_outfits(shop):
    turn(shop.talk(composes(pieces=["skirt"])), "a skirt")
    outfits = shop.talk().restore(SHOPPER, CONVERSATION).stage.outfits
    assert len(outfits) == 3
    return outfits


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_outfit_that_is_changed_stays_where_it_was_and_so_do_the_others(shop, place):
    before = three_outfits(shop)
    events = act(shop.talk(), do="swap", slot="shoes", product_ids=list(before[place].product_ids))
    (swapped,) = only(Dressed, events)
    after = shop.talk().restore(SHOPPER, CONVERSATION).stage.outfits
    assert after[place] == swapped.outfit != before[place]
    assert [one for one in after if one in before] == [
        one for one in before if one != before[place]
    ]


def test_an_outfit_that_does_not_stand_there_any_more_is_changed_alone(shop):
    outfits = three_outfits(shop)
    turn(shop.talk(composes(pieces=["dress"])), "a dress")
    act(shop.talk(), do="swap", slot="shoes", product_ids=list(outfits[0].product_ids))
    (left,) = shop.talk().restore(SHOPPER, CONVERSATION).stage.outfits
    assert "skirt" in left.product_ids[1] or "skirt" in left.product_ids[0]


def test_outfits_with_what_is_refused_are_put_away_by_a_swap_and_that_is_said(shop):
    first, black, white = three_outfits(shop)
    assert "shoes-black" in black.product_ids and "shoes-white" in white.product_ids
    swap = {"product_ids": list(first.product_ids), "slot": "shoes", "avoid_colors": ["white"]}
    events = turn(shop.talk(wants(("t1", "swap_item", json.dumps(swap)))), "no white shoes")
    changed, left = shop.talk().restore(SHOPPER, CONVERSATION).stage.outfits
    assert changed.product_ids[:-1] == first.product_ids[:-1] and left == black
    assert [one.text for one in only(Notice, events)] == [PUT_AWAY]


@pytest.mark.parametrize("place", [0, 1])
def test_an_imagined_photo_stays_until_its_own_outfit_changes(shop, place):
    outfits = three_outfits(shop)
    stage = Stage(outfits=outfits, imagined=outfits[0].product_ids)
    left = stage.after(Dressed(outfits[2], 1, outfits[place].product_ids))
    assert left.imagined == (outfits[0].product_ids if place else ())


@pytest.mark.parametrize(
    ("action", "words"),
    [({"do": "correct", "wish": {"max_price": 90.0}}, "Price limit: 90."),
     ({"do": "correct", "wish": {"max_price": 79.5}}, "Price limit: 79.5.")],
)  # fmt: skip
def test_a_correction_reads_as_somebody_would_write_it(shop, action, words):
    act(shop.talk(), **action)
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines[0] == ("user", words)


def test_a_kept_piece_stays_and_the_rest_changes(shop):
    first = only(Dressed, turn(shop.talk(composes(pieces=["skirt"])), "a skirt"))[0].outfit
    skirt = next(name for name in first.product_ids if name.startswith("skirt"))
    events = act(shop.talk(), do="keep", product_ids=list(first.product_ids), product_id=skirt)
    for outfit in only(Dressed, events):
        assert set(outfit.outfit.product_ids) & set(first.product_ids) == {skirt}


def test_a_corrected_wish_searches_again_without_the_model(shop):
    turn(shop.talk(searches(pieces=["dress"], colors=["red"])), "a red dress")
    talk = shop.talk()
    events = act(talk, do="correct", wish={"colors": ["green"]}, drop=[])
    assert [match.item.product_id for match in only(Items, events)[0].matches] == ["dress-green"]
    assert not asked_of(talk)
    events = act(shop.talk(), do="correct", wish={}, drop=["colors"])
    assert len(only(Items, events)[0].matches) == 2


def test_what_buttons_did_is_part_of_a_valid_history(shop):
    turn(shop.talk(composes(pieces=["dress"])), "a dress")
    act(shop.talk(), do="correct", wish={"max_price": 200})
    talk = shop.talk()
    turn(talk, "and now?")
    assert validate(asked_of(talk)[0].messages, "user") == []
    assert context_of(asked_of(talk)[0].messages[-1])["wish"]["max_price"] == 200


def test_a_piece_is_built_around(shop):
    events = act(shop.talk(), do="dress", product_id="skirt-red")
    assert all("skirt-red" in one.outfit.product_ids for one in only(Dressed, events))


@pytest.mark.parametrize(
    "action",
    [{}, {"do": "burn"}, {"do": ["more"]}, {"do": "more"}, {"do": "more", "product_id": 7},
     {"do": "swap", "product_ids": ["dress-red"], "slot": "tail"},
     {"do": "swap", "product_ids": [], "slot": "shoes"},
     {"do": "correct", "wish": {"colors": 3}}, {"do": "correct", "wish": {"rank": "x"}},
     {"do": "weight", "photo_weight": 2}, {"do": "pick", "pick": "1:upper"},
     {"do": "keep", "product_ids": ["x"] * 9, "product_id": "x"}],
)  # fmt: skip
def test_a_forged_action_is_refused_and_leaves_nothing(shop, action):
    with pytest.raises(InvalidRequest):
        list(shop.talk().act(SHOPPER, CONVERSATION, action))
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines == ()


def test_an_action_on_a_piece_that_is_gone_leaves_a_valid_history(shop):
    with pytest.raises(NotFound):
        act(shop.talk(), do="more", product_id="gone")
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines == ()


def test_a_photo_is_looked_at_and_stays_with_the_conversation(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    talk = shop.talk(searches(use_photo=True))
    events = turn(talk, "", "photos/one.jpg")
    looked = only(Looked, events)[0]
    assert (len(looked.garments), len(looked.people), looked.chosen) == (2, 2, "1:upper")
    context = context_of(asked_of(talk)[0].messages[0])
    assert context["photo"]["new"] and len(context["photo"]["garments"]) == 2
    talk = shop.talk(says("Yes?"))
    turn(talk, "hm")
    assert not context_of(asked_of(talk)[0].messages[-1])["photo"]["new"]
    assert shop.talk().restore(SHOPPER, CONVERSATION).stage.garments[0].category


def test_a_model_may_read_a_photo_while_it_is_new_and_no_record_holds_it(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    talk = shop.talk(searches(use_photo=True), says("A red top."))
    turn(talk, "like this", "photos/one.jpg")
    assert [asked.photo() for asked in asked_of(talk)] == [picture("red")] * 2
    turn(talk, "thanks")
    assert asked_of(talk)[-1].photo is None
    kept = shop.store.get("conversation", CONVERSATION)["messages"]
    assert "base64" not in json.dumps(kept) and "photos/one" not in json.dumps(kept)


def test_a_photo_without_words_is_a_line_of_the_talk(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    turn(shop.talk(says("A red top.")), "", "photos/one.jpg")
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines == (
        ("user", "Here is a photo."), ("assistant", "A red top."))  # fmt: skip


def test_another_garment_of_the_photo_is_picked(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    turn(shop.talk(searches(use_photo=True)), "", "photos/one.jpg")
    events = act(shop.talk(), do="pick", pick="1:lower")
    assert only(Looked, events)[0].chosen == "1:lower"
    assert only(Items, events)[0].matches[0].item.category == "trousers"


def test_a_new_photo_begins_with_its_own_piece_within_the_same_limits(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    turn(shop.talk(searches(pieces=["bag"], colors=["black"], max_price=200)), "a black bag")
    talk = shop.talk()
    turn(talk, "", "photos/one.jpg")
    context = context_of(asked_of(talk)[0].messages[-1])
    assert context["wish"] == {"max_price": 200}


def test_a_photo_can_be_taken_away(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    turn(shop.talk(), "like this", "photos/one.jpg")
    turn(shop.talk(), "", "")
    stage = shop.talk().restore(SHOPPER, CONVERSATION).stage
    assert (stage.photo, stage.garments) == ("", ())


def test_a_photo_that_is_gone_is_said(shop):
    with pytest.raises(NotFound):
        turn(shop.talk(), "like this", "photos/none.jpg")


def test_what_is_refused_is_not_shown_again(shop):
    shop.talk().judge(SHOPPER, "dress-red", False)
    events = turn(shop.talk(searches(pieces=["dress"])), "dresses")
    assert [match.item.product_id for match in only(Items, events)[0].matches] == ["dress-green"]
    shop.talk().judge(SHOPPER, "dress-red", None)
    assert shop.talk().judged(SHOPPER) == (frozenset(), frozenset())


def test_what_is_told_to_be_remembered_counts_in_the_next_conversation(shop):
    keeps = wants(("t1", "remember", json.dumps({"avoid_colors": ["red"]})))
    events = turn(shop.talk(keeps), "I hate red")
    assert only(Notice, events) == [Notice("I'll remember: no red.")]
    talk = shop.talk(searches(pieces=["dress"]))
    events = list(talk.turn(SHOPPER, "d" * 32, "dresses"))
    assert [match.item.product_id for match in only(Items, events)[0].matches] == ["dress-green"]
    talk.judge(SHOPPER, "dress-red", True)
    assert talk.restore(SHOPPER, "e" * 32).remembered == "no red"
    assert talk.restore("f" * 32, "e" * 32).remembered == ""


def test_an_item_that_the_model_made_up_is_an_error_result(shop):
    talk = shop.talk(composes(keep=["gold-crown"]), says("There is none."))
    events = turn(talk, "a crown")
    assert not only(Dressed, events)
    assert "gold-crown" in asked_of(talk)[1].messages[-1]["content"][0]["toolResult"][
        "content"][0]["text"]  # fmt: skip


def test_options_of_a_question_stand_until_the_next_message(shop):
    events = turn(shop.talk(says("What for?\n- Work\n- Play")))
    assert only(Question, events) == [Question("What for?", ("Work", "Play"))]
    assert shop.talk().restore(SHOPPER, CONVERSATION).stage.options == ("Work", "Play")
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines[-1] == ("assistant", "What for?")
    turn(shop.talk(says("Good.")), "Work")
    assert shop.talk().restore(SHOPPER, CONVERSATION).stage.options == ()


def test_closing_an_answer_stops_it_and_keeps_a_valid_history(shop):
    stall = Stall()
    talk = shop.talk([*says("One ")[:2], stall, *says("two")[1:]])
    events = talk.turn(SHOPPER, CONVERSATION, "count")
    assert next(one for one in events if isinstance(one, Text)).text == "One "
    events.close()
    assert stall.released.is_set()
    again = shop.talk()
    turn(again, "again")
    assert validate(asked_of(again)[0].messages, "user") == []


def test_a_cancelled_answer_keeps_what_was_shown(shop):
    stall, cancel = Stall(), threading.Event()
    talk = shop.talk([*says("One ")[:2], stall, *says("two")[1:]])
    events = talk.turn(SHOPPER, CONVERSATION, "count", cancel=cancel)
    assert next(one for one in events if isinstance(one, Text))
    cancel.set()
    assert list(events)[-1] == Done("cancelled")
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines[-1][1].startswith("One")


def test_an_answer_that_was_left_before_its_words_says_so_when_it_is_opened_anew(shop):
    stall, cancel = Stall(), threading.Event()
    talk = shop.talk(searches(pieces=["dress"]), [stall, *says("Here.")])
    events = talk.turn(SHOPPER, CONVERSATION, "a dress", cancel=cancel)
    assert next(one for one in events if isinstance(one, Items))
    cancel.set()
    assert list(events)[-1] == Done("cancelled")
    left = shop.talk().restore(SHOPPER, CONVERSATION)
    assert left.lines == (("user", "a dress"), ("assistant", CUT_SHORT)) and left.stage.matches


def test_a_stage_of_another_version_costs_the_stage_not_the_talk(shop):
    turn(shop.talk(searches(pieces=["dress"]), says("Two.")), "dresses")
    kept = shop.store.get("conversation", CONVERSATION)
    for stage in ({}, {"wish": 7}, kept["stage"] | {"wish": {"odd": 1}}):
        shop.store.put("conversation", CONVERSATION, kept | {"stage": stage}, owner=SHOPPER)
        left = shop.talk().restore(SHOPPER, CONVERSATION)
        assert left.lines and left.stage.is_empty


def test_somebody_who_shows_a_photo_is_told_that_it_is_looked_at(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    assert isinstance(turn(shop.talk(), "", "photos/one.jpg")[0], Busy)


def test_forgetting_leaves_nothing_of_the_shopper(shop):
    shop.blobs.put("photos/one.jpg", picture("red"), owner=SHOPPER)
    talk = shop.talk(composes(use_photo=True))
    outfit = only(Dressed, turn(talk, "secret words", "photos/one.jpg"))[0].outfit
    shop.looks.outfit_picture(outfit.key)
    talk.judge(SHOPPER, "dress-red", True)
    talk.forget(SHOPPER)
    assert shop.store.owned(SHOPPER) == [] and shop.blobs.owned(SHOPPER) == []
    assert shop.memory.forgotten == 1
    assert talk.restore(SHOPPER, CONVERSATION).lines == ()


def test_a_turn_under_way_writes_nothing_of_a_shopper_who_is_forgotten_meanwhile(shop):
    stall = Stall()
    talk = shop.talk(composes(pieces=["dress"]), [*says("One ")[:2], stall, *says("two")[1:]])
    events = talk.turn(SHOPPER, CONVERSATION, "a dress")
    assert next(one for one in events if isinstance(one, Text))
    shop.talk().forget(SHOPPER)
    stall.released.set()
    assert list(events)[-1] == Done()
    assert shop.store.owned(SHOPPER) == [] and shop.blobs.owned(SHOPPER) == []


def test_another_process_lets_go_of_its_memory_when_somebody_is_forgotten(shop):
    here, there = shop.talk(), shop.talk()
    turn(here)
    here.forget(SHOPPER)
    assert shop.memory.forgotten == 1
    there.forget_memories()
    there.forget_memories()
    assert shop.memory.forgotten == 2


def test_a_look_is_begun_with(shop):
    events = act(shop.talk(), do="look", product_ids=["dress-red", "shoes-black"], title="Red")
    outfit = only(Dressed, events)[0].outfit
    assert outfit.product_ids == ("dress-red", "shoes-black")
    assert outfit.title == "Red" and "red" in outfit.scheme and outfit.why


def test_a_look_begins_for_its_own_day_and_within_the_shoppers_own_limits(shop):
    talk = shop.talk(composes(pieces=["skirt"], place="Dubai", temperature_c=35, max_price=90))
    turn(talk, "a skirt for Dubai, under 90")
    day = {"occasion": "work", "temperature_c": 12}
    act(talk, do="look", product_ids=["dress-red", "shoes-black"], title="Red", wish=day)
    wish = talk.restore(SHOPPER, CONVERSATION).stage.wish
    assert wish.to_arguments() == {**day, "max_price": 90, "department": "female"}


@pytest.mark.parametrize("wish", ["work", {"occasion": "moonwalk"}, {"temperature_c": "hot"}])
def test_a_forged_day_of_a_look_is_refused(shop, wish):
    with pytest.raises(InvalidRequest):
        act(shop.talk(), do="look", product_ids=["dress-red"], wish=wish)


class Asking(ScriptedModel):
    """Asks what it is for, and knows what it has heard."""

    def asked_about(self, messages):
        return Wish(max_price_minor=9000)


def test_what_a_question_is_about_stands_in_the_panel(shop):
    asking = Asking(says("What shall it be for?"))
    events = turn(Conversations(shop.services(), asking), "under $90")
    (understood,) = only(Understood, events)
    assert understood.wish == Wish(max_price_minor=9000)
    assert isinstance(events[-1], Done)


def test_what_was_noted_still_stands_when_the_conversation_is_opened_anew(shop):
    keeps = wants(("t1", "remember", json.dumps({"avoid_colors": ["red"], "sizes": ["M"]})))
    turn(shop.talk(keeps, says("No red then.")), "I hate red, I'm an M")
    _, (who, said) = shop.talk().restore(SHOPPER, CONVERSATION).lines
    assert who == "assistant"
    assert said == "I'll remember: no red, size M.\n\nNo red then."


def test_whose_forecast_it_was_still_stands_when_the_conversation_is_opened_anew(shop):
    shop.weather = OneTown("MET Norway")
    asks = wants(("t1", "get_weather", json.dumps({"place": "Oslo"})))
    events = turn(shop.talk(asks, says("Cold.")), "How is it in Oslo?")
    assert only(Notice, events) == [Notice("Weather data: MET Norway.")]
    assert shop.talk().restore(SHOPPER, CONVERSATION).lines[1][1] == (
        "Weather data: MET Norway.\n\nCold."
    )
