"""Finds the bodies in a picture, one after the other."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from stylist.photo.detection import people_detector
from stylist.photo.networks import MODEL_FOLDER, Pixels, shrunk
from stylist.photo.pose import Pose, PoseReader

MOST_FIGURES: Final = 4
_DETECTOR_SIDE: Final = 448
"""Twice what the detector takes in, so that painting bodies over costs little."""
_LEAST_SCORE: Final = 0.5
_LEAST_PRESENCE: Final = 0.5


@dataclass(frozen=True)
class Figure:
    """A body that was found.

    Attributes:
        pose: Its points and rough mask.
        score: The detector's, 0..1.
    """

    pose: Pose
    score: float

    @property
    def reach(self) -> float:
        """Pixels from the hips to the circle around the body."""
        return float(np.hypot(*(self.pose.axis[1] - self.pose.axis[0])))


class FigureFinder:
    """Finds up to four bodies; safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._detector = people_detector(folder)
        self._reader = PoseReader(folder)

    def find(self, pixels: Pixels) -> list[Figure]:
        """Everybody, largest first.

        Args:
            pixels: RGB, [height, width, 3].

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        found: list[Figure] = []
        scale = min(1.0, _DETECTOR_SIDE / max(pixels.shape[:2]))
        rest = shrunk(pixels, scale)
        while len(found) < MOST_FIGURES:
            figure = self._most_visible(pixels, rest, scale)
            if figure is None or any(_is_same(figure, other) for other in found):
                break
            found.append(figure)
            # The detector names one person of a group; the next one shows once that one is gone.
            rest = _without(rest, figure.pose, scale)
        return sorted(found, key=lambda figure: -figure.reach)

    def _most_visible(self, pixels: Pixels, rest: Pixels, scale: float) -> Figure | None:
        for detection in self._detector.find(rest, _LEAST_SCORE):
            pose = self._reader.read(pixels, detection.points[:2] / np.float32(scale))
            if _is_somebody(pose):
                return Figure(pose, detection.score)
        return None


def _is_somebody(pose: Pose) -> bool:
    return pose.presence >= _LEAST_PRESENCE


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two poses sit on one body."""
    apart = np.hypot(*(one.pose.points - other.pose.points).T).mean()
    return bool(apart < 0.3 * min(one.reach, other.reach))


def _without(small: Pixels, pose: Pose, scale: float) -> Pixels:
    """The shrunken picture with a body painted over in the mean colour of what is around it."""
    body = pose.spread(small.shape, scale)
    grown = np.asarray(cv2.dilate(body, np.ones((5, 5), np.uint8))) > 0.3
    painted = small.copy()
    if not grown.all():
        painted[grown] = small[~grown].mean(axis=0)
    return painted
