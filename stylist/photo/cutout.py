"""Cuts a piece out of its background, and makes the small pictures of it that are used."""

import io
import threading
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import onnxruntime
from PIL import Image

from stylist.photo.flags import bounds, large_patches
from stylist.photo.networks import Floats, Pixels
from stylist.weights import MODELS, model_bytes, open_session

MODEL_FOLDER: Final = MODELS / "u2netp"
_SIDE: Final = 224
_MEAN: Final = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION: Final = np.array([0.229, 0.224, 0.225], np.float32)
# More threads finish one photo sooner but cost more processor time for each; a page serves many.
_THREADS: Final = 1
_LEAST_SHARE, _MOST_SHARE = 0.03, 0.97
"""Of the picture: what is smaller or larger is no piece in front of a background."""
_LEAST_PATCH: Final = 0.05
_THUMBNAIL_SIDE: Final = 144
_MARGIN: Final = 0.08


class PieceCutter:
    """Tells the piece that a photo is of from what lies around it; safe to share."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._folder = folder
        self._session: onnxruntime.InferenceSession | None = None
        self._lock = threading.Lock()

    def mask(self, pixels: Pixels) -> Floats:
        """How much of each pixel is the piece, 0..1, [height, width]; all 1 if nothing stands out.

        Args:
            pixels: RGB, [height, width, 3].

        Raises:
            BrokenModel: The model file is missing or damaged.
        """
        small = np.asarray(
            Image.fromarray(pixels).resize((_SIDE, _SIDE), Image.Resampling.BILINEAR), np.float32
        )
        scaled = (small / max(float(small.max()), 1.0) - _MEAN) / _DEVIATION
        (salient,) = self._network().run(None, {"input.1": scaled.transpose(2, 0, 1)[None]})
        stretched = (salient[0, 0] - salient.min()) / max(float(np.ptp(salient)), 1e-6)
        piece = _whole_patches(np.clip((stretched - 0.35) / 0.3, 0, 1).astype(np.float32))
        if not _LEAST_SHARE < (piece > 0.5).mean() < _MOST_SHARE:
            return np.ones(pixels.shape[:2], np.float32)
        size = pixels.shape[1::-1]
        return np.asarray(cv2.resize(piece, size, interpolation=cv2.INTER_LINEAR), np.float32)

    def _network(self) -> onnxruntime.InferenceSession:
        with self._lock:
            if self._session is None:
                network = model_bytes(self._folder, "u2netp.onnx")
                self._session = open_session(network, _THREADS)
            return self._session


def box_of(mask: Floats) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what a mask holds; the whole of it when it holds nothing."""
    return bounds(mask > 0.5)


def on_white(pixels: Pixels, mask: Floats) -> bytes:
    """The piece alone on white with a margin, as JPEG: what is embedded."""
    share = mask[..., None]
    left, top, right, bottom = box_of(mask)
    piece = (pixels * share + 255 * (1 - share))[top:bottom, left:right].astype(np.uint8)
    margin = round(_MARGIN * max(piece.shape[:2]))
    sheet = Image.new("RGB", (right - left + 2 * margin, bottom - top + 2 * margin), "white")
    sheet.paste(Image.fromarray(piece), (margin, margin))
    return encoded(sheet, "JPEG", quality=95)


def thumbnail(pixels: Pixels, mask: Floats) -> bytes:
    """The piece on a clear background, at most 144 px, as WebP of a few kB: what is shown."""
    left, top, right, bottom = box_of(mask)
    clear = np.dstack([pixels, (mask * 255).astype(np.uint8)])[top:bottom, left:right]
    picture = Image.fromarray(clear)
    picture.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    return encoded(picture, "WEBP", quality=75)


def encoded(picture: Image.Image, kind: str, **options: int) -> bytes:
    """The picture as a file of Pillow's format `kind`."""
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _whole_patches(mask: Floats) -> Floats:
    """Without specks, and without small holes."""
    kept = large_patches(mask > 0.5, _LEAST_PATCH)
    _, gaps = cv2.connectedComponents(1 - kept.astype(np.uint8))
    gap_sizes = np.bincount(gaps.ravel())
    holes = (gap_sizes < 0.002 * mask.size)[gaps] & ~kept
    soft = mask * cv2.dilate(kept.astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.asarray(np.where(holes, 1, soft), np.float32)
