"""A chat model behind the fake Bedrock that knows the shop's tools: the local planner.

With it a whole visit of the page runs over HTTP as it would with a real model.
"""

from functools import lru_cache

from stylist.local.planner import Planner
from stylist.local.reading.files import open_reader
from stylist.ports import ModelRequest
from tests.fakes.exchange import Request
from tests.fakes.wire import Event


def planned(request: Request) -> list[Event]:
    """For `FakeBedrock(answering=planned)`. Usage is left to the fake, which counts it."""
    asked = ModelRequest(request.body["messages"])
    return [dict(event) for event in _planner().stream(asked) if "metadata" not in event]


@lru_cache(maxsize=1)
def _planner() -> Planner:
    return Planner(open_reader())
