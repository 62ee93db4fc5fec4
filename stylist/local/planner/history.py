"""Reads the message list: turns, what was said in them, which tools ran and what they gave.

Nothing is taken for granted: a list may begin anywhere, hold tools that we do not know and blocks
that are broken. What cannot be read is left out.
"""

import contextlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from stylist.ports import Message
from stylist.talk.context import context_of, words_of


@dataclass(frozen=True)
class Ran:
    """A tool call and its result. failed: it could not be done; result then holds 'error'."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    failed: bool = False


@dataclass
class Turn:
    """What a shopper said, and all that came of it.

    rounds: the calls of each answer that had some. replies: the stylist's texts, in order.
    """

    words: str = ""
    context: dict[str, Any] = field(default_factory=dict)
    rounds: list[list[Ran]] = field(default_factory=list)
    replies: list[str] = field(default_factory=list)

    @property
    def ran(self) -> list[Ran]:
        """All calls of the turn, in order."""
        return [one for several in self.rounds for one in several]

    @property
    def reply(self) -> str:
        """The last text of the stylist; '' where there is none."""
        return self.replies[-1] if self.replies else ""

    @property
    def pressed(self) -> bool:
        """Whether a button was pressed instead of words typed."""
        return bool(self.context.get("action"))


def read(messages: Sequence[Message]) -> list[Turn]:
    """The turns of a message list, oldest first, the current one last; at least one."""
    turns: list[Turn] = []
    asked: dict[str, tuple[str, dict[str, Any]]] = {}
    for message in messages:
        blocks = _blocks(message)
        results = [block["toolResult"] for block in blocks if _has(block, "toolResult")]
        if message.get("role") == "assistant":
            turns = turns or [Turn()]
            _said(turns[-1], blocks, asked)
        elif results:
            turns = turns or [Turn()]
            turns[-1].rounds.append([_ran(result, asked) for result in results])
        else:
            turns.append(_turn(message))
    return turns or [Turn()]


def _turn(message: Message) -> Turn:
    words, context = "", {}
    with contextlib.suppress(Exception):
        words = str(words_of(message)).strip()
    with contextlib.suppress(Exception):
        context = context_of(message)
    return Turn(words, context)


def _said(turn: Turn, blocks: Iterable[dict[str, Any]],
          asked: dict[str, tuple[str, dict[str, Any]]]) -> None:  # fmt: skip
    for block in blocks:
        if isinstance(block.get("text"), str) and block["text"].strip():
            turn.replies.append(block["text"].strip())
        elif _has(block, "toolUse"):
            use = block["toolUse"]
            given = use.get("input")
            arguments = given if isinstance(given, dict) else {}
            asked[str(use.get("toolUseId"))] = (str(use.get("name", "")), arguments)


def _ran(result: dict[str, Any], asked: dict[str, tuple[str, dict[str, Any]]]) -> Ran:
    name, arguments = asked.get(str(result.get("toolUseId")), ("", {}))
    body = _body(result.get("content"))
    failed = result.get("status") == "error" or "error" in body
    return Ran(name, arguments, body, failed)


def _body(content: Any) -> dict[str, Any]:
    for block in content if isinstance(content, list) else []:
        if isinstance(block, dict) and isinstance(block.get("json"), dict):
            return dict(block["json"])
        text = block.get("text") if isinstance(block, dict) else None
        if isinstance(text, str):
            try:
                found = json.loads(text)
            except ValueError:
                found = {"error": text}
            return found if isinstance(found, dict) else {}
    return {}


def _blocks(message: Message) -> list[dict[str, Any]]:
    content = message.get("content")
    found = content if isinstance(content, list) else []
    return [block for block in found if isinstance(block, dict)]


def _has(block: dict[str, Any], name: str) -> bool:
    return isinstance(block.get(name), dict)
