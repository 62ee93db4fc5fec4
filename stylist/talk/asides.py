"""What is said beside an answer of what its tools did; told from their results, again and again
the same, so that a conversation that is opened anew still says it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from stylist.ports import Message
from stylist.talk.answers import kept_in_words


def asides(result: Mapping[str, Any]) -> tuple[str, ...]:
    """Sentences on one tool's result."""
    facts = {name: value for name, value in result.get("remembered", {}).items() if value}
    kept = (f"I'll remember: {kept_in_words(facts)}.",) if facts else ()
    # Whoever gives forecasts away asks to be named beside them.
    credit = result.get("credit")
    return (*kept, *((f"Weather data: {credit}.",) if credit else ()))


def asides_of(message: Message) -> Iterator[str]:
    """The same of all the results that a message brings."""
    for block in message["content"]:
        told = block.get("toolResult")
        if told and told["status"] == "success":
            result = json.loads(told["content"][0]["text"])
            yield from asides(result)
