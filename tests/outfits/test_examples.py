"""Wishes as shoppers say them, over the sample catalog with its real vectors."""

import re
from collections.abc import Iterable

import pytest

from stylist.bootstrap import Parts
from stylist.domain import CatalogItem, Money, Outfit, Wish
from stylist.outfits import Composer, Composition, OutfitQuery
from stylist.outfits.pieces import piece
from stylist.outfits.together import hue_groups
from stylist.search.facts import Facts
from tests.outfits.shop import CountingIndex, HashEmbedder, direction, index_of, named, sample


@pytest.fixture(scope="module")
def composer(parts: Parts) -> Composer:
    """The real thing."""
    return Composer(parts.index, parts.embedder)


def composed(composer: Composer, wish: Wish, **more: object) -> Composition:
    return composer.compose(OutfitQuery(wish=wish, **more))  # type: ignore[arg-type]


def dressed(composer: Composer, wish: Wish, **more: object) -> tuple[Outfit, ...]:
    """The outfits, of which there are some."""
    composition = composed(composer, wish, **more)
    assert composition.outfits, composition.notice
    return composition.outfits


def kinds(items: Iterable[CatalogItem]) -> set[str]:
    return {piece(item).kind for item in items}


COLD_DAY = Wish(occasion="interview", temperature_c=5, avoid_colors=("yellow",))
COLD_INTERVIEW = Wish(
    occasion="interview", temperature_c=5, max_price_minor=9000, avoid_colors=("yellow",)
)


def test_an_interview_at_five_degrees_is_warm_dressed_up_and_within_90_each(composer):
    composition = composed(composer, COLD_INTERVIEW)
    assert len(composition.outfits) == 3
    for outfit in composition.outfits:
        worn = kinds(outfit.items)
        assert "outerwear" in {item.slot for item in outfit.items}
        assert not worn & {"jeans", "sneakers", "sandals", "tee", "shorts", "hoodie"}
        assert all(item.price_minor <= 9000 for item in outfit.items)
        assert all("yellow" not in item.color_raw for item in outfit.items)
        assert "Interview at 5 °C" in outfit.title
        assert "The dearest piece, the " in " ".join(outfit.why)


def test_a_man_without_a_coat_under_60_is_told_and_dressed_for_the_rest(composer):
    wish = Wish(occasion="everyday", temperature_c=-2, max_price_minor=6000, department="male")
    composition = composed(composer, wish)
    assert composition.outfits
    assert "No coat or jacket fits: those that suit cost more than $60." in composition.notice


def test_oslo_in_january_is_boots_a_warm_coat_and_wool(composer):
    composition = composed(composer, Wish(temperature_c=-4, conditions=("snow",)))
    assert len(composition.outfits) == 3
    for outfit in composition.outfits:
        by_slot = {item.slot: item for item in outfit.items}
        assert by_slot["shoes"].category == "boots"
        assert piece(by_slot["outerwear"]).kind in ("parka", "puffer", "overcoat")
        assert "winter" in by_slot["outerwear"].season
        assert not any("suede" in item.material for item in outfit.items)
        assert "\u22124 °C in the snow" in outfit.title


def test_dubai_in_august_is_light_and_without_a_coat(composer):
    composition = composed(composer, Wish(temperature_c=36, occasion="travel"))
    assert len(composition.outfits) == 3
    for outfit in composition.outfits:
        worn = kinds(outfit.items)
        assert "outerwear" not in {item.slot for item in outfit.items}
        assert not worn & {"sweater", "cardigan", "turtleneck", "ankle-boots", "hoodie", "jeans"}
        assert all(not item.season or "summer" in item.season for item in outfit.items)


def test_rain_brings_a_coat_that_keeps_it_out_and_no_suede_shoes(composer):
    wish = Wish(occasion="work", temperature_c=13, conditions=("rain",), department="female")
    for outfit in dressed(composer, wish):
        coat = next(item for item in outfit.items if item.slot == "outerwear")
        assert piece(coat).kind in ("raincoat", "trench", "parka")
        shoes = next(item for item in outfit.items if item.slot == "shoes")
        assert "suede" not in shoes.material and "canvas" not in shoes.material


def test_the_gym_needs_neither_a_bag_nor_a_skirt(composer):
    for department in ("female", "male"):
        for outfit in dressed(composer, Wish(occasion="sport", department=department)):
            assert {item.slot for item in outfit.items} == {"top", "bottom", "shoes"}
            shoes = next(item for item in outfit.items if item.slot == "shoes")
            assert "sport" in shoes.occasion


def test_a_wedding_is_dressed_for_a_wedding(composer):
    wish = Wish(occasion="wedding", season="summer", colors=("navy",), department="female")
    outfits = dressed(composer, wish)
    assert any(item.slot == "dress" for item in outfits[0].items)
    for outfit in outfits:
        main = [item for item in outfit.items if item.slot in ("dress", "top", "bottom")]
        assert any(item.color_family == "blue" for item in main)
        assert not kinds(outfit.items) & {"jeans", "sneakers", "tee", "hoodie"}


def test_a_suit_is_jacket_and_trousers_of_one_cloth(composer):
    wish = Wish(pieces=("suit",), occasion="interview", department="male")
    first = dressed(composer, wish)[0]
    jacket = next(item for item in first.items if item.category == "blazer")
    trousers = next(item for item in first.items if item.slot == "bottom")
    assert jacket.color_raw == trousers.color_raw


def test_outfits_keep_to_few_colours_and_one_loud_pattern(composer):
    for occasion in ("everyday", "work", "evening", "party", "travel", "beach"):
        for outfit in dressed(composer, Wish(occasion=occasion, department="female")):
            pieces = [piece(item) for item in outfit.items]
            assert len(hue_groups(one.tone for one in pieces)) <= 3
            assert len({one.item.pattern for one in pieces if one.loud}) <= 1


def test_an_impossible_total_says_by_how_much(composer):
    composition = composed(composer, Wish(occasion="work", total_minor=4000, department="female"))
    assert not composition.outfits
    assert composition.notice.startswith("The cheapest outfit I can put together comes to $")
    assert "over the $40 for everything" in composition.notice


def test_a_kept_piece_stays_and_what_it_costs_counts(composer):
    coat = named("straight-wool-coat-burgundy")
    wish = Wish(occasion="work", temperature_c=6, total_minor=45_000)
    composition = composed(composer, wish, keep=coat)
    outfits = composition.outfits
    assert outfits and not composition.notice
    for outfit in outfits:
        assert coat[0] in outfit.items and outfit.total.minor <= 45_000
        assert {item.gender for item in outfit.items} <= {"female", "unisex"}


def test_keeping_what_costs_more_than_everything_may_is_said(composer):
    coat = named("straight-wool-coat-burgundy")
    notice = composed(composer, Wish(total_minor=10_000), keep=coat).notice
    assert notice == "What you keep costs $229, which is more than the $100 for everything."


def test_a_skirt_worn_in_the_photo_gets_a_top_and_no_other_skirt(composer):
    seen = Facts(colors=("mustard",), families=("yellow",), categories=("skirt",))
    outfits = dressed(composer, Wish(temperature_c=14), seen=seen)
    assert len(outfits) == 3
    for outfit in outfits:
        slots = {item.slot for item in outfit.items}
        assert {"top", "shoes"} <= slots and not slots & {"bottom", "dress"}
        assert "chosen for the mustard in your photo" in " ".join(outfit.why)


def test_a_piece_named_beside_the_photo_replaces_what_is_worn_there(composer):
    seen = Facts(colors=("mustard",), families=("yellow",), categories=("skirt",))
    outfits = dressed(composer, Wish(pieces=("trousers",)), seen=seen)
    assert outfits and all(any(i.category == "trousers" for i in o.items) for o in outfits)


def test_a_dress_and_a_skirt_at_once_are_not_both_worn_and_that_is_said(composer):
    composition = composed(composer, Wish(pieces=("dress", "skirt"), department="female"))
    assert composition.outfits
    assert "Skirt could not be fitted in." in composition.notice


def test_what_the_shop_does_not_have_is_said_with_the_limit_in_the_way(composer):
    composition = composed(composer, Wish(pieces=("overcoat",), max_price_minor=5000))
    assert not composition.outfits
    assert composition.notice == "No overcoat fits: those that suit cost more than $50."


def test_to_a_shopper_of_whom_nothing_is_known_both_departments_are_shown_each_by_itself(composer):
    outfits = dressed(composer, Wish(occasion="everyday", temperature_c=15))
    genders = [{item.gender for item in outfit.items} - {"unisex"} for outfit in outfits]
    assert {"male"} in genders and {"female"} in genders


def test_no_sentence_says_what_a_record_does_not_hold(composer):
    """'Every piece is right' only where every record lists it; a material as the record has it."""
    for occasion, purpose in (("work", "for work"), ("wedding", "for a wedding"),
                              ("beach", "for the beach")):  # fmt: skip
        wish = Wish(occasion=occasion, temperature_c=26, total_minor=60_000)
        for outfit in dressed(composer, wish):
            every = f"Every piece of it is right {purpose}." in outfit.why
            assert every == all(occasion in item.occasion for item in outfit.items)
            left = Money(60_000 - outfit.total.minor)
            assert outfit.why[-1] == f"That leaves {left} of your $600."
            light = next((said for said in outfit.why if "light enough" in said), "")
            for said in re.findall(r" in ([a-z ]+?)(?:,| and| is | are )", light):
                assert any(said in item.material.lower() for item in outfit.items), said


def test_the_index_is_asked_little_and_the_embedder_once():
    index, embedder = index_of(sample()), HashEmbedder()
    for wish in (Wish(), Wish(occasion="everyday"), Wish(temperature_c=15), COLD_DAY):
        index.asked = embedder.batches = 0
        assert Composer(index, embedder).compose(OutfitQuery(wish=wish)).outfits
        assert index.asked <= 12 and embedder.batches == 1
    assert isinstance(index, CountingIndex) and len(direction("x")) == 16


def test_a_holiday_shirt_is_not_worn_to_a_wedding(composer):
    wish = Wish(occasion="wedding", colors=("navy",), temperature_c=22, department="male")
    for outfit in dressed(composer, wish):
        assert all("holiday" not in item.tags for item in outfit.items)


def test_a_kept_pair_of_sandals_stays_in_the_cold_without_a_word_on_missing_shoes(composer):
    sandals = named("strappy-sandals-tan")
    composition = composed(composer, Wish(temperature_c=12, department="female"), keep=sandals)
    assert composition.outfits and "shoes" not in composition.notice
    assert all(sandals[0] in outfit.items for outfit in composition.outfits)


def test_what_is_liked_is_preferred_and_what_is_refused_never_comes(composer):
    wish = Wish(occasion="everyday", temperature_c=18, department="female")
    first = dressed(composer, wish)[0]
    refused = frozenset(first.product_ids)
    for outfit in dressed(composer, wish, refused=refused):
        assert not refused & set(outfit.product_ids)
    liked = frozenset({"a-line-midi-cherry", "slub-v-neck-tee-white"})
    worn = {name for one in dressed(composer, wish, liked=liked) for name in one.product_ids}
    assert worn & liked


def test_who_wears_only_black_gets_a_black_t_shirt_rather_than_nothing(composer):
    wish = Wish(occasion="evening", text="concert", department="male", sizes=("L", "EU 43"),
                colors=("black",), colors_only=True)  # fmt: skip
    composition = composed(composer, wish)
    assert composition.outfits
    assert {item.color_family for one in composition.outfits for item in one.items} == {"black"}
    assert "Nothing dressier than the T-shirt comes in black" in composition.notice


def test_shoes_that_are_left_out_are_not_lacking(composer):
    wish = Wish(occasion="work", department="male", avoid_pieces=("shoes",))
    composition = composed(composer, wish)
    assert {item.slot for one in composition.outfits for item in one.items}.isdisjoint({"shoes"})
    assert composition.outfits and "shoes" not in composition.notice.lower()


def test_what_is_taken_away_brings_nothing_in_its_place(composer):
    kept = named("oxford-shirt-white", "slim-chinos-khaki", "city-overcoat-navy",
                 "chelsea-boots-chocolate")  # fmt: skip
    wish = Wish(temperature_c=5, department="male", avoid_pieces=("scarf",))
    (outfit,) = dressed(composer, wish, keep=tuple(kept), count=1)
    assert set(outfit.items) == set(kept)
