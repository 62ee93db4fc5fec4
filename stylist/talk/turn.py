"""One message and all that follows it, until the model has answered or has to stop."""

import logging
from collections import Counter
from collections.abc import Generator, Mapping
from concurrent.futures import Executor

from stylist.errors import ChatModelFailed
from stylist.ports import Message
from stylist.talk.attempts import Attempts
from stylist.talk.calling import Round, Tool
from stylist.talk.events import Done, Event
from stylist.talk.folding import Answer
from stylist.talk.history import call_ids, mark, mend, redact
from stylist.talk.limits import Limits, Watch
from stylist.talk.telling import AWAY, Shown

log = logging.getLogger(__name__)


class Turn:
    """Works on the list of messages, which is good for another turn however this one ends."""

    def __init__(self, attempts: Attempts, tools: Mapping[str, Tool], pool: Executor,
                 limits: Limits, watch: Watch, messages: list[Message]) -> None:  # fmt: skip
        self._attempts = attempts
        self._tools = tools
        self._pool = pool
        self._limits = limits
        self._watch = watch
        self._messages = messages
        self._shown = Shown()
        self._answer = Answer()

    def events(self, message: Message) -> Generator[Event, None, None]:
        """What is shown, with one Done at the end."""
        mend(self._messages)
        start = len(self._messages)
        self._messages.append(message)
        told = ""
        try:
            reason = yield from self._rounds(start)
        except ChatModelFailed as failure:
            log.warning("No answer: %s", failure.code)
            reason = "failed"
            told = "" if failure.attempts else AWAY
        except GeneratorExit:
            if self._watch.cancel.is_set() and self._messages[-1]["role"] == "user":
                self._keep("cancelled")
            raise
        except Exception as error:
            log.error("The turn broke off with %s", type(error).__name__)
            reason = "failed"
        finally:
            mend(self._messages, start)
        yield from self._shown.notice(told or reason)
        yield Done(reason)

    def _rounds(self, start: int) -> Generator[Event, None, str]:
        """Ask and run tools until there is an answer; returns why it ended."""
        for number in range(self._limits.rounds + 1):
            yield from self._asked()
            reason = self._answer.reason
            if reason == "guardrail_intervened":
                redact(self._messages, start, reason)
                yield from self._shown.clear()
                return reason
            if reason == "tool_use":
                last = "rounds" if number == self._limits.rounds else ""
                reason = self._watch.over() or last or (yield from self._called())
            if reason:
                self._keep(reason)
                return reason
            if reason := self._watch.over():
                self._messages.append(mark(reason))
                return reason
            self._shown.keep()
        raise AssertionError("the last round returns")

    def _asked(self) -> Generator[Event, None, None]:
        """Have an answer, or one that says why there is none.

        Raises:
            ChatModelFailed: The model gives none, however often it is asked.
        """
        faults: Counter[str] = Counter()
        while True:
            self._answer = Answer()
            if stopped := self._watch.stopped():
                self._answer.reason = stopped
                return
            try:
                yield from self._attempts.once(
                    self._messages, self._answer, self._shown, self._watch
                )
                return
            except ChatModelFailed as failure:
                fault = failure
            self._answer = Answer()
            yield from self._shown.void()
            self._attempts.pause(fault, faults, self._watch)

    def _called(self) -> Generator[Event, None, str]:
        """Run what the answer calls; returns why that is no good, or ''."""
        calls = self._answer.calls(call_ids(self._messages))
        if not calls:
            return "malformed_tool_use"
        running = Round(calls, self._tools, self._pool, self._watch, self._limits)
        results = yield from running.results(self._shown)
        content = [*self._answer.content(), *(call.block() for call in calls)]
        self._messages.append({"role": "assistant", "content": content})
        self._messages.append({"role": "user", "content": results})
        return ""

    def _keep(self, reason: str) -> None:
        """End the turn with what the answer at work has said; calls that were not run go."""
        content = self._answer.content()
        if not any("text" in block for block in content):
            content += mark(reason)["content"]
        self._messages.append({"role": "assistant", "content": content})
