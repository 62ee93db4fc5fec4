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


@pytest.mark.parametrize(
    ("refused", "asked", "is_lifted"),
    [
        ("ankle boots", "black ankle boots", True),
        ("ankle boots", "ankle boot", True),
        ("ankle boots", "boots", False),
        ("boots", "ankle boots", True),
        ("heels", "dress", False),
    ],
)
def test_a_piece_asked_for_by_name_is_not_refused(refused, asked, is_lifted):
    wish = Profile(avoid_pieces=(refused,)).applied(Wish(pieces=(asked,)))
    assert wish.avoid_pieces == (() if is_lifted else (refused,))


def test_a_shade_asked_for_lifts_the_refusal_of_its_family():
    wish = Wish(pieces=("navy dress",))
    assert Profile(avoid_colors=("blue", "light blue")).applied(wish).avoid_colors == (
        "light blue",
    )


def test_however_much_is_kept_a_wish_takes_the_newest():
    profile = Profile(sizes=tuple(f"EU {number}" for number in range(36, 50)))
    assert profile.applied(Wish(sizes=("M",))).sizes == (
        "M",
        *(f"EU {number}" for number in range(39, 50)),
    )


def test_a_piece_is_liked_or_refused_or_neither():
    profile = Profile().judged("a", True).judged("b", False)
    assert (profile.liked, profile.refused) == (("a",), ("b",))
    assert profile.judged("a", False).refused == ("b", "a")
    assert profile.judged("a", None).liked == ()


def test_what_is_kept_again_is_newest_and_nothing_is_there_twice():
    profile = Profile(avoid_pieces=("heels", "boots")).adding(avoid_pieces=("heels",))
    assert profile.avoid_pieces == ("boots", "heels")


def test_a_size_told_later_takes_the_place_of_those_of_its_system():
    profile = Profile(sizes=("XS", "EU 39")).adding(sizes=("S", "M"))
    assert profile.sizes == ("EU 39", "S", "M")


def test_a_colour_is_liked_or_refused_never_both():
    hated = Profile().adding(avoid_colors=("yellow", "red"))
    loved = hated.adding(liked_colors=("yellow",))
    assert (loved.avoid_colors, loved.liked_colors) == (("red",), ("yellow",))
    again = loved.adding(avoid_colors=("yellow",))
    assert (again.avoid_colors, again.liked_colors) == (("red", "yellow"), ())


def test_the_oldest_verdicts_go():
    profile = Profile()
    for number in range(250):
        profile = profile.judged(f"piece-{number}", True)
    assert len(profile.liked) == 200 and profile.liked[-1] == "piece-249"


def test_the_record_reads_back_and_a_field_of_another_version_is_left_out():
    profile = Profile(sizes=("M",), department="male", liked=("a",))
    assert Profile.from_record(profile.to_record() | {"mood": "odd"}) == profile
