"""Backpacks with a zipped main body, a front pocket and a grab handle."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import contrast, darker, mix
from training.catalog.engine.folds import crease, hanging
from training.catalog.engine.shapes import ribbon
from training.catalog.engine.trims import stitches, zip_puller, zip_teeth
from training.catalog.garments.hardware import bag_metal, plate, volume
from training.catalog.garments.tracing import points, stroke, trace


def draw_backpack(design: Design) -> Drawing:
    """Return a backpack seen from the front, its shoulder straps showing at both sides."""
    fabric = "nylon" if design.fabric == "cotton" else design.fabric
    metal = bag_metal(design)
    trim = design.accent or mix(design.color, contrast(design.color), 0.35)
    parts = (
        *_straps(design, fabric),
        _grab_handle(trim),
        *_side_pockets(design, fabric),
        _body(design, fabric, metal),
        _pocket(design, fabric, metal),
        *_patch(design, trim),
    )
    return Drawing(parts)


def _straps(design: Design, fabric: str) -> tuple[Part, ...]:
    run = points("180,110 120,180 84,300 76,430 96,540 150,610")
    strap = Part(
        ribbon(run, 40, 22),
        design.color,
        fabric,
        puff=14,
        drape=0.4,
        shade=0.8,
        trim=stitches(ribbon(run, 30, 13), contrast(design.color, 0.3), 1.1),
    )
    return strap, Part(
        strap.outline,
        strap.color,
        fabric,
        puff=14,
        drape=0.4,
        shade=0.7,
        trim=strap.trim,
        mirrored=True,
    )


def _grab_handle(color: str) -> Part:
    run = points("246,96 250,58 274,38 300,34 326,38 350,58 354,96")
    return Part(
        ribbon(run, 20),
        color,
        "canvas",
        puff=8,
        drape=0.2,
        trim=stitches(ribbon(run, 12), contrast(color, 0.35), 1.1),
    )


def _side_pockets(design: Design, fabric: str) -> tuple[Part, ...]:
    path = trace("132,440 112,452; 96,520 104,620; 120,648 150,650; 150,440 132,440")
    return tuple(
        Part(path, design.color, fabric, puff=16, drape=0.8, shade=0.85, mirrored=side)
        for side in (False, True)
    )


def _body(design: Design, fabric: str, metal: str) -> Part:
    outline = (
        "300,76 380,82 436,112 466,170; 484,260 490,400 488,600; 478,654 440,672; 300,680 160,672;"
        " 122,654 112,600; 110,400 116,260 134,170; 164,112 220,82 300,76"
    )
    rng = chance(design, "folds")
    zipper = points(
        "132,372 136,260 156,184 190,136 240,112 300,106 360,112 410,136 444,184 464,260 468,372"
    )
    folds = (
        *hanging(rng, 180, 420, 150, 400, 3, depth=0.4),
        crease(rng, (150, 400), (200, 330), depth=0.5),
        crease(rng, (450, 400), (400, 330), depth=0.5),
    )
    tape = darker(design.color, 0.35)
    return Part(
        trace(outline),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        folds=folds,
        puff=40,
        drape=0.9,
        lift=3,
        washes=volume(design.color, 110, 76, 490, 680),
        seams=(Seam(stroke("124,640 200,650 300,654 400,650 476,640"), 2.5),),
        trim=zip_teeth(zipper, tape, metal, 12)
        + zip_puller((452, 212), metal, 9, -20)
        + zip_puller((444, 190), metal, 9, -26),
    )


def _pocket(design: Design, fabric: str, metal: str) -> Part:
    outline = (
        "168,420 300,412 432,420; 446,436 450,520 444,620; 432,646 404,652; 300,657 196,652;"
        " 168,646 156,620; 150,520 154,436 168,420"
    )
    zipper = points("176,456 300,449 424,456")
    bottom = stroke("166,616 176,636 200,642 300,647 400,642 424,636 434,616")
    thread = contrast(design.color, 0.3)
    return Part(
        trace(outline),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        puff=26,
        drape=0.7,
        lift=4,
        trim=zip_teeth(zipper, darker(design.color, 0.35), metal, 11)
        + zip_puller((404, 455), metal, 8, 4)
        + stitches(stroke("172,470 300,463 428,470"), thread)
        + stitches(bottom, thread),
    )


def _patch(design: Design, trim: str) -> tuple[Part, ...]:
    """Return what decorates the front: a leather patch, two webbing straps, or nothing."""
    style = int(chance(design, "patch").integers(3))
    if style == 0:
        path = trace("262,258 338,258; 340,300 338,312; 262,312; 260,300 262,258")
        seam = stitches("M268,264 L332,264 L332,306 L268,306 Z", contrast(trim, 0.35))
        return (Part(path, trim, "leather", puff=5, drape=0.1, lift=1, gauge=0.6, trim=seam),)
    if style == 1:
        return (_webbing(trim, False, design), _webbing(trim, True, design))
    return ()


def _webbing(color: str, mirrored: bool, design: Design) -> Part:
    path = trace("200,122 222,116; 224,300 224,470; 202,470; 200,300 200,122")
    clip = plate(212, 404, 34, 22, bag_metal(design), 4)
    return Part(
        path, color, "leather", puff=5, drape=0.2, lift=2.5, gauge=0.6, trim=clip, mirrored=mirrored
    )
