"""Flat shoes seen from above, toes up, as they lie on the floor: ballet flats and slides."""

from dataclasses import replace

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, lighter
from training.catalog.engine.folds import fan
from training.catalog.engine.trims import stitches
from training.catalog.garments.placing import Placement, place
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import stroke, trace

LEFT, RIGHT = Placement(-126, -4, -3.5), Placement(126, -4, 3.5)


def draw_ballet(design: Design) -> Drawing:
    """Return a pair of ballet flats with bows."""
    look = dressy(design)
    return Drawing(_both(_ballet(look, design)))


def draw_slides(design: Design) -> Drawing:
    """Return a pair of slides: a moulded footbed under one wide strap."""
    look = dressy(design)
    return Drawing(_both(_slide(look, design)))


def _both(right: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the right shoe and its mirror image."""
    shoe = place(right, RIGHT)
    return tuple(replace(part, mirrored=True) for part in shoe) + shoe


def _ballet(look: Look, design: Design) -> tuple[Part, ...]:
    sole = (
        "292,92 346,104 388,160 400,236 388,316 372,390 374,470 370,546 342,606 300,624 258,606"
        " 232,546 230,470 226,390 208,316 196,236 206,164 240,106 292,92"
    )
    upper = (
        "292,86 346,100 384,158 395,232 383,312 367,390 369,470 365,544 340,602 300,619 260,602"
        " 237,544 235,470 231,390 214,312 202,232 211,162 244,101 292,86"
    )
    inside = (
        "298,246 340,238 370,204; 374,250 362,316 350,390 352,470 349,540 330,586 300,599"
        " 270,586 253,540 252,470 248,390 236,316 222,250 224,206; 256,238 298,246"
    )
    insole = (
        "298,226 346,262 352,316 338,390 341,470 337,536 322,572 300,584 278,572 266,536 263,470"
        " 260,390 246,316 250,262 298,226"
    )
    binding = stroke(
        "298,252 344,244 378,200; 381,250 369,316 356,390 358,470 355,541 334,591 300,605"
        " 266,591 247,541 246,470 242,390 229,316 215,250 216,202; 252,244 298,252"
    )
    mark = stroke("300,400 300,432")
    return (
        Part(trace(sole), look.sole, "leather", puff=5, drape=0.1),
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=28,
            drape=0.5,
            lift=1,
            gauge=0.6,
            seams=(Seam(binding, 5, -0.8),),
            folds=fan(chance(design, "toe"), (298, 240), -90, 120, 90, 4, depth=0.25, width=7),
        ),
        Part(trace(inside), look.lining, "leather", puff=12, drape=0.1, shade=0.62, gauge=0.6),
        Part(
            trace(insole),
            look.lining,
            "leather",
            puff=16,
            drape=0.2,
            gauge=0.6,
            trim=stitches(
                trace(
                    "298,264 338,310 327,390 330,470 325,532 300,570 275,532 273,470"
                    " 271,390 258,310 298,264"
                ),
                darker(look.lining, 0.3),
                1.1,
            )
            + stitches(mark, look.metal, 2),
        ),
        *_bow(look, design),
    )


def _bow(look: Look, design: Design) -> tuple[Part, ...]:
    left = "298,228 268,206 246,208 240,230 250,248 272,246 298,234"
    right = "298,228 328,204 350,208 356,228 346,248 324,244 298,234"
    tails = "292,234 282,260 274,278; 290,278 298,260 306,280; 322,274 312,252 304,234; 292,234"
    rng = chance(design, "bow")
    fabric = "satin" if rng.random() < 0.4 else look.fabric
    knot = "288,222 308,222; 312,232 308,244; 290,244 286,232 288,222"
    return (
        Part(trace(tails), look.accent, fabric, puff=5, drape=0.4, lift=2, shade=0.92),
        *(
            Part(
                trace(path),
                look.accent,
                fabric,
                puff=12,
                drape=0.5,
                lift=2,
                folds=fan(rng, (298, 231), angle, 50, 46, 3, depth=0.5, width=5),
            )
            for path, angle in ((left, 180), (right, 0))
        ),
        Part(trace(knot), look.accent, fabric, puff=9, drape=0.3, lift=2),
    )


def _slide(look: Look, design: Design) -> tuple[Part, ...]:
    base = (
        "292,78 350,92 392,146 402,226 386,314 372,394 380,486 376,566 346,624 300,640 254,624"
        " 226,566 226,486 226,394 208,314 196,226 206,146 240,92 292,78"
    )
    bed = (
        "292,92 342,106 378,154 387,228 371,316 357,394 365,486 361,562 336,610 300,624 264,610"
        " 241,562 241,486 241,394 223,316 211,228 220,154 248,106 292,92"
    )
    strap = (
        "190,204 230,182 298,172 366,182 408,204; 416,262 404,344; 360,328 300,322 244,328"
        " 200,346; 184,262 190,204"
    )
    rng = chance(design, "footbed")
    bed_color = str(rng.choice((look.lining, "#3a3836", "#e6dccb")))
    rim = str(rng.choice(("#ece7dd", "#b58a5c", darker(look.upper, 0.3))))
    heel_cup = "300,500 336,520 340,564 300,600 260,564 264,520 300,500"
    return (
        Part(trace(base), rim, "rubber", puff=10, drape=0.1),
        Part(
            trace(bed),
            bed_color,
            "suede",
            puff=10,
            drape=0.2,
            lift=0.5,
            seams=(Seam(trace(heel_cup), 5, 0.7),),
            trim=stitches(
                trace(
                    "292,104 338,118 366,160 375,230 359,318 345,394 353,486 349,558"
                    " 328,600 300,612 272,600 253,558 253,486 253,394 235,318 223,230"
                    " 231,160 254,118 292,104"
                ),
                contrast(bed_color, 0.35),
                1.2,
            ),
        ),
        Part(
            trace(strap),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=30,
            drape=0.5,
            lift=5,
            gauge=0.7,
            trim=stitches(stroke("198,216 232,194 298,184 366,194 402,216"), look.thread)
            + stitches(stroke("206,334 244,317 300,311 360,317 400,332"), look.thread)
            + _buckle_on_strap(look, rng.random() < 0.5),
        ),
    )


def _buckle_on_strap(look: Look, wanted: bool) -> str:
    if not wanted:
        return ""
    frame = 'x="330" y="222" width="38" height="58" rx="5"'
    return (
        f'<g fill="none"><rect {frame} stroke="{darker(look.metal, 0.45)}" stroke-width="7"/>'
        f'<rect {frame} stroke="{look.metal}" stroke-width="4.6"/>'
        f'<rect {frame} stroke="{lighter(look.metal, 0.55)}" stroke-width="1.2"/>'
        f'<path d="M349,224 L349,282" stroke="{look.metal}" stroke-width="3.4"/></g>'
    )
