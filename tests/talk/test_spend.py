"""Caps hold however many processes share them, and the talk says plainly that one is reached."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from stylist.errors import ChatModelFailed
from stylist.local.store import SqliteStore
from stylist.ports import ModelRequest
from stylist.talk.events import Notice
from stylist.talk.spend import CONVERSATION, DAY_CAP, Caps, Spend
from stylist.tally import Tally
from tests.aws.places import another_store_on_aws, store_on_aws
from tests.talk.scripted import START, delta, says, wants
from tests.talk.talking import Talk, join_readers, reason, tool

ONE = 30_000.0
"""Millionths of a dollar that an answer costs here."""


class Flat:
    """Every answer costs the same, and is known to."""

    def chat(self, usage):
        return ONE

    def most(self, request):
        return ONE


class Dear(Flat):
    """What may be spent is four times what is."""

    def most(self, request):
        return 4 * ONE


@pytest.fixture
def store(tmp_path):
    return SqliteStore(tmp_path / "store.sqlite")


def spend(store, conversation=0.25, day=10.0, prices=None, today=date(2026, 11, 23)):
    return Spend(store, prices or Flat(), Caps(conversation, day), lambda: today)


def calls(purse, most=50):
    """How many answers the purse pays for before it says why not."""
    for number in range(most):
        if refused := purse.hold(ONE):
            return number, refused
        purse.answered({"outputTokens": 1}, ONE, billed=True)
    return most, ""


def test_a_conversation_ends_at_its_cap_and_another_begins_anew(store):
    money = spend(store)
    assert calls(money.purse(Tally("turn"), "a")) == (8, CONVERSATION)
    assert calls(money.purse(Tally("turn"), "a"), 1) == (0, CONVERSATION)
    assert calls(money.purse(Tally("turn"), "b"), 3) == (3, "")


def test_a_day_ends_at_its_cap_for_all_and_the_next_begins_anew(store):
    money = spend(store, day=0.1)
    assert calls(money.purse(Tally("turn"), "a")) == (3, DAY_CAP)
    assert calls(money.purse(Tally("turn"), "b")) == (0, DAY_CAP)
    tomorrow = spend(store, day=0.1, today=date(2026, 11, 24))
    assert calls(tomorrow.purse(Tally("turn"), "b"), 2) == (2, "")


def test_what_the_day_refuses_is_not_counted_for_the_conversation(store):
    money = spend(store, day=0.01)
    money.purse(Tally("turn"), "a").hold(ONE)
    assert calls(spend(store, day=9.0).purse(Tally("turn"), "a"), 8) == (8, "")


@pytest.mark.parametrize("kind", ["sqlite", "dynamodb"])
def test_two_processes_at_once_pass_no_cap(kind, tmp_path, request):
    """Each has its own store over the same records, and eight turns under way."""
    if kind == "sqlite":
        stores = [SqliteStore(tmp_path / "store.sqlite") for _ in "ab"]
    else:
        stores = [store_on_aws(request, time.time), another_store_on_aws(request, time.time)]
    day = 40
    moneys = [spend(one, 9, day * ONE / 1e6) for one in stores]
    start = threading.Barrier(16)

    def turn(number):
        purse = moneys[number % 2].purse(Tally("turn"), f"c{number}")
        start.wait()
        made, _ = calls(purse)
        purse.close()
        return made

    with ThreadPoolExecutor(16) as pool:
        made = sum(pool.map(turn, range(16)))
    # A sum that is looked at while another takes back its own may refuse one too early.
    assert day - 1 <= made <= day
    assert moneys[0].of_day() == made * ONE


def test_what_was_set_aside_and_not_spent_comes_back(store):
    money = spend(store, prices=Dear())
    tally = Tally("turn")
    purse = money.purse(tally, "a")
    assert purse.hold(4 * ONE) == "" and money.of_day() == 4 * ONE
    purse.answered({"outputTokens": 1}, 4 * ONE, billed=True)
    assert purse.hold(4 * ONE) == "" and money.of_day() == 5 * ONE
    purse.answered({"outputTokens": 1}, 4 * ONE, billed=True)
    purse.close()
    purse.close()
    assert money.of_day() == 2 * ONE == tally.micros


def test_what_else_the_turn_has_cost_is_settled_at_its_end(store):
    money = spend(store)
    tally = Tally("turn")
    purse = money.purse(tally, "a")
    tally.count(120.2)
    purse.close()
    assert money.of_day() == 121


@pytest.mark.parametrize(("billed", "cost"), [(True, 4 * ONE), (False, 0)])
def test_an_answer_whose_tokens_nobody_told_counts_in_full_once_it_was_begun(store, billed, cost):
    money = spend(store, prices=Dear())
    purse = money.purse(Tally("turn"), "a")
    purse.hold(4 * ONE)
    purse.answered({}, 4 * ONE, billed)
    purse.close()
    assert money.of_day() == cost


def test_what_is_bought_outside_of_conversations_counts_for_the_day(store):
    money = spend(store, day=0.1)
    assert money.reserve(0.04) and money.reserve(0.04) and not money.reserve(0.04)
    money.refund(0.04)
    assert money.of_day() == 40_000 and money.reserve(0.06)


@pytest.mark.parametrize(
    ("caps", "why"), [((0.01, 1), "Please begin a new one"), ((1, 0.01), "talks again tomorrow")]
)
def test_past_a_cap_the_model_is_not_asked_and_the_talk_says_so(store, caps, why):
    purse = spend(store, *caps).purse(Tally("turn"), "a")
    talk = Talk(says("Here."), purse=purse)
    events = talk.turn()
    (notice,) = [event for event in events if isinstance(event, Notice)]
    assert why in notice.text and reason(events).startswith("cap_")
    assert not talk.model.requests
    join_readers()


def test_a_cap_within_a_turn_keeps_what_was_found(store):
    purse = spend(store, ONE * 1.5 / 1e6).purse(Tally("turn"), "a")
    talk = Talk(wants(("a", "look")), says("Here."), tools=(tool("look"),), purse=purse)
    events = talk.turn()
    assert reason(events) == CONVERSATION and len(talk.model.requests) == 1
    assert talk.messages[-1]["content"] == [{"text": f"[{CONVERSATION}]"}]
    join_readers()


def test_a_call_that_was_refused_costs_nothing_and_one_cut_in_its_midst_does(store):
    money = spend(store)
    purse = money.purse(Tally("turn"), "a")
    refused = ChatModelFailed("Too many.", "ThrottlingException")
    cut = ChatModelFailed("Cut.", "cut")
    Talk(refused, [START, delta("A dr"), cut], says("A dress."), purse=purse).turn()
    purse.close()
    assert money.of_day() == 2 * ONE
    join_readers()


def test_the_most_that_a_request_may_cost_is_asked_of_the_prices(store):
    purse = spend(store, prices=Dear()).purse(Tally("turn"), "a")
    assert purse.most(ModelRequest(())) == 4 * ONE
