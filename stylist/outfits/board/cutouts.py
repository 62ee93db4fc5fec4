"""Catalog pictures as pieces with clear background, whatever the shop sent."""

import io
from typing import Final, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

Pixels = NDArray[np.uint8]

_MOST_PIXELS: Final = 60_000_000
_SIDE: Final = 900
"""Longest side that is kept; the board never shows a piece larger."""
_SEEN: Final = 8
"""Alpha above which a pixel is part of the piece."""
_FRAME: Final = 4
_LIKE: Final = 12.0
"""Distance in RGB up to which a pixel is taken for the plain background."""
_LEAST_SHARE: Final = 0.03


class Cutter(Protocol):
    """Tells a piece from a busy background."""

    def mask(self, pixels: Pixels) -> NDArray[np.float32]:
        """How much of each pixel is the piece, 0..1, [height, width]."""


def cut_out(picture: bytes, cutter: Cutter | None = None) -> Pixels:
    """The piece as RGBA, [height, width, 4], trimmed to what is seen of it.

    A picture with alpha is taken as it is; a plain background goes away; of a busy one the cutter
    finds the piece. Where nothing tells them apart, the whole picture is the piece.

    Raises:
        OSError, ValueError: The bytes are no picture that can be opened.
    """
    opened = _opened(picture)
    if _is_clear(opened):
        pixels = np.array(opened.convert("RGBA"))
    else:
        solid = np.array(opened.convert("RGB"))
        pixels = np.dstack([solid, _alpha(solid, cutter)])
    return trimmed(pixels)


def trimmed(pixels: Pixels) -> Pixels:
    """Without empty margins; as it is when all of it is empty."""
    seen = pixels[..., 3] > _SEEN
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    if not rows.size:
        raise ValueError("Nothing is seen in the picture.")
    return pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _opened(picture: bytes) -> Image.Image:
    try:
        opened: Image.Image = Image.open(io.BytesIO(picture))
    except Image.DecompressionBombError as error:
        raise ValueError("The picture has far too many pixels.") from error
    if opened.width * opened.height > _MOST_PIXELS:
        raise ValueError("The picture has too many pixels.")
    opened.draft("RGB", (_SIDE, _SIDE))
    upright = ImageOps.exif_transpose(opened)
    if "transparency" in upright.info or upright.mode in ("LA", "PA"):
        upright = upright.convert("RGBA")
    upright.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return upright


def _is_clear(opened: Image.Image) -> bool:
    if opened.mode != "RGBA":
        return False
    return bool(np.asarray(opened.getchannel("A")).min() < 128)


def _alpha(pixels: Pixels, cutter: Cutter | None) -> Pixels:
    found = _before_plain(pixels)
    if found is None and cutter is not None:
        found = cutter.mask(pixels)
    if found is None or (found > 0.5).mean() < _LEAST_SHARE:
        return np.full(pixels.shape[:2], 255, np.uint8)
    return np.asarray(np.clip(found * 255 + 0.5, 0, 255), np.uint8)


def _before_plain(pixels: Pixels) -> NDArray[np.float32] | None:
    """The piece in front of a background of one colour; None where the frame shows several."""
    frame = np.ones(pixels.shape[:2], bool)
    frame[_FRAME:-_FRAME, _FRAME:-_FRAME] = False
    color = np.median(pixels[frame], axis=0)
    far = np.linalg.norm(pixels.astype(np.float32) - color.astype(np.float32), axis=2)
    if (far[frame] > 2 * _LIKE).mean() > 0.1:
        return None
    like = (far <= _LIKE).astype(np.uint8)
    _, labels = cv2.connectedComponents(like, connectivity=4)
    outside = np.isin(labels, np.unique(labels[frame & (like > 0)])) & (like > 0)
    piece = cv2.erode((~outside).astype(np.uint8), np.ones((3, 3), np.uint8))
    if piece.mean() < _LEAST_SHARE:
        return None
    return np.asarray(cv2.GaussianBlur(piece.astype(np.float32), (0, 0), 0.9), np.float32)
