"""Pieces to wear with those in front."""

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(("first", "department"), [("skirts?", "female"), ("coats?", None)])
def test_beside_what_women_wear_alone_come_womens_shoes(first, department):
    floor = Floor()
    floor.say(first)
    floor.say("Lovely. Which shoes would suit it? I can pay 100 dollars for them.")
    assert floor.arguments("search_catalog").get("department") == department


def test_who_says_whose_is_heard():
    floor = Floor()
    floor.say("skirts?")
    floor.say("Which men's shoes would suit it? I can pay 100 dollars for them.")
    assert floor.arguments("search_catalog")["department"] == "male"
