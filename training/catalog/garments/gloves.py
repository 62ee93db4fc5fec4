"""A pair of gloves, backs up, the right one lying over the left."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.folds import fan
from training.catalog.engine.trims import snap, stitches
from training.catalog.garments.hardware import bag_metal
from training.catalog.garments.placing import Placement, place
from training.catalog.garments.tracing import stroke, trace

HAND = (
    "206,600 208,540 196,480 172,420 140,360 112,312; 102,288 118,268 144,276; 180,316 206,352"
    " 220,366; 224,330 216,230 208,150; 214,118 244,112 258,138; 264,220 270,300 273,330;"
    " 276,230 277,130 279,94; 292,70 318,72 329,98; 331,200 328,300 328,330; 338,250 347,150"
    " 352,118; 368,98 392,106 397,132; 392,230 384,310 383,340; 400,280 416,220 424,196;"
    " 442,180 462,192 465,216; 456,290 438,370 424,440 412,520 408,600; 310,610 206,600"
)


def draw_gloves(design: Design) -> Drawing:
    """Return knitted gloves with a ribbed cuff, or leather ones with raised lines."""
    knitted = design.fabric in ("knit", "wool", "rib", "fleece")
    hand = _knitted(design) if knitted else _leather(design)
    over = place(hand, Placement(66, 6, 8, 0.86))
    turned = place(hand, Placement(66, -18, 10, 0.86), shade=0.93)
    under = tuple(replace(part, mirrored=True) for part in turned)
    return Drawing((*under, *over))


def _knitted(design: Design) -> tuple[Part, ...]:
    cuff = (
        "200,570 300,578 414,570; 418,620 414,668; 410,680 310,688 206,680; 200,668 196,620 200,570"
    )
    fabric = "knit" if design.fabric in ("wool", "rib") else design.fabric
    return (
        Part(
            trace(HAND),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            puff=26,
            drape=0.6,
            gauge=1.1,
            lift=4,
            scale=0.7,
        ),
        Part(trace(cuff), design.accent or design.color, "rib", puff=14, drape=0.6, lift=1),
    )


def _leather(design: Design) -> tuple[Part, ...]:
    fabric = "leather" if design.fabric == "cotton" else design.fabric
    cuff = "204,574 300,584 412,574; 418,630 426,676; 310,692 190,676; 198,630 204,574"
    points = ("256,372 262,420 272,500", "304,364 306,420 308,506", "352,370 348,420 342,500")
    lines = tuple(Seam(stroke(path), 4, -1.1) for path in points)
    wrist = stroke("206,566 250,556 310,552 370,556 410,566")
    strap = stitches(wrist, contrast(design.color, 0.3), 1.3)
    return (
        Part(
            trace(cuff),
            darker(design.color, 0.08),
            fabric,
            puff=14,
            drape=0.6,
            gauge=0.6,
            lift=3,
            trim=stitches(stroke("196,666 310,681 420,666"), contrast(design.color, 0.3)),
        ),
        Part(
            trace(HAND),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            puff=28,
            drape=0.8,
            gauge=0.6,
            lift=4,
            seams=lines,
            folds=fan(chance(design, "folds"), (210, 500), -20, 70, 90, 3, depth=0.5),
            trim=strap + snap(310, 580, 7, bag_metal(design)),
        ),
    )
