"""Bicubic value noise."""

import numpy as np
from PIL import Image

from training.catalog.engine.arrays import Array


class Noise:
    """Noise fields of one shape; each call draws a fresh field from the generator."""

    def __init__(self, shape: tuple[int, int], rng: np.random.Generator) -> None:
        self._height, self._width = shape
        self._rng = rng

    def __call__(self, cell: float, cell_y: float = 0.0) -> Array:
        """Return floats of about [-1, 1] whose bumps are `cell` px wide.

        cell_y: height of a bump in px; 0 means as high as wide.
        """
        columns = int(self._width / cell) + 3
        rows = int(self._height / (cell_y or cell)) + 3
        grid = self._rng.uniform(-1, 1, (rows, columns)).astype(np.float32)
        # The box leaves a cell of margin, so the border is interpolated like the middle.
        box = (1, 1, 1 + self._width / cell, 1 + self._height / (cell_y or cell))
        size = (self._width, self._height)
        field = Image.fromarray(grid).resize(size, Image.Resampling.BICUBIC, box=box)
        return np.asarray(field, dtype=np.float32)
