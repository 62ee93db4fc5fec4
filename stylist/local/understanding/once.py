"""Within one message, what was made of the same words is not worked out again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

_Made = TypeVar("_Made")
_KEPT: ContextVar[dict[tuple[Any, str], Any] | None] = ContextVar("kept", default=None)


@contextmanager
def one_message() -> Iterator[None]:
    """While a message is read; nothing of it is kept beyond that."""
    token = _KEPT.set({})
    try:
        yield
    finally:
        _KEPT.reset(token)


def once(make: Callable[[str], _Made]) -> Callable[[str], _Made]:
    """A function of words alone, asked once for the same words of a message.

    What it gives is handed out again, so it must be nothing that can change.
    """

    @wraps(make)
    def made(text: str) -> _Made:
        kept = _KEPT.get()
        if kept is None:
            return make(text)
        key = (make, text)
        if key not in kept:
            kept[key] = make(text)
        found: _Made = kept[key]
        return found

    return made
