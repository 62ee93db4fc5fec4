"""A tied necktie."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.folds import fan
from training.catalog.garments.tracing import stroke, trace


def draw_tie(design: Design) -> Drawing:
    """Return a knotted tie with its neck loop, the narrow end showing behind."""
    fabric = "satin" if design.fabric == "cotton" else design.fabric
    cloth = (design.color, fabric, design.pattern, design.accent)
    rng = chance(design, "tie")
    sway = float(rng.uniform(-8, 8))
    loop = (
        "262,176 214,140 200,96 228,52 300,30 372,52 400,96 386,140 338,176 330,158; 366,130"
        " 376,98 352,68 300,52 248,68 224,98 234,130 270,158; 262,176"
    )
    tail = (
        f"288,210 320,210; 346,400 {366 + sway:.0f},560; 342,592 {330 + sway / 2:.0f},586;"
        " 300,400 288,210"
    )
    blade = (
        f"266,196 300,204 334,196; 350,320 372,480 {392 + sway:.0f},590; {304 + sway:.0f},694;"
        f" {214 + sway:.0f},590; 232,480 252,320 266,196"
    )
    knot = (
        "246,140 272,130 300,128 328,130 354,140; 350,168 336,204; 300,214 264,204; 250,168 246,140"
    )
    dimple = fan(rng, (300, 208), 90, 34, 170, 3, depth=-0.6, width=10)
    parts = (
        Part(trace(loop), *cloth, puff=9, drape=0.4, rotation=20, shade=0.8),
        Part(trace(tail), *cloth, puff=10, drape=0.5, rotation=45, shade=0.8),
        Part(
            trace(blade),
            *cloth,
            puff=22,
            drape=0.8,
            rotation=40,
            lift=4,
            folds=dimple,
            seams=(Seam(stroke(f"222,584 {304 + sway:.0f},680 384,584"), 2, 0.5),),
        ),
        Part(
            trace(knot),
            *cloth,
            puff=22,
            drape=0.6,
            rotation=-30,
            lift=4,
            folds=fan(rng, (330, 140), 125, 40, 70, 2, depth=0.6, width=8),
        ),
    )
    return Drawing(parts)
