"""Sunglasses from the front and a little above, open: frame, tinted lenses, temples behind."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, chance
from training.catalog.engine.color import darker, lighter, mix
from training.catalog.engine.shapes import mirror, ribbon
from training.catalog.engine.trims import METALS, line
from training.catalog.garments.hardware import plate, wire
from training.catalog.garments.tracing import points, trace

TINTS = (
    ("#17181a", "#5a5d60"),
    ("#2b1d14", "#a07a52"),
    ("#14231d", "#6d8a76"),
    ("#1b2333", "#8795b3"),
    ("#3a1822", "#c08a96"),
)
"""Lens colours, top and bottom of the gradient."""

_LENSES = {
    "wayfarer": "84,322 120,312 180,308 236,316 254,328; 256,352 246,402 214,440 160,452 112,440"
    " 86,400 78,350 84,322",
    "round": "164,296 224,320 250,380 224,440 164,464 104,440 78,380 104,320 164,296",
    "cat-eye": "70,306 120,304 180,314 236,330 256,346; 252,384 226,424 178,440 126,428 90,388"
    " 72,340 70,306",
}
_FRAMES = {
    "wayfarer": "36,296 60,284 120,282 190,282 254,296 300,304 346,296 410,282 480,282 540,284"
    " 564,296; 566,322 552,336; 548,390 530,440 484,472 430,474 376,456 348,410"
    " 334,356 300,336 266,356 252,410 224,456 170,474 116,472 70,440 52,390 48,336;"
    " 34,322 36,296",
    "cat-eye": "16,262 34,252 70,270 130,276 200,288 260,308 300,316 340,308 400,288 470,276"
    " 530,270 566,252 584,262; 574,296 552,330; 544,380 516,432 470,462 416,464 370,442"
    " 344,398 332,362 300,344 268,362 256,398 230,442 184,464 130,462 84,432 56,380"
    " 48,330; 26,296 16,262",
}
_TEMPLES = {
    "wayfarer": "48,304 66,232 92,166 108,132 112,108",
    "round": "62,352 74,262 96,178 108,138 110,112",
    "cat-eye": "34,276 60,214 90,160 106,128 110,106",
}


def draw_sunglasses(design: Design) -> Drawing:
    """Return a pair of sunglasses in the design's cut."""
    metal = METALS["silver" if chance(design, "metal").random() < 0.4 else "gold"]
    shape = _LENSES[design.cut]
    front = _wire_front(shape, metal) if design.cut == "round" else ""
    parts = (*_temples(design, metal), *_frame(design, metal))
    return Drawing(parts, overlay=_lenses(design, shape) + front)


def _temples(design: Design, metal: str) -> tuple[Part, ...]:
    """Return both arms, thinner towards the far ends."""
    run = points(_TEMPLES[design.cut])
    thick = 9 if design.cut == "round" else 17
    color = metal if design.cut == "round" else design.color
    arm = Part(
        ribbon(run, thick, thick * 0.62),
        color,
        "patent",
        _acetate(design),
        design.accent,
        puff=thick / 2,
        drape=0.1,
        shade=0.85,
    )
    tip = Part(
        ribbon(run[-3:], thick * 0.85, thick * 1.1),
        design.color,
        "patent",
        puff=7,
        drape=0.1,
        shade=0.8,
    )
    sides = (arm, tip)
    return (
        *sides,
        *(
            Part(
                p.outline,
                p.color,
                "patent",
                p.pattern,
                p.accent,
                puff=p.puff,
                drape=0.1,
                shade=p.shade,
                mirrored=True,
            )
            for p in sides
        ),
    )


def _acetate(design: Design) -> str:
    """Return the frame's pattern; a printed frame is tortoiseshell."""
    return "leopard" if design.pattern == "leopard" else "plain"


def _frame(design: Design, metal: str) -> tuple[Part, ...]:
    if design.cut == "round":
        return ()
    lens = trace(_LENSES[design.cut])
    outline = f"{trace(_FRAMES[design.cut])} {lens} {mirror(lens)}"
    y = 306 if design.cut == "wayfarer" else 288
    pins = plate(54, y, 16, 7, metal, 2) + plate(546, y, 16, 7, metal, 2)
    return (
        Part(
            outline,
            design.color,
            "patent",
            _acetate(design),
            design.accent,
            puff=13,
            drape=0.1,
            scale=0.8,
            trim=pins,
        ),
    )


def _wire_front(lens: str, metal: str) -> str:
    """Return a wire frame: two rims, bridge, nose pads and hinges."""
    rim = trace(lens)
    bridge = "M247,362 C262,336 338,336 353,362"
    pads = "".join(
        f'<ellipse cx="{x}" cy="396" rx="6" ry="13" fill="#e9dfd0" fill-opacity=".75" '
        f'stroke="{darker(metal, 0.4)}"/>'
        for x in (262, 338)
    )
    hinges = wire("M80,356 L60,352", metal, 8) + wire("M520,356 L540,352", metal, 8)
    rims = wire(rim, metal, 9) + wire(mirror(rim), metal, 9)
    return pads + hinges + rims + wire(bridge, metal, 8)


def _lenses(design: Design, lens: str) -> str:
    """Return both lenses: a translucent gradient, a dark inner edge and slanted reflections."""
    rng = chance(design, "tint")
    top, bottom = TINTS[int(rng.integers(len(TINTS)))]
    if design.accent:
        top, bottom = darker(design.accent, 0.65), mix(design.accent, "#d8d8d8", 0.3)
    near, far = trace(lens), mirror(trace(lens))
    glare = "".join(
        f'<path d="M{x},270 L{x + 34},270 L{x - 66},490 L{x - 100},490 Z '
        f'M{x + 48},270 L{x + 60},270 L{x - 40},490 L{x - 52},490 Z" fill="#fff" '
        f'fill-opacity="{opacity}"/>'
        for x, opacity in ((170, 0.17), (506, 0.13))
    )
    return (
        '<defs><linearGradient id="tint" x1="0" y1="0" x2="0" y2="1">'
        f'<stop offset="0" stop-color="{top}" stop-opacity=".95"/>'
        f'<stop offset="1" stop-color="{bottom}" stop-opacity=".72"/></linearGradient>'
        f'<clipPath id="glass"><path d="{near} {far}"/></clipPath></defs>'
        f'<path d="{near}" fill="url(#tint)"/><path d="{far}" fill="url(#tint)"/>'
        f'<g clip-path="url(#glass)">{glare}{line(near, "#000000", 7, 0.25)}'
        f"{line(far, '#000000', 7, 0.25)}"
        f'<g transform="translate(0,3)">{line(near, lighter(bottom, 0.5), 2, 0.3)}'
        f"{line(far, lighter(bottom, 0.5), 2, 0.3)}</g></g>"
    )
