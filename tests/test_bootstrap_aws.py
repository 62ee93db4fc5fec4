"""STYLIST_MODE=aws put together, over HTTP."""

import json
import subprocess
import sys

import pytest

from stylist.aws.records import TABLE_SHAPE
from stylist.bootstrap import Parts, open_parts
from stylist.domain import Filters, Outfit
from stylist.errors import EmptyCatalog, InvalidRequest
from stylist.search.query import SearchQuery
from stylist.settings import Settings
from tests.builders import item
from tests.fakes import picture

NAMES = {
    "STYLIST_MODE": "aws",
    "STYLIST_TABLE": "stylist-test",
    "STYLIST_UPLOADS_BUCKET": "stylist-test-uploads",
    "STYLIST_CATALOG_BUCKET": "stylist-test-catalog",
    "STYLIST_VECTOR_BUCKET": "stylist-test-vectors",
    "STYLIST_EMBEDDING_DIMENSION": "256",
}


@pytest.fixture
def feed(tmp_path):
    """A shop of two pieces."""
    (tmp_path / "images").mkdir()
    records = []
    for name, color in (("red-piece", "red"), ("blue-piece", "blue")):
        (tmp_path / "images" / f"{name}.webp").write_bytes(picture(color, "WEBP", (64, 64)))
        records.append(item(name, image_url=f"images/{name}.webp").to_record())
    (tmp_path / "feed.jsonl").write_text("\n".join(json.dumps(record) for record in records))
    return tmp_path / "feed.jsonl"


@pytest.fixture
def replica(ministack, aws_env, tmp_path, feed):
    """Makes the parts of one process after another."""

    def made(name, **more):
        environ = NAMES | {"STYLIST_DATA_DIR": str(tmp_path / name), "STYLIST_FEED": str(feed)}
        environ |= more
        return open_parts(Settings.from_env(environ))

    clients = made("first").clients
    clients.dynamodb.create_table(TableName="stylist-test", **TABLE_SHAPE)
    for bucket in ("stylist-test-uploads", "stylist-test-catalog"):
        clients.s3.create_bucket(
            Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
        )
    clients.s3vectors.create_vector_bucket(vectorBucketName="stylist-test-vectors")
    return made


def test_local_is_what_nobody_asked_otherwise():
    assert type(open_parts(Settings())) is Parts


def test_whoever_opens_an_empty_catalog_leaves_it_to_its_feeds_and_says_so(replica):
    there = replica("one")
    assert there.catalog_is_current()
    with pytest.raises(EmptyCatalog, match="still empty"):
        there.stylist.search(SearchQuery(text="red coat"))


def test_a_catalog_that_one_process_built_is_searched_and_shown_by_another(replica, bedrock):
    report = replica("one").build_catalog(lambda done, of: None)
    assert (report.items, report.embedded, report.rejected) == (2, 2, [])
    there = replica("two")
    seen = there.embedder.embed_images([picture("red", "WEBP", (64, 64))])[0]
    best = there.index.nearest(seen, Filters(), 1)
    assert [one.item.product_id for one in best] == ["red-piece"]
    assert there.stylist.item_picture("red-piece")[:4] == b"RIFF"


def test_what_was_embedded_once_is_not_paid_for_again_though_the_index_is_lost(replica, bedrock):
    replica("one").build_catalog(lambda done, of: None)
    asked = len(bedrock.requests)
    assert asked
    again = replica("two")
    again.index.delete(["red-piece", "blue-piece"])
    assert again.build_catalog(lambda done, of: None).items == 2
    assert len(bedrock.requests) == asked


def test_processes_share_records_and_photos(replica):
    here, there = replica("one"), replica("two")
    here.store.put("look", "one", {"a": 1}, owner="ann")
    here.blobs.put("uploads/a.jpg", b"photo", owner="ann", seconds=60)
    assert there.store.get("look", "one") == {"a": 1}
    assert there.store.owned("ann") == [("look", "one")]
    assert there.blobs.get("uploads/a.jpg") == b"photo"
    assert there.blobs.owned("ann") == ["uploads/a.jpg"]


def test_a_turn_is_led_by_the_model_on_bedrock(replica, bedrock):
    talk = replica("one").talk
    events = list(talk.turn(talk.begin(), talk.begin(), "Hello", None))
    assert [one.operation for one in bedrock.requests] == ["ConverseStream"]
    assert any(getattr(event, "text", "") for event in events)


def test_an_outfit_is_imagined_once_for_all_processes_and_counted(replica, bedrock):
    here, there = replica("one"), replica("two")
    here.build_catalog(lambda done, of: None)
    outfit = Outfit(tuple(here.stylist.items(["red-piece"])))
    key = here.looks.note(here.talk.begin(), outfit)
    before = len(bedrock.asked("InvokeModel"))
    photo = here.looks.imagined(key, 20)
    assert photo == there.looks.imagined(key) and photo[:3] == b"\xff\xd8\xff"
    assert len(bedrock.asked("InvokeModel")) == before + 1
    assert there.spend.of_day() == 40_000, "millionths of a dollar"


def test_imagining_can_be_switched_off(replica, monkeypatch):
    monkeypatch.setitem(NAMES, "STYLIST_PICTURE_MODEL", "off")
    assert replica("one").imaginer is None and not replica("two").looks.imagines


def test_local_mode_loads_nothing_of_aws(root):
    probe = (
        "import sys\n"
        "sys.modules['boto3'] = sys.modules['botocore'] = None\n"
        "from stylist.bootstrap import open_parts\n"
        "from stylist.settings import Settings\n"
        "parts = open_parts(Settings.from_env({}))\n"
        "parts.store, parts.blobs, parts.weather\n"
        "assert not [name for name in sys.modules if name.startswith('stylist.aws')]\n"
    )
    run = subprocess.run([sys.executable, "-c", probe], cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_photos_are_sealed_with_the_key_that_is_named(replica):
    for more, how in (({}, "AES256"), ({"STYLIST_KMS_KEY": "alias/photos"}, "aws:kms")):
        parts = replica("keys", **more)
        parts.blobs.put("photos/one.jpg", b"a photo", owner="somebody", seconds=60)
        kept = parts.clients.s3.head_object(Bucket="stylist-test-uploads", Key="photos/one.jpg")
        assert kept["ServerSideEncryption"] == how
    assert kept["SSEKMSKeyId"].endswith("alias/photos")


def test_the_guardrail_judges_what_is_put_on_a_public_page(replica, bedrock):
    bedrock.guardrail.words = {"planted"}
    assert replica("open").judge is None
    looks = replica("judged", STYLIST_GUARDRAIL="gr1abc2def3g").looks
    with pytest.raises(InvalidRequest, match="other words"):
        looks.note("0" * 32, Outfit((item(),), "planted words"))
    assert [one.operation for one in bedrock.requests] == ["ApplyGuardrail"]
