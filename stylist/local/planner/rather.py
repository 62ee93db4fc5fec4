"""One kind rather than another, of outfits: 'rather a skirt than a dress', 'no heels, flats'."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.planner.pieces import Dressed
from stylist.local.planner.pointing import slot_of, worn_as, worn_exactly
from stylist.local.understanding import Ask, Understanding

SPARE = frozenset({"bag", "accessory", "outerwear"})
_HEELED = re.compile(r"\bheel(?:s|ed)?\b", re.IGNORECASE)


def rather(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Rather a skirt than a dress', of outfits: others, as the one does not take its place."""
    wanted, refused, outfit = said.wish.pieces, said.wish.avoid_pieces, at.shown.in_front
    if not (at.shown.dressed and refused and outfit) or Ask.SWAP in said.asks:
        return said
    if not wanted:
        is_all = said.wish.without("avoid_pieces").is_empty and Ask.OUTFIT not in said.asks
        return _flat(said) if is_all and _is_heeled(outfit, refused) else said
    places = {slot_of(one) for one in refused}
    if places <= SPARE and places.isdisjoint(map(slot_of, wanted)):
        return said  # "no bag and a warmer coat": one goes, another comes elsewhere
    swaps = {slot_of(one) for one in wanted} == places
    if swaps and _is_heeled(outfit, refused):
        return _flat(said)
    worn = any(worn_as(outfit, one) for one in refused)
    return said if swaps and worn else replace(said, asks=(Ask.OUTFIT,))


def _is_heeled(outfit: Dressed, refused: tuple[str, ...]) -> bool:
    """Whether 'no heels' means its boots, as they have heels."""
    shoes = outfit.piece_in("shoes")
    heels = "heels" in refused and not worn_exactly(outfit, "heels")
    return bool(heels and shoes and _HEELED.search(f"{shoes.title} {shoes.kind}"))


def _flat(said: Understanding) -> Understanding:
    """Other shoes, and the rest stays."""
    return replace(said, swap=("shoes",), keep=(), references=(), asks=(Ask.SWAP,))
