"""The provider that fills the catalog's bucket, against S3 in MiniStack."""

import io
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import boto3
import pytest
from PIL import Image
from pulumi.dynamic.dynamic import serialize_provider

from infra import seeding
from infra.seed_files import FEEDS, GUIDE, ROOT, seed_files
from infra.seeding import SeedingFailed, SeedProvider
from stylist.catalog.feed import read_feed
from stylist.domain import CatalogItem
from stylist.errors import UnreadablePicture
from stylist.feeds import keeping
from stylist.local.knowledge.passages import read_guide

BUCKET = "stylist-test-catalog"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two pieces for sale and a guide of one passage."""
    catalog, guide = tmp_path / "stylist/data/catalog", tmp_path / "stylist/data/guide"
    (catalog / "images").mkdir(parents=True)
    guide.mkdir(parents=True)
    _paint(catalog / "images/shirt.webp", (60, 40), "navy")
    _paint(catalog / "images/coat.webp", (2100, 1050), "red")
    rows = [{"product_id": name, "image_url": f"images/{name}.webp", "row_hash": "stale"}
            for name in ("shirt", "coat")]  # fmt: skip
    (catalog / "feed.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (guide / "colour.md").write_text("## Two blues\n\nTopics: blue\n\nAsked: Why?\n\nThey meet.\n")
    monkeypatch.setattr(seeding, "seed_files", lambda: seed_files(tmp_path))
    return tmp_path


@pytest.fixture
def s3(ministack: Any, aws_env: dict[str, str]) -> Any:
    """S3 with an empty bucket that keeps versions, as the stack's does."""
    client = boto3.client("s3")
    client.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
    )
    client.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    return client


def test_the_first_update_uploads_everything(root: Path, s3: Any) -> None:
    made = SeedProvider().create(_props(root))
    assert made.outs is not None
    assert made.outs["objects"] == _props(root)["objects"]
    assert set(_versions(s3)) == {
        "images/shirt.jpg", "images/coat.jpg", "feeds/sample.jsonl", "guide/two-blues.md",
    }  # fmt: skip


def test_pictures_are_jpegs_that_titan_takes(root: Path, s3: Any) -> None:
    SeedProvider().create(_props(root))
    answer = s3.get_object(Bucket=BUCKET, Key="images/coat.jpg")
    assert answer["ContentType"] == "image/jpeg"
    with Image.open(io.BytesIO(answer["Body"].read())) as picture:
        assert (picture.format, picture.size) == ("JPEG", (2048, 1024))


def test_the_feed_names_the_pictures_as_they_were_uploaded(root: Path, s3: Any) -> None:
    SeedProvider().create(_props(root))
    rows = [json.loads(line) for line in _read(s3, "feeds/sample.jsonl").splitlines()]
    assert [row["image_url"] for row in rows] == ["images/shirt.jpg", "images/coat.jpg"]
    assert all(row["image_url"] in _versions(s3) for row in rows)
    assert not [row for row in rows if "row_hash" in row]


def test_the_guide_is_a_document_for_each_passage(root: Path, s3: Any) -> None:
    SeedProvider().create(_props(root))
    assert _read(s3, "guide/two-blues.md") == "## Two blues\nThey meet.\n"


def test_only_what_changed_is_uploaded_again(root: Path, s3: Any) -> None:
    before = _props(root)
    SeedProvider().create(before)
    _paint(root / "stylist/data/catalog/images/coat.webp", (40, 40), "green")
    SeedProvider().update("seed", before, _props(root))
    twice = {key for key, count in _versions(s3).items() if count > 1}
    assert twice == {"images/coat.jpg"}


def test_what_is_not_wanted_any_more_is_removed(root: Path, s3: Any) -> None:
    before = _props(root)
    SeedProvider().create(before)
    (root / "stylist/data/catalog/images/coat.webp").unlink()
    SeedProvider().update("seed", before, _props(root))
    assert "images/coat.jpg" not in _versions(s3)


def test_an_update_that_broke_off_is_taken_up_where_it_ended(root: Path, s3: Any) -> None:
    SeedProvider().create(_props(root))
    s3.delete_object(Bucket=BUCKET, Key="feeds/sample.jsonl")
    SeedProvider().create(_props(root))
    assert _read(s3, "feeds/sample.jsonl")
    assert _versions(s3)["images/coat.jpg"] == 1


def test_no_feed_is_there_before_all_of_its_pictures(root: Path, s3: Any) -> None:
    (root / "stylist/data/catalog/images/coat.webp").write_bytes(b"no picture")
    with pytest.raises(UnreadablePicture):
        SeedProvider().create(_props(root))
    assert "feeds/sample.jsonl" not in _versions(s3)


def test_destroying_leaves_no_version_and_touches_nobody_elses(root: Path, s3: Any) -> None:
    props = _props(root)
    s3.put_object(Bucket=BUCKET, Key="feeds/mine.jsonl", Body=b"{}")
    SeedProvider().create(props)
    _paint(root / "stylist/data/catalog/images/coat.webp", (40, 40), "green")
    SeedProvider().update("seed", props, _props(root))
    SeedProvider().delete("seed", _props(root))
    assert set(_versions(s3)) == {"feeds/mine.jsonl"}
    assert not s3.list_object_versions(Bucket=BUCKET).get("DeleteMarkers")


def test_a_bucket_that_is_gone_has_nothing_to_remove(root: Path, s3: Any) -> None:
    SeedProvider().delete("seed", _props(root) | {"bucket": "stylist-test-gone"})


def test_a_bucket_that_is_missing_is_told_in_a_sentence(root: Path, s3: Any) -> None:
    with pytest.raises(SeedingFailed, match="Could not upload to stylist-test-gone"):
        SeedProvider().create(_props(root) | {"bucket": "stylist-test-gone"})


def test_a_file_that_changes_while_the_update_runs_is_told(root: Path, s3: Any) -> None:
    props = _props(root)
    (root / "stylist/data/catalog/images/coat.webp").unlink()
    with pytest.raises(SeedingFailed, match=r"images/coat\.jpg changed while the update ran"):
        SeedProvider().create(props)


def test_nothing_changed_is_no_change(root: Path) -> None:
    other_profile = _props(root) | {"profile": "operator"}
    assert not SeedProvider().diff("seed", _props(root), other_profile).changes


def test_another_file_is_an_update_and_another_bucket_a_replacement(root: Path) -> None:
    before = _props(root)
    _paint(root / "stylist/data/catalog/images/coat.webp", (40, 40), "green")
    changed = SeedProvider().diff("seed", before, _props(root))
    assert (changed.changes, changed.replaces) == (True, [])
    moved = SeedProvider().diff("seed", before, before | {"bucket": "elsewhere"})
    assert (moved.changes, moved.replaces) == (True, ["bucket"])


def test_the_provider_reaches_another_process_by_its_name() -> None:
    packed = serialize_provider(SeedProvider())
    opening = (
        "import base64, sys, dill; one = dill.loads(base64.b64decode(sys.argv[1]));"
        "same = {'bucket': 'a', 'objects': {}};"
        "print(type(one).__module__, one.diff('', same, same).changes)"
    )
    command = [sys.executable, "-c", opening, packed]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert ended.stdout.strip() == "infra.seeding False", ended.stderr


def test_the_sample_names_only_pictures_that_are_uploaded() -> None:
    files = {file.key: file for file in seed_files()}
    rows = [json.loads(line) for line in files[f"{FEEDS}sample.jsonl"].made().splitlines()]
    assert len(rows) == len(list(read_feed(ROOT / "stylist/data/catalog/feed.jsonl")))
    items = [CatalogItem.from_record(row) for row in rows]
    assert not [item.image_url for item in items if item.image_url not in files]


def test_the_sample_is_the_same_each_time_and_its_feed_the_last() -> None:
    first, second = seed_files(), seed_files()
    assert [(one.key, one.digest) for one in first] == [(one.key, one.digest) for one in second]
    assert [one.key for one in first if one.key.startswith(FEEDS)] == [first[-1].key]


def test_every_passage_of_the_guide_is_uploaded() -> None:
    keys = [file.key for file in seed_files() if file.key.startswith(GUIDE)]
    assert len(set(keys)) == len(read_guide())


def test_feeds_lie_where_ingestion_looks() -> None:
    assert FEEDS == keeping.FEEDS


def _props(root: Path) -> dict[str, Any]:
    objects = {file.key: file.digest for file in seed_files(root)}
    return {"bucket": BUCKET, "region": "us-west-2", "profile": "", "objects": objects}


def _paint(path: Path, size: tuple[int, int], color: str) -> None:
    Image.new("RGB", size, color).save(path, "WEBP")


def _read(s3: Any, key: str) -> str:
    return str(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode())


def _versions(s3: Any) -> Counter[str]:
    found = s3.list_object_versions(Bucket=BUCKET)
    return Counter(one["Key"] for one in found.get("Versions", []))
