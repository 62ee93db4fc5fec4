"""A conversation as its two sides said it, read out of the messages that are kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stylist.ports import Message
from stylist.talk.asides import asides_of
from stylist.talk.context import context_of, words_of
from stylist.talk.history import is_mark
from stylist.talk.stage import Stage


@dataclass(frozen=True)
class Transcript:
    """A conversation to be shown again. lines: ('user' or 'assistant', text), oldest first.

    remembered: what the shopper told us to keep, in words: 'size M, no yellow'; '' for nothing.
    """

    lines: tuple[tuple[str, str], ...]
    stage: Stage
    remembered: str = ""


def lines_of(messages: Sequence[Message]) -> Iterator[tuple[str, str]]:
    """Words of both sides; what an answer said before, beside and after its tools is one line."""
    role, text = "", ""
    for message in messages:
        speaker, said = _said(message)
        if not said:
            continue
        if speaker == role == "assistant":
            text += "\n\n" + said
            continue
        if text:
            yield role, text
        role, text = speaker, said
    if text:
        yield role, text


CUT_SHORT = "I was stopped before I could say the rest."
"""Said where a page was left, or Stop pressed, before the words to what was found."""
_STOPPED = {"[cancelled]", "[interrupted]"}
PHOTO_SHOWN = "Here is a photo."


def _said(message: Message) -> tuple[str, str]:
    """Who says what; results of tools are the shopper's messages in form alone."""
    if message["role"] == "assistant":
        return "assistant", _answer(message)
    words = _asked(message)
    return ("user", words) if words else ("assistant", "\n\n".join(asides_of(message)))


def _asked(message: Message) -> str:
    """The words; of a photo that came without any, that it was shown."""
    photo = context_of(message).get("photo") or {}
    return words_of(message) or (PHOTO_SHOWN if photo.get("new") else "")


def _answer(message: Mapping[str, Any]) -> str:
    texts = [block["text"] for block in message["content"] if "text" in block]
    if _STOPPED.intersection(texts):
        return CUT_SHORT
    text = "".join(text for text in texts if not is_mark(text))
    lines = text.rstrip().split("\n")
    while lines and lines[-1].startswith("- "):
        lines.pop()
    return "\n".join(lines).strip()
