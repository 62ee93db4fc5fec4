"""A chat model that plays scripts, and the judge of what it is asked."""

import copy
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from stylist.errors import ChatModelFailed
from stylist.ports import Message, ModelRequest
from stylist.talk.history import validate

START = {"messageStart": {"role": "assistant"}}


class Stall:
    """A step at which the model falls silent, until it is released or its stream is closed."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.released = threading.Event()

    def wait(self) -> None:
        self.reached.set()
        assert self.released.wait(20), "nobody ended the silence"


class Opening:
    """A script whose stream is opened only when the stall is released; no close reaches it."""

    def __init__(self, stall: Stall, script: Sequence[Any]) -> None:
        self.stall = stall
        self.script = script


def delta(text: str, index: int = 0) -> dict[str, Any]:
    return {"contentBlockDelta": {"contentBlockIndex": index, "delta": {"text": text}}}


def stop(reason: str = "end_turn", tokens: int = 10) -> list[dict[str, Any]]:
    usage = {"inputTokens": tokens - 1, "outputTokens": 1, "totalTokens": tokens}
    return [{"messageStop": {"stopReason": reason}}, {"metadata": {"usage": usage}}]


def says(*pieces: str, reason: str = "end_turn") -> list[Any]:
    """An answer in words."""
    end = [{"contentBlockStop": {"contentBlockIndex": 0}}] if pieces else []
    return [START, *map(delta, pieces), *end, *stop(reason)]


def call(index: int, call_id: str, name: str, arguments: str = "{}") -> list[Any]:
    """The events of one call, its arguments in pieces of 12 characters."""
    pieces = [arguments[at : at + 12] for at in range(0, len(arguments), 12)]
    start = {"toolUse": {"toolUseId": call_id, "name": name}}
    return [
        {"contentBlockStart": {"contentBlockIndex": index, "start": start}},
        *({"contentBlockDelta": {"contentBlockIndex": index, "delta": {"toolUse": {"input": one}}}}
          for one in pieces),
        {"contentBlockStop": {"contentBlockIndex": index}},
    ]  # fmt: skip


def wants(*calls: tuple[str, str] | tuple[str, str, str], text: str = "", reason: str = "tool_use",
          tokens: int = 10) -> list[Any]:  # fmt: skip
    """An answer that calls tools: (id, name) or (id, name, arguments)."""
    events = [START, *([delta(text)] if text else [])]
    for number, one in enumerate(calls, 1):
        events += call(number, *one)
    return [*events, *stop(reason, tokens)]


class ScriptedStream:
    """Plays one script: events are told, faults raised, stalls waited out, functions called."""

    def __init__(self, script: Sequence[Any]) -> None:
        self._script = script
        self.closed = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for step in self._script:
            if isinstance(step, Stall):
                step.wait()
            if self.closed:
                raise ConnectionError("the socket was shut down")
            if isinstance(step, Exception):
                raise step
            if isinstance(step, dict):
                yield step
            elif not isinstance(step, Stall):
                step()

    def close(self) -> None:
        self.closed += 1
        for step in self._script:
            if isinstance(step, Stall):
                step.released.set()


class ScriptedModel:
    """Plays one script per call, then says "Anything else?"; refuses what a service would."""

    def __init__(self, *scripts: Any) -> None:
        self._scripts = list(scripts)
        self.requests: list[ModelRequest] = []
        self.streams: list[ScriptedStream] = []

    def stream(self, request: ModelRequest) -> ScriptedStream:
        self.requests.append(copy.deepcopy(request))
        if broken := validate(request.messages, "user"):
            raise ChatModelFailed("; ".join(broken), "ValidationException", attempts=0)
        script = self._scripts.pop(0) if self._scripts else says("Anything ", "else?")
        if isinstance(script, Opening):
            script.stall.wait()
            script = script.script
        if isinstance(script, Exception):
            raise script
        self.streams.append(ScriptedStream(script))
        return self.streams[-1]

    def add(self, *scripts: Any) -> None:
        self._scripts += scripts

    @property
    def refused(self) -> list[Message]:
        """Lists of messages that break a rule; there should be none."""
        return [request for request in self.requests if validate(request.messages, "user")]
