"""Finds every face in a photo and hides it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from stylist.photo.body import Person, reduced
from stylist.photo.covering import Cover, paint
from stylist.photo.detection import Detection, face_detector
from stylist.photo.networks import MODEL_FOLDER, Floats, Pixels

_LEAST_SCORE: Final = 0.4
_PLAIN_SCORE: Final = 0.85
_CONFIRMED_SCORE: Final = 0.6
"""Of 400 photos of clothes that nobody wears, one in six holds something with a face's least
score: a buckle, a knot, the shade in a shoe. 3 of them still do when looked at closely."""
_CONFIRMED_SCORE_BESIDE: Final = 0.25
"""Where somebody is seen, others may stand about; better hide a buckle than show a face."""
_CLOSE_UP: Final = 2.5
"""Side of the second look at a face over the face's own."""
_TILE: Final = 0.6
"""Side of a tile over the picture's; two of them overlap by more than a face that needs them."""
_HEAD_RADIUS: Final = 0.72
"""Radius of a cover over the width of the head: with hair, ears and chin."""
_STRAY: Final = 0.35
"""Of a head's radius: a face further from its middle shows that the head was misplaced."""
_Window = tuple[float, float, float, float]


class FaceHider:
    """Covers the faces of a photo; safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._detector = face_detector(folder)

    def hide(self, picture: Image.Image, people: Sequence[Person]) -> Image.Image:
        """A copy of an upright RGB picture in which no face can be known; the rest is the same.

        people: Who was found in it; their heads are covered even where no face is recognised.

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        pixels = np.array(picture)
        paint(pixels, self.find(picture, people))
        return Image.fromarray(pixels)

    def find(self, picture: Image.Image, people: Sequence[Person]) -> list[Cover]:
        """What hides the faces, hair to chin; raises as `hide`."""
        small, scale = reduced(picture)
        heads = [_head(person.points * np.float32(scale)) for person in people]
        faces = [_cover_of(face) for face in self._faces(small, heads)]
        alone = [face for face in faces if all(_apart(head, face) > head.radius for head in heads)]
        covers = [*alone, *(_settled(head, faces) for head in heads)]
        return [cover.scaled(1 / scale) for cover in covers]

    def _faces(self, pixels: Pixels, heads: Sequence[Cover]) -> list[Detection]:
        height, width = pixels.shape[:2]
        found: list[Detection] = []
        for window in [(0, 0, width, height), *_tiles(width, height), *map(_bust, heads)]:
            for face in self._look(pixels, window, _LEAST_SCORE):
                if not any(_is_same(face, other) for other in found):
                    found.append(face)
        least = _CONFIRMED_SCORE_BESIDE if heads else _CONFIRMED_SCORE
        return [
            face for face in found if face.score >= _PLAIN_SCORE or self._again(pixels, face, least)
        ]

    def _again(self, pixels: Pixels, face: Detection, least: float) -> bool:
        """Whether a face is still one when looked at closely."""
        left, top, right, bottom = face.box
        x, y, half = (left + right) / 2, (top + bottom) / 2, (right - left) * _CLOSE_UP / 2
        seen = self._look(pixels, (x - half, y - half, x + half, y + half), least)
        return any(_is_same(face, other) for other in seen)

    def _look(self, pixels: Pixels, window: _Window, least: float) -> list[Detection]:
        """Faces in the part of the picture inside left, top, right, bottom."""
        left, top = max(0, int(window[0])), max(0, int(window[1]))
        part = pixels[top : max(0, int(window[3])), left : max(0, int(window[2]))]
        if min(part.shape[:2]) < 8:
            return []
        corner = np.array([left, top], np.float32)
        return [
            Detection(face.box + np.tile(corner, 2), face.points + corner, face.score)
            for face in self._detector.find(part, least)
        ]


def _tiles(width: int, height: int) -> Iterator[_Window]:
    """Four corners of the picture, overlapping."""
    for x in (0.0, 1 - _TILE):
        for y in (0.0, 1 - _TILE):
            yield x * width, y * height, (x + _TILE) * width, (y + _TILE) * height


def _bust(head: Cover) -> _Window:
    reach = 3.5 * head.radius
    return head.x - reach, head.y - reach, head.x + reach, head.y + reach


def _cover_of(face: Detection) -> Cover:
    """A detector's box runs from brow to chin; hair is above it."""
    left, top, right, bottom = (float(side) for side in face.box)
    width = right - left
    return Cover((left + right) / 2, (top + bottom) / 2 - 0.12 * width, 0.65 * width)


def _head(points: Floats) -> Cover:
    """The head by its points; each measure shortens when the head turns, never all of them."""
    eyes, mouth = points[[2, 5]].mean(axis=0), points[[9, 10]].mean(axis=0)
    width = max(
        _distance(points[7], points[8]),
        2.1 * _distance(eyes, mouth),
        0.4 * _distance(points[11], points[12]),
        1.0,
    )
    face, neck = points[[0, 2, 5, 9, 10]].mean(axis=0), points[[11, 12]].mean(axis=0)
    up = eyes - mouth if _distance(eyes, mouth) > 0.15 * width else face - neck
    up = up / max(_distance(up, np.zeros(2, np.float32)), 1.0)
    middle = face + 0.1 * width * up
    return Cover(float(middle[0]), float(middle[1]), _HEAD_RADIUS * width)


def _distance(one: Floats, other: Floats) -> float:
    return float(np.hypot(*(one - other)))


def _settled(head: Cover, faces: Sequence[Cover]) -> Cover:
    """A head moved to the face that was found on it, which the face's detector places better."""
    near = [face for face in faces if _apart(head, face) < head.radius]
    if not near:
        return head
    face = min(near, key=lambda face: _apart(head, face))
    radius = max(face.radius, head.radius)
    if _apart(head, face) < _STRAY * head.radius:
        return replace(head, radius=radius)
    return replace(head, x=face.x, y=face.y, radius=radius)


def _apart(one: Cover, other: Cover) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y))


def _is_same(one: Detection, other: Detection) -> bool:
    """Whether the middle of one face lies well inside the other's."""
    apart = np.abs(one.box[:2] + one.box[2:] - other.box[:2] - other.box[2:]) / 2
    sides = np.minimum(one.box[2:] - one.box[:2], other.box[2:] - other.box[:2])
    return bool((apart < sides / 2).all())
