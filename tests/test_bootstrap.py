import json

import pytest

from stylist.bootstrap import Parts
from stylist.errors import NotFound
from stylist.settings import SAMPLE_FEED, Settings
from tests.builders import item
from tests.fakes import picture


@pytest.fixture
def shop(tmp_path):
    """Writes a feed of one piece into a folder of its own; returns the feed."""

    def write(name, color="red"):
        folder = tmp_path / name
        (folder / "images").mkdir(parents=True)
        (folder / "images" / "piece.webp").write_bytes(picture(color, "WEBP", (64, 64)))
        record = item("piece", image_url="images/piece.webp").to_record()
        (folder / "feed.jsonl").write_text(json.dumps(record))
        return folder / "feed.jsonl"

    return write


def parts(tmp_path, feed=None):
    return Parts(Settings(data_dir=tmp_path / "data", feed=feed))


def test_before_the_first_build_the_sample_is_the_feed(tmp_path):
    assert parts(tmp_path).feed == SAMPLE_FEED


def test_the_feed_of_the_last_build_stays_until_another_is_asked_for(tmp_path, shop):
    mine, other = shop("mine"), shop("other")
    parts(tmp_path, mine).build_catalog(lambda done, of: None)
    assert parts(tmp_path).feed == mine and parts(tmp_path).catalog_is_current()
    assert not parts(tmp_path, other).catalog_is_current()


def test_pictures_follow_the_index_when_another_process_builds_another_feed(tmp_path, shop):
    mine, other = shop("mine", "red"), shop("other", "blue")
    running = parts(tmp_path, mine)
    running.build_catalog(lambda done, of: None)
    before = running.stylist.item_picture("piece")
    parts(tmp_path, other).build_catalog(lambda done, of: None)
    assert running.stylist.item_picture("piece") != before


def test_a_changed_feed_is_noticed(tmp_path, shop):
    mine = shop("mine")
    parts(tmp_path, mine).build_catalog(lambda done, of: None)
    mine.write_text(mine.read_text() + "\n")
    assert not parts(tmp_path).catalog_is_current()


def test_an_index_outlives_the_feed_it_came_from(tmp_path, shop):
    mine = shop("mine")
    parts(tmp_path, mine).build_catalog(lambda done, of: None)
    mine.unlink()
    assert parts(tmp_path).catalog_is_current()
    with pytest.raises(NotFound):
        parts(tmp_path, mine).catalog_is_current()


def test_processes_with_one_store_folder_share_records_and_photos(tmp_path):
    here, there, alone = (
        Parts(Settings.from_env({"STYLIST_DATA_DIR": str(tmp_path / name), **shared}))
        for name, shared in (
            ("one", {"STYLIST_STORE_DIR": str(tmp_path / "shared")}),
            ("two", {"STYLIST_STORE_DIR": str(tmp_path / "shared")}),
            ("three", {}),
        )
    )
    here.store.put("look", "one", {"a": 1})
    here.blobs.put("a", b"photo")
    assert there.store.get("look", "one") == {"a": 1} and there.blobs.get("a") == b"photo"
    assert alone.store.get("look", "one") is None and not alone.blobs.exists("a")
