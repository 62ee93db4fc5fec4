"""Lays pieces out so that no two touch: as large as they fit, then evenly spaced."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from stylist.outfits.board.anchors import Places, compositions
from stylist.outfits.board.shapes import CELL, Flags, Floats, Footprint, Shape

_FULLEST, _STEP, _STEPS = 0.60, 0.965, 60
"""Share of the stage that outlines cover in the first try; how units shrink from try to try."""
_MORE_TRIES: Final = 4
"""Steps that are looked at after the first that fits: a little smaller may lie better."""
_ROUNDS: Final = 2
_GROWTH, _GROWTHS = 1.03, 12
_GROWN: Final = 3
"""Compositions that are grown before one is chosen."""
_SPACING: Final = 5.0
"""Cells over which a neighbour's push falls to a third."""
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
        free = _free(taken, foot)
        if not free.any():
            return None
        distance = _distance(foot, places.get(shapes[number].slot, _MIDDLE), columns, rows)
        x, y = _lowest(np.where(free, distance, np.inf))
        at[number] = (x, y)
        _put(taken, foot, x, y, 1)
    return _Try(feet, at, unit, places)


def _merit(one: _Try, shapes: Sequence[Shape], columns: int, rows: int) -> float:
    """Size counts first; then how level the whole is, that no large part of it is bare, and how
    near pieces are to their places."""
    taken = np.zeros((rows, columns), np.uint8)
    strayed = mass = 0.0
    middle = np.zeros(2)
    for shape, foot, (x, y) in zip(shapes, one.feet, one.at, strict=True):
        _put(taken, foot, x, y, 1)
        cells = float(foot.cells.sum())
        distance = _distance(foot, one.places.get(shape.slot, _MIDDLE), columns, rows)
        strayed += float(distance[y, x]) / max(columns, rows) / len(shapes)
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
        _put(taken, foot, x, y, 1)
    for number in sorted(range(len(one.feet)), key=lambda n: int(one.feet[n].cells.sum())):
        foot, (x, y) = one.feet[number], one.at[number]
        _put(taken, foot, x, y, 0)
        push = _push(taken)
        cells = foot.cells.astype(np.float32)
        crowded = cv2.matchTemplate(push, cells, cv2.TM_CCORR) / np.sqrt(cells.sum())
        wanted = _distance(foot, one.places.get(shapes[number].slot, _MIDDLE), columns, rows)
        cost = crowded + _PULL * wanted
        x, y = _lowest(np.where(_free(taken, foot), cost, np.inf))
        one.at[number] = (x, y)
        _put(taken, foot, x, y, 1)


def _push(taken: Flags) -> Floats:
    """How near other pieces are, 1 beside them; the edges of the stage push half as much."""
    inside = np.pad(1 - taken, 1)
    inside[0, :] = inside[-1, :] = inside[:, 0] = inside[:, -1] = 1
    others = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[1:-1, 1:-1]
    edges = cv2.distanceTransform(np.pad(np.ones_like(taken), 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
    return np.asarray(np.exp(-others / _SPACING) + 0.5 * np.exp(-edges / _SPACING), np.float32)


def _free(taken: Flags, foot: Footprint) -> NDArray[np.bool_]:
    """Where the footprint's corner may be, [rows, columns] of its room."""
    hits = cv2.matchTemplate(taken.astype(np.float32), foot.cells.astype(np.float32),
                             cv2.TM_CCORR)  # fmt: skip
    return np.asarray(hits < 0.5)


def _distance(foot: Footprint, place: tuple[float, float], columns: int, rows: int) -> Floats:
    """Cells from each position of the footprint to its place."""
    down = np.arange(rows - foot.cells.shape[0] + 1, dtype=np.float32)
    across = np.arange(columns - foot.cells.shape[1] + 1, dtype=np.float32)
    return np.asarray(np.hypot(down[:, None] - place[1] * down[-1],
                               across[None] - place[0] * across[-1]), np.float32)  # fmt: skip


def _lowest(cost: NDArray[np.float32]) -> tuple[int, int]:
    row, column = divmod(int(cost.argmin()), cost.shape[1])
    return column, row


def _put(taken: Flags, foot: Footprint, x: int, y: int, value: int) -> None:
    height, width = foot.cells.shape
    taken[y : y + height, x : x + width][foot.cells > 0] = value


def _centring(one: _Try, columns: int, rows: int) -> tuple[int, int]:
    """Pixels by which the whole moves so that its margins are equal."""
    right = max(x + foot.cells.shape[1] for foot, (x, _) in zip(one.feet, one.at, strict=True))
    bottom = max(y + foot.cells.shape[0] for foot, (_, y) in zip(one.feet, one.at, strict=True))
    left, top = min(x for x, _ in one.at), min(y for _, y in one.at)
    return (columns - right - left) * CELL // 2, (rows - bottom - top) * CELL // 2
