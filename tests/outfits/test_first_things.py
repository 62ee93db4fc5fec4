"""What comes first where money is short or the weather is hard; over the sample catalog."""

import random

import pytest

from stylist.domain import Wish
from stylist.outfits import OutfitQuery
from stylist.outfits.pieces import piece
from stylist.search.colored import has_color
from tests.outfits.shop import sample_composer

OCCASIONS = ("", "everyday", "work", "interview", "wedding", "party", "travel", "beach", "outdoor")
HOT_CLOTH = ("wool", "fleece", "corduroy", "tweed", "cashmere", "velvet")


def composed(**fields):
    """What is composed for a wish of these fields, which is something."""
    composition = sample_composer().compose(OutfitQuery(wish=Wish(**fields)))
    assert composition.outfits, composition.notice
    return composition


def slots(outfit):
    return {item.slot for item in outfit.items}


def in_every(outfits):
    """Ids of the pieces that all the outfits share."""
    return set.intersection(*(set(one.product_ids) for one in outfits))


def test_oslo_in_january_for_200_is_a_coat_before_shoes_and_never_a_bag():
    wish = {"place": "Oslo", "month": 1, "temperature_c": -4, "conditions": ("snow",)}
    found = composed(**wish, avoid_materials=("wool",), total_minor=20_000)
    assert len(found.outfits) == 3 and "no room for shoes. Wear your own" in found.notice
    for outfit in found.outfits:
        assert "outerwear" in slots(outfit) and not slots(outfit) & {"bag", "accessory"}
    assert len({one.items[-1].product_id for one in found.outfits}) > 1


def test_an_interview_in_the_frost_for_300_has_a_coat_over_something_proper():
    found = composed(occasion="interview", temperature_c=-2, department="male", sizes=("M",),
                     total_minor=30_000)  # fmt: skip
    for outfit in found.outfits:
        kinds = {piece(item).kind for item in outfit.items}
        assert "outerwear" in slots(outfit)
        assert not kinds & {"jeans", "joggers", "tee", "hoodie", "sneakers"}


def test_where_no_coat_can_be_paid_the_top_is_warm_and_that_is_said():
    found = composed(temperature_c=6, department="male", total_minor=16_000)
    assert "leaves no room for a coat or jacket. Wear your own" in found.notice
    for outfit in found.outfits:
        assert {item.category for item in outfit.items} & {"knitwear", "sweatshirt"}
        assert "shoes" in slots(outfit) and not slots(outfit) & {"bag", "accessory"}


def test_a_wet_day_for_little_money_keeps_its_coat_and_no_suede():
    for total in range(15_000, 30_000, 2500):
        found = composed(temperature_c=14, conditions=("rain",), department="female",
                         total_minor=total)  # fmt: skip
        for outfit in found.outfits:
            assert "outerwear" in slots(outfit)
            assert not any("suede" in item.material or item.category == "sandals"
                           for item in outfit.items)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_no_weather_is_dressed_against_its_nature(seed):
    choose = random.Random(seed)
    for _ in range(40):
        felt = choose.choice([*range(-20, 9), *range(27, 44)])
        composition = sample_composer().compose(OutfitQuery(wish=Wish(
            temperature_c=felt, occasion=choose.choice(OCCASIONS),
            department=choose.choice(("", "female", "male")),
            conditions=choose.choice(((), ("rain",), ("sun",))),
            total_minor=choose.choice((None, 20_000, 30_000, 45_000)))))  # fmt: skip
        for outfit in composition.outfits:
            categories = {item.category for item in outfit.items}
            cloth = " ".join(f"{item.material} {item.title}".lower() for item in outfit.items)
            if felt >= 27:
                assert "outerwear" not in slots(outfit)
                assert not categories & {"knitwear", "sweatshirt", "boots"}
                assert not any(word in cloth for word in HOT_CLOTH), (felt, cloth)
            else:
                assert not categories & {"sandals", "shorts"} and "straw" not in cloth
                warm = "outerwear" in slots(outfit) or categories & {"knitwear", "sweatshirt"}
                assert warm or "Wear your own" in composition.notice


def test_no_piece_sits_in_all_three_outfits_where_the_shop_has_others():
    for wish in ({"occasion": "interview", "department": "male"},
                 {"occasion": "work", "department": "female", "total_minor": 30_000},
                 {"occasion": "everyday", "temperature_c": 2, "total_minor": 35_000}):  # fmt: skip
        outfits = composed(**wish).outfits
        assert len(outfits) == 3 and not in_every(outfits)


@pytest.mark.parametrize("color", ["green", "red", "navy", "pink"])
def test_a_wanted_colour_is_on_a_main_piece_of_every_outfit_for_little_money_too(color):
    for total in (None, 25_000):
        for outfit in composed(occasion="everyday", colors=(color,), total_minor=total).outfits:
            main = [one for one in outfit.items if one.slot not in ("bag", "accessory", "shoes")]
            assert any(has_color(item, color) for item in main)


@pytest.mark.parametrize(
    ("word", "is_kept"),
    [
        ("dark", lambda tone: tone.lightness < 48),
        ("light", lambda tone: tone.lightness > 58),
        ("pastel", lambda tone: tone.lightness > 58 and tone.chroma < 60),
        ("bright", lambda tone: tone.chroma > 28),
        ("neutral", lambda tone: tone.hue is None),
        ("muted", lambda tone: tone.chroma < 38),
    ],
)
def test_a_shade_that_is_asked_for_is_what_the_main_pieces_have(word, is_kept):
    def share(text):
        worn = [piece(item) for department in ("female", "male")
                for outfit in composed(text=text, department=department).outfits
                for item in outfit.items if item.slot in ("dress", "top", "bottom")]  # fmt: skip
        return sum(is_kept(one.tone) for one in worn) / len(worn)

    assert share(f"something {word}") >= max(0.75, share("something"))


def test_the_why_names_every_colour_as_its_record_does_and_no_total():
    for outfit in composed(occasion="work", temperature_c=4, total_minor=50_000).outfits:
        said = " ".join(outfit.why)
        assert str(outfit.total) not in said and "of your $500" in said
        hued = [one for one in map(piece, outfit.items) if one.tone.hue is not None]
        for one in hued:
            assert one.item.color_raw.split("/")[0].strip().lower() in outfit.why[0].lower()
