"""People who come along or have their say, and 'little' sisters who are grown up."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("text", "department"),
    [("the wife and I are off on a cruise, light things for me please", "male"),
     ("my wife says I look like a scarecrow, I need a coat", ""),
     ("my husband thinks I need a new coat", ""),
     ("dinner with my husband on Friday, I need a dress", ""),
     ("my wife and I have a wedding, I need a suit", ""),
     ("my daughter told me about this shop, I'm after a cardigan", ""),
     ("my husband thinks I'm a woman without style, I need a coat", "female"),
     ("my wife says she needs a coat", "female"),
     ("my wife needs a coat", "female"),
     ("a tie for my husband", "male"),
     ("I'm going out with my sister, find a dress for her", "female")],
)  # fmt: skip
def test_who_comes_along_or_speaks_is_not_the_wearer(text, department):
    assert understand(text).wish.department == department


@pytest.mark.parametrize(
    "text",
    [
        "my little sister (18, xs) wants a denim mini skirt",
        "my little brother, he's 25, needs a suit",
        "my little sister turns 30, a bag for her",
        "jeans for my baby sister, she's at uni",
        "a jumper for my little brother who is 40",
    ],
)
def test_an_adult_age_beats_little_sister(text):
    assert not understand(text).wish.age_group


@pytest.mark.parametrize(
    "text",
    [
        "my little brother needs a coat",
        "my little sister, 8, wants a skirt",
        "a coat for my little brother, 30 dollars at most",
        "my little boy needs shoes",
    ],
)
def test_a_little_one_without_such_an_age_is_a_child(text):
    assert understand(text).wish.age_group == "kids"
