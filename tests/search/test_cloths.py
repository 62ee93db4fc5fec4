"""Cloth as shoppers name it, against what a record says."""

import pytest

from stylist.search.cloths import is_made_of, is_of_refused
from stylist.search.pieces import matches_piece, piece_of
from tests.builders import item


def made(material, **changes):
    return item(**{"title": "Piece", "material": material} | changes)


@pytest.mark.parametrize(
    ("cloth", "material"),
    [("leather", "calf suede"), ("rubber", "leather, rubber sole"), ("denim", "cotton twill"),
     ("wool", "lamb leather, wool lining"), ("silk", "washed satin")],
)  # fmt: skip
def test_a_piece_is_not_of_what_is_only_near_or_underneath(cloth, material):
    assert not is_made_of(made(material), cloth)


@pytest.mark.parametrize(
    ("cloth", "material"),
    [("leather", "nappa leather"), ("suede", "calf suede"), ("wool", "100% merino wool"),
     ("flannel", "100% brushed cotton"), ("linen", "80% cotton, 20% linen")],
)  # fmt: skip
def test_a_piece_is_of_what_its_record_calls_by_another_name(cloth, material):
    assert is_made_of(made(material), cloth)


def test_who_refuses_leather_refuses_suede_and_soles_too():
    assert is_of_refused(made("calf suede"), "leather")
    assert is_of_refused(made("recycled nylon, leather trim"), "leather")
    assert not is_of_refused(made("calf leather"), "suede")


def test_vegan_leather_is_refused_with_leather_unless_it_is_asked_for():
    assert is_of_refused(made("vegan leather"), "leather")
    assert not is_of_refused(made("vegan leather"), "leather", ("vegan leather",))
    assert is_of_refused(made("calf leather"), "leather", ("vegan leather",))


def test_a_title_counts_for_a_weave_or_where_no_material_is_recorded():
    assert is_made_of(made("100% organic cotton", tags=("tee", "jersey")), "jersey")
    assert is_made_of(made("", title="Leather boots"), "leather")
    assert not is_made_of(made("recycled polyester", title="Silk-touch blouse"), "silk")


@pytest.mark.parametrize(
    ("material", "is_pure"),
    [("100% linen", True), ("organic cotton and linen", False), ("linen blend", False),
     ("linen with 2% elastane", False), ("80% linen, 20% cotton", False),
     ("linen, cotton lining", True)],
)  # fmt: skip
def test_pure_linen_has_no_other_fibre_in_it(material, is_pure):
    assert is_made_of(made(material), "linen")
    assert is_made_of(made(material), "pure linen") is is_pure


def test_a_piece_keeps_the_pure_that_is_said_of_its_cloth():
    assert piece_of("pure linen shirt").materials == ("pure linen",)
    assert piece_of("pure linen shirt").plain == "shirt"
    assert not matches_piece("pure linen shirt", item(material="linen blend"))
