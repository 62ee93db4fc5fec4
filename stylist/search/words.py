"""Reads the plain facts out of a shopper's words: colours, kinds, pattern, fabric, occasion.

These facts order the results and explain them; they never hide anything. Hard limits are
the filters' business.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from stylist.domain import Money
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
from stylist.search.wish import Wish

_Meaning = TypeVar("_Meaning")

_NOT_A_COLOR = frozenset({"multi", "stone", "rose"})
"""Colour words that say something else too often to be taken at their word alone."""


def read_words(wish: Wish) -> Facts:
    """The facts that a wish states; one without any gives empty facts."""
    wanted = facts_in(wish.wanted)
    avoided = facts_in(wish.avoided) if wish.avoided else None
    limit = None if wish.max_price is None else Money.of(wish.max_price).minor
    return replace(wanted, avoid=avoided, gender=wish.gender, most_minor=limit)


def facts_in(text: str) -> Facts:
    """The facts that lower-case words state, none of them taken for refused."""
    words = re.findall(r"[a-z][a-z'-]*", text)
    colors = _phrases(words, {name: name for name in FAMILY_OF_COLOR if name not in _NOT_A_COLOR})
    # "hot pink" is no heat, "navy" no sea: what names a colour names nothing else.
    rest = [word for word in words if not any(word in color.split() for color in colors)]
    kinds = _phrases(rest, KINDS_OF_WORD) or _phrases(rest, KINDS_AGAINST_WEATHER)
    asked = _flat(kinds.values())
    return Facts(
        colors=tuple(colors),
        families=_distinct(family_of(color) for color in colors),
        kinds=asked,
        categories=_distinct(CATEGORY_OF_KIND[kind] for kind in asked),
        patterns=_flat(_phrases(rest, PATTERNS_OF_WORD).values()),
        materials=_distinct(word for word in rest if word in MATERIALS),
        style=_flat([*_phrases(rest, TRAITS_OF_WORD).values(), _as_tags(rest)]),
        seasons=_distinct(_phrases(rest, SEASON_OF_WORD).values()),
        occasions=_distinct(_phrases(rest, OCCASION_OF_WORD).values()),
    )


def _as_tags(words: list[str]) -> tuple[str, ...]:
    """Words and pairs as a catalog's tags might have them: 'preppy', 'smart-casual'."""
    return (*words, *("-".join(pair) for pair in pairwise(words)))


def _phrases(words: list[str], known: Mapping[str, _Meaning]) -> dict[str, _Meaning]:
    """Known phrases of two words, then known words that no such phrase has taken."""
    pairs = {" ".join(pair): pair for pair in pairwise(words) if " ".join(pair) in known}
    taken = {word for pair in pairs.values() for word in pair}
    singles = [name for word in words if word not in taken and (name := _single(word, known))]
    return {name: known[name] for name in (*pairs, *singles)}


def _single(word: str, known: Mapping[str, _Meaning]) -> str:
    """The word as the list has it, also when the shopper said it in the plural."""
    single = word.removesuffix("s")
    candidates = (word, single, word.removesuffix("es"), single.replace("ve", "f"))
    return next((name for name in candidates if name in known), "")


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _flat(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return _distinct(value for several in values for value in several)
