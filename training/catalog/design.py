"""What one drawn piece is, as a value: the seam between assortment and drawing.

The assortment (what the shop sells) makes designs; the garments (how it looks) draw them.
"""

from dataclasses import dataclass

KINDS: dict[str, tuple[str, ...]] = {
    # upper body
    "tee": ("regular", "boxy", "v-neck"),
    "longsleeve": ("regular", "henley"),
    "tank": ("regular", "camisole"),
    "polo": ("regular",),
    "blouse": ("bow", "puff-sleeve", "wrap"),
    "shirt": ("regular", "oversized", "short-sleeve", "band-collar"),
    "sweater": ("crew", "v-neck", "cable", "cropped"),
    "turtleneck": ("regular",),
    "cardigan": ("regular", "long"),
    "sweatshirt": ("regular",),
    "hoodie": ("pullover", "zip"),
    # outer layers
    "blazer": ("single", "double", "cropped"),
    "overcoat": ("single", "belted"),
    "trench": ("regular",),
    "parka": ("regular",),
    "puffer": ("regular", "cropped"),
    "raincoat": ("regular",),
    "denim-jacket": ("regular",),
    "biker-jacket": ("regular",),
    "bomber": ("regular",),
    "gilet": ("quilted",),
    # whole body
    "dress": ("wrap", "slip", "shirt", "fit-and-flare", "sheath", "maxi", "knit"),
    "jumpsuit": ("wide",),
    # lower body
    "skirt": ("a-line", "pleated", "pencil", "mini", "maxi"),
    "trousers": ("straight", "wide", "tapered", "chino"),
    "jeans": ("straight", "slim", "wide", "flared"),
    "joggers": ("regular",),
    "leggings": ("regular",),
    "shorts": ("tailored", "denim", "sport"),
    # feet
    "sneakers": ("low", "high", "runner"),
    "loafers": ("penny",),
    "oxfords": ("cap-toe",),
    "ankle-boots": ("chelsea", "lace-up", "heeled"),
    "tall-boots": ("riding",),
    "rain-boots": ("regular",),
    "heels": ("pump", "block"),
    "ballet-flats": ("regular",),
    "sandals": ("strappy", "slide"),
    # bags and the rest
    "tote": ("regular",),
    "shoulder-bag": ("flap",),
    "crossbody": ("camera",),
    "backpack": ("regular",),
    "clutch": ("envelope",),
    "cap": ("baseball",),
    "beanie": ("ribbed",),
    "bucket-hat": ("regular",),
    "sun-hat": ("wide-brim",),
    "fedora": ("regular",),
    "scarf": ("long", "square"),
    "belt": ("regular",),
    "sunglasses": ("wayfarer", "round", "cat-eye"),
    "tie": ("regular",),
    "gloves": ("regular",),
}

FABRICS = (
    "canvas",
    "cord",
    "cotton",
    "denim",
    "fleece",
    "knit",
    "leather",
    "linen",
    "nylon",
    "patent",
    "rib",
    "rubber",
    "satin",
    "straw",
    "suede",
    "tweed",
    "wool",
)

PATTERNS = (
    "plain",
    "breton",
    "stripe",
    "pinstripe",
    "gingham",
    "plaid",
    "dots",
    "floral",
    "leopard",
    "camo",
    "colorblock",
)


@dataclass(frozen=True)
class Design:
    """One piece to draw.

    kind and cut: a key of KINDS and one of its values.
    color: main colour, "#rrggbb".
    accent: second colour for pattern, trim, sole or hardware; empty lets the garment choose.
    fabric, pattern: from FABRICS and PATTERNS.
    seed: fixes folds, flowers and flecks; the same design draws the same bytes.
    """

    kind: str
    color: str
    cut: str = "regular"
    accent: str = ""
    fabric: str = "cotton"
    pattern: str = "plain"
    seed: int = 0

    def __post_init__(self) -> None:
        if self.cut not in KINDS.get(self.kind, ()):
            raise ValueError(f"no cut {self.cut!r} of kind {self.kind!r}")
        if self.fabric not in FABRICS or self.pattern not in PATTERNS:
            raise ValueError(f"unknown fabric {self.fabric!r} or pattern {self.pattern!r}")
