"""What conversations took: requests as the stand-ins saw them, priced as each model would be."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.aws.standins import Asked
from stylist.aws import prices
from stylist.aws.chat.models import quirks_of
from stylist.aws.prices import ChatPrices
from tests.fakes.converse import cache_use
from tests.fakes.talking import tokens

_LEAST_KEPT = (("anthropic.claude-haiku", 4096), ("amazon.nova", 1000), ("", 1024))
"""Tokens; a shorter beginning is not kept. Bedrock's user guide on prompt caching; of Haiku 5.5
nothing was found, so it counts as Haiku 4.5."""


@dataclass(frozen=True)
class Spoken:
    """A call of the chat model. said: tokens of its answer. conversation: its number."""

    conversation: int
    asked: Asked
    said: int


@dataclass(frozen=True)
class Used:
    """By some conversations. beside: dollars of all that is neither chat nor imagined."""

    conversations: int
    spoken: Sequence[Spoken]
    pictures: int
    calls: Counter[str]
    beside: float

    @property
    def given(self) -> float:
        """Tokens in, a call."""
        return sum(_given(one.asked) for one in self.spoken) / len(self.spoken)

    @property
    def said(self) -> float:
        """Tokens out, a call."""
        return sum(one.said for one in self.spoken) / len(self.spoken)

    @property
    def standing(self) -> int:
        """Tokens of tools and instructions, a call."""
        body = self.spoken[0].asked.body
        return tokens(json.dumps([body.get("toolConfig"), body.get("system")]))

    def chat(self, model: str, *, keeps: bool = True) -> float:
        """Dollars of chat for one conversation. keeps: whether the model's cache works as its
        guide says; every conversation finds it empty."""
        total = 0.0
        for number in range(self.conversations):
            seen: set[str] = set()
            some = [one for one in self.spoken if one.conversation == number]
            total += sum(self._call(one, model, seen if keeps else None) for one in some)
        return total / 1e6 / self.conversations

    def _call(self, one: Spoken, model: str, seen: set[str] | None) -> float:
        body = _as_for(one.asked, model)
        given = _given(replace(one.asked, body=body))
        least = next(least for name, least in _LEAST_KEPT if name in model)
        kept = {} if seen is None else cache_use(seen, body, least)
        usage = {"inputTokens": max(given - sum(kept.values()), 0), "outputTokens": one.said}
        return ChatPrices.of(model).chat(usage | kept)


def used(talks: Sequence[Sequence[Asked]], said: Sequence[int]) -> Used:
    """talks: all requests of each conversation. said: tokens of the chat model's answers."""
    counts = iter(said)
    spoken = [Spoken(number, one, next(counts)) for number, talk in enumerate(talks)
              for one in talk if one.operation == "ConverseStream"]  # fmt: skip
    everything = [one for talk in talks for one in talk]
    imagined = [one for one in everything if "stability" in one.model_id]
    others = [one for one in everything
              if one.operation != "ConverseStream" and one not in imagined]  # fmt: skip
    calls = Counter(one.operation for one in everything if one not in imagined)
    return Used(len(talks), spoken, len(imagined), calls, sum(map(_beside, others)) / 1e6)


def _given(asked: Asked) -> int:
    body = {name: asked.body.get(name) for name in ("system", "messages", "toolConfig")}
    return tokens(json.dumps(body, default=str))


def _as_for(asked: Asked, model: str) -> dict[str, object]:
    """The request with cache points where this model takes them."""
    body, caches = asked.body, quirks_of(model).caches
    if asked.model_id == model:
        return body
    point = {"cachePoint": {"type": "default"}}
    bare = [{**one, "content": [block for block in one["content"] if "cachePoint" not in block]}
            for one in body["messages"]]  # fmt: skip
    opening = max(place for place, one in enumerate(bare) if one["role"] == "user"
                  and not any("toolResult" in block for block in one["content"]))  # fmt: skip
    if "messages" in caches:
        bare[opening]["content"].append(point)
        if "tools" not in caches:
            bare[0]["content"].insert(1, point)
    tools = [*body["toolConfig"]["tools"], *([point] if "tools" in caches else [])]
    system = [*body["system"], *([point] if "system" in caches else [])]
    return {"modelId": model, "messages": bare, "system": system, "toolConfig": {"tools": tools}}


def _beside(request: Asked) -> float:
    asked = dict(request.body)
    if isinstance(asked.get("body"), dict):
        asked["body"] = json.dumps(asked["body"])
    return prices.of_call(request.operation, asked, {}, {})
