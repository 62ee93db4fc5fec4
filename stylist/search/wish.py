"""Takes a shopper's sentence apart: what is wanted, what is not, and typing slips mended."""

import difflib
import re
from dataclasses import dataclass
from functools import cache

from stylist.domain.colors import FAMILY_OF_COLOR
from stylist.search.vocabulary import (
    KINDS_OF_WORD,
    MATERIALS,
    OCCASION_OF_WORD,
    PATTERNS_OF_WORD,
)

_REFUSAL = re.compile(
    r"\b(?:not|no|without|except|nothing|never|hate|avoid|anything but|don'?t (?:want|like))\b"
    r"(?! (?:more|over|above|matter))\s*([^.,;:!?]*?)"
    r"(?=$|[.,;:!?]|\b(?:but|with|for|please|and a|in size)\b)"
)
"""A word of refusal and what it covers: up to the end of the clause."""

_PRICE = re.compile(
    r"\b(?:under|below|up to|max(?:imum)?|at most|less than|cheaper than|no more than)\s*\$?\s*"
    r"(\d{1,5}(?:\.\d{1,2})?)\s*(?:dollars|bucks|usd|\$)?"
)
_WOMEN = re.compile(r"\b(?:wom[ae]n'?s?|ladies|female|girlfriend|wife|mother|mum|mom|sister)\b")
_MEN = re.compile(r"\b(?:m[ae]n'?s?|male|boyfriend|husband|father|dad|brother|guy)\b")

_LEAST_LETTERS = 5
_ALIKE = 0.8
"""Similarity (difflib) at which an unknown word counts as a slip for a known one."""

_REAL_WORDS = frozenset(
    """
    boats boost build clothes clothing coast court dance dates dinner dream drive float front
    grown guest hired large light little match other party phone place plane prize scare sharp
    shape share sheer shire shore shorter shown slide small smart stone store story strip style
    taste three tight today towel tower trace trade train trips truck water weather where white
    world worth young
    """.split()  # noqa: SIM905 -- words read better than a list of quotes
)
"""English words that lie close to a word of ours; they are never taken for slips."""


@dataclass(frozen=True)
class Wish:
    """A sentence in its parts.

    wanted, avoided: lower-case words with slips mended. gender: 'female', 'male' or ''.
    max_price: in major units, or None.
    """

    wanted: str
    avoided: str
    gender: str = ""
    max_price: float | None = None


def take_apart(text: str) -> Wish:
    """Separate wanted from refused, and read price and department off."""
    words = " ".join(_mended(word) for word in text.lower().replace("\u2019", "'").split())
    price = _PRICE.search(words)
    words = _PRICE.sub(" ", words)
    avoided = " ".join(found.strip() for found in _REFUSAL.findall(words))
    wanted = " ".join(_REFUSAL.sub(" ", words).split())
    if avoided and not wanted:
        wanted, avoided = _piece_kept(avoided)
    return Wish(wanted, avoided, _gender(wanted), float(price[1]) if price else None)


def _piece_kept(refused: str) -> tuple[str, str]:
    """'not black boots' refuses black and wants boots: (wanted, avoided)."""
    looks = {*FAMILY_OF_COLOR, *PATTERNS_OF_WORD, *MATERIALS}
    kept = [word for word in refused.split() if word not in looks]
    return " ".join(kept) or "clothes", " ".join(
        w for w in refused.split() if w in looks
    ) or refused


def _gender(words: str) -> str:
    women, men = bool(_WOMEN.search(words)), bool(_MEN.search(words))
    return {(True, False): "female", (False, True): "male"}.get((women, men), "")


def _mended(word: str) -> str:
    """The known word that this is a slip of, or the word as it is."""
    bare = word.strip('.,;:!?"()')
    if len(bare) < _LEAST_LETTERS or not bare.isalpha() or bare in _REAL_WORDS:
        return word
    if (
        bare in _known()
        or bare.removesuffix("s") in _known()
        or bare.removesuffix("es") in _known()
    ):
        return word
    close = difflib.get_close_matches(bare, _known(), n=1, cutoff=_ALIKE)
    return word.replace(bare, close[0]) if close and close[0][0] == bare[0] else word


@cache
def _known() -> frozenset[str]:
    several = (KINDS_OF_WORD, FAMILY_OF_COLOR, MATERIALS, OCCASION_OF_WORD, PATTERNS_OF_WORD)
    names = {part for names in several for name in names for part in name.split()}
    return frozenset(name for name in names if len(name) >= _LEAST_LETTERS)
