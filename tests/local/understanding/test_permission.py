"""Who asks whether they may wear a thing is told that they may; nobody's body is judged."""

import pytest

from stylist.local.understanding.permission import permission_asked
from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("am I too old for a mini skirt?", "a mini skirt"),
        ("am i too fat for leggings?", "leggings"),
        ("Am I too short for wide leg trousers?", "wide leg trousers"),
        ("can I wear a mini skirt at 50?", "a mini skirt"),
        ("can women still wear jeans in their sixties?", "jeans"),
        ("is a crop top ok at my age?", "a crop top"),
        ("can short people wear maxi dresses?", "maxi dresses"),
        ("can I wear a red dress if I'm curvy?", "a red dress"),
    ],
)
def test_a_thing_that_one_doubts_to_wear_is_read(words, thing):
    assert permission_asked(words) == thing


@pytest.mark.parametrize(
    "words",
    [
        "am I too tall for these trousers?",
        "am I too big for a size M dress?",
        "is a crop top ok for a wedding?",
        "can I wear jeans to the office?",
        "what should a short woman wear?",
        "I'm 50 and need a mini skirt",
        "are the boots too big?",
        "is it too late to order a dress?",
        "can I wear a coat at 15 degrees?",
    ],
)
def test_other_questions_ask_for_no_permission(words):
    assert not permission_asked(words)


def test_the_answer_is_kind_and_shows_the_thing_to_who_agrees():
    floor = Floor()
    reply = floor.say("am I too old for a skirt?")
    assert not floor.called and "a skirt" in reply and "old" not in reply
    floor.say("ok show me")
    assert floor.arguments("search_catalog")["pieces"] == ["skirt"]
