"""Notes of rows: found again by feed and by picture, whatever DynamoDB leaves undone at first."""

import pytest

from stylist.aws.feeds import TableNotes
from stylist.aws.records import TABLE_SHAPE
from stylist.errors import ServiceUnavailable
from stylist.feeds.seams import Note, Row
from tests.aws.places import HURRIED, TABLE, Clock
from tests.aws.vector_index.between import Between
from tests.aws.vector_index.catalogs import client_of
from tests.builders import item

FEED, OTHER = "feeds/a.jsonl", "feeds/b.jsonl"


@pytest.fixture
def between(ministack):
    client = client_of("dynamodb", ministack.url)
    client.create_table(TableName=TABLE, **TABLE_SHAPE)
    with Between(client) as made:
        yield made
    client.close()


@pytest.fixture
def notes(between):
    client = client_of("dynamodb", between.url)
    yield TableNotes(client, TABLE, "catalog", Clock(), HURRIED)
    client.close()


def rows(*names, feed=FEED, **changes):
    return [Row(feed, item(name, row_hash="", image_sha256="", **changes)) for name in names]


def test_rows_are_found_by_feed_and_by_picture(notes):
    some = rows("a", "b", image_url="images/both.jpg")
    notes.write(some, {})
    assert notes.feed(FEED).keys() == {"a", "b"}
    assert notes.feed(FEED) == notes.some(FEED, ["a", "b", "c"])
    assert notes.wanting("images/both.jpg") == some
    assert notes.feed(OTHER) == {} and notes.wanting("images/other.jpg") == []


def test_what_stands_there_already_is_not_written_again(notes, between):
    notes.write(rows("a"), {})
    before = len(between.asked("BatchWriteItem"))
    notes.write(rows("a"), notes.some(FEED, ["a"]))
    assert len(between.asked("BatchWriteItem")) == before


def test_a_row_of_another_picture_leaves_the_old_one(notes):
    notes.write(rows("a", image_url="images/old.jpg"), {})
    notes.write(rows("a", image_url="images/new.jpg"), notes.some(FEED, ["a"]))
    assert notes.wanting("images/old.jpg") == []
    assert [row.item.image_url for row in notes.wanting("images/new.jpg")] == ["images/new.jpg"]


def test_what_is_buried_is_remembered_as_gone_until_it_comes_again(notes):
    notes.write(rows("a"), {})
    notes.bury(FEED, notes.feed(FEED))
    gone = notes.feed(FEED)
    assert gone["a"] == Note("", "images/a.webp", True)
    assert notes.wanting("images/a.webp") == []
    notes.write(rows("a"), gone)
    assert not notes.feed(FEED)["a"].is_gone
    assert notes.wanting("images/a.webp") == rows("a")


def test_another_feed_that_has_a_row_is_known(notes):
    notes.write(rows("a", "b"), {})
    notes.write(rows("b", "c", feed=OTHER), {})
    assert notes.elsewhere(FEED, ["a", "b", "c"]) == {"b": OTHER, "c": OTHER}
    notes.bury(OTHER, notes.feed(OTHER))
    assert notes.elsewhere(FEED, ["a", "b", "c"]) == {}


def test_what_dynamodb_leaves_undone_is_done_in_the_end(notes, between):
    def nothing_written(request):
        return {"UnprocessedItems": request.body["RequestItems"]}

    def nothing_read(request):
        return {"Responses": {}, "UnprocessedKeys": request.body["RequestItems"]}

    between.script("BatchWriteItem", nothing_written, nothing_written)
    notes.write(rows("a"), {})
    between.script("BatchGetItem", nothing_read)
    assert notes.some(FEED, ["a"]).keys() == {"a"}
    between.always("BatchWriteItem", nothing_written)
    with pytest.raises(ServiceUnavailable, match="too busy for notes of feeds"):
        notes.write(rows("b"), {})
