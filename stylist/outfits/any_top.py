"""'A cream top': whatever is worn there, where a T-shirt is not dressed or not warm enough."""

from collections.abc import Mapping

from stylist.outfits.tables.occasions import DressCode
from stylist.outfits.weather import Climate
from stylist.search.pieces import piece_of
from stylist.search.priced import fitted, parted, priced
from stylist.search.vocabulary import CATEGORY_OF_KIND

_TOPS = frozenset(kind for kind, category in CATEGORY_OF_KIND.items() if category == "top")
_SOBER = 0.3
"""Of a dress code: an office's and more."""
_LAYERED_BELOW_C = 13.0
_OTHERS = ("shirt", "sweater", "turtleneck")
Named = Mapping[str, tuple[str, ...]]


def widened(named: Named, code: DressCode, climate: Climate) -> Named:
    """The words for each slot, with shirt and sweater beside a top of which nothing but its
    colour is said."""
    words = named.get("top", ())
    is_cold = climate.felt_c is not None and climate.felt_c < _LAYERED_BELOW_C
    if not words or not (code.sober > _SOBER or is_cold) or not all(map(is_any_top, words)):
        return named
    more = (_instead(one, kind) for one in words for kind in _OTHERS)
    return {**named, "top": tuple(dict.fromkeys((*words, *more)))}


def is_any_top(words: str) -> bool:
    """Whether a top is meant and no kind, cloth or cut of one."""
    piece = piece_of(words)
    return set(piece.kinds) >= _TOPS and not (piece.patterns or piece.materials or piece.details)


def _instead(words: str, kind: str) -> str:
    _, *limits = parted(words)
    return priced(fitted(f"{piece_of(words).color} {kind}".strip()), *limits)
