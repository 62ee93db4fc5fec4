"""Reads the plain facts out of a shopper's words: colours, kinds, pattern, fabric, occasion.

These facts order the results and explain them; they never hide anything. Hard limits are
the filters' business.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from stylist.domain.colors import FAMILY_OF_COLOR, family_of
from stylist.search.facts import Facts
from stylist.search.vocabulary import (
    CATEGORY_OF_KIND,
    KINDS_AGAINST_WEATHER,
    KINDS_OF_WORD,
    MATERIALS,
    OCCASION_OF_WORD,
    PATTERNS_OF_WORD,
    SEASON_OF_WORD,
    TRAITS_OF_WORD,
)

_Meaning = TypeVar("_Meaning")

_NOT_A_COLOR = frozenset({"multi", "stone", "rose", "gold"})
"""Colour words that say something else too often to be taken at their word alone."""


@lru_cache(maxsize=512)
def read_words(text: str) -> Facts:
    """The facts that the words state; a text without any gives empty facts."""
    words = re.findall(r"[a-z][a-z'-]*", text.lower())
    colors = _phrases(words, {name: name for name in FAMILY_OF_COLOR if name not in _NOT_A_COLOR})
    kinds = _phrases(words, KINDS_OF_WORD) or _phrases(words, KINDS_AGAINST_WEATHER)
    asked = tuple(dict.fromkeys(kind for found in kinds.values() for kind in found))
    return Facts(
        colors=tuple(colors),
        families=_distinct(family_of(color) for color in colors),
        kinds=asked,
        categories=_distinct(CATEGORY_OF_KIND[kind] for kind in asked),
        patterns=_flat(_phrases(words, PATTERNS_OF_WORD).values()),
        materials=_distinct(word for word in words if word in MATERIALS),
        style=_flat(_phrases(words, TRAITS_OF_WORD).values()),
        seasons=_distinct(_phrases(words, SEASON_OF_WORD).values()),
        occasions=_distinct(_phrases(words, OCCASION_OF_WORD).values()),
    )


def _phrases(words: list[str], known: Mapping[str, _Meaning]) -> dict[str, _Meaning]:
    """Known phrases of two words, then known words that no such phrase has taken."""
    pairs = {" ".join(pair): pair for pair in pairwise(words) if " ".join(pair) in known}
    taken = {word for pair in pairs.values() for word in pair}
    singles = [name for word in words if word not in taken and (name := _single(word, known))]
    return {name: known[name] for name in (*pairs, *singles)}


def _single(word: str, known: Mapping[str, _Meaning]) -> str:
    """The word as the list has it, also when the shopper said it in the plural."""
    candidates = (word, word.removesuffix("s"), word.removesuffix("es"))
    return next((name for name in candidates if name in known), "")


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _flat(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return _distinct(value for several in values for value in several)
