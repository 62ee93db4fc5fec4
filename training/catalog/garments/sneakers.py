"""Sneakers with a cup sole: low and high."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import darker
from training.catalog.engine.trims import line, shape, stitches
from training.catalog.garments.lacing import bow, eyelets, rungs
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, sporty
from training.catalog.garments.tracing import points, stroke, trace

SOLE = (
    "58,444 54,474 60,492; 90,500 300,501 440,501 516,497 550,482; 557,466 555,450;"
    " 500,464 400,468 240,464 140,456 58,444"
)
TOE = "430,402 470,402 512,410 542,430 553,458"


def draw_low(design: Design) -> Drawing:
    """Return a pair of low court sneakers."""
    look = sporty(design, gum=True)
    parts = (*_low_inside(look), *_low_upper(look, design), cup_sole(look))
    return Drawing(pair(design, parts, Placement(30, -96, -1.5, 0.97), Placement(-8, 52)))


def draw_high(design: Design) -> Drawing:
    """Return a pair of high canvas sneakers with a rubber toe cap."""
    look = sporty(design)
    parts = (*_high_inside(look), *_high_upper(look, design), *_toe_cap(look), cup_sole(look))
    return Drawing(pair(design, parts, Placement(44, 20, 0, 0.86), Placement(-36, 110, 0, 0.9)))


def cup_sole(look: Look) -> Part:
    """Return the rubber sole with its foxing line and stitched rim."""
    foxing = stroke("56,476 140,481 300,485 440,485 524,478 555,464")
    tread = trace("57,487 200,493 440,493 552,476; 552,510 57,510")
    return Part(
        trace(SOLE),
        look.sole,
        "rubber",
        puff=9,
        drape=0.2,
        lift=2,
        ink=line(foxing, darker(look.sole, 0.35), 1.6) + shape(tread, darker(look.sole, 0.13)),
        trim=stitches(
            stroke("63,453 140,464 240,471 400,475 500,471 549,459"),
            darker(look.sole, 0.3),
            1.4,
            "5 3",
        ),
    )


def _low_inside(look: Look) -> tuple[Part, ...]:
    lining = "94,330 134,314 190,318 236,304 262,304; 262,390 160,400 94,330"
    far = "262,304 310,326 356,352 408,388; 380,420 300,380 262,304"
    tongue = (
        "226,340 220,304 230,280 254,274 276,290; 318,338 364,372 406,396; 370,420 300,400 226,340"
    )
    hem = stroke("232,322 228,304 236,288 254,282 270,294")
    return (
        Part(trace(lining), look.lining, "canvas", puff=10, shade=0.6),
        Part(trace(far), look.panel, look.fabric, puff=8, shade=0.8),
        Part(
            trace(tongue),
            look.upper,
            look.fabric,
            puff=10,
            lift=2,
            trim=stitches(hem, look.thread),
        ),
    )


def _low_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "66,458 59,420 62,385 72,350 80,332; 88,325 100,330; 124,360 160,375 198,372 230,354"
        f" 250,326; 258,320; 300,350 345,378 396,400 {TOE}; 400,474 200,470 66,458"
    )
    stay = (
        "234,356 250,326; 258,320; 300,350 345,378 396,401; 412,422 398,440;"
        " 340,428 290,396 234,356"
    )
    tab = "60,412 62,385 72,350 80,332; 88,324 101,329; 112,348; 104,380 100,414; 60,412"
    edge = stroke("242,356 290,388 340,419 396,432")
    collar = stroke("106,346 128,368 162,384 200,381 234,362")
    trim = (
        stitches(edge, look.thread)
        + eyelets(points("262,344 292,364 322,382 352,398 382,412"), look.metal)
        + rungs(
            points("262,344 292,364 322,382 352,398 382,412"),
            points("284,316 314,334 344,352 374,370 400,388"),
            look.lace,
        )
        + bow(268, 328, look.lace)
    )
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=34,
            drape=0.5,
            lift=3,
            trim=stitches(collar, look.thread),
            seams=(Seam(stroke("396,404 372,430 352,470"), 2.5),),
        ),
        *_side_panel(look, design),
        Part(trace(tab), look.accent, look.fabric, puff=9, lift=1.5),
        Part(trace(stay), look.panel, look.fabric, puff=7, drape=0.4, lift=1.5, trim=trim),
    )


def _side_panel(look: Look, design: Design) -> tuple[Part, ...]:
    """Return what the brand would put on the side: nothing, a bar, a wave or a mudguard."""
    shapes = (
        "",
        "212,392 240,384; 196,466; 168,464; 212,392",
        "120,440 190,438 250,418 290,410; 300,424; 250,436 196,464 128,462; 120,440",
        "436,404 470,404 512,412 542,432 553,458; 552,470; 370,472; 380,446 436,404",
    )
    path = shapes[int(chance(design, "panel").integers(len(shapes)))]
    if not path:
        return ()
    return (Part(trace(path), look.accent, look.fabric, puff=6, drape=0.3, lift=1.2),)


def _high_inside(look: Look) -> tuple[Part, ...]:
    lining = "108,172 156,150 220,156 280,164; 280,220 190,230 108,172"
    far = "292,168 304,228 322,284 350,332 384,366 424,394; 380,420 270,300 292,168"
    tongue = (
        "236,200 228,146 242,120 270,116 294,134; 308,226 330,292 362,344 410,390;"
        " 370,420 300,400 250,260 236,200"
    )
    return (
        Part(trace(lining), look.lining, "canvas", puff=10, shade=0.6),
        Part(trace(far), look.panel, "canvas", puff=8, shade=0.8),
        Part(trace(tongue), look.upper, "canvas", puff=10, lift=2),
    )


def _high_upper(look: Look, design: Design) -> tuple[Part, ...]:
    fabric = "canvas" if design.fabric == "cotton" else design.fabric
    upper = (
        "66,458 60,425 68,380 88,335 100,290 104,235 101,190; 103,174 116,170; 150,192 200,200"
        " 240,192 264,174; 275,174; 285,236 301,290 331,340 365,376 404,398"
        f" {TOE}; 400,474 200,470 66,458"
    )
    stay = (
        "236,194 264,174; 275,174; 285,236 301,290 331,340 365,376 404,399; 408,420 392,432;"
        " 330,398 282,340 256,270 236,194"
    )
    strip = (
        "60,440 68,380 88,335 100,290 104,235 101,190; 120,196; 124,240 120,300 108,345 88,400"
        " 84,460; 62,456"
    )
    near = points("257,196 262,222 269,248 278,274 290,300 306,324 326,347 350,368")
    far = points("289,178 294,204 301,230 310,257 322,284 338,309 358,332 380,354")
    rail = stroke("244,204 262,272 288,338 334,392 386,424")
    trim = (
        stitches(rail, look.lace)
        + eyelets(near, look.metal, 4)
        + rungs(near, far, look.lace)
        + bow(262, 192, look.lace)
    )
    return (
        Part(
            trace(upper),
            look.upper,
            fabric,
            design.pattern,
            look.accent,
            puff=34,
            drape=0.8,
            lift=3,
            seams=(Seam(stroke("350,398 300,420 250,462"), 2.5),),
            trim=stitches(stroke("344,392 292,414 240,462"), look.lace)
            + stitches(stroke("108,186 150,202 200,210 238,202"), look.lace),
        ),
        Part(
            trace(strip),
            look.upper,
            fabric,
            puff=6,
            lift=1,
            trim=stitches(stroke("116,200 120,240 116,298 104,343 83,402"), look.lace),
        ),
        Part(trace(stay), look.upper, fabric, puff=7, drape=0.4, lift=1.5, trim=trim),
    )


def _toe_cap(look: Look) -> tuple[Part, ...]:
    cap = "424,468 420,436 440,410; 470,403 512,411 542,431 554,458; 552,468; 480,472 424,468"
    return (Part(trace(cap), look.sole, "rubber", puff=30, drape=0.1, lift=1.5),)
