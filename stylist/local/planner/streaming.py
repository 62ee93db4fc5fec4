"""What the planner says, as the stream of events that Bedrock's Converse would send."""

import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event as Flag
from typing import Any

_PIECES = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True)
class Call:
    """A tool to be run, with its arguments."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The same for calls that ask the same."""
        return f"{self.name} {json.dumps(self.arguments, sort_keys=True, default=str)}"


@dataclass(frozen=True)
class Plan:
    """One answer: words, tool calls, or both. Without calls the turn is over."""

    text: str = ""
    calls: Sequence[Call] = ()


class PlannedStream:
    """The events of one plan, as `ModelStream` has them; closing it ends it at the next event."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._closed = Flag()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for event in events_of(self._plan):
            if self._closed.is_set():
                return
            yield event

    def close(self) -> None:
        """Stop it."""
        self._closed.set()


def events_of(plan: Plan) -> Iterator[dict[str, Any]]:
    """The text word by word as block 0, then a block for each call with its JSON in one piece."""
    yield {"messageStart": {"role": "assistant"}}
    if plan.text.strip():
        for words in _PIECES.findall(plan.text):
            yield {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": words}}}
        yield {"contentBlockStop": {"contentBlockIndex": 0}}
    for number, call in enumerate(plan.calls, start=1):
        use = {"toolUseId": f"plan-{uuid.uuid4().hex[:16]}", "name": call.name}
        said = json.dumps(dict(call.arguments), ensure_ascii=False)
        yield {"contentBlockStart": {"contentBlockIndex": number, "start": {"toolUse": use}}}
        yield {"contentBlockDelta": {"contentBlockIndex": number,
                                     "delta": {"toolUse": {"input": said}}}}  # fmt: skip
        yield {"contentBlockStop": {"contentBlockIndex": number}}
    yield {"messageStop": {"stopReason": "tool_use" if plan.calls else "end_turn"}}
    usage = {"inputTokens": 0, "outputTokens": 0, "totalTokens": 0}
    yield {"metadata": {"usage": usage, "metrics": {"latencyMs": 0}}}
