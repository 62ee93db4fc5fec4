"""Poison, throttling, feeds of any size: what ingestion bears."""

import json

from tests.fakes.faults import throttled, usual
from tests.functions.shop import Context, news, picture, row, said


def asked(bedrock):
    return len(bedrock.asked("InvokeModel"))


def _usual(request):
    return usual()


def test_a_row_that_is_poison_leaves_its_neighbours_be(shop, caplog):
    shop.put_pictures("a", "b")
    rows = (row("a"), "{", row("c", price_minor="dear"), row("a"), "[1]", "x" * 900_000, row("b"))
    shop.work(shop.put_feed(*rows))
    assert shop.whole() == ["a", "b"]
    assert "refused line 2: it is not a JSON object." in said(caplog)
    assert "refused line 3: price_minor is 'dear'" in said(caplog)
    assert "refused line 4: product_id a stands on line 1 already." in said(caplog)
    assert "refused line 6: it has more than 200,000 characters." in said(caplog)
    assert shop.dead_letters() == 0


def test_a_file_that_is_poison_ends_as_a_dead_letter_and_changes_nothing(shop, caplog):
    shop.put_pictures("a")
    shop.work(shop.put_feed(row("a")))
    calls = shop.work(shop.put("feeds/shop.jsonl", b"\x00\xff%PDF-1.7\n" * 500))
    assert (calls, shop.dead_letters()) == (3, 1)
    assert "feeds/shop.jsonl holds no usable item; the catalog stays as it was." in said(caplog)
    assert shop.whole() == ["a"]


def test_a_message_that_is_none_fails_alone(shop, caplog):
    shop.put_pictures("a")
    feed = shop.put_feed(row("a"))
    assert shop.deliver("no json", feed, {"stylist": "dance"}, {"x": 1}) == ["0", "2", "3"]
    shop.work()
    assert shop.whole() == ["a"]
    assert "The message is not JSON." in said(caplog)


def test_what_s3_sends_when_it_is_connected_is_no_news(shop):
    assert shop.deliver({"Service": "Amazon S3", "Event": "s3:TestEvent"}) == []


def test_other_files_and_other_buckets_are_passed_over(shop, bedrock):
    others = [news("vectors/x/image/abc"), news("guide/rain.md"), news("images/"),
              news("feeds/a.jsonl", bucket="elsewhere"), news("images/nobodys.jpg")]  # fmt: skip
    assert shop.deliver(*others) == []
    assert asked(bedrock) == 0 and shop.ids() == []


def test_a_picture_that_cannot_be_used_is_told_and_its_neighbours_go_in(shop, caplog, bedrock):
    shop.put_pictures("a", "b")
    shop.put("images/b.jpg", b"GIF89a not for us")
    shop.put("images/c.jpg", picture(side=2049))
    shop.work(shop.put_feed(row("a"), row("b"), row("c")))
    assert shop.whole() == ["a"]
    assert "b stays out of the catalog: This is not a JPEG or PNG picture." in said(caplog)
    assert "2049×2049 pixels" in said(caplog)
    assert shop.work(news("images/b.jpg")) == 3
    assert shop.dead_letters() == 1
    assert asked(bedrock) == 2


def test_throttling_in_mid_batch_keeps_what_was_done_and_the_rest_comes_again(shop, bedrock):
    names = [f"item-{number}" for number in range(40)]
    shop.put_pictures(*names)
    feed = shop.put_feed(*(row(name) for name in names))
    shop.deliver(feed)
    (part,) = shop.waiting()
    bedrock.always("InvokeModel", throttled())
    bedrock.script("InvokeModel", *[_usual] * 70)
    assert shop.deliver(part) == ["0"]
    kept = len(shop.whole())
    assert 30 <= kept < 40
    bedrock.clear()
    shop.restart()
    assert shop.deliver(part) == []
    assert shop.whole() == sorted(names)
    # What was kept is not asked for again.
    assert asked(bedrock) == 2 * (40 - kept)


def test_a_large_feed_is_parted_and_each_part_is_taken_in(shop, monkeypatch):
    monkeypatch.setattr("stylist.feeds.survey.ROWS", 7)
    names = [f"item-{number:02}" for number in range(30)]
    shop.put_pictures(*names)
    for key in ("feeds/shop.jsonl", "feeds/shop.jsonl.gz"):
        shop.deliver(shop.put_feed(*(row(name, source=key) for name in names), key=key))
        parts = shop.waiting()
        assert [part["line"] for part in parts] == [1, 8, 15, 22, 29]
        assert shop.deliver(*parts) == []
        assert shop.whole() == names
        assert {item.source for item in shop.index.fetch(names)} == {key}


def test_what_there_is_no_time_for_becomes_a_message_of_its_own(shop, bedrock):
    names = [f"item-{number:03}" for number in range(70)]
    shop.put_pictures(*names)
    shop.deliver(shop.put_feed(*(row(name) for name in names)))
    (part,) = shop.waiting()
    assert shop.deliver(part, context=Context(lots=2)) == []
    assert len(shop.whole()) == 32
    (rest,) = shop.waiting()
    assert rest["line"] == 33
    shop.work(rest)
    assert shop.whole() == names
    assert asked(bedrock) == 140


def test_a_message_that_there_is_no_time_for_is_put_back(shop):
    shop.put_pictures("a", "b")
    feeds = [shop.put_feed(row(name), key=f"feeds/{name}.jsonl") for name in "ab"]
    assert shop.deliver(*feeds, context=Context(lots=2)) == []
    one, back = sorted(shop.waiting(), key=len, reverse=True)
    assert one["key"] == "feeds/a.jsonl" and back == feeds[1]
    shop.work(one, back)
    assert shop.whole() == ["a", "b"]


def test_a_part_of_a_feed_that_was_replaced_writes_nothing(shop, bedrock):
    shop.put_pictures("a", "b")
    shop.deliver(shop.put_feed(row("a")))
    (old,) = shop.waiting()
    new = shop.put_feed(row("b"))
    assert shop.deliver(old) == []
    assert shop.ids() == [] and shop.waiting() == []
    shop.work(new)
    assert shop.whole() == ["b"]


def test_lines_of_the_log_name_ids_and_no_words(shop, capfd, bedrock):
    from functions import logs

    logs.set_up()
    shop.put_pictures("a")
    shop.work(shop.put_feed(row("a", title="Unmistakable anorak")))
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    done = [line for line in lines if line["event"] == "rows"]
    assert done[0]["embedded"] == 1 and done[0]["call"] == "call-1"
    told = [line for line in lines if line["event"] == "ingest"]
    assert len(told) == 2 and told[1]["dollars"] > 0 and told[1]["message"]
    assert "anorak" not in json.dumps(lines)
