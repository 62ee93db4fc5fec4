"""'Back to the first one', after it was refined."""

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    "words", ["go back to the first one", "can we go back to the first outfit?",
              "take me back to the original one please"]
)  # fmt: skip
def test_the_first_outfit_comes_back(words):
    floor = Floor()
    floor.say("an outfit for an interview")
    first = floor.outfits[0]
    floor.say("make it cheaper")
    floor.say("no black please")
    floor.say(words)
    assert floor.arguments("compose_outfit")["keep"] == first


def test_the_first_cards_come_back():
    floor = Floor()
    floor.say("shoes")
    first = list(floor.items)
    floor.say("in white")
    floor.say("go back to the first one")
    assert floor.items == first


def test_of_what_was_never_changed_the_first_is_picked():
    floor = Floor()
    floor.say("a coat")
    floor.say("shoes")
    assert "loafers" in floor.say("back to the first one").lower() and not floor.calls
