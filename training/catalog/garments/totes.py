"""Tote bags: a soft open body between two handles."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, Seam, chance
from training.catalog.engine.color import contrast, mix
from training.catalog.engine.folds import fan, hanging
from training.catalog.engine.shapes import ribbon
from training.catalog.engine.trims import snap, stitches
from training.catalog.garments.hardware import bag_metal, ring, volume
from training.catalog.garments.tracing import points, stroke, trace

FRONT_HANDLE = "196,300 198,210 214,140 248,92 300,76 352,92 386,140 402,210 404,300"
BACK_HANDLE = "206,240 212,150 232,90 264,54 308,44 350,58 382,98 398,160 402,240"


def draw_tote(design: Design) -> Drawing:
    """Return a tote, plain leather or canvas with a leather base, by seed and fabric."""
    fabric = "leather" if design.fabric == "cotton" else design.fabric
    trim_color = design.accent or mix(design.color, contrast(design.color), 0.3)
    handle = trim_color if fabric in ("canvas", "straw", "denim") else design.color
    metal = bag_metal(design)
    parts = (
        _handle(BACK_HANDLE, handle, shade=0.8),
        *_mouth(design, fabric),
        _body(design, fabric),
        *_base(design, trim_color, fabric),
        _handle(FRONT_HANDLE, handle, shade=1),
        *_tabs(handle, metal),
    )
    return Drawing(parts)


def _handle(run: str, color: str, shade: float) -> Part:
    path = points(run)
    thread = contrast(color, 0.3)
    edge = stitches(ribbon(path, 13), thread, 1.1, "3.4 2.2")
    return Part(
        ribbon(path, 22),
        color,
        "leather",
        puff=10,
        drape=0.2,
        lift=3,
        gauge=0.7,
        shade=shade,
        trim=edge if shade == 1 else "",
    )


def _mouth(design: Design, fabric: str) -> tuple[Part, ...]:
    """Return the far rim and the dark inside below it."""
    rim = "112,232 200,216 300,212 400,216 488,232; 492,270 108,270"
    inside = "118,238 200,226 300,222 400,226 482,238; 486,274 114,274"
    lining = mix(design.color, contrast(design.color, 0.8), 0.35)
    return (
        Part(trace(rim), design.color, fabric, puff=5, drape=0.3, shade=0.85),
        Part(trace(inside), lining, "cotton", puff=10, shade=0.45),
    )


def _body(design: Design, fabric: str) -> Part:
    rng = chance(design, "folds")
    sag = float(rng.uniform(-4, 8))
    outline = (
        f"108,236 200,{248 + sag:.0f} 300,{252 + sag:.0f} 400,{248 + sag:.0f} 492,236;"
        " 504,380 514,500 524,630; 522,652 500,662; 300,670 100,662; 78,652 76,630; 86,500 96,380"
        " 108,236"
    )
    hem = stroke(f"112,252 200,{264 + sag:.0f} 300,{268 + sag:.0f} 400,{264 + sag:.0f} 488,252")
    folds = (
        *hanging(rng, 120, 480, 280, 640, 4, depth=0.45),
        *fan(rng, (206, 330), 80, 60, 150, 2, depth=0.4),
        *fan(rng, (394, 330), 100, 60, 150, 2, depth=0.4),
    )
    return Part(
        trace(outline),
        design.color,
        fabric,
        design.pattern,
        design.accent,
        folds=folds,
        puff=30,
        drape=0.6 if fabric == "straw" else 0.9,
        lift=3,
        washes=volume(design.color, 76, 236, 524, 670),
        seams=(
            Seam(hem, 2.5),
            Seam(stroke("132,262 116,500 108,660"), 2),
            Seam(stroke("468,262 484,500 492,660"), 2),
        ),
        trim=stitches(hem, contrast(design.color, 0.3)),
    )


def _base(design: Design, color: str, fabric: str) -> tuple[Part, ...]:
    """Return the leather foot of a canvas or straw tote."""
    if fabric not in ("canvas", "denim") and chance(design, "base").random() > 0.25:
        return ()
    foot = (
        "80,572 200,578 300,580 400,578 520,572; 524,630; 522,652 500,662; 300,670 100,662;"
        " 78,652 76,630; 80,572"
    )
    edge = stroke("82,582 200,588 300,590 400,588 518,582")
    return (
        Part(
            trace(foot),
            color,
            "leather",
            puff=16,
            drape=0.4,
            lift=1,
            gauge=0.8,
            trim=stitches(edge, contrast(color, 0.35)),
        ),
    )


def _tabs(color: str, metal: str) -> tuple[Part, ...]:
    """Return the leather tabs that hold the handles, with ring and rivet."""
    tab = "180,296 200,290 220,296; 224,350 220,384; 200,400 180,384; 176,350 180,296"
    thread = contrast(color, 0.3)
    edge = "186,304 214,304; 217,350 214,380; 200,390 186,380; 183,350 186,304"
    trim = (
        stitches(trace(edge), thread) + snap(200, 368, 5, metal) + ring(200, 298, 15, 9, metal, 5)
    )
    left = Part(trace(tab), color, "leather", puff=6, drape=0.2, lift=1.5, gauge=0.7, trim=trim)
    return (
        left,
        Part(
            trace(tab),
            color,
            "leather",
            puff=6,
            drape=0.2,
            lift=1.5,
            gauge=0.7,
            trim=trim,
            mirrored=True,
        ),
    )
