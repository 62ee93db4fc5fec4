"""A conversation with a model of Bedrock's, over HTTP against its stand-in."""

import json
import random
import threading
import time
from typing import Any

from stylist.aws.chat import BedrockChat
from stylist.aws.clients import Clients
from stylist.talk.events import Done, Event
from stylist.talk.history import packed, validate
from stylist.talk.loop import Limits, Loop, Tool
from tests.fakes.bedrock import FakeBedrock
from tests.fakes.talking import says
from tests.talk.talking import POOL, join_readers, shown, spoken

LIMITS = Limits(tick=0.002)


def client(read_seconds: float | None = None) -> Any:
    """A client of its own, so that its connections can be counted."""
    return Clients("us-west-2", read_seconds=read_seconds).bedrock_runtime


def until(condition: Any, seconds: float = 5.0) -> bool:
    """Wait for what is going to happen in another thread; whether it did."""
    ends = time.monotonic() + seconds
    while not (found := condition()) and time.monotonic() < ends:
        time.sleep(0.002)
    return bool(found)


class Talk:
    """Turns of the real loop; pauses take no time, and are noted."""

    def __init__(self, bedrock: FakeBedrock, *, tools: tuple[Tool, ...] = (),
                 read_seconds: float | None = None, limits: Limits = LIMITS,
                 **parts: Any) -> None:  # fmt: skip
        self.bedrock = bedrock
        self.model = BedrockChat(client(read_seconds), **parts)
        self.messages: list[dict[str, Any]] = []
        self.cancel = threading.Event()
        self.paused: list[float] = []
        self.spent: list[dict[str, int]] = []
        self.loop = Loop(
            self.model, "Be kind.", tools, limits=limits, pool=POOL, rng=random.Random(3),
            wait=lambda cancel, seconds: self.paused.append(seconds),
            spent=lambda usage: self.spent.append(dict(usage)),
        )  # fmt: skip

    def begin(self, words: str = "I need a dress") -> Any:
        return self.loop.run(self.messages, spoken(words), cancel=self.cancel)

    def turn(self, words: str = "I need a dress") -> list[Event]:
        """All events of a turn; they end in the only Done."""
        events = list(self.begin(words))
        assert [type(event) for event in events].count(Done) == 1
        assert isinstance(events[-1], Done)
        return events

    @property
    def asked(self) -> int:
        return len(self.bedrock.asked("ConverseStream"))

    def check(self) -> None:
        """The history can be stored, the model takes it for another turn, and nothing leaks: no
        connection is open that is not kept for later."""
        assert validate(self.messages, "assistant") == []
        json.dumps(packed(self.messages)).encode()
        self.cancel.clear()
        self.bedrock.clear()
        self.bedrock.script("ConverseStream", says("Anything else?"))
        assert shown(self.turn("and then?")) == "Anything else?"
        assert self.asked == 1
        join_readers()
        # Two, where one was asked again before the first way was free.
        assert until(lambda: self.bedrock.connections <= self._kept()), "a connection leaks"

    def _kept(self) -> int:
        """Connections that the client keeps for its next requests."""
        manager = self.model._client._endpoint.http_session._manager
        pools = [manager.pools[key].pool.queue for key in [*manager.pools.keys()]]
        return sum(bool(one and one.sock) for pool in pools for one in pool)
