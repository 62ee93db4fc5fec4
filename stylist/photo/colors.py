"""Colours and their names: numbers in, the words a shopper uses out. Pure numpy.

Pixels are compared with prototypes in CIE L*a*b* (D65). A fine name ("navy") says more than its
family ("blue"); filters use families, sentences use fine names.
"""

import numpy as np
from numpy.typing import NDArray

from stylist.domain.colors import family_of
from stylist.domain.vocabulary import COLOR_FAMILIES

Floats = NDArray[np.float32]

FAMILIES = COLOR_FAMILIES

# Fine name: one or more typical sRGB values.
_PALETTE: dict[str, tuple[tuple[int, int, int], ...]] = {
    "black": ((18, 18, 20), (38, 37, 40)),
    "white": ((246, 246, 246), (224, 222, 220)),
    "grey": ((128, 128, 128), (165, 165, 168), (88, 88, 92)),
    "navy": ((24, 28, 58), (38, 48, 88)),
    "blue": ((40, 80, 180), (60, 110, 200)),
    "light blue": ((150, 185, 222),),
    "denim blue": ((82, 108, 145),),
    "teal": ((20, 125, 130),),
    "turquoise": ((60, 195, 200),),
    "green": ((40, 125, 60),),
    "light green": ((150, 200, 130),),
    "dark green": ((32, 62, 44),),
    "olive": ((102, 102, 55),),
    "red": ((195, 30, 42), (225, 60, 60)),
    "burgundy": ((108, 24, 42),),
    "pink": ((240, 160, 185),),
    "hot pink": ((225, 55, 135),),
    "purple": ((110, 60, 140),),
    "lavender": ((182, 162, 212),),
    "orange": ((235, 120, 40),),
    "peach": ((245, 190, 150),),
    "yellow": ((238, 205, 60),),
    "mustard": ((200, 150, 45),),
    "brown": ((112, 72, 48), (62, 42, 34)),
    "beige": ((216, 196, 168),),
    "tan": ((190, 150, 112),),
}

FINE_NAMES = tuple(_PALETTE)

# More typical values, compared as `shown_lab` shows them. It raises chroma, which would make
# mustard of a camel coat, tan of beige, peach of tan and yellow of mustard. For `name_of` alone:
# the embedder has learned from shares of `_PALETTE`.
_WARM_SHADES: dict[str, tuple[int, int, int]] = {
    "beige": (208, 187, 152),
    "tan": (178, 137, 96),
    "peach": (245, 190, 150),
    "mustard": (193, 151, 67),
    "brown": (112, 72, 48),
}

# Hue weighs more than lightness: a fold is darker, not another colour.
_LAB_WEIGHTS = np.array([0.7, 1.6, 1.6], np.float32)
_SOFTNESS = 98.0
_CHROMA_GAIN = 1.3
_HIGHLIGHT = 250.0
_MOST_GAIN = 1.6


def balanced(pixels: Floats) -> Floats:
    """Brighten a dim picture until its highlights are near white.

    Args:
        pixels: sRGB 0..255, [..., 3].
    """
    highlight = float(np.percentile(pixels.max(-1), 98))
    gain = min(max(_HIGHLIGHT / max(highlight, 1.0), 1.0), _MOST_GAIN)
    brightened: Floats = np.minimum(pixels * np.float32(gain), 255)
    return brightened


def lab_of(rgb: Floats, chroma_gain: float = 1.0) -> Floats:
    """sRGB 0..255 [..., 3] to L*a*b* (D65); a* and b* are multiplied by `chroma_gain`."""
    linear = _LINEAR[np.clip(rgb + 0.5, 0, 255).astype(np.uint8)]
    cubes = np.cbrt(np.maximum(linear @ _RGB_TO_XYZ, 0))
    f = np.where(cubes > 6 / 29, cubes, (cubes**3) / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    lab = np.stack([116 * y - 16, 500 * chroma_gain * (x - y), 200 * chroma_gain * (y - z)], -1)
    return lab.astype(np.float32)


def agreement(lab: Floats) -> Floats:
    """How well each prototype fits each colour: [n, 3] to [n, prototypes], rows sum to 1."""
    return _fit(lab, _PROTOTYPES)


def name_of(lab: Floats) -> str:
    """The fine name that a shopper would give a colour, [3] as `shown_lab` gives it."""
    shares = _fit(lab[None], _TOLD_APART)[0]
    votes = name_shares(shares[:PROTOTYPES])
    for name, share in zip(_WARM_SHADES, shares[PROTOTYPES:], strict=True):
        votes[name] += float(share)
    return max(votes, key=lambda name: votes[name])


def shown_lab(pixels: NDArray[np.uint8]) -> Floats:
    """A picture [..., 3] as L*a*b* after the corrections that naming expects."""
    return lab_of(balanced(pixels.astype(np.float32)), _CHROMA_GAIN)


def name_shares(prototype_shares: Floats) -> dict[str, float]:
    """Sum shares per prototype, [prototypes], into shares per fine name."""
    shares = dict.fromkeys(FINE_NAMES, 0.0)
    for name, share in zip(_PROTOTYPE_NAMES, prototype_shares, strict=True):
        shares[name] += float(share)
    return shares


def family_shares(names: list[tuple[str, float]]) -> dict[str, float]:
    """Add up the shares of each family."""
    shares: dict[str, float] = {}
    for name, share in names:
        family = family_of(name)
        shares[family] = shares.get(family, 0.0) + share
    return shares


def is_multicolored(shares: dict[str, float]) -> bool:
    """Whether three families or more have a fair share each; input as `name_shares` gives."""
    fair = [share for share in family_shares(list(shares.items())).values() if share >= 0.15]
    return len(fair) >= 3


def _fit(lab: Floats, prototypes: Floats) -> Floats:
    scaled = lab * _LAB_WEIGHTS
    squared = (
        (scaled**2).sum(1)[:, None] - 2 * scaled @ prototypes.T + (prototypes**2).sum(1)[None, :]
    )
    weights = np.exp((squared.min(1, keepdims=True) - squared) / _SOFTNESS)
    shares: Floats = weights / weights.sum(1, keepdims=True)
    return shares


_LEVELS = np.arange(256) / 255.0
_LINEAR = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)
_RGB_TO_XYZ = (
    np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    / np.array([[0.95047], [1.0], [1.08883]])
).T.astype(np.float32)
PROTOTYPES = sum(len(values) for values in _PALETTE.values())
_PROTOTYPE_NAMES = [name for name, values in _PALETTE.items() for _ in values]
_PROTOTYPES = (
    lab_of(np.array([v for values in _PALETTE.values() for v in values], np.float32)) * _LAB_WEIGHTS
)
_TOLD_APART = np.concatenate(
    [
        _PROTOTYPES,
        lab_of(np.array(list(_WARM_SHADES.values()), np.float32), _CHROMA_GAIN) * _LAB_WEIGHTS,
    ]
)
