"""Second stage: late blocks, heads and text projection learn together."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.embedder.attributes import same_colors, truth
from training.embedder.cache import Round
from training.embedder.captions import (
    PATTERN_WORDS,
    Caption,
    family_captions,
    own_caption,
    pattern_caption,
    plain_captions,
    random_caption,
)
from training.embedder.drawn import DRAWN
from training.embedder.inputs import color_features, early_of, measured_colors
from training.embedder.labels import LABELS, kinship, said_of
from training.embedder.losses import (
    bridge_loss,
    kinship_loss,
    label_loss,
    matching_loss,
    memory_loss,
)
from training.embedder.masking import mask_loss, mask_targets
from training.embedder.material import Material, Recipe
from training.embedder.model import Stylish
from training.embedder.tower import Conv

_FAMILY_SCALE = 20.0

Floats = NDArray[np.float32]


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
        loss = loss + recipe.family * self._families(pictures, color)
        loss = loss + recipe.kinship * kinship_loss(kind, relation, senders)
        loss = loss + recipe.bridge * self._bridge(pictures, kind, color, relation)
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
        piece = self.material.pictures[picture]
        if piece.pattern in PATTERN_WORDS and self._random.random() < self.recipe.patterns:
            return pattern_caption(label, piece.pattern, self._random)
        if piece.phrases and self._random.random() < self.recipe.own_phrases:
            return own_caption(label, piece.phrases, self._random)
        return random_caption(label, attributes.shares[picture], self._random)

    def _labels(self, kind: Tensor, color: Tensor, labels: Tensor) -> Tensor:
        captions = [one[int(self._random.integers(len(one)))] for one in self._plain]
        return label_loss(self._scores(kind, color, captions), self._said[labels])

    def _bridge(
        self, pictures: NDArray[np.int64], kind: Tensor, color: Tensor, relation: Tensor
    ) -> Tensor:
        """Photos and drawn pieces of a type meet; in the whole vector, of a type and colour."""
        drawn = torch.tensor([self.material.pictures[i].split == DRAWN for i in pictures])
        if not drawn.any() or drawn.all():
            return kind.sum() * 0
        color_relation = torch.from_numpy(same_colors(self.material.attributes, pictures))
        both = torch.minimum(relation, color_relation)
        both[(relation == 0) | (color_relation == 0)] = 0
        share = self.recipe.color_weight
        whole = torch.cat([(1 - share**2) ** 0.5 * kind, share * color], 1)
        return bridge_loss(kind, relation, drawn) + bridge_loss(whole, both, drawn)

    def _families(self, pictures: NDArray[np.int64], color: Tensor) -> Tensor:
        """The colour part alone must tell the families apart, whatever the garment."""
        captions = family_captions(self._random)
        _, said = self.model.texts(self._sentences(captions))
        verdict = torch.from_numpy(self.material.attributes.families[pictures])
        return label_loss(color @ said.T * _FAMILY_SCALE, verdict)

    def _sentences(self, captions: Sequence[Caption]) -> Tensor:
        return torch.from_numpy(self.material.bank.rows([c.text for c in captions]))

    def _scores(self, kind: Tensor, color: Tensor, captions: Sequence[Caption]) -> Tensor:
        said_kind, said_color = self.model.texts(self._sentences(captions))
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
