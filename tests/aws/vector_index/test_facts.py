"""Facts beside a vector: within the limits of S3 Vectors, and as exact as the item's own."""

import json

import pytest

from stylist.aws.vector_index.facts import MOST_METADATA, REVISION, Facts, where
from stylist.domain import Filters
from tests.builders import item, sizes, varied_items
from tests.contracts.test_catalog_index import random_filters
from tests.fakes.memory_index import allows
from tests.fakes.vector_filters import check_filter, passes


def size_of(metadata):
    filterable = {name: value for name, value in metadata.items() if name != REVISION}
    return len(json.dumps(filterable).encode())


@pytest.mark.parametrize("count", [1, 40, 200])
@pytest.mark.parametrize("name", ["M{}", "Größe {} ✓", "waist-and-length-{}"])
def test_metadata_stays_within_the_limits(count, name):
    many = sizes(*(name.format(number) for number in range(count)))
    metadata = Facts.of(item("x", sizes=many)).metadata("0123456789abcdef")
    assert size_of(metadata) <= MOST_METADATA and len(metadata) <= 50
    assert all(value not in ("", []) for value in metadata.values())


def test_facts_and_operators_let_through_what_the_item_allows():
    items = list(varied_items(300))
    for filters in random_filters(60):
        limits = where(filters)
        if limits:
            check_filter(limits, (REVISION,))
        for one in items:
            facts = Facts.of(one)
            expected = allows(filters, one)
            assert facts.allowed_by(filters) == expected
            assert (not limits or passes(facts.metadata("r"), limits)) == expected


def test_no_limit_is_no_filter():
    assert where(Filters(in_stock=False)) is None


def test_an_item_of_too_many_sizes_passes_every_size_there_and_is_judged_here():
    many = Facts.of(item("x", sizes=sizes(*(f"size number {n}" for n in range(150)))))
    assert "sizes" not in many.metadata("r")
    for size, is_there in (("size number 7", True), ("M", False)):
        filters = Filters(size=size)
        assert passes(many.metadata("r"), where(filters))
        assert many.allowed_by(filters) is is_there


def test_facts_come_back_from_the_record_as_they_were():
    for one in varied_items(50):
        facts = Facts.of(one)
        assert Facts.read(facts.stored()) == facts
