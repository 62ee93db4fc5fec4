"""What every place for photos and pictures promises, here and on AWS."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.errors import InvalidRequest, NotFound
from stylist.local.blobs import FolderBlobs
from tests.aws.places import Clock, blobs_on_aws
from tests.fakes.memory_store import MemoryBlobs


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["folder", "memory", "s3"])
def blobs(request, tmp_path, clock):
    if request.param == "memory":
        yield MemoryBlobs(clock)
    elif request.param == "s3":
        yield blobs_on_aws(request, clock)
    else:
        made = FolderBlobs(tmp_path / "blobs", clock)
        yield made
        made.close()


def gone(blobs, key):
    with pytest.raises(NotFound):
        blobs.get(key)
    return not blobs.exists(key)


def test_what_was_put_is_there(blobs):
    blobs.put("uploads/ab/photo.jpg", b"\x00photo")
    assert blobs.get("uploads/ab/photo.jpg") == b"\x00photo"
    assert blobs.exists("uploads/ab/photo.jpg")


def test_what_was_never_put_is_not_found(blobs):
    assert gone(blobs, "uploads/ab/photo.jpg")


def test_one_key_may_continue_another(blobs):
    blobs.put("a", b"1")
    blobs.put("a/b", b"2")
    blobs.put("a/b/c", b"")
    assert [blobs.get(key) for key in ("a", "a/b", "a/b/c")] == [b"1", b"2", b""]


@pytest.mark.parametrize(
    "key", ["", "/", "a/", "/a", "a//b", "../a", "a/../b", "a/.", "..", "A", "a b", "a\\b", "a\nb",
            "a\n", "ä", "a" * 201]
)  # fmt: skip
def test_what_is_no_key_is_refused(blobs, key):
    for call in (blobs.get, blobs.exists, blobs.delete, lambda key: blobs.put(key, b"x")):
        with pytest.raises(InvalidRequest):
            call(key)


@pytest.mark.parametrize("key", ["...", "a..b", ".a", "a.jpg", "a_-b/0", "a" * 200])
def test_dots_and_dashes_inside_a_key_are_fine(blobs, key):
    blobs.put(key, b"x")
    assert blobs.get(key) == b"x"


def test_the_last_put_counts_with_its_owner_and_its_time(blobs, clock):
    blobs.put("a", b"old", owner="ann", seconds=60)
    blobs.put("a", b"new", owner="bob")
    clock.now += 100
    assert blobs.get("a") == b"new" and blobs.owned("ann") == [] and blobs.owned("bob") == ["a"]


def test_what_is_deleted_is_gone_and_deleting_it_again_is_no_error(blobs):
    blobs.put("a", b"1", owner="ann")
    blobs.delete("a")
    blobs.delete("a")
    assert gone(blobs, "a") and blobs.owned("ann") == []


def test_an_owner_has_what_was_put_for_them_and_no_more(blobs):
    blobs.put("b", b"", owner="ann")
    blobs.put("a", b"", owner="ann")
    blobs.put("c", b"", owner="bob")
    blobs.put("d", b"")
    assert sorted(blobs.owned("ann")) == ["a", "b"] and blobs.owned("") == []


def test_what_has_expired_is_as_if_it_were_not_there(blobs, clock):
    blobs.put("a", b"1", owner="ann", seconds=60)
    clock.now += 59
    assert blobs.exists("a")
    clock.now += 1
    assert gone(blobs, "a") and blobs.owned("ann") == []


def test_expiring_counts_what_goes_and_leaves_the_rest(blobs, clock):
    blobs.put("old", b"", seconds=60)
    blobs.put("young", b"", seconds=120)
    blobs.put("forever", b"")
    clock.now += 60
    assert blobs.expire() == 1 and blobs.expire() == 0
    clock.now -= 60
    assert gone(blobs, "old") and blobs.exists("young") and blobs.exists("forever")


def test_a_reader_sees_one_of_the_writes_whole(blobs):
    written = [bytes([number]) * 100_000 for number in range(8)]
    blobs.put("a", written[0])

    def write_and_read(data):
        blobs.put("a", data)
        return blobs.get("a")

    with ThreadPoolExecutor(4) as pool:
        assert all(read in written for read in pool.map(write_and_read, written * 3))
