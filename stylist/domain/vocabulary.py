"""The closed word lists of the catalog record. Feeds are mapped onto them at import."""

SLOT_OF_CATEGORY: dict[str, str] = {
    "top": "top",
    "shirt": "top",
    "knitwear": "top",
    "sweatshirt": "top",
    "dress": "dress",
    "jumpsuit": "dress",
    "skirt": "bottom",
    "trousers": "bottom",
    "jeans": "bottom",
    "shorts": "bottom",
    "blazer": "outerwear",
    "outerwear": "outerwear",
    "shoes": "shoes",
    "boots": "shoes",
    "sandals": "shoes",
    "bag": "bag",
    "hat": "accessory",
    "scarf": "accessory",
    "accessory": "accessory",
}
"""The slot an item takes in an outfit, by its category."""

CATEGORIES = tuple(SLOT_OF_CATEGORY)

COLOR_FAMILIES = (
    "black",
    "white",
    "grey",
    "blue",
    "green",
    "red",
    "pink",
    "purple",
    "orange",
    "yellow",
    "brown",
    "beige",
    "multi",
)
GENDERS = ("female", "male", "unisex")
AGE_GROUPS = ("adult", "kids")
AVAILABILITIES = ("in_stock", "out_of_stock", "preorder", "backorder")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In order; a month's number is one more than its place."""
SEASONS = ("spring", "summer", "autumn", "winter")
OCCASIONS = (
    "everyday",
    "work",
    "interview",
    "evening",
    "party",
    "wedding",
    "formal",
    "sport",
    "outdoor",
    "travel",
    "beach",
    "lounge",
)
REGIONS = ("upper", "lower", "full", "feet")
"""Where on the body a garment of a photo is worn. A photo of one piece has region full."""
