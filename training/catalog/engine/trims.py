"""Small things drawn as SVG elements: stitches, buttons, zips, eyelets, buckles."""

from training.catalog.engine.color import darker, lighter
from training.catalog.engine.shapes import Point, Run, along, spline

METALS = {"silver": "#b9bcc0", "gold": "#c9a253", "gunmetal": "#55585e", "brass": "#a98545"}


def line(path: str, color: str, width: float = 1.2, opacity: float = 1.0) -> str:
    """Return a plain drawn line."""
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
        f'stroke-linecap="round" stroke-linejoin="round" stroke-opacity="{opacity}"/>'
    )


def shape(path: str, color: str, opacity: float = 1.0) -> str:
    """Return a filled shape."""
    return f'<path d="{path}" fill="{color}" fill-rule="evenodd" fill-opacity="{opacity}"/>'


def stitches(path: str, color: str, width: float = 1.3, dash: str = "4 2.4") -> str:
    """Return a row of stitches along path data."""
    return (
        f'<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
        f'stroke-dasharray="{dash}" stroke-opacity="0.9"/>'
    )


def button(x: float, y: float, radius: float, color: str, holes: int = 4) -> str:
    """Return a sewn-through button with its own small shadow and rim."""
    r = radius
    elements = [
        f'<ellipse cx="{x + r * 0.25:.1f}" cy="{y + r * 0.35:.1f}" rx="{r * 1.08:.1f}" '
        f'ry="{r * 1.05:.1f}" fill="#000" fill-opacity="0.28"/>',
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="{darker(color, 0.35)}"/>',
        f'<circle cx="{x - r * 0.08:.1f}" cy="{y - r * 0.1:.1f}" r="{r * 0.9:.1f}" '
        f'fill="{lighter(color, 0.12)}"/>',
        f'<circle cx="{x}" cy="{y}" r="{r * 0.66:.1f}" fill="{color}"/>',
    ]
    step = r * 0.24
    offsets = ((-step, -step), (step, -step), (-step, step), (step, step))[:holes]
    elements.extend(
        f'<circle cx="{x + dx:.1f}" cy="{y + dy:.1f}" r="{max(r * 0.13, 0.5):.2f}" '
        f'fill="{darker(color, 0.6)}"/>'
        for dx, dy in offsets
    )
    return "".join(elements)


def snap(x: float, y: float, radius: float, metal: str) -> str:
    """Return a round metal stud, rivet or snap."""
    r = radius
    return (
        f'<circle cx="{x + r * 0.2:.1f}" cy="{y + r * 0.3:.1f}" r="{r * 1.08:.1f}" '
        f'fill="#000" fill-opacity="0.3"/>'
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="{darker(metal, 0.3)}"/>'
        f'<circle cx="{x - r * 0.1:.1f}" cy="{y - r * 0.12:.1f}" r="{r * 0.78:.1f}" '
        f'fill="{metal}"/>'
        f'<circle cx="{x - r * 0.28:.1f}" cy="{y - r * 0.32:.1f}" r="{r * 0.3:.1f}" '
        f'fill="{lighter(metal, 0.6)}"/>'
    )


def eyelet(x: float, y: float, radius: float, metal: str) -> str:
    """Return a metal ring with a dark hole."""
    return snap(x, y, radius, metal) + (
        f'<circle cx="{x}" cy="{y}" r="{radius * 0.5:.1f}" fill="#1b1a1a"/>'
    )


def zip_teeth(run: Run, tape: str, metal: str, width: float = 8.0) -> str:
    """Return a closed zip along a run of points: tape, teeth, no puller."""
    path = spline(run, closed=False)
    return (
        line(path, darker(tape, 0.15), width)
        + line(path, darker(metal, 0.45), width * 0.5)
        + f'<path d="{path}" fill="none" stroke="{metal}" stroke-width="{width * 0.42:.1f}" '
        'stroke-dasharray="1.6 1.4"/>'
    )


def zip_puller(point: Point, metal: str, size: float = 6.0, angle: float = 0.0) -> str:
    """Return a slider with a hanging tab; angle turns it clockwise, degrees."""
    s = size
    return (
        f'<g transform="translate({point[0]:.1f},{point[1]:.1f}) rotate({angle})">'
        f'<rect x="{-s * 0.5}" y="{-s * 0.7}" width="{s}" height="{s * 1.4}" rx="{s * 0.3}" '
        f'fill="{darker(metal, 0.25)}"/>'
        f'<rect x="{-s * 0.32}" y="{s * 0.4}" width="{s * 0.64}" height="{s * 2}" '
        f'rx="{s * 0.25}" fill="{metal}" stroke="{darker(metal, 0.45)}" stroke-width="0.8"/>'
        f'<rect x="{-s * 0.14}" y="{s * 1.3}" width="{s * 0.28}" height="{s * 0.8}" '
        f'rx="{s * 0.12}" fill="{darker(metal, 0.5)}"/></g>'
    )


def buckle(x: float, y: float, width: float, height: float, metal: str) -> str:
    """Return a rectangular buckle frame with a prong, centred at x, y."""
    left, top = x - width / 2, y - height / 2
    frame = f'x="{left:.1f}" y="{top:.1f}" width="{width}" height="{height}" rx="3"'
    return (
        f'<rect {frame} fill="none" stroke="#000" stroke-opacity="0.3" stroke-width="5" '
        'transform="translate(1.2,1.8)"/>'
        f'<rect {frame} fill="none" stroke="{darker(metal, 0.4)}" stroke-width="5"/>'
        f'<rect {frame} fill="none" stroke="{metal}" stroke-width="3.4"/>'
        f'<rect {frame} fill="none" stroke="{lighter(metal, 0.55)}" stroke-width="1"/>'
        f'<path d="M{left:.1f},{y:.1f} L{x + width * 0.42:.1f},{y:.1f}" '
        f'stroke="{darker(metal, 0.15)}" stroke-width="2.6" stroke-linecap="round"/>'
    )


def beads(run: Run, count: int, element: str) -> str:
    """Return `count` copies of an element (drawn round 0,0) spaced along a run."""
    places = (along(run, (i + 0.5) / count) for i in range(count))
    return "".join(f'<g transform="translate({x:.1f},{y:.1f})">{element}</g>' for x, y in places)
