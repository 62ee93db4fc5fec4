"""Runs the tools of one round, all at once, and turns whatever happens into results."""

import json
import logging
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any

from stylist.errors import InvalidRequest, ServiceUnavailable, StylistError
from stylist.talk.arguments import checked, unknown_tool
from stylist.talk.events import Busy, Event
from stylist.talk.folding import Block, Call
from stylist.talk.limits import Limits, Watch
from stylist.talk.telling import Shown

log = logging.getLogger(__name__)

_FAILED = "This did not work."
_AWAY = "This does not answer right now. Go on without it."
_TIMED_OUT = "This timed out. Go on without it."
_CANCELLED = "cancelled"


@dataclass(frozen=True)
class ToolOutcome:
    """What a tool found.

    result: JSON for the model; {"error": sentence} where it failed. events: for the shopper.
    """

    result: dict[str, Any]
    events: tuple[Event, ...] = ()
    failed: bool = False


@dataclass(frozen=True)
class Tool:
    """Something that the model can have done.

    spec: as Converse takes it. run: called in a thread of the pool with arguments that obey the
    spec; a StylistError that it raises is told to the model. seconds: how long it is waited for.
    busy: what the page says meanwhile.
    """

    name: str
    spec: dict[str, Any]
    run: Callable[[dict[str, Any]], ToolOutcome]
    seconds: float = 20.0
    busy: str = ""


class Round:
    """Calls that run at once."""

    def __init__(self, calls: Sequence[Call], tools: Mapping[str, Tool], pool: Executor,
                 watch: Watch, limits: Limits) -> None:  # fmt: skip
        """Starts them; of too many only the first."""
        self._watch = watch
        self._limits = limits
        self._began = watch.now()
        self._tools = tools
        most = limits.calls
        too_many = _failure(f"{most} calls at once are the most. Call this again afterwards.")
        self._calls = [(call, _begun(call, tools, pool) if number < most else too_many)
                       for number, call in enumerate(calls)]  # fmt: skip

    def results(self, shown: Shown) -> Generator[Event, None, list[Block]]:
        """The tools' events in the order of the calls; returns a result block for every call."""
        blocks = []
        try:
            for call, running in self._calls:
                if isinstance(running, ToolOutcome):
                    outcome = running
                else:
                    tool = self._tools[call.asked]
                    if tool.busy:
                        yield Busy(tool.busy)
                    outcome = self._outcome(tool, running)
                block, events = _told(call, outcome)
                blocks.append(block)
                yield from shown.cards(events)
        finally:
            for _, running in self._calls:
                if isinstance(running, Future):
                    running.cancel()
        return blocks

    def _outcome(self, tool: Tool, running: Future[ToolOutcome]) -> ToolOutcome:
        """What came of a call. One that takes too long goes on in its thread, unheard."""
        until = min(self._began + tool.seconds, self._watch.deadline)
        while not running.done():
            if self._watch.cancel.is_set():
                return _failure(_CANCELLED)
            if self._watch.now() >= until:
                log.warning("%s took longer than %g s", tool.name, tool.seconds)
                return _failure(_TIMED_OUT)
            wait([running], self._limits.tick)
        if fault := running.exception():
            return _failure(_sentence(tool, fault))
        found: object = running.result()
        if isinstance(found, ToolOutcome):
            return found
        log.error("%s returned a %s", tool.name, type(found).__name__)
        return _failure(_FAILED)


def _begun(
    call: Call, tools: Mapping[str, Tool], pool: Executor
) -> Future[ToolOutcome] | ToolOutcome:
    """The call running, or why it does not."""
    tool = tools.get(call.asked)
    if tool is None:
        # What the model made up may hold words of the shopper.
        log.warning("A tool that there is not was called")
        return _failure(unknown_tool(call.asked, tools.keys()))
    try:
        if call.problem:
            raise InvalidRequest(call.problem)
        arguments = checked(call.arguments, tool.spec["inputSchema"]["json"])
    except InvalidRequest as error:
        log.warning("%s was called with arguments that it does not take", tool.name)
        return _failure(str(error))
    try:
        return pool.submit(copy_context().run, tool.run, arguments)
    except RuntimeError:
        # The pool takes nothing any more: the process is ending.
        return _failure(_AWAY)


def _sentence(tool: Tool, fault: BaseException) -> str:
    if isinstance(fault, ServiceUnavailable):
        log.warning("%s: %s", tool.name, fault)
        return _AWAY
    if isinstance(fault, StylistError):
        return str(fault) or _FAILED
    # Its message may hold words of the shopper.
    log.error("%s broke off with %s", tool.name, type(fault).__name__)
    return _FAILED


def _failure(sentence: str) -> ToolOutcome:
    return ToolOutcome({"error": sentence}, failed=True)


def _told(call: Call, outcome: ToolOutcome) -> tuple[Block, tuple[Event, ...]]:
    """The result as text, which every model takes, and what is shown of it."""
    result = outcome.result
    if outcome.failed and "error" not in result:
        result = {"error": _FAILED} | result
    try:
        text = json.dumps(result, ensure_ascii=False, allow_nan=False)
        text.encode()
    except (TypeError, ValueError) as error:
        log.error("The result of %s is no JSON: %s", call.name, type(error).__name__)
        return _told(call, _failure(_FAILED))
    status = "error" if outcome.failed else "success"
    block = {"toolUseId": call.call_id, "content": [{"text": text}], "status": status}
    return {"toolResult": block}, outcome.events
