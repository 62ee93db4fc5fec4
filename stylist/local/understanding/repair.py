"""Mends typing slips, and nothing that is a word."""

import gzip
import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from stylist.local.understanding.clean import SHORT
from stylist.local.understanding.data import DATA
from stylist.local.understanding.lexicon import phrases, single_words
from stylist.local.understanding.once import once
from stylist.local.understanding.places import place_words
from stylist.local.understanding.slips import SLIPS

_ALIKE = 0.74
"""Similarity at which an unknown word counts as a slip for a known one."""
_ALIKE_ELSE = 0.85
"""The same where the first letter differs: that slip is rare."""
_COMMON = 2500
_MOST_SLIPS = 30
_FEWEST_TO_TELL, _SHARE_KNOWN = 4, 0.35
_SHORT_PLURAL = 5
_TALK = frozenset(
    {"budget", "dollars", "dollar", "pounds", "euros", "price", "cheap", "cheaper", "expensive",
     "warmer", "lighter", "darker", "brighter", "longer", "shorter", "smaller", "bigger", "casual",
     "dressier", "smarter", "anything", "something", "looking", "maximum", "under", "please",
     "size", "sizes", "instead", "without"}
)  # fmt: skip
"""What is said of clothes and money all the time, and often mistyped."""
_WORD = re.compile(r"(?<![\w'°$£€@#/.-])[A-Za-z]{4,20}(?![\w'@/-])")


@cache
def _english() -> tuple[str, ...]:
    """Words of English, the most frequent first."""
    return tuple(gzip.decompress((DATA / "english.txt.gz").read_bytes()).decode().split())


@cache
def known_words() -> frozenset[str]:
    """What is a word and stays as it is."""
    return frozenset(_english()) | frozenset(SHORT) | single_words() | place_words()


@cache
def _targets() -> tuple[str, ...]:
    known = {word for word in single_words() if len(word) > 3 and word.isalpha()} | _TALK
    # Of two that are as near, the one that means something by itself: jeans, not (mary) janes.
    ours = sorted(known, key=lambda word: (word not in phrases(), word))
    # Common words draw their own slips to themselves: 'plese' is no piece of clothing.
    return tuple(dict.fromkeys((*ours, *(word for word in _english()[:_COMMON] if len(word) > 3))))


@cache
def _ours() -> frozenset[str]:
    """Words of clothes and of shopping."""
    return single_words() | _TALK


def repaired(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The words with slips mended, and what was mended: (as typed, as read)."""
    slips: dict[str, str] = {}
    if _is_foreign(text):
        return text, ()

    def mend(found: re.Match[str]) -> str:
        word = found[0].lower()
        named = found[0][0].isupper() and not found[0].isupper() and found.start() > 0
        if named or len(slips) >= _MOST_SLIPS or is_word(word):
            return found[0]
        better = _nearest(word)
        if better:
            slips[word] = better
        return better or found[0]

    return _WORD.sub(mend, text), tuple(slips.items())


def _is_foreign(text: str) -> bool:
    """Whether hardly a word of a sentence is known: its words are no slips for ours."""
    words = re.findall(r"[^\W\d_]{2,}", text.lower())
    # Slips in most words may still be English: one near a word of ours counts half.
    known = sum(1 if is_word(word) else (len(word) > 3 and _nearest(word) in _ours()) / 2
                for word in words)  # fmt: skip
    return len(words) >= _FEWEST_TO_TELL and known < _SHARE_KNOWN * len(words)


def is_word(word: str) -> bool:
    """Whether it is English, or a word of ours, in singular or plural."""
    known = known_words()
    return word in known or word.removesuffix("s") in known or word.removesuffix("es") in known


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"(.)\1{2,}")


@once
def _nearest(word: str) -> str:
    squeezed = _letters().sub(r"\1", word)
    if squeezed != word and is_word(squeezed):
        return squeezed
    return SLIPS.get(word) or _like(word) or _like_singular(word)


def _like(word: str) -> str:
    found = process.extractOne(
        word, _targets(), scorer=OSA.normalized_similarity, score_cutoff=_ALIKE
    )
    if not found or abs(len(found[0]) - len(word)) > 2:
        return ""
    return str(found[0]) if found[0][0] == word[0] or found[1] >= _ALIKE_ELSE else ""


def _like_singular(word: str) -> str:
    """'Sweters': one of them would be a slip for a piece, so several are."""
    one = _like(word[:-1]) if len(word) > _SHORT_PLURAL and word.endswith("s") else ""
    return f"{one}s" if one in _ours() and not one.endswith("s") else one
