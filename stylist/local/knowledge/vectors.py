"""The guide's vectors, embedded once and shipped beside its texts."""

import hashlib
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Sentences = Callable[[Sequence[str]], Floats]
"""Texts to vectors of unit length, [n, size]."""


def vectors_of(parts: Sequence[str], embed: Sentences, file: Path) -> Floats:
    """[n, size]: from the file; what was written since it was made is embedded now."""
    known = _read(file)
    keys = [_key(part) for part in parts]
    new = [part for part, key in zip(parts, keys, strict=True) if key not in known]
    if new:
        known |= dict(zip(map(_key, new), embed(new), strict=True))
    return np.stack([known[key] for key in keys])


def packed(parts: Sequence[str], vectors: Floats) -> bytes:
    """The file's content, to an eight-bit step of each vector's own."""
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    file = io.BytesIO()
    np.savez_compressed(file, keys=np.array([_key(part) for part in parts]),
                        steps=np.round(vectors / largest * 127).astype(np.int8))  # fmt: skip
    return file.getvalue()


def _read(file: Path) -> dict[str, Floats]:
    if not file.is_file():
        return {}
    with np.load(file, allow_pickle=False) as stored:
        vectors = stored["steps"].astype(np.float32)
        keys = stored["keys"].tolist()
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return dict(zip(keys, vectors, strict=True))


def _key(part: str) -> str:
    return hashlib.sha256(part.encode()).hexdigest()[:16]
