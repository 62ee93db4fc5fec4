"""The conversation's loop: asks the model, runs the tools it wants, until it has answered."""

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor

from stylist.ports import ChatModel, Message
from stylist.talk.attempts import Attempts, Wait
from stylist.talk.calling import Tool, ToolOutcome
from stylist.talk.events import Event
from stylist.talk.limits import Limits, Watch
from stylist.talk.spend import Purse
from stylist.talk.telling import settled
from stylist.talk.turn import Turn

__all__ = ["Limits", "Loop", "Tool", "ToolOutcome"]


def _wait(cancel: threading.Event, seconds: float) -> bool:
    """Wait so long, or until cancelled; whether it was."""
    return cancel.wait(seconds)


class Loop:
    """Answers messages, any number at once: a conversation's own is only its list."""

    def __init__(
        self,
        model: ChatModel,
        system: str,
        tools: Sequence[Tool],
        *,
        limits: Limits | None = None,
        pool: Executor | None = None,
        spent: Callable[[Mapping[str, int]], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        wait: Wait = _wait,
        rng: random.Random | None = None,
        photo: Callable[[], bytes] | None = None,
        purse: Purse | None = None,
    ) -> None:
        """pool: runs the tools; share one among loops, or each has its own of 8 threads.
        spent: is told the usage of every model call, as Converse counts it.
        photo: reads the picture that comes with the message; the history never holds it.
        purse: pays for every model call, or says that a cap is reached; then the turn ends.
        """
        self._limits = limits or Limits()
        self._tools = {tool.name: tool for tool in tools}
        self._pool = pool or ThreadPoolExecutor(8, "tool")
        self._clock = clock
        specs = [tool.spec for tool in tools]
        self._attempts = Attempts(
            model, system, specs, self._limits, spent, wait, rng or random.Random(), photo, purse
        )

    def run(self, messages: list[Message], message: Message, *, cancel: threading.Event,
            waited: float = 0.0) -> Iterator[Event]:  # fmt: skip
        """Answer `message`: what is shown, as it comes, with one Done at the end.

        Adds to `messages` the message and all that follows it. However the turn ends, another
        may follow. What of a stopped turn stays: with `cancel` set, what was shown; when only
        the iterator is closed, the rounds that were finished, and nothing if there were none.

        Args:
            messages: the conversation so far, none at first. Nobody else may change it meanwhile.
            cancel: set it to end the turn within a tick, also while the model is silent.
            waited: seconds that the message has waited already; they count for the deadline.
        """
        watch = Watch(self._limits, self._clock, cancel, waited)
        turn = Turn(self._attempts, self._tools, self._pool, self._limits, watch, messages)
        yield from settled(turn.events(message))
