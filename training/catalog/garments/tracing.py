"""Outlines written as text: points of a traced silhouette, corners marked by semicolons.

"0,0 50,20 90,80; 90,200 0,200" is smooth up to 90,80, has a corner there and goes on smoothly.
One piece that ends where it began is smooth all round. Points are px on the canvas.
"""

from math import hypot, sqrt

from training.catalog.engine.shapes import Point, Run


def trace(text: str, closed: bool = True) -> str:
    """Return path data through the points of the text, smooth between corners."""
    runs = [points(piece) for piece in text.split(";")]
    last = runs[0][0]
    pieces = [f"M{last[0]:.1f},{last[1]:.1f}"]
    for run in runs:
        whole = run if run[0] == last else [last, *run]
        pieces.extend(_bezier(whole, i, len(runs) == 1) for i in range(len(whole) - 1))
        last = whole[-1]
    return " ".join(pieces) + (" Z" if closed else "")


def stroke(text: str) -> str:
    """Return path data of an open line through the points of the text."""
    return trace(text, closed=False)


def points(text: str) -> list[Point]:
    """Return the points of one smooth piece: "x,y x,y ..."."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def _bezier(run: Run, i: int, alone: bool) -> str:
    """Return the segment from run[i] to run[i + 1] as a cubic.

    Centripetal Catmull-Rom: traced points lie unevenly, and the uniform kind would overshoot.
    """
    a, b = run[i], run[i + 1]
    ring = alone and run[0] == run[-1] and len(run) > 3
    before = run[i - 1] if i else run[-2 if ring else 0]
    after = run[i + 2] if i + 2 < len(run) else run[1 if ring else -1]
    first = _handle(before, a, b)
    second = _handle(after, b, a)
    return f"C{first[0]:.1f},{first[1]:.1f} {second[0]:.1f},{second[1]:.1f} {b[0]:.1f},{b[1]:.1f}"


def _handle(behind: Point, here: Point, ahead: Point) -> Point:
    """Return the control point that leaves `here` towards `ahead`."""
    step = sqrt(max(hypot(ahead[0] - here[0], ahead[1] - here[1]), 1e-6))
    back = sqrt(hypot(here[0] - behind[0], here[1] - behind[1]))
    if back < 1e-3:
        return (here[0] + (ahead[0] - here[0]) / 3, here[1] + (ahead[1] - here[1]) / 3)
    x, y = (
        here[k]
        + step
        / 3
        * (
            (here[k] - behind[k]) / back
            - (ahead[k] - behind[k]) / (back + step)
            + (ahead[k] - here[k]) / step
        )
        for k in (0, 1)
    )
    return (x, y)
