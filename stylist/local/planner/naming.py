"""Names and prices of pieces in the words of a sentence; nothing that a record does not hold."""

import re
from collections.abc import Iterable

from stylist.domain import Money
from stylist.local.planner.pieces import Piece
from stylist.search.cloths import in_a_sentence
from stylist.search.nouns import noun_of, one, within
from stylist.search.vocabulary import CATEGORY_OF_KIND

MOST_TITLE = 70
_PAIRS = ("trousers", "jeans", "shorts", "shoes", "boots", "sandals")
_END = re.compile(r"[.:;!?\n\r<>{}\[\]()]|\s[-–—]\s")
"""Where a title stops being a name: what comes after is somebody's sentence."""
_PATTERNS = {"stripe": "striped", "breton": "Breton-striped", "pinstripe": "pinstripe",
             "plaid": "plaid", "floral": "floral", "dots": "dotted", "gingham": "gingham",
             "leopard": "leopard", "camo": "camouflage"}  # fmt: skip
_SELF_COLORED = ("leopard", "camouflage")


def titled(piece: Piece) -> str:
    """The title as a sentence has it: 'Canvas sneakers, navy' → 'navy canvas sneakers'."""
    title = _END.split(piece.title.strip(), maxsplit=1)[0].strip()[:MOST_TITLE]
    return within(title, piece.color) or _bare(piece)


def named(piece: Piece) -> str:
    """Colour and kind, as one speaks of a piece of an outfit: 'navy blazer'."""
    if piece.color and piece.kind in CATEGORY_OF_KIND:
        return f"{_shades(piece)} {noun_of(piece.kind)}"
    return titled(piece)


def is_many(piece: Piece) -> bool:
    """Whether one says 'they' of it."""
    name = noun_of(piece.kind)
    many = name.endswith("s") and not name.endswith("ss")
    return piece.category in _PAIRS or many


def made_of(piece: Piece) -> str:
    """Its fabric in a sentence: '100% cotton' → 'pure cotton', 'Wool blend' → 'a wool blend'; ''
    where the record has none.
    """
    cloth = in_a_sentence(_END.split(piece.material.split(",")[0])[0].strip())
    cloth = re.sub(r"^100% ", "pure ", cloth)[:40]
    return one(cloth) if cloth.endswith("blend") else cloth


def listed(words: Iterable[str], last: str = "and") -> str:
    """'a, b and c'."""
    several = [word for word in words if word]
    if len(several) < 2:
        return "".join(several)
    return f"{', '.join(several[:-1])} {last} {several[-1]}"


def size_of(piece: Piece, sizes: Iterable[str]) -> str:
    """The shopper's size that is in stock: 'M' or '39'; '' where none is known to be."""
    for size in sizes:
        short = size.split()[-1]
        if short in piece.sizes:
            return short
    return ""


def money(minor: int, currency: str = "USD") -> str:
    """As a price tag has it."""
    return str(Money(minor, currency))


def _shades(piece: Piece) -> str:
    """'navy'; with the pattern, which is what one sees: 'navy striped', 'leopard'."""
    color = _END.split(piece.color.lower())[0][:40]
    main, _, other = color.partition("/")
    pattern = _PATTERNS.get(piece.pattern, "")
    if pattern:
        return pattern if pattern in _SELF_COLORED else f"{main} {pattern}"
    return f"{main} and {other}" if other else main


def _bare(piece: Piece) -> str:
    return noun_of(piece.kind or piece.category) or "piece"
