"""Colour between "#rrggbb" text and linear light, the space all shading happens in."""

import numpy as np

from training.catalog.engine.arrays import Array

GAMMA = 2.2


def linear(color: str) -> Array:
    """Return the colour as three linear-light floats in [0, 1]."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return np.array(channels, dtype=np.float32) ** np.float32(GAMMA)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour `share` (0..1) of the way from first to second, as the eye steps it."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(color: str, share: float) -> str:
    """Return the colour moved `share` (0..1) towards black."""
    return mix(color, "#000000", share)


def lighter(color: str, share: float) -> str:
    """Return the colour moved `share` (0..1) towards white."""
    return mix(color, "#ffffff", share)


def lightness(color: str) -> float:
    """Return perceived brightness in [0, 1]: 0 black, 1 white."""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def contrast(color: str, share: float = 0.25) -> str:
    """Return a readable sister tone: darker on light cloth, lighter on dark cloth."""
    return darker(color, share) if lightness(color) > 0.42 else lighter(color, share)


def blend(base: Array, over: Array, share: Array) -> Array:
    """Return base covered by `over` where share (height, width) is 1."""
    return base + (over - base) * share[..., None]
