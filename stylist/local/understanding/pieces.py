"""Joins colours, patterns and fabrics to the pieces they are said of."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from stylist.domain.colors import family_of
from stylist.local.understanding.answer import NamedPiece
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.refusals import Span, is_within
from stylist.local.understanding.shown import is_owned

_JOINS = re.compile(
    r"^(?:[\s,/&-]|\b(?:or|and|a|in|with|nor|very|really|nice|some|the|coloured|pair|of|not|"
    r"no)\b)*$"
)
_AFTER = re.compile(
    r"^(?:s|es)? ?(?:[\w-]+ ){0,3}?(?:in|of|that is|that's|colour|coloured|made of|made from|"
    r",) (?:[\w-]+ ){0,1}$"
)
_LIST = re.compile(r"^(?:[\s,/]|\b(?:or|and|nor)\b|\ba\b)+$")
_BEFORE_ADJECTIVES = re.compile(r"^(?:\s|[a-z-]+ ){0,20}$")


@dataclass
class Parts:
    """What was found, wanted and refused apart."""

    pieces: list[NamedPiece] = field(default_factory=list)
    colors: list[str] = field(default_factory=list)
    avoid_colors: list[str] = field(default_factory=list)


def joined(text: str, found: list[Found], refusals: list[Span], pointed: list[Span]) -> Parts:
    """The pieces with their own colours, patterns and fabrics; and the colours of none."""
    pieces = [one for one in found if one.kind == "piece"]
    colors = [one for one in found if one.kind == "color"]
    owners = {id(color): _owner(text, color, pieces, found, refusals) for color in colors}
    _give_rest(text, colors, pieces, owners, refusals)
    for color in colors:
        # "those shoes in black" asks for black; "the black shoes" says which are meant.
        owner = owners[id(color)]
        if owner and is_within(owner.start, pointed) and owner.end <= color.start:
            owners[id(color)] = None
    parts = Parts()
    for color in colors:
        if owners[id(color)] is None:
            wanted = parts.avoid_colors if is_within(color.start, refusals) else parts.colors
            wanted.append(color.value)
    for piece in pieces:
        own = [color.value for color in colors if owners[id(color)] is piece]
        words = piece.value
        if " " in words and family_of(words.split()[0]) and words.split()[0] in ("black",):
            own, words = [words.split()[0], *own], words.split(" ", 1)[1]
        parts.pieces.append(NamedPiece(
            words, tuple(dict.fromkeys(own)), _near(text, piece, found, "pattern"),
            _near(text, piece, found, "material"), is_within(piece.start, refusals),
            is_within(piece.start, pointed), is_owned(text, piece.start),
        ))  # fmt: skip
    return parts


def _owner(text: str, color: Found, pieces: list[Found], found: list[Found],
           refusals: list[Span]) -> Found | None:  # fmt: skip
    """The piece a colour belongs to: the next in 'red wool coat', the last in 'a coat in red'."""
    refused = is_within(color.start, refusals)
    mates = [one for one in pieces if is_within(one.start, refusals) == refused]
    after = next((one for one in mates if one.start >= color.end), None)
    if after and _leads_to(text, color, after, found):
        return after
    before = next((one for one in reversed(mates) if one.end <= color.start), None)
    if before and not refused and _follows(text, color, before, found):
        return before
    return None


_FURTHER = re.compile(r"\s*,?\s*(?:or|and)?\s*(?:maybe|perhaps|even|possibly)?\s*")
_OR_ELSE = re.compile(r"\s*,?\s*or(?: maybe| perhaps| even| possibly)?(?: in)?(?: an?)?\s*")


def _give_further(text: str, colors: list[Found], pieces: list[Found],
                  owners: dict[int, Found | None]) -> None:  # fmt: skip
    """To the piece of the colour before: 'a shirt, white or sky blue', 'a black dress or navy'."""
    for first, color in pairwise(colors):
        owner = owners[id(first)]
        if owner is None or owners[id(color)] is not None:
            continue
        after_both = owner.end <= first.start
        gap = text[first.end : color.start] if after_both else text[owner.end : color.start]
        if (_FURTHER if after_both else _OR_ELSE).fullmatch(gap):
            owners[id(color)] = owner


def _give_rest(text: str, colors: list[Found], pieces: list[Found],
               owners: dict[int, Found | None], refusals: list[Span]) -> None:  # fmt: skip
    """To the only piece wanted, where it has no colour yet, those said later in the sentence."""
    _give_further(text, colors, pieces, owners)
    wanted = [one for one in pieces if not is_within(one.start, refusals)]
    if len(wanted) != 1 or any(owner is wanted[0] for owner in owners.values()):
        return
    for color in colors:
        between = text[wanted[0].end : color.start]
        is_free = owners[id(color)] is None and not is_within(color.start, refusals)
        if is_free and wanted[0].end <= color.start and not re.search(r"[.;!?]| with ", between):
            owners[id(color)] = wanted[0]


_STRANGERS = frozenset({"for", "in", "with", "no", "not", "without"})


def _leads_to(text: str, color: Found, piece: Found, found: list[Found]) -> bool:
    """Whether only adjectives and other colours stand between."""
    gap = _without(
        text, color.end, piece.start, found, ("color", "material", "pattern", "style", "season")
    )
    words = re.findall(r"[a-z'-]+|[.,;:!?]", gap)
    small = {"or", "and", "a", "nor", ",", "/", "very", "nice", "some", "pair", "of", "the"}
    if any(word in ".;:!?" for word in words):
        return False
    own = [word for word in words if word not in small]
    # "black and a white shirt": the first colour would be of its own.
    return len(own) <= 1 and not _STRANGERS.intersection(own)


def _follows(text: str, color: Found, piece: Found, found: list[Found]) -> bool:
    gap = _without(text, piece.end, color.start, found, ("color", "material", "pattern", "style"))
    if re.search(r"[.;:!?]", gap):
        return False
    words = re.findall(r"[a-z'-]+|,", gap)
    filler = [
        w
        for w in words
        if w
        not in (
            "or",
            "and",
            "a",
            "in",
            "nor",
            ",",
            "preferably",
            "maybe",
            "something",
            "please",
            "either",
            "ideally",
            "of",
            "that",
            "is",
            "that's",
            "colour",
            "coloured",
            "the",
            "it",
            "be",
            "should",
        )
    ]
    return not filler and (" in " in gap or "that" in words or "should" in words or _is_lone(gap))


def _is_lone(gap: str) -> bool:
    return bool(re.fullmatch(r"\s*,?\s*(?:maybe|preferably|ideally|either)?\s*", gap)) and bool(
        gap.strip()
    )


def _without(text: str, start: int, end: int, found: list[Found], kinds: tuple[str, ...]) -> str:
    gap = text[start:end]
    for one in found:
        if one.kind in kinds and start <= one.start and one.end <= end:
            size = one.end - one.start
            gap = gap[: one.start - start] + " " * size + gap[one.end - start :]
    return re.sub(r" +", " ", gap)


def _near(text: str, piece: Found, found: list[Found], kind: str) -> tuple[str, ...]:
    """What of a kind stands right before the piece, or after it with 'in'."""
    near = []
    for one in found:
        if one.kind != kind:
            continue
        if (
            one.end <= piece.start
            and _leads_to(text, one, piece, found)
            and not any(
                other.kind == "piece" and one.end <= other.start < piece.start for other in found
            )
        ) or (one.start >= piece.end and _follows(text, one, piece, found)):
            near.append(one.value)
    return tuple(dict.fromkeys(near))


def named(piece: NamedPiece) -> list[str]:
    """The piece as a wish says it: once for each of its colours."""
    return [f"{color} {piece.words}"[:40] for color in piece.colors] or [piece.words[:40]]
