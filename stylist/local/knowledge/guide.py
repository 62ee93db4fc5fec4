"""Finds the passages of the style guide that answer a question."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from stylist.local.knowledge.passages import GUIDE_FOLDER, Text, read_guide
from stylist.local.knowledge.shared_words import SharedWords
from stylist.local.knowledge.vectors import Floats, Sentences, vectors_of
from stylist.ports import Passage

VECTORS: Final = "vectors.npz"
MOST_LETTERS: Final = 500
WEIGHT_OF_WORDS: Final = 0.2
"""Meaning leads; a shared rare word ('poplin', 'tie') decides between neighbours."""

LEAST_SCORE: Final = 0.36
"""Below it a passage is no answer: 'how do I fix my bike' comes to .34, a thin question that the
guide does answer to .4.
"""


@dataclass(frozen=True)
class _Opened:
    """The guide in memory. heads: [n, size]. parts: [m, size], those of passage i from starts[i]
    to the next.
    """

    texts: Sequence[Text]
    heads: Floats
    parts: Floats
    starts: list[int]
    words: SharedWords


class StyleGuide:
    """A `Knowledge`. The guide is opened with the first question and shared by all threads."""

    def __init__(self, embed: Sentences, folder: Path = GUIDE_FOLDER) -> None:
        """embed: texts to vectors of unit length, of a model that compares sentences."""
        self._embed = embed
        self._folder = folder
        self._opened: _Opened | None = None
        self._opening = threading.Lock()

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        """The passages nearest in meaning, best first; none for a blank question or one that the
        guide does not answer.

        score: the mean of the cosines with the passage's heading and with its nearest sentences,
        and up to 0.2 for shared words; at most 1.
        """
        question = question.strip()[:MOST_LETTERS]
        if not question or limit < 1:
            return []
        guide = self._open()
        scores = self._scores(guide, question)
        best = np.argsort(-scores, kind="stable")[:limit]
        return [Passage(text.text_id, text.title, text.text, min(float(scores[place]), 1.0))
                for place in best if scores[place] >= LEAST_SCORE
                for text in (guide.texts[place],)]  # fmt: skip

    def _scores(self, guide: _Opened, question: str) -> Floats:
        asked = self._embed([question])[0]
        nearest = np.maximum.reduceat(_cosines(guide.parts, asked), guide.starts)
        meant = (_cosines(guide.heads, asked) + nearest) / 2
        shared = np.array(guide.words.shares(question), np.float32)
        scores: Floats = meant + WEIGHT_OF_WORDS * shared
        return scores

    def _open(self) -> _Opened:
        with self._opening:
            if self._opened is None:
                self._opened = _read(self._folder, self._embed)
            return self._opened


def _read(folder: Path, embed: Sentences) -> _Opened:
    texts = read_guide(folder)
    heads = [text.heading for text in texts]
    parts = [part for text in texts for part in text.parts]
    vectors = vectors_of([*heads, *parts], embed, folder / VECTORS)
    counts = np.cumsum([0, *(len(text.parts) for text in texts)])
    words = SharedWords([(text.heading, text.text) for text in texts])
    return _Opened(texts, vectors[: len(texts)], vectors[len(texts) :],
                   counts[:-1].tolist(), words)  # fmt: skip


def _cosines(rows: Floats, asked: Floats) -> Floats:
    # numpy's matrix product would wake its threads, whose waiting costs more than the work.
    cosines: Floats = np.einsum("nj,j->n", rows, asked)
    return cosines
