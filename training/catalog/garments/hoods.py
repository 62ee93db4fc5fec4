"""Hoods lying flat above the neck: a lined dome with an opening whose edges cross below."""

from training.catalog.design import Design
from training.catalog.engine import Part, Seam, chance, vary
from training.catalog.engine.color import darker
from training.catalog.engine.folds import fan
from training.catalog.engine.shapes import CENTRE, spline, symmetric
from training.catalog.engine.trims import stitches
from training.catalog.garments.torso import Torso


def hood(
    design: Design,
    torso: Torso,
    *,
    lining: str = "",
    thread: str = "",
    height: float = 104,
    close: float = 46,
    rim: float = 13,
) -> tuple[Part, Part]:
    """Return the hood's inside (draw it before the body) and its front (draw it after).

    height: px above the neck point. close: px below it where the edges meet. rim: width of the
    hem round the opening, px.
    """
    rng = chance(design, "hood")
    n, y = torso.neck, torso.top
    tall, wide = vary(rng, height, 0.06), vary(rng, n + 26, 0.04)
    dome = [
        (CENTRE, y - tall),
        (CENTRE + 0.55 * wide, y - 0.9 * tall),
        (CENTRE + 0.95 * wide, y - 0.5 * tall),
        (CENTRE + 1.0 * wide, y - 6),
        (CENTRE + 0.86 * wide, y + 26),
        (CENTRE + 0.42 * wide, y + close + 12),
        (CENTRE, y + close + 22),
    ]
    opening = [
        (CENTRE, y - 0.66 * tall),
        (CENTRE + 0.42 * wide, y - 0.56 * tall),
        (CENTRE + 0.62 * wide, y - 0.14 * tall),
        (CENTRE + 0.46 * wide, y + 20),
        (CENTRE + 0.18 * wide, y + 0.7 * close),
        (CENTRE, y + close),
    ]
    lined = lining or darker(design.color, 0.22)
    inner = Part(
        symmetric(dome[:5], [dome[4], (CENTRE, y + close)]),
        lined,
        design.fabric,
        puff=10,
        shade=0.66,
        seams=(Seam(f"M{CENTRE},{y - tall} L{CENTRE},{y + 20}", 2.4, 1),),
        gauge=0.8,
    )
    hem = [
        (CENTRE + (x - CENTRE) * (1 + rim / (0.6 * wide)), row + (rim if i > 3 else -rim * 0.9))
        for i, (x, row) in enumerate(opening)
    ]
    hem[3] = (hem[3][0], opening[3][1] + 0.4 * rim)
    hem[2] = (hem[2][0], opening[2][1])
    row = spline([*[(2 * CENTRE - x, yy) for x, yy in reversed(hem)], *hem[1:]], closed=False)
    color = thread or darker(design.color, 0.25)
    left = fan(rng, (CENTRE - 0.86 * wide, y + 20), -65, 70, 80, 3, depth=0.7)
    right = fan(rng, (CENTRE + 0.86 * wide, y + 20), -115, 70, 80, 3, depth=0.7)
    crossing = f"M{CENTRE},{y + close} L{CENTRE - 10},{y + close + 22}"
    front = Part(
        symmetric(dome) + " " + symmetric(opening),
        design.color,
        design.fabric,
        puff=13,
        lift=3,
        folds=(*left, *right),
        seams=(Seam(row, 2, 0.9), Seam(crossing, 2.4, 1.2)),
        ink=stitches(row, color, 0.9, "2.6 1.8"),
        gauge=0.8,
    )
    return inner, front
