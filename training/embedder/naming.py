"""Learns how people name colours from photos named by eye."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge
from stylist.photo import colors
from training.embedder.data import Photo

EYE_COLORS = Path(__file__).with_name("eye_colors.csv")
"""Our own look at 740 photos: families that a person would accept, in the data set's words."""

_STEPS = 500
_DECAY = 0.01
_START_TRUST = 1.5

Floats = NDArray[np.float32]


def named_by_eye(photos: Sequence[Photo]) -> dict[int, tuple[str, ...]]:
    """Accepted families by index of the photo, for the photos in `EYE_COLORS`."""
    with EYE_COLORS.open(newline="") as lines:
        names = {row["image"]: tuple(row["colors"].split("|")) for row in csv.DictReader(lines)}
    return {i: names[p.path.stem] for i, p in enumerate(photos) if p.path.stem in names}


def fit_judge(measured: Floats, accepted: Sequence[Sequence[str]]) -> FamilyJudge:
    """Fit the straight map of `FamilyJudge`.

    Args:
        measured: [n, 88].
        accepted: Families accepted for each picture.
    """
    plain = FamilyJudge(np.zeros((measured.shape[1], 13), np.float32), np.zeros(13), 1.0)
    votes = torch.from_numpy(np.log(np.stack([plain.shares(row) for row in measured])))
    wanted = torch.tensor([[family in row for family in colors.FAMILIES] for row in accepted])
    mean, deviation = measured.mean(0), measured.std(0) + 1e-2
    x = torch.from_numpy(((measured - mean) / deviation).clip(-4, 4))
    weight = torch.zeros(x.shape[1], len(colors.FAMILIES), requires_grad=True)
    bias = torch.zeros(len(colors.FAMILIES), requires_grad=True)
    trust = torch.tensor(_START_TRUST, requires_grad=True)
    optimizer = torch.optim.Adam([weight, bias, trust], 0.02)
    for _ in range(_STEPS):
        likely = torch.log_softmax(trust * votes + x @ weight + bias, 1)
        loss = -torch.logsumexp(likely.masked_fill(~wanted, -20), 1).mean()
        loss = loss + _DECAY * (weight.square().sum() + bias.square().sum())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scaled = weight.detach().numpy() / deviation[:, None]
    offset = bias.detach().numpy() - mean @ scaled
    return FamilyJudge(scaled.astype(np.float32), offset.astype(np.float32), float(trust.detach()))
