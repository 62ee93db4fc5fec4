"""Asking again, where that makes sense: for calls that may be made twice."""

import logging
import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from stylist.aws.faults import AWS_ERRORS, told

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_FIRST: Final = 0.4
_LONGEST: Final = 8.0


@dataclass(frozen=True)
class Patience:
    """How often and how long. attempts: calls in all. wait: waits so many seconds, True when the
    caller wants no more of it. chance: a number in [0, 1)."""

    attempts: int = 4
    wait: Callable[[float], bool] = threading.Event().wait
    chance: Callable[[], float] = random.random

    def until(self, cancel: threading.Event) -> "Patience":
        """The same, but over as soon as the event is set."""
        return Patience(self.attempts, cancel.wait, self.chance)

    def pause(self, tries: int) -> bool:
        """Wait before the next try, 0 to 8 seconds at random; True when it shall not be made."""
        return self.wait(self.chance() * min(_LONGEST, _FIRST * 2**tries))


PATIENT: Final = Patience()


def retrying(call: Callable[[], Answer], doing: str, patience: Patience = PATIENT, *,
             twice: bool = True) -> Answer:  # fmt: skip
    """The call's answer, asked for again after faults that pass.

    doing: as in `told`. twice: whether the call may be carried out twice; if not, it is only
    made again where the first is certain to have done nothing.

    Raises:
        RemoteFailed: What went wrong at last.
    """
    met: Counter[str] = Counter()
    while True:
        try:
            return call()
        except AWS_ERRORS as error:
            failure = told(error, doing)
            met[failure.code] += 1
            sensible = met.total() < patience.attempts and met[failure.code] <= failure.attempts
            if not (sensible and (twice or failure.undone)) or patience.pause(met.total()):
                raise failure from error
            log.info("Trying again to %s after %s", doing, failure.code)
