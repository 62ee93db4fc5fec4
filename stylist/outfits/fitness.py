"""Whether a piece that is looked for by itself is right for the day."""

from collections.abc import Callable

from stylist.domain import CatalogItem, Wish
from stylist.outfits.codes import code_for, is_barred
from stylist.outfits.pieces import Piece, piece
from stylist.outfits.query import OutfitQuery
from stylist.outfits.suiting import COATS, SPECIAL, TOO_CASUAL
from stylist.outfits.tables.climate import RAINWEAR_WHEN_DRY
from stylist.outfits.tables.occasions import CODES, DressCode
from stylist.outfits.weather import Climate, bears, climate_of, keeps_rain_out
from stylist.search.pieces import piece_of
from stylist.search.query import UNFIT

_WORN_OUTSIDE = ("outerwear", "shoes")


def fitness_for(wish: Wish) -> Callable[[CatalogItem], int]:
    """Says of any item how well it is made for the wish's weather and occasion.

    Returns:
        A function: UNFIT for what no outfit of that day has, else larger is better.
    """
    climate = climate_of(wish)
    code = code_for(OutfitQuery(wish=wish)) if wish.occasion or wish.text else CODES[""]
    only = {kinds[0] for words in wish.pieces if len(kinds := piece_of(words).kinds) == 1}

    def fitness(item: CatalogItem) -> int:
        made = piece(item)
        if not _is_fit(climate, code, made):
            return UNFIT
        return _rank(wish, climate, made, is_named=made.kind in only)

    return fitness


def _is_fit(climate: Climate, code: DressCode, made: Piece) -> bool:
    if not bears(climate, made):
        return False
    if climate.forbids_coat and made.kind in COATS and not climate.is_wet:
        return False
    if climate.wants_coat and made.kind in COATS:
        return True
    if is_barred(code, made):
        return False
    return (
        not code.strict
        or made.slot in ("bag", "accessory")
        or (made.formality >= code.formality - TOO_CASUAL)
    )


def _rank(wish: Wish, climate: Climate, made: Piece, *, is_named: bool) -> int:
    """Rainwear comes first in the rain and last without; so does what is made for one occasion."""
    rank = 0
    if "rain" in climate.conditions and made.slot in _WORN_OUTSIDE:
        rank += keeps_rain_out(made)
    elif made.kind in RAINWEAR_WHEN_DRY and not is_named:
        rank -= 1
    named = set(made.item.occasion)
    if not wish.occasion and named and named <= SPECIAL and not is_named:
        rank -= 1
    return rank
