"""Where and when it will be worn."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from stylist.domain.vocabulary import MONTHS
from stylist.local.understanding.data import DATA

_MONTHS = tuple(name.lower() for name in MONTHS)
_SHORT = {"jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
          "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_NUMBER = {name: n for n, name in enumerate(_MONTHS, start=1)} | _SHORT
_NAMES = "|".join(_NUMBER)
_MONTH = re.compile(
    rf"\b(?:(?:in|this|next|early|late|mid|mid-|of|for|since|until|end of|\d(?:st|nd|rd|"
    rf"th)?(?: of)?)"
    rf" (?P<led>{_NAMES})|(?P<sure>january|february|april|june|july|august|september|october|"
    rf"november|december|aug|sept|oct|nov|dec)|(?P<ordinal>{_NAMES}) \d{{1,2}}(?:st|nd|rd|th)?)\b"
)
_HOLIDAYS = re.compile(r"\b(?:at|for|over|around|this|during) (christmas|xmas|new year'?s?)\b")
_LED = r"(?:in|to|visiting|visit|around|near|at|from|for|through|across|exploring)"
_CAPITAL = re.compile(
    rf"\b(?i:{_LED}) ((?:St\.? |San |Los |Las |New |El |La |The )?[A-Z][a-zà-ÿ'-]{{2,20}}"
    r"(?:(?:,? (?:de |do |of |upon |am )?)[A-Z][a-zà-ÿ'-]{2,20}){0,2})"
)
_NEVER = frozenset(
    (*_MONTHS, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "christmas", "easter", "halloween", "thanksgiving", "eve", "xmas", "uk", "us", "eu", "i",
     "the", "new year", "black", "size", "english", "german", "french", "italian", "spanish",
     "mum", "dad", "mom", "work", "summer", "winter", "spring", "autumn", "fall", "valentine",
     "valentines", "diwali", "eid", "ramadan", "hanukkah", "god", "celsius", "fahrenheit",
     "european", "american", "british")
)  # fmt: skip


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """Places that are no other word, and those that are."""
    lines = (DATA / "places.txt").read_text(encoding="utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith("#")]
    return (
        frozenset(name for name in names if not name.startswith("?")),
        frozenset(name[1:] for name in names if name.startswith("?")),
    )


def place_words() -> frozenset[str]:
    """Every word of a listed place's name."""
    return frozenset(word for names in _listed() for name in names for word in name.split())


def place_in(text: str) -> tuple[str, str]:
    """The place of words in their own case, and the words without it; ('', words) for none."""
    found = _listed_place(text) or _capital_place(text)
    if not found:
        return "", text
    start, end = found
    name = text[start:end].strip(" .,'")
    shown = name if name != name.lower() else name.title()
    return shown[:80], f"{text[:start]}somewhere{text[end:]}"


_HOME = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
"""'A student from Brazil, landing in Oslo': where somebody comes from is not where they go."""


def _listed_place(text: str) -> tuple[int, int] | None:
    found = list(_listed_places(text))
    away = (one for one in found if not _HOME.search(text[: one[0]]))
    return next(away, next(iter(found), None))


def _listed_places(text: str) -> Iterator[tuple[int, int]]:
    words = list(re.finditer(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'-]*", text))
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            start, end = words[at].start(), words[at + size - 1].end()
            phrase = text[start:end].lower().removesuffix("'s")
            if phrase in _listed()[0] and not _is_name_of_thing(text, end):
                yield start, end


def _is_name_of_thing(text: str, end: int) -> bool:
    """'Paris collection', 'panama hat': the word before a thing is no place to go to."""
    after = text[end : end + 20].lower()
    return bool(re.match(r" (?:hat|shorts|collection|style|fashion week|jacket|fc|club)\b", after))


def _capital_place(text: str) -> tuple[int, int] | None:
    if text.istitle() or text.isupper():
        return None
    for found in _CAPITAL.finditer(text):
        name = found[1].lower().removesuffix("'s")
        first = name.split()[0].strip(",")
        lead = found[0].split()[0].lower()
        if first in _NEVER or name in _NEVER or "'s" in found[1]:
            continue
        if lead in ("for", "at", "from", "around", "through") and not _has_month(
            text[found.end() :]
        ):
            continue
        return found.span(1)
    return None


def _has_month(rest: str) -> bool:
    return bool(_MONTH.match(rest.lower().strip(" ,")) or _MONTH.search(rest.lower()[:16]))


def month_in(text: str, today: date | None) -> int | None:
    """The month that lower-case words name, 1 to 12; 'next month' only where today is known."""
    if found := _MONTH.search(text):
        return _NUMBER[found["led"] or found["sure"] or found["ordinal"]]
    if found := _HOLIDAYS.search(text):
        return 1 if found[1].startswith("new year") and "eve" not in text else 12
    if today and re.search(r"\bnext month\b", text):
        return today.month % 12 + 1
    if today and re.search(r"\bthis month\b", text):
        return today.month
    return None
