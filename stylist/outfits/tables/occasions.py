"""Dress codes: how dressy each kind is, and what each occasion asks for.

Source: the ladder of dress codes as etiquette books have it (lounge, casual, smart casual,
business, cocktail, formal), put on a scale of 0 to 5.
"""

from dataclasses import dataclass

FORMALITY: dict[str, float] = {
    "tee": 1.0, "longsleeve": 1.4, "tank": 0.9, "blouse": 2.8, "shirt": 2.8, "polo": 1.9,
    "sweater": 2.0, "cardigan": 2.0, "turtleneck": 2.4, "sweatshirt": 0.8, "hoodie": 0.6,
    "dress": 2.8, "jumpsuit": 2.4, "skirt": 2.3, "trousers": 2.7, "jeans": 1.3, "joggers": 0.5,
    "leggings": 0.3, "shorts": 0.9, "blazer": 3.3, "overcoat": 3.3, "trench": 2.9, "parka": 1.3,
    "puffer": 1.2, "raincoat": 1.8, "denim-jacket": 1.2, "biker-jacket": 1.8, "bomber": 1.5,
    "gilet": 1.5, "sneakers": 1.0, "loafers": 2.8, "oxfords": 3.6, "heels": 3.6,
    "ballet-flats": 2.3, "ankle-boots": 2.2, "tall-boots": 2.4, "rain-boots": 1.0, "sandals": 1.3,
    "tote": 1.9, "shoulder-bag": 2.6, "crossbody": 1.7, "backpack": 1.2, "clutch": 3.7,
    "cap": 0.7, "beanie": 1.0, "bucket-hat": 0.8, "sun-hat": 1.7, "fedora": 2.4, "scarf": 2.1,
    "belt": 2.4, "sunglasses": 1.7, "tie": 3.8, "gloves": 2.2,
    "top": 1.4, "knitwear": 2.0, "outerwear": 2.0, "shoes": 2.2, "boots": 2.2, "bag": 2.2,
    "hat": 1.0, "accessory": 2.0,
}  # fmt: skip
"""Kind (or category) → 0 (home and gym) to 5 (white tie)."""

DRESSIER: dict[str, float] = {
    "tailored": 0.5, "business": 0.6, "dressy": 0.4, "elegant": 0.8, "satin": 0.6, "silk": 0.5,
    "polished": 0.4, "slip": 0.5, "pencil": 0.5, "sheath": 0.6, "floor-length": 0.4,
    "dress-shirt": 0.6, "crisp": 0.5, "smart-casual": 0.2, "camisole": 0.9, "heeled": 0.5,
    "structured": 0.5, "glossy": 0.4, "chiffon": 0.6, "fine-knit": 0.2, "slide": -0.5,
    "casual": -0.5, "sporty": -0.6, "gym": -1.0, "running": -0.5, "streetwear": -0.5,
    "denim": -0.6, "canvas": -0.3, "lumberjack": -0.9, "workwear": -0.5, "hiking": -0.5,
    "holiday": -0.8, "resort": -0.8, "chunky": -0.4, "rugged": -0.5, "beach": -0.5,
    "short-sleeve": -0.6, "oversized": -0.4, "drawstring": -0.5, "chino": -0.5, "airy": -0.3,
    "mini": -0.3, "retro": -0.1, "rubber": -0.4, "shopper": -0.5, "picnic": -0.5,
}  # fmt: skip
"""Word of tags or material → how much it moves that; all together by at most 1.2."""

_GYM = frozenset({"leggings", "joggers", "hoodie", "sweatshirt"})
_CASUAL = _GYM | {"tee", "shorts", "cap", "bucket-hat", "denim-jacket", "rain-boots", "beanie"}
_SMART_NEVER = _CASUAL | {"jeans", "sneakers", "sandals", "tank", "sun-hat", "sunglasses",
                          "backpack", "parka", "gilet"}  # fmt: skip
_OUT = _CASUAL | {"sun-hat", "backpack", "tie", "sunglasses", "sneakers"}
_DRESSED = frozenset({
    "blazer", "shirt", "blouse", "overcoat", "oxfords", "heels", "loafers", "tie", "clutch",
    "shoulder-bag", "dress", "jumpsuit", "skirt", "turtleneck", "fedora", "belt", "ballet-flats",
    "tall-boots", "trench",
})  # fmt: skip


@dataclass(frozen=True)
class DressCode:
    """What an occasion asks for.

    formality: the middle of what is worn, 0 to 5. related: occasions whose pieces serve as well.
    never: kinds and categories that are out of place. strict: pieces whose record names
    occasions must name this or a related one. bags, extras: kinds that help, best first.
    blazer: whether an indoor jacket belongs to it. dress: what a dress gains on top and bottom.
    sober: what bright colours and loud patterns lose. dark: what pale pieces lose.
    prized, shunned: words of a record's tags or material that serve it, or do not; barred: those
    that are out of place.
    name: what the title calls it. purpose: as a sentence goes on after 'right'.
    """

    formality: float
    related: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    strict: bool = False
    bags: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    blazer: bool = False
    name: str = ""
    purpose: str = ""
    dress: float = 0.0
    sober: float = 0.0
    dark: float = 0.0
    prized: frozenset[str] = frozenset()
    shunned: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()


_NEAT = frozenset({"business", "tailored", "crisp", "dress-shirt", "dress-shoe", "fine-knit"})
_BAGS = ("shoulder-bag", "tote", "crossbody", "backpack")

CODES: dict[str, DressCode] = {
    "": DressCode(2.0, bags=_BAGS, extras=("belt", "scarf", "sunglasses")),
    "everyday": DressCode(
        1.8, ("travel",), frozenset({"clutch", "tie"}), bags=_BAGS,
        extras=("belt", "sunglasses", "scarf"), name="Everyday", purpose="for every day"),
    "work": DressCode(
        2.8, ("interview",), _CASUAL | {"tank", "sandals", "sun-hat", "clutch", "sunglasses"},
        True, ("tote", "shoulder-bag", "backpack"), ("belt", "scarf", "tie"), True,
        "Office", "for work", sober=0.35, prized=_NEAT, shunned=frozenset({"retro"})),
    "interview": DressCode(
        3.3, ("work", "formal"), _SMART_NEVER | {"clutch"}, True, ("tote", "shoulder-bag"),
        ("tie", "belt"), True, "Interview", "for an interview", sober=0.6, prized=_NEAT),
    "evening": DressCode(
        3.0, ("party", "wedding", "formal"), _OUT | {"raincoat"}, True,
        ("clutch", "shoulder-bag", "crossbody"), ("scarf", "belt"), True,
        "Evening out", "for an evening out", dress=0.2, sober=0.15,
        shunned=frozenset({"corduroy", "heritage", "workwear"})),
    "party": DressCode(
        3.0, ("evening",), _OUT, True,
        ("clutch", "shoulder-bag", "crossbody"), (), True, "Party", "for a party", dress=0.25),
    "wedding": DressCode(
        3.5, ("formal", "party", "evening"), _SMART_NEVER - {"sandals", "sun-hat"} | {"belt"},
        True, ("clutch", "shoulder-bag"), ("tie",), True, "Wedding", "for a wedding", dress=0.25),
    "formal": DressCode(
        3.9, ("wedding", "evening"), _SMART_NEVER | {"ankle-boots", "tall-boots", "sweater"}, True,
        ("clutch", "shoulder-bag"), ("tie",), True, "Formal occasion",
        "for a formal occasion", dress=0.25, sober=0.5),
    "sport": DressCode(
        0.5, ("lounge",),
        _DRESSED | {"jeans", "boots", "sandals", "clutch", "tote", "sunglasses", "biker-jacket",
                    "denim-jacket", "scarf", "polo", "knitwear", "bag"},
        True, (), (), False, "Sport", "for sport"),
    "outdoor": DressCode(
        1.2, ("travel", "sport"),
        _DRESSED - {"shirt"} | {"sandals", "tote", "biker-jacket"}, False,
        ("backpack",), ("beanie", "cap", "gloves"), False, "Outdoors", "for a day outdoors",
        prized=frozenset({"hiking", "rugged", "grip", "waterproof", "warm", "quilted"}),
        shunned=frozenset({"minimal", "sleek", "dressy", "suede", "tailored", "canvas"})),
    "travel": DressCode(
        1.6, ("everyday",), frozenset({"heels", "clutch", "tie"}), False,
        ("backpack", "crossbody", "tote"), ("sunglasses", "scarf"), False, "Travel",
        "for travelling"),
    "beach": DressCode(
        1.0, (),
        frozenset({"heels", "oxfords", "loafers", "boots", "ankle-boots", "tall-boots", "clutch",
                   "blazer", "overcoat", "tie", "belt", "jeans", "joggers", "leggings"}), True,
        ("tote",), ("sun-hat", "sunglasses", "bucket-hat"), False, "Beach", "for the beach"),
    "lounge": DressCode(
        0.8, (),
        frozenset({"heels", "oxfords", "clutch", "blazer", "overcoat", "trench", "tie", "belt",
                   "bag"}), True, (), (), False, "At home", "for a day at home"),
}  # fmt: skip
