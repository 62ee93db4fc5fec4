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
