"""The rules one by one, on pieces made for it."""

from dataclasses import replace

import pytest

from stylist.domain import Wish
from stylist.domain.vocabulary import OCCASIONS
from stylist.outfits import OutfitQuery
from stylist.outfits.colors import Tone, harmony, tone_named
from stylist.outfits.pieces import kind_of, piece
from stylist.outfits.plan import plan_for
from stylist.outfits.telling import scheme
from stylist.outfits.titles import title
from stylist.outfits.together import is_suit, together, whole
from stylist.outfits.weather import bears, climate_of, comfort, helps, keeps_rain_out
from stylist.search.cloths import is_made_of
from tests.builders import item, sizes
from tests.outfits.shop import composer_of, named, sample, sample_composer


@pytest.mark.parametrize(
    ("title", "category", "kind"),
    [
        ("Suede ankle boots", "boots", "ankle-boots"),
        ("Waxed rain boots", "boots", "rain-boots"),
        ("Merino turtleneck sweater", "knitwear", "sweater"),
        ("Long trench coat", "outerwear", "trench"),
        ("Silk something", "accessory", "accessory"),
        ("Anything at all", "dress", "dress"),
    ],
)
def test_an_item_without_tags_has_the_kind_that_its_title_names(title, category, kind):
    assert kind_of(item(title=title, category=category)) == kind


@pytest.mark.parametrize(
    ("category", "changes", "felt", "is_borne"),
    [
        ("knitwear", {}, 28, False),
        ("boots", {}, 28, False),
        ("sandals", {}, 5, False),
        ("shorts", {}, 5, False),
        ("shirt", {"material": "100% linen"}, 28, True),
        ("shirt", {"material": "100% linen"}, 5, False),
        ("outerwear", {"title": "Wool overcoat"}, 28, False),
        ("outerwear", {"title": "Wool overcoat"}, 5, True),
        ("trousers", {"season": ("summer",)}, 5, False),
        ("trousers", {"season": ("winter",)}, 5, True),
        ("trousers", {"material": "wool"}, 30, False),
        ("trousers", {"material": "wool", "season": ("summer", "winter")}, 25, True),
        ("trousers", {"material": "wool blend", "season": ("summer", "winter")}, 27, False),
        ("blazer", {"material": "cotton", "season": ("summer",)}, 27, False),
    ],
)
def test_kind_material_and_season_say_what_a_temperature_allows(category, changes, felt, is_borne):
    worn = piece(item(category=category, **({"title": "Good piece"} | changes)))
    assert bears(climate_of(Wish(temperature_c=felt)), worn) is is_borne


def test_rain_spares_suede_and_snow_wants_boots():
    rain, snow = climate_of(Wish(conditions=("rain",))), climate_of(Wish(conditions=("snow",)))
    suede, leather = (piece(item(category="shoes", title="Loafers", material=cloth))
                      for cloth in ("calf suede", "calf leather"))  # fmt: skip
    assert not bears(rain, suede) and bears(rain, leather)
    assert not bears(snow, leather)
    assert bears(snow, piece(item(category="boots", title="Ankle boots", material="leather")))


def test_a_coat_keeps_rain_out_where_the_record_says_so():
    waxed = item(category="outerwear", title="Parka", material="waxed cotton")
    assert keeps_rain_out(piece(waxed))
    assert not keeps_rain_out(piece(item(category="outerwear", title="Overcoat", material="wool")))


def test_warmth_is_reckoned_for_the_outfit_as_one():
    freezing = climate_of(Wish(temperature_c=-5))
    thin = tuple(piece(one) for one in named("everyday-crew-tee-white", "slim-chinos-navy"))
    warm = tuple(piece(one) for one in named("ribbed-roll-neck-charcoal", "cord-trousers-chocolate",
                                             "expedition-parka-navy"))  # fmt: skip
    assert comfort(freezing, thin) < comfort(freezing, warm) - 1
    hot = climate_of(Wish(temperature_c=33))
    assert comfort(hot, warm) < comfort(hot, thin) - 0.5


def test_colours_agree_oppose_or_fight():
    red, green = tone_named("red"), tone_named("green")
    assert harmony(tone_named("navy"), tone_named("white")) > 0.1
    assert harmony(tone_named("navy"), red) > 0.1
    assert harmony(Tone(20, 50, 70, "red"), Tone(140, 50, 70, "green")) < -0.5
    assert harmony(red, tone_named("white")) > harmony(red, green)
    assert harmony(Tone(60, 60, 30, "orange"), Tone(265, 60, 30, "blue")) > 0


def test_two_loud_patterns_are_not_worn_together_but_one_with_plain_is():
    plaid = piece(item(category="shirt", pattern="plaid"))
    floral = piece(item(category="skirt", pattern="floral"))
    plain = piece(item(category="skirt", pattern="plain"))
    assert together(plaid, floral) < together(plaid, plain) - 2


def test_a_striped_tie_is_not_worn_on_a_striped_shirt():
    shirt, striped, plain = map(piece, named("bengal-stripe-shirt-white-burgundy",
                                             "club-stripe-tie-navy-gold",
                                             "silk-tie-burgundy"))  # fmt: skip
    assert together(shirt, striped) < together(shirt, plain) - 2


def test_a_red_ribbon_strays_from_an_outfit_in_lavender_but_not_from_one_in_red():
    lavender, red, ribbon, band = map(piece, named(
        "linen-shorts-lavender", "straight-trousers-red",
        "straw-sun-hat-natural-red", "straw-sun-hat-natural-black"))  # fmt: skip
    assert whole([lavender, ribbon]) < whole([lavender, band]) - 0.2
    assert whole([red, ribbon]) == whole([red, band])


def test_black_is_not_the_first_thought_for_a_hot_day():
    black, white = map(piece, named("everyday-crew-tee-black", "everyday-crew-tee-white"))
    hot, mild = climate_of(Wish(temperature_c=36)), climate_of(Wish(temperature_c=18))
    assert helps(hot, black) < helps(hot, white)
    assert helps(mild, black) == helps(mild, white)


def test_a_title_names_the_coat_where_one_colour_is_worn_under_it():
    query = OutfitQuery(wish=Wish(occasion="wedding"))
    dress, *coats = map(piece, named("satin-slip-dress-black", "double-breasted-blazer-fuchsia",
                                     "cropped-boucle-jacket-pale-pink"))  # fmt: skip
    titles = [title(query.wish, plan_for(query), [dress, coat]) for coat in coats]
    assert titles == ["Wedding, in black and fuchsia", "Wedding, in black and pale pink"]


def test_a_suit_is_of_one_cloth():
    jacket, trousers = named("unstructured-blazer-navy", "tapered-wool-trousers-navy")
    chinos, *_ = named("slim-chinos-navy")
    assert is_suit(piece(jacket), piece(trousers))
    assert not is_suit(piece(jacket), piece(chinos))


def test_a_tie_without_a_shirt_is_no_outfit():
    tie, tee, shirt = map(piece, named("silk-tie-burgundy", "everyday-crew-tee-white",
                                       "oxford-shirt-white"))  # fmt: skip
    assert whole([tie, tee]) < -5 < whole([tie, shirt])


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        (("poplin-shirt-white", "straight-trousers-navy"), "neutrals: white and navy"),
        (("straight-trousers-black", "fine-merino-turtleneck-black"), "all black"),
        (("poplin-shirt-white", "straight-trousers-red"),
         "neutrals with one colour: red and white"),
        (("straight-trousers-navy", "point-pumps-red"), "neutrals with one accent: red and navy"),
        (("lambswool-crew-mustard", "cord-a-line-skirt-rust"),
         "neighbouring colours: mustard and rust"),
    ],
)  # fmt: skip
def test_the_scheme_is_named_by_the_records_colours(pieces, words):
    assert scheme([piece(one) for one in named(*pieces)]) == words


def test_a_slot_whose_nearest_pieces_do_not_fit_is_filled_from_farther_off():
    many = [item(f"s{n}", category="shirt", sizes=sizes("S")) for n in range(300)]
    many += [item(f"t{n}", category="trousers", sizes=sizes("S")) for n in range(300)]
    rare = [item("rare-shirt", category="shirt", sizes=sizes("XXL")),
            item("rare-trousers", category="trousers", sizes=sizes("XXL"))]  # fmt: skip
    composed = composer_of([*many, *rare]).compose(OutfitQuery(wish=Wish(sizes=("XXL",))))
    assert [set(one.product_ids) for one in composed.outfits] == [{"rare-shirt", "rare-trousers"}]


def test_a_catalog_of_two_currencies_is_dressed_in_one():
    mixed = [replace(one, currency="EUR" if number % 3 else "USD")
             for number, one in enumerate(sample())]  # fmt: skip
    composer = composer_of(mixed)
    for wish in (Wish(), Wish(occasion="work", total_minor=9000), Wish(total_minor=500)):
        composed = composer.compose(OutfitQuery(wish=wish))
        assert composed.outfits or "comes to €" in composed.notice or "by itself" in composed.notice
        assert {item.currency for one in composed.outfits for item in one.items} <= {"EUR"}
    kept = next(one for one in mixed if one.currency == "USD" and one.slot == "shoes")
    outfit = composer.compose(OutfitQuery(keep=(kept,))).outfits[0]
    assert {item.currency for item in outfit.items} == {"USD"}
    assert composer.swap(outfit.items, outfit.items[0].slot, OutfitQuery()).came.currency == "USD"


def test_a_colour_that_is_liked_is_worn_more_often_where_none_is_asked_for():
    def red(liked: tuple[str, ...]) -> int:
        wishes = (Wish(occasion=occasion, department="female") for occasion in OCCASIONS)
        queries = (OutfitQuery(wish=wish, liked_colors=liked) for wish in wishes)
        worn = [item for query in queries for one in sample_composer().compose(query).outfits
                for item in one.items]  # fmt: skip
        assert worn
        return sum(item.color_family == "red" for item in worn)

    assert red(("red",)) > red(()) + 3


def test_of_what_is_refused_only_that_is_named_which_is_in_the_way():
    shop = [item(name, category=category, tags=(kind,), color_family=color, color_raw=color)
            for name, category, kind, color in (("a", "shirt", "shirt", "white"),
                                                ("b", "trousers", "trousers", "black"),
                                                ("c", "shoes", "sneakers", "white"))]  # fmt: skip
    wish = Wish(pieces=("trousers",), avoid_colors=("yellow", "black", "red"))
    composed = composer_of(shop).compose(OutfitQuery(wish=wish))
    assert composed.notice == (
        "No trousers fit: those that suit are black, which you do not want.")  # fmt: skip


def test_every_garment_of_an_outfit_in_pure_cotton_is_of_nothing_else():
    wish = Wish(materials=("pure cotton",), department="female", season="summer")
    outfits = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    worn = [one for outfit in outfits for one in outfit.items
            if one.slot in ("top", "bottom", "dress", "outerwear")]  # fmt: skip
    assert worn and all(is_made_of(one, "pure cotton") for one in worn)


def test_who_wears_only_plain_things_gets_no_pattern():
    wish = Wish(patterns=("plain",), department="male", occasion="evening")
    found = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    assert found and all(one.pattern in ("", "plain") for made in found for one in made.items)


@pytest.mark.parametrize("piece", ["skirt", "navy midi skirt", "wrap dress"])
def test_who_asks_for_a_skirt_is_not_dressed_in_mens_clothes(piece):
    wish = Wish(pieces=(piece,), occasion="everyday")
    found = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    assert found and all(one.gender != "male" for made in found for one in made.items)


@pytest.mark.parametrize("piece", ["black dress", "plain dress", "black skirt"])
def test_a_dress_for_a_grave_day_gets_shoes_of_its_department_though_nobody_named_one(piece):
    wish = Wish(pieces=(piece,), occasion="formal", colors=("black",), patterns=("plain",))
    found = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    assert found and all(one.gender != "male" for made in found for one in made.items)
