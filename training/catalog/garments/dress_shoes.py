"""Leather shoes on a welted sole with a stacked heel: penny loafers and cap-toe oxfords."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import darker, lighter
from training.catalog.engine.trims import beads, line, shape, stitches
from training.catalog.garments.lacing import bow, eyelets, rungs
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import points, stroke, trace

BACK, FRONT = Placement(28, -72, -1.5, 0.96), Placement(-10, 40, 0, 0.99)


def draw_loafers(design: Design) -> Drawing:
    """Return a pair of penny loafers."""
    look = dressy(design)
    parts = (*_loafer_inside(look), *welted_sole(look), *_loafer_upper(look, design))
    return Drawing(pair(design, parts, BACK, FRONT))


def draw_oxfords(design: Design) -> Drawing:
    """Return a pair of laced cap-toe oxfords."""
    look = dressy(design)
    parts = (*_oxford_inside(look), *welted_sole(look), *_oxford_upper(look, design))
    return Drawing(pair(design, parts, BACK, FRONT))


def welted_sole(look: Look) -> tuple[Part, ...]:
    """Return heel and sole; the upper is laid over their inner edge."""
    heel = "60,474 64,500; 180,500; 186,474; 60,474"
    welt = (
        "54,470 52,483; 180,486 240,493 320,499 420,500 516,494 558,480 566,468; 566,462 556,458;"
        " 500,470 400,474 280,470 160,462 54,470"
    )
    lifts = "".join(
        line(stroke(f"60,{y} 184,{y}"), darker(look.sole, 0.5), 1.1, 0.8) for y in (484, 489, 494)
    )
    return (
        Part(trace(heel), look.sole, "leather", puff=5, drape=0.1, ink=lifts),
        Part(
            trace(welt),
            look.sole,
            "leather",
            puff=6,
            drape=0.1,
            lift=1.5,
            ink=shape(
                trace("50,482 180,484 240,490 320,496 420,497 516,490 568,468; 570,520 50,520"),
                darker(look.sole, 0.4),
            ),
            trim=stitches(
                stroke("62,479 180,481 240,487 320,492 420,493 520,485 562,469"),
                lighter(look.sole, 0.4),
                1.1,
                "3 2.2",
            ),
        ),
    )


def _loafer_inside(look: Look) -> tuple[Part, ...]:
    lining = "80,362 130,344 200,349 262,342 306,360; 250,420 160,420 80,362"
    return (Part(trace(lining), look.lining, "leather", puff=10, shade=0.66),)


def _loafer_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "62,480 55,445 57,408 67,376 78,362; 86,357; 130,384 190,396 246,386 284,366 306,356;"
        " 336,362 376,384 416,396 466,399 518,412 550,436 559,466; 548,480 500,487 400,488"
        " 300,488 200,480 62,480"
    )
    apron = (
        "284,366 306,356; 336,362 376,384 416,396 466,399 500,406; 520,420 504,434; 440,437"
        " 370,430 316,412 284,366"
    )
    saddle = (
        "250,392 284,366 306,355 330,360; 352,372; 350,398 330,424 306,452; 282,462;"
        " 262,470 236,484; 210,482; 236,440 250,392"
    )
    ridge = stroke("296,384 330,412 376,430 440,439 500,436 518,424")
    keyhole = trace("272,416; 300,398 330,396; 336,404; 304,412 272,416")
    pattern = (design.pattern, look.accent)
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            *pattern,
            puff=38,
            drape=0.5,
            lift=2,
            trim=stitches(stroke("92,368 134,392 190,404 244,395"), look.thread),
            seams=(Seam(stroke("120,392 118,440 126,482"), 2),),
        ),
        Part(
            trace(apron),
            look.upper,
            look.fabric,
            *pattern,
            puff=26,
            drape=0.4,
            lift=1.5,
            trim=line(ridge, darker(look.upper, 0.45), 2.2, 0.7)
            + stitches(ridge, look.thread, 3.2, "1.6 4"),
        ),
        Part(
            trace(saddle),
            look.panel,
            look.fabric,
            puff=7,
            drape=0.3,
            lift=2,
            ink=shape(keyhole, darker(look.upper, 0.72)),
            trim=stitches(stroke("256,394 288,372 308,362 344,374"), look.thread)
            + stitches(stroke("344,384 336,404 310,444 282,456"), look.thread),
        ),
    )


def _oxford_inside(look: Look) -> tuple[Part, ...]:
    lining = "82,350 130,330 200,336 240,322 264,322; 250,400 160,400 82,350"
    tongue = "232,350 236,318 262,306 282,314; 330,350 392,390; 340,400 232,350"
    return (
        Part(trace(lining), look.lining, "leather", puff=10, shade=0.66),
        Part(trace(tongue), look.upper, look.fabric, puff=8, shade=0.85, lift=1),
    )


def _oxford_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "62,480 55,440 58,400 68,364 78,350; 86,344; 124,376 170,388 210,378 240,350 258,328;"
        " 268,324; 310,350 356,376 404,390 460,394 516,408 550,434 559,466; 548,480 500,487"
        " 400,488 300,488 200,480 62,480"
    )
    quarter = (
        "62,480 55,440 58,400 68,364 78,350; 86,344; 124,376 170,388 210,378 240,350 258,328;"
        " 268,324; 310,350 356,376 376,384; 372,404 340,420; 320,440 312,484; 200,481 62,480"
    )
    cap = "454,393 490,399 518,409 550,434 559,466; 548,480 500,487 446,488; 432,440 454,393"
    counter = "60,470 57,420 62,380; 96,392 116,420 120,480; 62,481 60,470"
    near = points("262,346 286,361 310,376 334,390 358,402")
    far = points("280,324 304,340 328,355 352,369 376,382")
    facing = stroke("244,356 262,366 300,394 336,416 350,414")
    quarter_edge = stroke("366,402 338,416 316,440 308,482")
    toe = stroke("448,400 426,440 442,486")
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=38,
            drape=0.5,
            lift=2,
        ),
        Part(
            trace(quarter),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=10,
            drape=0.4,
            lift=1.5,
            trim=stitches(stroke("92,354 126,384 170,396 214,386 244,358"), look.thread)
            + stitches(facing, look.thread)
            + stitches(quarter_edge, look.thread)
            + eyelets(near, darker(look.upper, 0.4), 3.6)
            + rungs(near, far, look.lace, 6)
            + bow(264, 330, look.lace, 5.5),
        ),
        Part(
            trace(counter),
            look.panel,
            look.fabric,
            puff=9,
            drape=0.3,
            lift=1,
            trim=stitches(stroke("66,388 92,398 110,424 114,478"), look.thread),
        ),
        Part(
            trace(cap),
            look.panel,
            look.fabric,
            puff=30,
            drape=0.3,
            lift=1.4,
            trim=stitches(toe, look.thread)
            + stitches(stroke("456,402 434,440 450,486"), look.thread)
            + _broguing(look, design),
        ),
    )


def _broguing(look: Look, design: Design) -> str:
    """Return punched holes along the cap and a medallion on the toe, on every other pair."""
    if chance(design, "broguing").random() < 0.5:
        return ""
    hole = f'<circle r="2.2" fill="{darker(look.upper, 0.65)}"/>'
    spots = [(498 + dx, 436 + dy) for dx, dy in ((0, -9), (-9, 0), (0, 0), (9, 0), (0, 9))]
    medallion = "".join(f'<g transform="translate({x},{y})">{hole}</g>' for x, y in spots)
    return beads(points("463,402 446,420 442,440 448,464 458,485"), 11, hole) + medallion
