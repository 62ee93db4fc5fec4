"""SVG elements to arrays."""

from io import BytesIO

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from training.catalog.engine.arrays import Array
from training.catalog.engine.shapes import HEIGHT, WIDTH

Box = tuple[int, int, int, int]

WHOLE: Box = (0, 0, WIDTH, HEIGHT)
PREVIEW = 6
"""How many times smaller the drawing is on which extents are found; divides both sides."""


def paint(elements: str, box: Box = WHOLE, mirrored: bool = False) -> Array:
    """Return SVG elements as floats (height, width, 4), sRGB and straight alpha in [0, 1].

    box: left, top, right, bottom of the canvas region wanted, px.
    """
    return _pixels(elements, box, mirrored, 1).astype(np.float32) / 255


def _pixels(elements: str, box: Box, mirrored: bool, shrink: int) -> NDArray[np.uint8]:
    """Return the drawn box, `shrink` times smaller, as RGBA bytes."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if mirrored:
        elements = f'<g transform="translate({WIDTH},0) scale(-1,1)">{elements}</g>'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width // shrink}" '
        f'height="{height // shrink}" viewBox="{left} {top} {width} {height}">{elements}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    return np.asarray(Image.open(BytesIO(png)).convert("RGBA"))


def coverage(path: str, box: Box = WHOLE, mirrored: bool = False) -> Array:
    """Return how much of each pixel a filled path covers, in [0, 1]."""
    return paint(f'<path d="{path}" fill="#fff" fill-rule="evenodd"/>', box, mirrored)[..., 3]


def bounds(path: str, mirrored: bool = False) -> Box:
    """Return a canvas box that holds a filled path, with a margin of a few px."""
    box = extent(f'<path d="{path}" fill="#fff" fill-rule="evenodd"/>', mirrored)
    if box is None:
        raise ValueError(f"nothing of the outline {path[:60]!r} lies on the canvas")
    return box


def extent(elements: str, mirrored: bool = False) -> Box | None:
    """Return a canvas box that holds the SVG elements, None where nothing is drawn.

    Found on a small drawing, as that costs a tenth of a full one.
    """
    drawn = _pixels(elements, WHOLE, mirrored, PREVIEW)[..., 3] > 0
    rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
    if not rows.size:
        return None
    return (
        max(int(columns[0] - 1) * PREVIEW, 0),
        max(int(rows[0] - 1) * PREVIEW, 0),
        min(int(columns[-1] + 2) * PREVIEW, WIDTH),
        min(int(rows[-1] + 2) * PREVIEW, HEIGHT),
    )
