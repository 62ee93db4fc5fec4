"""What every catalog index promises, whoever keeps it."""

import dataclasses
import math
import random
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from stylist.domain import Candidate, Filters
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS
from stylist.errors import InvalidRequest
from stylist.local.lance_index import LanceIndex
from stylist.ports import CatalogIndex, IndexEntry
from tests.aws.vector_index.catalogs import Place
from tests.builders import DIMENSION, EMBEDDER, entry, item, sizes, varied_entries, vector
from tests.fakes.memory_index import MemoryIndex, allows

ANY = Filters(in_stock=False)


def memory(request: pytest.FixtureRequest) -> CatalogIndex:
    return MemoryIndex(EMBEDDER, DIMENSION)


def lance(request: pytest.FixtureRequest, **more: Any) -> CatalogIndex:
    folder = request.getfixturevalue("tmp_path")
    return LanceIndex(folder, embedder_id=EMBEDDER, dimension=DIMENSION, **more)


def s3_vectors(request: pytest.FixtureRequest) -> CatalogIndex:
    place = Place(request.getfixturevalue("s3vectors"), request.getfixturevalue("ministack").url)
    request.addfinalizer(place.close)
    return place.open()


MAKERS: dict[str, Callable[[pytest.FixtureRequest], CatalogIndex]] = {
    "memory": memory,
    "lance": lance,
    "lance-too-large-for-memory": partial(lance, exact_rows=0),
    "s3-vectors": s3_vectors,
}


@pytest.fixture(params=MAKERS)
def index(request: pytest.FixtureRequest) -> CatalogIndex:
    return MAKERS[request.param](request)


def ids(found: list[Candidate]) -> list[str]:
    return [candidate.item.product_id for candidate in found]


def test_a_new_index_is_empty_and_answers(index: CatalogIndex) -> None:
    assert index.nearest(vector(1), Filters(), 5) == []
    assert index.count(ANY) == 0
    assert index.fetch(["shirt-1"]) == []
    assert index.vectors(["shirt-1"]) == {}
    assert index.hashes() == {}
    assert index.delete(["shirt-1"]) == 0


def test_the_most_similar_item_comes_first(index: CatalogIndex) -> None:
    index.upsert(varied_entries(50))
    found = index.nearest(vector(7), ANY, 10)
    assert found[0].item.product_id == "item-7"
    assert found[0].similarity == pytest.approx(1, abs=1e-5)
    similarities = [candidate.similarity for candidate in found]
    assert similarities == sorted(similarities, reverse=True)
    assert all(-1 <= similarity <= 1 for similarity in similarities)


def test_a_limit_of_nothing_finds_nothing(index: CatalogIndex) -> None:
    index.upsert([entry()])
    assert index.nearest(vector(0), ANY, 0) == []


def test_a_limit_above_the_catalog_finds_all_of_it(index: CatalogIndex) -> None:
    index.upsert(varied_entries(30))
    assert len(set(ids(index.nearest(vector(0), ANY, 1000)))) == 30


def test_an_item_comes_back_as_it_went_in(index: CatalogIndex) -> None:
    rich = item(
        "rich-1",
        title='Müller\'s "no. 1" — 100 % лён ✓ \\ %s',
        description="one\n\ttwo",
        list_price_minor=9900,
        variant_ids=("a", "b'c"),
        season=("summer",),
        tags=("new", "ünïcode"),
        sizes=sizes("S", "M", gone=["M"]),
        updated_at="2026-11-22T10:00:00+00:00",
    )
    index.upsert([IndexEntry(rich, vector(3))])
    assert index.fetch(["rich-1"]) == [rich]
    assert index.nearest(vector(3), ANY, 1)[0].item == rich


def test_random_filters_let_through_what_the_item_facts_allow(index: CatalogIndex) -> None:
    entries = list(varied_entries(600))
    index.upsert(entries)
    for filters in random_filters(30):
        expected = {e.item.product_id for e in entries if allows(filters, e.item)}
        assert set(ids(index.nearest(vector(0), filters, 1000))) == expected, filters
        assert index.count(filters) == len(expected), filters


def random_filters(count: int) -> Iterator[Filters]:
    choose = random.Random(5)
    for _ in range(count):
        yield Filters(
            min_price_minor=choose.choice((None, None, 2000)),
            max_price_minor=choose.choice((None, 3000, 9000)),
            size=choose.choice(("", "", "M", "XL")),
            color=choose.choice(("", "", *COLOR_FAMILIES)),
            category=choose.choice(("", "", *CATEGORIES)),
            gender=choose.choice(("", *GENDERS)),
            in_stock=choose.random() < 0.7,
        )


def test_the_price_limit_itself_is_allowed(index: CatalogIndex) -> None:
    index.upsert([entry("at", price_minor=8000), entry("above", price_minor=8001)])
    assert ids(index.nearest(vector(0), Filters(max_price_minor=8000), 5)) == ["at"]
    assert index.nearest(vector(0), Filters(max_price_minor=0), 5) == []


def test_a_size_counts_only_when_it_is_in_stock(index: CatalogIndex) -> None:
    index.upsert(
        [
            entry("has-m", sizes=sizes("S", "M")),
            entry("m-gone", sizes=sizes("S", "M", gone=["M"])),
            entry("no-m", sizes=sizes("S")),
            entry("closed", sizes=sizes("M"), availability="out_of_stock"),
        ]
    )
    assert ids(index.nearest(vector(0), Filters(size="M"), 5)) == ["has-m"]
    assert index.count(Filters(size="M", in_stock=False)) == 1


def test_sold_out_items_show_only_when_asked_for(index: CatalogIndex) -> None:
    gone = entry("gone", sizes=sizes("S", gone=["S"]))
    index.upsert([entry("here"), gone, entry("later", availability="preorder")])
    assert ids(index.nearest(vector(0), Filters(), 5)) == ["here"]
    assert index.count(ANY) == 3


def test_unisex_items_suit_everyone(index: CatalogIndex) -> None:
    index.upsert([entry(gender, gender=gender) for gender in GENDERS])
    assert set(ids(index.nearest(vector(0), Filters(gender="female"), 5))) == {"female", "unisex"}
    assert set(ids(index.nearest(vector(0), Filters(gender="male"), 5))) == {"male", "unisex"}
    assert ids(index.nearest(vector(0), Filters(gender="unisex"), 5)) == ["unisex"]


@pytest.mark.parametrize("size", ["' OR 1=1 --", "''", '"', "\\'", "Größe ✓", "%", "{}"])
def test_a_hostile_size_is_only_a_size(index: CatalogIndex, size: str) -> None:
    index.upsert([entry("plain"), entry("odd", sizes=sizes(size))])
    assert ids(index.nearest(vector(0), Filters(size=size), 5)) == ["odd"]


def test_hostile_ids_are_only_unknown(index: CatalogIndex) -> None:
    index.upsert([entry("a"), entry("b")])
    hostile = ["' OR 1=1 --", "a'", "a\0", "", "ä✓", "\\", "') OR ('1'='1", "x" * 10_000]
    assert index.fetch(hostile) == []
    assert index.vectors(hostile) == {}
    assert index.delete(hostile) == 0
    assert index.count(ANY) == 2


def test_fetch_keeps_the_order_asked_and_leaves_out_the_unknown(index: CatalogIndex) -> None:
    index.upsert(varied_entries(20))
    asked = ["item-9", "nobody", "item-2", "item-15"]
    assert [one.product_id for one in index.fetch(asked)] == ["item-9", "item-2", "item-15"]
    assert index.fetch([]) == []


def test_vectors_come_back_by_id(index: CatalogIndex) -> None:
    index.upsert(varied_entries(5))
    found = index.vectors(["item-3", "nobody"])
    assert list(found) == ["item-3"]
    assert list(found["item-3"]) == pytest.approx(list(vector(3)), abs=1e-6)


def test_hashes_tell_what_changed(index: CatalogIndex) -> None:
    index.upsert([entry("a", row_hash="r1", image_sha256="i1"), entry("b", row_hash="r2")])
    assert index.hashes()["a"] == ("r1", "i1")
    assert set(index.hashes()) == {"a", "b"}


def test_upsert_replaces_item_and_vector_of_a_known_id(index: CatalogIndex) -> None:
    index.upsert([entry("a", seed=1), entry("b", seed=2)])
    assert index.upsert([entry("a", seed=9, price_minor=100, color_family="red")]) == 1
    assert index.count(ANY) == 2
    best = index.nearest(vector(9), Filters(color="red"), 5)
    assert ids(best) == ["a"]
    assert best[0].similarity == pytest.approx(1, abs=1e-5)
    assert best[0].item.price_minor == 100


def test_importing_the_same_again_adds_nothing(index: CatalogIndex) -> None:
    index.upsert(varied_entries(40))
    before = index.hashes()
    assert index.upsert(varied_entries(40)) == 40
    assert index.hashes() == before
    assert index.count(ANY) == 40


def test_of_an_id_that_comes_twice_the_later_entry_stays(index: CatalogIndex) -> None:
    twice = [entry("a", price_minor=100), entry("b"), entry("a", price_minor=200)]
    assert index.upsert(twice) == 2
    assert [one.price_minor for one in index.fetch(["a"])] == [200]
    assert index.rebuild(twice) == 2
    assert [one.price_minor for one in index.fetch(["a"])] == [200]
    assert index.count(ANY) == 2


def test_a_delete_shows_in_the_next_query(index: CatalogIndex) -> None:
    index.upsert(varied_entries(10))
    assert index.delete(["item-4", "item-4", "nobody"]) == 1
    assert "item-4" not in ids(index.nearest(vector(4), ANY, 10))
    assert index.count(ANY) == 9
    assert index.fetch(["item-4"]) == []


def test_every_item_can_be_reached(index: CatalogIndex) -> None:
    index.rebuild(varied_entries(400))
    for number in range(400):
        assert ids(index.nearest(vector(number), ANY, 1)) == [f"item-{number}"]


def test_rebuild_replaces_everything(index: CatalogIndex) -> None:
    index.upsert(varied_entries(30))
    assert index.rebuild([entry("only")]) == 1
    assert set(index.hashes()) == {"only"}
    assert index.rebuild([]) == 0
    assert index.nearest(vector(0), ANY, 5) == []


def test_a_rebuild_that_fails_leaves_the_old_catalog(index: CatalogIndex) -> None:
    def breaking() -> Iterator[IndexEntry]:
        yield from varied_entries(3)
        raise OSError("the feed ended early")

    index.upsert([entry("old")])
    with pytest.raises(OSError, match="the feed ended early"):
        index.rebuild(breaking())
    assert set(index.hashes()) == {"old"}


BAD_VECTORS = {
    "short": [1.0] + [0.0] * (DIMENSION - 2),
    "long": [1.0] + [0.0] * DIMENSION,
    "empty": [],
    "not-a-number": [math.nan] + [0.0] * (DIMENSION - 1),
    "infinite": [math.inf] + [0.0] * (DIMENSION - 1),
    "zero": [0.0] * DIMENSION,
    "not-unit": [1.01] + [0.0] * (DIMENSION - 1),
}


@pytest.mark.parametrize("bad", BAD_VECTORS.values(), ids=BAD_VECTORS)
def test_a_vector_that_is_no_unit_vector_is_refused(index: CatalogIndex, bad: list[float]) -> None:
    index.upsert([entry("old")])
    with pytest.raises(InvalidRequest, match="vector"):
        index.nearest(bad, ANY, 1)
    with pytest.raises(InvalidRequest, match="vector"):
        index.upsert([dataclasses.replace(entry("new"), vector=bad)])
    with pytest.raises(InvalidRequest, match="vector"):
        index.rebuild([entry("new"), dataclasses.replace(entry("newer"), vector=bad)])
    assert set(index.hashes()) == {"old"}


def test_info_says_what_is_in_the_index(index: CatalogIndex) -> None:
    index.upsert(varied_entries(3))
    info = index.info()
    assert (info["items"], info["embedder_id"], info["dimension"]) == (3, EMBEDDER, DIMENSION)
    assert info["updated_at"].endswith("+00:00")
    assert info["place"]


def test_an_index_that_was_written_whole_has_no_gaps(index: CatalogIndex) -> None:
    assert not index.gaps()
    index.upsert(varied_entries(30))
    index.delete(["item-3"])
    index.upsert([entry("item-4", price_minor=1)])
    assert not index.gaps()
