"""Pieces that are named again for what they may cost: 'a coat and a bag: the coat up to 240'."""

import re
from dataclasses import replace

from stylist.local.understanding.answer import NamedPiece
from stylist.search.pieces import piece_of


def said_once(pieces: list[NamedPiece], words: str) -> list[NamedPiece]:
    """The pieces without those named again plainly; a limit said there is the first one's.

    In 'a coat or jacket, the coat up to 240' the jacket may cost no more. words: lower-case.
    """
    kept: list[NamedPiece] = []
    for one in _told_closer(pieces, words):
        at = next((place for place, other in enumerate(kept) if _is_again(other, one)), None)
        if at is None:
            kept.append(one)
        elif _is_limited(one) and not _is_limited(kept[at]):
            kept[at] = _limited(kept[at], one)
    return [_as_its_mate(one, kept, words) if len(kept) < len(pieces) else one for one in kept]


_BROADLY = (
    r"\b{0}(?:e?s)?(?: [a-z]+){{0,3}}? ?(?:[?:.(]+|-|,? (?:like|such as|e\.?g\.?|ideally|"
    r"preferably|maybe|perhaps|say|either|i mean))"
)
_MORE = re.compile(r"\b(?:and|also|plus|too|as well|with)\b")


def narrowed(pieces: list[NamedPiece], words: str) -> list[NamedPiece]:
    """'Sleeveless tops? tank or camisole, whatever': the narrower kinds say what is wanted.

    'A top. And a tank for the gym' wants both. words: lower-case.
    """
    return [one for at, one in enumerate(pieces) if not _is_told(one, pieces[at + 1 :], words)]


def _is_told(broad: NamedPiece, later: list[NamedPiece], words: str) -> bool:
    kinds = set(piece_of(broad.words).kinds)
    told = [one for one in later if not one.refused and set(piece_of(one.words).kinds) < kinds]
    if not told or broad.refused or broad.colors or _is_limited(broad):
        return False
    said = re.search(_BROADLY.format(re.escape(broad.words.removesuffix("s"))), words)
    if not said:
        return False
    between = words[said.end() :].partition(told[0].words.removesuffix("s"))[0]
    return not _MORE.search(between)


def _told_closer(pieces: list[NamedPiece], words: str) -> list[NamedPiece]:
    """Without a bare piece before one that says how it is to be: 'my coat died. Wool coats?'"""
    return [one for at, one in enumerate(pieces)
            if not any(_is_again(other, one) and not _is_limited(one)
                       and (other.materials or _is_told_again(other, words))
                       for other in pieces[at + 1 :])]  # fmt: skip


_AGAIN = (
    r"(?:[.:;!?,(\n-]|\band) ?(?:(?:the|his|her|their|my) (?:[\w-]+ ){{0,2}}?{0}s?\b|"
    r"{0}s?\b)"
)
"""'The tie in burgundy', 'tie: burgundy'; 'another tie' or 'a tie' would be a second one."""
_TRAITS_OF = (
    r"{0}s?(?: (?:to be|should be|can be|must be|needs to be))?(?: ?[,:=(-]+)? "
    r"(?:in |be |is |are |of |made of )?(?:an? |dark |light |plain |pure )?{1}"
)


def _is_told_again(piece: NamedPiece, words: str) -> bool:
    """'Tie and shirt. Tie in burgundy': named after what is already there, and its look."""
    name = re.escape(piece.words.removesuffix("s"))
    traits = (*piece.colors, *piece.patterns, *piece.cuts)
    looks = "|".join(re.escape(one) for one in traits)
    first = re.search(rf"\b{name}s?\b", words)
    if not (looks and first):
        return False
    rest = words[first.end() :]
    said = (found for found in re.finditer(_AGAIN.format(name), rest))
    told = re.compile(_TRAITS_OF.format(name, f"(?:{looks})"))
    if any(told.match(rest, found.end() - len(name) - found[0].endswith("s")) for found in said):
        return True
    before = re.search(rf"(?:\b(?:the|his|her|their|my)|[.:;!?,]|\band) ?(?:{looks}) {name}", rest)
    return before is not None and (before[0][0] in "thm" or bool(re.search("[.:;!?]", rest)))


def _is_again(first: NamedPiece, second: NamedPiece) -> bool:
    """Whether the second is the first, and nothing more is said of it but a limit."""
    plain = not (second.colors or second.patterns or second.materials or second.cuts)
    same = (first.words, first.wearer) == (second.words, second.wearer)
    return same and plain and not (first.refused or second.refused)


def _as_its_mate(one: NamedPiece, pieces: list[NamedPiece], words: str) -> NamedPiece:
    for other in pieces:
        pair = rf"\b(?:{re.escape(one.words)}s? or (?:an? )?{re.escape(other.words)}|" \
               rf"{re.escape(other.words)}s? or (?:an? )?{re.escape(one.words)})"  # fmt: skip
        if _is_limited(other) and not _is_limited(one) and re.search(pair, words):
            return _limited(one, other)
    return one


def _is_limited(piece: NamedPiece) -> bool:
    return piece.least_minor is not None or piece.most_minor is not None


def _limited(piece: NamedPiece, by: NamedPiece) -> NamedPiece:
    return replace(piece, least_minor=by.least_minor, most_minor=by.most_minor)
