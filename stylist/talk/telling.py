"""What the shopper is told of a turn beside the model's own words, and keeping those in order."""

from collections.abc import Generator, Iterator
from contextlib import closing

from stylist.talk.events import Busy, Event, Notice, Restart, Text

LOST = "The stylist lost its thread. Please say that again."
AWAY = "away"
"""Why there is no answer where asking again would not help."""

NOTICES = {
    "deadline": "That took too long, so the stylist stopped here. Please ask again.",
    "tokens": "This answer grew too long, so the stylist stopped here. Please ask for less.",
    "rounds": "The stylist stopped searching here. Please say what to look at next.",
    "max_tokens": "The answer is cut short. Please ask for the rest.",
    "model_context_window_exceeded": "This conversation has grown too long. Please begin anew.",
    "guardrail_intervened": "The stylist cannot talk about that. Please ask about clothes.",
    AWAY: "The stylist cannot answer at the moment. Please come back a little later.",
    "cap_conversation": "This conversation has cost as much as one may. Please begin a new one.",
    "cap_day": "The stylist has spent what a day may cost, and talks again tomorrow. Search and "
    "buttons go on working.",
    "content_filtered": "Part of this answer was held back. Please ask in other words.",
}
"""What is said beside an answer that was not finished; LOST for every end not named."""

FINISHED = frozenset({"end_turn", "stop_sequence"})


class Shown:
    """The text that the shopper sees of a turn. anything: whether there was text or a card."""

    def __init__(self) -> None:
        self.anything = False
        self._kept = ""
        self._now = ""

    def say(self, piece: str) -> Text:
        """A piece of the answer at work; apart from what was said before the last tools ran."""
        first = not self._now
        apart = first and self._kept and not self._kept.endswith("\n")
        text = f"\n\n{piece}" if apart else piece
        self._now += text
        self.anything = self.anything or bool(piece.strip())
        return Text(text)

    def cards(self, events: tuple[Event, ...]) -> Iterator[Event]:
        """What a tool has found."""
        self.anything = self.anything or bool(events)
        yield from events

    def keep(self) -> None:
        """The answer at work is whole."""
        self._kept, self._now = self._kept + self._now, ""

    def void(self) -> Iterator[Event]:
        """Take back the answer at work, and only that."""
        if self._now:
            self._now = ""
            yield Restart()
            if self._kept:
                yield Text(self._kept)

    def clear(self) -> Iterator[Event]:
        """Take back all text of the turn."""
        if self._kept or self._now:
            self._kept = self._now = ""
            yield Restart()

    def notice(self, reason: str) -> Iterator[Event]:
        """The word beside an answer that ended so."""
        if reason == "cancelled" or (reason in FINISHED and self.anything):
            return
        yield Notice(NOTICES.get(reason, LOST))


def settled(events: Generator[Event, None, None]) -> Iterator[Event]:
    """The events with each Busy told once, and taken back before anything else is told."""
    busy = ""
    with closing(events):
        for event in events:
            if isinstance(event, Busy):
                if event.text == busy:
                    continue
                busy = event.text
            elif busy:
                busy = ""
                yield Busy("")
            yield event
