"""How high each pixel of a part stands above the table, px."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt, gaussian_filter

from training.catalog.engine.arrays import Array
from training.catalog.engine.fabrics import Fabric
from training.catalog.engine.noise import Noise
from training.catalog.engine.part import Fold, Part, Seam
from training.catalog.engine.raster import Box, paint
from training.catalog.engine.shapes import ribbon


@dataclass(frozen=True)
class Relief:
    """height and edge (distance to the border) in px; wob is undulation in [-1, 1]."""

    height: Array
    edge: Array
    wob: Array


def raise_relief(part: Part, fabric: Fabric, mask: Array, box: Box, noise: Noise) -> Relief:
    """Return the relief of puff, folds, undulation and seams; the weave comes later."""
    edge = _edge_distance(part, mask, box)
    round_off = np.minimum(edge / part.puff, 1)
    height = 0.55 * part.puff * np.sqrt(np.maximum(1 - (1 - round_off) ** 2, 0))
    height = gaussian_filter(height, 2)
    wob = 0.6 * noise(90) + 0.25 * noise(40)
    drape = part.drape * fabric.drape
    if part.folds:
        ridges = _folds(part.folds, box, part.mirrored)
        soft = 4.2 / fabric.crispness
        height += 6.2 * drape * (gaussian_filter(ridges, soft) - 0.6 * gaussian_filter(ridges, 11))
    height += 2.6 * drape * np.minimum(edge / 30, 1) * wob
    if part.seams:
        height -= 1.6 * gaussian_filter(_seams(part.seams, box, part.mirrored), 0.9)
    return Relief(height, edge, wob)


def _edge_distance(part: Part, mask: Array, box: Box) -> Array:
    """Return the distance to the outline or the nearest quilting line, px."""
    inside = mask > 0.5
    if part.quilting:
        lines = (
            f'<path d="{part.quilting}" fill="none" stroke="#fff" '
            f'stroke-width="{part.quilting_width}"/>'
        )
        inside &= paint(lines, box, part.mirrored)[..., 3] < 0.5
    # The canvas border is no edge of the cloth, but a part there needs one to round off.
    padded = np.pad(inside, 1)
    distance: Array = distance_transform_edt(padded)[1:-1, 1:-1].astype(np.float32)
    return distance


def _folds(folds: tuple[Fold, ...], box: Box, mirrored: bool) -> Array:
    elements = "".join(f'<path d="{_lens(fold)}" {_signed("fill", fold.depth)}/>' for fold in folds)
    return _signed_layer(elements, box, mirrored)


def _lens(fold: Fold) -> str:
    """Return the outline of a fold: pointed at both ends, widest in the middle."""
    points = list(fold.points)
    middle = max(len(points) // 2, 1)
    if len(points) < 3:
        (ax, ay), (bx, by) = points
        points = [points[0], ((ax + bx) / 2, (ay + by) / 2), points[1]]
    return f"{ribbon(points[: middle + 1], 0.8, fold.width)} " + ribbon(
        points[middle:], fold.width, 0.8
    )


def _seams(seams: tuple[Seam, ...], box: Box, mirrored: bool) -> Array:
    elements = "".join(
        f'<path d="{seam.path}" fill="none" stroke-width="{seam.width}" '
        f'stroke-linecap="round" stroke-linejoin="round" {_signed("stroke", seam.depth)}/>'
        for seam in seams
    )
    return _signed_layer(elements, box, mirrored)


def _signed(attribute: str, depth: float) -> str:
    """Return paint attributes: red raises, blue lowers, brightness is the amount (up to 2)."""
    level = min(round(abs(depth) * 127), 255)
    color = f"rgb({level},0,0)" if depth > 0 else f"rgb(0,0,{level})"
    return f'{attribute}="{color}" style="mix-blend-mode:screen"'


def _signed_layer(elements: str, box: Box, mirrored: bool) -> Array:
    layer = paint(f'<g style="isolation:isolate">{elements}</g>', box, mirrored)
    return (layer[..., 0] - layer[..., 2]) * layer[..., 3] * (255 / 127)
