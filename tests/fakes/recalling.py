"""Messages as the conversation told them, from those that were sent to a model.

A language model reads both alike; the planner of local mode reads what it was written for.
"""

import json
from typing import Any

from stylist.aws.chat.requests import LEAD

Message = dict[str, Any]
Facts = dict[str, Any]


def recalled(messages: list[Message]) -> list[Message]:
    """Without marks for caches and guardrails, and with every piece of a result described as where
    it was described best."""
    known: dict[str, Facts] = {}
    return [{**message, "content": [told for block in message["content"]
                                    if (told := _block(block, known))]}
            for message in messages]  # fmt: skip


def _block(block: dict[str, Any], known: dict[str, Facts]) -> dict[str, Any] | None:
    if "cachePoint" in block or block == {"text": LEAD}:
        return None
    if "guardContent" in block:
        inner = block["guardContent"]
        return {"text": inner["text"]["text"]} if "text" in inner else inner
    if "toolResult" in block:
        result = block["toolResult"]
        return {"toolResult": {**result, "content": [_told(one, known) for one in
                                                     result["content"]]}}  # fmt: skip
    return block


def _told(block: dict[str, Any], known: dict[str, Facts]) -> dict[str, Any]:
    try:
        found = json.loads(block["text"])
    except (KeyError, ValueError):
        return block
    return {"text": json.dumps(_whole(found, known, {}))}


def _whole(value: Any, known: dict[str, Facts], common: Facts) -> Any:
    if isinstance(value, list):
        return [_whole(one, known, common) for one in value]
    if not isinstance(value, dict):
        return value
    if "product_id" in value:
        name = value["product_id"]
        known[name] = {**known.get(name, {}), **common, **value}
        return _filled(known[name])
    shared = {"currency": value["currency"]} if "currency" in value else {}
    told = {name: _whole(one, known, shared) for name, one in value.items()}
    items = told.get("items")
    if isinstance(items, list) and "total_minor" in told:
        told.setdefault("product_ids", [one["product_id"] for one in items])
    return told


def _filled(piece: Facts) -> Facts:
    if "color" in piece:
        piece.setdefault("color_family", piece["color"])
    if "category" in piece:
        piece.setdefault("kind", piece["category"])
    return piece
