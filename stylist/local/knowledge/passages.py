"""Reads the style guide.

A file holds passages; each has a line '## Title', a paragraph 'Topics: a, b, c', a paragraph
'Asked: How? Why?' with questions that it answers, and its text.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

GUIDE_FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "guide"
_SENTENCE_END: Final = re.compile(r"(?<=[.!?:]) ")
_SENTENCES_IN_A_PART: Final = 2


@dataclass(frozen=True)
class Text:
    """One passage as it is written. text_id: its title with dashes. asked: questions to it."""

    text_id: str
    title: str
    topics: str
    asked: str
    text: str

    @property
    def heading(self) -> str:
        """The title with its topics."""
        return f"{self.title}: {self.topics}"

    @property
    def parts(self) -> tuple[str, ...]:
        """Each question that it answers; its sentences two by two, each pair under the title.

        A whole passage is longer than MiniLM reads, and says too many things for one vector.
        """
        sentences = _SENTENCE_END.split(self.text)
        pairs = (" ".join(sentences[start : start + _SENTENCES_IN_A_PART])
                 for start in range(0, len(sentences), _SENTENCES_IN_A_PART))  # fmt: skip
        return (*_SENTENCE_END.split(self.asked), *(f"{self.title}. {pair}" for pair in pairs))


def read_guide(folder: Path = GUIDE_FOLDER) -> list[Text]:
    """Every passage, by file and place."""
    return [
        _passage(block)
        for file in sorted(folder.glob("*.md"))
        for block in re.split(r"^## ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]
    ]


def _passage(block: str) -> Text:
    title, rest = block.strip().split("\n", 1)
    topics, asked, text = (" ".join(paragraph.split()) for paragraph in rest.split("\n\n"))
    text_id = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return Text(
        text_id, title, topics.removeprefix("Topics: "), asked.removeprefix("Asked: "), text
    )
