"""The style guide."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Passage:
    """A short text of the style guide. score: cosine with the question, in [-1, 1].

    source: the document it is from, to be cited ('s3://guide/colour.md'); '' for our own guide.
    """

    passage_id: str
    title: str
    text: str
    score: float = 0.0
    source: str = ""


class Knowledge(Protocol):
    """The style guide."""

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        """The passages nearest in meaning, best first; none for a blank question."""
