"""Vectors in memory: their limits, and the exact nearest."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from tests.fakes.operations import Refused
from tests.fakes.vector_filters import Filter, passes

_MOST_KEYS = 50
_MOST_METADATA = 40 * 1024
_MOST_FILTERABLE = 2 * 1024

Floats = NDArray[np.float32]


@dataclass
class VectorIndex:
    """One index. hidden: metadata keys that no filter may name."""

    dimension: int
    metric: str
    hidden: tuple[str, ...] = ()
    vectors: "dict[str, Held]" = field(default_factory=dict)
    created: float = field(default_factory=lambda: dt.datetime.now(dt.UTC).timestamp())
    _stacked: "tuple[list[Held], Floats] | None" = None

    def put(self, given: "Sequence[Held]") -> None:
        """Adds vectors or replaces those with their keys."""
        self.vectors |= {held.key: held for held in given}
        self._stacked = None

    def drop(self, keys: Sequence[str]) -> None:
        """Takes vectors away; unknown keys are no fault."""
        for key in keys:
            self.vectors.pop(key, None)
        self._stacked = None

    def nearest(
        self, vector: Floats, wanted: Filter | None, limit: int
    ) -> "list[tuple[float, Held]]":
        """The nearest that pass the filter, with their distances, nearest first."""
        held, rows = self._rows()
        kept = [at for at, one in enumerate(held) if not wanted or passes(one.metadata, wanted)]
        if not kept:
            return []
        near = rows[kept]
        if self.metric == "cosine":
            lengths = np.linalg.norm(near, axis=1) * np.linalg.norm(vector)
            distances = 1 - near @ vector / lengths
        else:
            distances = np.linalg.norm(near - vector, axis=1)
        order = np.argsort(distances, kind="stable")[:limit]
        return [(float(distances[at]), held[kept[at]]) for at in order]

    def _rows(self) -> "tuple[list[Held], Floats]":
        if self._stacked is None:
            held = sorted(self.vectors.values(), key=lambda one: one.key)
            rows = np.asarray([one.values for one in held], np.float32)
            self._stacked = (held, rows.reshape(len(held), self.dimension))
        return self._stacked


@dataclass(frozen=True)
class Held:
    """One vector with its facts."""

    key: str
    values: Floats
    metadata: dict[str, Any]

    @classmethod
    def of(cls, given: dict[str, Any], index: VectorIndex) -> Self:
        """From a member of PutVectors. Raises Refused where it breaks a limit."""
        key, metadata = given["key"], given.get("metadata") or {}
        values = check_vector(given["data"]["float32"], index, f"Vector with key {key}")
        _check_metadata(key, metadata, index)
        return cls(key, values, metadata)

    def told(self, asked: dict[str, Any]) -> dict[str, Any]:
        """As an answer tells it."""
        told: dict[str, Any] = {"key": self.key}
        if asked.get("returnData"):
            told["data"] = {"float32": self.values.tolist()}
        if asked.get("returnMetadata"):
            told["metadata"] = self.metadata
        return told


def check_vector(values: list[float], index: VectorIndex, name: str) -> Floats:
    """The vector in float32. Raises Refused for a wrong dimension, or zero under cosine."""
    if len(values) != index.dimension:
        _refuse(f"{name} has invalid dimension: expected {index.dimension}, got {len(values)}")
    with np.errstate(over="ignore"):
        vector = np.asarray(values, np.float32)
    if not np.isfinite(vector).all():
        _refuse(f"{name} contains a value that is not a finite float32")
    if index.metric == "cosine" and not vector.any():
        _refuse(f"{name} is a zero vector, which the cosine distance does not allow")
    return vector


def _check_metadata(key: str, metadata: Any, index: VectorIndex) -> None:
    if not isinstance(metadata, dict):
        _refuse(f"Metadata of {key} must be an object")
    if len(metadata) > _MOST_KEYS:
        _refuse(f"Metadata of {key} must have at most {_MOST_KEYS} keys, has {len(metadata)}")
    for name, value in metadata.items():
        values = value if isinstance(value, list) else [value]
        if not values or not all(isinstance(one, str | int | float) for one in values):
            _refuse(f"Metadata {name} of {key} must be text, number, boolean or a list of these")
    filterable = {name: value for name, value in metadata.items() if name not in index.hidden}
    if _size(metadata) > _MOST_METADATA:
        _refuse(f"Metadata of {key} must be at most {_MOST_METADATA} bytes")
    if _size(filterable) > _MOST_FILTERABLE:
        _refuse(f"Filterable metadata of {key} must be at most {_MOST_FILTERABLE} bytes, "
                f"is {_size(filterable)}")  # fmt: skip


def _size(metadata: dict[str, Any]) -> int:
    """Bytes of its JSON; how S3 Vectors counts is not published."""
    return len(json.dumps(metadata, ensure_ascii=False, separators=(",", ":")).encode())


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
