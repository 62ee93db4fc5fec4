"""How good an answer of several outfits is as a whole."""

from collections.abc import Sequence

from stylist.domain import Wish
from stylist.outfits.plan import MAIN
from stylist.outfits.query import OutfitQuery
from stylist.outfits.search import Found
from stylist.outfits.suiting import has_wanted_color


def is_in_color(wish: Wish, found: Found) -> bool:
    """Whether a main piece is of a colour that the wish asks for."""
    main = [one for one in found.pieces if one.slot in MAIN] or found.pieces
    return any(has_wanted_color(wish, one.item) for one in main)


def worn_always(found: Sequence[Found]) -> frozenset[str]:
    """Ids of pieces that sit in every one of the outfits."""
    return frozenset.intersection(*(frozenset(one.ids) for one in found))


def worth(query: OutfitQuery, found: Sequence[Found]) -> tuple[int, int, int]:
    """Orders answers: by outfits in a wanted colour, by outfits, by how few pieces all share."""
    shared = worn_always(found) if len(found) > 2 else frozenset()
    kept = {item.product_id for item in query.keep}
    return (sum(is_in_color(query.wish, one) for one in found), len(found), -len(shared - kept))


def worth_of_all(query: OutfitQuery) -> tuple[int, int, int]:
    """What an answer without any fault is worth."""
    return query.count, query.count, 0
