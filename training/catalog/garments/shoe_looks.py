"""The colours of a shoe, chosen once for all its parts."""

from dataclasses import dataclass

from training.catalog.design import Design
from training.catalog.engine import chance
from training.catalog.engine.color import contrast, darker, lightness, mix
from training.catalog.engine.trims import METALS

WHITES = ("#f4f2ec", "#f7f6f3", "#efe9dc")
LINING_TANS = ("#d9b98c", "#cfa877", "#e2cdb0", "#c9b49a")


@dataclass(frozen=True)
class Look:
    """panel: sister tone of the upper for a second layer. thread: colour of visible stitches."""

    upper: str
    panel: str
    accent: str
    sole: str
    lace: str
    lining: str
    thread: str
    metal: str
    fabric: str


def sporty(design: Design, *, gum: bool = False) -> Look:
    """Return a sneaker's colours: light rubber sole, white or matching laces.

    gum: whether the sole may be of brown gum rubber.
    """
    rng = chance(design, "look")
    white = str(rng.choice(WHITES))
    is_pale = lightness(design.color) > 0.75
    soles = (white, "#c08a55") if gum and (is_pale or rng.random() < 0.3) else (white,)
    laces = (white, white, design.accent or white) if not is_pale else (white,)
    return Look(
        upper=design.color,
        panel=mix(design.color, contrast(design.color), 0.3),
        accent=design.accent or contrast(design.color, 0.6),
        sole=str(rng.choice(soles)),
        lace=str(rng.choice(laces)),
        lining=str(rng.choice(("#e9e4da", "#cfcac2", darker(design.color, 0.3)))),
        thread=contrast(design.color, 0.3),
        metal=str(rng.choice((METALS["silver"], darker(design.color, 0.35)))),
        fabric=_shoe_fabric(design),
    )


def dressy(design: Design) -> Look:
    """Return a leather shoe's colours: dark sole, tan or tonal lining, gold or silver metal."""
    rng = chance(design, "look")
    return Look(
        upper=design.color,
        panel=mix(design.color, contrast(design.color), 0.14),
        accent=design.accent or darker(design.color, 0.25),
        sole=str(rng.choice(("#2a211d", "#3b2a20", "#1d1b1b", "#5d4029"))),
        lace=darker(design.color, 0.35),
        lining=str(rng.choice(LINING_TANS)),
        thread=contrast(design.color, 0.3),
        metal=METALS[str(rng.choice(("gold", "silver", "brass")))],
        fabric=_shoe_fabric(design),
    )


def _shoe_fabric(design: Design) -> str:
    """Return the upper's fabric; nobody sews shoes of shirt cotton, so the default is leather."""
    return "leather" if design.fabric == "cotton" else design.fabric
