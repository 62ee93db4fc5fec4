"""Results of tools in fewer words."""

import json

import pytest

from stylist.aws.chat.compact import compacted

SHIRT = {
    "product_id": "s1", "title": "Linen shirt", "price_minor": 4900, "currency": "USD",
    "category": "shirt", "slot": "top", "kind": "oxford shirt", "color": "sky",
    "color_family": "blue", "material": "linen", "sizes_in_stock": ["S", "M"],
    "season": ["summer"], "occasion": ["casual"], "reasons": ["linen, as asked"],
}  # fmt: skip
SHOES = {"product_id": "s2", "title": "Loafers", "price_minor": 9900, "currency": "USD",
         "category": "shoes", "slot": "shoes", "kind": "shoes", "color": "black",
         "color_family": "black", "season": ["spring", "summer", "autumn", "winter"]}  # fmt: skip


def outfit(*items):
    return {"product_ids": [one["product_id"] for one in items], "items": list(items),
            "total_minor": 14800, "currency": "USD", "title": "Sky", "why": "Light."}  # fmt: skip


def without(piece, *names):
    return {name: value for name, value in piece.items() if name not in names}


def test_one_currency_is_told_once():
    told = compacted({"items": [SHIRT, SHOES], "notice": "Few."})
    assert list(told) == ["currency", "items", "notice"] and told["currency"] == "USD"
    assert told["items"][0] == without(SHIRT, "currency")


@pytest.mark.parametrize("other", ["EUR", None])
def test_several_currencies_stay_with_their_prices(other):
    shoes = {**SHOES, "currency": other} if other else without(SHOES, "currency")
    told = compacted({"items": [SHIRT, shoes]})
    assert "currency" not in told and told["items"][0] == SHIRT


def test_what_goes_without_saying_is_left_out():
    (told,) = compacted({"items": [SHOES]})["items"]
    assert told == without(SHOES, "currency", "color_family", "kind", "season")


def test_a_piece_in_several_outfits_is_described_once():
    first, second = compacted({"outfits": [outfit(SHIRT, SHOES), outfit(SHOES)]})["outfits"]
    assert list(first) == ["items", "total_minor", "currency", "title", "why"]
    assert first["items"][0] == without(SHIRT, "currency", "season", "occasion")
    assert second["items"] == [{"product_id": "s2", "title": "Loafers", "slot": "shoes"}]


def test_a_swap_is_told_likewise():
    told = compacted({"outfit": outfit(SHIRT, SHOES), "out": None, "in": SHOES})
    assert told["in"] == {"product_id": "s2", "title": "Loafers", "slot": "shoes"}
    assert told["out"] is None and told["outfit"]["total_minor"] == 14800


@pytest.mark.parametrize("result", [
    {"remembered": {"sizes": ["M"]}}, {"passages": [{"passage_id": "g", "title": "t"}]},
    {"items": []}, {"items": ["odd", 7]}, {"unknown": "Atlantis"}, {"drawn": True, "alt": "a"},
])  # fmt: skip
def test_other_results_stay_as_they_are(result):
    assert compacted(result) == result


def test_the_same_result_is_always_told_the_same_way():
    result = {"outfits": [outfit(SHIRT, SHOES), outfit(SHOES)]}
    before = json.dumps(result)
    assert json.dumps(compacted(result)) == json.dumps(compacted(result))
    assert json.dumps(result) == before
