"""Patterns: where on the cloth the accent colour shows. Periods are px at scale 1."""

from collections.abc import Callable

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.blooms import floral
from training.catalog.engine.cloth import Cloth
from training.catalog.engine.color import blend, contrast, darker, linear
from training.catalog.engine.rosettes import leopard

Tint = Callable[[Cloth, str, str], Array]


def dye(name: str, cloth: Cloth, color: str, accent: str) -> Array:
    """Return the cloth's colour, linear light (height, width, 3)."""
    return PATTERNS[name](cloth, color, accent or contrast(color, 0.5))


def band(position: Array, period: float, share: float, offset: float = 0.0) -> Array:
    """Return 1 inside the first `share` (0..1) of each period, 0 outside, soft over a pixel."""
    distance = np.abs(np.mod(position + offset + period / 2, period) - period / 2)
    inside: Array = np.clip(share * period / 2 - distance + 0.5, 0, 1)
    return inside


def _plain(cloth: Cloth, color: str, accent: str) -> Array:
    return np.broadcast_to(linear(color), (*cloth.u.shape, 3)).copy()


def _accented(share: Callable[[Cloth], Array]) -> Tint:
    """Return a pattern that lays the accent on the colour as strongly as share says."""

    def tint(cloth: Cloth, color: str, accent: str) -> Array:
        return blend(_plain(cloth, color, accent), linear(accent), share(cloth))

    return tint


def _gingham(cloth: Cloth) -> Array:
    return (band(cloth.u, 26, 0.5) + band(cloth.v, 26, 0.5)) * 0.5


def _plaid(cloth: Cloth) -> Array:
    total = np.zeros_like(cloth.u)
    for across in (cloth.u, cloth.v):
        for share, weight, offset in ((0.42, 0.45, 0), (0.06, 0.35, 34), (0.05, 0.25, 46)):
            total += weight * band(across, 84, share, offset)
    return np.minimum(total, 1)


def _dots(cloth: Cloth) -> Array:
    row = np.floor(cloth.v / 34)
    du = np.mod(cloth.u + 17 * np.mod(row, 2), 34) - 17
    dv = np.mod(cloth.v, 34) - 17
    inside: Array = np.clip(6.8 - np.hypot(du, dv) + 0.5, 0, 1)
    return inside


def _camo(cloth: Cloth, color: str, accent: str) -> Array:
    base = _plain(cloth, color, accent)
    tones = ((accent, 0.12), (darker(color, 0.4), 0.2), (darker(accent, 0.55), 0.34))
    for tone, threshold in tones:
        field = cloth.noise(52, 34) + 0.4 * cloth.noise(20, 14)
        base = blend(base, linear(tone), np.clip((field - threshold) * 14, 0, 1))
    return base


def _colorblock(cloth: Cloth) -> Array:
    return np.clip(-cloth.y, 0, 1)


PATTERNS: dict[str, Tint] = {
    "plain": _plain,
    "breton": _accented(lambda c: band(c.v, 30, 0.28)),
    "stripe": _accented(lambda c: band(c.v, 56, 0.5)),
    "pinstripe": _accented(lambda c: 0.75 * band(c.u, 24, 0.07)),
    "gingham": _accented(_gingham),
    "plaid": _accented(_plaid),
    "dots": _accented(_dots),
    "floral": floral,
    "leopard": leopard,
    "camo": _camo,
    "colorblock": _accented(_colorblock),
}
