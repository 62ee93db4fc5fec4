import pytest

from stylist.domain import CatalogItem
from stylist.errors import InvalidRecord

RECORD = {
    "product_id": "wrap-dress-navy",
    "title": "Wrap dress",
    "url": "/items/wrap-dress-navy",
    "image_url": "images/wrap-dress-navy.webp",
    "price_minor": 7900,
    "currency": "USD",
    "availability": "in_stock",
    "sizes": [
        {"size": "S", "system": "alpha", "available": False, "quantity": 0},
        {"size": "M", "system": "alpha", "available": True, "quantity": 3},
    ],
    "category": "dress",
    "slot": "dress",
}


def changed(**fields):
    return {**RECORD, **fields}


def test_a_record_survives_the_way_in_and_out():
    item = CatalogItem.from_record(changed(tags=["dress", "wrap"], list_price_minor=9900))
    assert CatalogItem.from_record(item.to_record()) == item


@pytest.mark.parametrize("extra", [{}, {"tags": ["dress", "wrap"], "list_price_minor": 9900}])
def test_a_stored_record_reads_back_as_the_same_item(extra):
    item = CatalogItem.from_record(changed(**extra))
    again = CatalogItem.from_store(item.to_record())
    assert again == item and hash(again) == hash(item)
    assert again.sizes_in_stock == item.sizes_in_stock and again.to_record() == item.to_record()


def test_unknown_fields_are_ignored():
    assert CatalogItem.from_record(changed(shelf="4b")).title == "Wrap dress"


def test_the_slot_follows_from_the_category_when_the_feed_leaves_it_out():
    record = dict(RECORD)
    del record["slot"]
    assert CatalogItem.from_record(record).slot == "dress"


def test_only_sizes_that_can_be_bought_count_as_in_stock():
    assert CatalogItem.from_record(RECORD).sizes_in_stock == ("M",)
    assert CatalogItem.from_record(changed(availability="out_of_stock")).sizes_in_stock == ()


def test_a_missing_field_is_named():
    record = dict(RECORD)
    del record["title"]
    with pytest.raises(InvalidRecord, match="title"):
        CatalogItem.from_record(record)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("product_id", "a b"),
        ("product_id", "../../etc/passwd"),
        ("product_id", "x" * 51),
        ("title", ""),
        ("title", "x" * 151),
        ("title", "bell\x07"),
        ("title", "Robe\u202e"),
        ("brand", "\u2066Nord"),
        ("url", "https://shop.example/\u202egnp.exe"),
        ("title", 7),
        ("url", "javascript:alert(1)"),
        ("url", "http://plain.example/x"),
        ("url", "//evil.example/x"),
        ("url", "///evil.example/x"),
        ("url", "https://["),
        ("title", "half a \ud800 character"),
        ("url", 'https://shop.example/" onclick="x'),
        ("image_url", "../secret.webp"),
        ("image_url", "/etc/passwd"),
        ("image_url", "file:///etc/passwd"),
        ("price_minor", -1),
        ("price_minor", 79.5),
        ("price_minor", True),
        ("price_minor", "7900"),
        ("list_price_minor", 100),
        ("currency", "dollars"),
        ("availability", "maybe"),
        ("sizes", []),
        ("sizes", "M"),
        ("sizes", [{"size": "M"}]),
        ("sizes", [{"size": "M", "system": "alpha", "available": "yes"}]),
        ("sizes", [{"size": "M", "system": "alpha", "available": True, "quantity": -1}]),
        ("category", "spaceship"),
        ("slot", "shoes"),
        ("color_family", "navy"),
        ("color_hex", "#GGGGGG"),
        ("gender", "other"),
        ("season", ["monsoon"]),
        ("occasion", ["heist"]),
        ("tags", "dress"),
        ("tags", [["dress"]]),
    ],
)
def test_a_bad_value_is_refused_with_the_field_and_the_value_named(field, value):
    with pytest.raises(InvalidRecord) as refusal:
        CatalogItem.from_record(changed(**{field: value}))
    assert field in str(refusal.value) or field == "image_url"
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize("record", [None, [], "x", 7])
def test_what_is_no_object_is_no_record(record):
    with pytest.raises(InvalidRecord):
        CatalogItem.from_record(record)


def test_a_size_can_be_asked_for_with_its_system():
    sizes = [{"size": "38", "system": "EU", "available": True}]
    assert CatalogItem.from_record(changed(sizes=sizes)).size_words == ("38", "EU 38")
    sold_out = changed(sizes=sizes, availability="out_of_stock")
    assert CatalogItem.from_record(sold_out).size_words == ()
