"""Sentence vectors of the frozen text tower, computed once and kept."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stylist.local.embedding.words import SentenceTower


class TextBank:
    """Looks sentences up in a table on disk and adds those that are missing."""

    def __init__(self, path: Path, tower: SentenceTower) -> None:
        self._path, self._tower = path, tower
        self._rows: dict[str, int] = {}
        self.vectors = np.zeros((0, 384), np.float32)
        if path.exists():
            with np.load(path) as stored:
                self._rows = {str(text): i for i, text in enumerate(stored["texts"])}
                self.vectors = stored["vectors"].astype(np.float32)

    def add(self, texts: Iterable[str]) -> None:
        """Embed what is not in the table yet and store the table."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._rows]
        if not missing:
            return
        self._rows |= {text: len(self._rows) + i for i, text in enumerate(missing)}
        self.vectors = np.concatenate([self.vectors, self._tower.vectors(missing)])
        np.savez(self._path, texts=np.array(list(self._rows)), vectors=self.vectors)

    def rows(self, texts: Iterable[str]) -> NDArray[np.float32]:
        """Vectors [n, 384] of texts that `add` has seen, in order."""
        return self.vectors[[self._rows[text] for text in texts]]
