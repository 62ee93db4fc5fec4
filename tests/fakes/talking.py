"""Streams a chat model could give, and the same told as one answer."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from tests.fakes.wire import Event

_PIECE = 12
_CHARACTERS_A_TOKEN = 4
_DELTA = "contentBlockDelta"

Call = tuple[str, Any]
"""A tool's name and its arguments: an object, or text that is sent as it is."""


def says(text: str, stop: str = "end_turn") -> list[Event]:
    """Words, one delta each."""
    return uses((), text, stop)


def uses(calls: Sequence[Call], text: str = "", stop: str = "tool_use") -> list[Event]:
    """Some text, then tool calls whose JSON comes in pieces of 12 characters."""
    events: list[Event] = [{"messageStart": {"role": "assistant"}}]
    words = text.split(" ") if text else []
    pieces = [f" {word}" if at else word for at, word in enumerate(words)]
    events += [_delta(0, {"text": piece}) for piece in pieces]
    if pieces:
        events.append({"contentBlockStop": {"contentBlockIndex": 0}})
    for at, (name, arguments) in enumerate(calls, start=1 if pieces else 0):
        use = {"toolUseId": f"tooluse_{at}_{name[:20]}", "name": name}
        events.append({"contentBlockStart": {"contentBlockIndex": at, "start": {"toolUse": use}}})
        said = arguments if isinstance(arguments, str) else json.dumps(arguments)
        events += [_delta(at, {"toolUse": {"input": piece}}) for piece in _cut(said)]
        events.append({"contentBlockStop": {"contentBlockIndex": at}})
    events.append({"messageStop": {"stopReason": stop}})
    return events


def unfinished(name: str, half: str, text: str = "") -> list[Event]:
    """max_tokens inside a tool call: half its JSON and no end of the block."""
    told = uses([(name, half)], text, "max_tokens")
    return [*told[:-2], told[-1]]


def with_usage(events: list[Event], body: dict[str, Any], cached: dict[str, int]) -> list[Event]:
    """The stream with its metadata; tokens are counted as four characters each."""
    if any("metadata" in event for event in events):
        return events
    asked = tokens(json.dumps([body.get("system"), body.get("messages")], default=_size))
    asked += tokens(json.dumps(body.get("toolConfig"), default=str))
    deltas = [event["contentBlockDelta"]["delta"] for event in events if _DELTA in event]
    said = [delta.get("text") or delta.get("toolUse", {}).get("input", "") for delta in deltas]
    given = tokens("".join(said))
    fresh = max(asked - sum(cached.values()), 0)
    usage = {"inputTokens": fresh, "outputTokens": given, **cached}
    usage["totalTokens"] = sum(usage.values())
    return [*events, {"metadata": {"usage": usage, "metrics": {"latencyMs": 1}}}]


def folded(events: Iterable[Event]) -> dict[str, Any]:
    """The stream as Converse tells it: one message, the reason it ended, the usage."""
    blocks: dict[int, dict[str, Any]] = {}
    answer: dict[str, Any] = {}
    for event in events:
        ((kind, inner),) = event.items()
        if kind == "contentBlockStart":
            blocks[inner["contentBlockIndex"]] = {
                "toolUse": inner["start"]["toolUse"] | {"input": ""}
            }
        elif kind == "contentBlockDelta":
            _fold(blocks.setdefault(inner["contentBlockIndex"], {}), inner["delta"])
        elif kind == "messageStop":
            answer["stopReason"] = inner["stopReason"]
        elif kind == "metadata":
            answer |= inner
    content = [_closed(blocks[at]) for at in sorted(blocks)]
    return answer | {"output": {"message": {"role": "assistant", "content": content}}}


def tokens(text: str) -> int:
    """About how many tokens a text is."""
    return -(-len(text) // _CHARACTERS_A_TOKEN)


def _fold(block: dict[str, Any], delta: dict[str, Any]) -> None:
    if "text" in delta:
        block["text"] = block.get("text", "") + delta["text"]
    elif "toolUse" in delta:
        block["toolUse"]["input"] += delta["toolUse"]["input"]
    elif "reasoningContent" in delta:
        kept = block.setdefault("reasoningContent", {"reasoningText": {"text": ""}})
        for name, text in delta["reasoningContent"].items():
            kept["reasoningText"][name] = kept["reasoningText"].get(name, "") + text


def _closed(block: dict[str, Any]) -> dict[str, Any]:
    if "toolUse" not in block:
        return block
    return {"toolUse": block["toolUse"] | {"input": json.loads(block["toolUse"]["input"] or "{}")}}


def _delta(at: int, delta: dict[str, Any]) -> Event:
    return {"contentBlockDelta": {"contentBlockIndex": at, "delta": delta}}


def _cut(text: str) -> list[str]:
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]


def _size(picture: object) -> str:
    """A picture weighs the same whatever its bytes are."""
    return "x" * 4000 if isinstance(picture, bytes) else str(picture)
