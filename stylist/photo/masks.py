"""Which pixels are whom: one mask knows the body, another knows the edge."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from stylist.photo.flags import bounds
from stylist.photo.networks import MODEL_FOLDER, Floats, Network, Pixels, shrunk
from stylist.photo.pose import Pose

_SIDE: Final = 256
_CLAIM_SIDE: Final = 256
"""Whose a pixel is changes slowly, so that is worked out on a small picture."""
_LIMBS: Final = ((11, 13, 15), (12, 14, 16), (23, 25, 27), (24, 26, 28))
_TORSO: Final = (11, 12, 24, 23)
_LEAST_VISIBLE: Final = 0.5


class Outliner:
    """Sees people against what is behind them."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._network = Network("selfie_segmentation.tflite", folder)

    def people(self, pixels: Pixels, body: Floats) -> Floats:
        """How likely each pixel around a body is a person, 0..1, [height, width]; 0 further away.

        Args:
            pixels: RGB, [height, width, 3].
            body: Its rough mask, 0..1, [height, width] or smaller by a common factor.

        Raises:
            BrokenModel: As `Network.run`.
        """
        left, top, right, bottom = _surroundings(body, pixels.shape[0] / body.shape[0])
        crop = pixels[top:bottom, left:right]
        mask = np.zeros(pixels.shape[:2], np.float32)
        if crop.size:
            small = shrunk(crop, (_SIDE, _SIDE))
            (seen,) = self._network.run(small / np.float32(255))
            size = (crop.shape[1], crop.shape[0])
            mask[top:bottom, left:right] = cv2.resize(seen[..., 0], size)
        return mask


def claim(pose: Pose, shape: tuple[int, ...]) -> Floats:
    """The body's own rough mask with its bones drawn in, at most 256 pixels long, 0..1.

    Args:
        pose: The body.
        shape: Height and width of the picture.
    """
    scale = min(1.0, _CLAIM_SIDE / max(shape[:2]))
    height, width = max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))
    body = pose.spread((height, width), scale)
    bones = np.zeros((height, width), np.uint8)
    points = np.rint(pose.points * scale).astype(np.int32)
    thick = max(1, int(0.2 * np.hypot(*(points[11] - points[12]))))
    seen = pose.visibility >= _LEAST_VISIBLE
    if seen[list(_TORSO)].all():
        cv2.fillPoly(bones, [points[list(_TORSO)]], 1)
    for limb in _LIMBS:
        for start, end in pairwise(limb):
            if seen[start] and seen[end]:
                start_at, end_at = points[start].tolist(), points[end].tolist()
                cv2.line(bones, start_at, end_at, 1, thick)
    # The network's mask has holes where arms cross a body; bones alone are less sure than it.
    return np.asarray(np.maximum(body, 0.7 * bones), np.float32)


def own_share(mine: Floats, others: Sequence[Floats], shape: tuple[int, ...]) -> Floats:
    """How much of each pixel of a picture may be this body's, 0..1, [height, width].

    Args:
        mine: The body's `claim`.
        others: Those of everybody else.
        shape: Height and width of the picture.
    """
    reach = max(mine.shape) // 32 | 1
    grown = cv2.dilate(mine, np.ones((reach, reach), np.uint8))
    share = np.clip(2 * np.asarray(grown, np.float32), 0, 1)
    for other in others:
        contested = np.clip(0.5 + 2 * (mine - other), 0, 1)
        share = np.where(other > 0.1, share * contested, share)
    soft = cv2.GaussianBlur(share, (3, 3), 0)
    return np.asarray(cv2.resize(soft, (shape[1], shape[0])), np.float32)


def _surroundings(body: Floats, factor: float) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of a body with a margin, in a picture `factor` times as large."""
    inside = body > 0.3
    if not inside.any():
        return 0, 0, 0, 0
    left, top, right, bottom = bounds(inside)
    margin = 4 + (right - left + bottom - top) // 8
    sides = (max(0, left - margin), max(0, top - margin), right + margin, bottom + margin)
    left, top, right, bottom = (int(side * factor) for side in sides)
    return left, top, right, bottom
