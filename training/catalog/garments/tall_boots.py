"""Boots to the knee and to the calf: riding boots, rain boots."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import darker, lighter, mix
from training.catalog.engine.folds import across
from training.catalog.engine.trims import buckle, line, shape, stitches
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import points, stroke, trace


def draw_riding(design: Design) -> Drawing:
    """Return a pair of riding boots with a strap at the ankle."""
    look = dressy(design)
    parts = (
        Part(
            trace("130,34 180,22 250,22 306,36; 300,80 150,80 130,34"),
            look.lining,
            "leather",
            puff=8,
            shade=0.55,
        ),
        *_riding_sole(look),
        *_riding_upper(look, design),
    )
    return Drawing(pair(design, parts, Placement(96, 2, 0, 0.9), Placement(-2, 28, 0, 0.94)))


def draw_rain(design: Design) -> Drawing:
    """Return a pair of rubber boots."""
    look = dressy(design)
    parts = (
        Part(
            trace("140,150 190,134 260,134 322,152; 300,190 150,190 140,150"),
            look.lining,
            "canvas",
            puff=8,
            shade=0.55,
        ),
        *_rain_upper(look, design),
        _rain_sole(look),
    )
    return Drawing(pair(design, parts, Placement(92, -44, 0, 0.94), Placement(-14, -10)))


def _riding_sole(look: Look) -> tuple[Part, ...]:
    heel = "104,668 106,698; 214,698; 222,664; 104,668"
    welt = (
        "96,662 96,676; 210,679 256,688 320,694 400,695 480,689 524,676 532,662; 530,656 522,652;"
        " 470,664 400,668 290,664 180,656 96,662"
    )
    lifts = line(stroke("104,684 220,684"), darker(look.sole, 0.5), 1.3)
    return (
        Part(trace(heel), look.sole, "leather", puff=5, drape=0.1, ink=lifts),
        Part(
            trace(welt),
            look.sole,
            "leather",
            puff=6,
            drape=0.1,
            lift=1.5,
            trim=stitches(
                stroke("104,671 210,674 256,683 320,688 400,689 476,683 524,667"),
                lighter(look.sole, 0.35),
                1.1,
                "3 2.2",
            ),
        ),
    )


def _riding_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "108,672 98,634 104,596 120,548 134,480 130,380 118,270 116,160 130,34; 180,46 250,48"
        " 306,36; 310,140 300,270 284,380 276,460 282,512 306,550 352,576 410,586 468,598"
        " 510,624 524,660; 512,672 470,679 400,681 300,681 200,675 108,672"
    )
    ankle = points("206,380 206,480 226,560")
    cuff = "124,40 130,34; 180,46 250,48 306,36; 309,84; 250,96 180,95 121,84; 124,40"
    strap = "102,574 112,548; 190,566 270,558 302,538; 312,556; 276,580 190,592 104,576"
    back = stroke("150,100 150,250 162,380 164,470 150,560 134,668")
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=44,
            drape=0.8,
            lift=2.5,
            folds=across(chance(design, "folds"), ankle, 150, 5, depth=0.6, start=0.2),
            seams=(Seam(back, 2.5), Seam(stroke("282,516 240,560 230,678"), 2)),
        ),
        Part(
            trace(cuff),
            look.panel,
            look.fabric,
            puff=8,
            drape=0.3,
            lift=1.2,
            trim=stitches(stroke("127,79 180,89 250,90 304,79"), look.thread),
        ),
        Part(
            trace(strap),
            look.panel,
            look.fabric,
            puff=6,
            drape=0.2,
            lift=2,
            trim=f'<g transform="rotate(-4 206 576)">{buckle(206, 577, 26, 34, look.metal)}</g>',
        ),
    )


def _rain_upper(look: Look, design: Design) -> tuple[Part, ...]:
    fabric = "rubber" if design.fabric == "cotton" else design.fabric
    upper = (
        "106,652 96,612 106,570 126,510 136,430 134,330 130,240 140,150; 190,164 260,166 322,152;"
        " 322,240 314,340 308,420 314,480 336,526 382,556 440,570 490,586 520,616 526,658;"
        " 400,676 300,674 200,666 106,652"
    )
    rim = "136,170 140,150; 190,164 260,166 322,152; 323,174; 260,188 190,186 136,172"
    foxing = (
        "104,650 100,622 112,612; 200,636 300,640 400,636 500,616; 520,616 527,658; 400,676"
        " 200,668 104,650"
    )
    tab = "272,190 304,186; 306,232; 274,236; 272,190"
    return (
        Part(
            trace(upper),
            look.upper,
            fabric,
            design.pattern,
            look.accent,
            puff=46,
            drape=0.7,
            lift=2.5,
            folds=across(
                chance(design, "folds"),
                points("220,330 222,440 240,540"),
                160,
                5,
                depth=0.55,
                start=0.2,
            ),
            seams=(Seam(stroke("112,582 200,600 300,596 352,548"), 3, -0.7),),
        ),
        Part(trace(foxing), look.upper, fabric, puff=14, drape=0.2, lift=1),
        Part(trace(rim), look.accent, fabric, puff=8, drape=0.2, lift=1),
        Part(trace(tab), look.accent, fabric, puff=5, drape=0.1, lift=1),
    )


def _rain_sole(look: Look) -> Part:
    sole = (
        "98,642 94,664 104,694; 222,694; 232,680 300,683; 312,694; 400,695 484,690 526,674"
        " 533,656; 528,646; 470,660 400,666 290,662 180,654 98,642"
    )
    tone = mix(look.accent, darker(look.upper, 0.4), 0.6)
    grooves = (*range(116, 222, 18), *range(322, 520, 18))
    lugs = "".join(line(f"M{x},672 L{x},700", darker(tone, 0.5), 3) for x in grooves)
    upper_edge = trace("94,652 180,664 290,672 400,676 536,654; 536,640 400,640 94,630")
    rim = shape(upper_edge, darker(tone, 0.15))
    return Part(trace(sole), tone, "rubber", puff=9, drape=0.1, lift=2, ink=rim + lugs)
