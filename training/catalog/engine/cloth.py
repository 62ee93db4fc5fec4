"""Cloth coordinates: where on the bolt each pixel of a part was cut."""

from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np

from training.catalog.engine.arrays import Array
from training.catalog.engine.noise import Noise
from training.catalog.engine.part import Part
from training.catalog.engine.raster import Box
from training.catalog.engine.shapes import CENTRE, WIDTH


@dataclass(frozen=True)
class Cloth:
    """u runs across and v down the cloth, px; y counts canvas rows from the part's
    block line; rng throws flowers."""

    u: Array
    v: Array
    y: Array
    noise: Noise
    rng: np.random.Generator

    def scaled(self, factor: float) -> "Cloth":
        """Return the cloth with a weave or pattern `factor` times larger."""
        return replace(self, u=self.u / factor, v=self.v / factor)


@dataclass(frozen=True)
class Lie:
    """How a part's cloth lies: slopes across and down its folds, and slow undulation wob."""

    across: Array
    down: Array
    wob: Array

    def inside(self, box: Box, part_box: Box) -> "Lie":
        """Return the same for a smaller box within the part's."""
        left, top, right, bottom = (a - b for a, b in zip(box, part_box[:2] * 2, strict=True))
        region = (slice(top, bottom), slice(left, right))
        return Lie(self.across[region], self.down[region], self.wob[region])


def lay_cloth(part: Part, box: Box, lie: Lie, rng: np.random.Generator) -> Cloth:
    """Return the coordinates of a part's cloth, turned by its grain and pulled by its folds."""
    left, top, right, bottom = box
    columns = np.arange(left, right, dtype=np.float32)
    x: Array = np.broadcast_to(columns, (bottom - top, right - left))
    y: Array = np.broadcast_to(np.arange(top, bottom, dtype=np.float32)[:, None], x.shape)
    noise = Noise((bottom - top, right - left), rng)
    canvas_y = y - part.block_y
    if part.mirrored:
        x = WIDTH - x
    # A fold shortens the cloth as seen from above, so lines bend towards its foot.
    x, y = x - 4 * lie.across + 2.5 * lie.wob, y - 4 * lie.down + 3 * lie.wob
    if part.polar is not None:
        return Cloth(*_rings(x, y, part.polar), canvas_y, noise, rng)
    angle = radians(part.rotation)
    x = x - CENTRE
    u = x * cos(angle) + y * sin(angle)
    v = -x * sin(angle) + y * cos(angle)
    return Cloth(u, v, canvas_y, noise, rng)


def _rings(x: Array, y: Array, centre: tuple[float, float]) -> tuple[Array, Array]:
    dx, dy = x - centre[0], y - centre[1]
    radius = np.hypot(dx, dy)
    # Angle times the mean radius keeps the weave's period in px.
    return (np.arctan2(dx, -dy) * float(radius.mean())).astype(np.float32), radius
