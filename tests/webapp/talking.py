"""A conversation that answers from a script, for tests of the page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from stylist.domain import Look, LookPiece
from stylist.errors import InvalidRequest, NotFound
from stylist.talk.events import Event, Text
from stylist.talk.stage import Stage

VISITOR, TALK = "a" * 32, "b" * 32
IDS = {"visitor": VISITOR, "conversation": TALK}


@dataclass
class Left:
    """A conversation as it was left."""

    lines: tuple[tuple[str, str], ...] = ()
    stage: Stage = field(default_factory=Stage)
    remembered: str = ""


@dataclass
class Scripted:
    """Every turn and act gives `events`; what was asked is written down. `fails` comes last."""

    events: tuple[Event, ...] = ()
    left: Left = field(default_factory=Left)
    fails: Exception | None = None
    asked: list[Any] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    between: Callable[[], None] = lambda: None
    ids: int = 0
    forgotten: set[str] = field(default_factory=set)
    unreadable: Exception | None = None
    waited: list[float] = field(default_factory=list)

    def begin(self) -> str:
        self.ids += 1
        return f"{self.ids:032x}"

    def turn(
        self, shopper: str, conversation: str, words: str = "", photo: str | None = None, *,
        cancel: Any = None, waited: float = 0.0,
    ) -> Iterator[Event]:  # fmt: skip
        self.asked.append((words, photo))
        self.waited.append(waited)
        return self._answer(words)

    def act(self, shopper: str, conversation: str, action: Mapping[str, Any]) -> Iterator[Event]:
        self.asked.append(dict(action))
        return self._answer("A button.")

    def judge(self, shopper: str, product_id: str, liked: bool | None) -> None:
        if product_id == "ghost":
            raise NotFound("The catalog has no piece 'ghost'.")
        self.asked.append((product_id, liked))

    def judged(self, shopper: str) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset({"liked"}), frozenset({"refused"})

    def restore(self, shopper: str, conversation: str) -> Left:
        if self.unreadable and (shopper, conversation) == (VISITOR, TALK):
            raise self.unreadable
        return self.left

    def is_forgotten(self, shopper: str) -> bool:
        return shopper in self.forgotten

    def forget(self, shopper: str) -> None:
        if self.fails:
            raise self.fails
        self.asked.append(("forget", shopper))
        self.left = Left()

    def _answer(self, words: str) -> Iterator[Event]:
        try:
            for event in self.events:
                yield event
                self.between()
            if self.fails:
                raise self.fails
            self._keep(words)
        finally:
            self.closed.append(words)

    def _keep(self, words: str) -> None:
        stage = self.left.stage
        for event in self.events:
            stage = stage.after(event)
        said = "".join(event.text for event in self.events if isinstance(event, Text))
        lines = (*self.left.lines, ("user", words), ("assistant", said))
        self.left = replace(self.left, lines=lines, stage=stage)


class Shelf:
    """Looks: one is there, 'shared'; every outfit but 'none' can be saved."""

    imagines = False

    withdrawn: str = ""

    def save(self, shopper: str, key: str) -> Look:
        if key == "none":
            raise NotFound("This outfit is not here any more; ask for a new one.")
        return self.open("shared")

    def open(self, look_id: str) -> Look:
        if look_id != "shared":
            raise NotFound("There is no such look.")
        return Look("shared", "Rainy <day>", (LookPiece("coat", "Coat", 100, "USD", "outerwear"),),
                    day={"conditions": ["rain"]})  # fmt: skip

    def saved(self, shopper: str) -> list[Look]:
        return [self.open("shared")] if shopper == VISITOR and not self.withdrawn else []

    def withdraw(self, shopper: str, look_id: str) -> None:
        if shopper != VISITOR:
            raise InvalidRequest("This look is somebody else's.")
        self.withdrawn = look_id
