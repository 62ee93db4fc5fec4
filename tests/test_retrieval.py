"""A floor under what is found, so that a broken weight file or ranking fails."""

import io

import pytest
from PIL import Image, ImageFilter

from benchmarks.retrieval import score
from stylist.domain import Filters
from stylist.search.query import SearchQuery


@pytest.fixture(scope="module")
def scores(parts):
    return score(parts)


def test_a_kind_is_found_by_its_name(scores):
    assert scores.kind >= 0.8


def test_a_colour_and_a_category_are_found_together(scores):
    assert scores.colored >= 0.85


def test_more_like_this_stays_with_the_kind(scores):
    assert scores.alike >= 0.75


def test_a_photo_of_a_piece_finds_that_piece(parts):
    """A drawn piece on a floor, turned, dimmed and blurred as a phone would take it."""
    items = parts.index.fetch(sorted(parts.index.hashes())[::20])
    found = 0
    for item in items:
        query = SearchQuery(photo=_snapshot(parts.pictures.read(item)), limit=10,
                            filters=Filters(in_stock=False))  # fmt: skip
        groups = {match.item.group for match in parts.stylist.search(query).matches}
        found += item.group in groups
    assert found / len(items) >= 0.7


def test_filters_hold_over_every_result_of_many_searches(parts):
    filters = Filters(max_price_minor=9000, gender="female", size="M")
    for words in ("dress", "warm coat", "red", "something for work", "stripes"):
        for match in parts.stylist.search(SearchQuery(text=words, filters=filters)).matches:
            item = match.item
            assert item.price_minor <= 9000 and "M" in item.sizes_in_stock
            assert item.gender in ("female", "unisex")


def _snapshot(picture: bytes) -> bytes:
    drawn = Image.open(io.BytesIO(picture)).convert("RGBA").rotate(7, expand=True)
    photo = Image.new("RGB", drawn.size, (170, 150, 128))
    photo.paste(drawn, mask=drawn)
    photo = photo.filter(ImageFilter.GaussianBlur(1)).point(lambda level: int(level * 0.9))
    file = io.BytesIO()
    photo.save(file, "JPEG", quality=75)
    return file.getvalue()
