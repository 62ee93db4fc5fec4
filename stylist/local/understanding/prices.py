"""Price limits in the shopper's words: for each piece, or for everything."""

import re
from dataclasses import dataclass

from stylist.local.understanding.numbers import amount_of
from stylist.local.understanding.price_words import (
    ABOUT,
    ALONE,
    BARE,
    BELOW,
    BUDGET,
    CLAUSE,
    EACH,
    EACH_OF,
    LEAST,
    LEAST_OF_ALL,
    MONEY,
    MOST,
    NEAR,
    PER,
    RANGE,
    SUM,
    TOTAL,
)

NEARBY = 0.25
"""How far from an amount that is meant roughly a price may lie: a share of it, either way."""
_ONE_WHOLE = 100


def is_each(text: str) -> bool:
    """Whether lower-case words say that a limit is each piece's."""
    return bool(EACH.search(text) or EACH_OF.search(text))


def is_total(text: str) -> bool:
    """Whether lower-case words say that a limit is for everything."""
    return bool(TOTAL.search(text))


@dataclass(frozen=True)
class Prices:
    """Limits in minor units, each still allowed: of 'under 75' a cent less than 75.

    open: a budget of which nobody said whether each or in total. about: the amount itself, where
    least and most lie around one that was meant roughly.
    """

    least: int | None = None
    most: int | None = None
    total: int | None = None
    open: bool = False
    about: int | None = None


def kept_below(text: str, at: int, value: int) -> int:
    """The most that may be paid where the amount at text[at:] is a limit: 'under 75' is not 75.

    value: the amount in minor units.
    """
    return value - 1 if BELOW.search(text[:at]) else value


def around(value: int) -> Prices:
    """What costs about so much, in whole units."""
    low, high = (round(value * share / _ONE_WHOLE) * _ONE_WHOLE
                 for share in (1 - NEARBY, 1 + NEARBY))  # fmt: skip
    return Prices(low, high, about=value)


def is_around(least: int | None, most: int | None) -> bool:
    """Whether these limits lie around an amount that was meant roughly."""
    if least is None or most is None:
        return False
    meant = around((least + most) // 2)
    return (meant.least, meant.most) == (least, most)


def prices_in(text: str, one_piece: bool, outfit: bool) -> tuple[Prices, str]:
    """The limits of lower-case words, and the words without them.

    A budget that says neither 'each' nor 'in total' is for the one piece that is asked for, and
    else for everything: so no single piece breaks it either. The same goes for a plain limit
    where a whole outfit is asked for.
    """
    each, total = bool(EACH.search(text)), bool(TOTAL.search(text))
    each = each or (bool(EACH_OF.search(text)) and not total)
    if (alone := ALONE.fullmatch(text)) and minor_of(alone["n"]) >= _LEAST_BARE:
        if is_rough(text, *_span(alone)):
            return around(minor_of(alone["n"])), blank(text, alone)
        return Prices(most=minor_of(alone["n"]), open=True), blank(text, alone)
    if found := first_range(text):
        low, high = sorted((minor_of(found["n"]), minor_of(found["m"])))
        text = blank(text, found)
        if total and not each:
            return Prices(total=high), text
        return Prices(low, high), text
    if each and total and (both := _both(text)):
        return both
    if (per := PER.search(text)) and (whole := SUM.search(text)):
        most, sum_ = amount_at(text, per), amount_at(text, whole)
        return Prices(most=most, total=sum_), blank(blank(text, per), whole)
    for pattern in (LEAST_OF_ALL, MOST, BUDGET, SUM, PER, LEAST, ABOUT, BARE):
        for found in pattern.finditer(text):
            if not is_price(pattern, found, text):
                continue
            value, rest = amount_at(text, found), blank(text, found)
            if pattern in (LEAST, LEAST_OF_ALL):
                return Prices(least=minor_of(found["n"])), rest
            budget = pattern in (BUDGET, SUM) or "budget" in text or is_gettable(text)
            if not each and (total or outfit or (budget and not one_piece)):
                return Prices(total=value, open=not total), rest
            if pattern in (ABOUT, BARE) and not budget and is_rough(text, *_span(found)):
                return around(value), rest
            return Prices(most=value, open=not each), rest
    return Prices(), text


_GETTABLE = re.compile(
    r"\b(?:can|could|would) (?:i|we|you) (?:get|buy|afford|have|manage|find|pick up)\b"
    r"(?: me| us| both| them)? (?:for|with|on|out of) "
)


def is_gettable(text: str) -> bool:
    """'What shirt and skirt can I get for 90?' has 90 for both; 'shirts or skirts' are either."""
    return " or " not in text and bool(_GETTABLE.search(text))


def is_rough(text: str, start: int, end: int) -> bool:
    """Whether the amount at text[start:end] is meant roughly: 'around 50', '50-ish'."""
    return bool(NEAR.search(text[:start]) or re.match(r"-?ish\b", text[end:]))


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Where the digits of the amount stand."""
    return found.span("k" if found.groupdict().get("k") else "n")


def amount_at(text: str, found: re.Match[str]) -> int:
    """The amount of a limit, a cent less where the words say that it is too much already."""
    start, end = _span(found)
    return kept_below(text, start, minor_of(text[start:end]))


def _both(text: str) -> tuple[Prices, str] | None:
    """'No piece over 100 and the total not over 260': each clause says what its amount limits."""
    most = total = None
    rest = text
    for clause in CLAUSE.finditer(text):
        found = MOST.search(clause[0]) or SUM.search(clause[0]) or PER.search(clause[0])
        bare = BARE.search(clause[0])
        found = found or (bare if bare and MONEY.search(bare[0]) else None)
        if not found:
            continue
        value = amount_at(clause[0], found)
        if EACH.search(clause[0]) or EACH_OF.search(clause[0]):
            most = value
        elif TOTAL.search(clause[0]):
            total = value
        start = clause.start()
        rest = rest[: start + found.start()] + " " * len(found[0]) + rest[start + found.end() :]
    return (Prices(most=most, total=total), rest) if most and total else None


_LEAST_BARE = 6000
"""A smaller number that stands alone is rather a size."""


_FOR_A = re.compile(r" (?:for|on) (?:an?|the|some|my|new) ")
_NO_SIZE = 5700
_NO_AGE = 8000
_NO_SUM = re.compile(r"\b(?:ages?|aged|sizes?|weather|temp\w*|forecast|outside|kg|cm|weigh\w*|"
                     r"people|guests|degrees|years?)\b|°")  # fmt: skip
"""'60-90 for a sweater' is money; no size goes so far."""


def first_range(text: str) -> re.Match[str] | None:
    """The first 'from 50 to 90' that is money, and no sizes or ages."""
    for found in RANGE.finditer(text):
        alone = found[0].strip() == text.strip(" .!?")
        money = (
            alone or found["lead"] or found["nc"] or found["mc"] or re.search(r"[$£€]", found[0])
        )
        priced = (
            re.search(r"\b(?:price|budget|spend|cost)", text)
            or (minor_of(found["m"]) >= _NO_SIZE and _FOR_A.match(text, found.end()))
            or (minor_of(found["m"]) >= _NO_AGE and not _NO_SUM.search(text))
        )
        if (money or priced) and min(minor_of(found["n"]), minor_of(found["m"])) >= 1000:
            return found
    return None


def is_price(pattern: re.Pattern[str], found: re.Match[str], text: str) -> bool:
    """Whether what a pattern of `price_words` found is money, by its words and its amount."""
    start, end = _span(found)
    value = minor_of(text[start:end])
    if value <= 0:
        return False
    if pattern in (SUM, PER) or MONEY.search(found[0]):
        return True
    if pattern is BUDGET:
        return bool(
            re.search(r"budget|spend|it (?:up )?to", text[found.start() : found.end() + 10])
        )
    if pattern is MOST:
        return value >= 500
    if pattern in (LEAST, LEAST_OF_ALL):
        return value >= 1500 and (pattern is LEAST_OF_ALL or "least" in found[0])
    if pattern in (ABOUT, BARE) and re.match(r"-?ish\b", text[end:]):
        return value >= 1500
    if pattern is ABOUT:
        return value >= 1500 and not re.search(r"\b(?:for|like|say|near) ", found[0])
    return False


def blank(text: str, found: re.Match[str]) -> str:
    """The words, of the same length, without what was found."""
    return text[: found.start()] + " " * len(found[0]) + text[found.end() :]


def minor_of(number: str) -> int:
    """'1,200' → 120000, '49.50' → 4950; 0 for none or far too much."""
    amount = amount_of(number) or 0
    return round(amount * 100) if amount <= 1_000_000 else 0
