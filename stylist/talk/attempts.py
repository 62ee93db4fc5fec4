"""Gets one answer out of the model, and asks again where that makes sense."""

import logging
import random
import threading
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stylist.errors import ChatModelFailed
from stylist.ports import ChatModel, Message, ModelRequest
from stylist.talk.events import Event
from stylist.talk.folding import Answer
from stylist.talk.history import trim
from stylist.talk.limits import Limits, Watch, pause
from stylist.talk.reading import Reader
from stylist.talk.spend import Purse
from stylist.talk.telling import Shown

log = logging.getLogger(__name__)

AFTERWORD = 2.0
"""Seconds that a finished answer may keep us waiting for its count of tokens."""

Wait = Callable[[threading.Event, float], Any]
"""Waits so many seconds, or until the event is set."""


@dataclass(frozen=True)
class Attempts:
    """A model and how it is asked.

    spent: is told the usage of every finished answer. photo: see `ModelRequest`.
    purse: where the money comes from; None where it costs none.
    """

    model: ChatModel
    system: str
    specs: Sequence[Mapping[str, Any]]
    limits: Limits
    spent: Callable[[Mapping[str, int]], None] | None
    wait: Wait
    rng: random.Random
    photo: Callable[[], bytes] | None = None
    purse: Purse | None = None

    def once(self, messages: Sequence[Message], answer: Answer, shown: Shown,
             watch: Watch) -> Generator[Event, None, None]:  # fmt: skip
        """Show the answer's text as it comes. Its reason tells whether it was stopped.

        Raises:
            ChatModelFailed: It broke off; what was shown of it still stands.
        """
        sent = trim(messages, self.limits.messages, self.limits.characters)
        request = ModelRequest(sent, self.system, self.specs, self.limits.max_tokens, self.photo)
        most = self.purse.most(request) if self.purse else 0.0
        if self.purse and (refused := self.purse.hold(most)):
            answer.reason = refused
            return
        billed = True
        reader = Reader(self.model, request)
        try:
            yield from self._folded(reader, answer, shown, watch)
        except ChatModelFailed:
            billed = answer.heard
            # After its end, only the count of tokens is lost.
            if not answer.reason:
                raise
        finally:
            reader.close()
            if self.purse:
                self.purse.answered(answer.usage, most, billed)
        if not answer.reason:
            raise ChatModelFailed("The model's answer has no end.", "cut")
        if answer.usage:
            watch.spend(answer.usage)
            if self.spent:
                self.spent(answer.usage)

    def pause(self, failure: ChatModelFailed, faults: Counter[str], watch: Watch) -> None:
        """Wait before asking again, at most until the turn has to end.

        Raises:
            ChatModelFailed: The failure, where asking again makes no sense.
        """
        faults[failure.code] += 1
        retry = faults.total()
        if retry >= self.limits.attempts or faults[failure.code] > failure.attempts:
            raise failure
        log.info("Asking the model again after %s", failure.code)
        left = max(watch.deadline - watch.now(), 0.0)
        self.wait(watch.cancel, min(pause(retry, self.rng), left))

    def _folded(self, reader: Reader, answer: Answer, shown: Shown,
                watch: Watch) -> Generator[Event, None, None]:  # fmt: skip
        patience = float("inf")
        while (events := reader.take(self.limits.tick)) is not None:
            for event in events:
                if watch.cancel.is_set():
                    break
                if piece := answer.add(event):
                    yield shown.say(piece)
            stopped = watch.stopped()
            if not answer.reason:
                answer.reason = stopped
                if stopped:
                    return
            else:
                patience = min(patience, watch.now() + AFTERWORD)
                if stopped or watch.now() >= patience:
                    return
