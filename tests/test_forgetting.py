"""One call erases everything of a shopper: in memory, on disk, in the store."""

import gc
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from stylist.bootstrap import Parts
from stylist.domain import Pick, Wish
from stylist.settings import Settings
from stylist.talk.events import Dressed, Items, Picture

PHOTO = Path(__file__).parent / "photos" / "astronaut.jpg"

# The words to look for stand here back to front, so that the looking finds nothing of its own.
BACKWARDS = "zzzydnupuqarat"
TRIES = 20
"""Looks, a second or more each: what a thread is just at work with is not kept."""


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
    # The words stand in no variable of this test, which would only find what it holds itself.
    events = list(made.talk.turn(shopper, conversation, f"like this, {BACKWARDS[::-1]}", key))
    events += made.talk.turn(
        shopper, conversation, f"dress me for work, I hate yellow {BACKWARDS[::-1]}"
    )
    assert {Items, Dressed, Picture} <= {type(event) for event in events}
    for name in ("search_catalog", "compose_outfit"):
        made.talk.use(shopper, name, {"occasion": "work", **_free_words()})
    made.talk.judge(shopper, "aran-cable-sweater-navy", True)
    outfit = next(event.outfit for event in events if isinstance(event, Dressed))
    made.looks.outfit_picture(outfit.key)
    made.looks.save(shopper, outfit.key)
    reading = made.stylist.read_photo(made.blobs.get(key), Pick(), Wish())
    return shopper, conversation, [-number for number in reading.vector[:8]]


def _free_words() -> dict[str, object]:
    """Arguments of a wish that hold the words wherever it takes any."""
    return {"text": f"dark, {BACKWARDS[::-1]}", "avoid_pieces": [f"{BACKWARDS[::-1]} boots"],
            "avoid_colors": [BACKWARDS[::-1]], "avoid_materials": [BACKWARDS[::-1]]}  # fmt: skip


def left_on_disk(folder: Path, *needles: bytes) -> list[str]:
    return [f"{path.name}: {needle[:12]!r}" for path in folder.rglob("*") if path.is_file()
            for needle in needles if needle in path.read_bytes()]  # fmt: skip


def in_memory(kind: type) -> Iterator[tuple[Any, object]]:
    """Every value of a kind that some container of this process holds, and that container."""
    # Also by those that were there before the first test, which the collector leaves alone.
    gc.unfreeze()
    gc.collect()
    seen: set[int] = set()
    for holder in gc.get_objects():
        if isinstance(holder, FrameType) and holder.f_code.co_filename == __file__:
            continue  # it knows what it looks for
        held = gc.get_referents(holder)
        while held:
            value = held.pop()
            # Tuples of plain values, such as the keys of caches, are unknown to the collector.
            hidden = type(value) in (tuple, dict) and not gc.is_tracked(value)
            if (type(value) is not kind and not hidden) or id(value) in seen:
                continue
            seen.add(id(value))
            if hidden:
                held += gc.get_referents(value)
            else:
                yield value, holder


def photos_in_memory(backwards: list[bytes]) -> Iterator[tuple[Any, object]]:
    return ((value, holder) for value, holder in in_memory(bytes)
            if any(one[::-1] in value for one in backwards))  # fmt: skip


def words_in_memory(backwards: list[str]) -> Iterator[tuple[Any, object]]:
    return ((value, holder) for value, holder in in_memory(str)
            if BACKWARDS not in value and any(one[::-1] in value for one in backwards))  # fmt: skip


def soon_nothing(look: Callable[[list[Any]], Iterator[Any]], backwards: list[Any]) -> str:
    """What is still there when that which was under way has had its time to end; none, mostly."""
    ticks = threading.Event()
    for _ in range(TRIES):
        if not next(look(backwards), None):
            return ""
        ticks.wait(0.25)
    left = next(look(backwards), None)
    return _told(*left) if left else ""


def _told(value: Any, holder: object) -> str:
    """What holds something, and whose it is: the name of a frame's function, a dict's names."""
    whose = f"{value[:60]!r} in a {type(holder).__qualname__}"
    if isinstance(holder, FrameType):
        return f"{whose} of {holder.f_code.co_qualname}"
    # Its names alone: to write all of it down may take for ever.
    names = [name for name in holder if isinstance(name, str)] if isinstance(holder, dict) else []
    owners = sorted({type(one).__qualname__ for one in gc.get_referrers(holder)})
    return f"{whose} of {owners} {names[:10]}"


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
    assert soon_nothing(photos_in_memory, backwards) == ""
    assert soon_nothing(words_in_memory, [BACKWARDS]) == ""
    assert not made.garments._seen and not made.embedder._vectors and not words_heard(made)
    assert not any(-value in numbers for value, _ in in_memory(float))


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
