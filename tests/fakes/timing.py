"""When requests were served."""

from collections.abc import Iterable

from tests.fakes.exchange import Request


def at_once(requests: Iterable[Request]) -> int:
    """The most of these that were being answered at the same moment."""
    edges = []
    for request in requests:
        edges += [(request.at, 1), (request.ended_at or float("inf"), -1)]
    most = running = 0
    for _, step in sorted(edges):
        running += step
        most = max(most, running)
    return most
