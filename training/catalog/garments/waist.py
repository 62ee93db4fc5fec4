"""What closes lower-body pieces at the top: waistbands, loops, the shaded inside, flies."""

from training.catalog.engine import Part, Seam
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, Point, flip, ribbon, spline
from training.catalog.engine.trims import line, shape, stitches


def arc(half: float, y: float, dip: float) -> list[Point]:
    """Return a shallow curve across the waist, left to right, its middle `dip` px lower."""
    right = [(CENTRE, y + dip), (CENTRE + 0.55 * half, y + 0.68 * dip), (CENTRE + half, y)]
    return [*flip(right), *right[1:]]


def inside(half: float, y: float, dip: float, color: str, fabric: str, label: str = "") -> Part:
    """Return the back of the waist as seen over the front's edge, with a sewn-in label."""
    top, low = arc(half, y, -0.45 * dip), arc(half, y + 4, dip + 5)
    tag = shape(spline(arc(17, y + 0.1 * dip, 0), arc(17, y + dip + 4, 0)[::-1]), label)
    return Part(
        spline(top, low[::-1]),
        darker(color, 0.18),
        fabric,
        puff=3,
        drape=0.2,
        shade=0.66,
        ink=tag if label else "",
    )


def band(
    half: float,
    low_half: float,
    y: float,
    height: float,
    dip: float,
    color: str,
    fabric: str,
    *,
    thread: str = "",
    gauge: float = 1.0,
    puff: float = 5.0,
    drape: float = 0.35,
    pattern: str = "plain",
    accent: str = "",
) -> Part:
    """Return the front waistband: half px wide on top, low_half below, from y to y + height.

    thread: colour of the edge stitching, empty for none.
    """
    top, low = arc(half, y, dip), arc(low_half, y + height, dip)
    rows = (arc(half - 1, y + 3.5, dip), arc(low_half - 1, y + height - 3.5, dip))
    trim = "".join(stitches(spline(row, closed=False), thread) for row in rows)
    return Part(
        spline(top, low[::-1]),
        color,
        fabric,
        pattern,
        accent,
        puff=puff,
        drape=drape,
        lift=1.2,
        gauge=gauge,
        trim=trim if thread else "",
    )


def loops(
    half: float, y: float, height: float, dip: float, color: str, fabric: str, thread: str = ""
) -> Part:
    """Return five or so belt loops standing over the band; one part, as none touch."""
    outlines, rows = [], []
    for share in (-0.86, -0.46, 0.46, 0.86):
        x = CENTRE + share * half
        top = y + dip * (1 - abs(share) ** 1.7) - 3
        run = [(x, top), (x + share * 1.5, top + height + 7)]
        outlines.append(ribbon(run, 10.5))
        rows.extend(
            stitches(ribbon([(x + s, top + 3), (x + s + share, top + height + 4)], 0.2), thread, 0.9)
            for s in (-2.8, 2.8)
        )
    trim = "".join(rows) if thread else ""
    return Part(" ".join(outlines), color, fabric, puff=4, drape=0.1, lift=1.6, trim=trim)


def fly(top: float, bottom: float, crotch: float, dark: str, thread: str = "") -> tuple[str, Seam]:
    """Return the stitched J of a zip fly (SVG elements) and the centre seam below the band."""
    x = CENTRE + 25
    curve = [
        (x, top),
        (x - 0.5, top + 0.6 * (bottom - top)),
        (x - 7, bottom - 9),
        (CENTRE + 3, bottom + 3),
    ]
    inner = [(px - 4.5, py - 3) for px, py in curve[:-1]] + [(CENTRE + 2, bottom - 2)]
    if thread:
        drawn = stitches(spline(curve, closed=False), thread) + stitches(
            spline(inner, closed=False), thread
        )
    else:
        drawn = line(spline(curve, closed=False), dark, 1.1, 0.5)
    edge = f"M{CENTRE},{top:.1f} L{CENTRE + 1},{bottom:.1f} L{CENTRE},{crotch:.1f}"
    return drawn, Seam(edge, 2.4, 1.2)
