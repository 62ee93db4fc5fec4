"""What a shopper can choose: the words to read, and the value the service takes."""

from dataclasses import dataclass
from typing import Final

from stylist.domain.vocabulary import COLOR_FAMILIES

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

_PRICES: Choices = tuple(
    (f"Up to ${amount}", str(amount)) for amount in (20, 30, 50, 80, 120, 200, 300)
)


@dataclass(frozen=True)
class Limit:
    """One filter. name: its field in `Asked`. lifted: what the page calls it when it is off."""

    name: str
    label: str
    lifted: str
    choices: Choices

    def says(self, value: str) -> str:
        """The value as a shopper reads it; as it is when we do not offer it."""
        return next((label for label, offered in self.choices if offered == value), value)


LIMITS: Final = (
    Limit("gender", "For", "Everyone", (("Women", "female"), ("Men", "male"))),
    Limit("category", "Kind", "Any kind", _CATEGORIES),
    Limit("color", "Colour", "Any colour", _COLORS),
    Limit("size", "Size", "Any size", _SIZES),
    Limit("max_price", "Price", "Any price", _PRICES),
)
NO_LIMITS: Final = {limit.name: "" for limit in LIMITS}

STARTERS: Final = (
    "red summer dress",
    "navy wool coat",
    "white sneakers",
    "striped long-sleeve top",
    "something for a rainy day",
    "brown leather bag",
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
            "A beige trench coat on a hanger before a plaster wall"),
    Example("dress.webp", "The dress on the bed",
            "A red fit-and-flare dress laid out on a pale bed sheet"),
    Example("bag.webp", "The bag on the table",
            "A brown leather tote on a wooden table"),
)  # fmt: skip
