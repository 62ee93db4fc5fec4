"""Light on a relief: from height and colour to linear light."""

import numpy as np
from scipy.ndimage import gaussian_filter, sobel

from training.catalog.engine.arrays import Array
from training.catalog.engine.fabrics import Fabric
from training.catalog.engine.relief import Relief

STEEPNESS = 0.95
"""The z of an unscaled normal: smaller makes every slope read steeper."""


def _unit(vector: tuple[float, float, float]) -> tuple[float, float, float]:
    length = sum(v * v for v in vector) ** 0.5
    return (vector[0] / length, vector[1] / length, vector[2] / length)


LIGHT = _unit((-0.42, -0.58, 0.70))
HALFWAY = _unit((LIGHT[0], LIGHT[1], LIGHT[2] + 1))


def slope(height: Array, divisor: float) -> tuple[Array, Array]:
    """Return the gradient (across, down) of a height field."""
    return sobel(height, axis=1) / divisor, sobel(height, axis=0) / divisor


def light_up(relief: Relief, across: Array, down: Array, color: Array, fabric: Fabric) -> Array:
    """Return linear light (height, width, 3) for a cloth of the given slope and colour."""
    length = np.sqrt(across**2 + down**2 + STEEPNESS**2)
    facing = (-across * LIGHT[0] - down * LIGHT[1] + STEEPNESS * LIGHT[2]) / length
    shade = 0.42 + 0.83 * np.maximum(facing, 0)
    shade *= 1 - 0.16 * np.exp(-relief.edge / 7)
    # Valleys see less of the sky than ridges do.
    hollow = relief.height - gaussian_filter(relief.height, 9)
    shade *= np.clip(1 + 0.05 * hollow, 0.75, 1.08)
    lit = color * shade[..., None]
    if float(color.mean()) < 0.06:
        # Black cloth would swallow its folds: give it a little sky to reflect.
        lit += 0.035 * (facing - 0.4)[..., None]
    if fabric.gloss:
        toward = (-across * HALFWAY[0] - down * HALFWAY[1] + STEEPNESS * HALFWAY[2]) / length
        shine = fabric.gloss * np.maximum(toward, 0) ** (3 * fabric.power)
        lit += shine[..., None] * (0.35 + 0.65 * np.maximum(color, 0) ** 0.3)
    seen: Array = np.maximum(lit, 0)
    return seen
