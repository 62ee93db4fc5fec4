"""Whose feast, house or money it is, is not whose clothes they are; roles and orders tell more."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    "text",
    ["My uncle's funeral is Thursday. I need a black dress and I'm a medium.",
     "My son says he pays. So up to 120 is fine now",
     "something for my brother's wedding, what do I wear",
     "my sister is getting married in May and I've no idea what to wear",
     "my dad turns 70 on Saturday, what do I wear to the party",
     "I need something for my husband's work do",
     "dinner at my boyfriend's parents on Sunday",
     "my husband likes the blue one", "my wife thinks the second one is nicer",
     "my mum lent me her boots, I need a skirt to go with them",
     "my mother-in-law is coming to dinner, smart casual for me"],
)  # fmt: skip
def test_who_hosts_pays_or_has_an_opinion_is_not_the_wearer(text):
    assert understand(text).wish.department == ""


@pytest.mark.parametrize(
    ("text", "department"),
    [("it's for a wedding, I'm the groom's sister", "female"),
     ("I'm the bride's brother", "male"), ("I'm a chap of 60, want a tweed jacket", "male"),
     ("a lad of 19 needs a suit", "male"), ("jumper for the missus", "female"),
     ("Dress my husband for sightseeing!", "male"), ("outfit my wife for a cruise", "female"),
     ("I want to get my dad a coat", "male"), ("clothes my husband can wear in Rome", "male"),
     ("my brother is getting married and needs a suit", "male"),
     ("it's my wife's birthday party, she wants a dress", "female"),
     ("a shirt for my dad's birthday", "male"), ("my husband's waist is 34", "male"),
     ("as a woman at my brother's wedding", "female")],
)  # fmt: skip
def test_roles_and_orders_tell_the_wearer(text, department):
    assert understand(text).wish.department == department
