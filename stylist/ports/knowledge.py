"""The style guide."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Passage:
    """A short text of the style guide. score: cosine with the question, in [-1, 1]."""

    passage_id: str
    title: str
    text: str
    score: float = 0.0


class Knowledge(Protocol):
    """The style guide."""

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        """The passages nearest in meaning, best first; none for a blank question."""
