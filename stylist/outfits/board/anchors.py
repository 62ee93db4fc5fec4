"""Where pieces like to lie: compositions that are tried, as data.

A place is (across, down) in [0, 1] of the room that the piece can move in: 0 touches the left or
upper edge, 1 the right or lower one, whatever its size. Every composition is tried mirrored, too.
"""

from collections.abc import Iterator, Mapping
from typing import Final

Places = Mapping[str, tuple[float, float]]

_SUIT: Final[tuple[Places, ...]] = (
    {"outerwear": (0, 0), "top": (1, 0), "bottom": (1, 1), "shoes": (0, 1), "bag": (0.1, 0.75),
     "accessory": (0.5, 0.8)},
    {"outerwear": (0, 0), "top": (1, 0), "bottom": (1, 1), "shoes": (0.3, 1), "bag": (0, 0.85),
     "accessory": (0.5, 0.6)},
    {"outerwear": (1, 0), "top": (0, 0), "bottom": (0.45, 1), "shoes": (1, 1), "bag": (0, 0.9),
     "accessory": (0.5, 0)},
    {"outerwear": (0, 1), "top": (0, 0), "bottom": (1, 0), "shoes": (1, 1), "bag": (0.6, 1),
     "accessory": (0.6, 0.4)},
    {"outerwear": (0, 0), "top": (0.1, 1), "bottom": (1, 0), "shoes": (1, 1), "bag": (0.62, 0.9),
     "accessory": (0.6, 0.2)},
    {"outerwear": (1, 0), "top": (1, 1), "bottom": (0, 0.3), "shoes": (0.1, 1), "bag": (0.5, 1),
     "accessory": (0.5, 0.5)},
    {"outerwear": (0.45, 0.1), "top": (0, 0), "bottom": (1, 0.3), "shoes": (0, 1),
     "bag": (0.35, 1), "accessory": (0, 0.65)},
    {"outerwear": (0.5, 0), "top": (0, 1), "bottom": (1, 1), "shoes": (0.5, 1), "bag": (0.5, 0.7),
     "accessory": (0, 0)},
)  # fmt: skip

_PAIR: Final[tuple[Places, ...]] = (
    {"top": (0, 0.1), "bottom": (1, 0.5), "shoes": (0.1, 1), "bag": (0.1, 0.7),
     "accessory": (0.45, 0.85)},
    {"top": (0.5, 0), "bottom": (0.5, 1), "shoes": (1, 0.95), "bag": (0, 0.7),
     "accessory": (1, 0.5)},
    {"top": (0.1, 0), "bottom": (0.8, 0.6), "shoes": (0.3, 1), "bag": (0, 0.75),
     "accessory": (1, 0.1)},
    {"top": (0.05, 0), "bottom": (1, 0.5), "shoes": (0.4, 1), "bag": (0, 0.9),
     "accessory": (0.35, 0.6)},
)  # fmt: skip

_TWO: Final[tuple[Places, ...]] = (
    {"top": (0, 0.35), "outerwear": (0, 0.35), "bottom": (1, 0.5)},
    {"top": (0.5, 0), "outerwear": (0.5, 0), "bottom": (0.5, 1)},
    {"top": (0.15, 0), "outerwear": (0.15, 0), "bottom": (0.85, 1)},
)

_DRESS: Final[tuple[Places, ...]] = (
    {"dress": (0, 0.4), "outerwear": (1, 0), "shoes": (1, 1), "bag": (0.6, 0.9),
     "accessory": (0.5, 0.7)},
    {"dress": (0, 0), "outerwear": (1, 0), "shoes": (0.1, 1), "bag": (1, 1),
     "accessory": (0.55, 1)},
    {"dress": (0, 1), "outerwear": (1, 0), "shoes": (0.6, 1), "bag": (1, 1),
     "accessory": (0, 0)},
)  # fmt: skip

_DRESS_ALONE: Final[tuple[Places, ...]] = (
    {"dress": (0.15, 0.5), "shoes": (0.85, 0.95), "bag": (0.95, 0.45), "accessory": (0.9, 0.05)},
    {"dress": (0.5, 0.5), "shoes": (1, 0.9), "bag": (1, 0.35), "accessory": (0, 0.3)},
    {"dress": (0.5, 0.5), "shoes": (1, 0.85), "bag": (0, 0.55), "accessory": (1, 0.15)},
)  # fmt: skip

_OTHER: Final[tuple[Places, ...]] = (
    {"outerwear": (0, 0.2), "top": (1, 0), "bottom": (1, 0.6), "dress": (1, 0.5),
     "shoes": (0.8, 1), "bag": (0.9, 0.8), "accessory": (0.9, 0.1)},
    {"outerwear": (0.1, 0), "top": (0.1, 0), "bottom": (0.9, 1), "dress": (0.1, 0.5),
     "shoes": (0.1, 1), "bag": (0.95, 0.7), "accessory": (0.6, 0.5)},
)  # fmt: skip


def compositions(slots: frozenset[str]) -> Iterator[Places]:
    """What to try for pieces of these slots, each also mirrored."""
    for places in _for(slots):
        yield places
        yield {slot: (1 - across, down) for slot, (across, down) in places.items()}


def _for(slots: frozenset[str]) -> tuple[Places, ...]:
    if "dress" in slots:
        return _DRESS if "outerwear" in slots else _DRESS_ALONE
    if slots in ({"top", "bottom"}, {"outerwear", "bottom"}):
        return _TWO
    if {"outerwear", "top", "bottom"} <= slots:
        return _SUIT
    if {"top", "bottom"} <= slots:
        return _PAIR
    return _OTHER
