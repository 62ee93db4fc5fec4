"""The outline of a piece on the layout's grid."""

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.uint8]

CELL: Final = 10
"""Pixels of the board to a cell of the grid."""
GAP: Final = 22
"""Pixels that stay free between the outlines of two pieces, at least."""
_REACH: Final = CELL * math.sqrt(0.5) + GAP / 2
"""A cell is taken when its middle is this near: then half the gap is inside taken cells."""
_MOST_ENLARGED: Final = 3.0
_DETAIL: Final = 160
"""Longest side at which outlines are looked at."""


@dataclass(frozen=True)
class Footprint:
    """The cells that a piece takes. cells: [rows, columns] of 0 and 1, without empty margins.

    left, top: pixels from the corner of `cells` to the corner of the drawn picture.
    width, height: pixels of the drawn picture, turned.
    """

    cells: Flags
    left: int
    top: int
    width: int
    height: int


class Shape:
    """One piece, whose outline can be asked for at any scale.

    alpha: [height, width], 0 to 255, trimmed. angle: degrees, anticlockwise. size: how large it
    is meant to be against others.
    """

    def __init__(self, alpha: NDArray[np.uint8], angle: float, size: float, slot: str) -> None:
        self.height, self.width = alpha.shape
        self.angle, self.slot = angle, slot
        self._per_size = size / math.sqrt(self.width * self.height)
        self._reduced = min(1.0, _DETAIL / max(alpha.shape))
        self._pad = 0
        self._far = self._distances(alpha)
        self.area = float((alpha > 8).mean()) * size**2

    def scale(self, unit: float) -> float:
        """Board pixels to a picture's pixel, when a size of 1 is `unit` pixels; at most 3."""
        return min(unit * self._per_size, _MOST_ENLARGED)

    def extent(self, scale: float) -> tuple[int, int]:
        """Width and height in board pixels of the picture, turned."""
        turn = math.radians(abs(self.angle))
        across, down = self.width * scale, self.height * scale
        return (math.ceil(across * math.cos(turn) + down * math.sin(turn)),
                math.ceil(across * math.sin(turn) + down * math.cos(turn)))  # fmt: skip

    def to_board(self, scale: float) -> Floats:
        """The affine map from the picture's pixels to those of its turned picture, [2, 3]."""
        width, height = self.extent(scale)
        matrix = cv2.getRotationMatrix2D((self.width / 2, self.height / 2), self.angle, scale)
        matrix[:, 2] += (width / 2 - self.width / 2, height / 2 - self.height / 2)
        return np.asarray(matrix, np.float32)

    def footprint(self, unit: float) -> Footprint:
        """The cells it takes, when a size of 1 is `unit` pixels."""
        scale = self.scale(unit)
        width, height = self.extent(scale)
        margin = math.ceil(_REACH / CELL) + 1
        matrix = self._to_cells(scale, margin)
        cells_size = (math.ceil(width / CELL) + 2 * margin, math.ceil(height / CELL) + 2 * margin)
        far = cv2.warpAffine(self._far, matrix, cells_size, flags=cv2.INTER_LINEAR,
                             borderMode=cv2.BORDER_CONSTANT, borderValue=1e6)  # fmt: skip
        # Distances are between middles of pixels; what is drawn reaches half a pixel further.
        taken = ((far - 0.5) * (scale / self._reduced) <= _REACH).astype(np.uint8)
        rows, columns = np.flatnonzero(taken.any(1)), np.flatnonzero(taken.any(0))
        top, left = int(rows[0]), int(columns[0])
        return Footprint(taken[top:rows[-1] + 1, left:columns[-1] + 1],
                         (margin - left) * CELL, (margin - top) * CELL, width, height)  # fmt: skip

    def _distances(self, alpha: NDArray[np.uint8]) -> Floats:
        """How far each pixel is from the piece, in pixels of the reduced picture; padded."""
        size = (
            max(2, round(self.width * self._reduced)),
            max(2, round(self.height * self._reduced)),
        )
        solid = (alpha > 8).astype(np.float32)
        there = cv2.resize(solid, size, interpolation=cv2.INTER_AREA) > 0
        self._pad = max(size) // 2
        padded = np.pad(1 - there.astype(np.uint8), self._pad, constant_values=1)
        return np.asarray(cv2.distanceTransform(padded, cv2.DIST_L2, 5), np.float32)

    def _to_cells(self, scale: float, margin: int) -> Floats:
        """From pixels of the padded distances to cells whose middles are sampled."""
        board = np.vstack([self.to_board(scale), [0, 0, 1]])
        enlarge = np.diag([1 / self._reduced, 1 / self._reduced, 1])
        unpad = np.array([[1, 0, 0.5 - self._pad], [0, 1, 0.5 - self._pad], [0, 0, 1]])
        cells = np.array([[1 / CELL, 0, margin - 0.5], [0, 1 / CELL, margin - 0.5], [0, 0, 1]])
        return np.asarray((cells @ board @ enlarge @ unpad)[:2], np.float32)
