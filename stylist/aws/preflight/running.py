"""Checks that run together and are waited for until an hour, whatever the network does."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from stylist.aws.preflight.asking import FAULTS, Skipped, Trouble, trouble
from stylist.aws.preflight.findings import Finding

_SLOW: Final = "Check the network, proxy and region, or give it more time with --seconds."

_NOT_AWS: Final = "Check AWS_ENDPOINT_URL and the proxy."

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True)
class Check:
    """name: of its line. make: says what is well, or raises Trouble or Skipped."""

    name: str
    make: Callable[[], str]


class Once(Generic[T]):
    """Makes a thing when it is first asked for, and fails for all alike if that fails."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: Future[T] = Future()

    def __call__(self) -> T:
        with self._lock:
            if not self._made.done():
                try:
                    self._made.set_result(self._make())
                except Exception as error:
                    self._made.set_exception(error)
        return self._made.result()


def started(check: Check) -> "Future[Finding]":
    """The finding to come. Its thread never keeps the process from ending."""
    future: Future[Finding] = Future()

    def run() -> None:
        try:
            future.set_result(_found(check))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, name=f"preflight {check.name}", daemon=True).start()
    return future


def gathered(check: Check, future: "Future[Finding]", began: float, ends: float) -> Finding:
    """The finding, or that there is none at the hour `ends` of time.monotonic()."""
    try:
        return future.result(max(0.0, ends - time.monotonic()))
    except FutureTimeout:
        if future.done():
            raise
        return Finding(check.name, "failed", f"no answer within {ends - began:.0f} s", _SLOW)


def together(checks: Sequence[Check], began: float, ends: float) -> list[Finding]:
    """All findings in order, by the hour `ends` at the latest."""
    futures = [started(check) for check in checks]
    pairs = zip(checks, futures, strict=True)
    return [gathered(check, future, began, ends) for check, future in pairs]


def _found(check: Check) -> Finding:
    try:
        return Finding(check.name, "ok", check.make())
    except Skipped as why:
        return Finding(check.name, "skipped", str(why))
    except Trouble as met:
        return Finding(check.name, "failed", met.said, met.remedy)
    except FAULTS as error:
        fault = trouble(error)
        return Finding(check.name, "failed", fault.said, fault.remedy)
    except (KeyError, IndexError, TypeError):
        log.info("%s: an answer that is not AWS's", check.name, exc_info=True)
        return Finding(check.name, "failed", "something answers that is not AWS", _NOT_AWS)
