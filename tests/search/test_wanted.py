"""A wish against items: limits are hard, kinds and colours are told as shoppers name them."""

import pytest

from stylist.domain import Size, Wish
from stylist.search.sizes import has_size
from stylist.search.wanted import allows, objections, suits
from tests.builders import item


@pytest.mark.parametrize(
    ("field", "wish"),
    [
        ("max_price_minor", Wish(max_price_minor=4899)),
        ("min_price_minor", Wish(min_price_minor=4901)),
        ("total_minor", Wish(total_minor=4000)),
        ("sizes", Wish(sizes=("XL",))),
        ("department", Wish(department="female")),
        ("age_group", Wish(age_group="kids")),
        ("avoid_colors", Wish(avoid_colors=("blue",))),
        ("avoid_pieces", Wish(avoid_pieces=("shirts",))),
        ("avoid_patterns", Wish(avoid_patterns=("striped",))),
        ("avoid_materials", Wish(avoid_materials=("wool",))),
    ],
)
def test_each_limit_is_named_when_an_item_breaks_it(field, wish):
    one = item(gender="male", pattern="stripe", material="merino", tags=("shirt",))
    assert list(objections(wish, one)) == [field]
    assert not allows(wish, one)


def test_an_item_at_the_limits_breaks_none():
    wish = Wish(max_price_minor=4900, min_price_minor=4900, total_minor=4900, sizes=("m",),
                department="male", avoid_colors=("red",), avoid_pieces=("blue boots",))  # fmt: skip
    assert allows(wish, item())


def test_a_size_counts_only_for_what_is_sold_in_its_system():
    shoes = item(category="shoes", sizes=(Size("38", "EU", True), Size("39", "EU", False)))
    assert has_size(shoes, ("M", "EU 38"))
    assert not has_size(shoes, ("M", "EU 39"))
    assert has_size(shoes, ("M", "waist 32"))


SHOE_39 = ("EU 39", "US 8", "UK 6")
LETTER_M = ("M", "EU 40", "EU 42", "UK 12", "UK 14", "US 8", "US 10")


def sold(category, system, *names):
    return item(category=category, sizes=tuple(Size(name, system, True) for name in names))


@pytest.mark.parametrize(
    ("category", "system", "size", "sizes", "fits"),
    [
        ("shoes", "UK", "6", SHOE_39, True),
        ("boots", "US", "8", SHOE_39, True),
        ("boots", "UK", "7", SHOE_39, False),
        ("sandals", "UK", "6", ("EU 39",), True),
        ("sandals", "UK", "5", ("EU 39",), False),
        ("dress", "UK", "12", ("M",), True),
        ("dress", "alpha", "S", ("EU 40",), True),
        ("dress", "EU", "40", LETTER_M, True),
        ("dress", "UK", "14", LETTER_M, True),
        ("dress", "EU", "38", LETTER_M, False),
        ("dress", "EU", "38", ("M",), False),
        ("blazer", "UK", "38", ("M", "EU 48", "UK 38", "US 38"), True),
        ("shoes", "EU", "39", LETTER_M, True),
        ("shoes", "EU", "42", LETTER_M, True),
        ("shoes", "UK", "6", (*LETTER_M, *SHOE_39), True),
        ("shoes", "UK", "7", (*LETTER_M, *SHOE_39), False),
        ("shoes", "EU", "44", (*LETTER_M, *SHOE_39), False),
        ("dress", "EU", "40", (*LETTER_M, *SHOE_39), True),
        ("dress", "EU", "38", SHOE_39, True),
        ("dress", "EU", "40", ("EU 40",), True),
        ("dress", "EU", "38", ("EU 40",), False),
        ("jeans", "waist", "32", ("M",), True),
        ("jeans", "waist", "32", ("M", "waist 30"), False),
        ("dress", "EU", "38", ("waist 30",), True),
        ("accessory", "EU", "85", ("M",), True),
        ("bag", "one-size", "one size", LETTER_M, True),
    ],
)
def test_a_size_holds_for_its_kind_in_whatever_system(category, system, size, sizes, fits):
    assert has_size(sold(category, system, size), sizes) is fits


def test_one_of_several_sizes_of_a_system_is_enough():
    assert has_size(item(), ("XXL", "M"))


def test_a_refused_shade_leaves_the_other_shades():
    navy = item(color_raw="navy")
    assert not allows(Wish(avoid_colors=("navy",)), navy)
    assert allows(Wish(avoid_colors=("navy",)), item(color_raw="sky blue"))
    assert not allows(Wish(avoid_colors=("blue",)), navy)


def test_a_print_shows_each_of_its_colours():
    print_ = item(color_raw="yellow/navy", color_family="multi")
    assert not allows(Wish(avoid_colors=("yellow",)), print_)


def test_what_is_wanted_by_name_is_told_from_what_is_not():
    assert suits(Wish(colors=("navy",), materials=("linen",)), item(material="100% linen"))
    assert not suits(Wish(colors=("green",)), item())
    assert not suits(Wish(patterns=("floral",)), item())


def test_a_refused_cut_leaves_the_other_cuts():
    wish = Wish(avoid_pieces=("wrap dress", "leather shoes"))
    dress = {"category": "dress", "title": "Dress"}
    assert not allows(wish, item(tags=("dress", "wrap"), **dress))
    assert allows(wish, item(tags=("dress", "slip"), **dress))
    assert allows(wish, item(category="shoes", tags=("sneakers",), material="canvas"))


def test_who_refuses_heels_refuses_heeled_boots_and_sandals():
    wish = Wish(avoid_pieces=("heels",))
    assert not allows(wish, item(category="boots", title="Boots", tags=("ankle-boots", "heeled")))
    assert not allows(wish, item(category="sandals", title="Block-heel sandals"))
    assert allows(wish, item(category="boots", title="Boots", tags=("ankle-boots", "chelsea")))


@pytest.mark.parametrize(
    ("pieces", "most", "broken"),
    [
        (("shirt up to 49", "boots up to 20"), None, []),
        (("shirt up to 48", "boots up to 80"), None, ["max_price_minor"]),
        (("shirt from 50", "boots"), None, ["min_price_minor"]),
        (("shirt up to 60",), 4000, []),
        (("boots up to 60",), 4000, ["max_price_minor"]),
        (("blue shirt up to 60", "red shirt up to 20"), None, []),
    ],
)
def test_a_pieces_own_limit_counts_for_it_alone_and_instead_of_that_of_all(pieces, most, broken):
    wish = Wish(pieces=pieces, max_price_minor=most)
    assert list(objections(wish, item(tags=("shirt",)))) == broken


def test_a_shade_asked_for_by_name_is_spared_where_its_family_is_refused():
    wish = Wish(pieces=("burgundy jumper",), avoid_colors=("red",))
    assert allows(wish, item("a", color_raw="burgundy", color_family="red"))
    assert not allows(wish, item("a", color_raw="cherry", color_family="red"))
    assert not allows(wish, item("a", color_raw="red", color_family="red"))
    assert not allows(Wish(avoid_colors=("red",)),
                      item("a", color_raw="burgundy", color_family="red"))  # fmt: skip
