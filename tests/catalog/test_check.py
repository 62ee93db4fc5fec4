"""Finding and mending what a broken write left."""

import pytest

from stylist.catalog.check import CatalogChecker
from stylist.errors import NotFound, UnreadablePicture
from stylist.ports import IndexEntry, IndexGaps
from stylist.vectors import unit
from tests.builders import item
from tests.fakes import ColorEmbedder, picture
from tests.fakes.memory_index import MemoryIndex

GREY = unit([1.0, 1.0, 1.0])


class Pictures:
    """Red for all; none for 'lost', junk for 'junk'."""

    def read(self, one):
        if one.product_id == "lost":
            raise NotFound("lost has no picture.")
        return b"junk" if one.product_id == "junk" else picture("red")


@pytest.fixture
def index():
    made = MemoryIndex("color-3", 3)
    made.upsert(IndexEntry(item(name), GREY) for name in ("a", "b", "lost", "junk"))
    return made


@pytest.fixture
def checker(index):
    return CatalogChecker(ColorEmbedder(), index, Pictures())


def test_a_whole_index_has_nothing_to_mend(checker, index):
    assert not checker.look()
    assert checker.heal(IndexGaps()).embedded == ()
    assert index.vectors(["a"])["a"] == pytest.approx(GREY)


def test_an_item_without_a_vector_is_embedded_again(checker, index):
    mended = checker.heal(IndexGaps(without_vector=("a",)))
    assert mended.embedded == ("a",) and not mended.left
    red, green, _ = index.vectors(["a"])["a"]
    assert red > green
    assert index.vectors(["b"])["b"] == pytest.approx(GREY)


def test_a_vector_without_a_record_is_removed(checker, index):
    assert checker.heal(IndexGaps(without_record=("b",))).removed == ("b",)
    assert set(index.hashes()) == {"a", "lost", "junk"}


def test_what_cannot_be_embedded_is_left_with_its_reason(checker, index):
    mended = checker.heal(IndexGaps(without_vector=("lost", "a", "junk")))
    assert mended.embedded == ("a",)
    assert "no picture" in mended.left["lost"] and "not a picture" in mended.left["junk"]
    assert len(index.hashes()) == 4
    with pytest.raises(UnreadablePicture):
        ColorEmbedder().embed_images([b"junk"])
