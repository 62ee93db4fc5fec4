"""Price limits in the shopper's words: for each piece, or for everything."""

import re
from dataclasses import dataclass

from stylist.local.understanding.numbers import AMOUNT, amount_of

_CURRENCY = r"(?:\$|£|€|dollars?|usd|bucks?|quid|pounds?|euros?|eur|gbp)"
_NUM = rf"(?:{_CURRENCY} ?)?(?P<@>{AMOUNT})(?: ?(?P<@c>{_CURRENCY}))?(?!\d)"
_NOT_MONEY = (
    r"(?! ?(?:%|years?|yrs?|yo\b|y/o|km|miles?|cm|mm|ft\b|feet|foot|inch|kg|lbs|days?|weeks?|"
    r"nights?|months?|people|guests|min|hours?|hrs|am\b|pm\b|a\.m|p\.m|th\b|st\b|nd\b|rd\b|s\b|"
    r"o'clock|percent|outfits?|pieces|items|options|looks|pairs?|of\b|°|degrees|/|:|-?inch|pm|am|"
    r"metres|meters|washes|times|lace|denier|plus))"
)
_N, _N2 = _NUM.replace("@", "n"), _NUM.replace("@", "m")
_EACH = re.compile(
    r"\b(?:each|a piece|apiece|per (?:piece|item|thing|garment)|an item|a pop|individually|"
    r"(?:any|every|one|a|no) (?:one |single )?(?:thing|piece|item)|any of (?:it|them)|"
    r"(?:single|one) (?:thing|piece|item))\b"
)
_TOTAL = re.compile(
    r"\b(?:altogether|all together|in total|total|all in|all-in|for everything|for the lot|"
    r"for (?:the|a|an|my|this) (?:whole|entire|full|complete)?\s?(?:outfit|look|thing|lot|set)|"
    r"overall|for (?:all|both) of (?:it|them)|for the (?:two|pair|three)(?: of them)?|"
    r"combined|for it all|all up|everything together|"
    r"(?<!put )(?<!go )(?<!it )(?<!goes )together|"
    r"(?:whole|entire) (?:outfit|look|thing)|for both|the lot)\b"
)
_RANGE = re.compile(
    rf"(?<![\w.])(?:(?P<lead>between|from|around|about|price range|range of|"
    rf"make (?:it|that)|say|rather|more like) )?{_N} ?(?:-|to|and) ?{_N2}{_NOT_MONEY}"
)
_MOST = re.compile(
    r"(?:\b(?:under|below|beneath|up to|upto|max(?:imum)?(?: of| is| price| budget)?:?|at most|"
    r"no more than|not more than|not over|no higher than|"
    r"(?:nothing|none|no (?:\w+ ){0,4}?\w+) (?:over|above|more than)|"
    r"not above|nothing more expensive than|no more expensive than|less than|lower than|"
    r"cheaper than|"
    r"within|make (?:it|that)|keep it (?:under|below|to)|stay (?:under|below)|limit(?: is| of)?|"
    r"cap(?: is| of)?|(?:do|make|get|find|have|manage|done) (?:it|that|this|one|something|them|"
    r"everything|the lot|the same) (?:for|at)|(?:what|how) about|(?:can|could) (?:you|we|"
    r"i) (?:do|go)|what if (?:i|we) (?:only |just )?"
    r"(?:had|have)|(?:i|we) (?:only|just) (?:had|have|got)|"
    r"(?:(?:are|is|do|does|must|ca|should)n't|(?:are|is|do|does|must|can|should|may) not|cannot) "
    r"(?:[a-z]+ ){0,2}?"
    r"(?:over|above|more than|beyond|exceed)|"
    r"(?:not|never|(?:do|would|should|could|ca|wo)n't) (?:[a-z]+ ){0,3}?"
    r"(?:spend|pay|go)(?:ing)? (?:over|above|more than|beyond))|<=?|≤) ?"
    rf"(?:about |around |like |say |a |the |of )?{_N}{_NOT_MONEY}"
    rf"|{_N.replace('<n', '<k')} (?:(?:for|on) (?:the|a|an|my) [a-z-]+ )?(?:max(?:imum)?|tops|"
    rf"or less|or under|or below|at most|"
    rf"at the most|"
    r"and under|limit|is my limit|is the limit|is my max|ceiling)\b"
)
_LEAST = re.compile(
    r"(?:\b(?:over|above|more than|at least|upwards of|from|starting (?:at|from)|minimum(?: of)?|"
    rf"min)|>=?) ?{_N}{_NOT_MONEY}"
)
_BUDGET = re.compile(
    r"\b(?:budget(?:'s| is| of| for (?:this|it|the \w+|everything) is| around| about| to|:)?|"
    r"budget(?: has|'s)? (?:went|gone|goes|moved) (?:up|down)(?: to|,)?|"
    r"(?:raise|increase|lower|stretch|bump|push) it (?:up )?to|"
    r"to spend(?: is)?|spend(?:ing)?(?: about| around| up to| max)?|"
    r"(?:i have|i've got|i've|i got|got|have)(?: about| around| like| only| just)?) ?"
    rf"(?:about |around |like |say |only |roughly |a |of )?{_N}{_NOT_MONEY}"
    rf"|{_N.replace('<n', '<k')} (?:budget|to spend|to blow|for (?:the|my) budget)\b"
)
_ABOUT = re.compile(
    rf"\b(?:around|about|roughly|approximately|approx|circa|ca|like|for|costing|near|say) "
    rf"{_N}(?:ish)?{_NOT_MONEY}"
)
_PER = re.compile(rf"{_N} (?=each\b|a piece|apiece|per (?:piece|item)|an item|a pop)")
_BARE = re.compile(rf"{_N}(?:-?ish)?{_NOT_MONEY}")
_ALONE = re.compile(
    r"[ .,]*(?:(?:ok|okay|alright|all right|right|sure|fine|yeah|yes|no|well|hmm|so|and|then|"
    r"maybe|rather|more like|just|only|say|about|around|for)[ ,.]+)*"
    rf"{_N}(?: (?:then|instead|please|max|rather))?[ .!?]*"
)
"""A number and nothing else."""
_EACH_OF = re.compile(r"\b(?:nothing|none|no piece|no item|not one|anything)\b[^.;]{0,12}"
                      r"\b(?:over|above|more than|under|below|costing)\b")  # fmt: skip
_SUM = re.compile(rf"\b(?:total|altogether|all together|in total|overall)(?: of| is|"
    rf":)? {_N.replace('<n', '<k')}|{_N} (?=altogether|all together|in total|total|all in|"
    rf"for everything|for the (?:lot|two|pair|three)|for both|overall|combined)")  # fmt: skip


def is_each(text: str) -> bool:
    """Whether lower-case words say that a limit is each piece's."""
    return bool(_EACH.search(text) or _EACH_OF.search(text))


def is_total(text: str) -> bool:
    """Whether lower-case words say that a limit is for everything."""
    return bool(_TOTAL.search(text))


@dataclass(frozen=True)
class Prices:
    """Limits in minor units. open: a budget of which nobody said whether each or in total."""

    least: int | None = None
    most: int | None = None
    total: int | None = None
    open: bool = False


def prices_in(text: str, one_piece: bool, outfit: bool) -> tuple[Prices, str]:
    """The limits of lower-case words, and the words without them.

    A budget that says neither 'each' nor 'in total' is for the one piece that is asked for, and
    else for everything: so no single piece breaks it either. The same goes for a plain limit
    where a whole outfit is asked for.
    """
    each, total = bool(_EACH.search(text)), bool(_TOTAL.search(text))
    each = each or (bool(_EACH_OF.search(text)) and not total)
    if (alone := _ALONE.fullmatch(text)) and _minor(alone["n"]) >= _LEAST_BARE:
        return Prices(most=_minor(alone["n"]), open=True), _blank(text, alone)
    if found := _first_range(text):
        low, high = sorted((_minor(found["n"]), _minor(found["m"])))
        text = _blank(text, found)
        if total and not each:
            return Prices(total=high), text
        return Prices(low, high), text
    if each and total and (both := _both(text)):
        return both
    if (per := _PER.search(text)) and (whole := _SUM.search(text)):
        most, sum_ = _minor(per["n"]), _minor(whole["n"] or whole["k"])
        return Prices(most=most, total=sum_), _blank(_blank(text, per), whole)
    for pattern in (_MOST, _BUDGET, _SUM, _PER, _LEAST, _ABOUT, _BARE):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            value = _minor(groups.get("n") or groups.get("k") or "")
            money = bool(groups.get("nc") or groups.get("kc") or re.search(r"[$£€]", found[0]))
            money = money or bool(re.search(rf"\b{_CURRENCY}\b", found[0]))
            if not _is_price(pattern, found, value, money, text):
                continue
            blank = _blank(text, found)
            if pattern is _LEAST:
                return Prices(least=value), blank
            budget = pattern in (_BUDGET, _SUM) or "budget" in text
            if not each and (total or outfit or (budget and not one_piece)):
                return Prices(total=value, open=not total), blank
            return Prices(most=value, open=not each), blank
    return Prices(), text


_CLAUSE = re.compile(r"(?:[^.;,!?]|[.,](?=\d))+?(?=[.;,!?](?!\d)|\b(?:and|but|with)\b|$)")


def _both(text: str) -> tuple[Prices, str] | None:
    """'No piece over 100 and the total not over 260': each clause says what its amount limits."""
    most = total = None
    rest = text
    for clause in _CLAUSE.finditer(text):
        found = _MOST.search(clause[0]) or _SUM.search(clause[0]) or _PER.search(clause[0])
        if not found:
            continue
        groups = found.groupdict()
        value = _minor(groups.get("n") or groups.get("k") or "")
        if _EACH.search(clause[0]) or _EACH_OF.search(clause[0]):
            most = value
        elif _TOTAL.search(clause[0]):
            total = value
        start = clause.start()
        rest = rest[: start + found.start()] + " " * len(found[0]) + rest[start + found.end() :]
    return (Prices(most=most, total=total), rest) if most and total else None


_LEAST_BARE = 6000
"""A smaller number that stands alone is rather a size."""


def _first_range(text: str) -> re.Match[str] | None:
    for found in _RANGE.finditer(text):
        alone = found[0].strip() == text.strip(" .!?")
        money = (
            alone or found["lead"] or found["nc"] or found["mc"] or re.search(r"[$£€]", found[0])
        )
        priced = re.search(r"\b(?:price|budget|spend|cost)", text)
        if (money or priced) and min(_minor(found["n"]), _minor(found["m"])) >= 1000:
            return found
    return None


def _is_price(pattern: re.Pattern[str], found: re.Match[str], value: int, money: bool,
              text: str) -> bool:  # fmt: skip
    if value <= 0:
        return False
    if money or pattern in (_SUM, _PER):
        return True
    if pattern is _BUDGET:
        return bool(
            re.search(r"budget|spend|it (?:up )?to", text[found.start() : found.end() + 10])
        )
    if pattern is _MOST:
        return value >= 500
    if pattern is _LEAST:
        return "least" in found[0] and value >= 1500
    if pattern is _ABOUT:
        return value >= 1500 and not re.search(r"\b(?:for|like|say|near) ", found[0])
    return False


def _blank(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " * len(found[0]) + text[found.end() :]


def _minor(number: str) -> int:
    """'1,200' → 120000, '49.50' → 4950; 0 for none or far too much."""
    amount = amount_of(number) or 0
    return round(amount * 100) if amount <= 1_000_000 else 0
