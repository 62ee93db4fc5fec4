"""The sheet that pieces lie on: paper, their shadows, and the pieces themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from stylist.outfits.board.layout import Placed
from stylist.outfits.board.shapes import Shape

WIDTH, HEIGHT = 1080, 1350

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

_LIGHT, _SHADE = (0xF5, 0xF1, 0xEB), (0xE6, 0xDF, 0xD5)
_GRAIN: Final = 1.0
_SEED: Final = 20
_FAR: Final = ((10, 18), 20.0, 0.32, 8)
"""The soft shadow: pixels right and down, blur, strength, and how much smaller it is made."""
_NEAR: Final = ((3, 4), 5.0, 0.22, 2)
_RIM: Final = ((0, 1), 1.6, 0.26, 1)
"""A line around each piece: white cloth on light paper keeps its edge."""


@dataclass(frozen=True)
class Cloth:
    """A piece as drawn: RGBA with color already multiplied by alpha; left, top on the board."""

    pixels: Pixels
    left: int
    top: int


def drawn(pixels: Pixels, shape: Shape, placed: Placed) -> Cloth:
    """The piece at its size and angle; `pixels` as RGBA, the size that `shape` was made from."""
    small = min(1.0, placed.scale * 1.25)
    source = cv2.cvtColor(pixels, cv2.COLOR_RGBA2mRGBA)
    enlarge = np.eye(3)
    if small < 0.9:
        size = (max(1, round(shape.width * small)), max(1, round(shape.height * small)))
        source = cv2.resize(source, size, interpolation=cv2.INTER_AREA)
        enlarge = np.diag([shape.width / size[0], shape.height / size[1], 1.0])
    matrix = np.vstack([shape.to_board(placed.scale), [0, 0, 1]]) @ enlarge
    turned = cv2.warpAffine(source, matrix[:2], shape.extent(placed.scale), flags=cv2.INTER_CUBIC)
    # Cubic curves overshoot: no color may be lighter than its alpha allows.
    alpha = turned[..., 3]
    whole = cv2.min(turned, cv2.merge([alpha] * 4))
    left, top, width, height = cv2.boundingRect(alpha)
    return Cloth(np.asarray(whole[top : top + height, left : left + width], np.uint8),
                 placed.left + left, placed.top + top)  # fmt: skip


def alpha_of(cloth: Cloth) -> Pixels:
    """The piece's alpha on an empty board, [HEIGHT, WIDTH]."""
    board = np.zeros((HEIGHT, WIDTH), np.uint8)
    height, width = cloth.pixels.shape[:2]
    board[cloth.top : cloth.top + height, cloth.left : cloth.left + width] = cloth.pixels[..., 3]
    return board


def laid(cloths: Sequence[Cloth]) -> Pixels:
    """The pieces with their shadows on paper, RGB."""
    sheet = _shaded(cloths)
    for cloth in cloths:
        height, width = cloth.pixels.shape[:2]
        place = sheet[cloth.top : cloth.top + height, cloth.left : cloth.left + width]
        clear = cv2.cvtColor(255 - cloth.pixels[..., 3], cv2.COLOR_GRAY2RGB)
        below = cv2.multiply(place, clear, scale=1 / 255)
        place[:] = cv2.add(below, cv2.cvtColor(cloth.pixels, cv2.COLOR_RGBA2RGB))
    return sheet


def _shaded(cloths: Sequence[Cloth]) -> Pixels:
    """Paper with the shadows of the pieces, RGB."""
    alpha = np.zeros((HEIGHT, WIDTH), np.uint8)
    for cloth in cloths:
        height, width = cloth.pixels.shape[:2]
        place = alpha[cloth.top : cloth.top + height, cloth.left : cloth.left + width]
        np.maximum(place, cloth.pixels[..., 3], out=place)
    light = np.ones((HEIGHT, WIDTH), np.float32)
    for (right, down), blur, strength, smaller in (_FAR, _NEAR, _RIM):
        left = 1 - strength * np.arange(256, dtype=np.float32) / 255
        light *= cv2.LUT(_shadow(alpha, right, down, blur, smaller), left)
    planes = [cv2.multiply(plane, light, dtype=cv2.CV_8U) for plane in _paper()]
    return np.asarray(cv2.merge(planes), np.uint8)


def _shadow(alpha: Pixels, right: int, down: int, blur: float, smaller: int) -> Pixels:
    """The alpha moved and blurred, 0 to 255; worked on `smaller` times smaller."""
    size = (WIDTH // smaller, HEIGHT // smaller)
    moved = np.zeros_like(alpha)
    moved[down:, right:] = alpha[: HEIGHT - down, : WIDTH - right]
    small = cv2.resize(moved, size, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), blur / smaller)
    return np.asarray(cv2.resize(soft, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR), np.uint8)


@cache
def _paper() -> tuple[Floats, ...]:
    """Red, green and blue of warm paper, lighter above, with a grain too fine to be seen."""
    down = np.linspace(0, 1, HEIGHT, dtype=np.float32)[:, None, None]
    gradient = np.array(_LIGHT, np.float32) * (1 - down) + np.array(_SHADE, np.float32) * down
    grain = np.random.default_rng(_SEED).normal(0, _GRAIN, (HEIGHT, WIDTH, 1))
    planes = (gradient + grain.astype(np.float32)).transpose(2, 0, 1)
    return tuple(np.ascontiguousarray(plane, np.float32) for plane in planes)
