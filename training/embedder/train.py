"""Second stage: late blocks, heads and text projection learn together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from stylist.local.embedding.appearance import FamilyJudge, enlarged, measure
from training.embedder.attributes import Attributes, truth
from training.embedder.cache import Round
from training.embedder.captions import Caption, own_caption, plain_captions, random_caption
from training.embedder.data import Photo
from training.embedder.drawn import DRAWN
from training.embedder.labels import LABELS, kinship, said_of
from training.embedder.losses import kinship_loss, label_loss, matching_loss, memory_loss
from training.embedder.masking import mask_loss, mask_targets
from training.embedder.model import CUT, Stylish
from training.embedder.texts import TextBank
from training.embedder.tower import Conv

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Recipe:
    """What may be varied between runs."""

    epochs: int = 12
    batch: int = 128
    tower_rate: float = 2e-4
    head_rate: float = 2e-3
    train_from: int = CUT
    color_weight: float = 0.5
    kinship: float = 0.5
    label: float = 0.5
    memory: float = 0.1
    mask: float = 0.3
    averaging: float = 0.98
    drawn_share: float = 0.2
    own_phrases: float = 0.35
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


class Trainer:
    """Runs a recipe over the material."""

    def __init__(self, model: Stylish, material: Material, recipe: Recipe) -> None:
        self.model, self.material, self.recipe = model, material, recipe
        self._random = np.random.default_rng(recipe.seed)
        self._odds = material.odds(recipe.drawn_share)
        self._kinship = torch.from_numpy(kinship())
        self._present = sorted(set(material.attributes.labels[material.learn].tolist()))
        self._plain = [plain_captions(LABELS[number]) for number in self._present]
        self._said = torch.from_numpy(said_of()[:, self._present])
        torch.manual_seed(recipe.seed)
        _freeze(model, recipe.train_from)
        self.average = torch.optim.swa_utils.AveragedModel(
            model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.averaging)
        )

    def run(self, after_epoch: Callable[[int, Stylish], None]) -> Stylish:
        """Train; returns the running average of the weights, which is what should be kept."""
        recipe = self.recipe
        per_epoch = len(self.material.learn) // recipe.batch
        optimizer = torch.optim.AdamW(_groups(self.model, recipe), weight_decay=0.03)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimizer,
            [group["lr"] for group in optimizer.param_groups],
            total_steps=recipe.epochs * per_epoch,
            pct_start=0.12,
        )
        for epoch in range(recipe.epochs):
            self.model.train()
            total = 0.0
            for _ in range(per_epoch):
                loss = self._loss()
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
                optimizer.step()
                schedule.step()
                self.average.update_parameters(self.model)
                total += loss.item()
            print(f"epoch {epoch + 1}/{recipe.epochs} loss {total / per_epoch:.3f}", flush=True)
            after_epoch(epoch + 1, self.average.module)
        return self.average.module

    def _loss(self) -> Tensor:
        material, recipe = self.material, self.recipe
        pictures = self._random.choice(material.learn, recipe.batch, False, self._odds)
        number = self._random.integers(len(material.rounds), size=recipe.batch)
        views = [(material.rounds[r], i) for r, i in zip(number, pictures, strict=True)]
        features, logits = self.model.look(early_of(views))
        kind, color = self._parts(views, features, logits)
        labels = torch.from_numpy(material.attributes.labels[pictures])
        senders = torch.from_numpy(material.attributes.senders[pictures])
        relation = self._kinship[labels][:, labels]
        loss = self._words(pictures, kind, color)
        loss = loss + recipe.label * self._labels(kind, color, labels)
        loss = loss + recipe.kinship * kinship_loss(kind, relation, senders)
        loss = loss + recipe.mask * self._mask(views, logits)
        return loss + recipe.memory * self._memory(pictures, number, features)

    def _parts(
        self, views: Sequence[tuple[Round, int]], features: Tensor, logits: Tensor
    ) -> tuple[Tensor, Tensor]:
        masks = torch.sigmoid(logits.detach()).numpy()
        measured = measured_colors([r.small[i] for r, i in views], masks)
        color = torch.from_numpy(color_features(measured, self.material.judge))
        return self.model.type_head(features), self.model.color_head(color)

    def _words(self, pictures: NDArray[np.int64], kind: Tensor, color: Tensor) -> Tensor:
        captions = [self._caption(int(i)) for i in pictures]
        scores = self._scores(kind, color, captions)
        verdict = truth(self.material.attributes, pictures, captions)
        return matching_loss(scores, torch.from_numpy(verdict))

    def _caption(self, picture: int) -> Caption:
        attributes = self.material.attributes
        label = LABELS[attributes.labels[picture]]
        phrases = self.material.pictures[picture].phrases
        if phrases and self._random.random() < self.recipe.own_phrases:
            return own_caption(label, phrases, self._random)
        return random_caption(label, attributes.shares[picture], self._random)

    def _labels(self, kind: Tensor, color: Tensor, labels: Tensor) -> Tensor:
        captions = [one[int(self._random.integers(len(one)))] for one in self._plain]
        return label_loss(self._scores(kind, color, captions), self._said[labels])

    def _scores(self, kind: Tensor, color: Tensor, captions: Sequence[Caption]) -> Tensor:
        sentences = torch.from_numpy(self.material.bank.rows([c.text for c in captions]))
        said_kind, said_color = self.model.texts(sentences)
        share = self.recipe.color_weight
        scores = (1 - share**2) ** 0.5 * kind @ said_kind.T + share * color @ said_color.T
        return scores * self.model.scale.clamp(max=4.0).exp()

    def _mask(self, views: Sequence[tuple[Round, int]], logits: Tensor) -> Tensor:
        known = [k for k, (r, i) in enumerate(views) if r.masked[i]]
        if not known:
            return logits.sum() * 0
        targets = mask_targets(np.stack([views[k][0].masks[views[k][1]] for k in known]))
        return mask_loss(logits[known], targets)

    def _memory(
        self, pictures: NDArray[np.int64], number: NDArray[np.int64], features: Tensor
    ) -> Tensor:
        plain = np.flatnonzero(number == 0)
        if not len(plain):
            return features.sum() * 0
        tower = self.model.tower
        original = torch.from_numpy(self.material.original[pictures[plain]])
        remembered = original @ tower.imagenet_weight.T + tower.imagenet_bias
        now = features[plain] @ tower.imagenet_weight.T + tower.imagenet_bias
        return memory_loss(now, remembered)


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


def _freeze(model: Stylish, train_from: int) -> None:
    for parameter in [*model.tower.stem.parameters(), *model.tower.blocks.parameters()]:
        parameter.requires_grad = False
    for block in model.tower.blocks[train_from:]:
        block.requires_grad_(True)
    for part in model.tower.modules():
        if isinstance(part, Conv) and part.groups > 1:
            # Filters per channel are few and costly to learn; their bias is enough.
            part.weight.requires_grad = part.gain.requires_grad = False


def _groups(model: Stylish, recipe: Recipe) -> list[dict[str, object]]:
    tower = [p for p in model.tower.parameters() if p.requires_grad]
    inside = {id(p) for p in model.tower.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    return [{"params": tower, "lr": recipe.tower_rate}, {"params": heads, "lr": recipe.head_rate}]
