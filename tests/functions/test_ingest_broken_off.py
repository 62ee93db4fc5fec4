"""Processes killed anywhere, two at once, and files replaced under somebody's hands: nothing is
lost, nothing is there twice."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from functions.ingest.parts import ingesting
from stylist.aws.clients import Clients
from stylist.aws.vector_index import S3VectorsIndex
from stylist.feeds.settling import Settler
from tests.fakes.faults import answer
from tests.functions.shop import DIMENSION, TABLE, VECTORS, record, row, said


class Killed(BaseException):
    """As when Lambda ends a process: nobody gets to clean up."""


@pytest.fixture
def kill(monkeypatch, shop):
    """Has the process die at its nth call of AWS; says how many there were."""
    calls = {"made": 0, "at": 0}
    # New processes with old connections: to make clients takes longer than all else here.
    clients = Clients("us-west-2")
    monkeypatch.setattr("functions.ingest.parts.Clients", lambda region: clients)

    def count(**_):
        calls["made"] += 1
        if calls["made"] == calls["at"]:
            raise Killed

    for client in (clients.s3, clients.sqs, clients.dynamodb, clients.s3vectors,
                   clients.bedrock_runtime):  # fmt: skip
        client.meta.events.register("before-send", count)
    yield calls
    clients.close()


def index_of(shop, name):
    return S3VectorsIndex(
        shop.clients.s3vectors, shop.clients.dynamodb, bucket=VECTORS, index=name, table=TABLE,
        embedder_id=f"amazon.titan-embed-image-v1/{DIMENSION}", dimension=DIMENSION,
    )  # fmt: skip


def run(shop, kill, body, at):
    """Works a message off and all that comes of it; killed once. Returns whether it came to it."""
    waiting, count, was_killed = [body], 1, False
    kill |= {"made": 0, "at": at}
    while waiting:
        try:
            failed = shop.call([record("m", text_of(waiting[0]), str(count))])
        except Killed:
            was_killed = True
            shop.restart()
            ingesting()
            count += 1
            # What it managed to send is in the queue all the same.
            waiting += shop.waiting()
            continue
        assert failed == []
        waiting = waiting[1:] + shop.waiting()
        count = 1
    return was_killed


def text_of(body):
    return json.dumps(body)


def test_a_process_may_be_killed_at_any_call(shop, kill, monkeypatch):
    shop.put_pictures("a", "b", "c", "d")
    at = 0
    while True:
        at += 1
        name, key = f"kill-{at}", f"feeds/kill-{at}.jsonl"
        monkeypatch.setenv("STYLIST_VECTOR_INDEX", name)
        shop.restart()
        run(shop, kill, shop.put_feed(row("a"), row("b"), row("c"), key=key), 0)
        index = index_of(shop, name)
        assert sorted(index.hashes()) == ["a", "b", "c"]
        news = shop.put_feed(row("a", price_minor=1), row("b", title="Hat"), row("d"), key=key)
        was_killed = run(shop, kill, news, at)
        assert not index.gaps(), at
        assert sorted(index.hashes()) == ["a", "b", "d"], at
        found = {one.product_id: one for one in index.fetch(["a", "b", "d"])}
        assert found["a"].price_minor == 1 and found["b"].title == "Hat", at
        if not was_killed:
            break
    assert at > 20


def test_two_who_do_the_same_at_once_write_the_same(shop):
    names = [f"item-{number}" for number in range(20)]
    shop.put_pictures(*names)
    shop.deliver(shop.put_feed(*(row(name) for name in names)))
    (part,) = shop.waiting()
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(shop.deliver, [part, part])) == [[], []]
    assert shop.whole() == sorted(names)


def test_a_feed_replaced_under_somebodys_hands_has_the_last_word(shop, monkeypatch):
    shop.put_pictures("a", "b")
    shop.deliver(shop.put_feed(row("a"), row("b")))
    (part,) = shop.waiting()
    settle = Settler.settle

    def meanwhile(self, *args):
        """The feed loses one row and changes the other, and all of that is taken in."""
        monkeypatch.setattr(Settler, "settle", settle)
        shop.work(shop.put_feed(row("a", price_minor=1)))
        assert shop.whole() == ["a"]
        return settle(self, *args)

    monkeypatch.setattr(Settler, "settle", meanwhile)
    assert shop.deliver(part) == []
    assert shop.ids() == ["a", "b"]
    shop.work()
    assert shop.whole() == ["a"]
    assert shop.index.fetch(["a"])[0].price_minor == 1


def test_a_killed_part_of_a_feed_that_was_replaced_has_the_feed_looked_at(shop):
    shop.put_pictures("a")
    shop.deliver(shop.put_feed(row("a")))
    (part,) = shop.waiting()
    shop.put_feed(row("a", price_minor=1))
    assert shop.call([record("m", text_of(part), "2")]) == []
    assert shop.waiting() == [{"stylist": "look", "key": "feeds/shop.jsonl"}]


def test_a_catalog_of_another_dimension_is_not_mixed(shop, monkeypatch, caplog):
    shop.put_pictures("a", "b")
    shop.work(shop.put_feed(row("a")))
    monkeypatch.setenv("STYLIST_EMBEDDING_DIMENSION", "384")
    shop.restart()
    shop.work(shop.put_feed(row("a"), row("b")))
    assert "in 256 dimensions, this program embeds by" in said(caplog)
    assert shop.dead_letters() == 1
    assert shop.whole() == ["a"]


def test_a_model_that_answers_in_another_dimension_is_not_believed(shop, bedrock, caplog):
    shop.put_pictures("a")
    shop.deliver(shop.put_feed(row("a")))
    (part,) = shop.waiting()
    wrong = {"embedding": [1.0, 0.0], "inputTextTokenCount": 1, "message": None}
    bedrock.always("InvokeModel", answer(wrong, checked=False))
    assert shop.deliver(part) == ["0"]
    assert "answered with 2 numbers where 256 were asked for" in said(caplog)
    assert shop.ids() == []
    bedrock.clear()
    assert shop.deliver(part) == []
    assert shop.whole() == ["a"]
