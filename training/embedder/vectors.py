"""Vectors of a model in training, so that runs can be compared before anything is exported."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge
from training.embedder.cache import Round
from training.embedder.inputs import color_features, early_of, measured_colors
from training.embedder.model import Stylish
from training.embedder.texts import TextBank

Floats = NDArray[np.float32]


def picture_parts(
    model: Stylish, judge: FamilyJudge, view: Round, pictures: Sequence[int]
) -> tuple[Floats, Floats]:
    """Type parts [n, 192] and colour parts [n, 64], each row of unit length."""
    model.eval()
    kinds, colors = [], []
    with torch.no_grad():
        for k in range(0, len(pictures), 64):
            some = pictures[k : k + 64]
            features, logits = model.look(early_of([(view, i) for i in some]))
            masks = torch.sigmoid(logits).numpy()
            measured = measured_colors([view.small[i] for i in some], masks)
            kinds.append(model.type_head(features))
            features_of_color = color_features(measured, judge)
            colors.append(model.color_head(torch.from_numpy(features_of_color)))
    return torch.cat(kinds).numpy(), torch.cat(colors).numpy()


def joined(kinds: Floats, colors: Floats, color_weight: float) -> Floats:
    """One vector whose squared length is 1, of which the colour part has color_weight²."""
    kind_weight = (1 - color_weight**2) ** 0.5
    return np.concatenate([kind_weight * kinds, color_weight * colors], 1)


def text_vectors(model: Stylish, bank: TextBank, texts: Sequence[str]) -> Floats:
    """Unit vectors [n, 256] of texts."""
    bank.add(texts)
    with torch.no_grad():
        kinds, colors = model.texts(torch.from_numpy(bank.rows(texts)))
    return torch.cat([kinds, colors], 1).numpy()
