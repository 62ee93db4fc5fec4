"""What every store promises; and that the file of one forgets."""

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.errors import ServiceUnavailable
from stylist.local.memory_store import MemoryStore
from stylist.local.store import SqliteStore


class Clock:
    """Time that a test moves on."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["sqlite", "memory"])
def store(request, tmp_path, clock):
    if request.param == "memory":
        yield MemoryStore(clock)
        return
    made = SqliteStore(tmp_path / "deep" / "store.sqlite", clock)
    yield made
    made.close()


def test_what_was_put_is_there(store):
    record = {"words": "naïve ☂", "nested": {"list": [1, 2.5, None, True]}}
    store.put("look", "a/b c", record)
    assert store.get("look", "a/b c") == record


def test_what_was_never_put_is_not_there(store):
    store.put("look", "one", {"a": 1})
    assert store.get("look", "two") is None and store.get("profile", "one") is None


def test_the_last_put_counts_whole(store):
    store.put("look", "one", {"a": 1, "b": 2}, owner="ann", seconds=5)
    store.put("look", "one", {"a": 3})
    assert store.get("look", "one") == {"a": 3}
    assert store.owned("ann") == []


def test_changing_a_record_after_the_put_changes_nothing(store):
    record = {"list": [1]}
    store.put("look", "one", record)
    record["list"].append(2)
    store.get("look", "one")["list"].append(3)
    assert store.get("look", "one") == {"list": [1]}


@pytest.mark.parametrize("record", [{"a": float("nan")}, {"a": {1}}, {"a": b"bytes"}])
def test_what_is_no_json_is_refused_and_nothing_changes(store, record):
    store.put("look", "one", {"a": 1})
    with pytest.raises((ValueError, TypeError)):
        store.put("look", "one", record)
    assert store.get("look", "one") == {"a": 1}


def test_what_is_deleted_is_gone_and_deleting_it_again_is_no_error(store):
    store.put("look", "one", {"a": 1}, owner="ann")
    store.delete("look", "one")
    store.delete("look", "one")
    assert store.get("look", "one") is None and store.owned("ann") == []


def test_an_owner_has_what_was_put_for_them_and_no_more(store):
    store.put("look", "b", {}, owner="ann")
    store.put("profile", "a", {}, owner="ann")
    store.put("look", "c", {}, owner="bob")
    store.put("look", "d", {})
    assert sorted(store.owned("ann")) == [("look", "b"), ("profile", "a")]
    assert store.owned("") == [] and store.owned("eve") == []


def test_an_expired_record_is_as_if_it_were_not_there(store, clock):
    store.put("look", "one", {"a": 1}, owner="ann", seconds=60)
    clock.now += 59
    assert store.get("look", "one") == {"a": 1}
    clock.now += 1
    assert store.get("look", "one") is None and store.owned("ann") == []


def test_expiring_counts_what_goes_and_leaves_the_rest(store, clock):
    store.put("look", "old", {}, seconds=60)
    store.put("look", "young", {}, seconds=120)
    store.put("look", "for ever", {})
    clock.now += 60
    assert store.expire() == 1 and store.expire() == 0
    clock.now -= 60
    assert store.get("look", "old") is None
    assert store.get("look", "young") == store.get("look", "for ever") == {}


def test_a_counter_counts_and_lives_from_its_start(store, clock):
    assert store.add("spend", "today", 3, seconds=60) == 3
    clock.now += 40
    assert store.add("spend", "today", 4, seconds=60) == 7
    assert store.get("spend", "today") == {"sum": 7}
    clock.now += 20
    assert store.add("spend", "today", 5, seconds=60) == 5
    assert store.add("spend", "other", -2) == -2


def test_no_count_is_lost_between_threads(store):
    with ThreadPoolExecutor(8) as pool:
        sums = list(pool.map(lambda _: store.add("spend", "all", 1), range(200)))
    assert sorted(sums) == list(range(1, 201))


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
