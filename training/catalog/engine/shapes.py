"""Paths from points: smooth outlines, mirrored halves, ribbons.

Coordinates are px on the canvas, x to the right, y down, centre line at x = 300.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

WIDTH, HEIGHT = 600, 720
CENTRE = WIDTH / 2

Point = tuple[float, float]
Run = Sequence[Point]

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def spline(*runs: Run, closed: bool = True) -> str:
    """Return path data that is smooth inside each run and has a corner between runs.

    A run of two points is a straight line. The end of one run is joined to the start of the
    next by a straight line where they differ.
    """
    pieces: list[str] = []
    for run in runs:
        pieces.append(f"{'L' if pieces else 'M'}{_xy(run[0])}")
        pieces.extend(_bezier(run, i) for i in range(len(run) - 1))
    return " ".join(pieces) + (" Z" if closed else "")


def loop(points: Run) -> str:
    """Return a closed path, smooth everywhere, through the points."""
    ring = [points[-1], *points, points[0], points[1]]
    pieces = [f"M{_xy(points[0])}"]
    pieces.extend(_bezier(ring, i) for i in range(1, len(points) + 1))
    return " ".join(pieces) + " Z"


def symmetric(*right: Run) -> str:
    """Return the closed outline whose right half, from top centre to bottom centre, is given.

    The first and the last run pass the centre line without a corner.
    """
    first, last = right[0], right[-1]
    if len(right) == 1:
        return spline([*first, *flip(first)[1:-1], first[0]])
    top, bottom = [*flip(first), *first[1:]], [*last, *flip(last)[1:]]
    return spline(top, *right[1:-1], bottom, *(flip(run) for run in reversed(right[1:-1])))


def flip(run: Run) -> list[Point]:
    """Return the run mirrored at the centre line, in reverse order."""
    return [(2 * CENTRE - x, y) for x, y in reversed(run)]


def mirror(path: str) -> str:
    """Return path data mirrored at the centre line; only absolute M L C Q S T Z are allowed."""
    if set(re.findall("[A-Za-z]", path)) - set("MLCQSTZ"):
        raise ValueError(f"cannot mirror {path[:40]!r}: only M L C Q S T Z are mirrored")
    numbers = iter(range(10**6))
    return _NUMBER.sub(
        lambda found: found[0] if next(numbers) % 2 else f"{2 * CENTRE - float(found[0]):.1f}",
        path,
    )


def ribbon(run: Run, width: float, end_width: float | None = None) -> str:
    """Return the outline of a band along the run, width px wide, tapering to end_width."""
    end_width = width if end_width is None else end_width
    last = len(run) - 1
    left, right = [], []
    for i, (x, y) in enumerate(run):
        nx, ny = _normal(run, i)
        half = (width + (end_width - width) * i / last) / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return spline(left, right[::-1])


def offset(run: Run, distance: float) -> list[Point]:
    """Return the run moved `distance` px to its left (as seen walking along it)."""
    normals = [_normal(run, i) for i in range(len(run))]
    return [
        (x + nx * distance, y + ny * distance)
        for (x, y), (nx, ny) in zip(run, normals, strict=True)
    ]


def between(first: Point, second: Point, share: float) -> Point:
    """Return the point `share` (0..1) of the way from first to second."""
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
    )


def along(run: Run, share: float) -> Point:
    """Return the point `share` (0..1) of the length along the run's straight segments."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(run)]
    left = share * sum(lengths)
    for (a, b), length in zip(pairwise(run), lengths, strict=True):
        if left <= length:
            return between(a, b, left / max(length, 1e-6))
        left -= length
    return run[-1]


def _xy(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _bezier(run: Run, i: int) -> str:
    """Return the Catmull-Rom segment from run[i] to run[i + 1] as a cubic."""
    a, b = run[i], run[i + 1]
    before, after = run[max(i - 1, 0)], run[min(i + 2, len(run) - 1)]
    first = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
    second = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
    return f"C{_xy(first)} {_xy(second)} {_xy(b)}"


def _normal(run: Run, i: int) -> Point:
    """Return the unit normal to the left of the run at point i."""
    (ax, ay), (bx, by) = run[max(i - 1, 0)], run[min(i + 1, len(run) - 1)]
    length = hypot(bx - ax, by - ay) or 1.0
    return ((by - ay) / length, (ax - bx) / length)
