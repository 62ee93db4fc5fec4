"""Tries candidates with each other, slot by slot, keeping the best few: a beam search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from operator import itemgetter

from stylist.outfits.colors import Tone, harmony
from stylist.outfits.pieces import Piece
from stylist.outfits.tables.palette import AREA
from stylist.outfits.together import COLOR_EXPECTED, is_suit, lacks_partner, together, whole
from stylist.outfits.weather import Climate, comfort

BEAM = 28

SUIT_WANTED = 2.0
BODY = {"dress": 2}
"""A dress does the work of two pieces and counts as much."""
LEFT_OUT = {"outerwear": 0.5, "bag": 0.55, "accessory": 0.65}
"""What a piece in an optional slot must bring by itself before it counts as an improvement."""


@dataclass(frozen=True)
class Found:
    """Pieces tried together. score: larger is better. cost: in minor units. ids: the pieces'."""

    pieces: tuple[Piece, ...] = ()
    score: float = 0.0
    cost: int = 0
    ids: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[float, tuple[str, ...]]:
        """Orders best first, ties by ids."""
        return -self.score, self.ids

    def plus(self, piece: Piece, score: float) -> "Found":
        """With one more piece."""
        cost, name = self.cost + piece.item.price_minor, piece.item.product_id
        return Found((*self.pieces, piece), score, cost, (*self.ids, name))


@dataclass
class Trial:
    """The scores of one query's pairs, each reckoned once.

    anchors: colours of the shopper's own piece. worn_clo: its insulation. wants_suit: whether
    jacket and trousers are to match.
    """

    climate: Climate
    anchors: tuple[Tone, ...] = ()
    worn_clo: float = 0.0
    wants_suit: bool = False
    _pairs: dict[str, dict[str, float]] = field(default_factory=dict)

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
        least = [min((one.item.price_minor for one in candidates.get(slot, ())), default=None)
                 for slot in slots]  # fmt: skip
        if any(price is None for price in least):
            return []
        beam = [Found()]
        for at, slot in enumerate((*slots, *optional)):
            # What comes after must still be payable, at its cheapest.
            ahead = sum(price or 0 for price in least[at + 1 :])
            room = None if most_minor is None else most_minor - ahead
            stays = beam if slot in optional else []
            beam = self._longer(beam, candidates.get(slot, ()), room, stays)
        final = [replace(one, score=one.score + self._whole(one)) for one in beam]
        return sorted(final, key=lambda found: found.key)

    def _longer(
        self, beam: list[Found], pieces: Sequence[Piece], room: int | None, stays: list[Found]
    ) -> list[Found]:
        """The best BEAM of all ways to add one of the pieces, and of those that stay."""
        tried: list[tuple[float, tuple[str, ...], str, Found, Piece | None]] = [
            (-found.score, found.ids, "", found, None) for found in stays
        ]
        tried += [
            (-(found.score + gain + self._beside(found, piece)), found.ids, name, found, piece)
            for piece in pieces
            for gain, name in [(self._alone(piece, bool(stays)), piece.item.product_id)]
            for found in beam
            if (room is None or found.cost + piece.item.price_minor <= room)
            and not (stays and lacks_partner(piece, found.pieces))
        ]
        best = nsmallest(BEAM, tried, key=itemgetter(0, 1, 2))
        return [found.plus(piece, -loss) if piece else found for loss, _, _, found, piece in best]

    def _alone(self, piece: Piece, is_optional: bool) -> float:
        """Its own score, and how it goes with what the shopper wears."""
        gain = piece.score * BODY.get(piece.slot, 1)
        if self.anchors:
            gain += AREA[piece.slot] * (harmony(self.anchors[0], piece.tone) - COLOR_EXPECTED)
        return gain - (LEFT_OUT[piece.slot] if is_optional else 0.0)

    def _beside(self, found: Found, piece: Piece) -> float:
        """How it goes with the pieces that are there."""
        row = self._pairs.setdefault(piece.item.product_id, {})
        gain = 0.0
        for name, other in zip(found.ids, found.pieces, strict=True):
            if name not in row:
                row[name] = together(other, piece) + SUIT_WANTED * (
                    self.wants_suit and is_suit(other, piece)
                )
            gain += row[name]
        return gain

    def _whole(self, found: Found) -> float:
        return whole(found.pieces, self.anchors[:1]) + comfort(
            self.climate, found.pieces, self.worn_clo
        )
