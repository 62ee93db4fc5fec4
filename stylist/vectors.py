"""Plain arithmetic of vectors, for the few places that need it without numpy."""

import math
from collections.abc import Sequence


def unit(vector: Sequence[float]) -> list[float]:
    """The vector scaled to unit length; a zero vector stays as it is."""
    length = math.sqrt(sum(part * part for part in vector))
    return [part / length for part in vector] if length else list(vector)


def dot(first: Sequence[float], second: Sequence[float]) -> float:
    """The sum of products; of two unit vectors their cosine, in [-1, 1]."""
    return float(sum(a * b for a, b in zip(first, second, strict=True)))
