"""What goes with the piece in a photo is an outfit around it."""

import pytest

from tests.local.planner.floor import Floor

_SHIRT = {"key": "1:upper", "region": "upper", "category": "shirt", "colors": ["navy"]}
PHOTO = {"people": 1, "chosen": "1:upper", "garments": [_SHIRT]}


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize(
    "words",
    ["what would go with this?", "what goes with this for a dinner, women's",
     "what would go with this? for a dinner, under 300 altogether", "what would match this",
     "how would you style this?", "What would you pair with it?", "what looks good with this?",
     "what should I wear this with?", "something to go with it"],
)  # fmt: skip
def test_what_goes_with_it_is_an_outfit_around_the_photo(words, is_new):
    floor = Floor(photo=PHOTO)
    if not is_new:
        floor.say("find me something like this", new_photo=True)
    floor.say(words, new_photo=is_new)
    told = floor.arguments("compose_outfit")
    assert told["use_photo"] is True
    if "dinner" in words:
        assert told["occasion"] == "evening"
    if "300" in words:
        assert told["total"] == 299.99


def test_shoes_that_go_with_it_are_looked_for():
    floor = Floor(photo=PHOTO)
    floor.say("what shoes would go with this?", new_photo=True)
    assert floor.called == ["search_catalog"]


def test_whether_a_colour_goes_with_it_asks_for_no_outfit():
    floor = Floor(photo=PHOTO)
    floor.say("find me something like this", new_photo=True)
    floor.say("does black go with this?")
    assert "compose_outfit" not in floor.called


def test_without_a_photo_it_is_the_piece_that_is_shown_or_asked_which():
    floor = Floor()
    assert "what" in floor.say("what would go with this?").lower() and not floor.calls
    floor.say("a coat")
    floor.say("what would go with this?")
    assert floor.arguments("compose_outfit")["keep"] == ["coat-navy"]
