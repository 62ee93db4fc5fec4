"""Files of the catalog's bucket: versions, ranges, broken lines."""

import pytest

from stylist.aws.feeds import BucketShelf
from stylist.errors import RemoteFailed
from stylist.feeds.seams import Replaced
from tests.aws.faulty import error, half
from tests.aws.places import HURRIED, clients_of

BUCKET = "stylist-test-catalog"
DATA = bytes(range(256)) * 4000


@pytest.fixture
def shelf(request, line):
    s3 = clients_of(request, line.url).s3
    where = {"CreateBucketConfiguration": {"LocationConstraint": "us-west-2"}}
    s3.create_bucket(Bucket=BUCKET, **where)
    s3.put_object(Bucket=BUCKET, Key="feeds/a.jsonl", Body=DATA)
    made = BucketShelf(s3, BUCKET, HURRIED)
    made.put = lambda data: s3.put_object(Bucket=BUCKET, Key="feeds/a.jsonl", Body=data)
    made.remove = lambda: s3.delete_object(Bucket=BUCKET, Key="feeds/a.jsonl")
    return made


def test_a_file_is_read_from_anywhere(shelf):
    stamp = shelf.stamp("feeds/a.jsonl")
    assert b"".join(shelf.read("feeds/a.jsonl", stamp.version)) == DATA
    assert b"".join(shelf.read("feeds/a.jsonl", stamp.version, 1000)) == DATA[1000:]
    assert stamp.at.endswith("+00:00")


def test_an_empty_file_has_no_bytes(shelf):
    shelf.put(b"")
    assert list(shelf.read("feeds/a.jsonl", shelf.stamp("feeds/a.jsonl").version)) == []


def test_another_file_of_the_same_name_is_not_read(shelf):
    old = shelf.stamp("feeds/a.jsonl")
    shelf.put(b"other")
    assert shelf.stamp("feeds/a.jsonl") != old
    with pytest.raises(Replaced):
        list(shelf.read("feeds/a.jsonl", old.version))
    shelf.remove()
    assert shelf.stamp("feeds/a.jsonl") is None
    with pytest.raises(Replaced):
        list(shelf.read("feeds/a.jsonl", old.version))


def test_a_fault_passes_or_is_told(shelf, line):
    stamp = shelf.stamp("feeds/a.jsonl")
    line.faults.append(error("SlowDown", 503))
    assert b"".join(shelf.read("feeds/a.jsonl", stamp.version)) == DATA
    line.always = error("AccessDenied", 403)
    with pytest.raises(RemoteFailed, match="Could not read a feed"):
        list(shelf.read("feeds/a.jsonl", stamp.version))


def test_a_line_that_breaks_within_is_told(shelf, line):
    stamp = shelf.stamp("feeds/a.jsonl")
    line.always = half
    with pytest.raises(RemoteFailed, match="Could not read a feed"):
        list(shelf.read("feeds/a.jsonl", stamp.version))
