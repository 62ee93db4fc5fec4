"""Bows tied of the garment's own cloth."""

from training.catalog.design import Design
from training.catalog.engine import Part, chance, vary
from training.catalog.engine.folds import fan
from training.catalog.engine.shapes import spline


def bow_parts(design: Design, knot: tuple[float, float]) -> tuple[Part, ...]:
    """Return two hanging ends, two loops and a knot."""
    x, y = knot
    rng = chance(design, "bow")

    def piece(path: str, angle: float, reach: float, mirrored: bool, lift: float = 4) -> Part:
        folds = fan(rng, knot, angle, 26, reach, 4, depth=0.9, width=6)
        return Part(
            path,
            design.color,
            design.fabric,
            design.pattern,
            design.accent,
            folds=folds,
            puff=8,
            lift=lift,
            mirrored=mirrored,
            rotation=-20,
        )

    def tail(length: float) -> str:
        low = y + length
        return spline(
            [(x - 4, y + 2), (x + 8, y + 0.4 * length), (x + 12, low)],
            [(x + 12, low), (x + 46, low - 14)],
            [(x + 46, low - 14), (x + 30, y + 0.4 * length), (x + 8, y + 2)],
        )

    loop = spline(
        [
            (x, y - 7),
            (x + 34, y - 32),
            (x + 72, y - 30),
            (x + 82, y - 4),
            (x + 66, y + 20),
            (x + 32, y + 16),
            (x, y + 8),
        ]
    )
    ball = spline(
        [
            (x - 12, y - 12),
            (x, y - 15),
            (x + 12, y - 12),
            (x + 14, y + 2),
            (x + 10, y + 15),
            (x, y + 17),
            (x - 10, y + 15),
            (x - 14, y + 2),
            (x - 12, y - 12),
        ]
    )
    return (
        piece(tail(vary(rng, 176, 0.06)), 84, 150, True),
        piece(tail(vary(rng, 160, 0.06)), 84, 150, False),
        piece(loop, 0, 62, True, 4),
        piece(loop, 0, 62, False, 4),
        Part(
            ball,
            design.color,
            design.fabric,
            design.pattern,
            design.accent,
            puff=8,
            lift=3,
            folds=fan(rng, (x, y - 14), 90, 60, 26, 2, width=4),
        ),
    )
