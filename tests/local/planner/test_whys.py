"""'Why?' is answered by the reasons that the facts hold; nothing is composed anew for it."""

import pytest

from stylist.local.planner.whys_asked import is_why
from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.fixture
def dressed(floor) -> Floor:
    floor.say("an outfit for a job interview, trousers please")
    assert floor.outfits
    return floor


@pytest.mark.parametrize(
    "words",
    ["why?", "Why this one?", "why did you choose this?", "how come?", "but why though", "ok, why?",
     "what made you pick this?", "can you tell me why?", "what\u2019s your reasoning?",
     "why does this work?", "what's the thinking behind this outfit?", "how did you choose these?"],
)  # fmt: skip
def test_an_outfit_is_explained_by_its_own_reasons(dressed, words):
    reply = dressed.say(words)
    assert "Charcoal and navy stand close." in reply and not dressed.calls


@pytest.mark.parametrize("words", ["why these colours?", "why the colours", "why navy?"])
def test_its_colours_are_explained_by_the_reasons_that_speak_of_them(dressed, words):
    reply = dressed.say(words)
    assert "Charcoal and navy" in reply and "tonal blue" in reply and not dressed.calls


@pytest.mark.parametrize("words", ["why the shoes?", "why did you choose the shoes?"])
def test_a_piece_of_it_is_told_of_by_its_record(dressed, words):
    reply = dressed.say(words)
    assert "made of" in reply and "$" in reply and "altogether" not in reply
    assert not dressed.calls


def test_cards_are_explained_by_what_they_are(floor):
    floor.say("shoes")
    reply = floor.say("why the second one?")
    assert "suede" in reply.lower() and not floor.calls


@pytest.mark.parametrize("words", ["why?", "why this one?", "why did you choose this?"])
def test_where_nothing_is_shown_it_is_asked_of_what(floor, words):
    reply = floor.say(words)
    assert not floor.calls
    assert "Of what would you like to know" in reply or "nothing is on the table" in reply


def test_a_why_changes_no_wish(dressed):
    before = dressed.wish
    dressed.say("why navy?")
    dressed.say("make it cheaper")
    assert dressed.wish.colors == before.colors and dressed.wish.occasion == "interview"


@pytest.mark.parametrize(
    "words",
    ["why not the blue one?", "why do people wear ties?", "why don't you show me a dress",
     "I need shoes, that's why", "why would I wear wool in summer?"],
)  # fmt: skip
def test_other_questions_with_why_are_no_such_question(words):
    assert not is_why(words)
