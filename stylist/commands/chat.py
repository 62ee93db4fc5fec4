"""Talk with the stylist: say what the day needs, then correct it.

\b
  python -m stylist chat
  echo 'job interview on Monday, 5 degrees, nothing over $90 a piece' | python -m stylist chat
  python -m stylist chat --photo jacket.jpg
  printf 'a navy dress\\ncheaper\\nin green\\n' | python -m stylist chat --json
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from stylist.bootstrap import Parts
from stylist.commands.shell import parts, ready, told
from stylist.errors import InvalidRequest
from stylist.photo.intake import MOST_BYTES
from stylist.talk.belongings import KEPT_PHOTO
from stylist.talk.events import (
    Done,
    Dressed,
    Event,
    Items,
    Notice,
    Picture,
    Question,
    Restart,
    Text,
    to_record,
)


def chat(
    photo: Annotated[
        Path | None, typer.Option(help="A photo that the first message is about.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one event a line, as JSON.")
    ] = False,
) -> None:
    """One conversation, an utterance a line; the module's text is what --help shows."""
    with told():
        made = ready(parts())
        shopper, conversation = made.talk.begin(), made.talk.begin()
        key = _keep(made, shopper, photo) if photo else None
        show = _Json(made) if as_json else _Plain(made)
        try:
            for words in _utterances(as_json):
                for event in _answer(made, shopper, conversation, words, key):
                    show(event)
                key = None
        finally:
            # What was said here is nobody's to come back to; pictures stay where they were named.
            made.talk.forget(shopper)


def _answer(
    made: Parts, shopper: str, conversation: str, words: str, photo: str | None
) -> Iterator[Event]:
    try:
        yield from made.talk.turn(shopper, conversation, words, photo)
    except InvalidRequest as error:  # one message is refused; the conversation goes on
        yield Notice(str(error))
        yield Done("refused")


def _utterances(as_json: bool) -> Iterator[str]:
    ask = sys.stdin.isatty() and not as_json
    if ask:
        typer.echo("What are you dressing for? (Ctrl+D ends)", err=True)
    while True:
        if ask:
            typer.echo("> ", nl=False)
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip():
            yield line.strip()


def _keep(made: Parts, shopper: str, photo: Path) -> str:
    try:
        with photo.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise InvalidRequest(f"The photo {photo} cannot be read: {reason}.") from error
    key = f"photos/{made.talk.begin()}.jpg"
    made.blobs.put(key, made.stylist.receive(raw), owner=shopper, seconds=KEPT_PHOTO)
    return key


def _saved(made: Parts, blob: str) -> str:
    """The picture as a file that stays when the conversation is over."""
    folder = made.settings.data_dir / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / Path(blob).name
    path.write_bytes(made.blobs.get(blob))
    return str(path)


class _Json:
    """One event a line."""

    def __init__(self, made: Parts) -> None:
        self._made = made

    def __call__(self, event: Event) -> None:
        record: dict[str, Any] | None = to_record(event)
        if record is None:
            return
        if isinstance(event, Picture):
            record["path"] = _saved(self._made, record.pop("blob"))
        typer.echo(json.dumps(record, ensure_ascii=False))
        sys.stdout.flush()


class _Plain:
    """Text for people."""

    def __init__(self, made: Parts) -> None:
        self._made = made
        self._is_open = False

    def __call__(self, event: Event) -> None:
        if isinstance(event, Text):
            typer.echo(event.text if self._is_open else event.text.lstrip("\n"), nl=False)
            self._is_open = True
            return
        if self._is_open and not isinstance(event, Question):
            typer.echo()
            self._is_open = False
        for line in _lines(event):
            typer.echo(line)
        if isinstance(event, Picture):
            typer.echo(f"  picture: {_saved(self._made, event.blob)}")


def _lines(event: Event) -> Iterator[str]:
    if isinstance(event, Items):
        for number, match in enumerate(event.matches, 1):
            item = match.item
            yield f"  {number}. {item.title}  {item.price}  [{' '.join(item.sizes_in_stock)}]"
    elif isinstance(event, Dressed):
        yield f"  Outfit {event.number}: {event.outfit.title}, {event.outfit.total}"
        for item in event.outfit.items:
            yield f"     {item.slot:10} {item.title}  {item.price}"
    elif isinstance(event, Question):
        yield ""
        for option in event.options:
            yield f"  - {option}"
    elif isinstance(event, Notice):
        yield f"  ({event.text})"
    elif isinstance(event, Restart):
        yield "  (once more)"
    elif isinstance(event, Done):
        yield ""
