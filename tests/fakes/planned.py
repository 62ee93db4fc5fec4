"""Models behind the fake Bedrock that know the shop's tools and clothes: those of local mode.

With them a whole visit of the page runs over HTTP as it would with real ones.
"""

import threading
from functools import cached_property, lru_cache

import numpy as np

from stylist.local.embedding import LocalEmbedder
from stylist.local.planner import Planner
from stylist.local.reading.files import open_reader
from stylist.ports import ModelRequest
from tests.fakes.exchange import Request
from tests.fakes.titan import Numbers
from tests.fakes.wire import Event


def planned(request: Request) -> list[Event]:
    """For `FakeBedrock(answering=planned)`. Usage is left to the fake, which counts it."""
    asked = ModelRequest(request.body["messages"])
    return [dict(event) for event in planner().stream(asked) if "metadata" not in event]


@lru_cache(maxsize=1)
def planner() -> Planner:
    """The one of this process, loaded at the first call."""
    return Planner(open_reader())


class LocalPlacing:
    """The local embedder as `FakeBedrock.placing`; loaded when first asked."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()

    def text(self, words: str) -> Numbers:
        with self._one_at_a_time:
            return np.array(self._embedder.embed_texts([words])[0])

    def picture(self, data: bytes) -> Numbers:
        with self._one_at_a_time:
            return np.array(self._embedder.embed_images([data])[0])

    @cached_property
    def _embedder(self) -> LocalEmbedder:
        return LocalEmbedder()
