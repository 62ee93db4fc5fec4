"""The way back to what was looked for earlier."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words",
    ["back to the shoes", "ok, back to the shoes please", "can I see the shoes again?",
     "and the shoes again please",
     "let's go back to those shoes"],
)  # fmt: skip
def test_back_to_the_shoes_goes_on_with_the_kind_that_was_asked_for(floor, words):
    floor.say("black loafers up to 90, women's")
    floor.say("now a skirt")
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["black loafers"] and wish["max_price"] == 90


def test_what_is_said_on_the_way_back_counts(floor):
    floor.say("black loafers")
    floor.say("now a skirt")
    floor.say("back to the shoes, but in tan and no heels")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["loafers"] and wish["colors"] == ["tan"]
    assert wish["avoid_pieces"] == ["heels"]


def test_back_to_what_was_never_looked_for_is_looked_for_as_it_is_called(floor):
    floor.say("a skirt")
    floor.say("now trousers")
    floor.say("back to the shoes")
    assert floor.arguments("search_catalog")["pieces"] == ["shoes"]


def test_a_refusal_since_then_holds_on_the_way_back(floor):
    floor.say("loafers")
    floor.say("a skirt, and I never wear suede")
    floor.say("back to the shoes")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["loafers"] and wish["avoid_materials"] == ["suede"]
