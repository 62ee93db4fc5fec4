"""A kind that is not here is said to be lacking before the nearest is shown."""

from dataclasses import replace

import pytest

from tests.builders import item
from tests.local.planner.floor import GOODS, Floor

TIE = item("tie-blue", title="Club-stripe tie in navy and gold", category="accessory",
           tags=("tie",), gender="male")  # fmt: skip
BLAZER = item("blazer-grey", title="Checked blazer in grey", category="blazer", tags=("blazer",),
              gender="male")  # fmt: skip
FLOOR = (*GOODS, TIE, BLAZER)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a dinner jacket", "There is no dinner jacket here; these come nearest."),
        ("tuxedo", "There is no tuxedo here; these come nearest."),
        ("a ball gown", "There is no ball gown here; these come nearest."),
        ("ski trousers please", "There are no ski trousers here; these come nearest."),
        ("a bow tie", "There is no bow tie here; these come nearest."),
    ],
)
def test_the_lacking_kind_is_told_first(words, said):
    assert Floor(goods=FLOOR).say(words).startswith(said)


@pytest.mark.parametrize("words", ["a blazer", "a tie", "a dress for dinner", "navy trousers"])
def test_what_is_there_lacks_nothing(words):
    said = Floor(goods=FLOOR).say(words)
    assert "There is no" not in said and "There are no" not in said


def test_what_is_there_by_name_is_not_lacking():
    tuxedo = replace(BLAZER, title="Black tuxedo jacket")
    assert "no tuxedo" not in Floor(goods=(*GOODS, tuxedo)).say("a tuxedo")


def test_skiers_hear_that_ski_wear_is_not_sold():
    said = Floor().say("an outfit for a ski weekend, women's")
    assert "There is no ski wear as such here" in said


def test_after_the_skiing_nobody_wears_it():
    assert "no ski wear" not in Floor().say("an après-ski outfit")


@pytest.mark.parametrize("words", ["cummerbund", "a tailcoat"])
def test_a_kind_that_nothing_comes_near_to_is_not_there(words):
    floor = Floor()
    floor.say(words)
    assert floor.arguments("search_catalog")["pieces"] == [words.removeprefix("a ")]


def _with_dress_photo(department):
    garments = [{"key": "dress", "category": "dress", "name": "dress"}]
    return Floor(goods=tuple(one for one in FLOOR if one.category != "dress"),
                 photo={"chosen": "dress", "garments": garments},
                 profile={"department": department})  # fmt: skip


def test_a_photos_kind_that_a_department_lacks_is_told():
    said = _with_dress_photo("male").say("something like this", new_photo=True)
    assert "I find no dress for men here" in said


def test_a_photos_kind_that_is_there_is_shown_without_a_word():
    floor = _with_dress_photo("female")
    floor.goods = FLOOR
    assert "I find no" not in floor.say("a dress like this", new_photo=True)


@pytest.mark.parametrize("words", ["ski goggles?", "goggles", "do you have skis?"])
def test_what_is_no_clothing_of_skiing_is_no_wish_for_an_outfit(words):
    floor = Floor(FLOOR)
    floor.say(words)
    assert "compose_outfit" not in floor.called
