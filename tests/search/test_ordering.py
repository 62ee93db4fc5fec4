"""What comes first of what fits: what the day asks, then likeness; the cheap for the thrifty."""

from stylist.domain import Match, Wish
from stylist.search.ordering import Order
from tests.builders import item


def any_day(_):
    return 0


def matches(*items):
    return [Match(one, 1 - 0.01 * place) for place, one in enumerate(items)]


def ids(found):
    return [one.item.product_id for one in found]


def test_what_is_made_for_the_day_comes_before_what_is_nearer():
    ranked = matches(item("near"), item("apt"))
    order = Order(Wish(), lambda one: one.product_id == "apt")
    assert ids(order.of(ranked)) == ["apt", "near"]


def test_cheap_means_the_cheapest_of_what_serves_best():
    ranked = matches(item("dear", price_minor=9000), item("cheap", price_minor=2000),
                     item("wrong", price_minor=500))  # fmt: skip
    order = Order(Wish(prefer_cheap=True), lambda one: one.product_id != "wrong")
    assert ids(order.cheap(order.of(ranked), 2)) == ["cheap", "dear", "wrong"]


def test_of_few_the_next_best_may_be_among_the_cheap():
    ranked = matches(item("dear", price_minor=9000), item("next", price_minor=500))
    order = Order(Wish(prefer_cheap=True), lambda one: one.product_id == "dear")
    assert ids(order.cheap(order.of(ranked), 4)) == ["next", "dear"]


def test_cheap_of_any_kind_is_no_cheap_belt_but_what_costs_little_for_what_it_is():
    ranked = matches(
        item("belt", category="accessory", price_minor=900),
        item("belt-2", category="accessory", price_minor=4000),
        item("coat", category="outerwear", price_minor=20_000),
        item("cheap-coat", category="outerwear", price_minor=9000),
        item("shirt", price_minor=4000),
        item("shirt-2", price_minor=4100),
    )
    order = Order(Wish(prefer_cheap=True), any_day)
    found = ids(order.cheap_of_any_kind(ranked))
    assert found[0] == "cheap-coat" and found[-2:] == ["belt", "belt-2"]


def test_what_shares_kind_and_colour_with_a_liked_piece_gains():
    liked = item("liked", color_family="red", category="shirt")
    near, kin = item("near", color_family="blue"), item("kin", color_family="red")
    assert ids(Order(Wish(), any_day, (liked,)).of(matches(near, kin))) == ["kin", "near"]
    assert ids(Order(Wish(), any_day, (), (liked,)).of(matches(kin, near))) == ["near", "kin"]


def test_what_is_led_by_another_colour_is_left_out_beside_what_is_of_the_one_asked_for():
    white = {"color_raw": "white", "color_family": "white"}
    checked = item("checked", color_raw="blue/white", color_family="blue")
    order = Order(Wish(colors=("white",)), any_day)
    assert ids(order.of(matches(checked, item("plain", **white)))) == ["plain"]
    assert ids(order.of(matches(checked))) == ["checked"]


def test_what_is_of_one_colour_comes_before_what_only_leads_with_it_unless_a_pattern_is_wanted():
    plain = item("plain", color_raw="white", color_family="white", occasion=())
    striped = item("striped", color_raw="white/red", color_family="white", occasion=("work",))
    ranked = matches(striped, plain)
    assert ids(Order(Wish(colors=("white",), occasion="work"), any_day).of(ranked)) == [
        "plain", "striped"]  # fmt: skip
    wish = Wish(colors=("white",), patterns=("striped",), occasion="work")
    assert ids(Order(wish, any_day).of(ranked))[0] == "striped"


def test_of_striped_pieces_in_two_colours_those_that_have_both_are_shown():
    red = item("red", color_raw="cream/red", color_family="white")
    both = item("both", color_raw="cream/navy", color_family="white")
    order = Order(Wish(pieces=("striped shirt",), colors=("blue", "white")), any_day)
    assert ids(order.of(matches(red, both))) == ["both"]
    assert ids(order.of(matches(red))) == ["red"]


def test_only_what_is_dark_is_shown_where_that_is_asked_for_and_there_is_any():
    pale, dark = item("pale", color_hex="#f3ead2"), item("dark", color_hex="#22252b")
    ranked = matches(pale, dark)
    assert ids(Order(Wish(text="dark colours"), any_day).of(ranked)) == ["dark"]
    assert ids(Order(Wish(text="dark colours"), any_day).of(matches(pale))) == ["pale"]
    assert ids(Order(Wish(), any_day).of(ranked)) == ["pale", "dark"]


def test_beside_a_dark_shade_that_is_there_no_paler_one_is_shown():
    jeans = {"category": "jeans", "tags": ("jeans",)}
    mid = item("mid", color_raw="mid blue", color_hex="#5f83ad", **jeans)
    indigo = item("indigo", color_raw="indigo", color_hex="#2b3a5c", **jeans)
    order = Order(Wish(pieces=("indigo jeans",)), any_day)
    assert ids(order.of(matches(mid, indigo))) == ["indigo"]
    assert ids(order.of(matches(mid))) == ["mid"]


def test_who_asks_for_neutral_or_quiet_colours_sees_no_others_while_there_are_any():
    beige = item("beige", color_raw="sand", color_family="beige", color_hex="#c9b79c")
    powder = item("powder", color_raw="powder blue", color_family="blue", color_hex="#b4c4d4")
    fuchsia = item("fuchsia", color_raw="fuchsia", color_family="pink", color_hex="#d0217f")
    stripes = item("stripes", color_raw="sand/red", color_family="beige", color_hex="#c9b79c")
    every = matches(fuchsia, powder, stripes, beige)
    assert set(ids(Order(Wish(text="neutral"), any_day).of(every))) == {"stripes", "beige"}
    quiet = Order(Wish(text="quiet colours"), any_day)
    assert set(ids(quiet.of(every))) == {"powder", "beige"}
    assert ids(quiet.of(matches(fuchsia))) == ["fuchsia"]
