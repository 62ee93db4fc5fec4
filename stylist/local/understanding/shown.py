"""Pieces that were shown: which are to stay, which to go, which are only pointed at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stylist.local.understanding import asks
from stylist.local.understanding.answer import Ask
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.refusals import Span

_CLAUSE = re.compile(
    r"[.,;:!?()]|\b(?:and|but|then)\b|(?<!not)(?<!n't)(?<!never)(?<!to) "
    r"(?=(?:lose|ditch|keep|swap|change|replace) (?:the|that|this|those|these)\b)"
)
"""'Keep the jeans lose the top' says two things."""
_POINTS = re.compile(r"\b(?:these|those|this|that|the same)(?: (?!with|in\b|for\b|no\b)\w+)? $")
_JUDGED = re.compile(r" (?:is|are|looks?|feels?) (?:a bit |way |much |just )?too\b")
_LIKED = re.compile(
    r"\b(?<!would )(?<!'d )(?:love|like) (?:the|this|that|these|those) (?!idea|look|sound)"
)
_DISLIKED = re.compile(
    r"\b(?:(?:don't|do not|didn't|never) (?:really |much )?(?:like|love|want|fancy)|hate|dislike|"
    r"not (?:(?:really|quite|so|too|totally|particularly) )?(?:a fan of|keen on|"
    r"sure (?:about|of)|into|feeling|loving|digging|liking|mad about|wild about|"
    r"convinced (?:by|of)|happy with|vibing with)|can't stand|no to|lose|ditch)"
    r" (?:the|this|that|these|those)\b"
    r"|\b(?:the|this|that|these|those) [\w -]{3,30}(?: (?:is|are) not|isn't|aren't) "
    r"(?:really )?(?:me|for me|my (?:thing|style|taste|cup of tea))\b"
)
_KEEP_IT = re.compile(
    r"\bkeep (?:it|them|that|those|this|these)\b$|"
    r"\bkeep (?:it|them|that|those|this|these)(?=[ ,.;!]+(?:and|but|please|i)\b)"
)
_OTHERS = re.compile(r"\bwith (?:an? )?(?:other|different|new|some other) ")
_INTO = re.compile(r"\b(?:for|to|with|(?<!not )into)\b")
_INSTEAD = re.compile(r"\binstead of (?:the |these |those |that )?[a-z ]*$")


@dataclass(frozen=True)
class Shown:
    """Words of pieces to stay and to go, and where all pieces stand that are no wish."""

    keep: tuple[str, ...]
    swap: tuple[str, ...]
    pointed: tuple[Span, ...]


def shown_in(text: str, found: list[Found]) -> Shown:
    """What lower-case words say of pieces that were shown."""
    keep: list[str] = []
    swap: list[str] = []
    pointed: list[Span] = []
    mode = ""
    for start, end in _clauses(text):
        clause = text[start:end]
        mode = _mode(clause) or (
            mode if re.match(r"^ ?(?:the|those|these|this|my) ", clause) else ""
        )
        if _KEEP_IT.search(clause) and (last := _last_piece(found, start)):
            keep.append(last.value)
            pointed.append((last.start, last.end))
        into = _INTO.search(clause) if mode == "swap" and not _OTHERS.search(clause) else None
        for one in found:
            if one.kind != "piece" or not start <= one.start < end:
                continue
            if mode == "keep":
                keep.append(one.value)
            elif mode == "swap" and not (into and one.start > start + into.start()):
                if _INSTEAD.search(text[start : one.start]) or "instead of" in text[one.end : end]:
                    continue
                swap.append(one.value)
            elif not (_POINTS.search(before := text[max(0, one.start - 24) : one.start])
                      or (_asks_of(clause) and _THE.search(before))
                      or _JUDGED.match(text, one.end)):  # fmt: skip
                continue
            pointed.append((one.start, one.end))
    return Shown(tuple(dict.fromkeys(keep)), tuple(dict.fromkeys(swap)), tuple(pointed))


def _last_piece(found: list[Found], before: int) -> Found | None:
    """What 'it' is in 'the skirt is perfect, keep it'."""
    pieces = [one for one in found if one.kind == "piece" and one.end <= before]
    return max(pieces, key=lambda one: one.start, default=None)


_THE = re.compile(r"\bthe (?:[\w-]+ ){0,2}$")


def _asks_of(clause: str) -> bool:
    """Whether it asks what a piece that is shown is like: 'what colour are the shoes'."""
    return asks.says(Ask.DETAIL, clause)


def _mode(clause: str) -> str:
    if _DISLIKED.search(clause):
        return "swap"
    if asks.says(Ask.KEEP, clause) or _LIKED.search(clause):
        return "keep"
    return "swap" if asks.says(Ask.SWAP, clause) else ""


def _clauses(text: str) -> Iterator[Span]:
    start = 0
    for cut in _CLAUSE.finditer(text):
        yield start, cut.start()
        start = cut.end()
    yield start, len(text)


_OWNED = re.compile(
    r"\b(?:(?:(?<!could )(?<!can )(?<!may )i (?:already |do |just |also )?(?:have|own|bought)|"
    r"i've (?:already |just )?(?:got|"
    r"bought))|"
    r"(?:wear|worn|goes?|layers?) (?:over|under|underneath)|"
    r"(?:goes|go|going|wear|worn|work|works|pair|paired|look good|team|teamed) with|to match|"
    r"matches|"
    r"(?:complements?|compliments?)|(?:something|anything|layer|jacket|cardigan|coat|wear|it) over)"
    r"(?: [a-z'-]+){0,5}? ?$|\bmy (?:(?!(?:an?|some|the) )[a-z'-]+ ){0,2}$"
)


def is_owned(text: str, at: int) -> bool:
    """Whether the piece there is one the shopper has, to which others are to go."""
    before = re.split(r"[.,;:!?]|\b(?:need|want|like|without|but)\b", text[max(0, at - 60) : at])[
        -1
    ]
    return bool(_OWNED.search(before))
