"""The profile: what is kept fills a wish in, and gives way to what the wish itself says."""

import pytest

from stylist.domain import Profile, Wish


def test_what_is_kept_is_filled_in():
    kept = {"sizes": ("M",), "department": "female", "avoid_colors": ("yellow",),
            "avoid_pieces": ("heels",), "avoid_materials": ("wool",),
            "avoid_patterns": ("dots",)}  # fmt: skip
    wish = Profile(**kept).applied(Wish(pieces=("dress",)))
    assert wish == Wish(pieces=("dress",), **kept)


def test_a_size_that_is_said_takes_the_place_of_those_of_its_system_alone():
    profile = Profile(sizes=("M", "EU 39"))
    assert profile.applied(Wish(sizes=("L",))).sizes == ("L", "EU 39")
    assert profile.applied(Wish(sizes=("EU 40",))).sizes == ("EU 40", "M")


@pytest.mark.parametrize("wish", [Wish(pieces=("yellow dress",)), Wish(colors=("yellow",))])
def test_a_colour_asked_for_by_name_is_not_refused(wish):
    assert Profile(avoid_colors=("yellow", "red")).applied(wish).avoid_colors == ("red",)


def test_a_piece_is_liked_or_refused_or_neither():
    profile = Profile().judged("a", True).judged("b", False)
    assert (profile.liked, profile.refused) == (("a",), ("b",))
    assert profile.judged("a", False).refused == ("b", "a")
    assert profile.judged("a", None).liked == ()


def test_what_is_kept_again_is_newest_and_nothing_is_there_twice():
    assert Profile(sizes=("S", "M")).adding(sizes=("S",)).sizes == ("M", "S")


def test_the_oldest_verdicts_go():
    profile = Profile()
    for number in range(250):
        profile = profile.judged(f"piece-{number}", True)
    assert len(profile.liked) == 200 and profile.liked[-1] == "piece-249"


def test_the_record_reads_back_and_a_field_of_another_version_is_left_out():
    profile = Profile(sizes=("M",), department="male", liked=("a",))
    assert Profile.from_record(profile.to_record() | {"mood": "odd"}) == profile
