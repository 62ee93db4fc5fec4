"""Paints faces over for good: a few patches of colour with a drawn face, the same for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from stylist.photo.networks import Floats, Pixels

HEAD_RADIUS: Final = 0.66
"""Radius of a cover over the width of the head."""
_PATCHES: Final = 5
"""Patches of colour along a cover: the skin's colour survives, nobody's features do."""
_SOFT: Final = 1.2
"""Where a cover ends over where it begins to fade."""
_DARK: Final = 0.5
"""How much darker the drawn features are than the skin."""
_CANVAS: Final = 96
_FEATURES: Final = (
    (0.09, -0.20, 0.045, 0.09, 1.0),
    (0.09, 0.20, 0.045, 0.09, 1.0),
    (0.19, -0.21, 0.025, 0.13, 0.7),
    (0.19, 0.21, 0.025, 0.13, 0.7),
    (-0.17, 0.0, 0.03, 0.07, 0.6),
    (-0.38, 0.0, 0.035, 0.16, 0.8),
)
"""Eyes, brows, nose, mouth: up and across from the cover's middle, half height and half width in
widths of the head, darkness. One face for all, so that a cover tells nothing of what is below."""


@dataclass(frozen=True)
class Cover:
    """A disc that hides a face, in pixels of the picture.

    Attributes:
        x: Middle.
        y: Middle.
        radius: Where it begins to fade.
        up: Unit vector x, y from chin to brow where a face is to be drawn; without, none is.
        span: How wide the drawn face is over how wide one seen from the front is, 0..1.
    """

    x: float
    y: float
    radius: float
    up: tuple[float, float] | None = None
    span: float = 1.0

    def scaled(self, factor: float) -> "Cover":
        """The same disc in a picture `factor` times as large."""
        return Cover(self.x * factor, self.y * factor, self.radius * factor, self.up, self.span)


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
    if cover.up is not None:
        across = ((x / _SOFT + 1) * _CANVAS / 2)[None].repeat(len(y), axis=0)
        down = ((y / _SOFT + 1) * _CANVAS / 2)[:, None].repeat(len(x), axis=1)
        drawn = cv2.remap(_drawn_face(cover.up, cover.span), across, down, cv2.INTER_LINEAR)
        colors *= 1 - _DARK * np.asarray(drawn, np.float32)[..., None]
    away = np.sqrt(x[None] ** 2 + y[:, None] ** 2)
    share = np.clip((_SOFT - away) / (_SOFT - 1), 0, 1)[..., None]
    part[:] = np.rint(part + (colors - part) * share)


def _drawn_face(up: tuple[float, float], span: float) -> Floats:
    """How dark a face is drawn, 0..1, [96, 96] over the cover's square."""
    canvas = np.zeros((_CANVAS, _CANVAS), np.float32)
    head = _CANVAS / 2 / _SOFT / HEAD_RADIUS
    right = (-up[1], up[0])
    tilt = float(np.degrees(np.arctan2(right[1], right[0])))
    for along, across, tall, wide, dark in _FEATURES:
        x = _CANVAS / 2 + head * (up[0] * along + right[0] * across * span)
        y = _CANVAS / 2 + head * (up[1] * along + right[1] * across * span)
        axes = (round(8 * wide * head * span), round(8 * tall * head))
        feature = np.zeros_like(canvas)
        place = (round(8 * x), round(8 * y))
        cv2.ellipse(feature, place, axes, tilt, 0, 360, dark, -1, cv2.LINE_AA, 3)
        np.maximum(canvas, feature, out=canvas)
    return np.asarray(cv2.GaussianBlur(canvas, (0, 0), 0.03 * head), np.float32)
