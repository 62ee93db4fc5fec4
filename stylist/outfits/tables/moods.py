"""What words on the day change in its dress code; our own, as shoppers say them. Data only."""

from dataclasses import dataclass

from stylist.outfits.tables.occasions import FORMALITY


@dataclass(frozen=True)
class Mood:
    """A change of a dress code.

    words: any of these in a wish's text. formality: added to the code's. at: put in its place.
    never: kinds out of place as well. prized, barred: words of a record's tags and material that
    serve it, or are out of place. is_free: records need not name the occasion.
    sober, dark: added to the code's. name: what the title calls it; '' for the code's own.
    """

    words: frozenset[str]
    formality: float = 0.0
    at: float | None = None
    never: frozenset[str] = frozenset()
    prized: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    is_free: bool = False
    sober: float = 0.0
    dark: float = 0.0
    name: str = ""


_REST = frozenset(kind for kind, step in FORMALITY.items() if step < 1.9)

MOODS: tuple[Mood, ...] = (
    Mood(
        frozenset({"funeral", "memorial", "mourning", "wake"}),
        never=frozenset({"clutch", "biker-jacket"}),
        prized=frozenset({"business", "tailored", "minimal", "crisp"}),
        barred=frozenset({"satin", "glossy", "statement", "slip", "patent", "dressy"}),
        sober=0.8, dark=1.2, name="Funeral"),
    Mood(
        frozenset({"black-tie"}), at=4.3,
        never=frozenset({"polo", "knitwear", "sweater", "cardigan", "turtleneck", "ankle-boots",
                         "loafers", "ballet-flats", "biker-jacket", "trench", "crossbody"}),
        prized=frozenset({"satin", "silk", "elegant", "floor-length", "tailored", "dress-shirt",
                          "dress-shoe", "crisp", "polished", "slip"}),
        barred=frozenset({"corduroy", "linen", "heritage", "gingham", "denim", "airy", "tweed"}),
        sober=0.6, dark=0.8),
    Mood(
        frozenset({"gala", "opera"}), 0.3, never=frozenset({"polo", "ankle-boots", "biker-jacket"}),
        prized=frozenset({"satin", "silk", "elegant", "floor-length", "tailored", "dress-shirt",
                          "dress-shoe", "polished", "slip"}),
        barred=frozenset({"corduroy", "linen", "gingham", "denim", "airy", "tweed"}),
        sober=0.3, dark=0.6),
    Mood(
        frozenset({"travelling"}), -0.4, never=frozenset({"heels", "oxfords", "clutch", "tie"}),
        prized=frozenset({"stretch", "jersey", "soft", "wrap", "knit", "fine-knit", "crossbody"}),
        barred=frozenset({"satin", "linen"})),
    Mood(
        frozenset({"beach-party"}), at=1.9,
        never=frozenset({"blazer", "boots", "ankle-boots", "tall-boots", "biker-jacket",
                         "overcoat", "trench", "heels", "oxfords", "loafers", "tie", "clutch",
                         "knitwear"}),
        prized=frozenset({"airy", "beach", "holiday", "resort", "festival", "floral", "bohemian",
                          "strappy", "linen", "open-toe"}),
        barred=frozenset({"business", "tailored", "wool", "leather jacket"}), is_free=True,
        name="Beach party"),
    Mood(
        frozenset({"skiing"}),
        never=frozenset({"biker-jacket", "denim-jacket", "blazer", "trench", "overcoat",
                         "sneakers", "shorts", "skirt", "sun-hat", "raincoat", "gilet"}),
        prized=frozenset({"warm", "quilted", "chunky", "cable", "puffer", "hooded", "fleece",
                          "wool", "merino", "grip", "thermal", "cosy", "layering"}),
        barred=frozenset({"airy", "linen", "satin", "dressy", "cropped"}), is_free=True),
    Mood(
        frozenset({"boss", "client", "clients", "business", "colleagues", "in-laws", "smart"}),
        0.4, never=_REST | {"jeans", "sneakers", "biker-jacket", "denim-jacket", "bomber"},
        prized=frozenset({"business", "tailored", "dress-shoe", "smart-casual", "fine-knit"}),
        barred=frozenset({"slip", "mini", "rock", "retro", "holiday"}), sober=0.4),
    Mood(
        frozenset({"concert", "gig", "festival", "rock", "edgy", "grunge", "punk"}), at=1.4,
        never=frozenset({"tie", "oxfords", "heels", "blazer", "overcoat", "trench", "clutch",
                         "polo", "tote"}),
        prized=frozenset({"rock", "denim", "streetwear", "leather", "slim", "rugged", "workwear"}),
        barred=frozenset({"business", "tailored", "dress-shirt", "heritage", "feminine",
                           "romantic", "preppy", "slide", "resort", "airy"}), is_free=True),
    Mood(
        frozenset({"hike", "hiking", "hills", "trail", "walking", "walk", "camping"}), at=1.0,
        never=frozenset({"heels", "loafers", "oxfords", "ballet-flats", "clutch", "shoulder-bag",
                         "biker-jacket", "blazer", "overcoat", "sandals"}),
        prized=frozenset({"hiking", "rugged", "grip", "waterproof", "warm", "quilted"}),
        barred=frozenset({"minimal", "sleek", "dressy", "suede", "tailored"}),
        is_free=True),
)  # fmt: skip
"""The first that a wish's text names counts."""
