"""Every outfit shows what is to be in it: 'something with stripes', 'a bit of leather'."""

import pytest

from stylist.domain import Wish
from stylist.outfits import OutfitQuery
from stylist.search.cloths import is_made_of
from stylist.search.colored import has_color
from stylist.search.pieces import has_pattern
from tests.outfits.shop import sample_composer

MEN_AT_WORK = Wish(department="male", occasion="work")


def test_every_outfit_has_stripes_somewhere():
    query = OutfitQuery(wish=MEN_AT_WORK.merged(Wish(patterns=("stripes",))))
    found = sample_composer().compose(query)
    assert found.outfits
    for outfit in found.outfits:
        assert any(has_pattern(item, "stripes") for item in outfit.items)
    assert "Not every outfit has stripes" not in found.notice


@pytest.mark.parametrize(
    "look, shows",
    [
        ({"materials": ("leather",)}, lambda item: is_made_of(item, "leather")),
        ({"colors": ("red",)}, lambda item: has_color(item, "red")),
    ],
)
def test_a_cloth_or_a_colour_is_in_every_outfit_beside_the_stripes(look, shows):
    wish = Wish(department="female", occasion="everyday", patterns=("stripes",), **look)
    found = sample_composer().compose(OutfitQuery(wish=wish))
    assert found.outfits
    for outfit in found.outfits:
        assert any(has_pattern(item, "stripes") for item in outfit.items), outfit.product_ids
        assert any(shows(item) for item in outfit.items), outfit.product_ids


def test_what_cannot_be_had_is_said_and_does_not_cost_the_colour():
    wish = Wish(department="male", occasion="work", patterns=("leopard",), colors=("navy",))
    found = sample_composer().compose(OutfitQuery(wish=wish))
    assert found.outfits and "Not every outfit has leopard in it" in found.notice
    assert all(any(item.color_family == "blue" for item in one.items) for one in found.outfits)


def test_plain_asks_for_no_pattern_to_be_shown():
    found = sample_composer().compose(
        OutfitQuery(wish=MEN_AT_WORK.merged(Wish(patterns=("plain",))))
    )
    assert found.outfits and "Not every outfit" not in found.notice
