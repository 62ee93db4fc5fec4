"""The kinds of piece that serve where the one that was named does not: a tee may have sleeves."""

from collections.abc import Iterator

from stylist.search.details import NEAR_CUTS
from stylist.search.nouns import is_plural, noun_of, one
from stylist.search.pieces import Piece, piece_of
from stylist.search.vocabulary import (
    CATEGORY_OF_KIND,
    DETAILS,
    KINDS_FOR_USE,
    KINDS_OF_WORD,
    NEIGHBOURS,
)

_LONG = frozenset({"long-sleeved", "long-sleeve"})
_SHORT = frozenset({"short-sleeved", "short-sleeve", "sleeveless"})
_SLEEVED = "longsleeve"


def ways_to_name(words: str, text: str) -> tuple[str, ...]:
    """The piece by the kinds to look for, the first that has any counts; first what is meant.

    text: of the wish; 'long-sleeved' makes of a tee one with long sleeves, 'short-sleeved' bars it.
    """
    piece, said = piece_of(words), {*text.lower().split(), *words.lower().split()}
    if not piece.kinds or _SLEEVED in piece.kinds[:1]:
        return (words,)
    if piece.kinds[0] == "tee" and said & _LONG:
        return (_as(piece, _SLEEVED), words)
    wider = (_widened(piece),) if piece.is_like_another else tuple(_recut(piece))
    near = NEIGHBOURS.get(piece.kinds[0], ()) if len(piece.kinds) == 1 else ()
    if said & _SHORT:
        near = tuple(kind for kind in near if kind != _SLEEVED)
    return (words, *wider, *(_as(piece, kind) for kind in near))


def instead(words: str, name: str) -> str:
    """That the one stands in for the other; '' where any shopper takes it for the same."""
    if name == words or piece_of(name).kinds == (_SLEEVED,):
        return ""
    if piece_of(name).kinds == piece_of(words).kinds:
        verb = "fit" if is_plural(words) else "fits"
        return f"No {words} {verb} all of this; others of the kind come nearest."
    near = one(noun_of(piece_of(name).kinds[0]))
    return f"No {words} fits all of this; {near} comes nearest."


def _recut(piece: Piece) -> Iterator[str]:
    """Slim jeans for skinny ones; last those of any cut."""
    said = piece.words.lower().split()
    for cut in piece.details:
        is_length = cut in ("midi", "mini")
        if cut in NEAR_CUTS and cut in said and (not is_length or "dress" in piece.kinds):
            at = said.index(cut)
            for other in (*((near,) for near in NEAR_CUTS[cut]), ()):
                yield " ".join((*said[:at], *other, *said[at + 1 :]))


def _widened(piece: Piece) -> str:
    """'Linen dress' for a linen shirt dress."""
    cut = {word for word in piece.details if word not in DETAILS}
    return " ".join(word for word in piece.words.lower().split() if word not in cut)


def _as(piece: Piece, kind: str) -> str:
    """The piece with what is its own, but of another kind."""
    said = piece.words.lower().split()
    known = {**KINDS_OF_WORD, **KINDS_FOR_USE}
    size = 2 if " ".join(said[-2:]) in known else 1
    own = [word for word in said[:-size] if word.replace("-", "") not in CATEGORY_OF_KIND
           and word not in _LONG]  # fmt: skip
    return " ".join((*own, kind))
