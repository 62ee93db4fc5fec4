"""What the vectors are trained to do."""

import torch
from torch import Tensor
from torch.nn import functional


def matching_loss(scores: Tensor, truth: Tensor) -> Tensor:
    """Contrast pictures with sentences when several of either fit.

    Args:
        scores: [pictures, sentences].
        truth: 1 fits, 0 does not, -1 is left out of the comparison.
    """
    scores = scores.masked_fill(truth < 0, -1e4)
    fits = (truth > 0).float()
    return 0.5 * (_one_way(scores, fits) + _one_way(scores.T, fits.T))


def kinship_loss(parts: Tensor, relation: Tensor, senders: Tensor, scale: float = 10.0) -> Tensor:
    """Pull pictures of the same label but of different photographers together.

    Args:
        parts: Type parts of unit length, [n, d].
        relation: Of the labels: 1 same, 0 different, -1 left out, [n, n].
        senders: Photographers as numbers, [n].
    """
    same_hand = senders[:, None] == senders[None, :]
    truth = relation.clone().float()
    # The same label by the same hand is too easy: it would teach the bedspread.
    truth[(relation == 1) & same_hand] = -1
    scores = (parts @ parts.T * scale).masked_fill(truth < 0, -1e4)
    return _one_way(scores, (truth > 0).float())


def bridge_loss(vectors: Tensor, relation: Tensor, drawn: Tensor, scale: float = 12.0) -> Tensor:
    """Let photos find drawn pieces and drawn pieces find photos, never their own sort.

    Args:
        vectors: Unit vectors [n, d].
        relation: 1 should be near, 0 should not, -1 left out, [n, n].
        drawn: Which of the pictures are drawn, bool [n].
    """
    own_sort = drawn[:, None] == drawn[None, :]
    truth = relation.masked_fill(own_sort, -1)
    scores = (vectors @ vectors.T * scale).masked_fill(truth < 0, -1e4)
    return _one_way(scores, (truth > 0).float())


def label_loss(scores: Tensor, truth: Tensor) -> Tensor:
    """Choose the right labels' sentences among one sentence per label.

    Args:
        scores: [pictures, labels].
        truth: 1 true, 0 false, -1 left out.
    """
    return _one_way(scores.masked_fill(truth < 0, -1e4), (truth > 0).float())


def memory_loss(scores: Tensor, remembered: Tensor) -> Tensor:
    """Keep ImageNet's answer: divergence from the original network's scores, both [n, 1000]."""
    return functional.kl_div(
        functional.log_softmax(scores, -1),
        functional.log_softmax(remembered, -1),
        log_target=True,
        reduction="batchmean",
    )


def _one_way(scores: Tensor, fits: Tensor) -> Tensor:
    count = fits.sum(1)
    wanted = fits / count.clamp(min=1)[:, None]
    per_row = -(wanted * torch.log_softmax(scores, 1)).sum(1)
    return per_row[count > 0].mean()
