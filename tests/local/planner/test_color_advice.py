"""Which colours go together is answered in words; 'ok, show me' then shows what was advised."""

import pytest

from tests.local.planner.floor import Floor


def test_colours_beside_a_skirt_are_named_with_their_reason_and_nothing_is_shown():
    floor = Floor()
    reply = floor.say("Which colours go with a burgundy skirt?")
    assert not floor.called
    for word in ("cream", "camel", "dusty pink", "opposite"):
        assert word in reply.lower()


@pytest.mark.parametrize("words", ["ok show me", "yes please", "Yes", "sure, show me some"])
def test_who_agrees_is_shown_what_was_advised(words):
    floor = Floor()
    floor.say("Which colours go with a burgundy skirt?")
    floor.say(words)
    assert floor.arguments("compose_outfit")["pieces"] == ["burgundy skirt", "cream top"]


def test_shoes_beside_a_dress_are_advised_and_then_shown_in_those_colours():
    floor = Floor()
    assert "cream" in floor.say("what colour shoes should I wear with a burgundy dress?").lower()
    floor.say("ok show me")
    given = floor.arguments("search_catalog")
    assert given["pieces"] == ["shoes"] and given["colors"][:2] == ["cream", "camel"]


def test_who_thanks_for_advice_is_shown_nothing():
    floor = Floor()
    floor.say("what pairs well with mustard?")
    floor.say("ok thanks")
    assert not floor.called


@pytest.mark.parametrize(
    "words", ["does brown go with grey?", "can I wear brown shoes with a grey suit?"]
)
def test_a_question_of_two_colours_gets_a_yes_with_its_reason(words):
    reply = Floor().say(words)
    assert reply.startswith("Yes,") and "neutrals" in reply


def test_a_bold_pair_is_told_kindly():
    reply = Floor().say("do red and green clash?")
    assert "let one lead" in reply and "Say “" not in reply


def test_who_asks_whether_colours_clash_is_not_told_yes():
    assert not Floor().say("do brown and grey clash?").startswith("Yes")


def test_the_guide_is_asked_only_of_pairs_that_look_alike():
    floor = Floor()
    reply = floor.say("does navy go with black?")
    assert floor.called == ["style_guide"]
    assert "interview" not in reply.lower() and "neutrals" in reply


def test_a_colour_asked_about_is_no_wish():
    floor = Floor()
    floor.say("does navy go with black?")
    floor.say("Okay cool. Now I am shopping: white shirts")
    assert "navy" not in str(floor.arguments("search_catalog"))


@pytest.mark.parametrize(
    "words",
    [
        "show me something to go with my burgundy skirt",
        "what should I wear with olive trousers?",
        "find shoes that match a navy suit",
    ],
)  # fmt: skip
def test_who_asks_for_goods_is_shown_some(words):
    floor = Floor()
    floor.say(words)
    assert {"compose_outfit", "search_catalog"} & set(floor.called)


def test_a_budget_beside_the_question_asks_for_goods():
    floor = Floor()
    floor.say("which colours go with a burgundy skirt? my size is M")
    assert "opposite" not in floor.everything_said


def test_what_to_leave_beside_a_colour_is_told():
    reply = Floor().say("what colours clash with orange?")
    assert "cobalt" in reply.lower() and "Nothing is forbidden" in reply


def test_the_colours_beside_a_shown_piece_are_those_of_its_record():
    floor = Floor()
    floor.say("show me shirts")
    reply = floor.say("what colours go with the first one?")
    assert not floor.called and floor.items and "neutral" in reply.lower()


def test_a_shown_piece_gets_a_verdict_beside_a_colour():
    floor = Floor()
    floor.say("show me white shirts")
    reply = floor.say("does it go with brown shoes?")
    assert reply.startswith("Yes, the ") and "brown shoes" in reply


def test_what_goes_with_a_whole_outfit_is_left_to_others():
    floor = Floor()
    floor.say("an outfit for work")
    assert "Yes" not in floor.say("does it go with black?")


def test_nothing_shown_is_nothing_to_judge():
    assert "get on" not in Floor().say("does it go with black?")
