"""Court shoes: stiletto pumps and low block heels."""

from training.catalog.design import Design
from training.catalog.engine import Drawing, Part, chance
from training.catalog.engine.color import darker
from training.catalog.engine.trims import line, shape, stitches
from training.catalog.garments.placing import Placement, pair
from training.catalog.garments.shoe_looks import Look, dressy
from training.catalog.garments.tracing import stroke, trace


def draw_pump(design: Design) -> Drawing:
    """Return a pair of stiletto pumps, one standing, one behind and higher."""
    look = dressy(design)
    parts = (*_pump_inside(look), _stiletto(look), *_pump_upper(look, design))
    return Drawing(pair(design, parts, Placement(40, -76, -2, 0.97), Placement(-30, 88, 0, 1.02)))


def draw_block(design: Design) -> Drawing:
    """Return a pair of block-heeled court shoes."""
    look = dressy(design)
    parts = (*_block_inside(look), _block(look), *_block_upper(look, design))
    return Drawing(pair(design, parts, Placement(32, -84, -2, 0.96), Placement(-14, 56)))


def _pump_inside(look: Look) -> tuple[Part, ...]:
    far = (
        "96,204 140,222 212,290 284,346 348,372 400,378 424,392; 400,420 345,420 210,340 140,270"
        " 96,204"
    )
    sock = (
        "104,214 150,258 210,316 280,362 345,388 396,392; 345,400 280,380 210,330 150,272 104,214"
    )
    return (
        Part(trace(far), look.lining, "leather", puff=8, drape=0.2, shade=0.72),
        Part(trace(sock), look.lining, "leather", puff=5, drape=0.1, shade=0.9),
    )


def _stiletto(look: Look) -> Part:
    heel = "84,306 120,320 172,344; 146,370 128,430 119,501; 102,501; 104,430 98,370 84,306"
    tip = shape("M90,494 L130,494 L130,510 L90,510 Z", "#1d1b1b")
    return Part(trace(heel), look.upper, look.fabric, puff=14, drape=0.1, shade=0.88, ink=tip)


def _pump_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "88,314 77,280 78,240 90,204; 98,198 108,208; 150,256 210,320 280,370 345,396 395,401"
        " 424,392; 468,400 516,430 548,466 559,488 558,498 540,501 470,501 400,497 340,478 280,436"
        " 220,384 160,344 88,314"
    )
    sole = (
        "86,312 160,342 220,382 280,434 340,476 400,495 470,500 554,498; 544,504; 470,505 398,501"
        " 336,482 276,440 216,388 156,348 90,320; 86,312"
    )
    topline = stroke("97,206 108,216 150,264 210,328 280,378 345,404 396,408 428,398")
    return (
        Part(trace(sole), _sole_color(look, design), "leather", puff=3, drape=0.1),
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=34,
            drape=0.35,
            lift=2,
            trim=stitches(topline, look.thread, 1, "2.4 1.8") + _ornament(look, design, 428, 398),
        ),
    )


def _sole_color(look: Look, design: Design) -> str:
    return str(chance(design, "sole").choice((look.lining, look.sole, "#c9b08c")))


def _ornament(look: Look, design: Design, x: float, y: float) -> str:
    """Return a small metal bar at the throat on every third pair."""
    if chance(design, "ornament").random() > 0.34:
        return ""
    return line(f"M{x - 14},{y + 8} L{x + 16},{y + 16}", darker(look.metal, 0.4), 9) + line(
        f"M{x - 14},{y + 7} L{x + 16},{y + 15}", look.metal, 6
    )


def _block_inside(look: Look) -> tuple[Part, ...]:
    far = "82,306 130,314 210,368 290,394 360,398 424,402; 400,440 345,430 210,410 130,360 82,306"
    sock = "96,316 140,350 210,394 290,416 360,416 400,410; 360,430 290,430 210,406 140,360 96,316"
    return (
        Part(trace(far), look.lining, "leather", puff=8, drape=0.2, shade=0.7),
        Part(trace(sock), look.lining, "leather", puff=5, drape=0.1, shade=0.9),
    )


def _block(look: Look) -> Part:
    heel = "72,404 120,410 176,430; 160,456 156,501; 86,501; 84,450 72,404"
    tip = shape("M70,493 L180,493 L180,510 L70,510 Z", "#1d1b1b")
    return Part(trace(heel), look.upper, look.fabric, puff=14, drape=0.1, shade=0.86, ink=tip)


def _block_upper(look: Look, design: Design) -> tuple[Part, ...]:
    upper = (
        "74,412 61,370 62,336 76,306; 86,299 96,310; 140,350 210,398 290,420 360,420 400,412"
        " 424,402; 474,408 524,434 550,464 556,488; 546,500; 500,501 400,500 330,484 260,450"
        " 180,426 74,412"
    )
    sole = (
        "70,408 180,422 260,446 330,480 400,497 500,499 556,493; 550,503; 500,505 398,504"
        " 326,488 256,454 176,430 74,416; 70,408"
    )
    topline = stroke("84,308 96,320 140,359 210,406 290,428 360,428 402,420 428,409")
    return (
        Part(trace(sole), _sole_color(look, design), "leather", puff=3, drape=0.1),
        Part(
            trace(upper),
            look.upper,
            look.fabric,
            design.pattern,
            look.accent,
            puff=34,
            drape=0.35,
            lift=2,
            trim=stitches(topline, look.thread, 1, "2.4 1.8") + _ornament(look, design, 428, 408),
        ),
    )
