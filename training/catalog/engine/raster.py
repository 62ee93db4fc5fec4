"""SVG elements to arrays."""

from io import BytesIO

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from training.catalog.engine.shapes import HEIGHT, WIDTH

Array = NDArray[np.float32]
Box = tuple[int, int, int, int]

WHOLE: Box = (0, 0, WIDTH, HEIGHT)


def paint(elements: str, box: Box = WHOLE, mirrored: bool = False) -> Array:
    """Return SVG elements as floats (height, width, 4), sRGB and straight alpha in [0, 1].

    box: left, top, right, bottom of the canvas region wanted, px.
    """
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if mirrored:
        elements = f'<g transform="translate({WIDTH},0) scale(-1,1)">{elements}</g>'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{left} {top} {width} {height}">{elements}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    pixels = np.asarray(Image.open(BytesIO(png)).convert("RGBA"), dtype=np.float32)
    return pixels / 255


def coverage(path: str, box: Box = WHOLE, mirrored: bool = False) -> Array:
    """Return how much of each pixel a filled path covers, in [0, 1]."""
    return paint(f'<path d="{path}" fill="#fff" fill-rule="evenodd"/>', box, mirrored)[..., 3]


def bounds(path: str, mirrored: bool = False, margin: int = 4) -> Box:
    """Return a canvas box that holds the path, with a margin in px."""
    mask = coverage(path, WHOLE, mirrored) > 0
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not rows.size:
        raise ValueError(f"nothing of the outline {path[:60]!r} lies on the canvas")
    return (
        max(int(columns[0]) - margin, 0),
        max(int(rows[0]) - margin, 0),
        min(int(columns[-1]) + margin + 1, WIDTH),
        min(int(rows[-1]) + margin + 1, HEIGHT),
    )
