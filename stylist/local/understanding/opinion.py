"""Where the network that reads messages is sure, it is believed against the rules."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stylist.local.reading.reading import AMOUNTS, THINGS, Reading
from stylist.local.understanding import lexicon
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.numbers import AMOUNT, amount_of
from stylist.local.understanding.prices import Prices, is_each, is_total
from stylist.local.understanding.refusals import Span, is_within

SURE = 0.75
"""Share from which on the network is believed where the rules say otherwise."""
QUITE_SURE, AGAINST = 0.9, 0.93
NEARLY_CERTAIN = 0.97
RATHER, LIKELY, UNLIKELY, NEVER = 0.6, 0.35, 0.2, 0.05
_OF_CLOTHES = frozenset({"piece", "color", "pattern", "material", "cut", "style"})
_NUMBER = re.compile(rf"(?<![\w.,/-])(?:[$£€] ?)?({AMOUNT})(?![\w/])")
_PRICED = re.compile(r"(?:e?s)? (?:over|above|beyond|more than|costing|that costs?)\b")
"""'No dress above 90' refuses no dress."""
_WITH = re.compile(
    r"\b(?:(?:around|based on|built on|starting (?:with|from)|with an?) (?:[\w-]+ ){0,3}|"
    r"prefers? (?:[\w-]+ ){0,2}|"
    r"(?:looking|searching) for (?:(?!to |help )[\w-]+ ){0,4})$"
)
_LOOK_WITH = re.compile(r"\b(?:outfit|look) with an? (?:[\w-]+ ){0,3}$")
_AROUND = re.compile(r"\b(?:around|based on|built on|starting (?:with|from)) (?:[\w-]+ ){0,3}$")
_SETTLED = re.compile(
    r"s?(?: is| are|'s|'re)? (?:already |all )?(?:chosen|sorted|bought|taken care of|covered)\b"
)
"""'Dress chosen, now the shoes.'"""
_LETTER = re.compile(r"(?<![\w'/-])(?:xxs|xs|s|m|l|xl|xxl|small|medium|large)(?![\w'-])")
_LETTER_M = re.compile(r"(?<![\w'/-])m(?![\w'/-])")
_AT_MOST = re.compile(
    r",? (?:for )?(?:under|below|up to|less than|at most|no more than|not over|max) [$£€]?\d"
)
_NO_LIMIT = ("age", "num", "temp", "size")


def meant(text: str, found: Sequence[Found], reading: Reading) -> list[Found]:
    """What was found without words that mean something else: 'help me dress better'."""
    kept = [one for one in found
            if one.kind not in _OF_CLOTHES or _WITH.search(text[: one.start])
            or not _is_unmeant(one, reading)]  # fmt: skip
    has_owned = any(one.kind == "piece" and _share(one, reading, "o") >= SURE for one in kept)
    # "She has a grey one": the colour of what is not named here is no wish.
    return [one for one in kept if has_owned or one.kind != "color"
            or _WITH.search(text[: one.start])
            or _share(one, reading, "o") < SURE]  # fmt: skip


def _is_unmeant(one: Found, reading: Reading) -> bool:
    share = _share(one, reading, "n")
    return _is_unwanted(one, reading, share) if one.kind == "piece" else share >= SURE


def refused(
    text: str, spans: Sequence[Span], found: Sequence[Found], reading: Reading
) -> list[Span]:
    """The refusals by the rules, with and without the words of which the network is sure."""
    result = list(spans)
    for one in found:
        if one.kind not in _OF_CLOTHES:
            continue
        part, share = reading.part(one.start, one.end, THINGS)
        within = is_within(one.start, result)
        # "Only solid colours" sounds like a refusal; nobody refuses what is plain.
        is_free = not within and one.value != "plain" and not _PRICED.match(text, one.end)
        no = part == "r" or (part == "s" and one.kind == "color")
        if no and is_free and _is_unwanted(one, reading, share, RATHER):
            result.append((one.start, one.end))
        elif within and part in ("w", "o", "k") and share >= AGAINST:
            result = list(_without(result, (one.start, one.end)))
    return sorted(result)


def _is_unwanted(one: Found, reading: Reading, share: float, least: float = LIKELY) -> bool:
    """No rule says so: less is needed to believe it where the network sees no wish at all."""
    return share >= SURE or (share >= least and reading.share(one.start, one.end, "w") < UNLIKELY)


def _is_hardly_wanted(piece: Found, reading: Reading) -> bool:
    wanted = sum(reading.share(piece.start, piece.end, part) for part in "wkr")
    return wanted < UNLIKELY / 2


def _without(spans: Sequence[Span], cut: Span) -> Iterator[Span]:
    for start, end in spans:
        if start < cut[1] and cut[0] < end:
            yield from (part for part in ((start, cut[0]), (cut[1], end)) if part[0] < part[1])
        else:
            yield (start, end)


def owned(by_rule: bool, text: str, piece: Found, reading: Reading) -> bool:
    """Whether the shopper has the piece already; 'an outfit around a skirt' needs the skirt."""
    if _AROUND.search(text[: piece.start]):
        return False
    if _SETTLED.match(text, piece.end):
        return True
    if _LOOK_WITH.search(text[: piece.start]):
        return by_rule
    part, share = reading.part(piece.start, piece.end, THINGS)
    if part == "o" and _is_unwanted(piece, reading, share):
        return True
    free = not by_rule and not _WITH.search(text[: piece.start])
    if part in ("o", "n") and free and _is_hardly_wanted(piece, reading):
        # Which of them it is hardly matters: the piece is not looked for.
        return True
    if by_rule and part:
        return reading.share(piece.start, piece.end, "o") >= NEVER and (
            share < SURE or part not in ("w", "r")
        )
    return by_rule


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
        if part in ("age", "num", "temp") and share >= QUITE_SURE:
            text = text[: one.start()] + " " * len(one[0]) + text[one.end() :]
    return text


def limits(by_rule: Prices, words: str, reading: Reading, is_dressed: bool) -> Prices:
    """The limits on prices; a lone one is an outfit's total, where no words say otherwise.

    is_dressed: an outfit stands already.
    """
    if by_rule.most is not None and by_rule.total is not None:
        return by_rule
    found = _limits(by_rule, words, reading)
    if found.least is None and not is_total(words) and _limits_a_piece(words):
        return replace(found, total=None, most=found.most or found.total)
    if is_each(words) and found.total is not None and found.most is None:
        # "A piece" says so; where one amount is told, no guess is needed.
        return by_rule
    dresses = reading.asks_for("outfit", 0.8) and reading.denies("pieces", 0.5)
    dresses = dresses or (is_dressed and bool(reading.pieces) and not found.open)
    if found.total or found.least or not found.most or not dresses or is_each(words):
        return found
    return Prices(total=found.most, open=True)


def _limits_a_piece(words: str) -> bool:
    """'Shorts under 45' limits the shorts, whatever they are worn to; no other piece is named."""
    pieces = [one.end for one in lexicon.find(words) if one.kind == "piece"]
    return len(pieces) == 1 and any(one.start() in pieces for one in _AT_MOST.finditer(words))


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
        if value and part not in _NO_LIMIT:
            yield round(value * 100), part, share


def department(by_rule: str, words: str, reading: Reading, is_begun: bool) -> str:
    """Whose clothes are meant; the rules say 'unisex', too.

    is_begun: something stands already, and 'the bride is strict' is not about the wearer.
    """
    least = QUITE_SURE if by_rule else NEARLY_CERTAIN if is_begun else RATHER
    for letter, name in (("f", "female"), ("m", "male")):
        share = reading.department.get(letter, 0.0)
        # "M" alone is a size, which the network takes for a man now and then.
        needed = max(least, NEARLY_CERTAIN) if letter == "m" and _LETTER_M.search(words) else least
        if share >= needed and by_rule != "unisex":
            return name
    return by_rule


def _share(one: Found, reading: Reading, part: str) -> float:
    name, share = reading.part(one.start, one.end, THINGS)
    return share if name == part else 0.0
