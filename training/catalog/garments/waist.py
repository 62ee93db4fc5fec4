"""What closes lower-body pieces at the top: waistbands, loops, the shaded inside, flies.

Heights are px at a leg's scale 1.
"""

from training.catalog.engine import Part, Seam
from training.catalog.engine.color import darker
from training.catalog.engine.shapes import CENTRE, Point, flip, ribbon, spline
from training.catalog.engine.trims import line, shape, stitches
from training.catalog.garments.legs import Leg


def arc(half: float, y: float, dip: float) -> list[Point]:
    """Return a shallow curve across the waist, left to right, its middle `dip` px lower."""
    right = [(CENTRE, y + dip), (CENTRE + 0.55 * half, y + 0.68 * dip), (CENTRE + half, y)]
    return [*flip(right), *right[1:]]


def inside(
    leg: Leg, height: float, color: str, fabric: str, label: str = "", taper: float = 2.0
) -> Part:
    """Return the back of the waist as seen over the front's edge, with a sewn-in label."""
    half, s, dip = leg.waist - taper + 1, leg.scale, leg.dip
    y = leg.waist_y - height * s - 2
    top, low = arc(half, y, -0.45 * dip), arc(half, y + 4, dip + 5)
    tag = shape(spline(arc(17 * s, y + 0.1 * dip, 0), arc(17 * s, y + dip + 4, 0)[::-1]), label)
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
    leg: Leg,
    height: float,
    color: str,
    fabric: str,
    *,
    thread: str = "",
    pattern: str = "plain",
    accent: str = "",
    gauge: float = 1.0,
    puff: float = 5.0,
    taper: float = 2.0,
) -> Part:
    """Return the front waistband, `height` px high; thread stitches its edges, "" for none.

    taper: px the upper edge is narrower than the waist, on each side.
    """
    half, dip = leg.waist - taper, leg.dip
    y = leg.waist_y - height * leg.scale
    low = leg.waist_y + 2
    rows = (arc(half - 1, y + 3.5 * leg.scale, dip), arc(leg.waist, low - 3.5 * leg.scale, dip))
    return Part(
        spline(arc(half, y, dip), arc(leg.waist + 2, low, dip)[::-1]),
        color,
        fabric,
        pattern,
        accent,
        puff=puff,
        drape=0.35,
        lift=1.2,
        gauge=gauge,
        ink="".join(stitches(spline(row, closed=False), thread) for row in rows) if thread else "",
    )


def loops(leg: Leg, height: float, color: str, fabric: str, thread: str = "") -> Part:
    """Return four belt loops standing over the band; one part, as none touch."""
    s = leg.scale
    outlines: list[str] = []
    rows: list[str] = []
    for share in (-0.86, -0.46, 0.46, 0.86):
        x = CENTRE + share * leg.waist
        top = leg.waist_y - height * s + leg.dip * (1 - abs(share) ** 1.7) - 3
        low = top + (height + 7) * s
        outlines.append(ribbon([(x, top), (x + share * 1.5, low)], 10.5 * s))
        rows.extend(
            line(f"M{x + aside:.1f},{top + 3:.1f} L{x + aside + share:.1f},{low - 3:.1f}", thread)
            for aside in (-2.8 * s, 2.8 * s)
        )
    ink = "".join(rows) if thread else ""
    return Part(" ".join(outlines), color, fabric, puff=4, drape=0.1, lift=1.6, ink=ink)


def fly(leg: Leg, share: float, dark: str, thread: str = "") -> tuple[str, Seam]:
    """Return the stitched J of a zip fly (SVG elements) and the centre seam below the band.

    share: how far down towards the crotch the fly reaches, 0..1.
    """
    top, s = leg.waist_y + leg.dip, leg.scale
    bottom = top + share * (leg.crotch_y - top)
    x = CENTRE + 25 * s
    curve = [
        (x, top),
        (x - 0.5 * s, top + 0.6 * (bottom - top)),
        (x - 7 * s, bottom - 9 * s),
        (CENTRE + 3, bottom + 3),
    ]
    inner = [(px - 4.5 * s, py - 3) for px, py in curve[:-1]] + [(CENTRE + 2, bottom - 2 * s)]
    if thread:
        rows = (spline(curve, closed=False), spline(inner, closed=False))
        drawn = "".join(stitches(row, thread) for row in rows)
    else:
        drawn = line(spline(curve, closed=False), dark, 1.1, 0.55)
    edge = f"M{CENTRE},{top:.1f} L{CENTRE + 1},{bottom:.1f} L{CENTRE},{leg.crotch_y:.1f}"
    return drawn, Seam(edge, 2.6, 1.3)


def drawstring(leg: Leg, y: float, color: str, lengths: tuple[float, float]) -> str:
    """Return two cords that come out of eyelets at row y, tied into a bow knot (SVG)."""
    s = leg.scale
    ends = []
    for side, length in zip((-1, 1), lengths, strict=True):
        x = CENTRE + side * 15 * s
        tip = (CENTRE + side * 13 * s, y + length * s)
        run = [(CENTRE, y + 2), (CENTRE + side * 11 * s, y + 0.4 * length * s), tip]
        arch = [(x, y), (CENTRE + side * 8 * s, y + 4), (CENTRE, y + 2)]
        for path in (spline(arch, closed=False), spline(run, closed=False)):
            ends.append(line(path, darker(color, 0.55), 6.2 * s, 0.5))
            ends.append(line(path, color, 4.4 * s))
        knot = f"M{tip[0]:.1f},{tip[1] - 3:.1f} L{tip[0]:.1f},{tip[1] + 3 * s:.1f}"
        ends.append(line(knot, darker(color, 0.25), 5.4 * s))
    middle = f"M{CENTRE - 3},{y + 2:.1f} L{CENTRE + 3},{y + 3:.1f}"
    return "".join(ends) + line(middle, darker(color, 0.12), 8 * s)
