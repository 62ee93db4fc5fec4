"""Makes of a model's events those that the conversation understands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from stylist.aws.chat.thoughts import Thoughts

Event = Mapping[str, Any]


def heard(events: Iterator[Event], names: Mapping[str, str], thinks_aloud: bool) -> Iterator[Event]:
    """The events with our names of tools, and without what the model thinks aloud.

    names: ours by those that the model was told, where they differ.
    """
    renamed = (_renamed(event, names) for event in events) if names else events
    return _silent(renamed) if thinks_aloud else renamed


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    start = event.get("contentBlockStart", {})
    call = start.get("start", {}).get("toolUse")
    if call is None or call.get("name") not in names:
        return event
    ours = {"toolUse": {**call, "name": names[call["name"]]}}
    return {"contentBlockStart": {**start, "start": ours}}


def _silent(events: Iterator[Event]) -> Iterator[Event]:
    blocks: defaultdict[int, Thoughts] = defaultdict(Thoughts)
    for event in events:
        delta = event.get("contentBlockDelta")
        if delta is not None and "text" in delta.get("delta", {}):
            index = delta["contentBlockIndex"]
            if said := blocks[index].spoken(delta["delta"]["text"]):
                yield _text(index, said)
            continue
        if "contentBlockStop" in event:
            ended = [event["contentBlockStop"]["contentBlockIndex"]]
        else:
            ended = list(blocks) if "messageStop" in event else []
        for index in ended:
            if index in blocks and (said := blocks.pop(index).rest()):
                yield _text(index, said)
        yield event


def _text(index: int, text: str) -> Event:
    return {"contentBlockDelta": {"contentBlockIndex": index, "delta": {"text": text}}}
