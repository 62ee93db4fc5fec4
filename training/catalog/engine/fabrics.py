"""Fabrics: the small relief and the small colour changes that tell them apart."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.cloth import Cloth

Weave = Callable[[Cloth], tuple[Array, Array]]


@dataclass(frozen=True)
class Fabric:
    """weave: cloth to (height, albedo factor about 1). gloss, power: strength and tightness
    of the highlight. drape: how deep it folds. crispness: 1 is cotton, below that folds are
    rounder (wool), above sharper (linen)."""

    weave: Weave
    gloss: float = 0.0
    power: float = 4.0
    drape: float = 1.0
    crispness: float = 1.0


def _knit(c: Cloth) -> tuple[Array, Array]:
    column = np.mod(c.u / 9, 1)
    slant = 2 * np.abs(column - 0.5)
    row = np.mod((c.v + 5 * slant) / 6.5, 1)
    h = np.sin(np.pi * row) * (0.35 + 0.65 * np.sin(np.pi * column))
    return 1.5 * h, 0.86 + 0.17 * h


def _rib(c: Cloth) -> tuple[Array, Array]:
    h = np.abs(np.sin(np.pi * c.u / 7))
    return 2.2 * h, 0.9 + 0.1 * h


def _cord(c: Cloth) -> tuple[Array, Array]:
    h = np.abs(np.sin(np.pi * c.u / 4.5))
    return 1.6 * h, 0.88 + 0.14 * h


def _denim(c: Cloth) -> tuple[Array, Array]:
    twill, n = np.sin(1.25 * (c.u + c.v)), c.noise(1.6)
    return 0.25 * twill + 0.3 * n, 1 + 0.05 * twill + 0.055 * n + 0.03 * c.noise(60)


def _wool(c: Cloth) -> tuple[Array, Array]:
    n = c.noise(2.2)
    return 0.55 * (n + 0.6 * c.noise(5)), 1 + 0.045 * n


def _fleece(c: Cloth) -> tuple[Array, Array]:
    n = c.noise(3)
    return 0.45 * (0.8 * c.noise(6) + 0.8 * n), 1 + 0.03 * n


def _tweed(c: Cloth) -> tuple[Array, Array]:
    twill, n = np.sin(0.75 * (c.v + np.sign(np.sin(np.pi * c.u / 9)) * c.u)), c.noise(1.5)
    return 0.5 * twill + 0.4 * n, 1 + 0.10 * twill + 0.07 * n


def _leather(c: Cloth) -> tuple[Array, Array]:
    n = c.noise(2.4)
    return 0.22 * (c.noise(4) + 0.7 * n), 1 + 0.02 * n


def _satin(c: Cloth) -> tuple[Array, Array]:
    return 0.03 * c.noise(2), 1 + 0.01 * c.noise(30)


def _linen(c: Cloth) -> tuple[Array, Array]:
    slubs = c.noise(12, 2) + c.noise(2, 12)
    return 0.3 * slubs, 1 + 0.035 * slubs


def _canvas(c: Cloth) -> tuple[Array, Array]:
    t = np.sin(1.6 * c.u) * np.sin(1.6 * c.v)
    return 0.4 * t, 1 + 0.03 * t


def _cotton(c: Cloth) -> tuple[Array, Array]:
    n = c.noise(1.5)
    return 0.16 * n, 1 + 0.012 * n


def _nylon(c: Cloth) -> tuple[Array, Array]:
    return 0.25 * c.noise(14) + 0.05 * c.noise(1.5), 1 + 0.01 * c.noise(40)


def _rubber(c: Cloth) -> tuple[Array, Array]:
    return 0.03 * c.noise(3), 1 + 0.008 * c.noise(50)


def _suede(c: Cloth) -> tuple[Array, Array]:
    n = c.noise(1.6)
    return 0.22 * n, 1 + 0.035 * n + 0.06 * c.noise(34)


def _straw(c: Cloth) -> tuple[Array, Array]:
    braid = np.abs(np.sin(np.pi * c.v / 8))
    strand = np.sin(0.9 * (c.u + 7 * np.sign(np.sin(np.pi * c.v / 8))))
    h = braid * (0.75 + 0.25 * strand)
    return 2.0 * h, 0.84 + 0.16 * h + 0.05 * c.noise(3)


FABRICS: dict[str, Fabric] = {
    "canvas": Fabric(_canvas, 0.02, 4, 0.7),
    "cord": Fabric(_cord, 0.03, 4, 0.75, 0.85),
    "cotton": Fabric(_cotton, 0.02, 5),
    "denim": Fabric(_denim, 0, 4, 0.8, 1.1),
    "fleece": Fabric(_fleece, 0, 4, 0.75, 0.75),
    "knit": Fabric(_knit, 0, 4, 0.8, 0.7),
    "leather": Fabric(_leather, 0.36, 12, 0.9, 1.2),
    "linen": Fabric(_linen, 0, 4, 1.15, 1.25),
    "nylon": Fabric(_nylon, 0.16, 7, 1.1, 1.25),
    "patent": Fabric(_rubber, 0.8, 20, 0.5),
    "rib": Fabric(_rib, 0, 4, 0.6, 0.8),
    "rubber": Fabric(_rubber, 0.34, 8, 0.8, 1.1),
    "satin": Fabric(_satin, 0.38, 9, 1.25, 0.85),
    "straw": Fabric(_straw, 0.04, 4, 0.2),
    "suede": Fabric(_suede, 0, 4, 0.8),
    "tweed": Fabric(_tweed, 0, 4, 0.7, 0.8),
    "wool": Fabric(_wool, 0, 4, 0.8, 0.8),
}
