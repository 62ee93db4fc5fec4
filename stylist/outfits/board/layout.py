"""Lays pieces out so that no two touch: as large as they fit, then evenly spaced."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from stylist.outfits.board.anchors import Places, compositions
from stylist.outfits.board.grid import free, lowest, push, put, squared
from stylist.outfits.board.shapes import CELL, Footprint, Shape

_FULLEST, _STEP, _STEPS = 0.60, 0.965, 160
"""Share of the stage that outlines cover in the first try; how units shrink from try to try."""
_MORE_TRIES: Final = 2
"""Steps that are looked at after the first that fits: a little smaller may lie better."""
_ROUNDS: Final = 2
_GROWTH, _GROWTHS = 1.03, 12
_GROWN: Final = 2
"""Compositions that are grown before one is chosen."""
_PULL: Final = 0.25
"""How strongly a piece is drawn to where its composition wants it, against that push."""
_MIDDLE: Final = (0.5, 0.5)
_STRAY, _LEAN, _BARE = 0.8, 0.9, 0.6
"""What a composition loses for each, beside the logarithm of its unit."""


@dataclass(frozen=True)
class Placed:
    """Where a piece is drawn: left and top of its turned picture in board pixels, and its scale."""

    left: int
    top: int
    scale: float


@dataclass
class _Try:
    """Cells (column, row) of the footprints, in the order of the shapes."""

    feet: list[Footprint]
    at: list[tuple[int, int]]
    unit: float
    places: Places


def arrange(shapes: Sequence[Shape], stage: tuple[int, int, int, int]) -> list[Placed]:
    """Where each shape lies within the stage (left, top, right, bottom in pixels).

    No pixel of one is nearer than `shapes.GAP` to one of another.
    """
    left, top, right, bottom = stage
    columns, rows = (right - left) // CELL, (bottom - top) // CELL
    grown = [_grown(one, shapes, columns, rows) for one in _promising(shapes, columns, rows)]
    best = max(grown, key=lambda one: _merit(one, shapes, columns, rows))
    across, down = _centring(best, columns, rows)
    return [
        Placed(left + x * CELL + foot.left + across, top + y * CELL + foot.top + down,
               shape.scale(best.unit))
        for shape, foot, (x, y) in zip(shapes, best.feet, best.at, strict=True)
    ]  # fmt: skip


def _promising(shapes: Sequence[Shape], columns: int, rows: int) -> list[_Try]:
    """The best compositions at the largest units at which one fits, each of them once."""
    wanted = _FULLEST * columns * rows * CELL**2
    unit = float(np.sqrt(wanted / sum(shape.area for shape in shapes)))
    everywhere = list(compositions(frozenset(shape.slot for shape in shapes)))
    found: list[_Try] = []
    more = _MORE_TRIES
    for _ in range(_STEPS):
        feet = [shape.footprint(unit) for shape in shapes]
        if all(foot.cells.shape[0] <= rows and foot.cells.shape[1] <= columns for foot in feet):
            tries = (_fit(shapes, feet, places, unit, columns, rows) for places in everywhere)
            found += [one for one in tries if one]
        if found:
            more -= 1
        if more < 0:
            break
        unit *= _STEP
    found.sort(key=lambda one: -_merit(one, shapes, columns, rows))
    return list({id(one.places): one for one in reversed(found)}.values())[::-1][:_GROWN]


def _grown(one: _Try, shapes: Sequence[Shape], columns: int, rows: int) -> _Try:
    """The same composition spaced out, and made larger for as long as spacing makes room."""
    _space_out(one, shapes, columns, rows)
    for _ in range(_GROWTHS):
        unit = one.unit * _GROWTH
        feet = [shape.footprint(unit) for shape in shapes]
        if any(foot.cells.shape[0] > rows or foot.cells.shape[1] > columns for foot in feet):
            break
        larger = _fit(shapes, feet, _where(one, shapes, columns, rows), unit, columns, rows)
        if larger is None:
            break
        one = replace(larger, places=one.places)
        _space_out(one, shapes, columns, rows)
    for _ in range(_ROUNDS):
        _space_out(one, shapes, columns, rows)
    return one


def _where(one: _Try, shapes: Sequence[Shape], columns: int, rows: int) -> Places:
    """Where the pieces lie now, as a composition."""
    return {
        shape.slot: (x / max(1, columns - foot.cells.shape[1]),
                     y / max(1, rows - foot.cells.shape[0]))
        for shape, foot, (x, y) in zip(shapes, one.feet, one.at, strict=True)
    }  # fmt: skip


def _fit(
    shapes: Sequence[Shape], feet: list[Footprint], places: Places, unit: float,
    columns: int, rows: int,
) -> _Try | None:  # fmt: skip
    """Each piece, the largest first, as near as it can be to its place; None if one finds none."""
    taken = np.zeros((rows, columns), np.uint8)
    at = [(0, 0)] * len(feet)
    for number in sorted(range(len(feet)), key=lambda n: -int(feet[n].cells.sum())):
        foot = feet[number]
        far = squared(foot, places.get(shapes[number].slot, _MIDDLE), columns, rows)
        if taken.any():
            far[~free(taken, foot)] = np.inf
        x, y = lowest(far)
        if far[y, x] == np.inf:
            return None
        at[number] = (x, y)
        put(taken, foot, x, y, 1)
    return _Try(feet, at, unit, places)


def _merit(one: _Try, shapes: Sequence[Shape], columns: int, rows: int) -> float:
    """Size counts first; then how level the whole is, that no large part of it is bare, and how
    near pieces are to their places."""
    taken = np.zeros((rows, columns), np.uint8)
    strayed = mass = 0.0
    middle = np.zeros(2)
    for shape, foot, (x, y) in zip(shapes, one.feet, one.at, strict=True):
        put(taken, foot, x, y, 1)
        cells = float(foot.cells.sum())
        far = squared(foot, one.places.get(shape.slot, _MIDDLE), columns, rows)
        strayed += math.sqrt(far[y, x]) / max(columns, rows) / len(shapes)
        height, width = foot.cells.shape
        middle += cells * np.array([(x + width / 2) / columns, (y + height / 2) / rows])
        mass += cells
    lean = float(np.abs(middle / mass - 0.5).sum())
    bare = float(cv2.distanceTransform(1 - taken, cv2.DIST_L2, 3).max()) / columns
    return math.log(one.unit) - _STRAY * strayed - _LEAN * lean - _BARE * bare


def _space_out(one: _Try, shapes: Sequence[Shape], columns: int, rows: int) -> None:
    """Move each piece to where it is freest of the others, not far from its place."""
    taken = np.zeros((rows, columns), np.uint8)
    for foot, (x, y) in zip(one.feet, one.at, strict=True):
        put(taken, foot, x, y, 1)
    for number in sorted(range(len(one.feet)), key=lambda n: int(one.feet[n].cells.sum())):
        foot, (x, y) = one.feet[number], one.at[number]
        put(taken, foot, x, y, 0)
        cells = foot.cells.astype(np.float32)
        crowded = cv2.matchTemplate(push(taken), cells, cv2.TM_CCORR) / np.sqrt(cells.sum())
        far = squared(foot, one.places.get(shapes[number].slot, _MIDDLE), columns, rows)
        cost = crowded + _PULL * np.sqrt(far)
        cost[~free(taken, foot)] = np.inf
        x, y = lowest(cost)
        one.at[number] = (x, y)
        put(taken, foot, x, y, 1)


def _centring(one: _Try, columns: int, rows: int) -> tuple[int, int]:
    """Pixels by which the whole moves so that its margins are equal."""
    right = max(x + foot.cells.shape[1] for foot, (x, _) in zip(one.feet, one.at, strict=True))
    bottom = max(y + foot.cells.shape[0] for foot, (_, y) in zip(one.feet, one.at, strict=True))
    left, top = min(x for x, _ in one.at), min(y for _, y in one.at)
    return (columns - right - left) * CELL // 2, (rows - bottom - top) * CELL // 2
