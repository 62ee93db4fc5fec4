"""What no shop of clothes sells is said to be lacking, and nothing is shown for it."""

import re

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Do you sell walking sticks?", "walking sticks"),
        ("do you have perfume?", "perfume"),
        ("Do you stock mugs", "mugs"),
        ("hi, do you sell tents for camping?", "tents"),
        ("can I buy candles here?", "candles"),
        ("have you got make-up or perfume?", "make-up"),
    ],
)
def test_a_ware_that_is_no_piece_is_said_to_be_lacking(words, what):
    floor = Floor()
    assert f"no {what}" in floor.say(words)
    assert not floor.calls


def test_an_animal_s_coat_is_not_looked_for():
    floor = Floor()
    assert re.search("people", floor.say("do you have a coat for my dog"))
    assert not floor.calls


@pytest.mark.parametrize(
    "words",
    [
        "do you have linen?",
        "do you have trosers",
        "do you do petite?",
        "do you have leopard print",
        "do you have a coat for my dog walks",
        "do you have anything in red?",
        "do you sell watches?",
    ],
)
def test_what_may_be_a_piece_is_looked_for(words):
    floor = Floor()
    floor.say(words)
    assert [call.name for call in floor.calls] == ["search_catalog"]


@pytest.mark.parametrize(
    "words",
    ["do you do returns?", "do you sell gift cards?", "do you ship abroad?",
     "do you have a minute?", "do you have a size guide?", "what do you sell?",
     "do you have Levi's?"],
)  # fmt: skip
def test_what_is_no_ware_is_not_lacking(words):
    assert "This shop has no" not in (said := Floor().say(words)) and "I have no" not in said


def test_beside_a_piece_the_other_is_said_to_be_lacking():
    floor = Floor()
    reply = floor.say("Do you do nurses' scrubs or a shirt for work?")
    assert "no nurses' scrubs" in reply
    assert floor.calls[-1].arguments["pieces"] == ["shirt"]


def test_of_what_is_shown_a_zip_is_no_ware():
    floor = Floor()
    floor.say("a navy coat")
    assert "has no zip" not in (said := floor.say("is there a zip?")) and "have no zip" not in said


@pytest.mark.parametrize("words", ["leopard print, what do you have", "silk, what have you got?"])
def test_where_a_print_or_cloth_is_named_the_shop_is_not_told_of(words):
    floor = Floor()
    floor.say(words)
    assert [call.name for call in floor.calls] == ["search_catalog"]


@pytest.mark.parametrize(
    ("words", "piece"),
    [("Do you sell swimming suits?", "swimsuit"), ("swim shorts for my husband", "swim trunks"),
     ("any bathing suits?", "swimsuit")],
)  # fmt: skip
def test_what_is_swum_in_is_no_suit(words, piece):
    floor = Floor()
    assert f"no {piece}" in floor.say(words)
    assert floor.calls[-1].arguments["pieces"] == [piece]
