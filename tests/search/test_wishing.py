"""Wishes over an index: limits hold, several kinds come in turn, and what is in the way is said."""

import pytest

from stylist.domain import Wish
from stylist.errors import InvalidRequest
from stylist.ports import IndexEntry
from stylist.search import wishing
from stylist.search.query import WishQuery
from stylist.search.wanted import allows, suits
from stylist.search.wishing import WishSearch
from tests.builders import DIMENSION, EMBEDDER, item, sizes, varied_entries, vector
from tests.fakes.memory_index import MemoryIndex


class OneDirection:
    """Embeds every text alike."""

    embedder_id = EMBEDDER
    dimension = DIMENSION

    def embed_texts(self, texts):
        return [vector(7) for _ in texts]

    def embed_images(self, images):
        raise AssertionError("no picture is looked at")


def search_over(*items):
    index = MemoryIndex(EMBEDDER, DIMENSION)
    index.upsert(IndexEntry(one, vector(number)) for number, one in enumerate(items))
    return WishSearch(index, OneDirection())


def found(search, limit=8, **wish):
    result = search.find(WishQuery(wish=Wish(**wish), limit=limit), None)
    return [match.item.product_id for match in result.matches], result.notice


BOOTS = {"category": "boots", "tags": ("ankle-boots",)}


def test_nothing_that_breaks_a_limit_or_lacks_what_is_named_is_found():
    index = MemoryIndex(EMBEDDER, DIMENSION)
    index.upsert(varied_entries(400, seed=3))
    search = WishSearch(index, OneDirection())
    for wish in (
        Wish(max_price_minor=6000, sizes=("M",), avoid_colors=("red", "blue")),
        Wish(min_price_minor=6000, department="male", pieces=("bag", "green dress")),
        Wish(colors=("black",), total_minor=9000, avoid_pieces=("dress", "shoes")),
    ):
        matches = search.find(WishQuery(wish=wish, limit=24), None).matches
        assert matches
        assert all(allows(wish, one.item) and suits(wish, one.item) for one in matches)


def test_several_kinds_come_in_turn():
    bags = (item(f"bag-{n}", category="bag", tags=("tote",)) for n in range(3))
    search = search_over(*(item(f"boots-{n}", **BOOTS) for n in range(3)), *bags)
    ids, _ = found(search, 4, pieces=("boots", "bag"))
    assert [name.split("-")[0] for name in ids] == ["boots", "bag", "boots", "bag"]


def test_the_limit_in_the_way_is_named():
    search = search_over(item("a", price_minor=9000), item("b", price_minor=7000))
    assert found(search, pieces=("shirt",), max_price_minor=5000) == (
        [],
        "We have no shirt for $50 or less; the nearest is the Linen shirt b at $70.",
    )


def test_a_size_that_is_sold_out_is_named():
    search = search_over(item("a", sizes=sizes("S", "M", gone=["M"])))
    assert found(search, sizes=("M",))[1] == (
        "No piece is in stock in size M; we have the Linen shirt a in S.")  # fmt: skip


def test_a_kind_that_the_shop_does_not_have_is_said():
    assert found(search_over(item()), pieces=("kimono",)) == (
        [],
        "We have no kimono in this shop.",
    )


def test_a_colour_that_the_kind_does_not_come_in_is_said():
    assert found(search_over(item()), pieces=("shirt",), colors=("green",))[1] == (
        "We have no green shirt at the moment; in another colour there is one.")  # fmt: skip


def test_what_is_only_there_as_refused_is_said():
    search = search_over(item(pattern="stripe"))
    assert "striped" in found(search, pieces=("shirt",), avoid_patterns=("striped",))[1]


def test_a_piece_of_the_other_department_is_said():
    search = search_over(item(gender="male"))
    assert found(search, pieces=("shirt",), department="female")[1] == (
        "We have no shirt for women; for men there is one.")  # fmt: skip


def test_clothes_for_children_are_not_made_up():
    assert (
        found(search_over(item()), age_group="kids")[1] == "This shop has no clothes for children."
    )


def test_the_named_shade_comes_before_other_shades():
    search = search_over(item("sky", color_raw="sky blue"), item("navy", color_raw="navy"))
    assert found(search, colors=("navy",))[0][0] == "navy"


def test_what_suits_the_weather_comes_first():
    search = search_over(item("linen", season=("summer",)), item("flannel", season=("winter",)))
    assert found(search, temperature_c=0.0)[0][0] == "flannel"
    assert found(search, temperature_c=30.0)[0][0] == "linen"


def test_the_cheaper_come_first_for_whoever_asks_for_cheap():
    search = search_over(*(item(f"a{n}", price_minor=9000 - n * 1000) for n in range(5)))
    assert found(search, prefer_cheap=True)[0] == ["a4", "a3", "a2", "a1", "a0"]


def test_like_this_one_leaves_out_the_piece_itself_and_what_was_refused():
    one, other, refused = item("one"), item("other"), item("refused")
    search = search_over(one, other, refused)
    query = WishQuery(like=one, refused=(refused,))
    assert [match.item.product_id for match in search.find(query, None).matches] == ["other"]


@pytest.mark.parametrize("limit", [0, 25])
def test_a_limit_out_of_range_is_refused(limit):
    with pytest.raises(InvalidRequest, match=str(limit)):
        WishQuery(limit=limit)


def large(how_many, **last):
    """So many navy dresses, and one that is made otherwise and lies the farthest."""
    index = MemoryIndex(EMBEDDER, DIMENSION)
    alike = (item(f"d{n}", title="Dress", category="dress", tags=("dress",))
             for n in range(how_many))  # fmt: skip
    index.upsert(IndexEntry(one, vector(7)) for one in alike)
    odd = item("odd", category="dress", tags=("dress",), **last)
    index.upsert([IndexEntry(odd, [-part for part in vector(7)])])
    return WishSearch(index, OneDirection())


@pytest.mark.parametrize(
    ("last", "wish"),
    [
        ({"color_family": "red", "color_raw": "red"}, {"colors": ("red",)}),
        ({"sizes": sizes("XXL")}, {"sizes": ("XXL",)}),
        ({"material": "pure linen"}, {"materials": ("linen",)}),
        ({"color_family": "red", "color_raw": "red"}, {"avoid_colors": ("blue",)}),
        ({"age_group": "kids"}, {"age_group": "kids"}),
    ],
)
def test_the_one_that_fits_is_found_however_many_lie_nearer(last, wish):
    assert found(large(600, **last), pieces=("dress",), **wish)[0] == ["odd"]
    assert found(large(600, **last), **wish)[0] == ["odd"]


def test_of_a_shop_too_large_to_look_through_nothing_is_claimed(monkeypatch):
    monkeypatch.setattr(wishing, "WHOLE", 500)
    monkeypatch.setattr(wishing, "POOL", 50)
    ids, notice = found(large(600), pieces=("dress",), sizes=("XXL",))
    assert not ids and notice.startswith("Among the 500 pieces nearest to it I found no dress")


def test_a_kind_is_refused_to_children_only_where_there_is_none():
    grown, small = item("a"), item("b", age_group="kids", price_minor=9000)
    search = search_over(grown, small)
    assert found(search, pieces=("shirt",), age_group="kids")[0] == ["b"]
    said = found(search, pieces=("shirt",), age_group="kids", max_price_minor=5000)[1]
    assert said == "We have no shirt for $50 or less; the nearest is the Linen shirt b at $90."
    boots = item("c", age_group="kids", **BOOTS)
    assert found(search_over(grown, boots), pieces=("shirt",), age_group="kids")[1] == (
        "We have no shirt for children.")  # fmt: skip
    assert found(search_over(grown), pieces=("shirt",), age_group="kids")[1] == (
        "This shop has no clothes for children.")  # fmt: skip


def test_a_colour_that_is_liked_comes_first_where_none_is_asked_for():
    red = item("red", color_family="red", color_raw="red")
    search = search_over(item("a"), item("b"), red)

    def first(**wish):
        query = WishQuery(wish=Wish(**wish), photo_weight=0, liked_colors=("red",))
        return search.find(query, None).matches[0].item.product_id

    assert found(search)[0][0] != "red" and first() == "red"
    assert first(colors=("blue",)) != "red"


@pytest.mark.parametrize("wish", [{"pieces": ("blue shirt",)},
                                  {"pieces": ("shirt",), "colors": ("blue",)}])  # fmt: skip
def test_what_is_led_by_another_colour_stands_in_only_where_nothing_is_of_the_one_asked_for(wish):
    striped = item("striped", color_raw="white/blue", color_family="white", occasion=("work",))
    white = item("white", color_raw="white", color_family="white")
    search = search_over(striped, item("blue", occasion=()), white)
    assert found(search, occasion="work", **wish)[0] == ["blue"]
    assert found(search_over(striped, white), occasion="work", **wish)[0] == ["striped"]


def test_a_tee_with_long_sleeves_serves_where_none_with_short_ones_fits():
    tee = item("short", category="top", tags=("tee",), gender="female", pattern="breton")
    long = item("long", category="top", tags=("longsleeve",), pattern="breton")
    search = search_over(tee, long)
    assert found(search, pieces=("striped tee",))[0] == ["short"]
    assert found(search, pieces=("striped tee",), department="male")[0] == ["long"]
    assert found(search, pieces=("striped tee",), text="long-sleeved")[0] == ["long"]
    ids, notice = found(search, pieces=("striped tee",), text="short-sleeved", department="male")
    assert not ids and notice.startswith("We have no striped tee for men")


def test_a_womans_shirt_serves_for_a_blouse_and_no_mans_does():
    search = search_over(item("his", gender="male"), item("hers", gender="female"))
    assert found(search, pieces=("blouse",))[0] == ["hers"]


def test_where_no_near_kind_fits_the_shortage_speaks_of_the_one_that_was_named():
    hoodie = item("a", category="sweatshirt", tags=("hoodie",), price_minor=5000)
    sweatshirt = item("b", category="sweatshirt", tags=("sweatshirt",), price_minor=6000)
    search = search_over(hoodie, sweatshirt)
    assert found(search, pieces=("hoodie",), min_price_minor=5500) == (
        ["b"], "No hoodie fits all of this; a sweatshirt comes nearest.")  # fmt: skip
    ids, notice = found(search, pieces=("hoodie",), max_price_minor=4000)
    assert not ids and notice.startswith("We have no hoodie for $40 or less")


def test_a_size_is_in_the_way_of_flannel_that_is_there_in_another():
    shirt = item("a", title="Brushed flannel shirt", material="100% brushed cotton",
                 pattern="plaid", sizes=sizes("M"))  # fmt: skip
    other = item("b", material="linen", pattern="plaid", sizes=sizes("XS"))
    said = found(search_over(shirt, other), pieces=("plaid flannel shirt",), sizes=("XS",))[1]
    assert said.startswith("No plaid flannel shirt is in stock in size XS")


SHIRT_DRESS = {"category": "dress", "tags": ("dress",), "title": "Linen shirt dress"}
WRAP_DRESS = {"category": "dress", "tags": ("dress",), "title": "Wrap dress"}


def test_of_shirt_dresses_no_other_dress_is_shown():
    search = search_over(item("wrap", **WRAP_DRESS), item("shirt", **SHIRT_DRESS))
    assert found(search, pieces=("shirt dress",)) == (["shirt"], "")


def test_where_no_shirt_dress_fits_other_dresses_come_and_it_is_said():
    search = search_over(
        item("wrap", price_minor=4000, **WRAP_DRESS), item("shirt", price_minor=9000, **SHIRT_DRESS)
    )
    ids, notice = found(search, pieces=("shirt dress",), max_price_minor=5000)
    assert ids == ["wrap"] and notice.startswith("No shirt dress fits all of this")


def test_each_piece_keeps_its_own_limit():
    boots = [item(f"boots-{price}", price_minor=price * 100, **BOOTS) for price in (60, 110, 130)]
    bags = [item(f"bag-{price}", price_minor=price * 100, category="bag", tags=("tote",))
            for price in (35, 60)]  # fmt: skip
    search = search_over(*boots, *bags)
    ids, notice = found(search, pieces=("boots up to 120", "bag under 40"), max_price_minor=9000)
    assert set(ids) == {"boots-60", "boots-110", "bag-35"} and not notice
    ids, notice = found(search, pieces=("boots under 50", "bag under 40"))
    assert ids == ["bag-35"]
    assert "no boots for less than $50" in notice
