"""What the reader tells apart. The order is that of the network's numbers."""

from typing import Final

PARTS: Final = ("w", "r", "o", "k", "s", "n", "each", "min", "total", "amt", "size", "temp", "age",
                "num")  # fmt: skip
"""Parts of things: wanted, refused, owned, to be kept, to be swapped, not meant. Of numbers: limit
for a piece, lower limit, limit for everything, another amount, size, temperature, age, another."""

ASKS: Final = ("outfit", "pieces", "change", "more", "advice", "info", "note", "social", "shop",
               "kid", "off", "unclear")  # fmt: skip
DEPARTMENTS: Final = ("", "f", "m")
"""Unsaid, women's, men's."""

UNKNOWN_BEFORE: Final = "unknown"
"""Stands for what was before a message where it is not told."""
