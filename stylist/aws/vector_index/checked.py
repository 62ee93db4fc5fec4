"""Vectors and ids at the door: refused here with a sentence, not there with a code."""

import math
from collections.abc import Iterable

from stylist.domain import checks
from stylist.errors import InvalidRecord, InvalidRequest
from stylist.ports import Vector

_TOLERANCE = 1e-3
"""How far a length may be from 1: room for small models' rounding, none for forgotten norms."""


def unit_vector(vector: Vector, dimension: int) -> list[float]:
    """The vector as plain numbers.

    Raises:
        InvalidRequest: It has another length, holds NaN or infinity, or is no unit vector, such
            as one of zeros only.
    """
    if len(vector) != dimension:
        raise InvalidRequest(f"A vector has {len(vector)} numbers; it must have {dimension}.")
    numbers = [float(number) for number in vector]
    length = math.hypot(*numbers)
    if not abs(length - 1) <= _TOLERANCE:  # NaN fails every comparison, so it lands here
        raise InvalidRequest(
            f"A vector has length {length:.4g}; it must be finite and of length 1."
        )
    return numbers


def known_ids(product_ids: Iterable[str]) -> list[str]:
    """Those that can be ids of items at all, each once, in order."""
    return [name for name in dict.fromkeys(product_ids) if _is_id(name)]


def _is_id(name: str) -> bool:
    try:
        checks.identifier("product_id", name)
    except InvalidRecord:
        return False
    return True
