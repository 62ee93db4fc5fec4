"""Writes what serving loads: network, heads, list of checksums."""

import hashlib
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge
from stylist.weights import CHECKSUMS
from training.embedder.imagenet import CLOTHES, NOVEL
from training.embedder.model import PartHead, Stylish
from training.embedder.network import write_network
from training.embedder.texts import TextBank

Arrays = dict[str, NDArray[np.generic]]


def export(
    model: Stylish,
    judge: FamilyJudge,
    bank: TextBank,
    folder: Path,
    *,
    color_weight: float,
    vote: float,
) -> None:
    """Fill `folder` (which already holds tokenizer.json).

    Args:
        color_weight: The colour part's share of a picture vector's length, 0..1.
        vote: How much a picture of an unknown kind leans on ImageNet's names.
    """
    write_network(model, folder / "image_tower.onnx")
    arrays: Arrays = {
        "color_weight": np.array(color_weight, np.float32),
        "text": _half(torch.cat([model.text_type.weight, model.text_color.weight])),
        "judge.weight": judge.weight,
        "judge.bias": judge.bias,
        "judge.trust": np.array(judge.trust, np.float32),
    }
    arrays |= _part("type", model.type_head) | _part("color", model.color_head)
    arrays |= _memory(model, bank, vote)
    np.savez_compressed(folder / "heads.npz", **arrays)
    write_checksums(folder)


def write_checksums(folder: Path) -> None:
    """List every weight file in the format of sha256sum."""
    names = ("heads.npz", "image_tower.onnx", "tokenizer.json")
    lines = (f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in names)
    (folder / CHECKSUMS).write_text("".join(lines), "ascii")


def _part(name: str, head: PartHead) -> Arrays:
    arrays: Arrays = {
        f"{name}.mean": head.mean.numpy(),
        f"{name}.deviation": head.deviation.numpy(),
    }
    for layer in ("inner", "outer", "straight"):
        linear = getattr(head, layer)
        arrays[f"{name}.{layer}.weight"] = _half(linear.weight)
        arrays[f"{name}.{layer}.bias"] = _half(linear.bias)
    return arrays


def _memory(model: Stylish, bank: TextBank, vote: float) -> Arrays:
    texts = [f"a {name}" for name in CLOTHES.values()]
    bank.add(texts)
    with torch.no_grad():
        kinds, _ = model.texts(torch.from_numpy(bank.rows(texts)))
    return {
        "memory.weight": _half(model.tower.imagenet_weight),
        "memory.bias": _half(model.tower.imagenet_bias),
        "memory.classes": np.array(list(CLOTHES), np.int64),
        "memory.novel": np.array([number in NOVEL for number in CLOTHES]),
        "memory.names": _half(torch.nn.functional.normalize(kinds, dim=-1)),
        "memory.vote": np.array(vote, np.float32),
    }


def _half(values: torch.Tensor) -> NDArray[np.float16]:
    return values.detach().numpy().astype(np.float16)
