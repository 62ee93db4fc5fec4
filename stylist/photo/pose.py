"""The 33 points of one body, from a crop that is turned until the body stands upright."""

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from stylist.photo.networks import MODEL_FOLDER, Floats, Network, Pixels, shrunk, size_at

_SIDE: Final = 256
_REACH: Final = 2.5
"""Side of the crop over the distance from the hips to the circle around the body."""
_POINTS: Final = 33


@dataclass(frozen=True)
class Pose:
    """One body in pixels of the picture looked at.

    Attributes:
        points: x, y of MediaPipe's landmarks, [33, 2]; they may lie outside the picture.
        visibility: 0..1, [33].
        presence: The network's belief that there is a body, 0..1: the lower of two looks.
        mask: How likely a cell of the upright crop is this body, 0..1, [256, 256].
        to_crop: Affine map from the picture to the crop, [2, 3].
        axis: Middle of the hips, and the point on the circle around the body, [2, 2].
    """

    points: Floats
    visibility: Floats
    presence: float
    mask: Floats
    to_crop: Floats
    axis: Floats

    def spread(self, shape: tuple[int, ...], scale: float = 1.0) -> Floats:
        """The mask laid over the picture of `shape` (height, width), `scale` times as large."""
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        from_scaled = np.divide(self.to_crop, (scale, scale, 1), dtype=np.float32)
        laid = cv2.warpAffine(self.mask, from_scaled, (shape[1], shape[0]), flags=flags)
        return np.asarray(laid, np.float32)


class PoseReader:
    """Reads the points of one body at a time."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._network = Network("pose_landmark_full.tflite", folder)

    def read(self, pixels: Pixels, axis: Floats) -> Pose:
        """Look at the body around `axis`, then once more around the better axis that this gives.

        Args:
            pixels: RGB, [height, width, 3].
            axis: Middle of the hips and a point on the circle around the body, [2, 2].

        Raises:
            BrokenModel: As `Network.run`.
        """
        first = self._look(pixels, axis)
        second = self._look(pixels, first.axis)
        return replace(second, presence=min(first.presence, second.presence))

    def _look(self, pixels: Pixels, axis: Floats) -> Pose:
        to_crop = _upright(axis)
        crop = _cropped(pixels, to_crop) / np.float32(255)
        body, flag, mask, *_ = self._network.run(crop)
        landmarks = body.reshape(-1, 5)
        back = cv2.invertAffineTransform(to_crop)
        points = (landmarks[:, :2] @ back[:, :2].T + back[:, 2]).astype(np.float32)
        return Pose(
            points=points[:_POINTS],
            visibility=_sigmoid(landmarks[:_POINTS, 3]),
            presence=float(flag[0]),
            mask=_sigmoid(mask[..., 0]),
            to_crop=to_crop,
            axis=points[_POINTS : _POINTS + 2],
        )


def _upright(axis: Floats) -> Floats:
    """The affine map that puts the hips into the middle of the crop and the body upright."""
    centre, rim = axis.astype(np.float64)
    across, down = rim - centre
    scale = _SIDE / max(_REACH * math.hypot(across, down), 1.0)
    angle = math.pi / 2 - math.atan2(-down, across)
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    turn = np.array([[cos, sin], [-sin, cos]])
    return np.hstack([turn, (_SIDE / 2 - turn @ centre)[:, None]]).astype(np.float32)


def _cropped(pixels: Pixels, to_crop: Floats) -> Pixels:
    """The crop, [256, 256, 3], black outside the picture."""
    scale = float(np.hypot(*to_crop[:, 0]))
    # Warping skips pixels when it shrinks much; averaging first does not.
    shrink = 1.0
    while 2 * scale < shrink:
        shrink /= 2
    from_small = np.divide(to_crop, (shrink, shrink, 1), dtype=np.float32)
    small = shrunk(pixels, size_at(pixels, shrink))
    crop = cv2.warpAffine(small, from_small, (_SIDE, _SIDE), flags=cv2.INTER_LINEAR)
    return np.asarray(crop, np.uint8)


def _sigmoid(logits: Floats) -> Floats:
    return (1 / (1 + np.exp(-np.clip(logits, -60, 60)))).astype(np.float32)
