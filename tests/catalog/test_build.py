import json

import pytest

from stylist.catalog.build import CatalogBuilder
from stylist.domain import Filters
from stylist.errors import InvalidRequest
from stylist.local.pictures import FolderPictures
from tests.builders import item
from tests.fakes import ColorEmbedder, picture
from tests.fakes.memory_index import MemoryIndex


class Shop:
    """A folder with a feed and pictures, and an index to build from it."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "images").mkdir()
        self.embedder = ColorEmbedder()
        self.index = MemoryIndex("color-3", 3)
        self.lines = {}

    def offer(self, product_id, color="red", **changes):
        (self.folder / "images" / f"{product_id}.webp").write_bytes(picture(color))
        self.lines[product_id] = json.dumps(item(product_id, **changes).to_record())

    def build(self, **how):
        feed = self.folder / "feed.jsonl"
        feed.write_text("\n".join(self.lines.values()))
        builder = CatalogBuilder(
            self.embedder, self.index, FolderPictures(lambda: self.folder / "feed.jsonl")
        )
        return builder.build(feed, "test", **how)


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


def test_every_item_of_the_feed_can_be_found(shop):
    for number in range(40):
        shop.offer(f"i{number}")
    report = shop.build()
    assert (report.items, report.embedded, report.rejected) == (40, 40, [])
    assert shop.index.count(Filters()) == 40


def test_the_same_feed_again_embeds_nothing_and_adds_nothing(shop):
    shop.offer("a"), shop.offer("b", "blue")
    shop.build()
    report = shop.build()
    assert (report.items, report.embedded) == (2, 0)


def test_a_changed_price_is_taken_over_without_embedding_again(shop):
    shop.offer("a", price_minor=5000)
    shop.build()
    shop.offer("a", price_minor=4000)
    assert shop.build().embedded == 0
    assert shop.index.fetch(["a"])[0].price_minor == 4000


def test_a_changed_picture_is_embedded_again(shop):
    shop.offer("a", "red")
    shop.build()
    shop.offer("a", "blue")
    assert shop.build().embedded == 1
    assert shop.index.vectors(["a"])["a"][2] > 0.8


def test_a_changed_title_is_embedded_again(shop):
    shop.offer("a", title="A shirt")
    shop.build()
    shop.offer("a", title="A green shirt")
    assert shop.build().embedded == 1


def test_a_title_moves_its_item_towards_the_words(shop):
    shop.offer("plain", "red", title="A shirt"), shop.offer("told", "red", title="A green shirt")
    shop.build()
    vectors = shop.index.vectors(["plain", "told"])
    assert vectors["told"][1] > vectors["plain"][1]


def test_what_the_feed_no_longer_names_is_gone(shop):
    shop.offer("a"), shop.offer("b")
    shop.build()
    del shop.lines["a"]
    shop.build()
    assert shop.index.fetch(["a"]) == []


def test_an_item_without_its_picture_is_refused_and_the_rest_is_built(shop):
    shop.offer("a"), shop.offer("b")
    (shop.folder / "images" / "a.webp").unlink()
    report = shop.build()
    assert report.items == 1 and "no picture" in report.rejected[0].reason


def test_a_broken_picture_takes_no_other_item_with_it(shop):
    for number in range(20):
        shop.offer(f"i{number}")
    (shop.folder / "images" / "i7.webp").write_bytes(b"broken")
    report = shop.build()
    assert report.items == 19
    assert "i7" in str(report.rejected[0]) and "line 8" in str(report.rejected[0])


def test_a_feed_with_only_broken_pictures_leaves_the_old_index_alone(shop):
    shop.offer("a")
    shop.build()
    (shop.folder / "images" / "a.webp").write_bytes(b"broken")
    with pytest.raises(InvalidRequest, match="stays as it was"):
        shop.build()
    assert shop.index.count(Filters()) == 1


def test_a_changed_recipe_embeds_again(shop, monkeypatch):
    shop.offer("a")
    shop.build()
    monkeypatch.setattr("stylist.catalog.build.TITLE_WEIGHT", 0.9)
    assert shop.build().embedded == 1


def test_a_picture_outside_the_folder_is_not_read(shop, tmp_path):
    shop.offer("a")
    secret = tmp_path.parent / "secret.webp"
    secret.write_bytes(picture("red"))
    (shop.folder / "images" / "a.webp").unlink()
    (shop.folder / "images" / "a.webp").symlink_to(secret)
    with pytest.raises(InvalidRequest, match="no usable item"):
        shop.build()


def test_a_feed_without_one_good_line_leaves_the_old_index_alone(shop):
    shop.offer("a")
    shop.build()
    shop.lines = {"a": "{}"}
    with pytest.raises(InvalidRequest, match="stays as it was"):
        shop.build()
    assert shop.index.count(Filters()) == 1


def test_progress_ends_at_the_number_of_items(shop):
    for number in range(20):
        shop.offer(f"i{number}")
    told = []
    shop.build(progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (20, 20) and len(told) > 1


def test_another_embedders_vectors_are_never_reused(shop):
    shop.offer("a")
    shop.build()
    shop.embedder = ColorEmbedder("color-4")
    shop.index = MemoryIndex("color-4", 3)
    assert shop.build().embedded == 1
