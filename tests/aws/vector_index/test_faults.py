"""Every fault of S3 Vectors and DynamoDB over HTTP: survived, or told with what to do."""

import logging
import threading

import pytest

from stylist.domain import Filters
from stylist.errors import ServiceUnavailable
from tests.aws.vector_index.catalogs import client_of
from tests.builders import entry, varied_entries, vector
from tests.fakes import faults

ANY = Filters(in_stock=False)

PASSING = {
    "throttled": lambda: [faults.throttled()],
    "throttled-twice": lambda: [faults.throttled()] * 2,
    "their-fault": lambda: [faults.error("InternalServerException", status=500)],
    "unavailable": lambda: [faults.error("ServiceUnavailableException", status=503)],
    "reset": lambda: [faults.reset()],
    "cut": lambda: [faults.cut()],
}

LASTING = {
    "throttled-for-ever": (faults.throttled, "slow down.*Service Quotas"),
    "denied": (lambda: faults.error("AccessDeniedException", status=403), "preflight"),
    "expired": (lambda: faults.error("ExpiredTokenException", status=403), "expired.*Sign in"),
    "clock": (lambda: faults.error("InvalidSignatureException", status=403), "clock"),
    "quota": (lambda: faults.error("ServiceQuotaExceededException"), "quota"),
    "their-fault-for-ever": (
        lambda: faults.error("InternalServerException", status=500), "health.aws",
    ),
    "reset-for-ever": (faults.reset, "cut"),
}  # fmt: skip


@pytest.fixture
def index(place, dynamodb):
    made = place.open()
    made.upsert(varied_entries(30))
    place.server.clear()
    dynamodb.clear()
    return made


@pytest.mark.parametrize("answers", PASSING.values(), ids=PASSING)
@pytest.mark.parametrize("operation", ["QueryVectors", "GetVectors", "PutVectors", "DeleteVectors"])
def test_a_fault_of_vectors_that_passes_is_survived(place, index, operation, answers):
    place.server.script(operation, *answers())
    whole_life(index)
    assert not place.server.unused()


@pytest.mark.parametrize("answers", PASSING.values(), ids=PASSING)
@pytest.mark.parametrize("operation", ["GetItem", "UpdateItem", "BatchGetItem", "BatchWriteItem"])
def test_a_fault_of_records_that_passes_is_survived(index, dynamodb, operation, answers):
    dynamodb.script(operation, *answers())
    whole_life(index)
    assert not dynamodb.unused()


def whole_life(index):
    """Everything asked of an index once, with what it should say."""
    assert index.upsert([entry("new", seed=77)]) == 1
    assert index.nearest(vector(77), ANY, 1)[0].item.product_id == "new"
    assert index.vectors(["new"])
    assert index.delete(["new"]) == 1
    assert index.count(ANY) == 30 == len(index.hashes())


@pytest.mark.parametrize(("answer", "said"), LASTING.values(), ids=LASTING)
@pytest.mark.parametrize("side", ["vectors", "records"])
def test_a_fault_that_lasts_is_told_and_the_next_call_works(
    place, index, dynamodb, side, answer, said, caplog
):
    server, operation = {
        "vectors": (place.server, "QueryVectors"), "records": (dynamodb, "GetItem"),
    }[side]  # fmt: skip
    server.always(operation, answer())
    with (
        caplog.at_level(logging.DEBUG, "stylist"),
        pytest.raises(ServiceUnavailable, match=f"(?s)Could not .*{said}") as told,
    ):
        index.nearest(vector(0), ANY, 5)
    assert 1 <= len(server.asked(operation)) <= 4
    assert "planted-secret" not in str(told.value) + caplog.text
    assert caplog.records
    server.clear()
    assert len(index.nearest(vector(0), ANY, 5)) == 5


def test_a_read_that_stalls_ends_and_the_next_call_works(place, index):
    hasty = client_of("s3vectors", place.server.url, read_seconds=0.3)
    place.server.always("QueryVectors", faults.stall())
    with pytest.raises(ServiceUnavailable, match="fell silent"):
        place.open(s3vectors=hasty).nearest(vector(0), ANY, 5)
    hasty.close()
    place.server.clear()
    assert len(index.nearest(vector(0), ANY, 5)) == 5


@pytest.mark.parametrize("service", ["s3vectors", "dynamodb"])
def test_nobody_there_is_told(place, index, service):
    nobody = client_of(service, "http://127.0.0.1:9")
    with pytest.raises(ServiceUnavailable, match=r"cannot be reached.*AWS_ENDPOINT_URL"):
        place.open(**{service: nobody}).nearest(vector(0), ANY, 5)


def test_what_the_table_had_no_time_for_is_written_again(place, dynamodb):
    index = place.open()

    def half(request):
        whole = dict(request.body["RequestItems"])
        ((table, asked),) = whole.items()
        request.body["RequestItems"] = {table: asked[:10]}
        answer = dynamodb.perform(request)
        return answer | {"UnprocessedItems": {table: asked[10:]}}

    dynamodb.script("BatchWriteItem", half)
    assert index.upsert(varied_entries(25)) == 25
    assert index.count(ANY) == 25 and not index.gaps()


def test_a_table_that_never_has_time_is_told(place, dynamodb):
    index = place.open()
    dynamodb.always("BatchWriteItem", lambda r: {"UnprocessedItems": r.body["RequestItems"]})
    with pytest.raises(ServiceUnavailable, match="too busy for writing"):
        index.upsert([entry()])


def test_an_upsert_that_broke_off_is_repaired_by_repeating_it(place, index):
    place.server.always("PutVectors", faults.error("AccessDeniedException", status=403))
    with pytest.raises(ServiceUnavailable):
        index.upsert([entry("new", seed=77)])
    assert index.gaps().without_vector == ("new",)
    assert "new" not in [found.item.product_id for found in index.nearest(vector(77), ANY, 40)]
    place.server.clear()
    index.upsert([entry("new", seed=77)])
    assert not index.gaps()


@pytest.mark.parametrize("broken", ["CreateIndex", "PutVectors"])
def test_a_rebuild_that_fails_leaves_the_old_catalog_and_nothing_else(place, index, broken):
    place.server.always(broken, faults.error("AccessDeniedException", status=403))
    with pytest.raises(ServiceUnavailable):
        index.rebuild([entry("only")])
    place.server.clear()
    assert index.count(ANY) == 30 == len(place.records())
    assert len(place.indexes()) == 1


def test_a_rebuild_whose_switch_was_answered_too_late_is_still_one(place, index, dynamodb):
    def done_but_lost(request):
        dynamodb.perform(request)
        return faults.reset()

    dynamodb.script("UpdateItem", done_but_lost)
    assert index.rebuild([entry("only")]) == 1
    assert set(index.hashes()) == {"only"}
    index.rebuild([entry("again")])
    assert set(index.hashes()) == {"again"}


def test_no_thread_is_left_behind(index):
    index.upsert(varied_entries(600))
    index.nearest(vector(0), ANY, 500)
    assert not [one for one in threading.enumerate() if one.name.startswith("records")]
