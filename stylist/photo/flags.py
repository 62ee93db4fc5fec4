"""Masks and what they hold: boxes, and patches that belong together."""

import cv2
import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
"""One truth per pixel, [height, width]."""


def bounds(flags: Flags) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is set; all of it when nothing is."""
    rows, columns = np.flatnonzero(flags.any(1)), np.flatnonzero(flags.any(0))
    if not len(rows):
        return 0, 0, flags.shape[1], flags.shape[0]
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def large_patches(flags: Flags, least: float) -> Flags:
    """The connected patches larger than the share `least` of the largest one."""
    count, labels = cv2.connectedComponents(flags.astype(np.uint8))
    sizes = np.bincount(labels.ravel(), minlength=count)
    sizes[0] = 0
    kept: Flags = (sizes > least * max(1, sizes.max()))[labels]
    return kept
