"""Arithmetic on the layout's grid: what is free, how far, how crowded."""

from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from stylist.outfits.board.shapes import Flags, Floats, Footprint

_SPACING: Final = 5.0
"""Cells over which a neighbour's push falls to a third."""


def push(taken: Flags) -> Floats:
    """How near other pieces are, 1 beside them; the edges of the stage push half as much."""
    inside = np.pad(1 - taken, 1)
    inside[0, :] = inside[-1, :] = inside[:, 0] = inside[:, -1] = 1
    others = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[1:-1, 1:-1]
    return np.asarray(np.exp(-others / _SPACING) + _edges(*taken.shape), np.float32)


@lru_cache(64)
def _edges(rows: int, columns: int) -> Floats:
    """What the edges of an empty stage push."""
    inside = np.pad(np.ones((rows, columns), np.uint8), 1)
    far = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[1:-1, 1:-1]
    return np.asarray(0.5 * np.exp(-far / _SPACING), np.float32)


def free(taken: Flags, foot: Footprint) -> NDArray[np.bool_]:
    """Where the footprint's corner may be, [rows, columns] of its room."""
    hits = cv2.matchTemplate(taken.astype(np.float32), foot.cells.astype(np.float32),
                             cv2.TM_CCORR)  # fmt: skip
    return np.asarray(hits < 0.5)


def squared(foot: Footprint, place: tuple[float, float], columns: int, rows: int) -> Floats:
    """Square of the cells from each position of the footprint to its place."""
    down = np.arange(rows - foot.cells.shape[0] + 1, dtype=np.float32)
    across = np.arange(columns - foot.cells.shape[1] + 1, dtype=np.float32)
    down -= place[1] * down[-1]
    across -= place[0] * across[-1]
    return np.asarray((down * down)[:, None] + across * across, np.float32)


def lowest(cost: NDArray[np.float32]) -> tuple[int, int]:
    """Column and row of the smallest."""
    row, column = divmod(int(cost.argmin()), cost.shape[1])
    return column, row


def put(taken: Flags, foot: Footprint, x: int, y: int, value: int) -> None:
    """Write a value into the cells that the footprint takes with its corner there."""
    height, width = foot.cells.shape
    taken[y : y + height, x : x + width][foot.cells > 0] = value
