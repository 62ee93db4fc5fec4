"""Hats with a brim: bucket hat, straw sun hat, felt fedora."""

from math import cos, pi, sin

import numpy as np

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, Wash, chance
from training.catalog.engine.color import contrast, darker
from training.catalog.engine.folds import hanging
from training.catalog.engine.trims import line, stitches
from training.catalog.garments.tracing import points, stroke, trace


def draw_bucket(design: Design) -> Drawing:
    """Return a bucket hat with a stitched brim."""
    fabric = "canvas" if design.fabric == "cotton" else design.fabric
    look = (design.color, fabric, design.pattern, design.accent)
    thread = contrast(design.color, 0.28)
    side = (
        "146,262 220,284 300,290 380,284 454,262; 466,330 476,390 482,436; 400,462 300,470"
        " 200,462 118,436; 124,390 134,330 146,262"
    )
    top = "146,262 172,224 230,204 300,198 370,204 428,224 454,262 384,288 300,296 216,288 146,262"
    brim = (
        "122,428 200,454 300,462 400,454 478,428; 520,474 550,530 566,580; 570,598 558,610;"
        " 430,646 300,656 170,646 42,610; 30,598 34,580; 50,530 80,474 122,428"
    )
    rows = "".join(
        stitches(stroke(_brim_row(share)), thread, 1.2, "4 2.6")
        for share in np.linspace(0.12, 0.95, 7)
    )
    ends = Wash("M30,500 L120,460 L60,640 Z M570,500 L480,460 L540,640 Z", "#000000", 24, 0.25)
    folds = hanging(chance(design, "folds"), 90, 510, 440, 640, 5, depth=0.6, flare=0.3)
    parts = (
        Part(
            trace(side),
            *look,
            puff=26,
            drape=0.8,
            lift=0,
            folds=hanging(chance(design, "side"), 150, 450, 290, 440, 4, depth=0.4),
            washes=(Wash("M110,410 L490,410 L490,490 L110,490 Z", "#000000", 12, 0.25),),
            seams=(Seam(stroke("300,296 300,460"), 2),),
            trim=_vent(226, 366, design.color) + _vent(374, 366, design.color),
        ),
        Part(
            trace(top),
            *look,
            puff=30,
            drape=0.5,
            trim=stitches(stroke("158,264 220,287 300,294 380,287 442,264"), thread),
        ),
        Part(
            trace(brim), *look, puff=16, drape=0.9, lift=4, folds=folds, trim=rows, washes=(ends,)
        ),
    )
    return Drawing(parts)


def draw_sun_hat(design: Design) -> Drawing:
    """Return a wide straw hat with a ribbon, seen a little from above."""
    brim_rng = chance(design, "brim")
    wave = [1 + float(brim_rng.uniform(-0.025, 0.025)) for _ in range(16)]
    brim = [
        f"{300 + 286 * w * cos(2 * pi * i / 16):.1f},{452 + 138 * w * sin(2 * pi * i / 16):.1f}"
        for i, w in enumerate(wave)
    ]
    rings = tuple(
        Seam(_ellipse(300, 448 - (1 - s) * 6, 286 * s, 138 * s), 3, 0.8)
        for s in np.linspace(0.56, 0.98, 12)
    )
    crown = (
        "158,452 156,380 168,304 204,246 256,220 300,216 344,220 396,246 432,304 444,380 442,452;"
        " 400,484 300,496 200,484 158,452"
    )
    straw = "straw" if design.fabric == "cotton" else design.fabric
    parts = (
        Part(
            trace(" ".join([*brim, brim[0]])),
            design.color,
            straw,
            puff=8,
            drape=0.5,
            seams=rings,
            polar=(300, -900),
            gauge=0.8,
            washes=(Wash(_ellipse(312, 470, 190, 72), "#3a2a12", 18, 0.4),),
        ),
        Part(trace(crown), design.color, straw, puff=90, drape=0.3, polar=(300, -700), gauge=0.9),
        *_ribbon(design),
    )
    return Drawing(parts)


def draw_fedora(design: Design) -> Drawing:
    """Return a felt fedora: pinched crown, ribbon, brim turned up behind."""
    felt = "wool" if design.fabric == "cotton" else design.fabric
    back = "26,440 110,410 200,396 300,392 400,396 490,410 574,440; 450,480 300,486 150,480 26,440"
    crown = (
        "140,484 146,400 160,310 182,238 206,202 236,192 262,204 300,224 338,204 364,192 394,202"
        " 418,238 440,310 454,400 460,484; 400,512 300,520 200,512 140,484"
    )
    brim = (
        "22,436 30,428; 80,446 134,466 200,486 300,494 400,486 466,466 520,446 570,428; 578,436"
        " 560,486 480,534 390,560 300,566 210,560 120,534 40,486 22,436"
    )
    dents = (
        Fold(tuple(points("210,232 232,276 252,330")), 30, -1.1),
        Fold(tuple(points("390,232 368,276 348,330")), 30, -1.1),
        Fold(tuple(points("300,230 300,270 300,320")), 26, 0.9),
        Fold(tuple(points("232,200 266,222 300,236 334,222 368,200")), 12, -0.9),
    )
    edge = stroke("30,446 60,482 126,524 212,549 300,555 388,549 474,524 540,482 570,446")
    parts = (
        Part(trace(back), design.color, felt, puff=8, drape=0.2, shade=0.62),
        Part(
            trace(crown),
            design.color,
            felt,
            design.pattern,
            design.accent,
            puff=60,
            drape=0.9,
            folds=dents,
        ),
        *_band(design),
        Part(
            trace(brim),
            design.color,
            felt,
            puff=22,
            drape=0.3,
            lift=3,
            trim=stitches(edge, contrast(design.color, 0.25), 1.2, "3 2.4"),
        ),
    )
    return Drawing(parts)


def _brim_row(share: float) -> str:
    """Return one row of brim stitches, share (0..1) of the way from crown to edge."""
    run = []
    for x in np.linspace(-1, 1, 7):
        half = 176 + (264 - 176) * share
        y = 428 + 34 * (1 - x * x) + share * (180 + 12 * (1 - x * x))
        run.append(f"{300 + half * x:.0f},{y:.0f}")
    return " ".join(run)


def _vent(x: float, y: float, color: str) -> str:
    ring = f'<circle cx="{x}" cy="{y}" r="6" fill="{darker(color, 0.75)}"/>'
    return ring + (
        f'<circle cx="{x}" cy="{y}" r="7" fill="none" stroke="{contrast(color, 0.3)}" '
        'stroke-width="3.4" stroke-dasharray="2 .8"/>'
    )


def _ellipse(x: float, y: float, rx: float, ry: float) -> str:
    run = [
        f"{x + rx * cos(2 * pi * i / 12):.1f},{y + ry * sin(2 * pi * i / 12):.1f}"
        for i in range(12)
    ]
    return trace(" ".join([*run, run[0]]))


def _ribbon(design: Design) -> tuple[Part, ...]:
    """Return the sun hat's ribbon with a flat bow at the side and two ends on the brim."""
    color = design.accent or "#2b2725"
    ribbon = (
        "155,420 157,376; 200,408 300,420 400,408 443,376; 445,420; 444,452 400,486 300,498"
        " 200,486 156,452; 155,420"
    )
    ends = "404,440 430,450; 470,500 520,530; 500,548 470,540; 430,510 404,440"
    end_2 = "396,444 420,456; 430,510 446,560; 420,566 402,560; 396,510 396,444"
    loops = "404,436 440,402 474,404 476,428 450,446 404,444; 380,420 364,432 368,456 404,444"
    return (
        Part(trace(ribbon), color, "satin", puff=8, drape=0.6),
        Part(trace(end_2), color, "satin", puff=6, drape=0.6, lift=2, shade=0.9),
        Part(trace(ends), color, "satin", puff=6, drape=0.6, lift=2),
        Part(trace(loops), color, "satin", puff=12, drape=0.6, lift=3),
    )


def _band(design: Design) -> tuple[Part, ...]:
    """Return the fedora's grosgrain band, some with a feather."""
    color = design.accent or darker(design.color, 0.6)
    band = (
        "139,490 143,424; 200,452 300,460 400,452 457,424; 461,490; 400,516 300,524 200,516 139,490"
    )
    bow = "176,436 206,448; 208,480 206,512; 176,502; 172,470 176,436"
    parts = (
        Part(trace(band), color, "cord", puff=6, drape=0.2, gauge=0.5, rotation=90),
        Part(trace(bow), color, "cord", puff=7, drape=0.3, gauge=0.5, lift=2),
    )
    if chance(design, "feather").random() > 0.35:
        return parts
    plume = trace("190,470 168,410 152,350 156,300; 178,330 196,390 204,466; 190,470")
    quill = line(stroke("196,466 180,400 160,316"), "#f0e6d4", 1.6)
    return (Part(plume, "#8a4b2e", "suede", puff=5, drape=0.4, lift=2, trim=quill), *parts)
