"""Running shoes: knitted upper, welded overlays, a thick foam sole."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import darker
from training.catalog.engine.trims import shape, stitches
from training.catalog.garments.lacing import bow, rungs
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, sporty
from training.catalog.garments.tracing import points, stroke, trace


def draw_runner(design: Design) -> Drawing:
    """Return a pair of running shoes."""
    look = sporty(design)
    parts = (*_inside(look), *_upper(look, design), *_foam(look, design))
    return Drawing(pair(design, parts, Placement(26, -90, -1.5, 0.96), Placement(-10, 56, 0, 0.99)))


def _inside(look: Look) -> tuple[Part, ...]:
    lining = "76,306 130,298 190,308 236,294 262,294; 262,390 160,400 76,306"
    far = "262,294 310,316 356,344 408,384; 380,420 300,380 262,294"
    tongue = (
        "226,340 216,296 226,268 252,260 276,278; 318,328 364,364 408,390; 370,420 300,400 226,340"
    )
    return (
        Part(trace(lining), look.accent, "nylon", puff=14, shade=0.55),
        Part(trace(far), look.panel, "nylon", puff=8, shade=0.75),
        Part(trace(tongue), look.upper, "nylon", puff=14, lift=2),
    )


def _upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "84,446 72,405 75,370 68,335 56,306; 60,294 76,298; 104,338 150,366 196,366 230,348"
        " 250,320; 258,314; 300,344 345,374 396,396 436,402 478,408 520,422 548,446 556,466;"
        " 400,490 200,470 84,446"
    )
    fabric = "canvas" if design.fabric in ("cotton", "nylon", "knit") else design.fabric
    near = points("266,342 294,362 322,380 350,395 378,408")
    far = points("286,310 314,328 342,348 370,366 396,383")
    return (
        Part(
            trace(upper),
            look.upper,
            fabric,
            design.pattern,
            look.accent,
            puff=36,
            drape=0.6,
            gauge=1.8,
            lift=3,
            seams=tuple(
                Seam(stroke(f"{x},{y} {x + 16},{y + 26} {x + 20},{y + 54}"), 2, 0.6)
                for x, y in ((420, 410), (444, 413), (468, 417), (492, 423))
            ),
        ),
        *_overlays(look, design),
        Part(
            trace(
                "238,354 250,320; 258,314; 300,344 345,374 396,397; 406,414 392,426;"
                " 340,416 292,388 238,354"
            ),
            look.panel,
            "nylon",
            puff=6,
            drape=0.3,
            lift=1.2,
            trim=rungs(near, far, look.lace, 8.5) + bow(270, 324, look.lace, 7.5),
        ),
    )


def _overlays(look: Look, design: Design) -> tuple[Part, ...]:
    """Return the heel clip, the toe guard and a side flash that differs by seed."""
    heel = "84,446 72,405 75,370; 96,352 130,372 150,400; 140,430 150,460; 84,446"
    toe = "452,476 470,446 500,420; 520,422 548,446 556,466; 530,480 452,476"
    flashes = (
        "170,462 206,410 262,384; 282,396; 236,420 204,472; 170,462",
        "160,436 230,420 300,420 350,440; 330,456; 270,440 220,446 160,460; 160,436",
        "216,470 240,400; 256,404; 240,476; 254,480 278,408; 294,414; 282,484; 216,470",
    )
    flash = flashes[int(chance(design, "flash").integers(len(flashes)))]
    return (
        Part(
            trace(heel),
            look.panel,
            "leather",
            puff=10,
            drape=0.3,
            lift=1.2,
            trim=stitches(stroke("90,372 122,384 140,404 132,430 138,454"), look.thread),
        ),
        Part(trace(toe), look.panel, "leather", puff=10, drape=0.3, lift=1),
        Part(trace(flash), look.accent, "rubber", puff=5, drape=0.2, lift=1),
    )


def _foam(look: Look, design: Design) -> tuple[Part, ...]:
    foam = (
        "50,424 38,458 58,484; 110,496 200,490 300,496 440,497 510,492 552,474 564,456 554,436;"
        " 520,458 440,472 340,466 240,450 150,434 84,420 50,424"
    )
    tread = (
        "58,480 110,490 200,484 300,490 440,491 510,484 540,474; 544,484 510,498 440,504 300,503"
        " 200,497 110,503 62,494; 58,480"
    )
    wave = trace("44,452 120,464 220,474 340,484 440,488 560,462; 556,476; 440,500 200,500 50,480")
    grooves = tuple(
        Seam(stroke(f"{x},{y} {x + 10},{y + 18}"), 3, 1.2)
        for x, y in ((90, 446), (116, 451), (142, 456), (168, 460), (194, 464))
    )
    tread_color = str(chance(design, "tread").choice(("#2b2b2d", look.accent, "#b98652")))
    return (
        Part(trace(tread), tread_color, "rubber", puff=5, drape=0.2),
        Part(
            trace(foam),
            look.sole,
            "rubber",
            puff=18,
            drape=0.2,
            lift=2,
            seams=grooves,
            ink=shape(wave, darker(look.sole, 0.1)),
        ),
    )
