"""Randomness that is the same on every machine: generators seeded from a stable hash."""

import hashlib
from dataclasses import astuple

import numpy as np

from training.catalog.design import Design


def stable_seed(*keys: object) -> int:
    """Return a 64-bit seed from the text of the keys; Python's own hash() is salted per run."""
    text = "\x1f".join(str(key) for key in keys)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")


def chance(design: Design, topic: str) -> np.random.Generator:
    """Return the design's generator for one topic ("folds", "cut" ...).

    Topics are independent, so adding a fold never moves a pocket.
    """
    return np.random.default_rng(stable_seed(*astuple(design), topic))


def vary(rng: np.random.Generator, value: float, share: float = 0.03) -> float:
    """Return the value changed by up to ±share (a fraction)."""
    return value * float(rng.uniform(1 - share, 1 + share))
