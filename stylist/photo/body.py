"""Finds the people in a photo: where their joints are, and which pixels are theirs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from stylist.photo.figures import FigureFinder
from stylist.photo.masks import own_share
from stylist.photo.networks import MODEL_FOLDER, Floats, Pixels, shrunk, size_at

_WORKING_SIDE: Final = 1024


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
        self._figures = FigureFinder(folder)

    def find(self, picture: Image.Image) -> list[Person]:
        """Everybody in an upright RGB picture, largest first; empty when nobody is seen.

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        small, scale = reduced(picture)
        figures = self._figures.find(small)
        claims = [figure.claim for figure in figures]
        return [
            Person(
                points=figure.pose.points / np.float32(scale),
                visibility=figure.pose.visibility,
                mask=_enlarged(
                    figure.outline
                    * own_share(figure.claim, claims[:i] + claims[i + 1 :], small.shape),
                    picture.size,
                ),
                score=figure.score,
                presence=figure.pose.presence,
            )
            for i, figure in enumerate(figures)
        ]


def reduced(picture: Image.Image) -> tuple[Pixels, float]:
    """The picture at the size that is looked at, [height, width, 3], and how much smaller it is."""
    pixels = np.asarray(picture)
    scale = min(1.0, _WORKING_SIDE / max(picture.size))
    return shrunk(pixels, size_at(pixels, scale)), scale


def _enlarged(mask: Floats, size: tuple[int, int]) -> Floats:
    """A mask for a picture of `size` (width, height)."""
    same = mask.shape == size[::-1]
    return mask if same else np.asarray(cv2.resize(mask, size), np.float32)
