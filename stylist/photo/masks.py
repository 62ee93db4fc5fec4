"""Which pixels are whom: two rough masks, one that knows the body and one that knows the edge."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from stylist.photo.networks import MODEL_FOLDER, Floats, Network, Pixels
from stylist.photo.pose import Pose

_SIDE: Final = 256


class Cutter:
    """Cuts people out of a picture."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._network = Network("selfie_segmentation.tflite", folder)

    def masks(self, pixels: Pixels, poses: Sequence[Pose]) -> list[Floats]:
        """How likely each pixel belongs to each body alone, 0..1, [height, width] each.

        Args:
            pixels: RGB, [height, width, 3].
            poses: Everybody found in it.

        Raises:
            BrokenModel: As `Network.run`.
        """
        bodies = [pose.spread(pixels.shape) for pose in poses]
        return [
            self._edges(pixels, body) * _share(body, bodies[:i] + bodies[i + 1 :])
            for i, body in enumerate(bodies)
        ]

    def _edges(self, pixels: Pixels, body: Floats) -> Floats:
        """People as the selfie network sees them in a crop around one body; 0 outside the crop."""
        left, top, right, bottom = _surroundings(body)
        crop = pixels[top:bottom, left:right]
        small = cv2.resize(crop, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
        (seen,) = self._network.run(np.asarray(small) / np.float32(255))
        mask = np.zeros_like(body)
        size = (right - left, bottom - top)
        mask[top:bottom, left:right] = cv2.resize(seen[..., 0], size)
        return mask


def _surroundings(body: Floats) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the body with a margin, inside the picture."""
    height, width = body.shape
    rows = np.flatnonzero((body > 0.3).any(axis=1))
    columns = np.flatnonzero((body > 0.3).any(axis=0))
    if not len(rows):
        return 0, 0, width, height
    margin = 8 + (rows[-1] - rows[0] + columns[-1] - columns[0]) // 8
    return (
        max(0, int(columns[0] - margin)),
        max(0, int(rows[0] - margin)),
        min(width, int(columns[-1] + margin)),
        min(height, int(rows[-1] + margin)),
    )


def _share(body: Floats, others: Sequence[Floats]) -> Floats:
    """How much of each pixel is this body's: its surroundings, less what others claim."""
    reach = max(3, int(max(body.shape) / 60)) | 1
    grown = cv2.dilate(body, np.ones((reach, reach), np.uint8))
    near = np.clip(np.asarray(grown, np.float32) * 2, 0, 1)
    for other in others:
        near = near * np.clip(0.5 + 2 * (body - other), 0, 1) ** (other > 0.1)
    return near
