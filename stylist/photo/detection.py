"""Boxes with key points, read from MediaPipe's single-shot detectors of people and faces."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from stylist.photo.networks import MODEL_FOLDER, Floats, Network, Pixels, shrunk, size_at

_OVERLAP: Final = 0.3
"""Intersection over union past which two boxes are one finding."""


@dataclass(frozen=True)
class Detection:
    """A finding in pixels of the picture looked at; a box may reach outside.

    Attributes:
        box: Left, top, right, bottom.
        points: Key points x, y, [count, 2].
        score: 0..1.
    """

    box: Floats
    points: Floats
    score: float


class Detector:
    """A network whose anchors are cell centres of unit size."""

    def __init__(self, name: str, side: int, grids: Sequence[tuple[int, int]], folder: Path):
        """Take a network apart.

        Args:
            name: The model file.
            side: Pixels of its square input.
            grids: Cells along a side and anchors in each cell, in the order of the outputs.
            folder: Where the model file is.
        """
        self._network = Network(name, folder)
        self._side = side
        self._anchors = _anchors(grids)

    def find(self, pixels: Pixels, least_score: float) -> list[Detection]:
        """Findings of at least `least_score`, best first, none overlapping much.

        Args:
            pixels: RGB, [height, width, 3].
            least_score: 0..1.

        Raises:
            BrokenModel: As `Network.run`.
        """
        side = self._side
        scale = side / max(pixels.shape[:2])
        values, corner = letterboxed(pixels, side)
        boxes, logits = self._network.run(values / 127.5 - 1)
        scores = 1 / (1 + np.exp(-np.clip(logits[:, 0], -60, 60)))
        chosen = np.flatnonzero(scores >= least_score)
        chosen = chosen[np.argsort(-scores[chosen])]
        anchors = self._anchors[chosen, None] * side
        found = boxes[chosen].reshape(len(chosen), boxes.shape[1] // 2, 2)
        centres = (found[:, :1] + anchors - corner) / scale
        halves = found[:, 1] / scale / 2
        corners = np.concatenate([centres[:, 0] - halves, centres[:, 0] + halves], axis=1)
        points = (found[:, 2:] + anchors - corner) / scale
        return [Detection(corners[i], points[i], float(scores[chosen[i]])) for i in _apart(corners)]


def people_detector(folder: Path = MODEL_FOLDER) -> Detector:
    """Key points: 0 the middle of the hips, 1 on the circle around the whole body."""
    return Detector("pose_detection.tflite", 224, [(28, 2), (14, 2), (7, 6)], folder)


def face_detector(folder: Path = MODEL_FOLDER) -> Detector:
    """Key points: eyes, nose, mouth, ears."""
    return Detector("face_detection_full_range_sparse.tflite", 192, [(48, 1)], folder)


def letterboxed(pixels: Pixels, side: int) -> tuple[Floats, Floats]:
    """The whole picture in a black square, [side, side, 3] of 0..255, and its left top corner."""
    inner = size_at(pixels, side / max(pixels.shape[:2]))
    corner = (side - inner[0]) // 2, (side - inner[1]) // 2
    square = np.zeros((side, side, 3), np.float32)
    place = (slice(corner[1], corner[1] + inner[1]), slice(corner[0], corner[0] + inner[0]))
    square[place] = shrunk(pixels, inner)
    return square, np.array(corner, np.float32)


def _anchors(grids: Sequence[tuple[int, int]]) -> Floats:
    """Cell centres x, y in 0..1 of the input, [anchors, 2]."""
    parts = []
    for cells, each in grids:
        along = (np.arange(cells, dtype=np.float32) + 0.5) / cells
        x, y = np.meshgrid(along, along)
        parts.append(np.repeat(np.stack([x, y], axis=-1).reshape(-1, 2), each, axis=0))
    return np.concatenate(parts)


def _apart(boxes: Floats) -> list[int]:
    """Indices of boxes, best first, that overlap none before them."""
    kept: list[int] = []
    for index, box in enumerate(boxes):
        if all(_overlap(box, boxes[other]) < _OVERLAP for other in kept):
            kept.append(index)
    return kept


def _overlap(one: Floats, other: Floats) -> float:
    sides = np.minimum(one[2:], other[2:]) - np.maximum(one[:2], other[:2])
    shared = float(np.prod(np.clip(sides, 0, None)))
    both = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2])) - shared
    return shared / both if both > 0 else 0.0
