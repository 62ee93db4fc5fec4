"""One call erases everything of a shopper: in memory, on disk, in the store."""

import gc
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from stylist.bootstrap import Parts
from stylist.domain import Pick, Wish
from stylist.settings import Settings
from stylist.talk.events import Dressed, Items, Picture

PHOTO = Path(__file__).parent / "photos" / "astronaut.jpg"

# The words to look for stand here back to front, so that the looking finds nothing of its own.
BACKWARDS = "zzzydnupuqarat"


@pytest.fixture(scope="module")
def made(parts, tmp_path_factory) -> Parts:
    """Parts of their own memory, over the index that there is."""
    folder = tmp_path_factory.mktemp("forgetting")
    return Parts(Settings(data_dir=parts.settings.data_dir, store_dir=folder))


def visit(made: Parts) -> tuple[str, str, list[float]]:
    """A visit with everything: a photo, words, a profile, outfits, pictures and a look.

    Returns: shopper, conversation, some numbers of the photo's vector, their signs turned.
    """
    shopper, conversation = made.talk.begin(), made.talk.begin()
    key = f"photos/{made.talk.begin()}.jpg"
    made.blobs.put(key, made.stylist.receive(PHOTO.read_bytes()), owner=shopper, seconds=3600)
    words = BACKWARDS[::-1]
    events = list(made.talk.turn(shopper, conversation, f"like this, {words}", key))
    events += made.talk.turn(shopper, conversation, f"dress me for work, I hate yellow {words}")
    assert {Items, Dressed, Picture} <= {type(event) for event in events}
    made.talk.judge(shopper, "aran-cable-sweater-navy", True)
    outfit = next(event.outfit for event in events if isinstance(event, Dressed))
    made.looks.outfit_picture(outfit.key)
    made.looks.save(shopper, outfit.key)
    reading = made.stylist.read_photo(made.blobs.get(key), Pick(), Wish())
    return shopper, conversation, [-number for number in reading.vector[:8]]


def left_on_disk(folder: Path, *needles: bytes) -> list[str]:
    return [f"{path.name}: {needle[:12]!r}" for path in folder.rglob("*") if path.is_file()
            for needle in needles if needle in path.read_bytes()]  # fmt: skip


def in_memory(kind: type) -> Iterator[object]:
    """Every value of a kind that some container of this process holds."""
    # Also by those that were there before the first test, which the collector leaves alone.
    gc.unfreeze()
    gc.collect()
    seen: set[int] = set()
    for holder in gc.get_objects():
        for value in gc.get_referents(holder):
            if type(value) is kind and id(value) not in seen:
                seen.add(id(value))
                yield value


def photos_in_memory(needle_backwards: bytes) -> int:
    return sum(needle_backwards[::-1] in value for value in in_memory(bytes))


def words_in_memory() -> list[str]:
    return [value[:60] for value in in_memory(str)
            if BACKWARDS[::-1] in value and BACKWARDS not in value]  # fmt: skip


def words_heard(made: Parts) -> int:
    """How many messages the planner and its network still know."""
    hears = made.chat_model._hears
    return hears._understood.cache_info().currsize + hears._reads._read.cache_info().currsize


def test_a_visit_leaves_traces_that_forgetting_removes(made):
    folder = made.settings.store_dir
    shopper, _, numbers = visit(made)
    blobs = [made.blobs.get(key) for key in made.blobs.owned(shopper)]
    assert len(blobs) >= 3
    # From the middle of each file: heads are alike in all JPEGs.
    needles = [blob[len(blob) // 2 :][:64] for blob in blobs]
    backwards = [needle[::-1] for needle in needles]
    del blobs
    told = [BACKWARDS[::-1].encode(), shopper.encode()]
    assert left_on_disk(folder, *needles, *told)
    assert made.garments._seen and made.embedder._vectors and words_heard(made)
    del needles
    made.talk.forget(shopper)
    assert left_on_disk(folder, *(one[::-1] for one in backwards), *told) == []
    assert [photos_in_memory(one) for one in backwards] == [0] * len(backwards)
    assert words_in_memory() == []
    assert not made.garments._seen and not made.embedder._vectors and not words_heard(made)
    assert not any(-value in numbers for value in in_memory(float))


def test_nothing_of_it_is_in_any_table(made):
    shopper, _, _ = visit(made)
    made.talk.forget(shopper)
    assert made.store.owned(shopper) == []
    with sqlite3.connect(made.settings.store_dir / "store.sqlite") as connection:
        rows = str(connection.execute("SELECT * FROM records").fetchall())
    assert shopper not in rows and BACKWARDS[::-1] not in rows


def test_another_process_forgets_when_its_minute_comes(made):
    other = Parts(made.settings)
    other.talk.forget_memories()
    shopper, _, _ = visit(made)
    other.stylist.read_photo(made.blobs.get(made.blobs.owned(shopper)[0]), Pick(), Wish())
    assert other.garments._seen
    made.talk.forget(shopper)
    other.talk.forget_memories()
    assert not other.garments._seen and not other.embedder._vectors
