"""The wish as it stands, with what was said laid over it."""

import pytest

from stylist.domain import Wish
from stylist.local.planner.merging import merged
from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("first", "then", "pieces"),
    [
        ("navy linen shirt", "in green", ("linen shirt",)),
        ("navy linen shirt", "in cotton", ("navy shirt",)),
        ("navy linen shirt", "any material", ("navy shirt",)),
        ("striped skirt", "floral", ("skirt",)),
        ("black leather jacket", "in suede", ("black jacket",)),
        ("denim jacket", "in denim", ("denim jacket",)),
        ("floral dress", "not wrap dresses", ("floral dress",)),
        ("black leather boots", "no boots", ()),
    ],
)
def test_what_is_said_later_takes_the_place_of_the_pieces_own(first, then, pieces):
    wish = merged(Wish(), understand(first), first)
    assert merged(wish, understand(then), then).pieces == pieces


@pytest.mark.parametrize(
    "then", ["a yellow dress please", "I love yellow now", "yellow is fine", "in yellow"]
)
def test_a_colour_that_is_asked_for_or_loved_is_refused_no_more(then):
    wish = merged(Wish(pieces=("dress",)), understand("I hate yellow"), "I hate yellow")
    assert wish.avoid_colors == ("yellow",)
    assert merged(wish, understand(then), then).avoid_colors == ()


@pytest.mark.parametrize("first", ["a green skirt, or maybe a green dress", "a green skirt"])
def test_only_the_other_kind_is_of_the_colour_that_was_asked_for(first):
    wish = merged(Wish(), understand(first), first)
    then = "actually no skirts, only dresses"
    wish = merged(wish, understand(then), then)
    assert wish.pieces == ("green dress",) and wish.avoid_pieces == ("skirt",)


def test_what_a_tie_must_not_look_like_is_not_said_of_the_shirt():
    first, then = "A tie that's not plain, up to $60.", "and a white shirt in L"
    tie = merged(Wish(), understand(first), first)
    shirt = merged(tie, understand(then), then)
    assert tie.avoid_patterns == ("plain",)
    assert shirt.avoid_patterns == () and shirt.max_price_minor == 60_00


def test_a_pattern_that_is_refused_stays_refused_of_the_next_piece():
    first, then = "a skirt, no stripes", "and a shirt"
    wish = merged(Wish(), understand(first), first)
    assert merged(wish, understand(then), then).avoid_patterns == wish.avoid_patterns != ()
