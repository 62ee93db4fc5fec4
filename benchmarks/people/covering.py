"""Whether a face can still be seen, judged at the place where an eye marked it."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from stylist.domain.search import Box

_NOTICEABLE = 12
"""A pixel has changed when a channel did by more than saving as a JPEG changes it."""
_LEAST_CHANGED = 0.5
_MOST_ALIKE = 0.7
"""A photo merely saved again at quality 85 keeps 0.99 of its fine lines, and at most 0.17 of its
pixels change noticeably. Set by looking at 94 faces, hidden or not."""


def covered(before: Image.Image, after: Image.Image, face: Box) -> bool:
    """Whether a face was painted over, and what shows now does not follow its fine lines.

    Both are asked for: a blur changes many pixels and may keep lines; a drawn face of the same
    tone keeps none of them but changes little.
    """
    changed, alike = change(before, after, face)
    return changed >= _LEAST_CHANGED and alike <= _MOST_ALIKE


def change(before: Image.Image, after: Image.Image, face: Box) -> tuple[float, float]:
    """Share of the face's oval that changed, and how alike its fine lines are, -1 to 1."""
    inside = _oval(before.size, face)
    first, second = np.asarray(before, np.float32), np.asarray(after, np.float32)
    differs = np.abs(first - second).max(-1)[inside] > _NOTICEABLE
    lines, others = _lines(before, face)[inside], _lines(after, face)[inside]
    return float(differs.mean()), _correlation(lines, others)


def _oval(size: tuple[int, int], face: Box) -> NDArray[np.bool_]:
    """The face's oval as a mask of the picture."""
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).ellipse(_pixels(size, face), fill=255)
    return np.asarray(mask) > 0


def _lines(picture: Image.Image, face: Box) -> NDArray[np.float32]:
    """Fine light and dark, by which one face is told from another."""
    left, _, right, _ = _pixels(picture.size, face)
    grey = picture.convert("L")
    soft = grey.filter(ImageFilter.GaussianBlur(max(1.0, (right - left) / 12)))
    fine = grey.filter(ImageFilter.GaussianBlur(max(0.4, (right - left) / 60)))
    return np.asarray(fine, np.float32) - np.asarray(soft, np.float32)


def _correlation(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    one, other = one - one.mean(), other - other.mean()
    size = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / size if size else 0.0


def _pixels(size: tuple[int, int], face: Box) -> tuple[float, float, float, float]:
    width, height = size
    left, top, right, bottom = face
    return left * width, top * height, right * width, bottom * height
