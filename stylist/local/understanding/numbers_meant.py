"""What numbers and letters mean where the network that reads messages is sure of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from stylist.local.reading.reading import AMOUNTS, Reading
from stylist.local.understanding import lexicon
from stylist.local.understanding.numbers import AMOUNT, amount_of
from stylist.local.understanding.opinion import QUITE_SURE, SURE
from stylist.local.understanding.prices import Prices, is_each, is_total, kept_below
from stylist.local.understanding.size_words import SHOES

_NUMBER = re.compile(rf"(?<![\w.,/-])(?:[$£€] ?)?({AMOUNT})(?![\w/])")
_LETTER = re.compile(
    r"(?<!too )(?<!very )(?<!so )(?<!bit )(?<![\w'/-])"
    r"(?:xxs|xs|s|m|l|xl|xxl|small|medium|large)(?![\w'-])"
    r"(?! (?:(?:leather|canvas|suede|black|brown|red|tan|crossbody|shoulder) )?(?:bags?|handbags?|"
    r"totes?|backpacks?|purses?|clutch(?:es)?|wash|rinse|length|frame|build|heels?|checks?|checked|"
    r"prints?|stripes?|dots?|logos?|collars?|patterns?|flowers?|hats?|scarf|scarves|watch(?:es)?|"
    r"budget|number|amount|sum|weight|blue|grey|brown|town|wedding|party|gathering|gift|dinner)\b)"
)
_AT_MOST = re.compile(
    r",? (?:(?:that|which) (?:costs?|is|are) |for )?(?:under|below|up to|"
    r"less than|at most|no more than|not over|max) [$£€]?\d"
)
_OF_HEAT = re.compile(r" ?(?:°|degrees?\b|celsius\b|centigrade\b|fahrenheit\b|[cf]\b)")
_NO_LIMIT = ("age", "num", "temp", "size")


def bare_sizes(text: str, reading: Reading) -> list[str]:
    """Sizes told by letters or a number alone: 'a shirt (L)', 'I'm a 26 now'."""
    letters = [one[0] for one in _LETTER.finditer(text)
               if reading.share(*one.span(), "size") >= SURE]  # fmt: skip
    return letters or [one[1] for one in _NUMBER.finditer(text)
                       if reading.share(*one.span(1), "size") >= QUITE_SURE]  # fmt: skip


def with_degrees(text: str, reading: Reading) -> str:
    """The words with 'degrees' after the number that is a temperature: 'forecast says 14'."""
    for one in _NUMBER.finditer(text):
        part, share = reading.part(*one.span(1))
        if part == "temp" and share >= QUITE_SURE:
            return f"{text[: one.end()]} degrees{text[one.end() :]}"
    return text


def without_numbers(text: str, reading: Reading) -> str:
    """The words with those numbers blanked that are neither a size nor money: ages, degrees."""
    for one in _NUMBER.finditer(text):
        part, share = reading.part(*one.span(1))
        if part in ("age", "num", "temp") and share >= QUITE_SURE and not _is_of_feet(text, one):
            text = text[: one.start()] + " " * len(one[0]) + text[one.end() :]
    return text


def _is_of_feet(text: str, one: re.Match[str]) -> bool:
    """'Women's 8 boots', 'men 9 shoes': the size, however few are wanted."""
    whose = re.search(r"\b(?:wo)?m[ae]n'?s? $", text[: one.start()])
    return bool(whose) and bool(SHOES.match(text, one.end() + 1))


def limits(by_rule: Prices, words: str, reading: Reading, is_dressed: bool) -> Prices:
    """The limits on prices; a lone one is an outfit's total, where no words say otherwise.

    is_dressed: an outfit stands already.
    """
    if by_rule.most is not None and by_rule.total is not None:
        return by_rule
    if by_rule.about is not None:
        return _about(by_rule, words, reading, is_dressed)
    found = _limits(by_rule, words, reading)
    if found.least is None and _limits_a_piece(words):
        return replace(found, total=None, most=found.most or found.total)
    if is_each(words) and found.total is not None and found.most is None:
        # "A piece" says so; where one amount is told, no guess is needed.
        return by_rule
    if is_total(words) and found.total is None and by_rule.total is not None and not by_rule.open:
        return by_rule  # and so does "both together"
    dresses = reading.asks_for("outfit", 0.8) and reading.denies("pieces", 0.5)
    dresses = dresses or (is_dressed and bool(reading.pieces) and not found.open)
    if found.total or found.least or not found.most or not dresses or is_each(words):
        return found
    return Prices(total=found.most, open=True)


def _about(by_rule: Prices, words: str, reading: Reading, is_dressed: bool) -> Prices:
    """What is meant roughly is a range for a piece; for an outfit it is the most that it costs."""
    if is_dressed:
        return Prices(total=by_rule.about, open=True)
    total = limits(Prices(most=by_rule.about, open=not is_each(words)), words, reading, False)
    return total if total.total is not None else by_rule


def _limits_a_piece(words: str) -> bool:
    """'Shorts under 45' limits the shorts, whatever they are worn to; no other piece is named."""
    pieces = [one.end for one in lexicon.find(words) if one.kind == "piece"]
    return len(pieces) == 1 and any(
        one.start() in pieces and not is_total(re.split(r"[,.;!?]", words[one.end() :])[0])
        for one in _AT_MOST.finditer(words)
    )


def _limits(by_rule: Prices, words: str, reading: Reading) -> Prices:
    """Of several of a kind the lowest counts, of lower limits the first."""
    told = list(_amounts(words, reading))
    sure = {name: [value for value, part, share in told if part == name and share >= SURE]
            for name in AMOUNTS}  # fmt: skip
    if len(words.split()) < 3 or not any(sure.values()):
        return by_rule
    is_vague = by_rule.open and not any(share >= QUITE_SURE for _, _, share in told)
    if is_vague or (by_rule.open and by_rule.total is not None and not sure["min"]):
        return by_rule
    if by_rule.least is not None and by_rule.most is not None:
        # What says "between … and …" the rules read best; what the upper end is for, the network.
        is_for_all = by_rule.most in sure["total"]
        return replace(by_rule, total=by_rule.most, most=None) if is_for_all else by_rule
    found = Prices(next(iter(sure["min"]), None), min(sure["each"], default=None),
                   min(sure["total"], default=None))  # fmt: skip
    is_one = [found.most, found.total].count(None) == 1
    return replace(found, open=by_rule.open and is_one and found.least is None)


def _amounts(words: str, reading: Reading) -> Iterator[tuple[int, str, float]]:
    """(minor units, part, share) of each number that is an amount of money."""
    for one in _NUMBER.finditer(words):
        value, (part, share) = amount_of(one[1]), reading.part(*one.span(1))
        if value and part not in _NO_LIMIT and not _OF_HEAT.match(words, one.end()):
            minor = round(value * 100)
            yield minor if part == "min" else kept_below(words, one.start(1), minor), part, share
