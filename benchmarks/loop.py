"""What the conversation's loop costs beside the model and the tools, which take no time here."""

import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks.clock import spent, typical
from benchmarks.report import Figure
from stylist.ports import Message, ModelRequest
from stylist.talk.events import Done, Event
from stylist.talk.loop import Loop, Tool, ToolOutcome

MANY = 40
"""Conversations at once."""


def measure() -> list[Figure]:
    """Figures of one process."""
    return [*_turns(), *_waiting()]


class _Stream:
    """Tells its events at once; a silent one then waits to be closed."""

    def __init__(self, events: list[dict[str, Any]], silent: bool = False) -> None:
        self._events = events
        self._closed = threading.Event()
        self._silent = silent

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        yield from self._events
        if self._silent:
            self._closed.wait()

    def close(self) -> None:
        self._closed.set()


class _Planner:
    """Two calls of tools, then 40 words."""

    def stream(self, request: ModelRequest) -> _Stream:
        answered = any("toolResult" in block for block in request.messages[-1]["content"])
        return _Stream(_words(40) if answered else _calls())


class _Speaker:
    """So many words; silent after them where it is told so."""

    def __init__(self, words: int, silent: bool = False) -> None:
        self._words = _words(words)
        self._silent = silent

    def stream(self, request: ModelRequest) -> _Stream:
        return _Stream(self._words[:-1] if self._silent else self._words, self._silent)


def _words(count: int) -> list[dict[str, Any]]:
    return [{"messageStart": {"role": "assistant"}},
            *({"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": f"word{number} "}}}
              for number in range(count)),
            {"messageStop": {"stopReason": "end_turn"}}]  # fmt: skip


def _calls() -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = [{"messageStart": {"role": "assistant"}}]
    for index in (1, 2):
        start = {"toolUse": {"toolUseId": f"call{index}", "name": "look"}}
        piece = {"toolUse": {"input": '{"text": "linen"}'}}
        events += [{"contentBlockStart": {"contentBlockIndex": index, "start": start}},
                   {"contentBlockDelta": {"contentBlockIndex": index, "delta": piece}},
                   {"contentBlockStop": {"contentBlockIndex": index}}]  # fmt: skip
    return [*events, {"messageStop": {"stopReason": "tool_use"}}]


def _tool() -> Tool:
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    found = {"items": [{"product_id": f"P{number}", "title": "A dress"} for number in range(8)]}
    return Tool("look", {"name": "look", "description": "", "inputSchema": {"json": schema}},
                lambda arguments: ToolOutcome(found))  # fmt: skip


def _message() -> Message:
    return {"role": "user", "content": [{"text": "I need a dress"}]}


def _turns() -> Iterator[Figure]:
    loop = Loop(_Planner(), "", [_tool()])
    history: list[Message] = []
    for _ in range(20):
        list(loop.run(history, _message(), cancel=threading.Event()))
    turn = typical(lambda: list(loop.run(list(history), _message(), cancel=threading.Event())), 300)
    yield Figure("a turn: two tools, then 40 words", f"{turn.cpu:.2f} ms CPU", "≤ 5 ms",
                 f"{turn.wall:.2f} ms on the clock; 20 such turns before it")  # fmt: skip
    speaker = Loop(_Speaker(3000), "", [])
    long = typical(lambda: list(speaker.run([], _message(), cancel=threading.Event())))
    yield Figure("an answer in 3,000 pieces", f"{long.cpu:.0f} ms CPU", "", "no tools")
    with ThreadPoolExecutor(MANY) as shoppers:

        def together() -> None:
            list(shoppers.map(lambda _: list(loop.run(
                list(history), _message(), cancel=threading.Event())), range(MANY)))  # fmt: skip

        many = typical(together)
    yield Figure(f"{MANY} such turns at once", f"{many.cpu / MANY:.2f} ms CPU each", "",
                 f"{many.wall:.0f} ms on the clock for all")  # fmt: skip


def _waiting() -> Iterator[Figure]:
    loop = Loop(_Speaker(1, silent=True), "", [])
    cancels = [threading.Event() for _ in range(MANY)]
    runs = [loop.run([], _message(), cancel=cancel) for cancel in cancels]
    shoppers = [threading.Thread(target=lambda run=run: list(run)) for run in runs]
    for shopper in shoppers:
        shopper.start()
    time.sleep(0.5)
    idle = spent(lambda: time.sleep(2.0))
    for cancel in cancels:
        cancel.set()
    for shopper in shoppers:
        shopper.join()
    load = f"{100 * idle.cpu / idle.wall:.1f} % of a core"
    yield Figure(f"{MANY} conversations waiting for a silent model", load, "", "two threads each")
    stops = [_stop(loop, 0.06 + number / 1000) for number in range(30)]
    yield Figure("a stop while the model is silent", f"{max(stops):.0f} ms on the clock",
                 "≤ 50 ms", "the slowest of 30, until the turn is over")  # fmt: skip


def _stop(loop: Loop, after: float) -> float:
    """Milliseconds from the stop to the end of a turn that has been silent for `after` seconds."""
    cancel = threading.Event()
    ended: list[Event] = []
    run = loop.run([], _message(), cancel=cancel)
    shopper = threading.Thread(target=lambda: ended.extend(run))
    shopper.start()
    time.sleep(after)
    cancel.set()
    wall = spent(shopper.join).wall
    if ended[-1] != Done("cancelled"):
        raise RuntimeError("The turn was not cancelled.")
    return wall
