"""One piece changes, the rest stays; over the sample catalog."""

import pytest

from stylist.domain import Wish
from stylist.errors import InvalidRequest, NotFound
from stylist.outfits import OutfitQuery, Swap
from tests.outfits.shop import named, sample_composer

OFFICE = named("poplin-shirt-white", "straight-trousers-navy", "wool-blazer-camel",
               "polished-oxfords-black")  # fmt: skip


def swapped(slot: str, wish: Wish | None = None, **more: object) -> Swap:
    query = OutfitQuery(wish=wish or Wish(occasion="work"), **more)  # type: ignore[arg-type]
    return sample_composer().swap(OFFICE, slot, query)


def test_other_shoes_come_and_the_rest_stays():
    swap = swapped("shoes")
    assert swap.gone and swap.gone.product_id == "polished-oxfords-black"
    assert swap.came.slot == "shoes" and swap.came != swap.gone
    assert set(OFFICE) - set(swap.outfit.items) == {swap.gone}
    assert swap.outfit.total.minor == sum(item.price_minor for item in swap.outfit.items)


def test_cheaper_means_cheaper_than_what_goes():
    swap = swapped("shoes", Wish(occasion="work", prefer_cheap=True))
    assert swap.gone and swap.came.price_minor < swap.gone.price_minor


def test_where_nothing_is_cheaper_that_is_said():
    cheapest = named("ribbed-tank-white", "vintage-straight-jeans-ecru", "canvas-sneakers-red")
    wish = Wish(prefer_cheap=True, department="female", temperature_c=20)
    with pytest.raises(NotFound, match="Nothing cheaper than the Ribbed tank, white fits here"):
        sample_composer().swap(cheapest, "top", OutfitQuery(wish=wish))


def test_a_colour_that_is_asked_for_is_what_comes():
    assert swapped("top", Wish(occasion="work", colors=("green",))).came.color_family == "green"


def test_a_colour_that_is_not_there_is_said():
    with pytest.raises(NotFound, match="Nothing else in purple fits here"):
        swapped("shoes", Wish(occasion="interview", colors=("purple",), temperature_c=-3))


def test_a_kind_that_is_asked_for_is_what_comes():
    assert swapped("bottom", Wish(occasion="work", pieces=("skirt",))).came.category == "skirt"
    assert swapped("shoes", Wish(occasion="work", pieces=("boots",))).came.category == "boots"


def test_a_kind_that_is_wrong_for_the_weather_comes_with_a_word():
    swap = swapped("shoes", Wish(pieces=("sandals",), temperature_c=2))
    assert swap.came.category == "sandals"
    assert swap.notice == "The sandals you ask for are not made for that weather."


def test_a_wider_word_asks_for_no_kind_that_is_wrong_for_the_weather():
    swap = swapped("shoes", Wish(pieces=("white shoes",), temperature_c=-8))
    assert "you ask for" not in swap.notice


def test_what_was_no_piece_for_the_occasion_may_be_followed_by_its_like():
    worn = named("poplin-shirt-white", "straight-trousers-navy", "canvas-sneakers-red")
    rest = sum(item.price_minor for item in worn[:2])
    wish = Wish(occasion="evening", total_minor=rest + 60_00, department="female")
    swap = sample_composer().swap(worn, "shoes", OutfitQuery(wish=wish))
    assert swap.came.slot == "shoes" and swap.came != swap.gone
    assert swap.came.price_minor <= 60_00


def test_what_is_not_wanted_any_more_does_not_come():
    first = swapped("shoes").came.product_id
    assert swapped("shoes", without=frozenset({first})).came.product_id != first
    assert swapped("shoes", refused=frozenset({first})).came.product_id != first


def test_a_free_slot_is_filled():
    swap = swapped("bag")
    assert swap.gone is None and swap.came.slot == "bag"
    assert len(swap.outfit.items) == len(OFFICE) + 1


def test_the_total_holds_and_what_is_left_is_said():
    swap = swapped("shoes", Wish(occasion="work", total_minor=40_000))
    assert swap.outfit.total.minor <= 40_000
    with pytest.raises(InvalidRequest, match=r"The other pieces cost \$265; what is left of \$200"):
        swapped("shoes", Wish(total_minor=20_000))
    why = r"pieces leave \$1 of your \$405\. No bag fits: those that suit cost more than \$1\."
    with pytest.raises(NotFound, match=why):
        swapped("bag", Wish(occasion="work", total_minor=40_500))


def test_a_dress_does_not_come_to_top_and_bottom():
    with pytest.raises(InvalidRequest, match="A dress is worn instead"):
        swapped("dress")


def test_a_slot_that_no_outfit_has_is_refused():
    with pytest.raises(InvalidRequest, match="no slot 'hat'"):
        swapped("hat")


def test_other_shoes_may_be_sandals_where_no_others_can_be_paid():
    worn = named("pique-polo-bottle-green", "slim-chinos-khaki", "slide-sandals-cognac")
    wish = Wish(pieces=("shoes",), occasion="everyday", total_minor=15000, department="male",
                sizes=("EU 42",))  # fmt: skip
    swap = sample_composer().swap(worn, "shoes", OutfitQuery(wish=wish))
    assert swap.came.category == "sandals" and swap.outfit.total.minor <= 15000


def test_what_is_not_to_be_plain_is_the_piece_that_is_named():
    wish = Wish(pieces=("skirt",), avoid_patterns=("plain",), department="female")
    outfits = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    skirts = [one for outfit in outfits for one in outfit.items if one.category == "skirt"]
    others = [one for outfit in outfits for one in outfit.items if one.category != "skirt"]
    assert len(skirts) == len(outfits) > 0 and all(one.pattern != "plain" for one in skirts)
    assert any(one.pattern in ("", "plain") for one in others)
    assert sample_composer().swap(outfits[0].items, "shoes", OutfitQuery(wish=wish)).came


def test_what_comes_keeps_the_limit_of_its_own():
    wish = Wish(occasion="work", pieces=("shoes under 100",), max_price_minor=50000)
    assert swapped("shoes", wish).came.price_minor < 10000
