"""Baseball caps and beanies: caps half from the side, beanies from the front."""

from math import cos, pi, sin

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, Wash, chance
from training.catalog.engine.color import contrast, darker, lighter
from training.catalog.engine.folds import fan
from training.catalog.engine.shapes import between
from training.catalog.engine.trims import eyelet, line, stitches
from training.catalog.garments.tracing import points, stroke, trace

CROWN = (
    "70,470 66,400 84,306 134,220 206,168 282,152 354,162 424,200 470,266 490,350 494,410;"
    " 440,440 300,470 196,504; 178,494 118,487 70,470"
)
VISOR = (
    "176,484 220,448 300,412 380,392 440,392 494,408; 544,440 576,486 588,536; 590,556 578,566;"
    " 530,552 470,540 400,538 330,548 262,566; 240,566; 202,534 176,484"
)
VISOR_ROOT = "190,488 226,456 300,420 380,400 440,400 496,420"
VISOR_RIM = "246,558 320,542 400,530 470,532 530,544 576,556"
"""The two lines between which the visor's stitch rows run."""


def draw_cap(design: Design) -> Drawing:
    """Return a six-panel baseball cap."""
    fabric = "canvas" if design.fabric == "cotton" else design.fabric
    visor_color = design.accent or design.color
    parts = (_cap_crown(design, fabric), _visor(design, visor_color, fabric))
    return Drawing(parts, overlay=_top_button(design.color))


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
        Part(
            trace(crown),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            folds=folds,
            puff=60,
            drape=0.8,
            gauge=2.0,
            polar=(300, 20),
        ),
        Part(
            trace(cuff),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            puff=24,
            drape=0.7,
            gauge=2.0,
            lift=5,
            polar=(300, -1400),
        ),
        *_label(design),
    )
    return Drawing(parts)


def _cap_crown(design: Design, fabric: str) -> Part:
    thread = contrast(design.color, 0.28)
    seams = [
        stroke(path)
        for path in (
            "284,154 352,214 380,300 372,394",
            "280,154 226,226 200,330 198,464",
            "276,154 160,214 110,320 98,480",
            "290,154 420,214 466,310 474,398",
        )
    ]
    double = "".join(
        f'<g transform="translate({dx},0)">{stitches(path, thread, 1.2)}</g>'
        for path in seams
        for dx in (-5, 5)
    )
    places = ((300, 232), (408, 250), (190, 232), (122, 292))
    holes = "".join(eyelet(x, y, 5, darker(design.color, 0.2)) for x, y in places)
    return Part(
        trace(CROWN),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        puff=60,
        drape=0.7,
        folds=fan(chance(design, "folds"), (300, 420), -90, 150, 200, 5, depth=0.35, width=12),
        seams=tuple(Seam(path, 3) for path in seams),
        washes=(Wash("M60,300 L130,300 L190,500 L60,500 Z", "#000000", 34, 0.25),),
        trim=double + holes,
    )


def _visor(design: Design, color: str, fabric: str) -> Part:
    rows = "".join(
        stitches(stroke(_visor_row(share)), contrast(color, 0.25), 1.2, "4 2.6")
        for share in np.linspace(0.06, 0.94, 7)
    )
    pattern = "plain" if design.accent else design.pattern
    far = "M470,420 L600,440 L600,580 L520,580 Z"
    near = "M170,480 L240,470 L270,570 L200,570 Z"
    return Part(
        trace(VISOR),
        color,
        fabric,
        pattern,
        puff=22,
        drape=0.2,
        lift=6,
        ink=rows,
        washes=(Wash(near, "#000000", 24, 0.3), Wash(far, "#000000", 30, 0.25)),
    )


def _visor_row(share: float) -> str:
    """Return one row of stitches, share (0..1) of the way from crown to edge."""
    ends = zip(points(VISOR_ROOT), points(VISOR_RIM), strict=True)
    return " ".join(f"{x:.0f},{y:.0f}" for x, y in (between(a, b, share) for a, b in ends))


def _top_button(color: str) -> str:
    return (
        '<ellipse cx="283" cy="158" rx="19" ry="10" fill="#000" fill-opacity=".25"/>'
        f'<ellipse cx="282" cy="154" rx="18" ry="10" fill="{darker(color, 0.22)}"/>'
        f'<ellipse cx="279" cy="151" rx="14" ry="7" fill="{lighter(color, 0.1)}"/>'
    )


def _label(design: Design) -> tuple[Part, ...]:
    if chance(design, "label").random() < 0.4:
        return ()
    tab = trace("272,560 328,560; 328,598 272,598; 272,560")
    color = design.accent or darker(design.color, 0.3)
    border = "M276,564 L324,564 L324,594 L276,594 Z"
    return (
        Part(
            tab,
            color,
            "leather",
            puff=3,
            drape=0.1,
            lift=1,
            gauge=0.5,
            trim=stitches(border, contrast(color, 0.4), 1.1),
        ),
    )


def _pompom(design: Design) -> tuple[Part, ...]:
    """Return a ball of yarn ends: a ragged outline covered with short strands."""
    rng = chance(design, "pompom")
    color = design.accent or lighter(design.color, 0.08)
    angles = np.linspace(0, 2 * pi, 40, endpoint=False)
    radii = rng.uniform(62, 74, angles.size)
    rim = [
        f"{300 + r * cos(a):.1f},{118 + r * sin(a):.1f}" for a, r in zip(angles, radii, strict=True)
    ]
    strands = "".join(_strand(rng, color) for _ in range(240))
    return (
        Part(trace(" ".join([*rim, rim[0]])), color, "fleece", puff=66, drape=0.3, ink=strands),
    )


def _strand(rng: np.random.Generator, color: str) -> str:
    angle, radius = rng.uniform(0, 2 * pi), 66 * float(np.sqrt(rng.uniform(0, 1)))
    x, y = 300 + radius * cos(angle), 118 + radius * sin(angle)
    turn = angle + rng.normal(0, 0.5)
    tone = darker(color, 0.32) if rng.random() < 0.5 else lighter(color, 0.22)
    end = (x + 13 * cos(turn), y + 13 * sin(turn))
    return line(f"M{x:.1f},{y:.1f} L{end[0]:.1f},{end[1]:.1f}", tone, 2, 0.6)
