"""Baseball caps and beanies, seen from the front."""

from math import cos, pi, sin

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, Wash, chance
from training.catalog.engine.color import contrast, darker, lighter
from training.catalog.engine.folds import fan
from training.catalog.engine.trims import eyelet, line, stitches
from training.catalog.garments.tracing import stroke, trace

CROWN = (
    "104,440 98,370 112,280 158,196 226,142 300,128 374,142 442,196 488,280 502,370 496,440;"
    " 440,424 300,408 160,424 104,440"
)
VISOR = (
    "112,432 160,412 230,399 300,395 370,399 440,412 488,432; 502,474 500,530 468,584 400,614"
    " 300,624 200,614 132,584 100,530 98,474 112,432"
)


def draw_cap(design: Design) -> Drawing:
    """Return a six-panel baseball cap."""
    fabric = "canvas" if design.fabric == "cotton" else design.fabric
    visor_color = design.accent or design.color
    parts = (_cap_crown(design, fabric), _visor(design, visor_color, fabric))
    return Drawing(parts, overlay=_top_button(design.color), shift=(0, -8))


def draw_beanie(design: Design) -> Drawing:
    """Return a ribbed beanie with a turned-up cuff; some carry a pompom."""
    rng = chance(design, "cut")
    fabric = "rib" if design.fabric in ("cotton", "wool", "knit") else design.fabric
    crown = (
        "112,500 106,400 122,300 168,216 236,166 300,154 364,166 432,216 478,300 494,400 488,500;"
        " 300,520 112,500"
    )
    cuff = (
        "92,474; 200,456 300,452 400,456 508,474; 516,510 520,560 512,616; 500,628; 400,640"
        " 300,644 200,640 100,628; 88,616 80,560 84,510 92,474"
    )
    folds = fan(chance(design, "folds"), (300, 170), 90, 110, 190, 5, depth=0.5, width=12)
    parts = (
        *(_pompom(design) if rng.random() < 0.45 else ()),
        Part(trace(crown), design.color, fabric, design.pattern, design.accent, folds=folds,
             puff=60, drape=0.8, gauge=2.0, polar=(300, 20)),
        Part(trace(cuff), design.color, fabric, design.pattern, design.accent, puff=24, drape=0.7,
             gauge=2.0, lift=5, polar=(300, -1400)),
        *_label(design),
    )
    return Drawing(parts, shift=(0, -30))


def _cap_crown(design: Design, fabric: str) -> Part:
    thread = contrast(design.color, 0.28)
    front = stroke("300,130 300,410")
    sides = (stroke("300,130 236,190 190,300 176,424"), stroke("300,130 364,190 410,300 424,424"))
    back = (stroke("296,130 190,182 128,280 112,360"), stroke("304,130 410,182 472,280 488,360"))
    double = "".join(
        f'<g transform="translate({dx},0)">{stitches(path, thread, 1.2)}</g>'
        for path in (front, *sides) for dx in (-5, 5)
    )
    holes = "".join(
        eyelet(x, y, 5, darker(design.color, 0.2)) for x, y in ((250, 214), (350, 214), (156, 282),
                                                                (444, 282))
    )
    return Part(
        trace(CROWN), design.color, fabric, design.pattern, design.accent, puff=60, drape=0.7,
        folds=fan(chance(design, "folds"), (300, 420), -90, 150, 200, 5, depth=0.35, width=12),
        seams=tuple(Seam(path, 3) for path in (front, *sides, *back)),
        washes=(Wash("M90,400 L510,400 L510,450 L90,450 Z", "#000000", 14, 0.28),),
        trim=double + holes,
    )


def _visor(design: Design, color: str, fabric: str) -> Part:
    rows = "".join(
        stitches(stroke(_visor_row(share)), contrast(color, 0.25), 1.2, "4 2.6")
        for share in np.linspace(0.14, 0.94, 7)
    )
    sides = "M60,420 L170,420 L130,640 L60,640 Z M540,420 L430,420 L470,640 L540,640 Z"
    pattern = "plain" if design.accent else design.pattern
    return Part(trace(VISOR), color, fabric, pattern, puff=24, drape=0.2, lift=6, ink=rows,
                seams=(Seam(trace(VISOR), 10, -0.5),),
                washes=(Wash(sides, "#000000", 30, 0.32),
                        Wash("M150,440 L450,440 L430,520 L170,520 Z", "#ffffff", 30, 0.1)))


def _visor_row(share: float) -> str:
    """Return one row of stitches, share (0..1) of the way from crown to edge."""
    drop, spread = 190 * share, 196 + 14 * share
    run = []
    for x in np.linspace(-1, 1, 7):
        y = 432 - 32 * (1 - x * x) + drop * (0.78 + 0.22 * (1 - x * x))
        run.append(f"{300 + spread * x:.0f},{y:.0f}")
    return " ".join(run)


def _top_button(color: str) -> str:
    return (
        '<ellipse cx="301" cy="134" rx="19" ry="10" fill="#000" fill-opacity=".25"/>'
        f'<ellipse cx="300" cy="130" rx="18" ry="10" fill="{darker(color, 0.22)}"/>'
        f'<ellipse cx="297" cy="127" rx="14" ry="7" fill="{lighter(color, 0.1)}"/>'
    )


def _label(design: Design) -> tuple[Part, ...]:
    if chance(design, "label").random() < 0.4:
        return ()
    tab = trace("272,560 328,560; 328,598 272,598; 272,560")
    color = design.accent or darker(design.color, 0.3)
    border = "M276,564 L324,564 L324,594 L276,594 Z"
    return (Part(tab, color, "leather", puff=3, drape=0.1, lift=1, gauge=0.5,
                 trim=stitches(border, contrast(color, 0.4), 1.1)),)


def _pompom(design: Design) -> tuple[Part, ...]:
    """Return a ball of yarn ends: a ragged outline covered with short strands."""
    rng = chance(design, "pompom")
    color = design.accent or lighter(design.color, 0.08)
    angles = np.linspace(0, 2 * pi, 40, endpoint=False)
    radii = rng.uniform(62, 74, angles.size)
    rim = [f"{300 + r * cos(a):.1f},{118 + r * sin(a):.1f}"
           for a, r in zip(angles, radii, strict=True)]
    strands = "".join(_strand(rng, color) for _ in range(240))
    return (Part(trace(" ".join([*rim, rim[0]])), color, "fleece", puff=66, drape=0.3,
                 ink=strands),)


def _strand(rng: np.random.Generator, color: str) -> str:
    angle, radius = rng.uniform(0, 2 * pi), 66 * float(np.sqrt(rng.uniform(0, 1)))
    x, y = 300 + radius * cos(angle), 118 + radius * sin(angle)
    turn = angle + rng.normal(0, 0.5)
    tone = darker(color, 0.32) if rng.random() < 0.5 else lighter(color, 0.22)
    end = (x + 13 * cos(turn), y + 13 * sin(turn))
    return line(f"M{x:.1f},{y:.1f} L{end[0]:.1f},{end[1]:.1f}", tone, 2, 0.6)
