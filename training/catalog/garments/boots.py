"""Ankle boots: chelsea, lace-up and heeled."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, lighter, mix
from training.catalog.engine.folds import fan
from training.catalog.engine.trims import line, shape, stitches
from training.catalog.garments.lacing import bow, eyelets, rungs
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import points, stroke, trace

BACK, FRONT = Placement(52, 40, 0, 0.93), Placement(-34, 108, 0, 0.97)


def draw_chelsea(design: Design) -> Drawing:
    """Return a pair of chelsea boots."""
    look = dressy(design)
    parts = (
        *_opening("98,206 140,188 210,186 262,200; 262,250 150,250 98,206", look),
        *_flat_sole(look),
        *_chelsea_upper(look, design),
    )
    return Drawing(pair(design, parts, BACK, FRONT))


def draw_lace_up(design: Design) -> Drawing:
    """Return a pair of laced boots on a cleated sole."""
    look = dressy(design)
    parts = (*_lace_up_inside(look), *_lace_up_upper(look, design), *_cleated_sole(look))
    return Drawing(pair(design, parts, BACK, FRONT))


def draw_heeled(design: Design) -> Drawing:
    """Return a pair of zipped ankle boots on a block heel."""
    look = dressy(design)
    parts = (
        *_opening("112,150 150,134 210,132 256,146; 244,190 150,200 112,150", look),
        *_heeled_upper(look, design),
        *_block_heel(look),
    )
    return Drawing(pair(design, parts, Placement(60, 30, 0, 0.93), Placement(-30, 100, 0, 0.97)))


def _opening(path: str, look: Look) -> tuple[Part, ...]:
    return (Part(trace(path), look.lining, "leather", puff=8, shade=0.55),)


def _instep(design: Design, x: float, y: float) -> tuple[Fold, ...]:
    """Return the creases where the ankle bends."""
    return fan(chance(design, "instep"), (x, y), 165, 80, 90, 3, depth=0.55, width=9)


def _flat_sole(look: Look) -> tuple[Part, ...]:
    heel = "80,474 84,500; 204,500; 210,470; 80,474"
    welt = (
        "74,468 72,482; 204,485 250,493 320,499 420,500 508,494 550,480 557,466; 556,460 546,456;"
        " 490,470 400,474 290,470 180,462 74,468"
    )
    return (
        Part(
            trace(heel),
            look.sole,
            "leather",
            puff=5,
            drape=0.1,
            ink=line(stroke("80,489 206,489"), darker(look.sole, 0.5), 1.3),
        ),
        Part(
            trace(welt),
            look.sole,
            "leather",
            puff=6,
            drape=0.1,
            lift=1.5,
            trim=stitches(
                stroke("82,478 204,480 250,487 320,493 420,494 504,488 548,472"),
                lighter(look.sole, 0.35),
                1.1,
                "3 2.2",
            ),
        ),
    )


def _chelsea_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "86,478 77,440 82,400 96,350 104,290 102,240 98,206; 140,216 200,218 262,200; 267,240"
        " 271,290 288,334 326,366 376,386 432,392 496,403 538,430 550,464; 538,478 490,485"
        " 400,487 300,487 200,481 86,478"
    )
    gusset = "144,216 180,218 218,215; 214,280 202,340 182,362; 164,344 150,284 144,216"
    tab = "92,214 90,176 98,158 108,158 114,176 112,222; 92,214"
    elastic = mix(look.upper, contrast(look.upper, 0.8), 0.25)
    edges = stroke("138,218 145,286 160,348 181,372 208,344 220,282 225,216")
    return (
        Part(
            trace(tab),
            look.accent,
            "canvas",
            puff=4,
            lift=1,
            trim=stitches(stroke("97,216 96,178 102,166 108,178 107,218"), look.thread),
        ),
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=42,
            drape=0.6,
            lift=2.5,
            folds=_instep(design, 292, 338),
            trim=stitches(edges, look.thread)
            + stitches(stroke("104,216 140,225 200,227 256,210"), look.thread),
            seams=(Seam(stroke("181,364 190,420 196,480"), 2),),
        ),
        Part(trace(gusset), elastic, "rib", puff=5, drape=0.2, gauge=0.8, shade=0.85),
    )


def _lace_up_inside(look: Look) -> tuple[Part, ...]:
    lining = "104,180 150,160 220,160 270,170; 262,230 150,230 104,180"
    far = "282,180 292,240 306,290 336,336 376,364 414,386; 380,420 270,300 282,180"
    tongue = (
        "226,200 222,152 236,134 266,132 288,148; 298,230 318,294 352,344 400,382;"
        " 360,420 290,400 240,260 226,200"
    )
    return (
        Part(trace(lining), look.lining, "leather", puff=10, shade=0.58),
        Part(trace(far), look.panel, look.fabric, puff=8, shade=0.8),
        Part(trace(tongue), look.upper, look.fabric, puff=12, lift=2),
    )


def _lace_up_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "80,462 72,430 78,390 94,344 102,290 102,240 98,196; 106,176; 150,196 200,202 236,194"
        " 256,178; 266,178; 276,240 291,290 320,336 362,368 404,386 454,387 508,396 546,424"
        " 552,466; 400,474 200,470 80,462"
    )
    quarter = (
        "80,462 72,430 78,390 94,344 102,290 102,240 98,196; 106,176; 150,196 200,202 236,194"
        " 256,178; 266,178; 276,240 291,290 320,336 362,368 384,379; 378,400 350,412; 322,430"
        " 312,468; 200,468 80,462"
    )
    near = points("252,202 258,230 266,258 276,285 291,311 310,334 332,354 354,370")
    far = points("278,184 284,212 292,241 303,269 318,295 337,317 359,337 381,354")
    metal = look.metal
    trim = (
        stitches(stroke("232,206 244,262 272,318 318,364 352,396 372,396"), look.thread)
        + stitches(stroke("366,404 340,416 316,436 306,466"), look.thread)
        + eyelets(near, metal, 4.4)
        + rungs(near, far, look.accent if design.accent else look.lace, 7)
        + bow(258, 196, look.accent if design.accent else look.lace, 6.5)
    )
    collar = "100,220 98,196; 106,176; 150,196 200,202 240,192; 246,222; 200,232 150,226 100,220"
    counter = "76,462 72,430 80,386; 112,392 134,420 140,466; 80,464 76,462"
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=40,
            drape=0.5,
            lift=2.5,
        ),
        Part(
            trace(quarter),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=12,
            drape=0.7,
            lift=1.5,
            folds=_instep(design, 300, 330),
            trim=trim,
        ),
        Part(
            trace(counter),
            look.upper,
            look.fabric,
            puff=10,
            drape=0.3,
            lift=1,
            trim=stitches(stroke("82,394 108,400 128,424 134,464"), look.thread),
        ),
        Part(trace(collar), look.panel, look.fabric, puff=13, drape=0.4, lift=1),
    )


def _cleated_sole(look: Look) -> tuple[Part, ...]:
    sole = (
        "68,452 64,474 72,501; 92,501; 96,495; 116,495; 120,501; 142,501; 146,495; 168,495;"
        " 172,501; 206,501; 214,484; 262,488; 268,500; 296,501; 302,494; 326,495; 332,501;"
        " 362,501; 368,495; 394,495; 400,501; 430,501; 436,494; 462,493; 468,499; 498,496;"
        " 504,489; 540,482 561,462; 561,452; 500,462 400,466 240,462 140,458 68,452"
    )
    rim = "60,450 140,458 300,464 500,460 566,446; 560,464 500,478 400,482 240,478 140,474 60,468"
    welt = stroke("72,459 140,465 240,469 400,473 500,469 556,457")
    return (
        Part(
            trace(sole),
            darker(look.sole, 0.25),
            "rubber",
            puff=7,
            drape=0.1,
            lift=2,
            ink=shape(trace(rim), mix(look.sole, look.upper, 0.3)),
            trim=stitches(welt, "#c9a253", 1.8, "5 3"),
        ),
    )


def _heeled_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "88,432 81,390 92,340 110,280 116,215 112,150; 150,160 200,162 256,146; 262,190 264,250"
        " 280,305 314,350 364,388 424,408 490,426 534,454 548,486; 540,500; 440,504 340,492"
        " 270,456 210,432 150,428 88,432"
    )
    zipper = stroke("206,166 206,230 200,300 192,370 186,424")
    return (
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=44,
            drape=0.7,
            lift=2.5,
            folds=_instep(design, 290, 320),
            seams=(Seam(zipper, 3), Seam(stroke("300,336 268,380 270,450"), 2)),
            trim=stitches(stroke("198,168 198,230 192,300 184,370 178,424"), look.thread)
            + stitches(stroke("214,168 214,230 208,300 200,370 194,426"), look.thread)
            + line(zipper, look.metal, 1.6, 0.9)
            + stitches(stroke("118,160 150,169 200,171 254,156"), look.thread)
            + f'<rect x="201" y="168" width="9" height="26" rx="3" fill="{look.metal}" '
            f'stroke="{darker(look.metal, 0.5)}"/>',
        ),
    )


def _block_heel(look: Look) -> tuple[Part, ...]:
    heel = "90,430 98,464 102,501; 188,501; 192,470 214,440; 150,430 90,430"
    sole = (
        "84,424 90,436; 150,438 206,444 262,466 330,499 400,503 500,502 550,497; 556,490 548,484;"
        " 440,492 344,483 272,448 210,424 150,418 84,424"
    )
    return (
        Part(
            trace(heel),
            look.sole,
            "leather",
            puff=12,
            drape=0.1,
            ink=shape("M80,493 L200,493 L200,510 L80,510 Z", darker(look.sole, 0.5)),
        ),
        Part(trace(sole), look.sole, "leather", puff=4, drape=0.1, lift=1),
    )
