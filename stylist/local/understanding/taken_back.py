"""Changes of mind within one message: 'a black coat, no wait, navy'."""

import re
from collections.abc import Callable

from stylist.local.understanding import lexicon
from stylist.local.understanding.numbers import AMOUNT

_Span = tuple[int, int]

_MARK = re.compile(
    r"[\s,.;:!–—-]*\b(?:no,? wait|wait,? no|(?:actually|hm+|oh|err?|sorry),? no|scratch that|"
    r"make that|or rather|i mean|on second thoughts?|correction|(?:oops|sorry),)[\s,.:!–—-]*"
    r"(?:(?:i mean|make (?:it|that)|rather|in|size|an?|the|some|under|below) )*"
)
"""Where the mind changes, with what may stand before the new thing."""
_ALSO_MEANT = re.compile(r"[\s,]*(?:i mean(?:t)?|rather|instead|actually)\b")
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s]|(?:i mean(?:t)?|rather|instead|actually|please|for|in|with|and|or|"
    r"under|below|up to|at|to|of|on|size|then|"
    r"(?:is|are|would be) (?:better|smarter|nicer|best|safer))\b)"
)
"""'Sorry, black doesn't suit me' puts nothing in another's place."""
_LETTER = re.compile(r"(?<![\w'/-])(?:xxs|xs|s|m|l|xl|xxl|small|medium|large)(?![\w'-])")
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?:[$£€] ?)?{AMOUNT}(?: ?(?:dollars?|bucks?|euros?|pounds?|quid))?(?![\w/])"
)
_JOINED = re.compile(r"[ -]{1,2}")


def without_taken_back(text: str) -> str:
    """Lower-case words with the new thing in the place of the one that was taken back.

    Only where what follows begins with a thing, an amount or a size, and one of its sort stands
    before; a piece takes its colours along.
    """
    for mark in _MARK.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        for spans in (_pieces, _of("color"), _of("pattern"), _of("material"), _letters, _numbers):
            old, new = spans(before), [span for span in spans(after) if span[0] == 0]
            if old and new and _GOES_ON.match(after, new[0][1]):
                return _swapped(before, old[-1], after, new[0])
    return text


def _swapped(before: str, old: _Span, after: str, new: _Span) -> str:
    rest = after[new[1] :]
    if also := _ALSO_MEANT.match(rest):
        rest = rest[also.end() :]
    return f"{before[: old[0]]}{after[: new[1]]}{before[old[1] :]} {rest}".rstrip()


def _pieces(text: str) -> list[_Span]:
    """Pieces, each with the colours and cloths that stand right before it."""
    found = sorted(
        (one.start, one.end, one.kind)
        for one in lexicon.find(text)
        if one.kind in ("piece", "color", "pattern", "material", "cut")
    )
    spans, begun = [], None
    for at, (start, end, kind) in enumerate(found):
        joined = at and _JOINED.fullmatch(text[found[at - 1][1] : start])
        begun = begun if joined and begun is not None else start
        if kind == "piece":
            spans.append((begun, end))
            begun = None
    return spans


def _of(kind: str) -> Callable[[str], list[_Span]]:
    return lambda text: [(one.start, one.end) for one in lexicon.find(text) if one.kind == kind]


def _letters(text: str) -> list[_Span]:
    return [one.span() for one in _LETTER.finditer(text)]


def _numbers(text: str) -> list[_Span]:
    return [one.span() for one in _NUMBER.finditer(text)]
