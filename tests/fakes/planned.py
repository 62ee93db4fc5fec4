"""Models behind the fake Bedrock that know the shop's tools and clothes: those of local mode.

With them a whole visit of the page runs over HTTP as it would with real ones.
"""

import re
import threading
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from stylist.local.embedding import LocalEmbedder
from stylist.local.planner import Planner
from stylist.local.reading.files import open_reader
from stylist.ports import ModelRequest
from stylist.talk.context import words_of
from tests.fakes.exchange import Request
from tests.fakes.recalling import recalled
from tests.fakes.titan import Numbers
from tests.fakes.wire import Event

_WORN = re.compile(r"\b(?:worn|on a model|wearing it)\b", re.IGNORECASE)
"""Words that ask for an imagined photo, which the planner does not know of."""


def planned(request: Request) -> list[Event]:
    """For `FakeBedrock(answering=planned)`. Usage is left to the fake, which counts it."""
    return answered(request.body["messages"])


def answered(sent: list[dict[str, Any]]) -> list[Event]:
    """What the planner says to messages as a model is sent them."""
    messages = recalled(sent)
    asked = ModelRequest(messages)
    events = [dict(event) for event in planner().stream(asked) if "metadata" not in event]
    return imagining(events) if _WORN.search(_newest(messages)) else events


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


def imagining(events: list[Event]) -> list[Event]:
    """The answer with every drawing one that is to be imagined, too."""
    drawn = {event["contentBlockStart"]["contentBlockIndex"] for event in events
             if event.get("contentBlockStart", {}).get("start", {}).get("toolUse", {}).get("name")
             == "draw_outfit"}  # fmt: skip
    return [_with_flag(event, drawn) for event in events]


def _with_flag(event: Event, drawn: set[int]) -> Event:
    delta = event.get("contentBlockDelta", {})
    said = delta.get("delta", {}).get("toolUse", {}).get("input", "")
    # The flag goes in front, so it does not matter in how many pieces the rest comes.
    if delta.get("contentBlockIndex") not in drawn or not said.startswith("{"):
        return event
    given = {"toolUse": {"input": f'{{"imagine": true, {said[1:]}'}}
    return {"contentBlockDelta": {**delta, "delta": given}}


def _newest(messages: list[dict[str, Any]]) -> str:
    return next((words for message in reversed(messages) if message["role"] == "user"
                 and (words := words_of(message))), "")  # fmt: skip
