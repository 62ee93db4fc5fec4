"""What the network makes of one message, asked for by places in its text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stylist.local.reading.labels import PARTS

THINGS: Final = ("w", "r", "o", "k", "s", "n")
AMOUNTS: Final = ("each", "min", "total", "amt")


@dataclass(frozen=True)
class Piece:
    """A piece of a word at text[start:end]; shares: how likely each of PARTS is, 0 to 1."""

    start: int
    end: int
    shares: Sequence[float]


@dataclass(frozen=True)
class Reading:
    """A message as read; empty where nothing was.

    asks: how likely each ask is, department: 'f' and 'm', only: that other kinds go; 0 to 1.
    """

    pieces: tuple[Piece, ...] = ()
    asks: Mapping[str, float] = field(default_factory=dict)
    department: Mapping[str, float] = field(default_factory=dict)
    only: float = 0.0

    def part(self, start: int, end: int, of: Sequence[str] = PARTS) -> tuple[str, float]:
        """The likeliest of these parts for text[start:end], and its share; ('', 0) for none."""
        within = [one for one in self.pieces if start < one.end and one.start < end]
        if not within:
            return "", 0.0
        shares = {
            name: sum(one.shares[PARTS.index(name)] for one in within) / len(within) for name in of
        }
        likeliest = max(shares, key=lambda name: shares[name])
        return likeliest, shares[likeliest]

    def share(self, start: int, end: int, part: str) -> float:
        """How likely text[start:end] plays this part."""
        return self.part(start, end, (part,))[1]

    def asks_for(self, ask: str, least: float = 0.5) -> bool:
        """Whether this is asked for at least so likely."""
        return self.asks.get(ask, 0.0) >= least

    def denies(self, ask: str, most: float = 0.1) -> bool:
        """Whether this was read, and is asked for at most so likely."""
        return bool(self.pieces) and self.asks.get(ask, 0.0) <= most


UNREAD: Final = Reading()
"""Nothing was read: the rules stand alone."""
