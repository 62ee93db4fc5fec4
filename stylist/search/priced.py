"""A piece's words with a price limit of their own: 'boots up to 120', 'scarf under 40'.

A limit is behind the name, in whole units of the shop's money, and counts instead of the wish's.
"""

import re

from stylist.domain.money import Money, as_said
from stylist.remembering import remembered

LONGEST = 40
"""Letters that a wish takes for one piece."""

_SUM = r"[$£€]?(?P<sum>\d{1,6}(?:\.\d{1,2})?)(?: ?(?:[$£€]|usd|eur|gbp|dollars|euros|pounds))?"
_MOST = re.compile(
    rf"(?P<name>.*?\S) (?:for )?(?P<how>up to|under|below|less than|at most|no more than|max|to) "
    rf"{_SUM}",
    re.IGNORECASE,
)
_LEAST = re.compile(rf"(?P<name>.*?\S) (?P<how>from|at least) {_SUM}", re.IGNORECASE)
_BELOW = ("under", "below", "less than")


@remembered(4096)
def parted(words: str) -> tuple[str, int | None, int | None]:
    """The name, and the least and the most that it may cost, in minor units."""
    name, most, how = words, None, ""
    if found := _MOST.fullmatch(words):
        how = found["how"].lower()
        most = Money.of(float(found["sum"])).minor - (how in _BELOW)
        name = found["name"]
    if found := _LEAST.fullmatch(name):
        return found["name"], Money.of(float(found["sum"])).minor, most
    return (words, None, None) if how == "to" else (name, None, most)


def bare(words: str) -> str:
    """The name without a limit: 'boots' of 'boots up to 120'."""
    return parted(words)[0]


def is_priced(words: str) -> bool:
    """Whether the piece has a limit of its own."""
    return bare(words) != words


def priced(words: str, least: int | None, most: int | None) -> str:
    """The name with these limits, in minor units, behind it; with none, the name alone.

    Where that is too long, the name goes without its first words.
    """
    said = bare(words).split()
    limit = _said(least, most)
    while len(said) > 1 and len(" ".join(said)) + len(limit) > LONGEST:
        said = said[1:]
    return " ".join(said)[: LONGEST - len(limit)] + limit


def capped(words: str, most: int) -> str:
    """The piece for no more than this, in minor units; for less where it was less."""
    name, least, own = parted(words)
    limit = most if own is None else min(most, own)
    return priced(name, None if least is None or least > limit else least, limit)


def fitted(words: str) -> str:
    """The words no longer than a wish takes them, their limit whole."""
    name, least, most = parted(words)
    return priced(name, least, most)


def _said(least: int | None, most: int | None) -> str:
    low = "" if least is None else f" from {_amount(least)}"
    if most is None:
        return low
    if (told := as_said(Money(most)).minor) != most:
        return f"{low} under {_amount(told)}"
    return f"{low} to {_amount(most)}" if low else f" up to {_amount(most)}"


def _amount(minor: int) -> str:
    return str(minor // 100) if minor % 100 == 0 else f"{minor / 100:.2f}"
