"""Who writes tells it in passing: age and sex, a role, children who are not dressed."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Ask, understand

READS = open_reader()


@pytest.mark.parametrize(
    ("text", "department"),
    [("29f wedding guest", "female"), ("35M going to a gala", "male"),
     ("F 27 looking for a blazer", "female"), ("graduation, I'm 22 f", "female"),
     ("christening on Sunday, godmother", "female"), ("busy mum of two, comfy jeans", "female"),
     ("first date with a guy from work", ""), ("thanks, man", ""),
     ("the bride, the groom and me are posing, what do I wear", ""),
     ("his parents are posh, what do I wear on Sunday", "")],
)  # fmt: skip
def test_age_and_sex_or_a_role_tell_whose_clothes(text, department):
    wish = understand(text, reads=READS, before="none").wish
    assert (wish.department, wish.temperature_c) == (department, None)


def test_a_number_with_a_letter_is_a_temperature_or_a_height_elsewhere():
    assert understand("it's 29f outside, need a coat").wish.temperature_c == -2
    assert understand("I'm 1.75m tall, jeans please").wish.department == ""


@pytest.mark.parametrize(
    "text", ["just had a baby, nothing fits", "kids birthday party at a farm, I'm the mum"]
)
def test_children_who_are_there_are_not_dressed(text):
    assert understand(text, reads=READS, before="none").wish.age_group == ""


def test_a_kids_party_dress_is_for_a_child():
    assert understand("kids party dress").wish.age_group == "kids"


@pytest.mark.parametrize("text", ["I'm giving a speech at a meetup", "starting over after a diet"])
def test_what_the_day_holds_is_asked_on_and_not_declined(text):
    assert Ask.OFFTOPIC not in understand(text, reads=READS, before="none").asks


def test_what_all_wear_is_not_refused():
    said = understand("my band has a gig, we all wear black", reads=READS, before="none")
    assert (said.wish.avoid_colors, said.wish.occasion) == ((), "evening")


def test_a_present_is_worn_to_nothing():
    wish = understand("a present for the best man, budget 50", reads=READS, before="none").wish
    assert (wish.occasion, wish.department) == ("", "male")
