"""What the index on AWS promises beyond the contract: many processes, two sides, both mended."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.catalog.check import CatalogChecker
from stylist.domain import Filters
from stylist.errors import EmbedderMismatch, InvalidRequest, NotFound, ServiceUnavailable
from stylist.ports import IndexEntry
from stylist.vectors import unit
from tests.aws.vector_index.catalogs import BUCKET
from tests.builders import DIMENSION, EMBEDDER, entry, item, sizes, varied_entries, vector
from tests.fakes import ColorEmbedder, faults, picture

ANY = Filters(in_stock=False)


def ids(found):
    return [candidate.item.product_id for candidate in found]


def test_another_process_sees_a_write_at_once(place):
    reader, writer = place.open(), place.open()
    assert reader.count(ANY) == 0
    writer.upsert(varied_entries(20))
    assert reader.count(ANY) == 20 == len(reader.nearest(vector(0), ANY, 50))
    writer.delete(["item-3"])
    assert reader.count(ANY) == 19
    writer.upsert([entry("item-4", seed=4, price_minor=1)])
    assert reader.nearest(vector(4), ANY, 1)[0].item.price_minor == 1


def test_a_reader_sees_the_old_catalog_until_the_new_one_is_whole(place):
    index, reader = place.open(), place.open()
    index.rebuild(varied_entries(10))

    def while_building():
        for number, one in enumerate(varied_entries(1200, seed=50)):
            if number % 400 == 0:
                assert reader.count(ANY) == 10 == len(reader.nearest(vector(0), ANY, 2000))
            yield one

    index.rebuild(while_building())
    assert reader.count(ANY) == 1200 == len(reader.nearest(vector(0), ANY, 2000))


def test_readers_never_see_half_a_rebuild(place):
    place.open().rebuild(generation(1))
    done = threading.Event()

    def read():
        reader, seen = place.open(), set()
        while not done.is_set():
            found = reader.nearest(vector(0), ANY, 100)
            assert len(found) == 20
            seen.add(frozenset(candidate.item.title for candidate in found))
        return seen

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        try:
            for number in range(2, 6):
                place.open().rebuild(generation(number))
        finally:
            done.set()
        for reader in readers:
            assert all(len(titles) == 1 for titles in reader.result(30))


def generation(number):
    return [entry(f"item-{n}", seed=n, title=f"Generation {number}") for n in range(20)]


def test_what_a_rebuild_replaced_is_removed_with_the_next(place):
    index = place.open()
    for number in range(4):
        index.rebuild(generation(number))
        assert len(place.indexes()) == min(number + 1, 2)
    assert len(place.records()) == 40


def test_a_rebuild_that_breaks_leaves_nothing_behind(place):
    def breaking():
        yield from varied_entries(700)
        raise NotFound("the feed is gone")

    place.open().upsert([entry("old")])
    with pytest.raises(NotFound):
        place.open().rebuild(breaking())
    assert len(place.indexes()) == len(place.records()) == 1


def test_a_build_that_died_is_removed_after_a_day(place):
    index = place.open()
    index.upsert([entry()])
    for name, age in (("catalog-died", 2 * 86_400), ("catalog-young", 60)):
        place.s3vectors.create_index(
            vectorBucketName=BUCKET, indexName=name, dataType="float32", dimension=4,
            distanceMetric="cosine",
        )  # fmt: skip
        place.server.buckets[BUCKET].indexes[name].created -= age
    index.rebuild([entry()])
    assert "catalog-died" not in place.indexes() and "catalog-young" in place.indexes()


def test_what_is_written_while_a_rebuild_switches_is_not_lost(place):
    index, others = place.open(), [place.open()]
    index.upsert([entry("old")])

    class RebuiltMeanwhile:
        """DynamoDB, where another process rebuilds just before the change is noted."""

        def __getattr__(self, name):
            return getattr(place.dynamodb, name)

        def update_item(self, **given):
            if "generation = :mine" in given["ConditionExpression"] and others:
                others.pop().rebuild([entry("rebuilt", seed=1)])
            return place.dynamodb.update_item(**given)

    assert place.open(dynamodb=RebuiltMeanwhile()).upsert([entry("new", seed=2)]) == 1
    assert set(index.hashes()) == {"rebuilt", "new"}


def test_two_first_writers_share_one_catalog(place):
    def write(number):
        place.open().upsert([entry(f"item-{number}", seed=number)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert set(place.open().hashes()) == {f"item-{number}" for number in range(4)}
    assert len(place.indexes()) == 1


@pytest.mark.parametrize(("embedder", "dimension"), [("titan-2", DIMENSION), (EMBEDDER, 8)])
def test_another_embedder_is_refused_with_the_remedy(place, embedder, dimension):
    place.open().upsert([entry()])
    other = place.open(embedder, dimension)
    for ask in (
        lambda: other.nearest(vector(0, dimension), ANY, 1),
        lambda: other.count(ANY),
        lambda: other.fetch(["shirt-1"]),
        lambda: other.hashes(),
        lambda: other.delete(["shirt-1"]),
        lambda: other.upsert([IndexEntry(item(), vector(0, dimension))]),
        lambda: other.gaps(),
    ):
        with pytest.raises(EmbedderMismatch, match=r"python -m stylist catalog build"):
            ask()
    assert other.info()["embedder_id"] == EMBEDDER and other.info()["items"] == 1
    other.rebuild([IndexEntry(item("other"), vector(0, dimension))])
    assert set(other.hashes()) == {"other"}
    with pytest.raises(EmbedderMismatch):
        place.open().count(ANY)


def test_a_vector_index_made_anew_in_another_dimension_is_told(place):
    index = place.open()
    index.upsert([entry()])
    (name,) = place.indexes()
    place.s3vectors.delete_index(vectorBucketName=BUCKET, indexName=name)
    place.s3vectors.create_index(
        vectorBucketName=BUCKET, indexName=name, dataType="float32", dimension=8,
        distanceMetric="cosine",
    )  # fmt: skip
    with pytest.raises(EmbedderMismatch, match=r"dimension.*catalog build"):
        index.nearest(vector(0), ANY, 1)


def test_a_vector_index_that_is_gone_is_told_and_built_anew(place):
    index = place.open()
    index.upsert([entry()])
    (name,) = place.indexes()
    place.s3vectors.delete_index(vectorBucketName=BUCKET, indexName=name)
    with pytest.raises(ServiceUnavailable, match=r"gone.*catalog build"):
        index.nearest(vector(0), ANY, 1)
    index.rebuild([entry()])
    assert index.nearest(vector(0), ANY, 1)


def test_hits_that_the_search_left_out_are_topped_up(place):
    index = place.open()
    index.upsert(varied_entries(400))
    narrow = Filters(category="dress", in_stock=False)
    wanted = ids(index.nearest(vector(3), narrow, 12))
    assert len(wanted) == 12
    place.server.script("QueryVectors", half_of(place.server))
    assert ids(index.nearest(vector(3), narrow, 12)) == wanted


def test_the_search_is_widened_where_much_is_missing(place):
    index = place.open()
    index.upsert(varied_entries(400))
    wanted = ids(index.nearest(vector(3), ANY, 12))
    place.server.clear()
    place.server.script("QueryVectors", half_of(place.server))
    assert ids(index.nearest(vector(3), ANY, 12)) == wanted
    assert [request.body["topK"] for request in place.server.asked("QueryVectors")] == [12, 96]


def test_a_search_that_stays_short_is_completed_from_the_facts(place):
    index = place.open()
    index.upsert(varied_entries(300))
    wanted = ids(index.nearest(vector(3), ANY, 290))
    place.server.always("QueryVectors", half_of(place.server))
    assert ids(index.nearest(vector(3), ANY, 290)) == wanted


def half_of(server):
    """An answer of every other hit, as of a search that stopped early."""

    def answer(request):
        whole = server.perform(request)
        return whole | {"vectors": whole["vectors"][::2]}

    return answer


def test_more_than_one_page_of_hits_is_read(place):
    index = place.open()
    index.upsert(varied_entries(1300))
    assert len(set(ids(index.nearest(vector(0), ANY, 5000)))) == 1300


def test_an_item_of_too_many_sizes_is_found_by_each(place):
    index = place.open()
    names = [f"size-{number:03}-Größe" for number in range(100)]
    index.upsert([entry("many", sizes=sizes(*names)), entry("few", seed=1)])
    for size in (names[0], names[99], f"alpha {names[50]}"):
        assert ids(index.nearest(vector(0), Filters(size=size), 5)) == ["many"]
    assert ids(index.nearest(vector(0), Filters(size="S"), 5)) == ["few"]


def test_items_that_are_known_are_not_read_again(place, dynamodb):
    index = place.open()
    index.upsert(varied_entries(50))
    index.nearest(vector(0), ANY, 20)
    dynamodb.clear()
    index.nearest(vector(0), ANY, 20)
    assert [request.operation for request in dynamodb.requests] == ["GetItem"]


def test_a_whole_page_of_limits_is_kept(place):
    place.open().upsert(varied_entries(1100))
    assert [len(r.body["vectors"]) for r in place.server.asked("PutVectors")] == [500, 500, 100]


def test_zeros_are_refused_before_anything_is_asked(place, dynamodb):
    index = place.open()
    with pytest.raises(InvalidRequest, match="length 0"):
        index.nearest([0.0] * DIMENSION, ANY, 1)
    with pytest.raises(InvalidRequest, match="length 0"):
        index.upsert([IndexEntry(item(), [0.0] * DIMENSION)])
    assert not dynamodb.requests and not place.server.asked("PutVectors")


class Pictures:
    """A picture for every item but 'no-picture'."""

    def read(self, one):
        if one.product_id == "no-picture":
            raise NotFound("There is no picture of no-picture.")
        return picture("red")


def checker_of(place):
    embedder = ColorEmbedder(EMBEDDER)
    index = place.open(embedder.embedder_id, embedder.dimension)
    return index, CatalogChecker(embedder, index, Pictures())


def colored(*names):
    return [IndexEntry(item(name), unit([1.0, 2.0, 3.0])) for name in names]


def test_what_is_missing_on_one_side_is_reported_and_healed(place):
    index, checker = checker_of(place)
    index.upsert(colored("whole", "no-vector", "no-record", "spoilt", "no-picture"))
    place.vectors.drop(["no-vector", "no-picture"])
    place.lose_record("no-record")
    place.spoil_record("spoilt")

    gaps = checker.look()
    assert gaps.without_vector == ("no-picture", "no-vector")
    assert gaps.without_record == ("no-record", "spoilt")
    assert set(ids(index.nearest(unit([1, 2, 3]), ANY, 9))) == {"whole"}

    mended = checker.heal(gaps)
    assert mended.embedded == ("no-vector",)
    assert list(mended.left) == ["no-picture"]
    assert set(ids(index.nearest(unit([1, 2, 3]), ANY, 9))) == {"whole", "no-vector"}
    assert checker.look().without_record == ()
    assert set(place.vectors.vectors) == {"whole", "no-vector"}


def test_a_vector_of_an_older_record_is_reported_and_healed(place):
    index, checker = checker_of(place)
    index.upsert(colored("a", "b"))
    place.server.script("PutVectors", *[faults.error("AccessDeniedException")])
    with pytest.raises(ServiceUnavailable):
        index.upsert([IndexEntry(item("a", price_minor=1), unit([3.0, 2.0, 1.0]))])
    gaps = checker.look()
    assert gaps.without_vector == ("a",) and not gaps.without_record
    checker.heal(gaps)
    assert not checker.look()


def test_items_without_a_vector_are_looked_for_once_a_version(place):
    index = place.open()
    index.upsert(varied_entries(20))
    place.vectors.drop(["item-3"])
    assert len(index.nearest(vector(0), ANY, 30)) == 19
    place.server.clear()
    assert len(index.nearest(vector(0), ANY, 30)) == 19
    assert [request.operation for request in place.server.requests] == ["QueryVectors"]
