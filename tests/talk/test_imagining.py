"""The imagined photo in a conversation: begun beside the turn, never waited for, never needed."""

import json
from dataclasses import replace

import pytest

from stylist.errors import NotFound, ServiceUnavailable
from stylist.talk.conversations import Conversations
from stylist.talk.events import Dressed, Items, Notice, Picture
from stylist.talk.stage import Stage
from stylist.talk.tools import IMAGINING, NOT_IMAGINED
from tests.talk.scripted import ScriptedModel, says, wants
from tests.talk.shop import CONVERSATION, SHOPPER, Shop

IDS = ["dress-red", "shoes-black"]


class Imagines:
    """Notes what it is asked, and answers with what it is given."""

    def __init__(self, answer=None):
        self.answer, self.asked = answer, []

    def imagine(self, outfit, seconds=0.0):
        self.asked.append((outfit.product_ids, seconds))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def shop():
    return Shop()


def drawn(shop, imaginer, **asked):
    """The events of a turn that draws, and what the model was told."""
    draws = wants(("t1", "draw_outfit", json.dumps({"product_ids": IDS, "imagine": True} | asked)))
    model = ScriptedModel(draws, says("There."))
    talk = Conversations(replace(shop.services(), imaginer=imaginer), model)
    events = list(talk.turn(SHOPPER, CONVERSATION, "show me"))
    kept = talk.restore(SHOPPER, CONVERSATION).stage
    results = [block["toolResult"]["content"][0]["text"]
               for message in model.requests[-1].messages for block in message["content"]
               if "toolResult" in block]  # fmt: skip
    return events, kept, json.loads(results[-1])


def picture_of(events):
    return next(event for event in events if isinstance(event, Picture))


def test_without_an_imaginer_all_is_as_before(shop):
    events, kept, told = drawn(shop, None)
    assert not picture_of(events).is_imagined and kept.imagined == () and "imagined" not in told


def test_an_outfit_that_is_only_drawn_costs_nothing(shop):
    imaginer = Imagines()
    events, kept, told = drawn(shop, imaginer, imagine=False)
    assert not imaginer.asked and not picture_of(events).is_imagined
    assert kept.imagined == () and "imagined" not in told


def test_the_photo_is_begun_and_not_waited_for(shop):
    imaginer = Imagines()
    events, kept, told = drawn(shop, imaginer)
    assert imaginer.asked == [(tuple(IDS), 0.0)]
    assert picture_of(events).is_imagined and told["imagined"] == IMAGINING
    assert kept.imagined == tuple(IDS), "the page opens it, on any replica"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(NotFound("The imagined photos are used up."), "The imagined photos are used up."),
     (ServiceUnavailable("PLANTED table"), NOT_IMAGINED)],
)  # fmt: skip
def test_where_there_is_none_the_board_stands_and_one_sentence_says_so(shop, error, sentence):
    events, kept, told = drawn(shop, Imagines(error))
    assert not picture_of(events).is_imagined and kept.imagined == ()
    assert [event.text for event in events if isinstance(event, Notice)] == [sentence]
    assert told["imagined"] == sentence and told["drawn"] is True
    assert shop.blobs.get(picture_of(events).blob)


def test_other_outfits_on_the_stage_are_not_taken_for_the_imagined_one(shop):
    outfits = [event.outfit for event in shop.talk().use(SHOPPER, "compose_outfit", {}).events
               if isinstance(event, Dressed)]  # fmt: skip
    asked = Picture("outfits/x.jpg", "", outfits[0].product_ids, True)
    stage = Stage().after(Dressed(outfits[0])).after(asked)
    assert stage.imagined == outfits[0].product_ids
    assert stage.after(Dressed(outfits[0])).imagined == () == stage.after(Items(())).imagined


def test_a_stage_that_was_kept_before_there_were_photos_still_opens():
    record = Stage().to_record()
    del record["imagined"]
    assert Stage.from_record(record, lambda ids: [], lambda photo, name: b"") == Stage()
