"""What every user message carries beside the shopper's words, and how it is told from them.

A user message of ours has two text blocks: the words, then the context as fenced JSON:
{"today": "2026-11-22",
 "wish": {arguments of the wish as it stands},
 "profile": {sizes, department, liked_colors, avoid_…, liked, refused},
 "photo": {"new": true, "people": 1, "chosen": "1:upper",
           "garments": [{"key", "region", "category", "colors"}]},
 "shown": {"items": [product_id], "outfits": [[product_id]]},
 "action": {…}}
Empty parts are left out. `action` says that a button was pressed, not words typed.
"""

import json
from typing import Any

OPEN, CLOSE = "<context>", "</context>"


def fenced(context: dict[str, Any]) -> str:
    """The context as the second text block of a user message."""
    # '<' cannot end the fence early, whatever a catalog or a shopper wrote.
    body = json.dumps(context, ensure_ascii=False).replace("<", "\\u003c")
    return f"{OPEN}{body}{CLOSE}"


def user_message(words: str, context: dict[str, Any]) -> dict[str, Any]:
    """A user message of ours; words may be empty only where the context says what was done."""
    blocks = [{"text": words}] if words.strip() else []
    return {"role": "user", "content": [*blocks, {"text": fenced(context)}]}


def words_of(message: dict[str, Any]) -> str:
    """What the shopper typed; '' where nothing was."""
    texts = [block["text"] for block in message["content"] if "text" in block]
    return next((text for text in texts[:1] if not _is_context(text, len(texts))), "")


def context_of(message: dict[str, Any]) -> dict[str, Any]:
    """The context of a user message of ours; empty for one of tool results."""
    texts = [block["text"] for block in message["content"] if "text" in block]
    if not texts or not _is_context(texts[-1], 1):
        return {}
    found = json.loads(texts[-1].removeprefix(OPEN).removesuffix(CLOSE))
    return found if isinstance(found, dict) else {}


def _is_context(text: str, blocks: int) -> bool:
    """Whether a block is ours. A shopper's words come first of two, so they never count."""
    return blocks == 1 and text.startswith(OPEN) and text.endswith(CLOSE)
