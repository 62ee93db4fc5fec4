"""Finds the people in a photo: where their joints are, and which pixels are theirs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from stylist.photo.detection import people_detector
from stylist.photo.masks import Cutter
from stylist.photo.networks import MODEL_FOLDER, Floats
from stylist.photo.pose import Pose, PoseReader

MOST_PEOPLE: Final = 4
_WORKING_SIDE: Final = 1024
_LEAST_SCORE: Final = 0.5
_LEAST_PRESENCE: Final = 0.5


@dataclass(frozen=True)
class Person:
    """Somebody in a picture, in its pixels.

    Attributes:
        points: x, y of MediaPipe's 33 landmarks, [33, 2]; they may lie outside the picture.
        visibility: How likely each point is to be seen, 0..1, [33].
        mask: How likely each pixel is this person and nobody else, 0..1, [height, width].
        score: The detector's, 0..1.
        presence: The pose network's belief that there is a body, 0..1.
    """

    points: Floats
    visibility: Floats
    mask: Floats
    score: float
    presence: float


class PeopleFinder:
    """Finds up to four people; safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._detector = people_detector(folder)
        self._reader = PoseReader(folder)
        self._cutter = Cutter(folder)

    def find(self, picture: Image.Image) -> list[Person]:
        """Everybody in an upright RGB picture, largest first; empty when nobody is seen.

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        scale = min(1.0, _WORKING_SIDE / max(picture.size))
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        small = picture if scale == 1 else picture.resize(size, Image.Resampling.BOX)
        pixels = np.asarray(small)
        found: list[tuple[float, Pose]] = []
        for detection in self._detector.find(pixels, _LEAST_SCORE):
            pose = self._reader.read(pixels, detection.points[:2])
            if _is_somebody(pose) and not any(_is_same(pose, other) for _, other in found):
                found.append((detection.score, pose))
        found.sort(key=lambda pair: -_length(pair[1]))
        found = found[:MOST_PEOPLE]
        masks = self._cutter.masks(pixels, [pose for _, pose in found])
        return [
            Person(
                points=pose.points / np.float32(scale),
                visibility=pose.visibility,
                mask=_enlarged(mask, picture.size),
                score=score,
                presence=pose.presence,
            )
            for (score, pose), mask in zip(found, masks, strict=True)
        ]


def _enlarged(mask: Floats, size: tuple[int, int]) -> Floats:
    """A mask for a picture of `size` (width, height)."""
    same = mask.shape == size[::-1]
    return mask if same else np.asarray(cv2.resize(mask, size), np.float32)


def _is_somebody(pose: Pose) -> bool:
    return pose.presence >= _LEAST_PRESENCE


def _length(pose: Pose) -> float:
    """From the hips to the circle around the body."""
    return float(np.hypot(*(pose.axis[1] - pose.axis[0])))


def _is_same(one: Pose, other: Pose) -> bool:
    """Whether two poses sit on one body."""
    apart = np.hypot(*(one.points - other.points).T).mean()
    return bool(apart < 0.3 * min(_length(one), _length(other)))
