"""A stream in pieces that fit in one request."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunks(things: Iterable[T], most: int) -> Iterator[list[T]]:
    """Lists of `most` things each, the last one shorter; none is empty."""
    stream = iter(things)
    while some := list(islice(stream, most)):
        yield some
