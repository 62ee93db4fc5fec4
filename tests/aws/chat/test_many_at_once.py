"""Fifty shoppers at once in one process: each has every event of their own answer."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.aws.chat import BedrockChat
from stylist.talk.context import words_of
from stylist.talk.conversations import Conversations
from stylist.talk.events import Done, Items
from stylist.talk.history import validate
from tests.aws.chat.talking import client, until
from tests.fakes.recalling import recalled
from tests.fakes.talking import says, uses
from tests.talk.shop import Shop
from tests.talk.talking import join_readers, shown

pytestmark = pytest.mark.usefixtures("aws_env")

MANY = 50


def answering(request):
    """Looks, then repeats what its own shopper has said, word by word."""
    last = request.body["messages"][-1]["content"]
    if not any("toolResult" in block for block in last):
        return uses([("search_catalog", {"pieces": ["dress"]})], "Let me look.")
    spoken = [words_of(one) for one in recalled(request.body["messages"]) if words_of(one)]
    return says(f"{next(one for one in spoken if 'number' in one)}, " * 5)


def test_fifty_turns_at_once_lose_no_event_and_leave_nothing_open(bedrock):
    bedrock.answering = answering
    bedrock.delay("ConverseStream", 0.02, between=0.001)
    shop = Shop()
    talk = Conversations(shop.services(), BedrockChat(client()))
    together = threading.Barrier(MANY)
    names = [(f"{number:032x}", f"{number + 1000:032x}") for number in range(MANY)]

    def turn(number):
        together.wait(20)
        return list(talk.turn(*names[number], f"number {number} please"))

    with ThreadPoolExecutor(MANY) as pool:
        told = list(pool.map(turn, range(MANY)))
    kinds = [type(one) for one in told[0] if shown([one]) == ""]
    for number, events in enumerate(told):
        assert shown(events) == "Let me look.\n\n" + f"number {number} please, " * 5
        assert [type(one) for one in events if shown([one]) == ""] == kinds
        assert any(isinstance(one, Items) for one in events) and events[-1] == Done("end_turn")
        kept = shop.store.get("conversation", names[number][1])["messages"]
        assert len(kept) == 4 and validate(kept, "assistant") == []
    assert len(bedrock.asked("ConverseStream")) == 2 * MANY
    join_readers()
    # Those that stay are kept for the next answers.
    assert until(lambda: bedrock.connections <= MANY)
