"""Tells an answer's last lines apart: '- one of these' under a question are answers to tap."""

from collections.abc import Iterable, Iterator

from stylist.talk.events import Done, Event, Question, Restart, Text

_MARK = "\n- "


def with_options(events: Iterable[Event]) -> Iterator[Event]:
    """The events, with the lines of options taken out of the text and asked as one question.

    Text is passed on as it comes, up to what may be the first option.
    """
    shown = held = ""
    for event in events:
        if isinstance(event, Text):
            held += event.text
            free = _free(held)
            if free:
                shown, held = shown + held[:free], held[free:]
                yield Text(shown[-free:])
            continue
        if isinstance(event, Restart):
            shown = held = ""
        elif isinstance(event, Done):
            yield from _closing(shown, held)
        yield event


def _free(held: str) -> int:
    """How many characters cannot belong to an option."""
    at = held.find(_MARK)
    if at >= 0:
        return at
    return next((len(held) - size for size in (2, 1) if held.endswith(_MARK[:size])), len(held))


def _closing(shown: str, held: str) -> Iterator[Event]:
    lines = held.strip("\n").split("\n") if held.strip() else []
    options = tuple(line.removeprefix("- ").strip() for line in lines if line.startswith("- "))
    if held.strip() and len(options) != len(lines):
        yield Text(held)
        options = ()
    question = shown.rstrip().rsplit("\n", 1)[-1]
    if options or question.endswith("?"):
        yield Question(question, options)
