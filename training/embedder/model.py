"""The part that learns: late tower blocks, mask decoder, picture head, text projection."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.embedder.tower import Tower

CUT = 5
TYPE_SIZE = 192
COLOR_SIZE = 64
TEXT_SIZE = 384
MIDDLE_BLOCK = 11
_FEATURES = 1280


class MaskDecoder(nn.Module):
    """Early [n, 40, 28, 28] and middle [n, 112, 14, 14] maps to garment logits [n, 28, 28]."""

    def __init__(self, early: int = 40, middle: int = 112, width: int = 32) -> None:
        super().__init__()
        self.from_early = nn.Conv2d(early, width, 1)
        self.from_middle = nn.Conv2d(middle, width, 1)
        self.mix = nn.Conv2d(width, width, 3, padding=1)
        self.out = nn.Conv2d(width, 1, 3, padding=1)

    def forward(self, early: Tensor, middle: Tensor) -> Tensor:
        coarse = functional.interpolate(
            self.from_middle(middle), scale_factor=2, mode="bilinear", align_corners=False
        )
        mixed = functional.relu(self.from_early(early) + coarse)
        return self.out(functional.relu(self.mix(mixed))).squeeze(1)


class PartHead(nn.Module):
    """Features to one part of the vector: a straight map plus a small bent one."""

    def __init__(self, size_in: int, size_out: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(size_in))
        self.register_buffer("deviation", torch.ones(size_in))
        self.dropout = nn.Dropout(dropout)
        self.inner = nn.Linear(size_in, hidden)
        self.outer = nn.Linear(hidden, size_out)
        self.straight = nn.Linear(size_in, size_out)

    def fit_scale(self, features: Tensor) -> None:
        """Standardise by these features' mean and deviation, [n, size_in]."""
        self.mean.copy_(features.mean(0))
        self.deviation.copy_(features.std(0) + 1e-4)

    def forward(self, features: Tensor) -> Tensor:
        x = self.dropout(((features - self.mean) / self.deviation).clamp(-6, 6))
        bent = self.outer(self.dropout(functional.gelu(self.inner(x), approximate="tanh")))
        return functional.normalize(bent + self.straight(x), dim=-1)


class Stylish(nn.Module):
    """Everything between cached early activations and the shared space."""

    def __init__(self, tower: Tower, color_features: int) -> None:
        super().__init__()
        self.tower = tower
        self.mask = MaskDecoder()
        self.type_head = PartHead(_FEATURES, TYPE_SIZE, 384, 0.3)
        self.color_head = PartHead(color_features, COLOR_SIZE, 192, 0.1)
        self.text_type = nn.Linear(TEXT_SIZE, TYPE_SIZE, bias=False)
        self.text_color = nn.Linear(TEXT_SIZE, COLOR_SIZE, bias=False)
        nn.init.orthogonal_(self.text_type.weight)
        nn.init.orthogonal_(self.text_color.weight)
        self.scale = nn.Parameter(torch.tensor(2.7))

    def middle(self, early: Tensor) -> Tensor:
        """Early activations to the middle map [n, 112, 14, 14]."""
        for block in self.tower.blocks[CUT:MIDDLE_BLOCK]:
            early = block(early)
        return early

    def look(self, early: Tensor) -> tuple[Tensor, Tensor]:
        """Early activations to pooled features [n, 1280] and mask logits [n, 28, 28]."""
        middle = self.middle(early)
        logits = self.mask(early, middle)
        maps = self.tower.late(middle, MIDDLE_BLOCK)
        return maps.mean((2, 3)), logits

    def texts(self, sentences: Tensor) -> tuple[Tensor, Tensor]:
        """MiniLM vectors [n, 384] to the type and colour parts, together of unit length."""
        kind, color = self.text_type(sentences), self.text_color(sentences)
        length = torch.sqrt(
            kind.square().sum(-1, keepdim=True) + color.square().sum(-1, keepdim=True)
        )
        return kind / length, color / length
