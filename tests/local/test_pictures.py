"""Pictures beside the feed: whatever lies there, a picture comes back or a sentence."""

import os
from pathlib import Path

import pytest

from stylist.errors import NotFound
from stylist.local import pictures
from stylist.local.pictures import FolderPictures
from tests.builders import item


@pytest.fixture
def beside(tmp_path: Path) -> FolderPictures:
    (tmp_path / "here.webp").write_bytes(b"pixels")
    return FolderPictures(lambda: tmp_path / "feed.jsonl")


def test_a_file_beside_the_feed_is_read(beside: FolderPictures) -> None:
    assert beside.read(item(image_url="here.webp")) == b"pixels"


@pytest.mark.parametrize("url", ["gone.webp", "https://shop.example/a.webp", "images"])
def test_what_is_no_file_is_told(beside: FolderPictures, url: str) -> None:
    with pytest.raises(NotFound, match="shirt-1"):
        beside.read(item(image_url=url))


def test_a_circle_of_links_is_told(beside: FolderPictures, tmp_path: Path) -> None:
    (tmp_path / "round.webp").symlink_to("round.webp")
    with pytest.raises(NotFound, match=r"round\.webp"):
        beside.read(item(image_url="round.webp"))


def test_a_file_that_cannot_be_read_is_told(
    beside: FolderPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NotFound, match="cannot be read"):
        beside.read(item(image_url="here.webp"))


def test_a_file_larger_than_any_picture_is_not_read_whole(
    beside: FolderPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 5)
    with pytest.raises(NotFound, match="smaller copy"):
        beside.read(item(image_url="here.webp"))
