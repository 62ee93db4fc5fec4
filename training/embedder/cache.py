"""Activations of the frozen early blocks, kept on disk one round of views at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from stylist.local.embedding.appearance import shrunk
from training.embedder.data import Photo
from training.embedder.tower import Tower
from training.embedder.views import (
    Pixels,
    View,
    backdrop_from,
    laid_out,
    plain_view,
    varied_view,
)

_BATCH = 32
_BACKDROP_SHARE = 0.4
_SURFACE_SHARE = 0.6
_FIELDS = ("early", "small", "masks", "masked")


@dataclass(frozen=True)
class Round:
    """One view of every picture.

    Attributes:
        early: Early activations, float16 [n, c, 28, 28].
        small: The view itself, uint8 [n, 56, 56, 3].
        masks: The garment's mask 0..255 [n, 56, 56]; meaningless where `masked` is False.
        masked: Whether a mask is known, bool [n].
    """

    early: NDArray[np.float16]
    small: Pixels
    masks: Pixels
    masked: NDArray[np.bool_]


def photo_views(photos: Sequence[Photo], masks: dict[int, Pixels], number: int) -> Iterator[View]:
    """View `number` of each photo; number 0 is the photo as serving sees it."""
    random = np.random.default_rng(number)
    for index, photo in enumerate(photos):
        picture = Image.open(photo.path).convert("RGB")
        mask = masks.get(index)
        if number == 0:
            yield plain_view(picture, mask)
            continue
        backdrop = None
        if mask is not None and 25 < mask.mean() < 180 and random.random() < _BACKDROP_SHARE:
            backdrop = _backdrop(photos, random)
        yield varied_view(picture, mask, backdrop, random)


def drawn_views(pieces: Sequence[Photo], photos: Sequence[Photo], number: int) -> Iterator[View]:
    """View `number` of each drawn piece: on white for number 0, else on any surface."""
    random = np.random.default_rng(number)
    for piece in pieces:
        drawing = Image.open(piece.path).convert("RGBA")
        if number == 0:
            yield plain_view(*laid_out(drawing, None))
            continue
        backdrop = _backdrop(photos, random) if random.random() < _SURFACE_SHARE else None
        picture, mask = laid_out(drawing, backdrop)
        yield varied_view(picture, mask, None, random)


def write_round(views: Iterable[View], tower: Tower, cut: int, path: Path) -> None:
    """Run the blocks before `cut` over the views and store the round as one .npz file."""
    early: list[NDArray[np.float16]] = []
    small, masks, masked = [], [], []
    batch: list[Pixels] = []
    for view in views:
        batch.append(view.pixels)
        small.append(shrunk(view.pixels))
        masked.append(view.mask is not None)
        masks.append(np.zeros((56, 56), np.uint8) if view.mask is None else view.mask)
        if len(batch) == _BATCH:
            early.append(_early(batch, tower, cut))
            batch = []
    if batch:
        early.append(_early(batch, tower, cut))
    np.savez(
        path,
        early=np.concatenate(early),
        small=np.stack(small),
        masks=np.stack(masks),
        masked=np.array(masked),
    )


def read_round(*paths: Path) -> Round:
    """Load what `write_round` stored, several files one after another."""
    stored = [np.load(path) for path in paths]
    return Round(*(_joined([part[name] for part in stored]) for name in _FIELDS))


def _joined(parts: list[NDArray[np.generic]]) -> NDArray[np.generic]:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _backdrop(photos: Sequence[Photo], random: Generator) -> Image.Image:
    other = photos[int(random.integers(len(photos)))]
    return backdrop_from(Image.open(other.path).convert("RGB"), random)


def _early(batch: list[Pixels], tower: Tower, cut: int) -> NDArray[np.float16]:
    x = (torch.from_numpy(np.stack(batch)).float().permute(0, 3, 1, 2) - 127) / 128
    # bfloat16 is three times as fast here and its rounding is noise that training can bear.
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        early = tower.early(x.contiguous(memory_format=torch.channels_last), cut)
    return early.float().numpy().astype(np.float16)
