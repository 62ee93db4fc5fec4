"""Scarves: a long one looped once with fringed ends, a printed square laid flat."""

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, chance
from training.catalog.engine.color import contrast, darker, lighter, mix
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import Point, Run, between
from training.catalog.engine.trims import line, stitches
from training.catalog.garments.tracing import stroke, trace


def draw_long(design: Design) -> Drawing:
    """Return a long scarf looped once, as on a shop's bust, its two ends hanging down."""
    fabric = "wool" if design.fabric == "cotton" else design.fabric
    rng = chance(design, "drape")
    drop = float(rng.uniform(-26, 18))
    behind = "168,150 204,84 300,58 396,84 432,150 388,196 300,214 212,196 168,150"
    under = (
        f"196,214 250,236 306,250; 310,340 304,470 300,{590 + drop:.0f}; 158,{582 + drop:.0f};"
        " 150,470 164,330 196,214"
    )
    over = "282,246 346,244 404,216; 436,330 452,470 458,628; 312,640; 304,480 296,350 282,246"
    cloth = (fabric, design.pattern, design.accent)
    left = [(160.0, 582 + drop), (298.0, 590 + drop)]
    right = [(314.0, 640.0), (456.0, 628.0)]
    parts = (
        Part(
            trace(behind),
            design.color,
            *cloth,
            puff=24,
            shade=0.6,
            rotation=90,
            folds=_ring_folds(rng, 120, 30, 3),
        ),
        Part(
            trace(under),
            design.color,
            *cloth,
            puff=30,
            drape=1.1,
            rotation=3,
            shade=0.93,
            folds=_long_folds(rng, (240, 230), left),
            trim=_fringe(rng, left, design),
        ),
        Part(
            trace(over),
            design.color,
            *cloth,
            puff=30,
            drape=1.1,
            rotation=-4,
            lift=5,
            folds=_long_folds(rng, (345, 240), right),
            trim=_fringe(rng, right, design),
        ),
        _loop(design, cloth, rng),
    )
    return Drawing(parts)


def draw_square(design: Design) -> Drawing:
    """Return a printed silk square with a border, one corner turned over."""
    fabric = "satin" if design.fabric == "cotton" else design.fabric
    accent = design.accent or contrast(design.color, 0.6)
    rng = chance(design, "square")
    tilt = float(rng.uniform(-10, 14))
    outline = (
        f"62,{150 + tilt:.0f} 180,{142 + tilt:.0f} 300,136 430,{128 - tilt:.0f}"
        f" 536,{128 - tilt:.0f}; 540,250 546,400 540,470; 440,572 430,596; 320,602 190,606 70,612;"
        " 64,480 56,300"
        f" 62,{150 + tilt:.0f}"
    )
    turned = "540,470 440,500 408,520; 418,560 432,598; 490,540 540,470"
    folds = tuple(
        crease(
            rng,
            (x, 150 + tilt),
            (x + float(rng.uniform(-90, 90)), 590),
            sway=14,
            width=20,
            depth=float(rng.choice((0.5, -0.45))),
        )
        for x in np.linspace(120, 480, 5)
    )
    hem = trace(outline)
    reverse = lighter(mix(design.color, accent, 0.3), 0.25)
    parts = (
        Part(
            hem,
            design.color,
            fabric,
            design.pattern,
            accent,
            puff=5,
            drape=1.1,
            folds=folds,
            ink=_print(design, accent, tilt),
            trim=stitches(hem, darker(design.color, 0.25), 1.2, "2 2"),
        ),
        Part(
            trace(turned),
            reverse,
            fabric,
            puff=8,
            drape=0.8,
            lift=4,
            folds=(crease(rng, (430, 520), (500, 520), depth=0.5),),
        ),
    )
    return Drawing(parts)


def _loop(design: Design, cloth: tuple[str, str, str], rng: np.random.Generator) -> Part:
    """Return the turn round the neck, lying over both ends."""
    front = (
        "152,178 142,138 160,104 176,104 196,138 246,166 300,172 354,166 404,138 424,104 440,104"
        " 458,138 450,186 410,240 300,278 190,240 152,178"
    )
    return Part(
        trace(front),
        design.color,
        *cloth,
        puff=40,
        drape=1.1,
        lift=7,
        rotation=90,
        folds=_ring_folds(rng, 196, 74, 5),
    )


def _ring_folds(rng: np.random.Generator, y: float, sag: float, count: int) -> tuple[Fold, ...]:
    """Return folds that hang round the neck in bows below the height y."""
    folds = []
    for i in range(count):
        top = y - 56 + 100 * i / count + float(rng.uniform(-8, 8))
        reach = 122 - 6 * i
        run = [
            (300 + reach * x, top + sag * (1 - x * x) + float(rng.normal(0, 3)))
            for x in (-1, -0.5, 0, 0.5, 1)
        ]
        folds.append(Fold(tuple(run), 12, 0.9 if i % 2 else -0.7))
    return tuple(folds)


def _long_folds(rng: np.random.Generator, top: Point, end: Run) -> tuple[Fold, ...]:
    """Return folds that run the length of a hanging end, from the knot to its hem."""
    folds = []
    for i in range(5):
        foot = between(end[0], end[1], (i + float(rng.uniform(0.3, 0.7))) / 5)
        start = (top[0] + (i - 2) * 16, top[1] + float(rng.uniform(0, 60)))
        stop = between(start, foot, float(rng.uniform(0.65, 1)))
        folds.append(crease(rng, start, stop, sway=5, width=12, depth=0.9 if i % 2 else -0.7))
    return tuple(folds)


def _fringe(rng: np.random.Generator, end: Run, design: Design) -> str:
    """Return knotted tassels along the hem."""
    other = design.accent if design.pattern != "plain" and design.accent else design.color
    tassels = []
    for i in range(19):
        x, y = between(end[0], end[1], i / 18)
        color = design.color if i % 3 else other
        for _ in range(3):
            foot = x + float(rng.normal(0, 3.5))
            length = float(rng.uniform(38, 46))
            path = stroke(
                f"{x:.1f},{y - 4:.1f} {x + float(rng.normal(0, 2)):.1f},{y + 18:.1f}"
                f" {foot:.1f},{y + length:.1f}"
            )
            tassels.append(line(path, darker(color, float(rng.uniform(0.12, 0.42))), 2.4))
        tassels.append(line(f"M{x:.1f},{y - 3:.1f} L{x:.1f},{y + 5:.1f}", lighter(color, 0.08), 5))
    return "".join(tassels)


def _print(design: Design, accent: str, tilt: float) -> str:
    """Return the border of the print, and for a plain square its inner figure."""
    border = trace(
        f"62,{150 + tilt:.0f} 300,136 536,{128 - tilt:.0f}; 546,370 540,606; 300,606 70,612;"
        f" 58,380 62,{150 + tilt:.0f}"
    )
    frame = line(border, accent, 76) + line(border, mix(accent, design.color, 0.5), 44)
    frame += line(border, design.color, 30)
    inner = stroke("118,206 300,192 478,186; 486,370 482,548; 300,550 126,556; 116,380 118,206")
    frame += line(inner, accent, 3)
    if design.pattern != "plain":
        return frame
    return frame + _figure(design, accent)


def _figure(design: Design, accent: str) -> str:
    """Return a medallion, or rows of small diamonds, in the middle of the square."""
    rng = chance(design, "figure")
    tone = mix(accent, design.color, 0.35)
    if rng.random() < 0.5:
        rings = (
            (150, accent, 8, "none"),
            (126, tone, 20, "16 10"),
            (92, accent, 4, "none"),
            (70, tone, 12, "8 6"),
            (34, accent, 18, "none"),
        )
        return "".join(
            f'<circle cx="300" cy="370" r="{radius}" fill="none" stroke="{color}" '
            f'stroke-width="{width}" stroke-dasharray="{dash}"/>'
            for radius, color, width, dash in rings
        )
    diamonds = []
    for row in range(9):
        for column in range(9):
            x, y = 148 + column * 38 + row % 2 * 19, 226 + row * 38
            diamonds.append(f"M{x},{y - 9} L{x + 9},{y} L{x},{y + 9} L{x - 9},{y} Z")
    return f'<path d="{" ".join(diamonds)}" fill="{accent}"/>'
