"""What the stored catalog index promises beyond the contract: restarts, other processes, size."""

import gc
import shutil
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import lancedb
import numpy as np
import pyarrow as pa
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from stylist.domain import Filters
from stylist.errors import EmbedderMismatch, ServiceUnavailable
from stylist.local.lance_index import LanceIndex, exact, table
from stylist.local.lance_index.columns import batches, schema_for
from stylist.local.lance_index.exact import ExactRows
from tests.builders import DIMENSION, EMBEDDER, entry, varied_entries, vector
from tests.fakes.memory_index import MemoryIndex
from tests.local.catalog_process import LAST_GENERATION, RACERS_ITEMS, generation

ANY = Filters(in_stock=False)
SCHEMA = schema_for(EMBEDDER, DIMENSION)
ROOT = Path(__file__).parents[2]


def open_index(folder: Path, *, embedder: str = EMBEDDER, dimension: int = DIMENSION) -> LanceIndex:
    return LanceIndex(folder, embedder_id=embedder, dimension=dimension)


class OtherProcess:
    """`catalog_process` at work, once it has the index open."""

    def __init__(self, verb: str, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.local.catalog_process", verb, str(folder)]
        pipe = subprocess.PIPE
        self._child = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        assert self.line() == "ready"

    def line(self) -> str:
        """The next line it prints; empty when it has ended."""
        assert self._child.stdout is not None
        return self._child.stdout.readline().strip()

    def go(self) -> None:
        """Say the word that it waits for."""
        assert self._child.stdin is not None
        self._child.stdin.write("go\n")
        self._child.stdin.flush()

    @property
    def runs(self) -> bool:
        return self._child.poll() is None

    def kill(self) -> None:
        self._child.kill()
        self._child.communicate()


Start = Callable[[str, Path], OtherProcess]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts other processes and ends them with the test."""
    children: list[OtherProcess] = []

    def one_more(verb: str, folder: Path) -> OtherProcess:
        children.append(OtherProcess(verb, folder))
        return children[-1]

    yield one_more
    for child in children:
        child.kill()


def test_the_catalog_survives_a_restart(tmp_path: Path) -> None:
    open_index(tmp_path).upsert(varied_entries(20))
    again = open_index(tmp_path)
    assert again.count(ANY) == 20
    assert again.nearest(vector(3), ANY, 1)[0].item.product_id == "item-3"


def test_a_reader_in_another_process_never_sees_half_a_rebuild(
    tmp_path: Path, start: Start
) -> None:
    index = open_index(tmp_path)
    index.rebuild(generation(1))
    reader = start("watch", tmp_path)
    assert reader.line() == "saw 1"
    for number in range(2, LAST_GENERATION + 1):
        index.rebuild(generation(number))
        assert reader.line() == f"saw {number}"
    assert reader.line() == "done"


def test_a_long_lived_reader_sees_what_another_process_writes(tmp_path: Path, start: Start) -> None:
    index = open_index(tmp_path)
    index.upsert([entry("old")])
    assert index.count(ANY) == 1
    writer = start("race", tmp_path)
    writer.go()
    counts = [1]
    while writer.runs:
        counts.append(index.count(ANY))
        assert len(index.nearest(vector(0), ANY, 1000)) >= counts[-1]
    assert counts == sorted(counts)
    assert index.count(ANY) == RACERS_ITEMS + 1


def test_two_processes_that_add_the_same_new_items_add_them_once(
    tmp_path: Path, start: Start
) -> None:
    racers = [start("race", tmp_path) for _ in range(2)]
    for racer in racers:
        racer.go()
    assert [racer.line() for racer in racers] == ["done", "done"]
    index = open_index(tmp_path)
    assert index.count(ANY) == len(index.hashes()) == RACERS_ITEMS


def test_threads_may_share_an_index(tmp_path: Path) -> None:
    index = open_index(tmp_path)
    index.upsert(varied_entries(50))

    def work(number: int) -> str:
        if number % 4 == 0:
            index.upsert([entry(f"new-{number}", seed=1000 + number)])
        return index.nearest(vector(number), ANY, 1)[0].item.product_id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(40))) == [f"item-{number}" for number in range(40)]
    assert index.count(ANY) == 60


def test_another_embedder_is_refused_with_the_remedy(tmp_path: Path) -> None:
    open_index(tmp_path).upsert([entry()])
    other = open_index(tmp_path, embedder="titan-1")
    for ask in (
        lambda: other.nearest(vector(0), ANY, 1),
        lambda: other.count(ANY),
        lambda: other.upsert([entry()]),
        lambda: other.delete(["shirt-1"]),
    ):
        with pytest.raises(EmbedderMismatch, match="python -m stylist catalog build"):
            ask()
    assert other.info()["embedder_id"] == EMBEDDER


def test_another_dimension_is_refused(tmp_path: Path) -> None:
    open_index(tmp_path).upsert([entry()])
    with pytest.raises(EmbedderMismatch, match="16 dimensions"):
        open_index(tmp_path, dimension=8).count(ANY)


def test_a_rebuild_takes_the_catalog_over_for_another_embedder(tmp_path: Path) -> None:
    old = open_index(tmp_path)
    old.upsert([entry()])
    assert old.count(ANY) == 1
    new = open_index(tmp_path, embedder="titan-1")
    new.rebuild([entry("other")])
    assert new.count(ANY) == 1
    with pytest.raises(EmbedderMismatch, match="titan-1"):
        old.nearest(vector(0), ANY, 1)


def break_manifests(folder: Path) -> None:
    for file in (folder / "catalog.lance" / "_versions").iterdir():
        file.write_bytes(b"garbage")


def break_data(folder: Path) -> None:
    for file in (folder / "catalog.lance" / "data").iterdir():
        file.write_bytes(b"garbage")


def lose_data(folder: Path) -> None:
    shutil.rmtree(folder / "catalog.lance" / "data")


DAMAGES = [break_manifests, break_data, lose_data]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_folder_is_told_in_a_sentence_and_mended_by_a_rebuild(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    bystander = open_index(tmp_path)
    bystander.upsert([entry("old")])
    assert bystander.count(ANY) == 1
    damage(tmp_path)
    index = open_index(tmp_path)
    for ask in (lambda: index.count(ANY), lambda: index.nearest(vector(0), ANY, 1)):
        with pytest.raises(ServiceUnavailable, match="`python -m stylist catalog build`"):
            ask()
    info = index.info()
    assert (info["items"], info["embedder_id"]) == (0, "")
    assert index.rebuild(varied_entries(20)) == 20
    for reader in (index, bystander, open_index(tmp_path)):
        assert reader.nearest(vector(3), ANY, 1)[0].item.product_id == "item-3"
        assert reader.info()["items"] == 20
    assert list(tmp_path.glob("*.broken")) == []
    assert index.upsert([entry("more")]) == 1
    assert bystander.count(ANY) == 21


def test_a_broken_older_version_does_not_outlive_a_rebuild(tmp_path: Path) -> None:
    index = open_index(tmp_path)
    index.upsert([entry("first")])
    oldest = next((tmp_path / "catalog.lance" / "_versions").glob("*.manifest"))
    index.upsert([entry("second")])
    oldest.write_bytes(b"garbage")
    assert open_index(tmp_path).rebuild([entry("new")]) == 1
    assert set(index.hashes()) == {"new"}


def test_a_rebuild_that_cannot_be_written_puts_the_old_table_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = open_index(tmp_path)
    index.upsert([entry("old")])

    def fail(*args: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(table.Versions, "_write", fail)
    with pytest.raises(ServiceUnavailable, match="no space left"):
        index.rebuild([entry("new")])
    assert set(open_index(tmp_path).hashes()) == {"old"}


@pytest.mark.parametrize("record", ["{", "{}", "[]", "7", '{"sizes": [1]}'])
def test_a_stored_record_that_cannot_be_read_is_told(tmp_path: Path, record: str) -> None:
    index = open_index(tmp_path)
    index.upsert([entry()])
    stored = lancedb.connect(str(tmp_path)).open_table("catalog")
    stored.update(values={"record": record})
    with pytest.raises(ServiceUnavailable, match="catalog build"):
        index.fetch(["shirt-1"])


@pytest.mark.parametrize("error", [OSError(), ValueError("\n"), KeyError("price_minor")])
def test_a_failure_without_words_is_told_too(tmp_path: Path, error: Exception) -> None:
    with (
        pytest.raises(ServiceUnavailable, match=type(error).__name__ + "|price_minor"),
        table.Versions(tmp_path).reading(),
    ):
        raise error


@pytest.mark.parametrize("place", [".", "under/it"])
def test_a_data_folder_that_is_a_file_is_told_with_the_remedy(tmp_path: Path, place: str) -> None:
    file = tmp_path / "file"
    file.write_text("no folder")
    with pytest.raises(ServiceUnavailable, match=r"file.*STYLIST_DATA_DIR"):
        open_index(file / place)


def test_a_data_folder_that_becomes_a_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    index = open_index(tmp_path / "data")
    (tmp_path / "data").rmdir()
    (tmp_path / "data").write_text("no folder")
    for write in (lambda: index.upsert([entry()]), lambda: index.rebuild([entry()])):
        with pytest.raises(ServiceUnavailable, match="STYLIST_DATA_DIR"):
            write()
    assert index.info()["items"] == 0


def test_a_full_disk_is_told_and_leaves_the_old_catalog(tmp_path: Path) -> None:
    index = open_index(tmp_path)
    index.upsert([entry("old")])
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(ServiceUnavailable, match="STYLIST_DATA_DIR"):
            index.rebuild(varied_entries(500))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert set(index.hashes()) == {"old"}


@pytest.mark.parametrize("exact_rows", [1000, 0])
def test_a_folder_removed_and_made_anew_by_another_is_seen(tmp_path: Path, exact_rows: int) -> None:
    def another() -> LanceIndex:
        return LanceIndex(folder, embedder_id=EMBEDDER, dimension=DIMENSION, exact_rows=exact_rows)

    folder = tmp_path / "data"
    index = another()
    for number in range(3):
        shutil.rmtree(folder)
        assert index.count(ANY) == 0
        assert another().rebuild([entry(f"new-{number}", seed=number)]) == 1
        assert set(index.hashes()) == {f"new-{number}"}
        assert index.nearest(vector(number), ANY, 5)[0].similarity == pytest.approx(1, abs=1e-4)
    shutil.rmtree(folder)
    another().rebuild([entry("unseen")])
    assert index.upsert([entry("mine", seed=1)]) == 1
    assert set(another().hashes()) == set(index.hashes()) == {"unseen", "mine"}


def test_a_restored_older_copy_is_seen(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    index = open_index(one)
    index.rebuild([entry("one")])
    assert set(index.hashes()) == {"one"}
    open_index(other).rebuild([entry("other")])
    shutil.copytree(other, one, dirs_exist_ok=True, copy_function=shutil.copy)
    assert set(index.hashes()) == {"other"}


def test_multiplying_takes_one_thread_whoever_made_the_embedder() -> None:
    exact._one_blas_thread.cache_clear()
    with threadpool_limits(2, "blas"):
        ExactRows(SCHEMA.empty_table())
        pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
        assert {pool["num_threads"] for pool in pools} == {1}


def test_half_a_first_write_is_no_catalog(tmp_path: Path) -> None:
    (tmp_path / "catalog.lance" / "data").mkdir(parents=True)
    index = open_index(tmp_path)
    assert index.count(ANY) == 0
    assert index.rebuild([entry()]) == 1
    assert index.count(ANY) == 1


def test_many_small_writes_are_tidied_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_TIDY_EVERY", 8)
    index = open_index(tmp_path)
    for number in range(20):
        index.upsert([entry(f"item-{number}", seed=number)])
    assert index.count(ANY) == 20
    pieces = lancedb.connect(str(tmp_path)).open_table("catalog").stats()
    assert pieces["fragment_stats"]["num_fragments"] <= 8


def test_a_replaced_catalog_is_wiped_from_disk_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = open_index(tmp_path)
    for _ in range(3):
        index.rebuild(varied_entries(10))
    data = tmp_path / "catalog.lance" / "data"
    assert len(list(data.iterdir())) == 3  # a reader may still be at the older ones
    monkeypatch.setattr(table, "_KEEP_OLD", timedelta(milliseconds=1))
    index.rebuild(varied_entries(10))
    assert len(list(data.iterdir())) == 1
    assert list(tmp_path.glob("tmp*")) == []


def test_the_vector_index_of_a_large_catalog_finds_what_exact_search_finds(tmp_path: Path) -> None:
    large = LanceIndex(tmp_path, embedder_id=EMBEDDER, dimension=DIMENSION, exact_rows=1000)
    yardstick = MemoryIndex(EMBEDDER, DIMENSION)
    entries = list(varied_entries(3000))
    for index in (large, yardstick):
        index.rebuild(entries[:2500])
        index.upsert(entries[2500:])
    for filters in (ANY, Filters(max_price_minor=9000), Filters(gender="female", size="M")):
        shared = 0
        for seed in range(9000, 9020):
            wanted = {found.item for found in yardstick.nearest(vector(seed), filters, 24)}
            shared += len(wanted & {f.item for f in large.nearest(vector(seed), filters, 24)})
        assert shared / (20 * 24) >= 0.99, filters


def test_a_replaced_copy_leaves_memory_at_once() -> None:
    rows = ExactRows(pa.Table.from_batches(batches(varied_entries(30), SCHEMA)))
    rows.nearest(np.asarray(vector(0), dtype=np.float32), Filters(size="M"), 5)
    trace = weakref.ref(rows)
    gc.disable()  # it must not wait for the collector: a copy is hundreds of megabytes
    try:
        del rows
        assert trace() is None
    finally:
        gc.enable()
