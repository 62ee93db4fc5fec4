"""The list of messages: which lists a model accepts, and how a list is kept so.

Sources: the request's reference of Bedrock's Converse, and what services were seen to refuse.
"""

import base64
import re
from collections.abc import Mapping, Sequence
from typing import Any

from stylist.ports import Message
from stylist.talk.arguments import NAME

Block = dict[str, Any]

MOST = 60
"""Messages of a conversation that are kept; a turn has two, and two more for each round."""

CHARACTERS = 120_000
"""Characters of a conversation that are kept, about 30,000 tokens."""


def said(role: str, text: str) -> Message:
    """A message of one text."""
    return {"role": role, "content": [{"text": text}]}


def mark(reason: str) -> Message:
    """The answer that stands for one that the model did not give."""
    return said("assistant", f"[{reason}]")


def is_mark(text: str) -> bool:
    """Whether a text stands for an answer not given, and is nothing to show."""
    return re.fullmatch(r"\[[a-z_]+\]", text) is not None


def mend(messages: list[Message], start: int = -1) -> None:
    """Leave a list that ended in the midst of a turn so that another message may follow.

    start: where the turn's own message stands; it goes if nothing has answered it.
    """
    if messages and messages[-1]["role"] == "assistant" and _has(messages[-1], "toolUse"):
        messages.pop()
    if len(messages) == start + 1 and messages and messages[-1]["role"] == "user":
        messages.pop()
    if messages and messages[-1]["role"] == "user":
        messages.append(mark("interrupted"))


def redact(messages: list[Message], start: int, reason: str) -> None:
    """Leave of the turn that began at `start` only that there was one."""
    messages[start:] = [said("user", "[removed]"), mark(reason)]


def trim(messages: Sequence[Message], most: int = MOST,
         characters: int = CHARACTERS) -> list[Message]:  # fmt: skip
    """The newest whole turns that fit both limits, the last one in any case.

    Pictures stay only in the last turn: a model is shown each once, not with every message.
    The list given and its messages are left as they are.
    """
    begins = [place for place, message in enumerate(messages) if _opens(message)]
    if not begins:
        return []
    newest = first = begins[-1]
    size = sum(map(_size, messages[newest:]))
    for place in range(newest - 1, -1, -1):
        size += _size(messages[place])
        if size > characters or len(messages) - place > most:
            break
        if _opens(messages[place]):
            first = place
    return [*map(_without_pictures, messages[first:newest]), *messages[newest:]]


def call_ids(messages: Sequence[Message]) -> set[str]:
    """The ids of all calls in the list."""
    return {block["toolUse"]["toolUseId"] for message in messages for block in message["content"]
            if "toolUse" in block}  # fmt: skip


def packed(value: Any) -> Any:
    """Messages as JSON: bytes, such as pictures, become base64."""
    if isinstance(value, bytes):
        return {"$base64": base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {name: one if name == "toolUse" else packed(one) for name, one in value.items()}
    return [packed(one) for one in value] if isinstance(value, list | tuple) else value


def unpacked(value: Any) -> Any:
    """What `packed` was given."""
    if isinstance(value, dict):
        if value.keys() == {"$base64"}:
            return base64.b64decode(value["$base64"])
        return {name: one if name == "toolUse" else unpacked(one) for name, one in value.items()}
    return [unpacked(one) for one in value] if isinstance(value, list) else value


def validate(messages: Sequence[Message], last: str = "") -> list[str]:
    """The rules that the list breaks, in words; none for one that every model accepts.

    last: whose the last message has to be: 'user' to be sent, 'assistant' to be stored.
    """
    broken = [f"{place}: {rule}" for place, message in enumerate(messages)
              for rule in _broken_in(message)]  # fmt: skip
    roles = [message.get("role") for message in messages]
    broken += [f"{place}: the roles do not alternate" for place, role in enumerate(roles)
               if role != ("user", "assistant")[place % 2]]  # fmt: skip
    if last and messages and roles[-1] != last:
        broken.append(f"the last message is not the {last}'s")
    return broken or _unanswered(messages)


def _unanswered(messages: Sequence[Message]) -> list[str]:
    broken: list[str] = []
    wanted: list[str] = []
    seen: set[str] = set()
    for place, message in enumerate(messages):
        given = [block["toolResult"]["toolUseId"] for block in message["content"]
                 if "toolResult" in block]  # fmt: skip
        if sorted(given) != sorted(wanted):
            broken.append(f"{place}: the calls {wanted} are answered by {given}")
        wanted = [block["toolUse"]["toolUseId"] for block in message["content"]
                  if "toolUse" in block]  # fmt: skip
        if len(set(wanted)) < len(wanted) or seen & set(wanted):
            broken.append(f"{place}: the ids {wanted} are not new")
        seen |= set(wanted)
    return [*broken, *([f"the calls {wanted} are not answered"] if wanted else [])]


def _broken_in(message: Message) -> list[str]:
    role, content = message.get("role"), message.get("content")
    if not isinstance(content, list) or not content:
        return ["there is no content"]
    broken = [rule for block in content for rule in _broken_block(block, str(role))]
    kinds = {kind for block in content for kind in block}
    if "toolResult" in kinds and len(kinds) > 1:
        broken.append("tool results stand beside something else")
    return broken


def _broken_block(block: Block, role: str) -> list[str]:
    if len(block) != 1:
        return [f"a block has the keys {sorted(block)}"]
    ((kind, body),) = block.items()
    if kind == "text":
        return [] if body.strip() else ["a text is blank"]
    if kind in ("image", "toolResult") and role != "user":
        return [f"the {role} has a block {kind}"]
    if kind in ("toolUse", "reasoningContent") and role != "assistant":
        return [f"the {role} has a block {kind}"]
    if kind == "toolUse":
        return _broken_call(body)
    return _broken_result(body) if kind == "toolResult" else []


def _broken_call(call: Mapping[str, Any]) -> list[str]:
    broken = [f"{key} {call[key]!r} breaks the pattern" for key in ("toolUseId", "name")
              if not NAME.fullmatch(call[key])]  # fmt: skip
    return broken if isinstance(call["input"], dict) else [*broken, "the input is no object"]


def _broken_result(result: Mapping[str, Any]) -> list[str]:
    texts = [block.get("text", "") for block in result["content"]]
    broken = [] if texts and all(text.strip() for text in texts) else ["a tool result is blank"]
    known = result.get("status") in ("success", "error")
    return broken if known else [*broken, f"the status is {result.get('status')!r}"]


def _has(message: Message, kind: str) -> bool:
    return any(kind in block for block in message["content"])


def _opens(message: Message) -> bool:
    return message["role"] == "user" and not _has(message, "toolResult")


def _without_pictures(message: Message) -> Message:
    if not _has(message, "image"):
        return message
    kept = [block for block in message["content"] if "image" not in block]
    return {"role": message["role"], "content": kept or [{"text": "[picture]"}]}


def _size(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(map(_size, value.values()))
    return sum(map(_size, value)) if isinstance(value, list | tuple) else 0
