"""Pieces looked for by themselves are right for the day that the wish names."""

import pytest

from stylist.domain import Wish
from stylist.outfits.fitness import fitness_for
from stylist.search.query import UNFIT
from tests.builders import item
from tests.outfits.shop import sample


def fit(wish):
    """Categories and kinds of the sample that are shown for the wish."""
    fitness = fitness_for(wish)
    return [one for one in sample() if fitness(one) > UNFIT]


def test_for_the_heat_no_coat_no_knitwear_no_boots():
    shown = {one.category for one in fit(Wish(temperature_c=28))}
    assert not shown & {"outerwear", "knitwear", "boots", "sweatshirt"}
    assert {"dress", "sandals", "shorts", "top", "trousers"} <= shown


def test_for_the_cold_no_sandals_no_shorts_and_at_fifteen_below_no_jacket():
    assert not {one.category for one in fit(Wish(temperature_c=8))} & {"sandals", "shorts"}
    coats = {one.tags[0] for one in fit(Wish(temperature_c=-15)) if one.slot == "outerwear"}
    assert coats and coats <= {"overcoat", "parka", "puffer"}


@pytest.mark.parametrize("occasion", ["wedding", "interview", "formal"])
def test_for_dressed_occasions_no_denim_and_nothing_of_the_gym(occasion):
    shown = fit(Wish(occasion=occasion))
    assert len(shown) > 50
    assert not any("denim" in one.material or "running" in one.tags for one in shown)


def test_in_the_rain_what_keeps_it_out_comes_first_and_in_the_dry_last():
    coat = item(category="outerwear", tags=("raincoat",), title="Raincoat")
    plain = item(category="outerwear", tags=("trench",), title="Trench coat")
    rain, dry = fitness_for(Wish(conditions=("rain",))), fitness_for(Wish())
    assert rain(coat) > rain(plain) > UNFIT
    assert UNFIT < dry(coat) < dry(plain)
    assert fitness_for(Wish(pieces=("raincoat",)))(coat) == 0


@pytest.mark.parametrize(
    ("material", "title"),
    [("suede, rubber sole", "Trainers"), ("calf suede", "Loafers"), ("goat suede; lug sole", "Hi"),
     ("suede with a rubber sole", "Boots"), ("leather", "Suede boots"),
     ("organic canvas, rubber outsole", "High-tops")],
)  # fmt: skip
def test_no_sole_keeps_the_rain_out_of_suede_or_canvas(material, title):
    shoes = item(category="shoes", tags=("sneakers",), material=material, title=title)
    assert fitness_for(Wish(conditions=("rain",)))(shoes) == UNFIT
    assert fitness_for(Wish())(shoes) > UNFIT


@pytest.mark.parametrize("material", ["waxed suede", "natural rubber", "waterproof suede"])
def test_what_is_proofed_above_the_sole_is_fit_for_rain(material):
    boots = item(category="boots", tags=("ankle-boots",), material=material)
    assert fitness_for(Wish(conditions=("rain",)))(boots) > 0


def test_a_leather_boot_with_a_rubber_sole_is_not_told_to_be_waterproof():
    boots = item(category="boots", tags=("ankle-boots",), material="leather, rubber sole")
    assert fitness_for(Wish(conditions=("rain",)))(boots) == 0


def test_boots_without_rain_do_not_begin_with_rain_boots():
    fitness = fitness_for(Wish(pieces=("boots",)))
    boots = [one for one in sample() if one.category == "boots"]
    assert {one.tags[0] for one in boots if fitness(one) < 0} == {"rain-boots"}


def test_what_is_for_the_beach_alone_waits_until_somebody_goes_there():
    slides = item(category="sandals", tags=("sandals",), occasion=("beach",))
    assert fitness_for(Wish(pieces=("shoes",)))(slides) < 0
    assert fitness_for(Wish(pieces=("shoes",), occasion="beach"))(slides) == 0
