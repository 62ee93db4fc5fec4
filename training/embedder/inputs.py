"""What the model is fed: cached activations and measured colours."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from stylist.local.embedding.appearance import FamilyJudge, enlarged, measure
from training.embedder.cache import Round

Floats = NDArray[np.float32]


def early_of(views: Sequence[tuple[Round, int]]) -> Tensor:
    """Stack cached activations, [n, 40, 28, 28]."""
    early = torch.from_numpy(np.stack([r.early[i] for r, i in views])).float()
    return early.contiguous(memory_format=torch.channels_last)


def measured_colors(small: Sequence[NDArray[np.uint8]], masks: Floats) -> Floats:
    """Colours under masks [n, 28, 28] as serving measures them, [n, 88]."""
    pairs = zip(small, masks, strict=True)
    return np.stack([measure(pixels, enlarged(mask)) for pixels, mask in pairs])


def color_features(measured: Floats, judge: FamilyJudge) -> Floats:
    """Input of the colour head: measurements and the judge's opinion, [n, 101]."""
    return np.concatenate([measured, np.stack([judge.shares(row) for row in measured])], 1)
