"""A belt rolled up loosely, its buckle in front."""

from math import cos, pi, sin

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, chance
from training.catalog.engine.color import contrast, darker, lighter
from training.catalog.engine.shapes import Run
from training.catalog.engine.trims import line, stitches
from training.catalog.garments.hardware import bag_metal, wire
from training.catalog.garments.tracing import trace

BAND = 84
"""Width of the strap, px."""

CENTRE_X = 288


def draw_belt(design: Design) -> Drawing:
    """Return a rolled belt: inner turns, the outer turn, the tongue through the buckle."""
    fabric = "leather" if design.fabric == "cotton" else design.fabric
    metal = bag_metal(design)
    lining = lighter(design.color, 0.28)
    parts = (
        _turn(lining, fabric, 250, 92, 320, back=True, shade=0.62),
        _turn(design.color, fabric, 206, 66, 316, back=True, shade=0.5),
        _turn(lining, fabric, 196, 58, 320, back=True, shade=0.55),
        _turn(design.color, fabric, 204, 66, 322, back=False, shade=0.72),
        _turn(design.color, fabric, 250, 92, 322, back=False, shade=1, design=design),
        *_tongue(design, fabric),
    )
    return Drawing(parts, overlay=_buckle(metal, design))


def _arc(rx: float, ry: float, y: float, back: bool) -> Run:
    """Return half an ellipse from left to right: the far half or the near one."""
    side = -1 if back else 1
    return [(CENTRE_X - rx * cos(pi * i / 10), y + side * ry * sin(pi * i / 10)) for i in range(11)]


def _text(run: Run, drop: float = 0.0) -> str:
    return " ".join(f"{x:.1f},{y + drop:.1f}" for x, y in run)


def _turn(
    color: str,
    fabric: str,
    rx: float,
    ry: float,
    y: float,
    *,
    back: bool,
    shade: float,
    design: Design | None = None,
) -> Part:
    """Return half a turn of the strap; the outermost carries the design's stitches."""
    run = _arc(rx, ry, y, back)
    outline = trace(f"{_text(run)}; {_text(run[::-1], BAND)}; {_text(run[:1])}")
    trim = ""
    if design is not None:
        thread = _thread(design)
        trim = "".join(
            stitches(trace(_text(run, d), closed=False), thread, 1.5, "5 3") for d in (9, BAND - 9)
        )
    return Part(
        outline, color, fabric, puff=11, drape=0.15, gauge=0.7, shade=shade, lift=2, trim=trim
    )


def _thread(design: Design) -> str:
    """Return the stitch colour: tonal, or standing out on two belts of five."""
    strong = chance(design, "thread").random() < 0.4
    return contrast(design.color, 0.6 if strong else 0.25)


def _tongue(design: Design, fabric: str) -> tuple[Part, ...]:
    """Return the end of the strap that passes the buckle and the keeper loop, with its holes."""
    strap = (
        "246,420 300,413 380,404 460,390 540,366 576,350; 590,372 588,408 580,430; 540,448 460,474"
        " 380,490 300,497 246,502; 246,420"
    )
    edge = (
        "250,428 306,421 380,413 462,399 542,375 570,363; 578,384 577,404 571,424; 536,440 458,465"
        " 380,481 306,488 250,493"
    )
    holes = "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="5.5" ry="6" fill="#151212"/>'
        f'<path d="M{x - 5},{y + 4} Q{x},{y + 9} {x + 5},{y + 4}" fill="none" '
        f'stroke="{lighter(design.color, 0.35)}" stroke-width="1.4"/>'
        for x, y in ((420, 440), (456, 432), (492, 422), (528, 410))
    )
    keeper = "366,398 392,394; 396,440 392,496; 366,500; 368,450 366,398"
    return (
        Part(
            trace(strap),
            design.color,
            fabric,
            puff=10,
            drape=0.15,
            gauge=0.7,
            lift=5,
            trim=stitches(trace(edge, closed=False), _thread(design), 1.5, "5 3") + holes,
        ),
        Part(trace(keeper), design.color, fabric, puff=6, drape=0.1, gauge=0.7, lift=3, shade=0.94),
    )


def _buckle(metal: str, design: Design) -> str:
    """Return a square or a rounded frame with its prong, turned with the strap."""
    if chance(design, "buckle").random() < 0.5:
        frame = "M234,404 L318,400 L320,508 L236,512 Z"
    else:
        frame = (
            "M254,398 L300,396 Q322,396 323,418 L323,490 Q322,512 300,513 L254,514 "
            "Q232,513 232,492 L232,420 Q232,399 254,398 Z"
        )
    bar = line("M232,458 L240,458", darker(metal, 0.4), 10)
    return wire(frame, metal, 13) + bar + wire("M238,458 L322,452", metal, 8)
