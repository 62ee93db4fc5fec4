"""Lower limits on prices in so many words: 'coats above 200', 'cost more than $240', '200 or more'.

They are believed against every guess; a refusal of so much ('nothing above 200') is none.
"""

import re

from stylist.local.understanding import lexicon
from stylist.local.understanding.numbers import AMOUNT
from stylist.local.understanding.price_words import CURRENCY, MONEY, NOT_MONEY
from stylist.local.understanding.prices import blank, first_range, minor_of

_BEFORE = (
    r"(?:over|above|beyond|north of|upwards? of|in excess of|exceeding|at least|no(?:t)? less than|"
    r"(?:not|n't|nothing|none) (?:(?:that|show|me|want|need|any|anything|something|stuff|things|"
    r"the|cheap|costs?|costing|priced|at|bring|give|see|to|interested|in) ){0,4}?"
    r"(?:under|below|less than|cheaper than)|"
    r"(?:more|higher|greater|dearer|pricier|more expensive) than|"
    r"(?:starting|starts?|beginning) (?:at|from)|"
    r"min(?:imum)?(?: of| price| is|:)*|from|>=?)"
)
_AFTER = (
    r"(?: ?\+|(?: and| or|,)? ?(?:up|upwards?|above|over|more|higher|plus|dearer)\b|"
    r" (?:min|minimum|at (?:the )?(?:very )?least)\b)"
)
_SUM = rf"(?:{CURRENCY} ?)?(?P<@>{AMOUNT})(?: ?{CURRENCY})?(?!\d)"
_LEAST = re.compile(
    rf"(?:\b|(?=[>n]))(?P<how>{_BEFORE}) ?(?:about |around |say |the )?{_SUM.replace('@', 'n')}"
    rf"{NOT_MONEY}|(?<![\w.$£€-]){_SUM.replace('@', 'm')}(?={_AFTER})(?P<after>{_AFTER})"
    r"(?! ?(?:budget|[$£€]?\d|size|guests|people|miles|times|days|years|km\b))"
)
_REFUSED = re.compile(
    r"(?:\b(?:no|not|nothing|none|never|without|nobody|neither|cannot|avoid|hate|refuse|unless|if|"
    r"when|whenever|rather not|isn't worth)\b|n't\b)[^.;:!?,]{0,40}$"
)
_NOT_LESS = re.compile(r"(?:no|not|n't|nothing|none)\b")
_BUDGET = re.compile(
    r"\b(?:budget|i(?:'ve| have)?(?: got)?|they(?:'re| are)|(?:it|that|this)(?:'s| is)|"
    r"costs?(?= me)|"
    r"(?:does|do|is|are|did) (?:it|they|that|this|these|those)(?: cost)?)"
    r"(?: (?:is|just|already|still|only|way|well|a bit))*\s$"
)
"""Of what is there to spend, or of what was shown: 'I've got at least 200', 'is it over 100?'"""
_TOO_MUCH = re.compile(
    r" ?(?:(?:is|are|would be|'s|feels|seems) (?:\w+ )?(?:too|out|more|not|above|beyond|over|silly|"
    r"mad|crazy|steep|a bit)|to spend|(?:and )?(?:i'm|i am) out|no thanks|won't|can't|"
    r"i (?:can't|cannot|won't|wouldn't|don't))\b"
)
_PRICED = re.compile(
    r"\b(?:costs?|costing|priced?|prices?|pay|paying|spend|spending|sell(?:s|ing)?|worth|range)\b"
    r"[^.;!?]{0,14}$"
)
_ONES = re.compile(r"\b(?:ones?|anything|something|stuff|things|pieces|items|just|only) $")
_SURE, _SURE_OF_PIECES, _SURE_OF_MONEY = 10000, 3000, 1000


def least_in(text: str) -> tuple[int | None, str]:
    """The lowest price that lower-case words allow, in minor units, and the words without it."""
    if first_range(text):
        return None, text
    for found in _LEAST.finditer(text):
        value = minor_of(found["n"] or found["m"])
        if value < _SURE_OF_MONEY:
            continue
        if value >= _enough(text, found, value) and not _is_refused(text, found):
            return value, blank(text, found)
    return None, text


def _enough(text: str, found: re.Match[str], value: int) -> int:
    """From which number on it is money: a small one may be an age or a size."""
    before = text[: found.start()]
    goes_up = found["how"] == "from" and re.match(_AFTER, text[found.end() :])
    if MONEY.search(found[0]) or goes_up or _PRICED.search(before):
        return _SURE_OF_MONEY
    if value < _SURE_OF_PIECES or _ONES.search(before):
        return _SURE_OF_PIECES
    named = [one.end for one in lexicon.find(before) if one.kind == "piece"]
    beside = bool(named) and len(before[named[-1] :].split()) <= 1
    if found["how"] in ("from", "beyond") or (found["after"] or "").strip(" ,").startswith("plus"):
        return (
            _SURE_OF_PIECES if beside and not found["after"] and found["how"] != "from" else 10**9
        )
    return _SURE_OF_PIECES if beside else _SURE


def _is_refused(text: str, found: re.Match[str]) -> bool:
    """'Not over 200', '200 and up is too much', 'I've got at least 200': no lower limit."""
    before, after = text[: found.start()], text[found.end() :]
    if _TOO_MUCH.match(after) or _BUDGET.search(before):
        return True
    return bool(_REFUSED.search(before)) and not _NOT_LESS.match(found["how"] or "")
