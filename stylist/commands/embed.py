"""Embed texts and pictures: JSON lines in, JSON lines out.

\b
Reads {"text": words} or {"image": path} a line from stdin, writes {"vector": [...]} for
each, in order. A line that cannot be embedded gives {"error": "..."} and the rest goes on.
  echo '{"text": "a red dress"}' | python -m stylist embed
"""

import io
import json
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, TypeVar

import typer

from stylist.commands.shell import parts, told
from stylist.errors import InvalidRequest
from stylist.photo.intake import MOST_BYTES
from stylist.ports import Embedder, Vector

MOST_BATCH = 16
DIGITS = 7
"""Decimals written: float32 holds no more."""


@dataclass(frozen=True)
class _Text:
    """A line that asks for a text."""

    words: str


@dataclass(frozen=True)
class _Image:
    """A line that asks for a picture, already read."""

    data: bytes


@dataclass(frozen=True)
class _Refused:
    """A line that cannot be embedded, and why."""

    reason: str


_Task = _Text | _Image | _Refused
_Given = TypeVar("_Given")


def embed() -> None:
    """Embed what stdin names; the module's text is what --help shows."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        # A byte that is no text spoils its line, not the stream.
        sys.stdin.reconfigure(errors="replace")
    with told():
        embedder = parts().embedder
        for batch in _batches(sys.stdin):
            for answer in _answer(embedder, [_read(line) for line in batch]):
                typer.echo(json.dumps(answer))
            sys.stdout.flush()


def _batches(lines: TextIO) -> Iterator[list[str]]:
    """Lines in groups: as many as have arrived, so that a talking peer is answered at once."""
    arrived: queue.Queue[str | None] = queue.Queue(maxsize=MOST_BATCH)

    def read() -> None:
        try:
            for line in lines:
                if line.strip():
                    arrived.put(line)
        finally:
            arrived.put(None)

    threading.Thread(target=read, daemon=True).start()
    while (line := arrived.get()) is not None:
        batch = [line]
        while len(batch) < MOST_BATCH and not arrived.empty():
            if (line := arrived.get()) is None:
                yield batch
                return
            batch.append(line)
        yield batch


def _read(line: str) -> _Task:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return _Refused("The line is not JSON.")
    if isinstance(asked, dict) and {"text", "image"} <= asked.keys():
        return _Refused("The line has a text and an image; give each a line of its own.")
    if isinstance(asked, dict) and isinstance(asked.get("text"), str):
        return _Text(asked["text"])
    if isinstance(asked, dict) and isinstance(asked.get("image"), str):
        return _open(asked["image"])
    return _Refused('The line must be {"text": words} or {"image": path}.')


def _open(path: str) -> _Task:
    try:
        with Path(path).open("rb") as file:
            return _Image(file.read(MOST_BYTES + 1))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no path"
        return _Refused(f"{path[:200]!r} cannot be opened: {reason}.")


def _answer(embedder: Embedder, tasks: list[_Task]) -> list[dict[str, Any]]:
    """The answers in order; texts go to the model together, and so do pictures."""
    texts = [task for task in tasks if isinstance(task, _Text)]
    images = [task for task in tasks if isinstance(task, _Image)]
    of_texts = iter(_each(lambda some: embedder.embed_texts([t.words for t in some]), texts))
    of_images = iter(_each(lambda some: embedder.embed_images([i.data for i in some]), images))
    return [
        {"error": task.reason}
        if isinstance(task, _Refused)
        else next(of_texts if isinstance(task, _Text) else of_images)
        for task in tasks
    ]


def _each(
    embed: Callable[[list[_Given]], list[Vector]], given: list[_Given]
) -> list[dict[str, Any]]:
    """All at once; one by one when something among them cannot be embedded."""
    if not given:
        return []
    try:
        return [{"vector": _rounded(vector)} for vector in embed(given)]
    except InvalidRequest as error:
        if len(given) > 1:
            return [answer for one in given for answer in _each(embed, [one])]
        return [{"error": str(error)}]


def _rounded(vector: Vector) -> list[float]:
    return [round(float(part), DIGITS) for part in vector]
