"""What a run learns from, and what may be varied between runs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge
from training.embedder.attributes import Attributes
from training.embedder.cache import Round
from training.embedder.data import Photo
from training.embedder.drawn import DRAWN
from training.embedder.model import CUT
from training.embedder.texts import TextBank

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Recipe:
    """What may be varied between runs."""

    epochs: int = 14
    batch: int = 128
    tower_rate: float = 2e-4
    head_rate: float = 2e-3
    train_from: int = CUT
    color_weight: float = 0.4
    kinship: float = 0.5
    label: float = 0.5
    family: float = 0.3
    bridge: float = 0.3
    memory: float = 0.1
    mask: float = 0.3
    averaging: float = 0.98
    drawn_share: float = 0.2
    own_phrases: float = 0.35
    patterns: float = 0.6
    seed: int = 0


@dataclass(frozen=True)
class Material:
    """What a run learns from; pictures are numbered alike in every field."""

    pictures: Sequence[Photo]
    rounds: Sequence[Round]
    attributes: Attributes
    learn: list[int]
    bank: TextBank
    judge: FamilyJudge
    original: Floats
    """Features of the untouched tower on the plain views, [n, 1280]."""

    def odds(self, drawn_share: float) -> NDArray[np.float64]:
        """How often each picture of `learn` is drawn: rare labels and photographers more often.

        Args:
            drawn_share: Of all draws, those that go to drawn pieces, when there are any.
        """
        odds = np.ones(len(self.learn))
        for groups in (self.attributes.labels, self.attributes.senders):
            own = groups[self.learn]
            odds /= np.sqrt(np.bincount(own)[own])
        drawn = np.array([self.pictures[i].split == DRAWN for i in self.learn])
        if drawn.any():
            odds[drawn] *= drawn_share / odds[drawn].sum()
            odds[~drawn] *= (1 - drawn_share) / odds[~drawn].sum()
        return odds / odds.sum()
