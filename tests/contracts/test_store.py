"""What every store promises, here and on AWS."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.local.store import SqliteStore
from tests.aws.places import Clock, store_on_aws
from tests.fakes.memory_store import MemoryStore


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["sqlite", "memory", "dynamodb"])
def store(request, tmp_path, clock):
    if request.param == "memory":
        yield MemoryStore(clock)
    elif request.param == "dynamodb":
        yield store_on_aws(request, clock)
    else:
        made = SqliteStore(tmp_path / "deep" / "store.sqlite", clock)
        yield made
        made.close()


def test_what_was_put_is_there(store):
    record = {"words": "naïve ☂", "nested": {"list": [1, 2.5, None, True]}}
    store.put("look", "a/b c", record)
    assert store.get("look", "a/b c") == record


def test_what_was_never_put_is_not_there(store):
    store.put("look", "one", {"a": 1})
    assert store.get("look", "two") is None and store.get("profile", "one") is None


def test_the_last_put_counts_whole(store):
    store.put("look", "one", {"a": 1, "b": 2}, owner="ann", seconds=5)
    store.put("look", "one", {"a": 3})
    assert store.get("look", "one") == {"a": 3}
    assert store.owned("ann") == []


def test_several_are_put_as_each_would_be(store, clock):
    store.put("look", "3", {"of": "bob"}, owner="bob")
    store.put("look", "4", {"of": "nobody"})
    records = {str(number): {"number": number} for number in range(12)}
    store.put_all("look", records, owner="ann", seconds=60)
    assert {key: store.get("look", key) for key in records} == records
    assert sorted(store.owned("ann")) == sorted(("look", key) for key in records)
    assert store.owned("bob") == []
    store.put_all("look", {"3": {"of": "nobody"}})
    assert len(store.owned("ann")) == 11
    clock.now += 60
    assert store.owned("ann") == [] and store.get("look", "3") == {"of": "nobody"}


def test_of_several_none_is_no_error_and_one_that_is_no_json_refuses_all(store):
    store.put_all("look", {}, owner="ann")
    with pytest.raises((ValueError, TypeError)):
        store.put_all("look", {"one": {"a": 1}, "two": {"a": {1}}}, owner="ann")
    assert store.get("look", "one") is None and store.owned("ann") == []


def test_a_record_is_changed_by_what_is_made_of_it(store, clock):
    assert store.change("look", "one", lambda old: {"was": old}, owner="ann", seconds=60) == {
        "was": None}  # fmt: skip
    store.change("look", "one", lambda old: {"was": old}, owner="bob", seconds=60)
    assert store.get("look", "one") == {"was": {"was": None}}
    assert store.owned("ann") == [] and store.owned("bob") == [("look", "one")]
    clock.now += 60
    assert store.change("look", "one", lambda old: {"was": old}) == {"was": None}
    assert store.owned("bob") == [] and store.get("look", "one") == {"was": None}


def test_a_change_that_fails_leaves_what_was(store):
    store.put("look", "one", {"a": 1}, owner="ann")
    with pytest.raises(ZeroDivisionError):
        store.change("look", "one", lambda old: {"a": 1 / 0}, owner="ann")
    with pytest.raises((ValueError, TypeError)):
        store.change("look", "one", lambda old: {"a": {1}}, owner="ann")
    assert store.get("look", "one") == {"a": 1} and store.owned("ann") == [("look", "one")]


@pytest.mark.parametrize("padding", ["", "ü" * 700], ids=["short", "long"])
def test_no_change_is_lost_between_threads(store, padding):
    def change(number):
        store.change(
            "look",
            "one",
            lambda old: {"all": [*(old or {"all": []})["all"], number], "padding": padding},
            owner="ann",
        )

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(change, range(24)))
    assert sorted(store.get("look", "one")["all"]) == list(range(24))


def test_changing_a_record_after_the_put_changes_nothing(store):
    record = {"list": [1]}
    store.put("look", "one", record)
    record["list"].append(2)
    store.get("look", "one")["list"].append(3)
    assert store.get("look", "one") == {"list": [1]}


@pytest.mark.parametrize("record", [{"a": float("nan")}, {"a": {1}}, {"a": b"bytes"}])
def test_what_is_no_json_is_refused_and_nothing_changes(store, record):
    store.put("look", "one", {"a": 1})
    with pytest.raises((ValueError, TypeError)):
        store.put("look", "one", record)
    assert store.get("look", "one") == {"a": 1}


def test_what_is_deleted_is_gone_and_deleting_it_again_is_no_error(store):
    store.put("look", "one", {"a": 1}, owner="ann")
    store.delete("look", "one")
    store.delete("look", "one")
    assert store.get("look", "one") is None and store.owned("ann") == []


def test_an_owner_has_what_was_put_for_them_and_no_more(store):
    store.put("look", "b", {}, owner="ann")
    store.put("profile", "a", {}, owner="ann")
    store.put("look", "c", {}, owner="bob")
    store.put("look", "d", {})
    assert sorted(store.owned("ann")) == [("look", "b"), ("profile", "a")]
    assert store.owned("") == [] and store.owned("eve") == []


def test_an_expired_record_is_as_if_it_were_not_there(store, clock):
    store.put("look", "one", {"a": 1}, owner="ann", seconds=60)
    clock.now += 59
    assert store.get("look", "one") == {"a": 1}
    clock.now += 1
    assert store.get("look", "one") is None and store.owned("ann") == []


def test_expiring_counts_what_goes_and_leaves_the_rest(store, clock):
    store.put("look", "old", {}, seconds=60)
    store.put("look", "young", {}, seconds=120)
    store.put("look", "for ever", {})
    clock.now += 60
    assert store.expire() == 1 and store.expire() == 0
    clock.now -= 60
    assert store.get("look", "old") is None
    assert store.get("look", "young") == store.get("look", "for ever") == {}


def test_a_counter_counts_and_lives_from_its_start(store, clock):
    assert store.add("spend", "today", 3, seconds=60) == 3
    clock.now += 40
    assert store.add("spend", "today", 4, seconds=60) == 7
    assert store.get("spend", "today") == {"sum": 7}
    clock.now += 20
    assert store.add("spend", "today", 5, seconds=60) == 5
    assert store.add("spend", "other", -2) == -2


def test_no_count_is_lost_between_threads(store):
    with ThreadPoolExecutor(8) as pool:
        sums = list(pool.map(lambda _: store.add("spend", "all", 1), range(200)))
    assert sorted(sums) == list(range(1, 201))
