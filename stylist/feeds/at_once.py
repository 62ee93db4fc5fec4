"""The same call for many, several at a time."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Final, TypeVar

Asked = TypeVar("Asked")
Made = TypeVar("Made")

_PARALLEL: Final = 8


def at_once(call: Callable[[Asked], Made], many: Sequence[Asked]) -> list[Made]:
    """What the call gives for each, in their order; raises as it does."""
    if not many:
        return []
    with ThreadPoolExecutor(min(_PARALLEL, len(many)), "feeds") as pool:
        # Each in the caller's context: what it costs belongs to the caller's use case.
        jobs = [pool.submit(copy_context().run, call, one) for one in many]
        return [job.result() for job in jobs]
