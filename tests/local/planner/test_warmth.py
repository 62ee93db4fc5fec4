"""Warm enough or not, an umbrella or not: for the weather that is known."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words", ["is it warm enough?", "will I be cold in it?", "Will that keep me warm?"]
)
def test_an_outfit_with_a_wool_coat_is_warm_enough_for_the_cold(floor, words):
    floor.say("an outfit for an interview at 5 degrees")
    reply = floor.say(words)
    assert not floor.calls and "5 °C I'd say yes" in reply and "coat" in reply


def test_a_shirt_is_not_without_a_coat(floor):
    floor.say("a shirt")
    reply = floor.say("is it warm enough for 3 degrees?")
    assert not floor.calls and "3 °C not without a coat" in reply and "cotton" in reply


def test_without_a_temperature_the_cloth_is_told(floor):
    floor.say("a coat")
    reply = floor.say("is it warm enough?")
    assert not floor.calls and "cashmere" in reply and "how many degrees" in reply


def test_a_question_about_the_weather_stays_one(floor):
    floor.say("an outfit for Oslo in January")
    assert "At " not in floor.say("is it warm enough outside to go without a coat?")[:3]


@pytest.mark.parametrize(
    "words", ["do I need an umbrella?", "should I take an umbrella", "will we need an umbrella?"]
)
def test_an_umbrella_is_answered_by_the_weather_that_was_told(floor, words):
    floor.say("an outfit for Dubai in August")
    reply = floor.say(words)
    assert not floor.calls and ", no." in reply and "dry" in reply


def test_an_umbrella_for_a_place_named_now_asks_for_its_weather(floor):
    reply = floor.say("do I need an umbrella in Oslo in January?")
    assert floor.called == ["get_weather"] and "snow" in reply


def test_an_umbrella_for_nowhere_asks_where(floor):
    assert "where" in floor.say("do I need an umbrella?") and not floor.calls


def test_what_it_is_to_be_warm_enough_for_is_no_new_occasion(floor):
    floor.say("an outfit for work at 12 degrees")
    floor.say("is it warm enough for the evening?")
    floor.say("cheaper")
    wish = floor.arguments("compose_outfit")
    assert wish["occasion"] == "work" and wish["temperature_c"] == 12


def test_the_degrees_that_it_is_to_be_warm_enough_for_stay(floor):
    floor.say("an outfit for work")
    floor.say("is it warm enough for 3 degrees?")
    floor.say("cheaper")
    assert floor.arguments("compose_outfit")["temperature_c"] == 3
