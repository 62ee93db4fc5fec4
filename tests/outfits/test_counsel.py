"""Advice on colours by name comes from the tables that outfits are judged by."""

import pytest

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.outfits.counsel import company_of, quarrels_of, verdict_on
from stylist.outfits.tables.named import BESIDE_NEUTRAL, CALM, CANDIDATES, HEX_OF_COLOR


def test_every_colour_word_has_a_look():
    assert set(FAMILY_OF_COLOR) - set(HEX_OF_COLOR) == {"multi"}


def test_every_colour_that_is_named_has_a_look():
    named = {one for several in CALM.values() for one in several} | set(CANDIDATES)
    named |= {one for both in BESIDE_NEUTRAL.values() for several in both for one in several}
    assert named <= set(HEX_OF_COLOR)


@pytest.mark.parametrize("color", HEX_OF_COLOR)
def test_each_colour_has_three_or_four_others_beside_it(color):
    company = company_of(color)
    assert 3 <= len(company.colors) <= 4
    assert color not in company.colors and len(set(company.colors)) == len(company.colors)
    assert not set(company.colors) & set(quarrels_of(color))


def test_burgundy_has_calm_and_lively_company():
    company = company_of("burgundy")
    assert company.calm == ("cream", "camel")
    assert dict(company.lively) == {"dusty pink": "tonal", "forest green": "opposites"}


@pytest.mark.parametrize(
    ("one", "two", "ease", "scheme"),
    [
        ("navy", "black", "care", "alike"),
        ("brown", "grey", "easy", "neutrals"),
        ("burgundy", "camel", "easy", "neutral"),
        ("red", "green", "bold", "apart"),
        ("red", "pink", "care", "neighbours"),
        ("blue", "green", "care", "neighbours"),
        ("teal", "dusty pink", "easy", "opposites"),
    ],
)
def test_two_colours_get_a_verdict(one, two, ease, scheme):
    for verdict in (verdict_on(one, two), verdict_on(two, one)):
        assert (verdict.ease, verdict.scheme) == (ease, scheme)


def test_a_neutral_quarrels_with_nothing():
    assert quarrels_of("navy") == () and quarrels_of("orange")
