"""How good an answer of several outfits is as a whole."""

from collections.abc import Sequence

from stylist.domain import Wish
from stylist.outfits.plan import MAIN
from stylist.outfits.query import OutfitQuery
from stylist.outfits.search import Found
from stylist.outfits.suiting import LOOKS, has_wanted

_ON_FEET = frozenset({"leather", "suede"})
"""Cloths that shoes and bags show as well as anything."""


def looks_wanted(wish: Wish, found: Found) -> int:
    """How much of what the wish asks for it shows: a colour, a pattern, a cloth."""
    return sum(_shows(name, wish, found) for name in LOOKS)


def best_looking(wish: Wish, found: Sequence[Found]) -> list[Found]:
    """Those that show the most of what the wish asks for."""
    shown = [looks_wanted(wish, one) for one in found]
    most = max(shown, default=0)
    return [one for one, many in zip(found, shown, strict=True) if many == most]


def looks_lacking(wish: Wish, found: Sequence[Found]) -> list[tuple[str, ...]]:
    """The looks that are wished and not in every one of the outfits, in the wish's words."""
    return [
        tuple(getattr(wish, name))
        for name in LOOKS
        if not all(
            _shows(name, wish, one) or (name != "colors" and _shows_anywhere(name, wish, one))
            for one in found
        )
    ]


def _shows(name: str, wish: Wish, found: Found) -> bool:
    """Whether a main piece shows it."""
    if name == "materials" and _ON_FEET & set(wish.materials):
        return _shows_anywhere(name, wish, found)
    main = [one for one in found.pieces if one.slot in MAIN] or found.pieces
    return any(has_wanted(wish, name, one.item) for one in main)


def _shows_anywhere(name: str, wish: Wish, found: Found) -> bool:
    return any(has_wanted(wish, name, one.item) for one in found.pieces)


def worn_always(found: Sequence[Found]) -> frozenset[str]:
    """Ids of pieces that sit in every one of the outfits."""
    return frozenset.intersection(*(frozenset(one.ids) for one in found))


def worth(query: OutfitQuery, found: Sequence[Found]) -> tuple[int, int, int]:
    """Orders answers: by outfits that look as wanted, by outfits, by how few pieces all share."""
    shared = worn_always(found) if len(found) > 2 else frozenset()
    kept = {item.product_id for item in query.keep}
    looking = sum(looks_wanted(query.wish, one) == len(LOOKS) for one in found)
    return (looking, len(found), -len(shared - kept))


def worth_of_all(query: OutfitQuery) -> tuple[int, int, int]:
    """What an answer without any fault is worth."""
    return query.count, query.count, 0
