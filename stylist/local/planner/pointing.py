"""What of the things shown the words point at."""

import re
from collections.abc import Sequence
from typing import TypeVar

from stylist.domain.colors import family_of
from stylist.domain.outfit import SLOTS
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.local.planner.merging import sort_of
from stylist.local.planner.pieces import Dressed, Piece, Shown
from stylist.local.understanding import Reference, Understanding
from stylist.search.pieces import piece_of
from stylist.search.priced import bare

_Any = TypeVar("_Any")
WHOLE = frozenset(("shoes", "shoe", "top", "bottoms", "bag", "coat", "jacket", "outerwear",
                   "accessory"))  # fmt: skip
"""Words for whatever is worn in that place: "the shoes" may well be boots."""


def outfit_meant(said: Understanding, shown: Shown) -> Dressed | None:
    """The outfit that is meant: the one numbered, or spoken of last; None where none is shown."""
    numbers = [one.number for one in said.references
               if one.number and (one.outfit or not one.piece)]  # fmt: skip
    number = numbers[0] if numbers else shown.current
    return _numbered(shown.outfits, number) or _numbered(shown.outfits, 1)


def pieces_meant(said: Understanding, shown: Shown, words: Sequence[str] = ()) -> tuple[Piece, ...]:
    """The pieces that are pointed at, or named by `words`; none where that is an outfit."""
    references = [*said.references, *(Reference(piece=word) for word in words)]
    found = (_piece(one, said, shown) for one in references)
    return tuple({piece.product_id: piece for piece in found if piece}.values())


_POINTS = re.compile(r"\b(?:the|that|this|those|these)((?: [\w-]+){1,4})", re.IGNORECASE)
_MOST_POINTING = 4


def pointed_at(words: str, items: Sequence[Piece]) -> tuple[Piece, ...]:
    """The piece of those shown that 'the tan tote' or 'the grey one' names; none where none is."""
    for found in _POINTS.finditer(words):
        said = found[1].lower().split()
        for most in range(min(len(said), _MOST_POINTING), 0, -1):
            named = [one for one in items if _is_called(one, said[:most])]
            if named:
                return (named[0],)
    return ()


def _is_called(piece: Piece, said: Sequence[str]) -> bool:
    """Whether these words end in its noun, or in 'one', and all others are of it too."""
    told = f"{piece.title} {piece.color} {piece.color_family} {piece.material} {piece.kind}".lower()
    known = set(re.findall(r"[a-z]+", told))
    *before, noun = said
    if not all(word in known or family_of(word) == piece.color_family for word in before):
        return False
    if noun.rstrip("s") == "one":
        return bool(before)
    return piece_of(noun).is_known and is_sort(piece, noun)


def is_sort(piece: Piece, word: str) -> bool:
    """Whether a piece is what a shopper calls by this word, its colour aside."""
    known = piece_of(word)
    if piece.kind in known.kinds:
        return True
    if piece.category and known.is_known:
        whole = known.words.lower().split()[-1].removesuffix("s")
        return piece.category in known.categories and (
            len(known.kinds) != 1 or whole in piece.title.lower()
        )
    stem = known.words.lower().split()[-1].removesuffix("s")
    return stem in f"{piece.title} {piece.kind} {piece.product_id}".lower()


def slot_of(word: str) -> str:
    """The slot of a piece as shoppers say it; '' for a word that we do not know."""
    if bare(word) in SLOTS:
        return bare(word)
    slots = {SLOT_OF_CATEGORY[name] for name in sort_of(word) if name in SLOT_OF_CATEGORY}
    return slots.pop() if len(slots) == 1 else ""


def worn_exactly(outfit: Dressed, word: str) -> Piece | None:
    """The outfit's piece of this name."""
    return next((piece for piece in outfit.pieces if is_sort(piece, word)), None)


def worn_as(outfit: Dressed, word: str) -> Piece | None:
    """The outfit's piece of this name, else the one in its slot."""
    return worn_exactly(outfit, word) or outfit.piece_in(slot_of(word))


def _piece(one: Reference, said: Understanding, shown: Shown) -> Piece | None:
    if one.outfit and not one.piece:
        return None
    if not one.piece:
        return None if shown.dressed or not one.number else _numbered(shown.items, one.number)
    alike = [piece for piece in shown.items if is_sort(piece, one.piece)]
    if alike and not shown.dressed:
        return _numbered(alike, one.number or 1) or _numbered(shown.items, one.number)
    outfit = outfit_meant(said, shown)
    if outfit and one.piece.lower() in WHOLE and (there := worn_as(outfit, one.piece)):
        return there
    worn = [piece for each in (outfit, *shown.outfits) if each for piece in each.pieces]
    before = reversed(list((shown.everything or {}).values()))
    exact = (piece for piece in (*worn, *before) if is_sort(piece, one.piece))
    return next(exact, None) or (worn_as(outfit, one.piece) if outfit else None)


def _numbered(several: Sequence[_Any], number: int) -> _Any | None:
    place = number - 1 if number > 0 else number
    return several[place] if number and -len(several) <= place < len(several) else None
