"""Clothes for two people in one conversation: one's department and sizes are not the other's."""

import pytest

from tests.local.planner.floor import Floor


@pytest.mark.parametrize(
    ("first", "words"),
    [("navy trousers for my husband, he wears L", "Great. Now me! I want a dress, size S"),
     ("men's trousers in L", "a dress in S"),
     ("navy trousers for my husband, he wears L", "now for me: a white shirt in S")],
)  # fmt: skip
def test_another_person_has_neither_the_department_nor_the_sizes(first, words):
    floor = Floor()
    floor.say(first)
    assert floor.arguments("search_catalog")["department"] == "male"
    floor.say(words)
    wish = floor.arguments("search_catalog")
    assert "department" not in wish and wish["sizes"] == ["S"] and floor.items


@pytest.mark.parametrize("words", ["a dress shirt", "a white shirt", "dress shoes"])
def test_what_both_departments_sell_stays_in_the_one_that_was_named(words):
    floor = Floor()
    floor.say("men's trousers in L")
    floor.say(words)
    assert floor.arguments("search_catalog")["department"] == "male"


def test_a_department_said_with_the_piece_holds():
    floor = Floor()
    floor.say("a men's dress")
    assert floor.arguments("search_catalog")["department"] == "male"


def test_a_childs_height_beside_a_raincoat_is_no_temperature():
    floor = Floor()
    floor.say("a raincoat for my daughter, she's about 3'10\".")
    assert "temperature_c" not in floor.arguments("search_catalog")
