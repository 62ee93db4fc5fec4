"""Pockets: patches, flaps and welts, each a piece of cloth sewn on the body."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Part, Seam
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.shapes import Point, ribbon, spline
from training.catalog.engine.trims import stitches


def patch(
    design: Design,
    centre: Point,
    width: float,
    height: float,
    *,
    point: float = 8.0,
    thread: str = "",
    mirrored: bool = False,
) -> Part:
    """Return a patch pocket hung from its top edge's centre, with a pointed lower edge.

    point: px that the middle hangs lower than the corners.
    """
    x, y = centre
    left, right, bottom = x - width / 2, x + width / 2, y + height
    path = spline(
        [(left, y), (right, y)],
        [(right, y), (right, bottom - point)],
        [(right, bottom - point), (x, bottom)],
        [(x, bottom), (left, bottom - point)],
    )
    inset = 3.2
    sewn = spline(
        [(left + inset, y), (left + inset, bottom - point - 2)],
        [(left + inset, bottom - point - 2), (x, bottom - inset)],
        [(x, bottom - inset), (right - inset, bottom - point - 2)],
        [(right - inset, bottom - point - 2), (right - inset, y)],
        closed=False,
    )
    fold = f"M{left:.1f},{y + 11:.1f} L{right:.1f},{y + 11:.1f}"
    color = thread or contrast(design.color, 0.25)
    return Part(
        path,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0.4,
        lift=1.3,
        seams=(Seam(sewn, 1.4, 0.5), Seam(fold, 1.6, 0.7)),
        ink=stitches(sewn, color, 1.0, "2.6 1.8") + stitches(fold, color, 0.9, "2.6 1.8"),
        mirrored=mirrored,
    )


def flap(
    design: Design,
    centre: Point,
    width: float,
    height: float,
    *,
    point: float = 0.0,
    slant: float = 0.0,
    thread: str = "",
    trim: str = "",
    mirrored: bool = False,
) -> Part:
    """Return a pocket flap hung from its top edge's centre, lower corners rounded.

    point: px the middle hangs lower. slant: px the outer end hangs lower than the inner.
    """
    x, y = centre
    half, r = width / 2, min(8.0, height / 3)
    low = y + height
    path = spline(
        [(x - half, y), (x + half, y + slant)],
        [(x + half, y + slant), (x + half, low + slant - r)],
        [
            (x + half, low + slant - r),
            (x + half - 0.3 * r, low + slant - 0.3 * r),
            (x + half - r, low + slant),
        ],
        [(x + half - r, low + slant), (x, low + point + slant / 2)],
        [(x, low + point + slant / 2), (x - half + r, low)],
        [(x - half + r, low), (x - half + 0.3 * r, low - 0.3 * r), (x - half, low - r)],
    )
    ink = stitches(path, thread, 1.0, "2.6 1.8") if thread else ""
    return Part(
        path,
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=5,
        drape=0.3,
        lift=2.4,
        ink=ink,
        trim=trim,
        mirrored=mirrored,
    )


def welt(design: Design, start: Point, end: Point, width: float = 12) -> tuple[Part, Part]:
    """Return a right-hand and a left-hand welt pocket: a narrow lip along a line."""
    lip = Part(
        ribbon([start, end], width),
        design.color,
        design.fabric,
        design.pattern,
        design.accent,
        puff=4,
        drape=0,
        lift=1.6,
        trim=stitches(spline([start, end], closed=False), darker(design.color, 0.3), 0.1),
    )
    return lip, replace(lip, mirrored=True)
