import json

import pytest

from stylist.catalog.feed import Rejection, read_feed, row_hash
from stylist.errors import NotFound
from tests.builders import item


def feed(tmp_path, *lines):
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join(lines))
    return path


def line(product_id="shirt-1", **changes):
    return json.dumps(item(product_id, **changes).to_record())


def test_good_lines_become_items_and_blank_ones_are_skipped(tmp_path):
    read = list(read_feed(feed(tmp_path, line("a"), "", line("b"))))
    assert [(number, found.product_id) for number, found in read] == [(1, "a"), (3, "b")]


def test_a_bad_line_is_reported_with_its_number_and_the_rest_goes_on(tmp_path):
    bad = json.dumps({**json.loads(line("b")), "price_minor": "cheap"})
    _, second, third = read_feed(feed(tmp_path, line("a"), bad, line("c")))
    assert isinstance(second, Rejection)
    assert second.line == 2 and "price_minor" in second.reason
    assert third[1].product_id == "c"


@pytest.mark.parametrize(
    "junk",
    [
        "{",
        "[1, 2]",
        "null",
        "\x00\x01",
        "[" * 5000,
        "9" * 5000,
        '{"a": ' + "9" * 5000 + "}",
        '"' + "x" * 300000,
    ],
)
def test_junk_is_a_rejected_line_and_never_a_crash(tmp_path, junk):
    (found,) = read_feed(feed(tmp_path, junk))
    assert isinstance(found, Rejection)


def test_a_feed_saved_with_a_byte_order_mark_keeps_its_first_item(tmp_path):
    path = feed(tmp_path, line("a"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert next(iter(read_feed(path)))[1].product_id == "a"


def test_a_second_line_of_the_same_product_is_refused_and_names_the_first(tmp_path):
    _, second = read_feed(feed(tmp_path, line("a"), line("a")))
    assert isinstance(second, Rejection) and "line 1" in second.reason


def test_a_feed_that_is_not_there_is_said_to_be_missing(tmp_path):
    with pytest.raises(NotFound, match="--feed"):
        list(read_feed(tmp_path / "nowhere.jsonl"))


def test_the_row_hash_changes_with_what_the_shop_says_and_with_nothing_else():
    assert row_hash(item(price_minor=1)) != row_hash(item(price_minor=2))
    assert row_hash(item(updated_at="2026")) == row_hash(item(updated_at="2027"))
