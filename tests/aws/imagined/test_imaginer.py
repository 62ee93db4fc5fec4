"""Imagined photos among several processes: paid once, capped, and never waited for."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from stylist.aws.imagined import Drawer, Imaginer, known_model
from stylist.aws.imagined.desk import AGAIN_SECONDS, CLAIM_SECONDS, FOREVER_SECONDS, IMAGINED
from stylist.aws.imagined.imaginer import (
    BOARD_STANDS,
    BUSY,
    FAILED,
    HELD_BACK,
    MOST_WAITING,
    USED_UP,
)
from stylist.errors import NotFound, ServiceUnavailable
from tests.aws.imagined.outfits import Money, Shared, outfit
from tests.aws.places import HURRIED
from tests.aws.vector_index.catalogs import client_of
from tests.fakes import faults

LONG = 20.0
CORE = "stability.stable-image-core-v1:1"
PRICE = 0.04
CUTS = ("belted", "relaxed", "cropped", "fitted", "long", "quilted", "short", "skinny")


@pytest.fixture
def shared():
    return Shared()


@pytest.fixture
def process(request, bedrock, shared):
    """Makes the imaginer of one process after another."""
    client = client_of("bedrock_runtime", bedrock.url, read_seconds=2)
    request.addfinalizer(client.close)

    def made(most_a_day=100, most=HURRIED):
        drawer = Drawer(client, known_model(CORE), most)
        imaginer = Imaginer(drawer, shared.blobs, shared.store, most_a_day, shared.money,
                            lambda: datetime.fromtimestamp(shared.clock(), UTC))  # fmt: skip
        request.addfinalizer(imaginer.close)
        return imaginer

    return made


def asked(bedrock):
    return len(bedrock.asked("InvokeModel"))


def counted(shared):
    day = datetime.fromtimestamp(shared.clock(), UTC).date().isoformat()
    return (shared.store.get(IMAGINED, day) or {"sum": 0})["sum"]


@pytest.fixture
def held(request, bedrock):
    """Has the next picture wait until the event is set."""
    go_on = threading.Event()
    request.addfinalizer(go_on.set)
    bedrock.script("InvokeModel", faults.stall(go_on))
    return go_on


def refusal(imaginer, one):
    with pytest.raises(NotFound) as refused:
        imaginer.imagine(one, LONG)
    return str(refused.value)


def test_a_photo_is_made_and_kept_for_every_process_and_shopper(bedrock, process):
    first = process().imagine(outfit(mark="ann"), LONG)
    assert first[:3] == b"\xff\xd8\xff"
    assert process().imagine(outfit(mark="bob", title="Mine")) == first
    assert asked(bedrock) == 1


def test_nobody_waits_who_does_not_want_to(process, held):
    imaginer = process()
    assert imaginer.imagine(outfit()) is None
    assert imaginer.imagine(outfit(), 0.01) is None
    held.set()
    assert imaginer.imagine(outfit(), LONG)


def test_two_processes_pay_once(bedrock, process, held):
    one, other = process(), process()
    assert one.imagine(outfit()) is None
    assert other.imagine(outfit(), LONG) is None, "it is being made elsewhere: ask again"
    held.set()
    assert one.imagine(outfit(), LONG) == other.imagine(outfit(), LONG)
    assert asked(bedrock) == 1


def test_many_at_once_pay_once(bedrock, process):
    processes = [process() for _ in range(4)]
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda one: one.imagine(outfit(), LONG), processes * 4))
    assert len({one for one in made if one}) == 1 == asked(bedrock)


def test_the_claim_of_a_process_that_died_ends(bedrock, process, shared):
    key = process()._drawer.key(outfit())
    shared.store.add("imagining", key, 1, seconds=CLAIM_SECONDS)
    imaginer = process()
    assert imaginer.imagine(outfit(), LONG) is None
    shared.clock.now += CLAIM_SECONDS + 1
    assert imaginer.imagine(outfit(), LONG)


def test_past_the_days_cap_the_board_stands_and_says_so(bedrock, process, shared):
    imaginer = process(most_a_day=1)
    assert imaginer.imagine(outfit(), LONG)
    assert refusal(imaginer, outfit(color_raw="red")) == USED_UP
    assert asked(bedrock) == 1 and counted(shared) == 1
    assert imaginer.imagine(outfit(), LONG), "what is there is still shown"
    shared.clock.now += 24 * 3600
    assert imaginer.imagine(outfit(color_raw="red"), LONG)


def test_past_the_money_the_board_stands_and_nothing_is_counted(bedrock, process, shared):
    shared.money = Money(PRICE / 2)
    assert refusal(process(), outfit()) == USED_UP
    assert asked(bedrock) == counted(shared) == 0


def test_what_a_picture_costs_is_counted(process, shared):
    before = shared.money.left
    process().imagine(outfit(), LONG)
    assert before - shared.money.left == pytest.approx(PRICE) and counted(shared) == 1


def test_what_was_held_back_is_not_paid_for_twice_in_a_day(bedrock, process, shared):
    bedrock.script("InvokeModel", faults.filtered())
    imaginer = process()
    assert refusal(imaginer, outfit()) == HELD_BACK
    assert refusal(process(), outfit()) == HELD_BACK
    assert asked(bedrock) == 1
    shared.clock.now += FOREVER_SECONDS + 1
    assert imaginer.imagine(outfit(), LONG)


def test_what_failed_is_told_and_tried_again_after_a_minute(bedrock, process, shared):
    bedrock.script("InvokeModel", faults.error("InternalServerException"))
    imaginer = process()
    assert refusal(imaginer, outfit()) == FAILED
    assert refusal(process(), outfit()) == FAILED
    shared.clock.now += AGAIN_SECONDS + 1
    assert imaginer.imagine(outfit(), LONG)
    assert asked(bedrock) == 2


def test_what_certainly_was_not_made_costs_nothing(bedrock, process, shared):
    before = shared.money.left
    bedrock.always("InvokeModel", faults.throttled())
    assert refusal(process(), outfit()) == FAILED
    assert shared.money.left == pytest.approx(before) and counted(shared) == 0


def test_what_may_have_been_made_counts(bedrock, process, shared):
    before = shared.money.left
    bedrock.script("InvokeModel", faults.reset())
    assert refusal(process(), outfit()) == FAILED
    assert shared.money.left == pytest.approx(before - PRICE) and counted(shared) == 1


def test_more_than_a_few_do_not_queue(bedrock, process, request):
    go_on = threading.Event()
    request.addfinalizer(go_on.set)
    bedrock.always("InvokeModel", faults.stall(go_on))
    imaginer = process()
    for number in range(MOST_WAITING):
        assert imaginer.imagine(outfit(tags=(CUTS[number],))) is None
    assert refusal(imaginer, outfit(tags=("slim",))) == BUSY


def test_every_refusal_is_one_sentence_that_names_the_board():
    for sentence in (BUSY, FAILED, HELD_BACK, USED_UP):
        assert sentence.endswith(BOARD_STANDS) and sentence.count(". ") == 0


def test_a_store_that_is_away_is_told_as_such(process, shared, monkeypatch):
    def away(*_, **__):
        raise ServiceUnavailable("The store does not answer.")

    monkeypatch.setattr(shared.store, "add", away)
    with pytest.raises(ServiceUnavailable):
        process().imagine(outfit(), LONG)


def test_the_log_names_pictures_and_no_word_of_theirs(bedrock, process, caplog):
    caplog.set_level("INFO")
    bedrock.script("InvokeModel", faults.usual(), faults.error("InternalServerException"))
    process().imagine(outfit(title="PLANTED"), LONG)
    refusal(process(), outfit(title="PLANTED", color_raw="red"))
    told = caplog.text + "".join(str(vars(record)) for record in caplog.records)
    assert "imagine" in told and CORE in told
    for word in ("PLANTED", "blazer", "planted-secret", "studio"):
        assert word not in told
