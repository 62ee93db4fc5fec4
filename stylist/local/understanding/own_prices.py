"""Price limits that are said of one piece among several: 'boots under 120, a scarf under 40'."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stylist.local.understanding.apart import has_own_words
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.once import once
from stylist.local.understanding.price_words import (
    ABOUT,
    BARE,
    CLAUSE,
    EACH,
    EACH_OF,
    LEAST,
    LEAST_OF_ALL,
    MONEY,
    MOST,
    TOTAL,
)
from stylist.local.understanding.prices import (
    amount_at,
    around,
    first_range,
    is_price,
    is_rough,
    minor_of,
)

Limits = tuple[int | None, int | None]
"""The least and the most, in minor units."""

_PATTERNS = (LEAST_OF_ALL, MOST, LEAST, ABOUT, BARE)
_TO_THE_NEXT = re.compile(
    r" ?(?:dollars |euros |pounds |max |tops |at most |or less )?(?:for|on) (?:[a-z'-]+ ){0,4}"
)
_OF_THE_NEXT = re.compile(r" (?:[a-z-]+ ){0,2}")
_BETWEEN = re.compile(r"[^.;!?]{0,60}")
_FURTHER = re.compile(r"\b(?:with|plus|but|then|also|outfit|look)\b")
_FOR = re.compile(r"\b(?:for|outfit|look|ensemble)\b|,")
_TO_THAT_ONE = re.compile(r"\b(?:for|on) (?:the|that|this|those|these) (?:[a-z'-]+ ){0,2}$")
"""'150 is my limit for the coat', of an outfit."""
_THE_REST = re.compile(r"\b(?:the )?rest (?:doesn't|does not|can|is|isn't|whatever|as)\b")
"""'90 for the top, the rest doesn't matter'."""
_OR = re.compile(r"\s*,? or\b")
_LEAST_BARE = 1500


@dataclass(frozen=True)
class _Amount:
    """A sum of money at text[start:end]. is_clear: its own words say that it is money."""

    start: int
    end: int
    limits: Limits
    is_clear: bool
    owner: Found | None = None
    leads: bool = False


def own_prices(
    text: str, pieces: Sequence[Found], *, in_outfit: bool
) -> tuple[Mapping[int, Limits], str]:
    """Where the pieces with a limit of their own start, with it; and the words without these.

    text: lower-case. pieces: those wanted, in their order. in_outfit: they are to be worn
    together, so that a limit behind the only one named is not everything's.
    """
    amounts = list(_amounts(text, pieces))
    owned = [one for one in amounts if one.owner]
    clear = [one for one in owned if one.is_clear or len(owned) > 1]
    limits = {one.owner.start: one.limits for one in reversed(clear) if one.owner}
    if not limits or not _are_own(text, pieces, clear, limits, amounts, in_outfit=in_outfit):
        return {}, text
    kept = {place for one in pieces for place in range(one.start, one.end)}
    gone = {place for one in clear for place in range(one.start, one.end)} - kept
    return limits, "".join(" " if at in gone else letter for at, letter in enumerate(text))


def _are_own(
    text: str, pieces: Sequence[Found], owned: Sequence[_Amount], limits: Mapping[int, Limits],
    amounts: Sequence[_Amount], *, in_outfit: bool,
) -> bool:  # fmt: skip
    """Whether the limits are each its piece's alone, and not of all that is asked for."""
    if len(limits) > 1:
        return len(limits) < len(pieces) or len(set(limits.values())) > 1
    one = owned[0]
    if len(pieces) == 1:
        is_its = (not one.leads or _THE_REST.search(text)
                  or _TO_THAT_ONE.search(text[one.start : pieces[0].start]))  # fmt: skip
        return in_outfit and bool(is_its) and not _is_after_for(text, pieces, one)
    # "150 for jeans and a jumper" is for both, and so it is where a later clause says "together".
    if one.leads and pieces[-1] is not one.owner and _TO_THE_NEXT.match(text[one.end :]):
        return False
    # "A shirt and trousers under 60" are both under 60, but where 60 is not all that is said.
    following = [piece for piece in pieces if piece.start >= one.end]
    if one.owner and has_own_words(text, one.owner, pieces, leads=one.leads):
        return True
    is_last = not one.leads and not following
    if following and _OR.match(text[one.end : following[0].start]):
        return False
    return not is_last or len(amounts) > 1


def is_of_outfit(text: str, pieces: Sequence[Found]) -> bool:
    """Whether the one sum told is what an outfit is to be had for: 'with a blazer for 250'.

    pieces: those wanted.
    """
    sums = list(_amounts(text, pieces))
    return len(sums) == 1 and not _is_of_all(text, sums[0]) and _is_after_for(text, pieces, sums[0])


def _is_after_for(text: str, pieces: Sequence[Found], one: _Amount) -> bool:
    end = max((piece.end for piece in pieces if piece.end <= one.start), default=0)
    return bool(_FOR.search(text[end : one.start + len("for ")]))


def _amounts(text: str, pieces: Sequence[Found]) -> Iterator[_Amount]:
    """All sums of money, with the piece that each limits; none for one that is for everything."""
    taken: list[_Amount] = []
    for one in sorted(_sums(text), key=lambda one: one.start):
        if taken and one.start < taken[-1].end:
            continue
        taken.append(one)
    for place, one in enumerate(taken):
        since = taken[place - 1].end if place else 0
        if _is_of_all(text, one):
            yield one
        else:
            yield _owned(text, one, pieces, since)


def _sums(text: str) -> Iterator[_Amount]:
    if found := first_range(text):
        low, high = sorted((minor_of(found["n"]), minor_of(found["m"])))
        yield _Amount(found.start(), found.end(), (low, high), True)
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            value = amount_at(text, found)
            is_clear = is_price(pattern, found, text)
            if "budget" in found[0] or not (is_clear or _LEAST_BARE <= value < 100_000):
                continue
            if not is_clear and pattern is not BARE:
                continue
            start, end = found.span("k" if found.groupdict().get("k") else "n")
            if pattern in (LEAST, LEAST_OF_ALL):
                limits: Limits = (minor_of(found["n"]), None)
            elif pattern in (ABOUT, BARE) and is_rough(text, start, end):
                roughly = around(value)
                limits = (roughly.least, roughly.most)
            else:
                limits = (None, value)
            yield _Amount(found.start(), found.end(), limits, is_clear)


def _is_of_all(text: str, one: _Amount) -> bool:
    """Whether its clause says that it is each piece's, or for everything."""
    clause = next((said for end, said in _clauses(text) if end > one.start), text)
    return _says_of_all(clause)


@once
def _clauses(text: str) -> tuple[tuple[int, str], ...]:
    """Where each clause ends, and its words."""
    return tuple((one.end(), one[0]) for one in CLAUSE.finditer(text))


@once
def _says_of_all(clause: str) -> bool:
    return any(pattern.search(clause) for pattern in (TOTAL, EACH, EACH_OF))


def _owned(text: str, one: _Amount, pieces: Sequence[Found], since: int) -> _Amount:
    """The sum with the piece that it is said of, where there is one. since: the last sum's end."""
    inside = [piece for piece in pieces if one.start <= piece.start < one.end]
    after = next((piece for piece in pieces if piece.start >= one.end), None)
    before = next((piece for piece in reversed(pieces) if piece.end <= one.start), None)
    if inside:
        return _of(one, inside[0], leads=True)
    if after and _leads(text, one, after):
        return _of(one, after, leads=True)
    if before is None or before.end < since:
        return one
    between = text[before.end : one.start]
    follows = _BETWEEN.fullmatch(between) and not _FURTHER.search(between)
    if not one.is_clear and between.split() != ["for"]:
        return one
    return _of(one, before) if follows else one


def _leads(text: str, one: _Amount, piece: Found) -> bool:
    """'120 for the boots', 'a $120 jacket'."""
    gap = text[one.end : piece.start]
    gap = gap if gap.startswith(" ") else f" {gap}"
    if _TO_THE_NEXT.fullmatch(gap):
        return True
    is_tag = MONEY.search(text[one.start : one.end]) and re.search(r"\ban? $", text[: one.start])
    return bool(is_tag and _OF_THE_NEXT.fullmatch(gap))


def _of(one: _Amount, piece: Found, *, leads: bool = False) -> _Amount:
    return _Amount(one.start, one.end, one.limits, one.is_clear, piece, leads)
