"""The small learned maps behind the towers, in numpy."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stylist.errors import BrokenModel
from stylist.local.embedding.appearance import FamilyJudge

Floats = NDArray[np.float32]
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class PartHead:
    """Features to one part of the vector: a straight map plus a small bent one."""

    mean: Floats
    deviation: Floats
    inner: tuple[Floats, Floats]
    outer: tuple[Floats, Floats]
    straight: tuple[Floats, Floats]

    def __call__(self, features: Floats) -> Floats:
        """[size_in] to a unit vector [size_out]."""
        x = np.clip((features - self.mean) / self.deviation, -6, 6)
        bent = _linear(_gelu(_linear(x, self.inner)), self.outer)
        return unit(bent + _linear(x, self.straight))


@dataclass(frozen=True)
class ClothesMemory:
    """What ImageNet knows of clothes and accessories that our own photos never showed.

    A picture's ImageNet classes vote with the vectors of their names (ConSE, Norouzi et al. 2014),
    and the vote counts as far as the picture looks like a class outside our training photos.

    Attributes:
        weight, bias: ImageNet's own classifier, [1000, 1280] and [1000].
        classes: Which of the 1000 are clothes or accessories, [k].
        novel: Which of those our photos do not cover, bool [k].
        names: Type parts of the classes' names, [k, type size].
        weight_of_vote: How much a fully novel picture leans on the vote.
    """

    weight: Floats
    bias: Floats
    classes: NDArray[np.int64]
    novel: NDArray[np.bool_]
    names: Floats
    weight_of_vote: float

    def lean(self, kind: Floats, features: Floats) -> Floats:
        """The type part after the vote, of unit length."""
        scores = _linear(features, (self.weight, self.bias))
        likely = np.exp(scores - scores.max())
        likely = likely[self.classes] / likely.sum()
        vote = unit(np.sqrt(likely) @ self.names)
        novelty = float(likely[self.novel].sum())
        return unit(kind + self.weight_of_vote * novelty**0.5 * vote)


@dataclass(frozen=True)
class Heads:
    """Everything learned that is not a network file."""

    kind: PartHead
    color: PartHead
    color_weight: float
    text: Floats
    judge: FamilyJudge
    memory: ClothesMemory

    def picture_vector(self, features: Floats, color_features: Floats) -> Floats:
        """Unit vector [256] of a picture from tower features [1280] and colours [101]."""
        kind = self.memory.lean(self.kind(features), features)
        color_share: float = self.color_weight
        vector = [(1 - color_share**2) ** 0.5 * kind, color_share * self.color(color_features)]
        joined: Floats = np.concatenate(vector).astype(np.float32)
        return joined

    def text_vectors(self, sentences: Floats) -> Floats:
        """Unit vectors [n, 256] of sentence vectors [n, 384]."""
        projected = np.einsum("nj,ij->ni", sentences, self.text)
        lengths = np.linalg.norm(projected, axis=1, keepdims=True)
        vectors: Floats = (projected / lengths).astype(np.float32)
        return vectors


def read_heads(content: bytes) -> Heads:
    """Read `heads.npz`; numbers may be stored as float16.

    Raises:
        BrokenModel: An array is missing or the bytes are no .npz file.
    """
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            arrays = {name: _widened(stored[name]) for name in stored.files}
        return _heads(arrays)
    except (KeyError, ValueError, OSError) as error:
        raise BrokenModel(f"heads.npz cannot be read ({error}); reinstall the stylist.") from error


def unit(vector: Floats) -> Floats:
    """Scale to length 1; a zero vector stays zero."""
    scaled: Floats = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return scaled


def _heads(arrays: Arrays) -> Heads:
    memory = ClothesMemory(
        arrays["memory.weight"],
        arrays["memory.bias"],
        arrays["memory.classes"],
        arrays["memory.novel"],
        arrays["memory.names"],
        float(arrays["memory.vote"]),
    )
    judge = FamilyJudge(arrays["judge.weight"], arrays["judge.bias"], float(arrays["judge.trust"]))
    return Heads(
        _part(arrays, "type"),
        _part(arrays, "color"),
        float(arrays["color_weight"]),
        arrays["text"],
        judge,
        memory,
    )


def _part(arrays: Arrays, name: str) -> PartHead:
    inner, outer, straight = (
        (arrays[f"{name}.{layer}.weight"], arrays[f"{name}.{layer}.bias"])
        for layer in ("inner", "outer", "straight")
    )
    scale = arrays[f"{name}.mean"], arrays[f"{name}.deviation"]
    return PartHead(*scale, inner, outer, straight)


def _widened(array: NDArray[Any]) -> NDArray[Any]:
    return array.astype(np.float32) if array.dtype == np.float16 else array


def _linear(x: Floats, layer: tuple[Floats, Floats]) -> Floats:
    """One vector through one layer, in the calling thread.

    numpy's matrix product would wake its threads, whose waiting costs ten times the work itself.
    """
    weight, bias = layer
    mapped: Floats = np.einsum("ij,j->i", weight, x) + bias
    return mapped


def _gelu(x: Floats) -> Floats:
    bent: Floats = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3)))
    return bent
