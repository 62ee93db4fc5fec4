"""One answer as its events tell it, and what the shopper saw before."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.conversations.script import Record


@dataclass(frozen=True)
class Problem:
    """Something that an answer breaks. kind: its class, for the table. words: what exactly."""

    kind: str
    words: str


@dataclass(frozen=True)
class Answer:
    """What came back to one utterance; before: the text said before the first piece was shown."""

    text: str = ""
    before: str = ""
    items: tuple[Record, ...] = ()
    outfits: tuple[Record, ...] = ()
    has_question: bool = False

    @property
    def pieces(self) -> list[Record]:
        """Every record shown, in items and in outfits."""
        return [*self.items, *(piece for outfit in self.outfits for piece in outfit["items"])]

    @property
    def is_shown(self) -> bool:
        """Whether anything of the catalog is shown."""
        return bool(self.items or self.outfits)


def answer_of(events: Iterable[Record]) -> Answer:
    """Read the events of one utterance, as `chat --json` prints them."""
    said: list[str] = []
    beside: list[str] = []
    before = ""
    items: list[Record] = []
    outfits: list[Record] = []
    asked = False
    for event in events:
        kind = event["type"]
        if kind in ("items", "outfit") and not (items or outfits):
            before = "".join(said)
        if kind == "items":
            items.extend(event["items"])
            beside.append(event.get("notice", ""))
        elif kind == "outfit":
            outfits.append(event)
        elif kind == "text":
            said.append(event["text"])
        elif kind in ("notice", "question"):
            beside.append(event["text"])
        asked = asked or kind == "question"
    return Answer(
        _joined("".join(said).strip(), beside), before, tuple(items), tuple(outfits), asked
    )


def _joined(text: str, beside: Iterable[str]) -> str:
    """The text, and of questions and notices what the text does not say by itself."""
    return "\n".join([text, *(f"({words})" for words in beside if words not in text)]).strip()


@dataclass
class Memory:
    """What was shown and said so far in this conversation. dropped: ids that were refused."""

    answers: list[Answer] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)

    def last_items(self) -> tuple[Record, ...]:
        """The pieces of the newest answer that listed some."""
        return next((a.items for a in reversed(self.answers) if a.items), ())

    def last_outfits(self) -> tuple[Record, ...]:
        """The outfits of the newest answer that had some."""
        return next((a.outfits for a in reversed(self.answers) if a.outfits), ())

    def last_shown(self) -> Answer:
        """The newest answer that showed anything."""
        return next((a for a in reversed(self.answers) if a.is_shown), Answer())
