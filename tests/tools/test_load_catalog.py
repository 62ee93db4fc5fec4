"""A shop's feed on its way to where ingestion picks it up, in S3 as MiniStack has it."""

import gzip
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.fakes.rehearsal import Rehearsal
from tests.fakes.rehearsal_shop import client
from tools.load_catalog import load, main, planned

BUCKET = "shop-catalog"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """Two pieces with pictures beside the feed, one with an address, and a line that is none."""
    (tmp_path / "images").mkdir()
    for name, size in (("one.webp", (3000, 1500)), ("two.png", (40, 40))):
        Image.new("RGB", size, "navy").save(tmp_path / "images" / name)
    rows: list[Any] = [
        {"product_id": "one", "image_url": "images/one.webp", "extra_images": ["images/two.png"]},
        {"product_id": "two", "image_url": "images/two.png"},
        {"product_id": "far", "image_url": "https://shop.example/far.jpg"},
        {"product_id": "lost", "image_url": "images/lost.png"},
        {"product_id": "out", "image_url": "../secret.png"},
    ]
    (tmp_path.parent / "secret.png").write_bytes(b"not the shop's")
    path = tmp_path / "shop.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")
    return path


def test_pictures_get_keys_of_this_feed_and_other_lines_stay(feed: Path):
    plan = planned(feed)
    rows = [json.loads(line) for line in plan.lines[:5]]
    assert rows[0]["image_url"] == "pictures/shop/images/one.jpg"
    assert rows[0]["extra_images"] == ["pictures/shop/images/two.jpg"]
    assert rows[2]["image_url"] == "https://shop.example/far.jpg"
    assert plan.lines[5] == "{broken"
    assert sorted(plan.pictures) == ["pictures/shop/images/one.jpg", "pictures/shop/images/two.jpg"]


def test_pictures_that_are_not_beside_the_feed_are_told(feed: Path):
    assert planned(feed).problems == [
        "line 4: there is no picture images/lost.png beside the feed.",
        "line 5: there is no picture ../secret.png beside the feed.",
    ]


def test_it_is_uploaded_once_as_the_embedder_takes_it(feed: Path, rehearsal: Rehearsal):
    s3 = client(rehearsal, "s3")
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
    assert load(s3, BUCKET, feed, planned(feed)) == 2
    assert load(s3, BUCKET, feed, planned(feed)) == 0
    body = s3.get_object(Bucket=BUCKET, Key="pictures/shop/images/one.jpg")["Body"].read()
    with Image.open(io.BytesIO(body)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (2048, 1024))
    lines = s3.get_object(Bucket=BUCKET, Key="feeds/shop.jsonl")["Body"].read().decode()
    assert lines.splitlines() == planned(feed).lines


def test_a_feed_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([str(tmp_path / "none.jsonl"), "--bucket", BUCKET]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_a_feed_that_is_packed_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    feed = tmp_path / "shop.jsonl.gz"
    feed.write_bytes(gzip.compress(b"{}\n"))
    assert main([str(feed), "--bucket", BUCKET, "--profile", ""]) == 1
    assert capsys.readouterr().err.endswith("is no text in UTF-8; unpack it first.\n")


def test_the_profile_of_the_stack_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                          capsys: pytest.CaptureFixture[str]):  # fmt: skip
    """As `pulumi config get aws:profile` names it: boto3 does not see Pulumi's configuration."""
    program = tmp_path / "pulumi"
    program.write_text(
        '#!/bin/sh\ncase "$1" in stack) echo shop-catalog;; config) echo shop;; esac\n'
    )
    program.chmod(0o755)
    told = subprocess.run(
        ["make", "-n", "--no-print-directory", "load-catalog", "FEED=shop.jsonl"],
        cwd=ROOT, capture_output=True, text=True,
    ).stdout  # fmt: skip
    last = told[told.index("bucket=") :].replace(".venv/bin/python", "echo")
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    ran = subprocess.run(["sh", "-c", last], env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.split()[2:] == ["shop.jsonl", "--bucket", "shop-catalog", "--profile", "shop"]
