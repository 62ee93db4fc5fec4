"""Vectors at the door of an index: of the right length, finite, of unit length, or refused."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stylist.errors import InvalidRequest
from stylist.ports import Vector

Floats = NDArray[np.float32]

_TOLERANCE = 1e-3
"""How far a length may be from 1: room for float16 and int8 models, none for forgotten norms."""


def unit_rows(vectors: Sequence[Vector], dimension: int) -> Floats:
    """The vectors as an array of shape (len(vectors), dimension), float32, C order.

    Raises:
        InvalidRequest: A vector has another length, holds NaN or infinity, or is no unit vector.
    """
    rows = np.empty((len(vectors), dimension), dtype=np.float32)
    for row, vector in zip(rows, vectors, strict=True):
        if len(vector) != dimension:
            raise InvalidRequest(f"A vector has {len(vector)} numbers; it must have {dimension}.")
        row[:] = vector
    lengths = np.linalg.norm(rows, axis=1)
    wrong = ~(np.abs(lengths - 1) <= _TOLERANCE)  # NaN fails every comparison, so it lands here
    if wrong.any():
        length = lengths[wrong][0]
        raise InvalidRequest(
            f"A vector has length {length:.4g}; it must be finite and of length 1."
        )
    return rows


def unit_row(vector: Vector, dimension: int) -> Floats:
    """One vector, checked as `unit_rows` does; shape (dimension,)."""
    row: Floats = unit_rows([vector], dimension)[0]
    return row
