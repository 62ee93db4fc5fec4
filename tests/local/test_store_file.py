"""What the store's file promises beyond the port: many processes, clear words, no byte left."""

import random
import subprocess
import sys

import pytest

from stylist.errors import ServiceUnavailable
from stylist.local.store import SqliteStore
from tests.aws.places import Clock


@pytest.fixture
def clock():
    return Clock()


COUNTS = """
import sys
from pathlib import Path
from stylist.local.store import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
for _ in range(100):
    store.add("spend", "all", 1)
store.put("said", sys.argv[2], {"by": sys.argv[2]})
"""


def test_processes_count_together_and_see_what_the_other_wrote(tmp_path, root):
    path = tmp_path / "store.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", COUNTS, path, name], cwd=root)
               for name in ("one", "two")]  # fmt: skip
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    store = SqliteStore(path)
    assert store.add("spend", "all", 0) == 200
    assert store.get("said", "one") == {"by": "one"} and store.get("said", "two")


OPEN_TOGETHER = """
import os, sys, time
from pathlib import Path
from stylist.local.store import SqliteStore

def opened(path, at):
    while time.monotonic() < at:
        pass
    SqliteStore(path).add("spend", "all", 1)

for turn in range(12):
    at, children = time.monotonic() + 0.02, []
    for _ in range(3):
        if not (child := os.fork()):
            opened(Path(sys.argv[1], f"{turn}.sqlite"), at)
            os._exit(0)
        children.append(child)
    if any(os.waitpid(child, 0)[1] for child in children):
        sys.exit(f"refused in turn {turn}")
"""


def test_processes_that_begin_a_file_at_the_same_moment_are_all_let_in(tmp_path, root):
    subprocess.run(
        [sys.executable, "-c", OPEN_TOGETHER, tmp_path], cwd=root, timeout=60, check=True
    )


def test_nothing_is_written_before_it_is_used(tmp_path):
    SqliteStore(tmp_path / "store.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store.sqlite"


OPERATIONS = {
    "get": lambda store: store.get("look", "one"),
    "put": lambda store: store.put("look", "one", {"a": 1}),
    "delete": lambda store: store.delete("look", "one"),
    "owned": lambda store: store.owned("ann"),
    "add": lambda store: store.add("spend", "all", 1),
    "expire": lambda store: store.expire(),
}


@pytest.mark.parametrize("asked", OPERATIONS)
def test_a_file_that_is_no_store_is_named_with_its_remedy_and_may_be_moved_away(path, asked):
    path.write_bytes(b"Not a database, but as long as the head of one. " * 100)
    store = SqliteStore(path)
    with pytest.raises(ServiceUnavailable, match=r"store\.sqlite cannot be used .* Move it away"):
        OPERATIONS[asked](store)
    path.unlink()
    OPERATIONS[asked](store)


def test_a_file_that_breaks_while_it_is_used_is_told_of(path):
    store = SqliteStore(path)
    for number in range(200):
        store.put("look", str(number), {"words": "x" * 500})
    store.expire()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 100_000)
    store.close()
    with pytest.raises(ServiceUnavailable, match="Move it away"):
        [store.get("look", str(number)) for number in range(200)]


@pytest.mark.parametrize("place", ["folder", "below a file"])
def test_a_place_that_takes_no_file_is_told_of(path, place):
    if place == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"")
        path = path / "store.sqlite"
    with pytest.raises(ServiceUnavailable, match="Let this user write"):
        SqliteStore(path).put("look", "one", {})


@pytest.mark.parametrize(
    ("shuts", "remedy"),
    [("PRAGMA max_page_count = 1", "Make room"), ("PRAGMA query_only = ON", "Let this user write")],
)
def test_a_disk_that_is_full_or_shut_is_told_of_and_what_was_there_stays(path, shuts, remedy):
    store = SqliteStore(path)
    store.put("look", "one", {"a": 1})
    with store._file.reading() as connection:
        connection.execute(shuts)
    with pytest.raises(ServiceUnavailable, match=remedy):
        store.put("look", "two", {"words": "x" * 100_000})
    assert store.get("look", "one") == {"a": 1} and store.get("look", "two") is None
    store.put("look", "two", {"a": 2})
    assert store.get("look", "two") == {"a": 2}


def left_in(folder):
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def marker(number):
    return f"marker-{number:03}-end"


def test_no_byte_of_what_was_deleted_is_left_on_disk(tmp_path):
    """Records of many sizes come, grow, shrink and go, while another process has the file open."""
    luck, live = random.Random(7), set()
    store, other = (SqliteStore(tmp_path / "store.sqlite") for _ in range(2))
    for _ in range(1500):
        number = luck.randrange(150)
        name = marker(number)
        if number in live and luck.random() < 0.5:
            store.delete("said", f"key-{name}")
            live.discard(number)
        else:
            words = name * luck.choice([1, 4, 30, 150, 800])
            store.put("said", f"key-{name}", {"words": words}, owner=f"own-{name}")
            other.get("said", f"key-{name}")
            live.add(number)
    for number in range(100):
        store.delete("said", f"key-{marker(number)}")
    left = left_in(tmp_path)
    assert marker(max(live)).encode() in left
    assert [number for number in range(100) if marker(number).encode() in left] == []


def test_no_byte_of_what_expired_or_was_replaced_is_left_on_disk(tmp_path, clock):
    store = SqliteStore(tmp_path / "store.sqlite", clock)
    store.put("said", "one", {"words": "first words"}, seconds=60)
    store.put("said", "two", {"words": "older words"})
    store.put("said", "two", {"words": "newer"})
    assert b"first words" in left_in(tmp_path) and b"older words" in left_in(tmp_path)
    clock.now += 60
    store.expire()
    left = left_in(tmp_path)
    assert b"first words" not in left and b"older words" not in left and b"newer" in left
