"""What the folder of blobs promises beyond the port: many processes, clear words, no byte left."""

import errno
import os
from pathlib import Path

import pytest

from stylist.errors import NotFound, ServiceUnavailable
from stylist.local.blobs import FolderBlobs
from tests.aws.places import Clock


@pytest.fixture
def clock():
    return Clock()


def gone(blobs, key):
    with pytest.raises(NotFound):
        blobs.get(key)
    return not blobs.exists(key)


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
