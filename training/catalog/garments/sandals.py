"""Strappy sandals on a low block heel, from the side and a little above."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, chance
from training.catalog.engine.color import darker
from training.catalog.engine.trims import buckle, shape, stitches
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import stroke, trace


def draw_strappy(design: Design) -> Drawing:
    """Return a pair of sandals with toe straps and an ankle strap."""
    look = dressy(design)
    parts = (*_far_straps(look), *_base(look, design), *_near_straps(look, design))
    return Drawing(pair(design, parts, Placement(36, -112, -2, 0.95), Placement(-12, 72, 0, 1.02)))


def _far_straps(look: Look) -> tuple[Part, ...]:
    ankle = "80,270 120,254 180,254 226,270 240,286; 226,294 178,272 122,272 84,290; 80,270"
    return (Part(trace(ankle), look.upper, look.fabric, puff=6, drape=0.2, shade=0.7),)


def _base(look: Look, design: Design) -> tuple[Part, ...]:
    bed = (
        "68,400 80,374 128,368 212,390 302,430 400,446 484,446 540,456 556,476; 500,487 400,488"
        " 290,476 200,440 120,408 68,400"
    )
    sole = (
        "66,396 68,412; 120,420 200,456 290,492 400,503 500,502 552,494; 560,484 556,474; 500,486"
        " 400,487 290,475 200,439 120,406 66,396"
    )
    heel = "72,408 120,416 180,442; 170,462 168,502; 92,502; 90,450 72,408"
    stacked = shape("M60,494 L200,494 L200,510 L60,510 Z", "#1d1b1b")
    heel_color = str(chance(design, "heel").choice((look.sole, look.upper, "#b98a5a")))
    return (
        Part(trace(heel), heel_color, "leather", puff=14, drape=0.1, ink=stacked),
        Part(
            trace(bed),
            look.lining,
            "leather",
            puff=12,
            drape=0.2,
            trim=stitches(
                stroke("80,392 88,380 130,376 212,398 302,438 400,454 484,454 534,462"),
                darker(look.lining, 0.3),
                1.1,
            ),
        ),
        Part(trace(sole), heel_color, "leather", puff=5, drape=0.1, lift=1),
    )


def _near_straps(look: Look, design: Design) -> tuple[Part, ...]:
    toe = (
        "382,490 388,446 418,412 456,402 492,416 512,450; 488,442 464,450 452,464 446,491; 382,490"
    )
    instep = (
        "286,478 294,436 324,402 362,390 398,402 410,440; 388,424 364,424 346,440 334,487; 286,478"
    )
    counter = "70,402 62,350 68,300 78,282; 96,276 104,290; 106,330 124,380 150,418; 110,410 70,402"
    ankle = "66,296 76,278; 120,304 180,308 222,292 240,284; 236,304 186,330 118,326 66,304"
    return (
        *(
            Part(
                trace(path),
                look.upper,
                look.fabric,
                design.pattern,
                look.accent,
                puff=14,
                drape=0.3,
                lift=3,
                trim=stitches(edge, look.thread, 1.1, "3 2"),
            )
            for path, edge in (
                (instep, stroke("294,476 302,438 328,410 362,398 394,409")),
                (toe, stroke("390,488 396,448 422,420 456,410 488,424")),
            )
        ),
        Part(
            trace(counter),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=16,
            drape=0.3,
            lift=2,
        ),
        Part(
            trace(ankle),
            look.upper,
            look.fabric,
            puff=8,
            drape=0.2,
            lift=2,
            trim=f'<g transform="rotate(-4 170 318)">{buckle(172, 318, 20, 30, look.metal)}</g>',
        ),
    )
