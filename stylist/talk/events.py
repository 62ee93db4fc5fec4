"""What a conversation shows, as it happens; page, command line and HTTP API only render it."""

from dataclasses import dataclass
from typing import Any

from stylist.domain import Garment, Match, Outfit, Wish
from stylist.domain.search import Box


@dataclass(frozen=True)
class Text:
    """A piece of the answer's text; pieces follow each other without a gap."""

    text: str


@dataclass(frozen=True)
class Items:
    """Pieces found. notice: which limit is in the way, where one is."""

    matches: tuple[Match, ...]
    notice: str = ""


@dataclass(frozen=True)
class Looked:
    """The photo was looked at: its garments and people, and which garment is searched for."""

    garments: tuple[Garment, ...]
    people: tuple[Box, ...]
    chosen: str


@dataclass(frozen=True)
class Dressed:
    """An outfit put together. number: 1 for the first of this answer.

    instead: product ids of the outfit that it takes the place of, the others staying; none where
    it is a new one. gone: keys of outfits that do not stay.
    """

    outfit: Outfit
    number: int = 1
    instead: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """An outfit was drawn. blob: key of its picture. product_ids: whose. is_imagined: an imagined
    photo of it is on its way, too."""

    blob: str
    alt: str
    product_ids: tuple[str, ...]
    is_imagined: bool = False


@dataclass(frozen=True)
class Question:
    """The stylist needs to know something before it can go on. options: answers to tap."""

    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Notice:
    """A word beside the answer: nothing fits, something was kept, something went wrong."""

    text: str


@dataclass(frozen=True)
class Understood:
    """The wish as the stylist now has it; for the wish panel."""

    wish: Wish


@dataclass(frozen=True)
class Busy:
    """What is being done now ('Looking through the shop …'); '' when nothing is."""

    text: str


@dataclass(frozen=True)
class Restart:
    """The text shown for this answer so far is void; it comes again."""


@dataclass(frozen=True)
class Done:
    """The answer is over. reason: 'end_turn', 'cancelled', 'deadline', 'failed', …"""

    reason: str = "end_turn"


Event = (
    Text | Items | Looked | Dressed | Picture | Question | Notice | Understood | Busy | Restart
    | Done
)  # fmt: skip

_NAMES: dict[type, str] = {Text: "text", Items: "items", Dressed: "outfit", Picture: "picture",
                           Question: "question", Notice: "notice", Done: "done"}  # fmt: skip


def to_record(event: Event) -> dict[str, Any] | None:
    """The event as JSON; None for those that only a page needs.

    A picture is named by its blob: command line and HTTP API add a path or an address.
    """
    name = _NAMES.get(type(event))
    if name is None:
        return None
    return {"type": name} | _body(event)


def _body(event: Event) -> dict[str, Any]:
    if isinstance(event, Items):
        body: dict[str, Any] = {"items": [match.to_record() for match in event.matches]}
        return body | ({"notice": event.notice} if event.notice else {})
    if isinstance(event, Dressed):
        return event.outfit.to_record()
    if isinstance(event, Picture):
        return {"blob": event.blob, "alt": event.alt}
    if isinstance(event, Question):
        return {"text": event.text, "options": list(event.options)}
    return {"text": event.text} if isinstance(event, Text | Notice) else {}
