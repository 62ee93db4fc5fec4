"""Puts one answer of a model together from its stream events."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from stylist.errors import ChatModelFailed, InvalidRequest
from stylist.talk.arguments import NAME, parsed, safe_name

Block = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """A tool that the model wants run. problem: why that is out of the question, or ''.

    call_id and name stand in the history; asked is the name as the model wrote it.
    """

    call_id: str
    name: str
    asked: str
    arguments: dict[str, Any]
    problem: str = ""

    def block(self) -> Block:
        """The call as a content block."""
        return {"toolUse": {"toolUseId": self.call_id, "name": self.name, "input": self.arguments}}


@dataclass
class _Part:
    """One content block on its way. kind: 'text', 'reasoning', 'tool', '' while unknown."""

    kind: str = ""
    text: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    redacted: list[bytes] = field(default_factory=list)
    call_id: str = ""
    name: str = ""
    finished: bool = False


class Answer:
    """What the model has said so far.

    reason: why it stopped, or why we stopped it; '' while it goes on.
    usage: tokens as the model counts them. said: whether text of it was shown.
    heard: whether anything of it came.
    """

    def __init__(self) -> None:
        self.reason = ""
        self.usage: dict[str, int] = {}
        self.said = ""
        self.heard = False
        self._parts: dict[int, _Part] = {}
        self._speaking = -1

    def add(self, event: Mapping[str, Any]) -> str:
        """Take one event in; the text that it brings, as it is to be shown.

        Raises:
            ChatModelFailed: It is no event of such a stream.
        """
        self.heard = True
        try:
            piece = self._add(event)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ChatModelFailed(
                "The model's stream is malformed.", "malformed", attempts=1
            ) from error
        self.said += piece
        return piece

    def content(self) -> list[Block]:
        """What stays in the history beside the calls: text and reasoning, in their order."""
        blocks = [_block(part) for _, part in sorted(self._parts.items())]
        return [block for block in blocks if block]

    def calls(self, taken: Collection[str]) -> list[Call]:
        """The calls in their order. Ids that are `taken` or break the pattern are replaced."""
        found: list[Call] = []
        used = set(taken)
        for _, part in sorted(self._parts.items()):
            if part.kind != "tool":
                continue
            good = NAME.fullmatch(part.call_id) and part.call_id not in used
            call = _call(part, part.call_id if good else _new_id(used))
            used.add(call.call_id)
            found.append(call)
        return found

    def _add(self, event: Mapping[str, Any]) -> str:
        if "contentBlockDelta" in event:
            told = event["contentBlockDelta"]
            return self._delta(told["contentBlockIndex"], told["delta"])
        if "contentBlockStart" in event:
            told = event["contentBlockStart"]
            self._start(self._part(told["contentBlockIndex"]), told["start"])
        elif "contentBlockStop" in event:
            self._part(event["contentBlockStop"]["contentBlockIndex"]).finished = True
        elif "messageStop" in event:
            self.reason = str(event["messageStop"]["stopReason"]) or "unknown"
        elif "metadata" in event:
            usage = event["metadata"].get("usage", {})
            self.usage = {name: int(count) for name, count in usage.items()
                          if isinstance(count, int)}  # fmt: skip
        return ""

    def _part(self, index: int) -> _Part:
        return self._parts.setdefault(int(index), _Part())

    def _start(self, part: _Part, start: Mapping[str, Any]) -> None:
        if "toolUse" in start:
            part.kind = "tool"
            part.call_id = str(start["toolUse"]["toolUseId"])
            part.name = str(start["toolUse"]["name"])

    def _delta(self, index: int, delta: Mapping[str, Any]) -> str:
        part = self._part(index)
        if "text" in delta:
            part.kind = part.kind or "text"
            part.text.append(delta["text"] + "")
            return self._spoken(index, delta["text"])
        if "toolUse" in delta:
            if part.kind != "tool":
                raise ValueError("arguments of no call")
            part.text.append(delta["toolUse"].get("input", "") + "")
        elif "reasoningContent" in delta:
            _reason(part, delta["reasoningContent"])
        return ""

    def _spoken(self, index: int, text: str) -> str:
        new, self._speaking = text and index != self._speaking, index if text else self._speaking
        apart = new and self.said.strip() and not self.said.endswith("\n")
        return f"\n\n{text}" if apart else text


def _reason(part: _Part, delta: Mapping[str, Any]) -> None:
    part.kind = "reasoning"
    part.text.append(delta.get("text", "") + "")
    part.signature.append(delta.get("signature", "") + "")
    part.redacted.append(bytes(delta.get("redactedContent", b"")))


def _block(part: _Part) -> Block | None:
    text = "".join(part.text)
    if part.kind == "text":
        return {"text": text} if text.strip() else None
    # A model takes its reasoning back only whole, and exactly as it gave it.
    if part.kind != "reasoning" or not part.finished:
        return None
    redacted, signature = b"".join(part.redacted), "".join(part.signature)
    if redacted:
        return {"reasoningContent": {"redactedContent": redacted}}
    told = {"text": text} | ({"signature": signature} if signature else {})
    return {"reasoningContent": {"reasoningText": told}} if text or signature else None


def _new_id(used: Collection[str]) -> str:
    return next(name for number in count() if (name := f"call_{number}") not in used)


def _call(part: _Part, call_id: str) -> Call:
    name = part.name if NAME.fullmatch(part.name) else safe_name(part.name)
    try:
        return Call(call_id, name, part.name, parsed("".join(part.text)))
    except InvalidRequest as error:
        return Call(call_id, name, part.name, {}, str(error))
