"""What one turn may cost: rounds, tokens, seconds, attempts; and the watch kept over it."""

import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LONGEST_PAUSE = 8.0
"""Seconds; no pause between two attempts is longer."""

FIRST_PAUSE = 0.4
"""Seconds; the longest pause before the second attempt. It doubles with each further one."""


@dataclass(frozen=True)
class Limits:
    """Where a turn ends, whatever the model wants.

    rounds: times that tools are run; the model is called once more, to answer.
    calls: of tools in one round. tokens: of all model calls of the turn.
    seconds: from the shopper's message on.
    attempts: to get one answer of the model. max_tokens: most that it may write in one.
    messages, characters: how much of the conversation is sent along.
    tick: seconds until a stop is noticed while nothing happens.
    """

    rounds: int = 6
    calls: int = 8
    tokens: int = 200_000
    seconds: float = 90.0
    attempts: int = 4
    max_tokens: int = 2000
    messages: int = 60
    characters: int = 120_000
    tick: float = 0.05


class Watch:
    """Tells when a turn has to end."""

    def __init__(self, limits: Limits, clock: Callable[[], float], cancel: threading.Event,
                 waited: float = 0.0) -> None:  # fmt: skip
        """waited: seconds that the message has waited before the turn began."""
        self.cancel = cancel
        self.now = clock
        self.deadline = clock() + limits.seconds - waited
        self._tokens = limits.tokens

    def over(self) -> str:
        """'cancelled', 'deadline' or 'tokens'; '' while the turn may go on."""
        if self.cancel.is_set():
            return "cancelled"
        if self.now() >= self.deadline:
            return "deadline"
        return "tokens" if self._tokens <= 0 else ""

    def stopped(self) -> str:
        """'cancelled' or 'deadline', what ends an answer in its midst; '' otherwise."""
        reason = self.over()
        return "" if reason == "tokens" else reason

    def spend(self, usage: Mapping[str, int]) -> None:
        """Count what a model call took."""
        self._tokens -= usage.get("totalTokens", 0)


def pause(retry: int, rng: random.Random) -> float:
    """Seconds to wait before a retry, 1 for the first: random, so that callers spread out."""
    return rng.uniform(0.0, min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** (retry - 1)))
