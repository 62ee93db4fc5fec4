"""How many of a question's words a text has: rare ones count more."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"[a-z]{2,}")
_ENDINGS: Final = ("ing", "ed", "es", "s")
_LEAST_STEM: Final = 3


class SharedWords:
    """Compares questions with texts that each have a heading and a body."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        """texts: heading and body of each."""
        self._headings = [stems(heading) for heading, _ in texts]
        self._all = [stems(f"{heading} {body}") for heading, body in texts]
        counts = Counter(word for words in self._all for word in words)
        self._weights = {word: math.log((len(texts) + 1) / (count + 1))
                         for word, count in counts.items()}  # fmt: skip

    def shares(self, question: str) -> list[float]:
        """For each text 0 to 1: the share of the question's known words that it has; those only
        in its body count half.
        """
        weights = {word: self._weights[word] for word in stems(question) if word in self._weights}
        total = sum(weights.values()) or 1.0
        return [
            sum(weight * ((word in heading) + (word in words)) / 2
                for word, weight in weights.items()) / total
            for heading, words in zip(self._headings, self._all, strict=True)
        ]  # fmt: skip


def stems(text: str) -> set[str]:
    """Its words without the commonest endings: 'washing' and 'washes' are one."""
    return {_stem(word) for word in _WORD.findall(text.lower())}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word.removesuffix(ending)
    return word
