"""The number beside each piece: near it, over nothing."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from stylist.outfits.board.lettering import BOLD, font

Pixels = NDArray[np.uint8]

RADIUS: Final = 24
_SMALLER: Final = 5
_FINER: Final = 4
_CLEAR: Final = 8
"""Pixels between a disc and any piece, at least."""
_APART: Final = 110
"""Pixels between the middles of two discs, where there is room: side by side they confuse."""
DISC, NUMBER = "#3a332c", "#ffffff"


def mark_places(
    alphas: Sequence[Pixels], stage: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    """The middle of each piece's number on the board.

    alphas: of each piece on an empty board. stage: left, top, right, bottom that discs keep to.
    """
    far = [_distances(alpha) for alpha in alphas]
    nearest = np.min(far, axis=0)
    allowed = nearest >= RADIUS + _CLEAR
    allowed &= _within(allowed.shape, stage)
    chosen: list[tuple[int, int]] = []
    for number, own in enumerate(far):
        others = [one for other, one in enumerate(far) if other != number]
        cost = _cost(own, np.min(others, axis=0) if others else None)
        free = allowed.copy()
        for x, y in chosen:
            apart = _from(x, y, free.shape)
            free &= apart > 2 * RADIUS + _CLEAR
            cost = cost + np.maximum(0, _APART - apart)
        row, column = divmod(int(np.where(free, cost, np.inf).argmin()), free.shape[1])
        chosen.append((column * _SMALLER, row * _SMALLER))
    return chosen


def draw_disc(sheet: Image.Image, x: int, y: int, radius: int, number: int) -> None:
    """A disc with a number in its middle."""
    sheet.paste(DISC, (x - radius - 1, y - radius - 1), _disc(radius))
    letters = font(BOLD, round(radius * 1.25))
    ImageDraw.Draw(sheet).text((x, y), str(number), font=letters, fill=NUMBER, anchor="mm")


@cache
def _disc(radius: int) -> Image.Image:
    """The disc's mask, with a soft edge."""
    side = 2 * radius + 2
    large = Image.new("L", (side * _FINER, side * _FINER))
    edge = _FINER, _FINER, (side - 1) * _FINER - 1, (side - 1) * _FINER - 1
    ImageDraw.Draw(large).ellipse(edge, fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


def _distances(alpha: Pixels) -> NDArray[np.float32]:
    size = (alpha.shape[1] // _SMALLER, alpha.shape[0] // _SMALLER)
    seen = cv2.threshold(alpha, 8, 255, cv2.THRESH_BINARY)[1]
    there = cv2.resize(seen, size, interpolation=cv2.INTER_AREA) > 0
    outside = 1 - there.astype(np.uint8)
    far = cv2.distanceTransform(outside, cv2.DIST_L2, 5) * _SMALLER - _SMALLER
    return np.asarray(far, np.float32)


def _cost(own: NDArray[np.float32], others: NDArray[np.float32] | None) -> NDArray[np.float32]:
    """Near the piece, plainly nearer than to any other, rather beside its upper part."""
    rows = np.arange(own.shape[0], dtype=np.float32)[:, None] * _SMALLER
    top = float(np.flatnonzero((own <= 0).any(1))[0]) * _SMALLER
    cost = own + 0.12 * np.abs(rows - top - RADIUS)
    if others is not None:
        cost = cost + 4 * np.maximum(0, own + 24 - others)
    return np.asarray(cost, np.float32)


def _within(shape: tuple[int, ...], stage: tuple[int, int, int, int]) -> NDArray[np.bool_]:
    left, top, right, bottom = stage
    down, across = np.ogrid[: shape[0], : shape[1]]
    x, y = across * _SMALLER, down * _SMALLER
    return np.asarray((x >= left + RADIUS) & (x <= right - RADIUS)
                      & (y >= top + RADIUS) & (y <= bottom - RADIUS))  # fmt: skip


def _from(x: int, y: int, shape: tuple[int, ...]) -> NDArray[np.float32]:
    down = np.arange(shape[0], dtype=np.float32)[:, None] * _SMALLER - y
    across = np.arange(shape[1], dtype=np.float32) * _SMALLER - x
    return np.sqrt(down * down + across * across)
