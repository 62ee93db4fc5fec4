"""Small structured bags: the flap shoulder bag, the camera crossbody, the envelope clutch."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Fold, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.folds import crease
from training.catalog.engine.shapes import along, ribbon
from training.catalog.engine.trims import stitches, zip_puller, zip_teeth
from training.catalog.garments.hardware import bag_metal, chain, plate, ring, turn_lock, volume
from training.catalog.garments.tracing import points, stroke, trace

ARCH = "104,330 130,190 190,96 300,62 410,96 470,190 496,330"
CHAIN = (
    "112,316 120,250 138,190 164,138 200,98 248,72 300,64 352,72 400,98 436,138 462,190 480,250"
    " 488,316"
)


def draw_flap(design: Design) -> Drawing:
    """Return a flap shoulder bag; some are quilted and hang from a chain."""
    metal, fabric = bag_metal(design), _bag_fabric(design)
    quilted = chance(design, "quilt").random() < 0.35 and design.pattern == "plain"
    parts = (
        _gusset(design, fabric),
        *(() if quilted else (_arch(design, ARCH),)),
        _flap_body(design, fabric),
        _flap(design, fabric, metal, quilted),
    )
    links = [along(points(CHAIN), i / 46) for i in range(47)]
    rings = ring(106, 330, 13, 13, metal) + ring(494, 330, 13, 13, metal)
    return Drawing(parts, overlay=rings + (chain(links, metal, 10) if quilted else ""))


def draw_camera(design: Design) -> Drawing:
    """Return a camera bag on a long strap, with a zip over the top and a front pocket."""
    metal, fabric = bag_metal(design), _bag_fabric(design)
    strap = "84,388 60,300 80,180 160,84 300,48 440,84 520,180 540,300 516,388"
    pocket = (
        "112,470 300,462 488,470; 494,560 486,606; 466,622; 300,628 134,622; 114,606 106,560"
        " 112,470"
    )
    thread = contrast(design.color, 0.3)
    pull = chance(design, "pull")
    parts = (
        _arch(design, strap),
        _camera_body(design, fabric, metal),
        Part(
            trace(pocket),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            puff=16,
            drape=0.4,
            lift=2,
            gauge=0.8,
            trim=stitches(
                trace(
                    "122,482 300,474 478,482; 482,560 475,602; 460,612; 300,617"
                    " 140,612; 125,602 118,560 122,482"
                ),
                thread,
            )
            + plate(300, 500, 54, 16, metal, 3),
        ),
        _tassel(design, float(pull.uniform(-6, 10))),
    )
    rings = ring(86, 396, 13, 15, metal) + ring(514, 396, 13, 15, metal)
    return Drawing(parts, overlay=rings)


def draw_clutch(design: Design) -> Drawing:
    """Return an envelope clutch with a pointed flap."""
    metal, fabric = bag_metal(design), _bag_fabric(design)
    body = (
        "52,236 300,228 548,236; 558,246 562,262; 566,380 560,488; 552,502; 300,510 48,502;"
        " 40,488 34,380 38,262; 42,246 52,236"
    )
    flap = (
        "46,232 300,223 554,232; 566,244; 562,262; 450,346 340,408; 300,420 260,408; 150,346"
        " 38,262; 34,244 46,232"
    )
    edge = stroke("44,258 154,337 264,397 300,408 336,397 446,337 556,258")
    rng = chance(design, "folds")
    folds: tuple[Fold, ...] = (
        crease(rng, (90, 470), (250, 440), depth=0.4),
        crease(rng, (500, 440), (400, 480), depth=0.4),
    )
    thread = contrast(design.color, 0.3)
    parts = (
        _wrist_strap(design),
        Part(
            trace(body),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            folds=folds,
            puff=16,
            drape=0.6,
            gauge=0.8,
            washes=volume(design.color, 34, 228, 566, 510),
            seams=(
                Seam(stroke("50,250 46,380 54,494"), 2),
                Seam(stroke("550,250 554,380 546,494"), 2),
            ),
        ),
        Part(
            trace(flap),
            design.color,
            fabric,
            design.pattern,
            design.accent,
            puff=10,
            drape=0.5,
            lift=4,
            gauge=0.8,
            trim=stitches(edge, thread) + _closure(design, metal),
        ),
    )
    return Drawing(parts, overlay=ring(556, 256, 9, 11, metal, 5))


def _bag_fabric(design: Design) -> str:
    return "leather" if design.fabric == "cotton" else design.fabric


def _closure(design: Design, metal: str) -> str:
    """Return the clutch's closing: a magnet plate, a turn lock or a bar, by seed."""
    kind = int(chance(design, "closure").integers(3))
    return (
        plate(300, 384, 30, 30, metal, 15),
        turn_lock(300, 382, metal),
        plate(300, 388, 90, 12, metal, 4),
    )[kind]


def _wrist_strap(design: Design) -> Part:
    run = points("556,262 590,320 584,420 556,470 544,420 560,340 556,268")
    return Part(ribbon(run, 12), design.color, "leather", puff=6, drape=0.2, gauge=0.7, shade=0.92)


def _arch(design: Design, run: str) -> Part:
    """Return a strap standing up behind the bag."""
    path = points(run)
    edge = stitches(ribbon(path, 10), contrast(design.color, 0.3), 1, "3.4 2.2")
    return Part(ribbon(path, 17), design.color, "leather", puff=8, drape=0.2, gauge=0.7, trim=edge)


def _gusset(design: Design, fabric: str) -> Part:
    """Return the bag's depth, seen as a darker rim behind the front."""
    rim = (
        "100,318 300,306 500,318; 524,440 536,600; 524,650 480,664; 300,670 120,664; 76,650"
        " 64,600; 76,440 100,318"
    )
    return Part(trace(rim), design.color, fabric, puff=14, drape=0.3, gauge=0.8, shade=0.72)


def _flap_body(design: Design, fabric: str) -> Part:
    front = (
        "108,340 300,330 492,340; 510,460 518,590; 510,634 474,646; 300,652 126,646; 90,634"
        " 82,590; 90,460 108,340"
    )
    edge = stroke("94,590 102,626 130,636 300,642 470,636 498,626 506,590")
    return Part(
        trace(front),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        puff=24,
        drape=0.5,
        lift=2,
        gauge=0.8,
        washes=volume(design.color, 82, 330, 518, 652),
        trim=stitches(edge, contrast(design.color, 0.3)),
    )


def _flap(design: Design, fabric: str, metal: str, quilted: bool) -> Part:
    rng = chance(design, "flap")
    drop = float(rng.uniform(-16, 18))
    outline = (
        f"110,310 300,300 490,310; 504,330 510,400 514,{500 + drop:.0f}; 496,{528 + drop:.0f};"
        f" 400,{544 + drop:.0f} 300,{550 + drop:.0f} 200,{544 + drop:.0f}; 104,{528 + drop:.0f};"
        f" 86,{500 + drop:.0f} 90,400 96,330; 110,310"
    )
    edge = stroke(
        f"104,330 98,400 95,{496 + drop:.0f} 110,{519 + drop:.0f} 200,{534 + drop:.0f}"
        f" 300,{540 + drop:.0f} 400,{534 + drop:.0f} 490,{519 + drop:.0f} 505,{496 + drop:.0f}"
        " 502,400 496,330"
    )
    return Part(
        trace(outline),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        puff=16,
        drape=0.5,
        lift=4,
        gauge=0.8,
        washes=volume(design.color, 86, 300, 514, 550 + drop),
        quilting=_diamonds() if quilted else "",
        trim=stitches(edge, contrast(design.color, 0.3)) + turn_lock(300, 512 + drop, metal),
    )


def _diamonds() -> str:
    """Return crossing lines 46 px apart over the flap."""
    lines = []
    for x in range(-300, 900, 46):
        lines.append(f"M{x},280 L{x + 300},580 M{x},580 L{x + 300},280")
    return " ".join(lines)


def _camera_body(design: Design, fabric: str, metal: str) -> Part:
    body = (
        "120,372 300,362 480,372; 520,384 534,420; 540,520 532,604; 516,640 470,650; 300,656"
        " 130,650; 84,640 68,604; 60,520 66,420; 80,384 120,372"
    )
    zipper = points("84,424 110,408 300,400 490,408 516,424")
    tape = darker(mix(design.color, "#303030", 0.4), 0.2)
    piping = trace(
        "124,384 300,374 476,384; 510,394 522,424; 528,520 520,600; 506,630 466,638; 300,644"
        " 134,638; 94,630 80,600; 72,520 78,424; 90,394 124,384"
    )
    return Part(
        trace(body),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        puff=34,
        drape=0.5,
        lift=2,
        gauge=0.8,
        seams=(Seam(piping, 4, -0.9),),
        washes=volume(design.color, 60, 362, 540, 656),
        trim=zip_teeth(zipper, tape, metal, 12) + zip_puller((470, 407), metal, 10, 8),
    )


def _tassel(design: Design, swing: float) -> Part:
    """Return the leather pull that hangs from the zip."""
    x = 470 + swing
    outline = f"464,430 476,430; {x + 12},480 {x + 8},506; {x - 8},506; {x - 10},480 464,430"
    return Part(
        trace(outline),
        design.accent or design.color,
        "leather",
        puff=5,
        drape=0.2,
        lift=3,
        gauge=0.7,
    )
