"""Sizes are one, however they are written."""

from stylist.search.sizes import has_size
from tests.builders import item, sizes


def test_4xl_is_xxxxl_whichever_the_shop_and_the_shopper_write():
    for sold in ("4XL", "XXXXL"):
        assert has_size(item(sizes=sizes(sold)), ("4XL",))
        assert has_size(item(sizes=sizes(sold)), ("XXXXL",))
    assert has_size(item(sizes=sizes("3XL")), ("XXXL",))
    assert not has_size(item(sizes=sizes("3XL")), ("4XL",))
