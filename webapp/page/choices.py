"""What a shopper can choose: the words to read, and the value the service takes."""

from dataclasses import dataclass
from typing import Final

from stylist.domain.vocabulary import COLOR_FAMILIES, OCCASIONS

Choices = tuple[tuple[str, str], ...]

_CATEGORIES: Choices = (
    ("Tops, tees & blouses", "top"),
    ("Shirts", "shirt"),
    ("Knitwear", "knitwear"),
    ("Sweatshirts & hoodies", "sweatshirt"),
    ("Dresses", "dress"),
    ("Jumpsuits", "jumpsuit"),
    ("Skirts", "skirt"),
    ("Trousers", "trousers"),
    ("Jeans", "jeans"),
    ("Shorts", "shorts"),
    ("Blazers", "blazer"),
    ("Coats & jackets", "outerwear"),
    ("Shoes", "shoes"),
    ("Boots", "boots"),
    ("Sandals", "sandals"),
    ("Bags", "bag"),
    ("Hats", "hat"),
    ("Scarves", "scarf"),
    ("Accessories", "accessory"),
)

_COLORS: Choices = tuple(
    ("Multicolour" if family == "multi" else family.capitalize(), family)
    for family in COLOR_FAMILIES
)

_SIZES: Choices = (
    *((size, size) for size in ("XS", "S", "M", "L", "XL", "XXL")),
    *((f"Shoes EU {size}", f"EU {size}") for size in range(36, 47)),
    *((f"Waist {size}", f"waist {size}") for size in range(24, 39)),
)

_OCCASIONS: Choices = tuple((occasion.capitalize(), occasion) for occasion in OCCASIONS)


@dataclass(frozen=True)
class Limit:
    """One field of the form that corrects a wish.

    name: the argument of the wish that it sets. lifted: what the page calls it when it is off.
    choices: none for an amount of money. many: the wish holds a list of them.
    """

    name: str
    label: str
    lifted: str = ""
    choices: Choices = ()
    many: bool = False


LIMITS: Final = (
    Limit("department", "For", "Everyone", (("Women", "female"), ("Men", "male"))),
    Limit("max_price", "Most per piece"),
    Limit("total", "Most altogether"),
    Limit("sizes", "Size", "Any size", _SIZES, many=True),
    Limit("colors", "Colour", "Any colour", _COLORS, many=True),
    Limit("pieces", "Kind", "Any kind", _CATEGORIES, many=True),
    Limit("occasion", "Occasion", "Any occasion", _OCCASIONS),
)

STARTERS: Final = (
    "Job interview on Monday, 5 degrees, under $90 a piece",
    "A week in Dubai in August",
    "White linen shirt",
    "What does smart casual mean?",
    "Dress for a garden wedding, nothing yellow",
)
"""First words for somebody who does not know where to begin."""


@dataclass(frozen=True)
class Example:
    """A photo to try the page with. file: below static/examples."""

    file: str
    title: str
    alt: str


EXAMPLES: Final = (
    Example("coat.webp", "The coat on the wall",
            "A forest green wool coat on a hanger before a plaster wall"),
    Example("dress.webp", "The dress on the bed",
            "A red fit-and-flare dress laid out on a pale bed sheet"),
    Example("bag.webp", "The bag on the table",
            "A burgundy leather tote on a wooden table"),
)  # fmt: skip
