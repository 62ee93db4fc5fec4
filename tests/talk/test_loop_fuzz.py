"""Over a thousand turns in which anything fails at any time: no list of messages is spoiled."""

import json
import random
import threading

import pytest

from stylist.errors import ChatModelFailed, InvalidRequest
from stylist.talk.events import Done, Notice
from stylist.talk.history import packed, trim, validate
from stylist.talk.limits import Limits
from stylist.talk.loop import ToolOutcome
from tests.talk.scripted import START, Stall, delta, says, stop, wants
from tests.talk.talking import Clock, Talk, join_readers, tool

ENDS = ["end_turn", "tool_use", "max_tokens", "guardrail_intervened", "malformed_tool_use",
        "content_filtered", "new"]  # fmt: skip
ARGUMENTS = ["{}", '{"n": 3}', '{"n": "3"}', '{"n', "[]", "", "null"]
NAMES = ["look", "fail", "break", "what is this?", ""]
IDS = ["a", "b", "no good", ""]


def anything(rng):
    """A script: an answer, with its events lost, doubled, broken off, or followed by silence."""
    fault = ChatModelFailed("No.", rng.choice(["cut", "throttled", "bad"]), rng.choice([0, 1, 3]))
    if rng.random() < 0.1:
        return rng.choice([fault, ValueError("no")])
    calls = [(rng.choice(IDS), rng.choice(NAMES), rng.choice(ARGUMENTS))
             for _ in range(rng.randrange(4))]  # fmt: skip
    text = rng.choice(["", " \n", "Here.", "Let me look."])
    script = rng.choice([
        says(text, reason=rng.choice(ENDS)), wants(*calls, text=text),
        wants(*calls, text=text, reason=rng.choice(ENDS), tokens=rng.choice([1, 60, 90])),
        [START, delta(text), delta("More.", 3), *stop()],
    ])  # fmt: skip
    if rng.random() < 0.3:
        broken = rng.choice([{"contentBlockDelta": {}}, {}, fault, KeyError("x"), Stall()])
        script.insert(rng.randrange(len(script) + 1), broken)
    if rng.random() < 0.2:
        del script[rng.randrange(len(script))]
    return script


def tools(rng):
    def fail(arguments):
        raise rng.choice([InvalidRequest("That is no number."), OSError("gone")])

    number = {"n": {"type": "integer"}}
    broken = ToolOutcome({"x": {1}}, (Notice("x"),), failed=True)
    return (tool("look", properties=number, busy="Looking …"), tool("fail", fail),
            tool("break", lambda arguments: broken))  # fmt: skip


def watched(talk, rng):
    """A turn seen to its end, cancelled, or closed after a few events; the events seen."""
    events, seen = talk.begin(), []
    stop_after, close_after = rng.randrange(12), rng.randrange(20)
    for event in events:
        seen.append(event)
        if len(seen) == stop_after and rng.random() < 0.3:
            talk.cancel.set()
        if len(seen) == close_after and rng.random() < 0.3:
            events.close()
            return None
    return seen


@pytest.mark.parametrize("seed", range(2))
def test_whatever_fails_another_turn_may_follow(seed):
    rng = random.Random(seed)
    talk = Talk(tools=tools(rng), clock=Clock(step=0.1), rng=rng,
                limits=Limits(rounds=2, tokens=100, seconds=2, tick=0.0001))  # fmt: skip
    ends = set()
    for _ in range(700):
        talk.cancel = threading.Event()
        talk.model._scripts = [anything(rng) for _ in range(4)]
        seen = watched(talk, rng)
        assert validate(talk.messages, "assistant") == []
        if seen is not None:
            assert [type(event) for event in seen].count(Done) == 1
            ends.add(seen[-1].reason)
        talk.messages = trim(talk.messages, 12)
        json.dumps(packed(talk.messages)).encode()
    assert talk.model.refused == []
    join_readers()
    assert all(stream.closed for stream in talk.model.streams)
    assert ends > {"end_turn", "failed", "cancelled", "deadline", "tokens", "max_tokens"}
