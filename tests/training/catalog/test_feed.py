"""The sample shop: what its feed promises, checked on the committed files."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from stylist.catalog.feed import row_hash
from stylist.domain import CatalogItem
from stylist.domain.vocabulary import COLOR_FAMILIES, OCCASIONS, SEASONS
from training.catalog.design import KINDS
from training.catalog.feed import feed_lines, listings
from training.catalog.garments import DRAWERS

FOLDER = Path(__file__).parents[3] / "stylist" / "data" / "catalog"
FEED = FOLDER / "feed.jsonl"


@pytest.fixture(scope="module")
def items() -> list[CatalogItem]:
    """Every line of the feed, read as an importer reads it."""
    lines = FEED.read_text(encoding="utf-8").splitlines()
    return [CatalogItem.from_record(json.loads(line)) for line in lines]


def test_every_record_survives_the_round_trip(items: list[CatalogItem]) -> None:
    lines = FEED.read_text(encoding="utf-8").splitlines()
    again = [json.dumps(item.to_record(), ensure_ascii=False) for item in items]
    assert again == lines


def test_the_feed_is_what_the_assortment_says() -> None:
    assert "".join(feed_lines(FOLDER)) == FEED.read_text(encoding="utf-8")


def test_the_shop_is_large_enough_to_browse(items: list[CatalogItem]) -> None:
    assert 360 <= len(items) <= 440


def test_every_kind_and_every_cut_is_for_sale() -> None:
    sold = {(listing.design.kind, listing.design.cut) for listing in listings()}
    assert sold == {(kind, cut) for kind, cuts in KINDS.items() for cut in cuts}


def test_the_first_tag_is_the_kind_and_the_second_the_cut() -> None:
    for listing in listings():
        kind, cut = listing.design.kind, listing.design.cut
        assert listing.item.tags[0] == kind
        assert cut in ("regular", listing.item.tags[1])


def test_ids_titles_and_descriptions_are_distinct(items: list[CatalogItem]) -> None:
    for field in ("product_id", "title", "description", "url", "image_url"):
        repeated = {v for v, n in Counter(getattr(i, field) for i in items).items() if n > 1}
        assert not repeated, f"{field}: {repeated}"


def test_titles_fit_on_a_card(items: list[CatalogItem]) -> None:
    assert max(len(item.title) for item in items) <= 60


def test_lines_are_sorted_by_id(items: list[CatalogItem]) -> None:
    ids = [item.product_id for item in items]
    assert ids == sorted(ids)


def test_prices_are_whole_dollars_from_12_to_320(items: list[CatalogItem]) -> None:
    assert all(item.price_minor % 100 == 0 for item in items)
    assert all(1200 <= item.price_minor <= 32_000 for item in items)
    assert {item.currency for item in items} == {"USD"}


def test_some_items_are_on_sale_and_a_sale_is_a_real_saving(items: list[CatalogItem]) -> None:
    reduced = [item for item in items if item.list_price_minor]
    assert 20 <= len(reduced) <= len(items) // 5
    assert all(item.price_minor <= 0.9 * (item.list_price_minor or 0) for item in reduced)


def test_some_sizes_and_a_few_whole_items_are_sold_out(items: list[CatalogItem]) -> None:
    gone = [item for item in items if item.availability == "out_of_stock"]
    assert 3 <= len(gone) <= 15
    assert not any(size.available for item in gone for size in item.sizes)
    here = [item for item in items if item.availability == "in_stock"]
    assert all(item.sizes_in_stock for item in here)
    assert sum(not size.available for item in here for size in item.sizes) > 100


def test_a_size_is_available_exactly_when_pieces_are_left(items: list[CatalogItem]) -> None:
    sizes = [size for item in items for size in item.sizes]
    assert all(size.available == bool(size.quantity) for size in sizes)
    assert {size.system for size in sizes} == {"alpha", "EU", "waist", "one-size"}


def test_women_men_and_everyone_find_something(items: list[CatalogItem]) -> None:
    shares = Counter(item.gender for item in items)
    assert all(shares[gender] >= 60 for gender in ("female", "male", "unisex"))


def test_every_colour_family_is_on_the_shelves(items: list[CatalogItem]) -> None:
    shares = Counter(item.color_family for item in items)
    assert set(shares) == set(COLOR_FAMILIES)
    assert min(shares.values()) >= 10


def test_every_season_and_occasion_can_be_dressed_for(items: list[CatalogItem]) -> None:
    assert {season for item in items for season in item.season} == set(SEASONS)
    assert {occasion for item in items for occasion in item.occasion} == set(OCCASIONS)


def test_colourways_of_a_product_share_its_group_and_story(items: list[CatalogItem]) -> None:
    groups: dict[str, list[CatalogItem]] = {}
    for item in items:
        groups.setdefault(item.group, []).append(item)
    assert sum(len(group) > 1 for group in groups.values()) > 100
    for group in groups.values():
        assert len({(item.category, item.brand, item.gender, item.material) for item in group}) == 1
        assert len({item.color_raw for item in group}) == len(group)


def test_the_words_leave_no_blank_to_fill_in(items: list[CatalogItem]) -> None:
    for item in items:
        assert item.description and item.image_alt and item.material and item.brand
        assert not set("{}") & set(item.title + item.description + item.image_alt)


def test_the_row_hash_covers_the_record(items: list[CatalogItem]) -> None:
    assert all(item.row_hash == row_hash(item) for item in items)


def test_every_picture_is_there_and_is_the_one_that_was_hashed(items: list[CatalogItem]) -> None:
    for item in items:
        picture = (FOLDER / item.image_url).read_bytes()
        assert hashlib.sha256(picture).hexdigest() == item.image_sha256, item.product_id


def test_every_picture_stands_on_a_transparent_ground(items: list[CatalogItem]) -> None:
    for item in items:
        with Image.open(FOLDER / item.image_url) as picture:
            assert picture.size == (480, 576)
            alpha = picture.convert("RGBA").getchannel("A")
        assert alpha.getpixel((0, 0)) == 0, item.product_id
        assert alpha.getextrema() == (0, 255), item.product_id


def test_no_picture_is_left_without_an_item(items: list[CatalogItem]) -> None:
    shown = {item.image_url for item in items}
    assert {f"images/{path.name}" for path in (FOLDER / "images").iterdir()} == shown


def test_pictures_stay_small(items: list[CatalogItem]) -> None:
    total = sum((FOLDER / item.image_url).stat().st_size for item in items)
    assert total <= 12_000_000


def test_every_colour_of_a_product_is_cut_alike() -> None:
    shapes: dict[str, set[int]] = {}
    for listing in listings():
        drawing = DRAWERS[listing.design.kind](listing.design)
        shapes.setdefault(listing.item.group, set()).add(len(drawing.parts))
    assert not {group for group, counts in shapes.items() if len(counts) > 1}
