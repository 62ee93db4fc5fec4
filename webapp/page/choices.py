"""What the filters offer: the word a shopper reads, and the value the service takes."""

from stylist.domain.vocabulary import COLOR_FAMILIES

Choices = list[tuple[str, str]]

DEPARTMENTS: Choices = [("All", ""), ("Women", "female"), ("Men", "male")]

CATEGORIES: Choices = [
    ("Any kind", ""),
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
]

COLORS: Choices = [("Any colour", "")] + [
    ("Multicolour" if family == "multi" else family.capitalize(), family)
    for family in COLOR_FAMILIES
]

_LETTERS = ("XS", "S", "M", "L", "XL", "XXL")
_SHOES = tuple(str(number) for number in range(36, 47))
_WAISTS = tuple(str(number) for number in range(24, 39))

SIZES: Choices = (
    [("Any size", "")]
    + [(size, size) for size in _LETTERS]
    + [(f"Shoes EU {size}", f"EU {size}") for size in _SHOES]
    + [(f"Waist {size}", f"waist {size}") for size in _WAISTS]
)

PRICES: Choices = [("Any price", "")] + [
    (f"${amount}", str(amount)) for amount in (30, 50, 80, 120, 200)
]

STARTERS = (
    "red summer dress",
    "navy wool coat",
    "white sneakers",
    "striped long-sleeve top",
    "something for a rainy day",
    "brown leather bag",
)
"""First words for somebody who does not know where to begin."""
