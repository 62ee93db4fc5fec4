"""Metal fittings of bags, as SVG elements lit from the top left."""

from training.catalog.design import Design
from training.catalog.engine import Wash, chance
from training.catalog.engine.color import darker, lighter
from training.catalog.engine.shapes import Point
from training.catalog.engine.trims import METALS, line


def bag_metal(design: Design) -> str:
    """Return the colour of a bag's fittings."""
    names = ("gold", "gold", "silver", "gunmetal")
    return METALS[str(chance(design, "metal").choice(names))]


def volume(color: str, left: float, top: float, right: float, bottom: float) -> tuple[Wash, ...]:
    """Return the light of a full bag standing in a room: bright upper left, dark foot and side."""
    low, far = bottom - 0.16 * (bottom - top), right - 0.14 * (right - left)
    mid_x, mid_y = left + 0.5 * (right - left), top + 0.4 * (bottom - top)
    return (
        Wash(
            f"M{left},{low} L{right},{low} L{right},{bottom} L{left},{bottom} Z",
            "#000000",
            34,
            0.34,
        ),
        Wash(
            f"M{far},{top} L{right},{top} L{right},{bottom} L{far},{bottom} Z", "#000000", 34, 0.3
        ),
        Wash(
            f"M{left},{top} L{mid_x},{top} L{mid_x},{mid_y} L{left},{mid_y} Z",
            lighter(color, 0.4),
            50,
            0.22,
        ),
    )


def wire(path: str, metal: str, width: float) -> str:
    """Return bent metal wire along path data: shadow, body, light."""
    return (
        f'<g transform="translate(1.5,2.5)">{line(path, "#000000", width, 0.3)}</g>'
        + line(path, darker(metal, 0.5), width)
        + line(path, metal, width * 0.72)
        + f'<g transform="translate(-{width * 0.1:.1f},-{width * 0.14:.1f})">'
        + line(path, lighter(metal, 0.6), width * 0.24)
        + "</g>"
    )


def ring(x: float, y: float, rx: float, ry: float, metal: str, width: float = 6.0) -> str:
    """Return an oval ring of wire centred at x, y."""
    arc = f"M{x - rx},{y} C{x - rx},{y - ry * 1.33} {x + rx},{y - ry * 1.33} {x + rx},{y} "
    return wire(
        arc + f"C{x + rx},{y + ry * 1.33} {x - rx},{y + ry * 1.33} {x - rx},{y} Z", metal, width
    )


def plate(x: float, y: float, width: float, height: float, metal: str, round_off: float = 5) -> str:
    """Return a polished plate centred at x, y with a bevel and a diagonal reflection."""
    left, top = x - width / 2, y - height / 2
    box = f'width="{width}" height="{height}" rx="{round_off}"'
    inner = (
        f'x="{left + 2.5:.1f}" y="{top + 2.5:.1f}" width="{width - 5}" height="{height - 5}" '
        f'rx="{max(round_off - 2, 0)}"'
    )
    name = f"plate{round(x)}x{round(y)}{metal[1:]}"
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" x2="1" y2="1">'
        f'<stop offset="0" stop-color="{lighter(metal, 0.5)}"/>'
        f'<stop offset=".35" stop-color="{metal}"/>'
        f'<stop offset=".55" stop-color="{lighter(metal, 0.35)}"/>'
        f'<stop offset="1" stop-color="{darker(metal, 0.3)}"/></linearGradient>'
        f'<rect x="{left + 1.5:.1f}" y="{top + 3:.1f}" {box} fill="#000" fill-opacity=".32"/>'
        f'<rect x="{left:.1f}" y="{top:.1f}" {box} fill="{darker(metal, 0.45)}"/>'
        f'<rect {inner} fill="url(#{name})"/>'
    )


def turn_lock(x: float, y: float, metal: str) -> str:
    """Return a turn lock: plate and knob."""
    return plate(x, y, 46, 34, metal, 8) + plate(x, y, 12, 28, metal, 5)


def chain(places: list[Point], metal: str, size: float = 9.0) -> str:
    """Return chain links at the places, each turned against the next."""
    links = []
    for i, (x, y) in enumerate(places):
        rx, ry = (size * 0.75, size * 0.75) if i % 2 else (size * 0.75, size * 0.6)
        links.append(ring(x, y, rx, ry, metal, size * 0.36))
    return "".join(links)
