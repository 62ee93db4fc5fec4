"""What every place for photos and pictures promises."""

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from stylist.errors import InvalidRequest, NotFound, ServiceUnavailable
from stylist.local.blobs import FolderBlobs
from stylist.local.memory_store import MemoryBlobs


class Clock:
    """Time that a test moves on."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["folder", "memory"])
def blobs(request, tmp_path, clock):
    if request.param == "memory":
        yield MemoryBlobs(clock)
        return
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


def files_of(folder):
    return [path for path in folder.glob("??/*") if path.is_file()]


def left_in(folder):
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_another_process_sees_what_one_wrote_and_what_it_deleted(tmp_path):
    here, there = FolderBlobs(tmp_path), FolderBlobs(tmp_path)
    here.put("a", b"1", owner="ann")
    assert there.get("a") == b"1" and there.owned("ann") == ["a"]
    there.delete("a")
    assert gone(here, "a")


def test_no_byte_of_what_was_deleted_or_expired_is_left_on_disk(tmp_path, clock):
    blobs = FolderBlobs(tmp_path, clock)
    blobs.put("my-key", b"my photo", owner="my-name")
    blobs.put("old-key", b"old photo", owner="old-name", seconds=1)
    telling = (b"my-key", b"my photo", b"my-name", b"old-key", b"old photo", b"old-name")
    assert all(word in left_in(tmp_path) for word in telling)
    clock.now += 2
    blobs.delete("my-key")
    blobs.expire()
    assert not [word for word in telling if word in left_in(tmp_path)]
    assert files_of(tmp_path) == []


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(tmp_path, monkeypatch):
    def full(path, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    blobs = FolderBlobs(tmp_path)
    blobs.put("a", b"old", owner="ann")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ServiceUnavailable, match=r"No space left on device.* Make room"):
        blobs.put("a", b"new", owner="bob")
    assert blobs.get("a") == b"old" and blobs.owned("ann") == ["a"]
    assert len(files_of(tmp_path)) == 1


def test_a_place_that_takes_no_files_is_told_of(tmp_path):
    (tmp_path / "blobs").write_bytes(b"")
    with pytest.raises(ServiceUnavailable, match="write"):
        FolderBlobs(tmp_path / "blobs").put("photos/one", b"x")


def test_what_a_killed_process_left_unfinished_is_taken_away_in_time(tmp_path, clock):
    blobs = FolderBlobs(tmp_path, clock)
    blobs.put("a", b"kept")
    (file,) = files_of(tmp_path)
    clock.now = file.stat().st_mtime
    old, young = (file.with_name(f"{file.name}.{name}") for name in ("old", "young"))
    for path, age in ((old, 4000), (young, 10), (file, 4000)):
        path.write_bytes(b"kept")
        os.utime(path, (clock.now - age, clock.now - age))
    assert blobs.expire() == 0
    assert not old.exists() and young.exists() and blobs.get("a") == b"kept"


def test_nothing_is_written_before_it_is_used(tmp_path):
    FolderBlobs(tmp_path / "blobs")
    assert list(tmp_path.iterdir()) == []
