"""Labelled messages: `a [navy](o) [dress](o)` is read as words and the part that each plays."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from stylist.local.reading.labels import ASKS, DEPARTMENTS, PARTS

MESSAGES = Path(__file__).parent / "messages"
_MARK = re.compile(r"\[([^\]]*)\]\(([a-z]+)\)")


@dataclass(frozen=True)
class Word:
    """A run of letters: a word or phrase that was marked with its part, or what lies between."""

    text: str
    part: str = ""


@dataclass(frozen=True)
class Message:
    """What a shopper typed. before: what stood in the conversation. only: other kinds go."""

    before: str
    words: tuple[Word, ...]
    asks: frozenset[str]
    department: str
    only: bool

    @property
    def text(self) -> str:
        """The message as it was typed."""
        return "".join(word.text for word in self.words)

    def spans(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and part of each marked word in `text`."""
        at = 0
        for word in self.words:
            if word.part:
                yield at, at + len(word.text), word.part
            at += len(word.text)

    def saying(self, words: tuple[Word, ...]) -> "Message":
        """The same, said in other words."""
        return replace(self, words=words)


def messages(folder: Path = MESSAGES) -> dict[str, list[Message]]:
    """The messages of each file.

    Raises:
        ValueError: A line is no message; it is named.
    """
    return {file.stem: list(_read(file)) for file in sorted(folder.glob("*.jsonl"))}


def _read(file: Path) -> Iterator[Message]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield _message(json.loads(line))
            except (ValueError, KeyError) as error:
                raise ValueError(f"{file.name}, line {number}: {error}") from error


def _message(row: dict[str, object]) -> Message:
    asks, department = frozenset(map(str, row["asks"])), str(row["dept"])  # type: ignore[call-overload]
    if not asks or asks - set(ASKS) or department not in DEPARTMENTS:
        raise ValueError(f"asks {sorted(asks)} or department {department!r} is unknown")
    return Message(str(row["ctx"]), tuple(_words(str(row["t"]))), asks, department,
                   bool(row["only"]))  # fmt: skip


def _words(marked: str) -> Iterator[Word]:
    at = 0
    for mark in _MARK.finditer(marked):
        if mark.start() > at:
            yield Word(marked[at : mark.start()])
        if mark[2] not in PARTS:
            raise ValueError(f"{mark[0]} has an unknown part")
        yield Word(mark[1], mark[2])
        at = mark.end()
    if at < len(marked):
        yield Word(marked[at:])
