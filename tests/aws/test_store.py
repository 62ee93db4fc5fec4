"""What the store on DynamoDB does beyond the port: many processes, faults of the line."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.aws.retrying import Patience
from stylist.aws.store import DynamoStore
from stylist.aws.table import Table
from stylist.errors import InvalidRequest, RemoteFailed, ServiceUnavailable
from tests.aws.faulty import done_then_reset, error, forward, half, page, reset, silent
from tests.aws.places import HURRIED, TABLE, Clock, Waits, clients_of, store_on_aws

THROTTLED = error("ProvisionedThroughputExceededException", 400)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def table(request, ministack):
    """The client, of a table that is there."""
    clients = clients_of(request, ministack.url)
    store_on_aws(request, Clock(), clients)
    return clients.dynamodb


@pytest.fixture
def store(request, line, clock):
    """A store whose line breaks when it is told to."""
    clients = clients_of(request, line.url, read_seconds=0.8)
    made = store_on_aws(request, clock, clients)
    made.put("look", "one", {"a": 1}, owner="ann")
    return made


def replicas(table, clock, count=2):
    return [DynamoStore(Table(table, TABLE, HURRIED), clock) for _ in range(count)]


def left(table):
    return table.scan(TableName=TABLE)["Items"]


def test_two_processes_count_together(table, clock):
    here, there = replicas(table, clock)
    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(one.add, "spend", "day", 1, seconds=60) for one in [here, there] * 50]
        sums = [job.result() for job in jobs]
    assert sorted(sums) == list(range(1, 101))


def test_two_processes_change_a_record_without_losing_what_the_other_did(table, clock):
    here, there = replicas(table, clock)

    def meanwhile(old):
        if not old:
            there.change("profile", "ann", lambda _: {"liked": ["theirs"]}, owner="ann")
        return {"liked": [*(old or {}).get("liked", []), "mine"]}

    assert here.change("profile", "ann", meanwhile, owner="ann") == {"liked": ["theirs", "mine"]}
    assert there.get("profile", "ann") == {"liked": ["theirs", "mine"]}


def test_a_counter_that_ended_is_begun_by_one_of_many(table, clock):
    first, *others = replicas(table, clock, 5)
    first.add("spend", "day", 100, seconds=10)
    clock.now += 10
    with ThreadPoolExecutor(4) as pool:
        sums = list(pool.map(lambda one: one.add("spend", "day", 1, seconds=10), others))
    assert sorted(sums) == [1, 2, 3, 4]


def test_what_many_write_and_remove_at_once_is_owned_exactly_when_it_is_there(table, clock):
    stores = replicas(table, clock, 4)

    def change(number):
        store, owner = stores[number % 4], ("ann", "bob", "")[number % 3]
        if number % 5:
            store.put("look", "one", {"by": owner}, owner=owner)
        else:
            store.delete("look", "one")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(change, range(60)))
    record = stores[0].get("look", "one")
    owner = record["by"] if record else ""
    owners = [name for name in ("ann", "bob") if stores[0].owned(name) == [("look", "one")]]
    assert owners == ([owner] if owner else [])
    stores[0].delete("look", "one")
    assert left(table) == []


def test_an_owner_is_found_at_once_by_another_process(table, clock):
    here, there = replicas(table, clock)
    for number in range(30):
        here.put("look", str(number), {}, owner="ann")
        assert len(there.owned("ann")) == number + 1


def test_nothing_of_an_owner_is_left_when_all_of_theirs_is_gone_or_given_away(table, clock):
    (store,) = replicas(table, clock, 1)
    store.put("look", "one", {"words": "red"}, owner="ann")
    store.put("look", "two", {"words": "red"}, owner="ann")
    store.put("look", "one", {"withdrawn": True})
    store.delete("look", "two")
    assert [item["pk"]["S"] for item in left(table)] == ["record#look#one"]
    assert "own" not in left(table)[0]


def test_the_table_does_not_name_owners(table, clock):
    (store,) = replicas(table, clock, 1)
    store.put("look", "one", {"a": 1}, owner="ann-of-the-house")
    assert "ann-of-the-house" not in str(left(table))


def test_a_long_conversation_is_packed_and_comes_back_exactly(table, clock):
    (store,) = replicas(table, clock, 1)
    said = {"messages": [f"Nº {number}: \ud83d\ude00 naïve {number / 7}" for number in range(9000)],
            "half": "\ud83d", "sums": [2**70, 0.1]}  # fmt: skip
    store.put("conversation", "one", said)
    assert store.get("conversation", "one") == said
    assert "packed" in left(table)[0]


def test_what_no_item_can_hold_is_refused_with_a_remedy(table, clock):
    (store,) = replicas(table, clock, 1)
    noise = "".join(chr(0x4E00 + (number * 7919 + number**2) % 20000) for number in range(250_000))
    with pytest.raises(InvalidRequest, match=r"too long to be kept .* new conversation"):
        store.put("conversation", "one", {"words": noise})
    assert store.get("conversation", "one") is None


def test_dynamodb_is_told_when_it_may_remove_an_item(table, clock):
    (store,) = replicas(table, clock, 1)
    store.put("look", "one", {}, owner="ann", seconds=60)
    store.put("look", "two", {})
    assert sorted(item["ttl"]["N"] for item in left(table) if "ttl" in item) == [
        "1800000060", "1800000060",
    ]  # fmt: skip


def test_the_table_is_looked_through_once_in_six_hours_whoever_asks(table, clock):
    here, there = replicas(table, clock)
    for number in range(3):
        here.put("look", str(number), {}, owner="ann", seconds=(number + 1) * 3600)
    clock.now += 3600
    assert (here.expire(), there.expire()) == (1, 0)
    clock.now += 3600
    assert there.expire() == 0 and here.owned("ann") == [("look", "2")]
    clock.now += 5 * 3600
    assert there.expire() == 2
    assert [item["pk"]["S"] for item in left(table)] == ["sweep"]


OPERATIONS = {
    "get": lambda store: store.get("look", "one"),
    "put": lambda store: store.put("look", "one", {"a": 1}, owner="ann"),
    "delete": lambda store: store.delete("look", "two"),
    "owned": lambda store: store.owned("ann"),
    "add": lambda store: store.add("spend", "all", 1),
    "expire": lambda store: store.expire(),
}
PASSING = {"throttled": THROTTLED, "5xx": error("InternalServerError", 500), "reset": reset,
           "cut": half, "silent": silent}  # fmt: skip


def asked_under(fault):
    """What is asked while the line has the fault: silence takes its time."""
    return {name: OPERATIONS[name] for name in (OPERATIONS if fault != "silent" else ("get",))}


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_is_not_noticed(store, line, fault):
    for name, asked in asked_under(fault).items():
        if name in ("add", "expire"):
            continue
        usual = asked(store)
        line.faults.append(PASSING[fault])
        assert asked(store) == usual and not line.faults
    assert store.get("look", "one") == {"a": 1} and store.owned("ann") == [("look", "one")]


STAYING = {
    "denied": (error("AccessDeniedException", 400), "may not do that .* Allow the action"),
    "expired": (error("ExpiredTokenException", 400), "have expired .* Sign in again"),
    "clock": (error("InvalidSignatureException", 400), "signature .* clock right"),
    "no table": (error("ResourceNotFoundException", 400), "not exist .* Check its name"),
} | {name: (fault, "moment|health") for name, fault in PASSING.items()}


@pytest.mark.parametrize("fault", STAYING)
def test_a_fault_that_stays_is_told_in_a_sentence_with_a_remedy(store, line, fault):
    line.always, words = STAYING[fault]
    told = f"^Could not use the table of records: .*({words})"
    for asked in asked_under(fault).values():
        with pytest.raises(ServiceUnavailable, match=told):
            asked(store)
    line.always = None
    assert store.get("look", "one") == {"a": 1} and store.owned("ann") == [("look", "one")]


def test_what_makes_no_sense_is_not_tried_again(store, line):
    line.always, before = error("AccessDeniedException", 400), line.seen
    with pytest.raises(RemoteFailed):
        store.get("look", "one")
    assert line.seen == before + 1


def test_what_is_throttled_is_tried_four_times_with_growing_waits(request, table, line):
    waits = Waits()
    client = clients_of(request, line.url).dynamodb
    store = DynamoStore(Table(client, TABLE, Patience(wait=waits, chance=lambda: 1.0)))
    line.always, before = THROTTLED, line.seen
    with pytest.raises(RemoteFailed) as failed:
        store.get("look", "one")
    assert line.seen == before + 4 and waits.seconds == [0.8, 1.6, 3.2]
    assert failed.value.code == "ProvisionedThroughputExceededException"
    assert failed.value.request_id == "request-7"


def test_nobody_waits_who_has_cancelled(request, table, line):
    cancel = threading.Event()
    cancel.set()
    client = clients_of(request, line.url).dynamodb
    store = DynamoStore(Table(client, TABLE, Patience().until(cancel)))
    line.always, before = THROTTLED, line.seen
    with pytest.raises(RemoteFailed):
        store.get("look", "one")
    assert line.seen == before + 1


def test_a_sum_is_never_counted_twice_where_the_answer_was_lost(store, line):
    store.add("spend", "all", 1)
    line.faults.append(done_then_reset)
    with pytest.raises(RemoteFailed):
        store.add("spend", "all", 1)
    assert store.add("spend", "all", 0) == 2


def test_a_sum_that_was_throttled_is_counted_once(store, line):
    store.add("spend", "all", 1)
    line.faults.extend([THROTTLED, THROTTLED])
    assert store.add("spend", "all", 1) == 2


def test_a_write_whose_answer_was_lost_is_made_once(store, line):
    line.faults.append(done_then_reset)
    store.put("look", "one", {"a": 2}, owner="ann")
    line.faults.append(done_then_reset)
    store.put("look", "two", {"a": 2})
    assert store.get("look", "one") == store.get("look", "two") == {"a": 2}


def test_a_change_whose_answer_was_lost_is_made_once(store, line):
    line.faults.extend([forward, done_then_reset])
    store.change("look", "one", lambda old: {"a": old["a"] + 1}, owner="ann")
    assert store.get("look", "one") == {"a": 2} and not line.faults


def test_a_page_of_a_proxy_is_not_taken_for_a_record_that_is_not_there(store, line):
    line.always = page
    for asked in OPERATIONS.values():
        with pytest.raises(ServiceUnavailable, match="the data came through damaged"):
            asked(store)


def test_where_nobody_listens_the_network_is_named(request, line, store):
    client = clients_of(request, "http://127.0.0.1:9").dynamodb
    with pytest.raises(ServiceUnavailable, match=r"cannot be reached .* Check the network"):
        DynamoStore(Table(client, TABLE, HURRIED)).get("look", "one")


def test_the_log_has_the_request_and_none_of_what_was_written(store, line, caplog):
    caplog.set_level(logging.DEBUG, "stylist")
    line.always = error("ValidationException", 400, message="Bad item: a secret wish")
    with pytest.raises(RemoteFailed) as failed:
        store.put("profile", "one", {"words": "a secret wish"}, owner="ann")
    assert "request-7" in caplog.text and "ValidationException" in caplog.text
    assert "secret wish" not in caplog.text + str(failed.value)
