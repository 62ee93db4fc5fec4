"""Of which colours an item is, as its record tells them."""

import pytest

from stylist.search.colored import has_color, has_in_it
from tests.builders import item


@pytest.mark.parametrize(
    ("raw", "family", "color", "is_of"),
    [
        ("ecru", "beige", "ecru", True),
        ("light ecru", "beige", "ecru", True),
        ("ecru", "beige", "white", False),
        ("ecru", "beige", "beige", True),
        ("navy/ecru", "blue", "ecru", False),
        ("rosewood", "brown", "rose", False),
    ],
)
def test_a_shade_is_what_the_shop_calls_it_whatever_its_family(raw, family, color, is_of):
    one = item("p", title="Jeans", color_raw=raw, color_family=family)
    assert has_color(one, color) is is_of


def test_a_shade_called_by_the_shop_is_among_an_item_s_colours():
    one = item("p", title="Jeans", color_raw="ecru", color_family="beige")
    assert has_in_it(one, "ecru") and not has_in_it(one, "navy")
