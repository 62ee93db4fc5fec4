"""First stage: the mask decoder learns to outline the garment as the teacher does."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from training.embedder.cache import Round
from training.embedder.model import Stylish

_BATCH = 64


def mask_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy per pixel plus the part of the overlap that is missing.

    Args:
        logits: [n, 28, 28].
        targets: 0..1, [n, 28, 28].
    """
    pixels = functional.binary_cross_entropy_with_logits(logits, targets)
    guess = torch.sigmoid(logits)
    overlap = (guess * targets).sum((1, 2))
    total = guess.sum((1, 2)) + targets.sum((1, 2))
    return pixels + 0.5 * (1 - (2 * overlap + 1) / (total + 1)).mean()


def mask_targets(masks: NDArray[np.uint8]) -> Tensor:
    """Teacher masks 0..255 [n, 56, 56] to 0..1 [n, 28, 28]."""
    return functional.avg_pool2d(torch.from_numpy(masks).float() / 255, 2)


def train_masks(model: Stylish, rounds: Sequence[Round], learn: list[int], epochs: int) -> None:
    """Train the decoder alone on every view whose mask is known; the tower stays as it is."""
    pairs = [(r, i) for r in rounds for i in learn if r.masked[i]]
    steps = epochs * (len(pairs) // _BATCH)
    optimizer = torch.optim.AdamW(model.mask.parameters(), 3e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=steps)
    random = np.random.default_rng(0)
    for step in range(steps):
        chosen = [pairs[k] for k in random.choice(len(pairs), _BATCH, replace=False)]
        early = torch.from_numpy(np.stack([r.early[i] for r, i in chosen])).float()
        loss = mask_loss(
            _frozen_logits(model, early), mask_targets(np.stack([r.masks[i] for r, i in chosen]))
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 20 == 0:
            print(f"mask step {step}/{steps} loss {loss.item():.4f}", flush=True)


def predicted_masks(model: Stylish, view: Round) -> NDArray[np.float32]:
    """Garment masks 0..1 [n, 28, 28] of all pictures of a round."""
    with torch.no_grad():
        parts = [
            torch.sigmoid(
                _frozen_logits(model, torch.from_numpy(view.early[k : k + _BATCH]).float())
            )
            for k in range(0, len(view.early), _BATCH)
        ]
    return torch.cat(parts).numpy()


def _frozen_logits(model: Stylish, early: Tensor) -> Tensor:
    early = early.contiguous(memory_format=torch.channels_last)
    with torch.no_grad():
        middle = model.middle(early)
    return model.mask(early, middle)
