"""Number words as digits: 'thirty five' → '35', 'minus ten' → '-10'."""

import re

_UNITS = {word: n for n, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
)}  # fmt: skip
_TENS = {word: n * 10 for n, word in enumerate(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
)} | {"fourty": 40}  # fmt: skip
_ONE = "|".join((*_UNITS, *_TENS))
_NUMBER = re.compile(
    rf"\b(?:(?:a|(?:{_ONE})) (?:hundred|thousand)(?: and)?(?: (?:{_ONE})(?:[ -](?:{_ONE}))?)?"
    rf"|(?:{'|'.join(_TENS)})[ -](?:{_ONE})|(?:{_ONE}))\b"
)
_COUNTED = re.compile(r"\s*(?:°|degrees?|below|dollars?|bucks?|quid|pounds?|euros?|celsius|c\b)")
_SIZED = re.compile(r"(?:size|uk|us|eu|minus|under|below|outfit|number|look) $")


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
