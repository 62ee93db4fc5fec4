"""Dark, light, bright: how far a piece is from the depth of colour that is asked for."""

from stylist.domain import Wish
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import MAIN
from stylist.search.shades import FAR, NEUTRALS, ODD_ONE, shade_in


def off_shade(wish: Wish, piece: Piece) -> float:
    """What the piece loses: 0 where the wish asks for no shade, or of bags and accessories."""
    shade = shade_in(wish.text) if wish.text else None
    if shade is None or piece.slot not in (*MAIN, "shoes"):
        return 0.0
    tone = piece.tone
    off = min(1.0, (_outside(tone.lightness, shade.lightness)
                    + _outside(tone.chroma, shade.chroma)) / FAR)  # fmt: skip
    if shade.is_neutral is not None:
        is_neutral = tone.family in NEUTRALS or tone.is_neutral
        off = max(off, ODD_ONE * (is_neutral != shade.is_neutral))
    return shade.worth * off


def _outside(value: float, limits: tuple[float, float]) -> float:
    low, high = limits
    return max(low - value, value - high, 0.0)
