"""Numbers as shoppers write them: in words, with separators, short."""

import re

from stylist.local.understanding.once import once

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
         "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
_ONE = "|".join((*_UNITS, *_TENS))
_NUMBER = re.compile(
    rf"\b(?:(?:a|(?:{_ONE})) (?:hundred|thousand)(?: and)?(?: (?:{_ONE})(?:[ -](?:{_ONE}))?)?"
    rf"|(?:{'|'.join(_TENS)})[ -](?:{_ONE})|(?:{_ONE}))\b"
)
_COUNTED = re.compile(r"\s*(?:°|degrees?|below|dollars?|bucks?|quid|pounds?|euros?|celsius|c\b)")
_SIZED = re.compile(
    r"(?:size|uk|us|eu|minus|under|below|outfit|number|look|more like|it's|it is|will be) $"
)


def with_digits(text: str) -> str:
    """Lower-case words with numbers in digits. Below eleven only beside a unit: 'the first one'
    counts nothing."""

    def digits(found: re.Match[str]) -> str:
        value = _value(found[0])
        counts = _COUNTED.match(text, found.end()) or _SIZED.search(text[: found.start()])
        return str(value) if value > 10 or counts else found[0]

    text = _NUMBER.sub(digits, text)
    return re.sub(r"\b(?:minus|negative) (?=\d)", "-", text)


def _value(words: str) -> int:
    total = current = 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            current = max(current, 1) * 100
        elif word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        elif word not in ("a", "and"):
            current += _UNITS.get(word, _TENS.get(word, 0))
    return total + current


AMOUNT = r"(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?)(?: ?k\b)?"
"""A sum of money, without its currency."""
_AMOUNT = re.compile(rf"\s*(?:[$£€]|usd|eur|gbp)?\s*(?P<sum>{AMOUNT})\s*(?:[$£€]|usd|eur|gbp)?\s*")


@once
def amount_of(text: str) -> float | None:
    """'1,200', '1.200' and '1.2k' → 1200.0; '49,50 €' → 49.5; None for what is no sum of money.

    Three digits after a separator are thousands; fewer are parts of one.
    """
    found = _AMOUNT.fullmatch(text.lower())
    if not found:
        return None
    digits = found["sum"].removesuffix("k").strip()
    times = 1000 if found["sum"].endswith("k") else 1
    whole, mark, last = digits.rpartition("." if digits.rfind(".") > digits.rfind(",") else ",")
    if mark and len(last) < 3:
        return float(f"{re.sub('[.,]', '', whole)}.{last}") * times
    return float(re.sub("[.,]", "", digits)) * times
