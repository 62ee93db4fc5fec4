"""Kinds of clothes: the words for each, and which kind is part of which.

The photos carry 17 broad labels; the drawn catalog knows finer kinds, each below a broad one. A
broad word is true of its finer kinds; whether a finer word is true of a broadly labelled photo
nobody has noted down.
"""

import numpy as np
from numpy.typing import NDArray

PHOTO_WORDS: dict[str, tuple[str, ...]] = {
    "Blazer": ("blazer", "suit jacket", "formal jacket"),
    "Blouse": ("blouse", "women's blouse"),
    "Body": ("bodysuit", "baby bodysuit", "onesie"),
    "Dress": ("dress", "dress", "gown", "frock", "sundress", "women's dress"),
    "Hat": ("hat", "hat", "cap", "headwear"),
    "Hoodie": ("hoodie", "hooded sweatshirt"),
    "Longsleeve": (
        "longsleeve",
        "longsleeve",
        "long-sleeve top",
        "long sleeve shirt",
        "longsleeve shirt",
        "long-sleeved t-shirt",
        "pullover",
        "jumper",
    ),
    "Outwear": (
        "outwear",
        "outwear",
        "outerwear",
        "jacket",
        "coat",
        "outerwear jacket",
        "winter jacket",
    ),
    "Pants": ("pants", "pants", "trousers", "slacks", "pair of pants"),
    "Polo": ("polo shirt", "polo"),
    "Shirt": ("shirt", "shirt", "button-up shirt", "button-down shirt", "collared shirt"),
    "Shoes": ("shoes", "shoes", "footwear", "pair of shoes"),
    "Shorts": ("shorts", "shorts", "pair of shorts", "short pants"),
    "Skirt": ("skirt", "skirt", "women's skirt"),
    "T-Shirt": ("t-shirt", "t-shirt", "tee", "tshirt", "t shirt", "short-sleeve t-shirt"),
    "Top": ("top", "sleeveless top", "summer top"),
    "Undershirt": ("undershirt", "tank top", "sleeveless shirt", "singlet"),
}

# Kinds of the drawn catalog: the broader label ("" for none) and their words.
KIND_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "sweater": ("Longsleeve", ("sweater", "knit sweater", "jumper")),
    "turtleneck": ("Longsleeve", ("turtleneck", "roll-neck sweater")),
    "cardigan": ("Longsleeve", ("cardigan", "knit cardigan")),
    "sweatshirt": ("Longsleeve", ("sweatshirt", "crewneck sweatshirt")),
    "overcoat": ("Outwear", ("overcoat", "wool coat", "winter coat")),
    "trench": ("Outwear", ("trench coat", "trench")),
    "parka": ("Outwear", ("parka", "hooded parka")),
    "puffer": ("Outwear", ("puffer jacket", "down jacket", "puffer")),
    "raincoat": ("Outwear", ("raincoat", "rain coat", "rain jacket", "waterproof jacket")),
    "denim-jacket": ("Outwear", ("denim jacket", "jean jacket")),
    "biker-jacket": ("Outwear", ("leather jacket", "biker jacket")),
    "bomber": ("Outwear", ("bomber jacket", "bomber")),
    "gilet": ("Outwear", ("gilet", "puffer vest", "quilted vest")),
    "jumpsuit": ("", ("jumpsuit", "playsuit")),
    "jeans": ("Pants", ("jeans", "pair of jeans", "denim pants")),
    "trousers": ("Pants", ("tailored trousers", "dress pants", "chinos")),
    "joggers": ("Pants", ("joggers", "sweatpants", "track pants")),
    "leggings": ("Pants", ("leggings", "yoga pants")),
    "sneakers": ("Shoes", ("sneakers", "trainers", "running shoes")),
    "loafers": ("Shoes", ("loafers", "penny loafers")),
    "oxfords": ("Shoes", ("oxford shoes", "dress shoes", "oxfords")),
    "ankle-boots": ("Shoes", ("ankle boots", "boots", "chelsea boots")),
    "tall-boots": ("Shoes", ("tall boots", "boots", "knee-high boots")),
    "rain-boots": ("Shoes", ("rain boots", "wellington boots", "boots")),
    "heels": ("Shoes", ("heels", "high heels", "pumps")),
    "ballet-flats": ("Shoes", ("ballet flats", "flats")),
    "sandals": ("Shoes", ("sandals", "summer sandals")),
    "bag": ("", ("bag", "handbag", "purse")),
    "tote": ("bag", ("tote bag", "shopper bag")),
    "shoulder-bag": ("bag", ("shoulder bag", "handbag")),
    "crossbody": ("bag", ("crossbody bag", "small bag")),
    "backpack": ("bag", ("backpack", "rucksack")),
    "clutch": ("bag", ("clutch", "evening bag")),
    "cap": ("Hat", ("baseball cap", "cap")),
    "beanie": ("Hat", ("beanie", "knit hat", "winter hat")),
    "bucket-hat": ("Hat", ("bucket hat",)),
    "sun-hat": ("Hat", ("sun hat", "straw hat", "wide-brim hat")),
    "fedora": ("Hat", ("fedora", "felt hat")),
    "scarf": ("", ("scarf", "shawl")),
    "belt": ("", ("belt", "leather belt")),
    "sunglasses": ("", ("sunglasses", "shades")),
    "tie": ("", ("tie", "necktie")),
    "gloves": ("", ("gloves", "pair of gloves")),
}

# Kinds that are just what a photo label says.
_SAME_AS_PHOTO = {
    "tee": "T-Shirt",
    "longsleeve": "Longsleeve",
    "tank": "Undershirt",
    "polo": "Polo",
    "blouse": "Blouse",
    "shirt": "Shirt",
    "hoodie": "Hoodie",
    "blazer": "Blazer",
    "dress": "Dress",
    "skirt": "Skirt",
    "shorts": "Shorts",
}

# Labels that a person could exchange; such pairs are neither right nor wrong.
_ALIKE = (
    {"Polo", "T-Shirt"},
    {"Polo", "Shirt"},
    {"Blouse", "Shirt"},
    {"Blouse", "Top"},
    {"Blouse", "Longsleeve"},
    {"Top", "Undershirt"},
    {"Top", "T-Shirt"},
    {"Hoodie", "Longsleeve"},
    {"Hoodie", "Outwear"},
    {"Hoodie", "sweatshirt"},
    {"Blazer", "Outwear"},
    {"cardigan", "Outwear"},
    {"denim-jacket", "Shirt"},
    {"sweater", "turtleneck"},
    {"sweater", "sweatshirt"},
    {"overcoat", "trench"},
    {"raincoat", "parka"},
    {"shoulder-bag", "crossbody"},
    {"shoulder-bag", "tote"},
)

WORDS: dict[str, tuple[str, ...]] = PHOTO_WORDS | {k: words for k, (_, words) in KIND_WORDS.items()}
LABELS = tuple(WORDS)


def label_of_kind(kind: str) -> str:
    """The label of a drawn kind.

    Raises:
        KeyError: The catalog has a kind that this vocabulary lacks.
    """
    label = _SAME_AS_PHOTO.get(kind, kind)
    if label not in WORDS:
        raise KeyError(kind)
    return label


def said_of() -> NDArray[np.int8]:
    """[picture label, caption label]: 1 the caption is true, 0 false, -1 nobody knows."""
    return np.array([[_said(picture, word) for word in LABELS] for picture in LABELS], np.int8)


def kinship() -> NDArray[np.int8]:
    """[label, label] of two pictures: 1 alike enough to attract, 0 to repel, -1 neither."""
    return np.array([[_kin(a, b) for b in LABELS] for a in LABELS], np.int8)


def _parent(label: str) -> str:
    return KIND_WORDS[label][0] if label in KIND_WORDS else ""


def _said(picture: str, word: str) -> int:
    if word in (picture, _parent(picture)):
        return 1
    if _parent(word) == picture or _overlap(picture, word):
        return -1
    return 0


def _kin(first: str, second: str) -> int:
    if first == second or first == _parent(second) or second == _parent(first):
        return 1
    siblings = _parent(first) and _parent(first) == _parent(second)
    return -1 if siblings or _overlap(first, second) else 0


def _overlap(first: str, second: str) -> bool:
    """Whether two labels, or the broader labels above them, are interchangeable."""
    return any(
        {a, b} in _ALIKE
        for a in (first, _parent(first))
        for b in (second, _parent(second))
        if a and b
    )
