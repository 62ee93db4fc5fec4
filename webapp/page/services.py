"""What the page needs of the product, whoever provides it."""

import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Protocol

from stylist.domain import Look
from stylist.talk.events import Event
from stylist.talk.stage import Stage


class Transcript(Protocol):
    """A conversation as it was left."""

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """('user' or 'assistant', text), the newest last."""

    @property
    def stage(self) -> Stage:
        """What was shown last."""

    @property
    def remembered(self) -> str:
        """What is kept of the visitor, in words: 'size M, no yellow'; '' for nothing."""


Judged = tuple[Collection[str], Collection[str]]
"""Product ids of what is liked, and of what is refused."""


class Talk(Protocol):
    """Conversations, known by the ids of visitor and conversation alone."""

    def begin(self) -> str:
        """A new id, for a visitor or a conversation."""

    def turn(
        self, shopper: str, conversation: str, words: str = "", photo: str | None = None, *,
        cancel: threading.Event | None = None, waited: float = 0.0,
    ) -> Iterator[Event]:  # fmt: skip
        """Answer words, a photo that is new, or both. photo: its blob; '' takes it away.

        waited: seconds since they arrived, which the deadline counts.
        """

    def act(self, shopper: str, conversation: str, action: Mapping[str, Any]) -> Iterator[Event]:
        """Do what a button asks for."""

    def judge(self, shopper: str, product_id: str, liked: bool | None) -> None:
        """Keep whether a piece is liked, refused, or neither any more."""

    def judged(self, shopper: str) -> Judged:
        """What the visitor likes and refuses."""

    def restore(self, shopper: str, conversation: str) -> Transcript:
        """A conversation as it was left; an empty one where it is unknown."""

    def is_forgotten(self, shopper: str) -> bool:
        """Whether everything of the visitor was erased, so that nothing is kept any more."""

    def forget(self, shopper: str) -> None:
        """Erase everything that is this visitor's."""


class Looks(Protocol):
    """Outfits saved under a link."""

    @property
    def imagines(self) -> bool:
        """Whether there may be imagined photos of outfits."""

    def save(self, shopper: str, key: str) -> Look:
        """Keep an outfit that was composed here as a look."""

    def open(self, look_id: str) -> Look:
        """A look that was saved."""

    def saved(self, shopper: str) -> Sequence[Look]:
        """The visitor's looks, newest first."""

    def withdraw(self, shopper: str, look_id: str) -> None:
        """Take a look back."""
