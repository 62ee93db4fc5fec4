"""What was said so far as it is told to a model: shortly, always in the same way.

The formats are those of stylist/talk: specs.py tells of results, context.py of the context.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from stylist.aws.chat.compact import compacted
from stylist.ports import Message
from stylist.talk.context import OPEN, context_of, fenced, words_of

Block = dict[str, Any]
Facts = Mapping[str, Any]

_FACTS = ("product_id", "title", "price_minor")
_WORN = (*_FACTS, "slot")
_REASONED = frozenset({"reasons", "season", "occasion"})
"""Why a piece was found; nothing that is asked of it afterwards."""
_OUTFIT = ("title", "total_minor", "currency")
_WHOLE = frozenset({"notice", "error"})
_LONG = 200
"""Characters of a text in a result of any other kind."""


def shortened(messages: Sequence[Message], opening: int) -> list[Message]:
    """The messages, results compact and those before `opening` shortened; none is changed.

    Of earlier turns the context goes, but for what the shopper pressed. Of results stay notices,
    errors, and what pieces and passages are called; a piece on the screen keeps its facts where it
    came up last.
    """
    shown = _on_screen(messages[opening]) if messages else set()
    earlier: list[Message] = []
    for message in reversed(messages[:opening]):
        # Backwards, so that the newest word on a piece is the one that stays.
        tell = partial(_short, shown=shown)
        content = [_result(block, tell) for block in reversed(message["content"])]
        earlier.append({"role": message["role"], "content": content[::-1]})
    before = [_without_context(message) for message in reversed(earlier)]
    return [*before, *map(_compact, messages[opening:])]


def _compact(message: Message) -> Message:
    """A message of the turn at work."""
    if not any("toolResult" in block for block in message["content"]):
        return message
    content = [_result(block, compacted) for block in message["content"]]
    return {"role": message["role"], "content": content}


def _context(message: Message) -> dict[str, Any]:
    try:
        return context_of(message)
    except ValueError:
        return {}


def _on_screen(message: Message) -> set[str]:
    """The ids of the pieces that the shopper sees while they say this."""
    shown = _context(message).get("shown")
    facts = shown if isinstance(shown, Mapping) else {}
    outfits = [one for ids in facts.get("outfits", ()) for one in ids]
    return {*facts.get("items", ()), *outfits}


def _without_context(message: Message) -> Message:
    if message["role"] != "user" or not (context := _context(message)):
        return message
    if OPEN in words_of(message):
        # Without ours behind it, a shopper's own would look like it.
        return message
    last = max(place for place, block in enumerate(message["content"]) if "text" in block)
    kept = [block for place, block in enumerate(message["content"]) if place != last]
    if action := context.get("action"):
        kept.append({"text": fenced({"action": action})})
    return {"role": message["role"], "content": kept}


def _result(block: Block, tell: Callable[[Facts], Block]) -> Block:
    result = block.get("toolResult")
    if result is None or result.get("status") == "error":
        return block
    return {"toolResult": {**result, "content": [_told(one, tell) for one in result["content"]]}}


def _told(block: Block, tell: Callable[[Facts], Block]) -> Block:
    if isinstance(block.get("json"), Mapping):
        return {"json": tell(block["json"])}
    try:
        found = json.loads(block.get("text", ""))
    except ValueError:
        return block
    if not isinstance(found, dict):
        return block
    return {"text": json.dumps(tell(found), ensure_ascii=False, separators=(",", ":"))}


def _short(result: Facts, shown: set[str]) -> Block:
    short = {name: value if name in _WHOLE else _part(value, shown, _FACTS)
             for name, value in result.items()}  # fmt: skip
    return compacted(short)


def _part(value: Any, shown: set[str], facts: tuple[str, ...]) -> Any:
    """A part of a result, by what it looks like."""
    if isinstance(value, list):
        return [_part(one, shown, facts) for one in value]
    if isinstance(value, str):
        return value if len(value) <= _LONG else f"{value[:_LONG]}…"
    if not isinstance(value, Mapping):
        return value
    if "product_id" in value:
        return _piece(value, shown, facts)
    if "items" in value:
        outfit = {name: value[name] for name in _OUTFIT if name in value}
        return {"items": _part(value["items"], shown, _WORN), **outfit}
    if "passage_id" in value:
        return {"title": value.get("title", "")}
    return {name: _part(one, shown, facts) for name, one in value.items()}


def _piece(piece: Facts, shown: set[str], facts: tuple[str, ...]) -> Block:
    if piece["product_id"] in shown:
        shown.discard(piece["product_id"])
        return {name: one for name, one in piece.items() if name not in _REASONED}
    return {name: piece[name] for name in facts if name in piece}
