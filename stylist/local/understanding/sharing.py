"""Patterns and fabrics that are said once of several pieces: 'with dots, a dress or a blouse'."""

import re
from itertools import pairwise

from stylist.local.understanding.lexicon import Found

Owned = list[tuple[Found, Found]]

_OR = re.compile(
    r"(?:e?s)? ?,? ?(?:or|/) ?(?:maybe |perhaps |even )?(?P<article>(?:an?|some|the) )?"
)
_SOMETHING = re.compile(
    r"^(?:an? |some )?$|\b(?:something|anything|stuff|things?|pieces?|clothes|one|looking for|"
    r"want|need)(?: nice)? "
    r"(?:(?:in|with|made of|of|that's|that is|which is) )?(?:an? |some )?$"
)
_THEN = re.compile(
    r"(?:s|ed)?(?: print| pattern)?(?: ?[,:-]+ ?|: ?)(?:like |say |either |maybe )?(?:an? |some )?"
)
_KINDS = ("pattern", "material")


def shared(text: str, owned: Owned, pieces: list[Found]) -> Owned:
    """What is said of pieces, and of those that an 'or' joins to them where it is said of both."""
    more: Owned = []
    for one, piece in owned:
        if one.kind in _KINDS:
            more += [(one, other) for other in _mates(text, one, piece, pieces)
                     if not _has(owned, other, one.kind)]  # fmt: skip
    return [*owned, *more]


def _has(owned: Owned, piece: Found, kind: str) -> bool:
    return any(of is piece and one.kind == kind for one, of in owned)


def _mates(text: str, one: Found, piece: Found, pieces: list[Found]) -> list[Found]:
    """The pieces beside its own: those after 'something in linen, trousers or a skirt', or
    'a floral skirt or dress'; those before 'trousers or a skirt in linen'."""
    at = pieces.index(piece)
    if one.start >= piece.end:
        return _chain(text, pieces[at::-1])
    if one.start >= piece.start:
        return []
    said_first = _SOMETHING.search(text[: one.start]) and _THEN.fullmatch(
        text[one.end : piece.start]
    )
    is_bare = one.kind == "pattern" and text[one.end : piece.start].strip() == ""
    return _chain(text, pieces[at:], articles=bool(said_first)) if said_first or is_bare else []


def _chain(text: str, pieces: list[Found], articles: bool = True) -> list[Found]:
    """Those that follow the first in a chain of 'or'."""
    found: list[Found] = []
    for here, there in pairwise(pieces):
        first, second = sorted((here, there), key=lambda piece: piece.start)
        link = _OR.fullmatch(text[first.end : second.start])
        if not link or (link["article"] and not articles):
            break
        found.append(there)
    return found
