"""Paints faces over for good: a few patches of colour are left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from stylist.photo.networks import Pixels

_PATCHES: Final = 5
"""Patches of colour along a cover: the skin's colour survives, nobody's features do."""
_SOFT: Final = 1.2
"""Where a cover ends over where it begins to fade."""


@dataclass(frozen=True)
class Cover:
    """A disc that hides a face, in pixels of the picture.

    Attributes:
        x: Middle.
        y: Middle.
        radius: Where it begins to fade.
    """

    x: float
    y: float
    radius: float

    def scaled(self, factor: float) -> "Cover":
        """The same disc in a picture `factor` times as large."""
        return Cover(self.x * factor, self.y * factor, self.radius * factor)


def paint(pixels: Pixels, covers: Sequence[Cover]) -> None:
    """Hide every disc of a picture, in place.

    Args:
        pixels: RGB, [height, width, 3].
        covers: Later ones lie on top of earlier ones.
    """
    for cover in covers:
        window = _window(pixels, cover)
        if window is not None:
            _paint_one(pixels, cover, window)


def _window(pixels: Pixels, cover: Cover) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what the cover touches; nothing when outside the picture."""
    height, width = pixels.shape[:2]
    reach = cover.radius * _SOFT
    left, right = max(0, int(cover.x - reach)), min(width, int(cover.x + reach) + 1)
    top, bottom = max(0, int(cover.y - reach)), min(height, int(cover.y + reach) + 1)
    return (left, top, right, bottom) if right > left and bottom > top else None


def _paint_one(pixels: Pixels, cover: Cover, window: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = window
    part = pixels[top:bottom, left:right]
    size = (right - left, bottom - top)
    patches = cv2.resize(part, (_PATCHES, _PATCHES), interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(patches, (3, 3), 0.6).astype(np.float32)
    colors = np.asarray(cv2.resize(smooth, size, interpolation=cv2.INTER_LINEAR), np.float32)
    # Pixel middles, in radii of the cover from its middle.
    x = (np.arange(left, right, dtype=np.float32) - cover.x) / cover.radius
    y = (np.arange(top, bottom, dtype=np.float32) - cover.y) / cover.radius
    away = np.sqrt(x[None] ** 2 + y[:, None] ** 2)
    share = np.clip((_SOFT - away) / (_SOFT - 1), 0, 1)[..., None]
    part[:] = np.rint(part + (colors - part) * share)
