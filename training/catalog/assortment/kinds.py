"""What holds for every product of a kind: category, sizes, shelf in the shop."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KindFacts:
    """category: the record's. sizes: a run of assortment.sizes. gmc: Google's taxonomy path.

    shelf: the shop's own path below the department; '{cut}' there is the cut's shelf name.
    """

    category: str
    sizes: str
    gmc: str
    shelf: str


_ROOT = "Apparel & Accessories > "
_CLOTHING = _ROOT + "Clothing > "
_TOPS = _CLOTHING + "Shirts & Tops"
_COATS = _CLOTHING + "Outerwear > Coats & Jackets"
_VESTS = _CLOTHING + "Outerwear > Vests"
_PANTS = _CLOTHING + "Pants"
_SHOES = _ROOT + "Shoes"
_HANDBAGS = _ROOT + "Handbags, Wallets & Cases > Handbags"
_EXTRAS = _ROOT + "Clothing Accessories > "
_HATS = _EXTRAS + "Hats"

KIND_FACTS: dict[str, KindFacts] = {
    "tee": KindFacts("top", "alpha", _TOPS, "Tops > Tees"),
    "longsleeve": KindFacts("top", "alpha", _TOPS, "Tops > Long-sleeve tees"),
    "tank": KindFacts("top", "alpha", _TOPS, "Tops > Tanks & camisoles"),
    "polo": KindFacts("top", "alpha", _TOPS, "Tops > Polos"),
    "blouse": KindFacts("top", "alpha", _TOPS, "Tops > Blouses"),
    "shirt": KindFacts("shirt", "alpha", _TOPS, "Shirts > {cut}"),
    "sweater": KindFacts("knitwear", "alpha", _TOPS, "Knitwear > Sweaters"),
    "turtleneck": KindFacts("knitwear", "alpha", _TOPS, "Knitwear > Turtlenecks"),
    "cardigan": KindFacts("knitwear", "alpha", _TOPS, "Knitwear > Cardigans"),
    "sweatshirt": KindFacts("sweatshirt", "alpha", _TOPS, "Sweats > Sweatshirts"),
    "hoodie": KindFacts("sweatshirt", "alpha", _TOPS, "Sweats > Hoodies"),
    "blazer": KindFacts("blazer", "alpha", _COATS, "Tailoring > Blazers"),
    "overcoat": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Wool coats"),
    "trench": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Trench coats"),
    "parka": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Parkas"),
    "puffer": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Puffers"),
    "raincoat": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Raincoats"),
    "denim-jacket": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Denim jackets"),
    "biker-jacket": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Leather jackets"),
    "bomber": KindFacts("outerwear", "alpha", _COATS, "Coats & jackets > Bombers"),
    "gilet": KindFacts("outerwear", "alpha", _VESTS, "Coats & jackets > Gilets"),
    "dress": KindFacts("dress", "alpha", _CLOTHING + "Dresses", "Dresses > {cut}"),
    "jumpsuit": KindFacts(
        "jumpsuit", "alpha", _CLOTHING + "One-Pieces > Jumpsuits & Rompers", "Jumpsuits"
    ),
    "skirt": KindFacts("skirt", "alpha", _CLOTHING + "Skirts", "Skirts > {cut}"),
    "trousers": KindFacts("trousers", "waist", _PANTS, "Trousers > {cut}"),
    "jeans": KindFacts("jeans", "waist", _PANTS, "Jeans > {cut}"),
    "joggers": KindFacts("trousers", "alpha", _PANTS, "Sweats > Joggers"),
    "leggings": KindFacts("trousers", "alpha", _PANTS, "Sport > Leggings"),
    "shorts": KindFacts("shorts", "alpha", _CLOTHING + "Shorts", "Shorts > {cut}"),
    "sneakers": KindFacts("shoes", "shoe", _SHOES, "Shoes > Sneakers"),
    "loafers": KindFacts("shoes", "shoe", _SHOES, "Shoes > Loafers"),
    "oxfords": KindFacts("shoes", "shoe", _SHOES, "Shoes > Lace-ups"),
    "ankle-boots": KindFacts("boots", "shoe", _SHOES, "Shoes > Ankle boots"),
    "tall-boots": KindFacts("boots", "shoe", _SHOES, "Shoes > Tall boots"),
    "rain-boots": KindFacts("boots", "shoe", _SHOES, "Shoes > Rain boots"),
    "heels": KindFacts("shoes", "shoe", _SHOES, "Shoes > Heels"),
    "ballet-flats": KindFacts("shoes", "shoe", _SHOES, "Shoes > Flats"),
    "sandals": KindFacts("sandals", "shoe", _SHOES, "Shoes > Sandals"),
    "tote": KindFacts("bag", "one-size", _HANDBAGS, "Bags > Totes"),
    "shoulder-bag": KindFacts("bag", "one-size", _HANDBAGS, "Bags > Shoulder bags"),
    "crossbody": KindFacts("bag", "one-size", _HANDBAGS, "Bags > Crossbody bags"),
    "backpack": KindFacts("bag", "one-size", "Luggage & Bags > Backpacks", "Bags > Backpacks"),
    "clutch": KindFacts("bag", "one-size", _HANDBAGS, "Bags > Clutches"),
    "cap": KindFacts("hat", "one-size", _HATS, "Accessories > Caps"),
    "beanie": KindFacts("hat", "one-size", _HATS, "Accessories > Beanies"),
    "bucket-hat": KindFacts("hat", "one-size", _HATS, "Accessories > Bucket hats"),
    "sun-hat": KindFacts("hat", "one-size", _HATS, "Accessories > Sun hats"),
    "fedora": KindFacts("hat", "short", _HATS, "Accessories > Felt hats"),
    "scarf": KindFacts("scarf", "one-size", _EXTRAS + "Scarves & Shawls", "Accessories > Scarves"),
    "belt": KindFacts("accessory", "short", _EXTRAS + "Belts", "Accessories > Belts"),
    "sunglasses": KindFacts(
        "accessory", "one-size", _EXTRAS + "Sunglasses", "Accessories > Sunglasses"
    ),
    "tie": KindFacts("accessory", "one-size", _EXTRAS + "Neckties", "Accessories > Ties"),
    "gloves": KindFacts("accessory", "short", _EXTRAS + "Gloves & Mittens", "Accessories > Gloves"),
}

_SHELF_OF_CUT = {
    ("shirt", "regular"): "Classic shirts",
    ("shirt", "oversized"): "Oversized shirts",
    ("shirt", "short-sleeve"): "Short-sleeve shirts",
    ("shirt", "band-collar"): "Band-collar shirts",
    ("skirt", "a-line"): "A-line skirts",
    ("dress", "fit-and-flare"): "Fit-and-flare dresses",
    ("trousers", "chino"): "Chinos",
    ("shorts", "sport"): "Sport shorts",
}
_DEPARTMENTS = {"female": "Women", "male": "Men", "unisex": "Everyone"}


def product_type(kind: str, cut: str, gender: str) -> str:
    """The shop's own path: 'Women > Dresses > Wrap dresses'."""
    plural = {"dress": "dresses", "skirt": "skirts"}.get(kind, kind)
    leaf = _SHELF_OF_CUT.get((kind, cut), f"{cut.capitalize()} {plural}")
    return f"{_DEPARTMENTS[gender]} > {KIND_FACTS[kind].shelf.format(cut=leaf)}"
