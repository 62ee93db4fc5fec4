"""Feeds and pictures in, catalog out, over HTTP as on AWS."""

import gzip
import json
from datetime import timedelta

from stylist.feeds.settling import Settler
from tests.functions.shop import news, picture, row, said


def asked(bedrock):
    return len(bedrock.asked("InvokeModel"))


def test_a_feed_and_its_pictures_become_items_that_the_page_finds(shop, bedrock):
    shop.put_pictures("a", "b")
    calls = shop.work(shop.put_feed(row("a"), row("b", title="Red shirt")))
    assert shop.whole() == ["a", "b"]
    assert asked(bedrock) == 4
    assert calls == 2
    (item,) = shop.index.fetch(["a"])
    assert item.source == "shop" and item.embedder_id.endswith("+title0.35")


def test_a_packed_feed_is_opened(shop):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), row("b"), key="feeds/shop.jsonl.gz"))
    assert shop.whole() == ["a", "b"]


def test_a_packed_feed_that_is_not_whole_takes_nothing_out(shop, caplog):
    shop.put_pictures("a", "b")
    feed = shop.put_feed(row("a"), row("b"), key="feeds/shop.jsonl.gz")
    shop.work(feed)
    data = gzip.compress("".join(json.dumps(row(one)) + "\n" for one in "ab").encode())
    shop.work(shop.put("feeds/shop.jsonl.gz", data[:-30]))
    assert shop.whole() == ["a", "b"]
    assert "not whole" in said(caplog)
    assert shop.dead_letters() == 1


def test_keys_are_read_as_s3_writes_them(shop):
    shop.put("images/linen shirt+ä.jpg", picture())
    shop.put_pictures("b")
    wrong = row("a", image_url="images/linen shirt+ä.jpg")
    shop.work(shop.put_feed(wrong, row("b"), key="feeds/new items+ä.jsonl"))
    # A key with spaces is no picture that a record may name: its row is refused, the feed read.
    assert shop.whole() == ["b"]


def test_the_same_news_twice_costs_no_model_call(shop, bedrock):
    shop.put_pictures("a")
    feed = shop.put_feed(row("a"))
    shop.work(feed)
    before, version = asked(bedrock), shop.index.info()["updated_at"]
    shop.work(feed, feed)
    shop.restart()
    shop.work(feed, news("images/a.jpg"))
    assert asked(bedrock) == before
    assert shop.index.info()["updated_at"] == version
    assert shop.whole() == ["a"]


def test_a_new_price_costs_no_model_call(shop, bedrock):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), row("b")))
    before = asked(bedrock)
    shop.work(shop.put_feed(row("a", price_minor=3900), row("b")))
    assert asked(bedrock) == before
    assert shop.index.fetch(["a"])[0].price_minor == 3900
    assert shop.whole() == ["a", "b"]


def test_a_new_title_and_a_new_picture_are_embedded(shop, bedrock):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), row("b")))
    before, old = asked(bedrock), shop.index.vectors(["a", "b"])
    shop.work(shop.put_feed(row("a", title="Red dress"), row("b")))
    assert asked(bedrock) == before + 2
    shop.work(shop.put("images/b.jpg", picture("red")))
    assert asked(bedrock) == before + 4
    new = shop.index.vectors(["a", "b"])
    assert new["a"] != old["a"] and new["b"] != old["b"]
    assert shop.whole() == ["a", "b"]


def test_what_vanishes_from_a_feed_vanishes_from_the_catalog(shop):
    shop.put_pictures("a", "b", "c")
    shop.work(shop.put_feed(row("a"), row("b"), row("c")))
    shop.work(shop.put_feed(row("c")))
    assert shop.whole() == ["c"]


def test_a_feed_that_is_removed_takes_its_items_along_and_no_others(shop):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), key="feeds/one.jsonl"))
    shop.work(shop.put_feed(row("b"), key="feeds/two.jsonl"))
    shop.work(shop.remove("feeds/one.jsonl"))
    assert shop.whole() == ["b"]


def test_an_item_of_two_feeds_stays_until_both_have_lost_it(shop):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), row("b"), key="feeds/one.jsonl"))
    shop.work(shop.put_feed(row("a", price_minor=100), key="feeds/two.jsonl"))
    shop.work(shop.remove("feeds/two.jsonl"))
    assert shop.whole() == ["a", "b"]
    assert shop.index.fetch(["a"])[0].price_minor == 4900
    shop.work(shop.remove("feeds/one.jsonl"))
    assert shop.whole() == []


def test_a_removed_picture_takes_its_item_away_and_brings_it_back(shop, caplog):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a"), row("b")))
    shop.work(shop.remove("images/a.jpg"))
    assert shop.whole() == ["b"]
    assert "a stays out of the catalog" in said(caplog)
    shop.work(shop.put("images/a.jpg", picture()))
    assert shop.whole() == ["a", "b"]


def test_a_picture_may_come_after_its_feed(shop):
    shop.put_pictures("b")
    shop.work(shop.put_feed(row("a"), row("b")))
    assert shop.whole() == ["b"]
    shop.work(shop.put("images/a.jpg", picture(kind="PNG")))
    assert shop.whole() == ["a", "b"]


def test_news_in_the_wrong_order_end_the_same(shop):
    shop.put_pictures("a", "b")
    first = shop.put_feed(row("a"), row("b"))
    second = shop.put_feed(row("a", price_minor=3900))
    gone = news("feeds/shop.jsonl", "ObjectRemoved:Delete")
    shop.work(second, gone, first)
    assert shop.whole() == ["a"]
    assert shop.index.fetch(["a"])[0].price_minor == 3900


def test_a_picture_that_comes_while_its_row_is_at_work_is_looked_at_again(shop, monkeypatch):
    monkeypatch.setattr("stylist.feeds.keeping._CLOCKS_APART", timedelta(seconds=5))
    shop.deliver(shop.put_feed(row("a")))
    (part,) = shop.waiting()
    settle = Settler.settle

    def late(self, *args):
        count = settle(self, *args)
        shop.put_pictures("a")
        return count

    monkeypatch.setattr(Settler, "settle", late)
    assert shop.deliver(part) == []
    assert shop.ids() == []
    monkeypatch.setattr(Settler, "settle", settle)
    assert shop.waiting() == [{"stylist": "look", "key": "images/a.jpg"}]
    shop.work(news("images/a.jpg"))
    assert shop.whole() == ["a"]
