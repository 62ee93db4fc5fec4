"""What the blobs in S3 do beyond the port: versions, links, encryption, faults of the line."""

import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest

from stylist.aws.blobs import S3Blobs
from stylist.errors import NotFound, RemoteFailed, ServiceUnavailable
from tests.aws.faulty import damaged, done_then_reset, error, half, reset, silent
from tests.aws.places import BUCKET, HURRIED, Clock, blobs_on_aws, clients_of
from tests.fakes.memory_store import MemoryStore


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def s3(request, ministack):
    """The client, of a bucket that is there."""
    made = clients_of(request, ministack.url).s3
    made.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    return made


@pytest.fixture
def broken(request, s3, line, clock):
    """Blobs whose line to S3 breaks when it is told to, with a photo in them."""
    there = clients_of(request, line.url, read_seconds=0.8).s3
    made = S3Blobs(there, BUCKET, MemoryStore(clock), clock=clock, patience=HURRIED)
    made.put("uploads/a.jpg", b"photo" * 1000, owner="ann", seconds=60)
    return made


def versions(s3):
    answer = s3.list_object_versions(Bucket=BUCKET)
    return [*answer.get("Versions", []), *answer.get("DeleteMarkers", [])]


def test_everything_is_encrypted_and_says_what_it_is(s3, clock):
    blobs = S3Blobs(s3, BUCKET, MemoryStore(clock), clock=clock)
    blobs.put("uploads/a.jpg", b"photo", seconds=60)
    head = s3.head_object(Bucket=BUCKET, Key="uploads/a.jpg")
    assert (head["ServerSideEncryption"], head["ContentType"]) == ("AES256", "image/jpeg")


def test_no_version_is_left_of_what_was_deleted_and_no_other_key_touched(request, clock):
    blobs = blobs_on_aws(request, clock, versioned=True)
    s3 = blobs._s3
    for data in (b"1", b"2", b"3"):
        blobs.put("a", data, owner="ann")
    blobs.put("ab", b"other")
    s3.delete_object(Bucket=BUCKET, Key="a")
    blobs.put("a", b"4", owner="ann")
    blobs.delete("a")
    assert [one["Key"] for one in versions(s3)] == ["ab"]
    assert blobs.owned("ann") == [] and blobs.get("ab") == b"other"


def test_another_process_expires_what_one_wrote(request, clock):
    here = blobs_on_aws(request, clock)
    there = S3Blobs(here._s3, BUCKET, here._notes._store, clock=clock, patience=HURRIED)
    here.put("uploads/old.jpg", b"1", owner="ann", seconds=3600)
    here.put("uploads/renewed.jpg", b"1", owner="ann", seconds=3600)
    clock.now += 1800
    here.put("uploads/renewed.jpg", b"2", owner="ann", seconds=3600)
    clock.now += 1900
    assert there.expire() == 1 and here.expire() == 0
    assert [one["Key"] for one in versions(here._s3)] == ["uploads/renewed.jpg"]
    clock.now += 5 * 86400
    assert there.expire() == 1 and versions(here._s3) == []


def test_what_is_kept_for_ever_after_all_is_not_expired(request, clock):
    blobs = blobs_on_aws(request, clock)
    blobs.put("a", b"1", seconds=60)
    blobs.put("a", b"2")
    clock.now += 3600
    assert blobs.expire() == 0 and blobs.get("a") == b"2"


def test_a_link_opens_the_blob_without_credentials_for_15_minutes_at_most(request, ministack):
    blobs = blobs_on_aws(request, Clock())
    blobs.put("uploads/a.jpg", b"photo")
    link = blobs.link("uploads/a.jpg", 3600)
    with urllib.request.urlopen(link, timeout=5) as opened:
        assert opened.read() == b"photo"
    asked = parse_qs(urlsplit(link).query)
    assert asked["X-Amz-Expires"] == ["900"] and asked["X-Amz-Algorithm"] == ["AWS4-HMAC-SHA256"]
    assert parse_qs(urlsplit(blobs.link("a", 60)).query)["X-Amz-Expires"] == ["60"]


PASSING = {"slow down": error("SlowDown", 503), "5xx": error("InternalError", 500),
           "reset": reset, "cut": half, "silent": silent}  # fmt: skip
OPERATIONS = {
    "get": lambda blobs: blobs.get("uploads/a.jpg"),
    "exists": lambda blobs: blobs.exists("uploads/a.jpg"),
    "put": lambda blobs: blobs.put("uploads/a.jpg", b"photo" * 1000, owner="ann", seconds=60),
    "delete": lambda blobs: blobs.delete("uploads/b.jpg"),
}


def asked_under(fault):
    return {name: OPERATIONS[name] for name in (OPERATIONS if fault != "silent" else ("get",))}


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_is_not_noticed(broken, line, fault):
    for asked in asked_under(fault).values():
        usual = asked(broken)
        line.faults.append(PASSING[fault])
        assert asked(broken) == usual and not line.faults


STAYING = {
    "denied": (error("AccessDenied", 403), "may not do that|Allow"),
    "expired": (error("ExpiredToken", 400), "have expired .* Sign in again|not accept"),
    "clock": (error("RequestTimeTooSkewed", 403), "clock right|may not do that"),
    "no bucket": (error("NoSuchBucket", 404), "not exist .* Check its name"),
} | {name: (fault, "moment|health") for name, fault in PASSING.items() if name != "cut"}
"""Of HEAD, S3 gives no more than a status."""


def test_where_nobody_listens_the_network_is_named(request, clock):
    there = clients_of(request, "http://127.0.0.1:9").s3
    nowhere = S3Blobs(there, BUCKET, MemoryStore(clock), clock=clock, patience=HURRIED)
    for asked in OPERATIONS.values():
        with pytest.raises(ServiceUnavailable, match=r"cannot be reached .* Check the network"):
            asked(nowhere)


@pytest.mark.parametrize("fault", STAYING)
def test_a_fault_that_stays_is_told_in_a_sentence_with_a_remedy(broken, line, fault):
    line.always, words = STAYING[fault]
    for name, asked in asked_under(fault).items():
        if (name, fault) == ("exists", "no bucket"):
            continue
        with pytest.raises(ServiceUnavailable, match=rf"^Could not \w+ a file: .*({words})"):
            asked(broken)
    line.always = None
    assert broken.get("uploads/a.jpg") == b"photo" * 1000
    assert "uploads/a.jpg" in broken.owned("ann")


@pytest.mark.parametrize("fault", [half, damaged])
def test_bytes_that_did_not_come_whole_are_never_shown(broken, line, fault):
    line.always = fault
    with pytest.raises(RemoteFailed, match=r"cut|damaged"):
        broken.get("uploads/a.jpg")


def test_what_could_not_be_written_leaves_nothing_that_erasing_would_miss(broken, line):
    line.always = done_then_reset
    with pytest.raises(ServiceUnavailable):
        broken.put("uploads/new.jpg", b"photo", owner="eve", seconds=60)
    line.always = None
    for key in broken.owned("eve"):
        broken.delete(key)
    with pytest.raises(NotFound):
        broken.get("uploads/new.jpg")
    assert broken.owned("eve") == []


def test_what_could_not_be_deleted_is_still_known(broken, line):
    line.always = error("InternalError", 500)
    with pytest.raises(ServiceUnavailable):
        broken.delete("uploads/a.jpg")
    line.always = None
    assert broken.owned("ann") == ["uploads/a.jpg"]
