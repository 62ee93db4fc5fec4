"""Tries candidates with each other, slot by slot, keeping the best few: a beam search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stylist.outfits.colors import Tone, harmony
from stylist.outfits.pieces import Piece
from stylist.outfits.tables.palette import AREA
from stylist.outfits.together import COLOR_EXPECTED, together, whole
from stylist.outfits.weather import Climate, comfort

BEAM = 28

BODY = {"dress": 2}
"""A dress does the work of two pieces and counts as much."""
LEFT_OUT = {"outerwear": 0.35, "bag": 0.25, "accessory": 0.3}
"""What a piece in an optional slot must bring by itself before it counts as an improvement."""


@dataclass(frozen=True)
class Found:
    """Pieces tried together. score: larger is better."""

    pieces: tuple[Piece, ...]
    score: float
    cost: int

    @property
    def key(self) -> tuple[float, tuple[str, ...]]:
        """Orders best first, ties by ids."""
        return -self.score, tuple(piece.item.product_id for piece in self.pieces)


@dataclass
class Trial:
    """The scores of one query's pairs, each reckoned once.

    anchors: colours of the shopper's own piece. worn_clo: its insulation.
    """

    climate: Climate
    anchors: tuple[Tone, ...] = ()
    worn_clo: float = 0.0
    _pairs: dict[tuple[str, str], float] = field(default_factory=dict)

    def best(
        self,
        slots: Sequence[str],
        optional: Sequence[str],
        candidates: Mapping[str, Sequence[Piece]],
        most_minor: int | None,
    ) -> list[Found]:
        """The best ways to fill the slots and any of the optional ones, best first.

        Never dearer than `most_minor`; empty when a slot has no candidate or money is short.
        """
        order = [*slots, *optional]
        least = [min((one.item.price_minor for one in candidates.get(slot, ())), default=None)
                 for slot in slots]  # fmt: skip
        if any(price is None for price in least):
            return []
        ahead = [sum(price or 0 for price in least[at + 1 :]) for at in range(len(order))]
        beam = [Found((), 0.0, 0)]
        for at, slot in enumerate(order):
            room = None if most_minor is None else most_minor - ahead[at]
            longer = [self._with(found, one, slot in optional)
                      for found in beam for one in candidates.get(slot, ())
                      if room is None or found.cost + one.item.price_minor <= room]  # fmt: skip
            if slot in optional:
                longer += beam
            beam = sorted(longer, key=lambda found: found.key)[:BEAM]
        final = [Found(one.pieces, one.score + self._whole(one), one.cost) for one in beam]
        return sorted(final, key=lambda found: found.key)

    def _with(self, found: Found, piece: Piece, is_optional: bool) -> Found:
        gain = piece.score * BODY.get(piece.slot, 1) - (
            LEFT_OUT[piece.slot] if is_optional else 0.0
        )
        gain += sum(self._pair(other, piece) for other in found.pieces)
        gain += self._beside_own(piece)
        return Found((*found.pieces, piece), found.score + gain,
                     found.cost + piece.item.price_minor)  # fmt: skip

    def _pair(self, a: Piece, b: Piece) -> float:
        key = (a.item.product_id, b.item.product_id)
        if key not in self._pairs:
            self._pairs[key] = together(a, b)
        return self._pairs[key]

    def _beside_own(self, piece: Piece) -> float:
        """Harmony with the piece that the shopper wears, by its main colour."""
        if not self.anchors:
            return 0.0
        return AREA[piece.slot] * (harmony(self.anchors[0], piece.tone) - COLOR_EXPECTED)

    def _whole(self, found: Found) -> float:
        return whole(found.pieces, self.anchors[:1]) + comfort(
            self.climate, found.pieces, self.worn_clo
        )
