"""Finds the bodies in a picture, one after the other."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from stylist.photo.detection import people_detector
from stylist.photo.masks import Outliner, claim
from stylist.photo.networks import MODEL_FOLDER, Floats, Pixels, shrunk, size_at
from stylist.photo.pose import Pose, PoseReader

MOST_FIGURES: Final = 4
_DETECTOR_SIDE: Final = 448
"""Twice what the detector takes in, so that painting bodies over costs little."""
_LEAST_SCORE: Final = 0.55
_LEAST_SCORE_BESIDE: Final = 0.5
_LEAST_PRESENCE: Final = 0.5
_LEAST_AGREEMENT: Final = 0.6
_LEAST_LIMBS: Final = 0.75
_HIPS: Final = [23, 24]
_LIMBS: Final = [13, 14, 15, 16, 25, 26]
"""Elbows, wrists, knees."""


@dataclass(frozen=True)
class Figure:
    """A body that was found.

    Attributes:
        pose: Its points and rough mask.
        score: The detector's, 0..1.
        claim: As `masks.claim`.
        outline: How likely each pixel around it is a person, whoever, 0..1, [height, width].
    """

    pose: Pose
    score: float
    claim: Floats
    outline: Floats

    @property
    def reach(self) -> float:
        """Pixels from the hips to the circle around the body."""
        return float(np.hypot(*(self.pose.axis[1] - self.pose.axis[0])))


class FigureFinder:
    """Finds up to four bodies; safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._detector = people_detector(folder)
        self._reader = PoseReader(folder)
        self._outliner = Outliner(folder)

    def find(self, pixels: Pixels) -> list[Figure]:
        """Everybody, largest first.

        Args:
            pixels: RGB, [height, width, 3].

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        found: list[Figure] = []
        scale = min(1.0, _DETECTOR_SIDE / max(pixels.shape[:2]))
        rest = shrunk(pixels, size_at(pixels, scale))
        while len(found) < MOST_FIGURES:
            # Next to somebody, a weaker sign is enough: clothes laid out have no company.
            least = _LEAST_SCORE_BESIDE if found else _LEAST_SCORE
            figure = self._most_visible(pixels, rest, scale, least)
            if figure is None or any(_is_same(figure, other) for other in found):
                break
            found.append(figure)
            # The detector names one person of a group; the next one shows once that one is gone.
            rest = _without(rest, figure.pose, scale)
        return sorted(found, key=lambda figure: -figure.reach)

    def _most_visible(
        self, pixels: Pixels, rest: Pixels, scale: float, least: float
    ) -> Figure | None:
        for detection in self._detector.find(rest, least):
            pose = self._reader.read(pixels, detection.points[:2] / np.float32(scale))
            if _has_limbs(pose):
                claimed = claim(pose, pixels.shape)
                outline = self._outliner.people(pixels, claimed)
                if _agree(claimed, outline):
                    return Figure(pose, detection.score, claimed, outline)
        return None


def _has_limbs(pose: Pose) -> bool:
    """Whether a pose is a person's rather than a garment's.

    A shirt laid out has shoulders and hips for the network, but neither elbows, wrists nor knees
    that it would call seen; a person whose hips are seen has some of them.
    """
    seen = pose.visibility
    bare_trunk = seen[_HIPS].max() >= 0.5 and seen[_LIMBS].max() < _LEAST_LIMBS
    return pose.presence >= _LEAST_PRESENCE and not bare_trunk


def _agree(claimed: Floats, outline: Floats) -> bool:
    """Whether both networks see a person in the same place: on clothes and shoes they often do not.

    With `_has_limbs` and the detector's least score, that leaves 5 of 800 photos of clothes that
    nobody wears, hoods mostly; of 76 photos of people it keeps 71.
    """
    small = cv2.resize(outline, claimed.shape[::-1], interpolation=cv2.INTER_NEAREST)
    body = claimed > 0.5
    return bool((np.asarray(small)[body] > 0.5).mean() >= _LEAST_AGREEMENT) if body.any() else False


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two poses sit on one body."""
    apart = np.hypot(*(one.pose.points - other.pose.points).T).mean()
    return bool(apart < 0.3 * min(one.reach, other.reach))


def _without(small: Pixels, pose: Pose, scale: float) -> Pixels:
    """The shrunken picture with a body painted over in the mean colour of what is around it."""
    body = pose.spread(small.shape, scale)
    grown = np.asarray(cv2.dilate(body, np.ones((5, 5), np.uint8))) > 0.3
    around = cv2.mean(small, np.asarray(~grown, np.uint8))
    painted = small.copy()
    painted[grown] = around[:3]
    return painted
