"""What a stylist would pick on days of many kinds; over the sample catalog."""

from dataclasses import replace

import pytest

from stylist.domain import Wish
from stylist.outfits import OutfitQuery
from stylist.outfits.pieces import piece
from stylist.search.pieces import matches_piece
from tests.outfits.shop import composer_of, named, sample, sample_composer

SNOW = Wish(temperature_c=-5, conditions=("snow",), department="female")


def composed(wish, **more):
    """What is composed, which is something."""
    composition = sample_composer().compose(OutfitQuery(wish=wish, **more))
    assert composition.outfits, composition.notice
    return composition


def worn(wish, slot):
    found = [piece(item) for outfit in composed(wish).outfits
             for item in outfit.items if item.slot == slot]  # fmt: skip
    assert found
    return found


def test_snow_is_walked_through_in_dark_flat_boots():
    boots = worn(SNOW, "shoes")
    assert len(boots) == 3
    for one in boots:
        assert one.item.category == "boots" and one.tone.lightness < 75
        assert not {"heeled", "block-heel"} & set(one.item.tags)


@pytest.mark.parametrize("degrees", [-13, -5, 2])
def test_three_outfits_for_the_cold_have_three_coats(degrees):
    for department in ("female", "male"):
        wish = Wish(occasion="everyday", temperature_c=degrees, department=department)
        coats = worn(wish, "outerwear")
        assert len({one.item.group for one in coats}) == 3
        assert {one.kind for one in coats} <= {"overcoat", "parka", "puffer"}


def test_a_named_cut_is_what_comes():
    wish = Wish(pieces=("black pencil skirt",), department="female")
    outfits = composed(wish).outfits
    assert len(outfits) == 3
    for outfit in outfits:
        assert any(matches_piece("black pencil skirt", item) for item in outfit.items)


def test_a_cut_that_the_shop_has_not_is_stood_in_for_by_its_kind_and_that_is_said():
    skirts = composer_of(item for item in sample() if "pencil" not in item.tags)
    wish = Wish(pieces=("pencil skirt",), department="female")
    composition = skirts.compose(OutfitQuery(wish=wish))
    assert composition.outfits
    assert all(any(item.category == "skirt" for item in one.items) for one in composition.outfits)
    assert "No pencil skirt fits this; the skirt here comes nearest." in composition.notice


def test_a_swap_for_a_cut_that_is_not_there_says_so():
    outfit = named("poplin-shirt-white", "straight-trousers-navy", "polished-oxfords-black")
    query = OutfitQuery(wish=Wish(pieces=("riding trousers",), department="female"))
    swap = sample_composer().swap(outfit, "bottom", query)
    assert swap.came.category == "trousers"
    assert swap.notice == "No riding trousers fit this; the trousers here come nearest."


def test_weddings_and_interviews_are_without_denim_and_sneakers():
    for occasion, colors in (("wedding", ("blue",)), ("interview", ())):
        for department in ("female", "male"):
            wish = Wish(occasion=occasion, colors=colors, department=department,
                        max_price_minor=12_000)  # fmt: skip
            for outfit in composed(wish).outfits:
                assert not any("denim" in item.material or "sneakers" in item.tags
                               for item in outfit.items)  # fmt: skip


def test_dinner_with_the_boss_is_smart():
    wish = Wish(occasion="evening", text="with the boss", department="male")
    for outfit in composed(wish).outfits:
        kinds = {piece(item).kind for item in outfit.items}
        assert not kinds & {"jeans", "sneakers", "biker-jacket", "tee"}
        assert kinds & {"shirt", "turtleneck", "sweater", "polo"} and "trousers" in kinds


def test_a_funeral_is_dark_and_without_satin():
    wish = Wish(occasion="formal", text="funeral", temperature_c=10, department="female")
    for outfit in composed(wish).outfits:
        assert outfit.title.startswith("Funeral")
        for item in outfit.items:
            assert "satin" not in item.material and item.category != "clutch"
        coats = [piece(item) for item in outfit.items if item.slot in ("dress", "bottom")]
        assert all(one.tone.lightness < 40 for one in coats)


def test_a_concert_is_neither_a_tie_nor_a_suit():
    wish = Wish(occasion="evening", text="rock concert", department="male")
    for outfit in composed(wish).outfits:
        worn_tags = {tag for item in outfit.items for tag in item.tags}
        assert not worn_tags & {"business", "tailored", "overcoat", "tie", "oxfords"}


def test_in_the_hills_shoes_have_grip():
    wish = Wish(occasion="outdoor", temperature_c=10, department="male")
    for one in worn(wish, "shoes"):
        assert {"hiking", "rugged", "grip", "waterproof"} & set(one.item.tags)


def test_at_twenty_degrees_nobody_wears_wool_and_boots():
    for outfit in composed(Wish(occasion="everyday", temperature_c=21)).outfits:
        assert not {"knitwear", "boots"} & {item.category for item in outfit.items}
        assert not any("wool" in item.material for item in outfit.items)


def test_the_title_names_the_place_the_month_and_whose_clothes_they_are():
    wish = Wish(place="oslo", month=1, temperature_c=-4, conditions=("snow",))
    titles = [one.title for one in composed(wish).outfits]
    assert all(one.startswith("Oslo in January, \u22124 °C for ") for one in titles)
    assert {one.split(" for ")[1].split(",")[0] for one in titles} == {"women", "men"}
    wedding = Wish(place="Rome, IT", occasion="wedding", season="summer", department="male")
    assert composed(wedding).outfits[0].title.startswith("Wedding in Rome, in ")


def test_only_what_insulates_is_said_to_warm():
    for occasion in ("wedding", "evening", "everyday"):
        for outfit in composed(Wish(occasion=occasion, temperature_c=9)).outfits:
            said = next((why for why in outfit.why if "warmth comes" in why), "")
            assert not any(word in said for word in ("satin", "denim", "viscose", "nylon jacket"))


def test_who_wants_it_cheap_gets_nothing_that_could_be_left_out():
    wish = Wish(occasion="everyday", temperature_c=20, prefer_cheap=True, department="female")
    for outfit in composed(wish).outfits:
        assert {item.slot for item in outfit.items} <= {"dress", "top", "bottom", "shoes"}


def test_another_day_brings_other_pieces():
    shown = [
        frozenset(name for outfit in composed(Wish(occasion=occasion, department="female",
                                                   temperature_c=degrees)).outfits
                  for name in outfit.product_ids)
        for occasion in ("everyday", "travel", "work") for degrees in (15, 16, 17)
    ]  # fmt: skip
    most = max(sum(name in one for one in shown) for names in shown for name in names)
    assert most < len(shown)


def test_outfits_of_one_answer_differ_in_their_coat_where_another_will_do():
    wish = Wish(occasion="interview", temperature_c=5, max_price_minor=27000, department="female")
    coats = [piece.product_id for outfit in composed(wish).outfits for piece in outfit.items
             if piece.slot == "outerwear"]  # fmt: skip
    assert len(set(coats)) > 1


def test_black_tie_is_dark_and_dressy():
    wish = Wish(occasion="wedding", text="black-tie", department="male")
    for outfit in composed(wish).outfits:
        cloth = " ".join(f"{item.material} {item.title}".lower() for item in outfit.items)
        assert "corduroy" not in cloth and "linen" not in cloth and "polo" not in cloth


def test_a_beach_party_has_neither_boots_nor_blazers():
    wish = Wish(occasion="party", text="beach-party", season="summer")
    for outfit in composed(wish).outfits:
        assert not {item.category for item in outfit.items} & {"boots", "blazer", "knitwear"}


def test_a_gilet_is_no_coat_for_the_cold():
    wish = Wish(occasion="interview", temperature_c=5, max_price_minor=9000)
    for department in ("female", "male"):
        for outfit in composed(replace(wish, department=department)).outfits:
            assert not [one for one in outfit.items if "gilet" in one.tags]


def test_a_top_of_which_only_the_colour_is_said_is_dressed_for_an_interview_in_the_cold():
    wish = Wish(occasion="interview", temperature_c=12, department="female",
                pieces=("burgundy skirt", "cream top"))  # fmt: skip
    tops = worn(wish, "top")
    assert all("cream" in one.item.color_raw for one in tops)
    assert not {"tee", "tank", "polo"} & {one.kind for one in tops}
