"""A conversation with a scripted model, watched from the shopper's side."""

import json
import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from stylist.talk.events import Done, Event, Notice, Restart, Text
from stylist.talk.history import packed, validate
from stylist.talk.loop import Limits, Loop, Tool, ToolOutcome
from tests.talk.scripted import ScriptedModel

POOL = ThreadPoolExecutor(8, "tool")
LIMITS = Limits(tick=0.002)


def spoken(words: str) -> dict[str, Any]:
    return {"role": "user", "content": [{"text": words}]}


class Clock:
    """Seconds that pass only with each look at it, `step` of them."""

    def __init__(self, step: float = 0.0) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


class Talk:
    """Turns with one model. paused: the pauses before retries, which take no time here."""

    def __init__(self, *scripts: Any, tools: tuple[Tool, ...] = (), limits: Limits = LIMITS,
                 **parts: Any) -> None:  # fmt: skip
        self.model = ScriptedModel(*scripts)
        self.messages: list[dict[str, Any]] = []
        self.cancel = threading.Event()
        self.paused: list[float] = []
        self.loop = Loop(self.model, "Be kind.", tools, limits=limits, **{
            "pool": POOL, "clock": Clock(), "rng": random.Random(3),
            "wait": lambda cancel, seconds: self.paused.append(seconds), **parts,
        })  # fmt: skip

    def begin(self, words: str = "I need a dress", waited: float = 0.0) -> Iterator[Event]:
        return self.loop.run(self.messages, spoken(words), cancel=self.cancel, waited=waited)

    def turn(self, words: str = "I need a dress") -> list[Event]:
        """All events of a turn; they end in the only Done."""
        events = list(self.begin(words))
        assert [type(event) for event in events].count(Done) == 1
        assert isinstance(events[-1], Done)
        return events

    def check(self) -> None:
        """The history can be stored and another turn follows; every stream was closed."""
        assert validate(self.messages, "assistant") == []
        json.dumps(packed(self.messages)).encode()
        self.cancel.clear()
        self.model._scripts.clear()
        before = len(self.messages)
        assert shown(self.turn("and then?")) == "Anything else?"
        assert validate(self.messages, "assistant") == []
        assert len(self.messages) == before + 2
        assert self.model.refused == []
        join_readers()
        assert all(stream.closed for stream in self.model.streams)


def join_readers() -> None:
    """No thread that reads may outlive its answer."""
    for thread in threading.enumerate():
        if thread.name == "reading":
            thread.join(5)
            assert not thread.is_alive()


def shown(events: list[Event]) -> str:
    """The text that stands on the page after these events."""
    text = ""
    for event in events:
        if isinstance(event, Restart):
            text = ""
        elif isinstance(event, Text):
            text += event.text
    return text


def reason(events: list[Event]) -> str:
    return next(event.reason for event in events if isinstance(event, Done))


def notices(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Notice)]


def tool(name: str, run: Any = None, properties: dict[str, Any] | None = None,
         required: tuple[str, ...] = (), **parts: Any) -> Tool:  # fmt: skip
    """A tool; without `run` it gives its arguments back and shows its name."""
    schema = {"type": "object", "properties": properties or {}, "required": list(required)}
    spec = {"name": name, "description": "", "inputSchema": {"json": schema}}
    return Tool(name, spec, run or _echo(name), **parts)


def _echo(name: str) -> Any:
    return lambda arguments: ToolOutcome({"got": arguments}, (Notice(name),))


def results(messages: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """(status, result) of every tool result in the history."""
    return [(block["toolResult"]["status"], json.loads(block["toolResult"]["content"][0]["text"]))
            for message in messages for block in message["content"]
            if "toolResult" in block]  # fmt: skip
