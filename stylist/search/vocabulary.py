"""What shoppers call things, and the words of the catalog that stand for it. Data only."""

CATEGORY_OF_KIND: dict[str, str] = {
    "tee": "top", "longsleeve": "top", "tank": "top", "polo": "top", "blouse": "top",
    "shirt": "shirt", "sweater": "knitwear", "turtleneck": "knitwear", "cardigan": "knitwear",
    "sweatshirt": "sweatshirt", "hoodie": "sweatshirt", "dress": "dress", "jumpsuit": "jumpsuit",
    "skirt": "skirt", "trousers": "trousers", "joggers": "trousers", "leggings": "trousers",
    "jeans": "jeans", "shorts": "shorts", "blazer": "blazer", "overcoat": "outerwear",
    "trench": "outerwear", "parka": "outerwear", "puffer": "outerwear", "raincoat": "outerwear",
    "denim-jacket": "outerwear", "biker-jacket": "outerwear", "bomber": "outerwear",
    "gilet": "outerwear", "sneakers": "shoes", "loafers": "shoes", "oxfords": "shoes",
    "heels": "shoes", "ballet-flats": "shoes", "ankle-boots": "boots", "tall-boots": "boots",
    "rain-boots": "boots", "sandals": "sandals", "tote": "bag", "shoulder-bag": "bag",
    "crossbody": "bag", "backpack": "bag", "clutch": "bag", "cap": "hat", "beanie": "hat",
    "bucket-hat": "hat", "sun-hat": "hat", "fedora": "hat", "scarf": "scarf",
    "belt": "accessory", "sunglasses": "accessory", "tie": "accessory", "gloves": "accessory",
}  # fmt: skip
"""Kind of piece (an item's first tag) → its catalog category."""

_COATS = ("overcoat", "trench", "parka", "raincoat")
_JACKETS = ("denim-jacket", "biker-jacket", "bomber", "puffer", "raincoat", "blazer")
_SHOES = ("sneakers", "loafers", "oxfords", "heels", "ballet-flats", "sandals", "ankle-boots")
_BOOTS = ("ankle-boots", "tall-boots", "rain-boots")
_BAGS = ("tote", "shoulder-bag", "crossbody", "backpack", "clutch")
_HATS = ("cap", "beanie", "bucket-hat", "sun-hat", "fedora")

KINDS_OF_WORD: dict[str, tuple[str, ...]] = {kind: (kind,) for kind in CATEGORY_OF_KIND} | {
    "t-shirt": ("tee",), "tshirt": ("tee",), "long-sleeve": ("longsleeve",),
    "long-sleeve top": ("longsleeve",),
    "henley": ("longsleeve",), "camisole": ("tank",), "cami": ("tank",), "vest": ("gilet",),
    "top": ("tee", "longsleeve", "tank", "blouse", "polo"), "button-down": ("shirt",),
    "jumper": ("sweater",), "pullover": ("sweater",), "rollneck": ("turtleneck",),
    "turtleneck sweater": ("turtleneck",), "roll-neck": ("turtleneck",),
    "knit": ("sweater", "cardigan", "turtleneck"), "hoody": ("hoodie",),
    "knitwear": ("sweater", "cardigan", "turtleneck"), "gown": ("dress",),
    "trouser": ("trousers",), "slacks": ("trousers",), "chinos": ("trousers",),
    "chino": ("trousers",), "pants": ("trousers", "jeans", "joggers", "leggings"),
    "sweatpants": ("joggers",), "jogger": ("joggers",), "legging": ("leggings",),
    "bottoms": ("trousers", "jeans", "skirt", "shorts"),
    "jean": ("jeans",), "short": ("shorts",), "suit": ("blazer", "trousers"),
    "coat": _COATS, "outerwear": (*_COATS, *_JACKETS), "jacket": _JACKETS,
    "trench coat": ("trench",), "rain coat": ("raincoat",), "rain jacket": ("raincoat",),
    "anorak": ("raincoat", "parka"), "denim jacket": ("denim-jacket",),
    "jean jacket": ("denim-jacket",), "leather jacket": ("biker-jacket",),
    "biker jacket": ("biker-jacket",), "bomber jacket": ("bomber",),
    "puffer jacket": ("puffer",), "down jacket": ("puffer",),
    "shoe": _SHOES, "shoes": _SHOES, "sneaker": ("sneakers",), "trainers": ("sneakers",),
    "runners": ("sneakers",), "running shoes": ("sneakers",), "high-tops": ("sneakers",),
    "loafer": ("loafers",), "moccasins": ("loafers",), "oxford": ("oxfords",),
    "lace-ups": ("oxfords", "ankle-boots"), "lace ups": ("oxfords", "ankle-boots"),
    "brogues": ("oxfords",), "dress shoes": ("oxfords", "loafers"), "heel": ("heels",),
    "high heels": ("heels",), "pumps": ("heels",), "flats": ("ballet-flats",),
    "ballerinas": ("ballet-flats",), "ballet flats": ("ballet-flats",), "boots": _BOOTS,
    "boot": _BOOTS, "ankle boots": ("ankle-boots",), "chelsea boots": ("ankle-boots",),
    "rain boots": ("rain-boots",), "wellies": ("rain-boots",), "tall boots": ("tall-boots",),
    "sandal": ("sandals",), "slides": ("sandals",), "flip-flops": ("sandals",),
    "flip flops": ("sandals",), "laptop bag": ("tote", "backpack"), "work bag": ("tote",),
    "bag": _BAGS, "handbag": ("shoulder-bag", "tote", "crossbody", "clutch"),
    "purse": ("shoulder-bag",), "shoulder bag": ("shoulder-bag",),
    "crossbody bag": ("crossbody",), "rucksack": ("backpack",),
    "hat": _HATS, "baseball cap": ("cap",), "bucket hat": ("bucket-hat",),
    "sun hat": ("sun-hat",), "straw hat": ("sun-hat",), "shawl": ("scarf",),
    "shades": ("sunglasses",), "necktie": ("tie",), "mittens": ("gloves",), "glove": ("gloves",),
}  # fmt: skip
"""Piece as a shopper says it (one or two words) → the kinds it may be."""

KINDS_FOR_USE: dict[str, tuple[str, ...]] = {
    "winter coat": ("overcoat", "parka", "puffer"), "winter jacket": ("parka", "puffer"),
    "summer hat": ("sun-hat", "bucket-hat", "cap"), "winter hat": ("beanie", "fedora"),
}  # fmt: skip
"""A kind with what it is for → the kinds that serve: a raincoat is no winter coat."""

NEIGHBOURS: dict[str, tuple[str, ...]] = {
    "tee": ("longsleeve",), "sweater": ("turtleneck", "cardigan"), "hoodie": ("sweatshirt",),
    "sweatshirt": ("hoodie",), "shoulder-bag": ("crossbody", "clutch", "tote"),
    "blouse": ("shirt",),
}  # fmt: skip
"""Kind → those that serve whoever finds none of it, the nearest first."""

FAMILY_OF_SHADE: dict[str, str] = {
    "apricot": "orange", "tangerine": "orange", "aubergine": "purple", "brick": "red",
    "cherry": "red", "oxblood": "red", "raspberry": "pink", "champagne": "beige",
    "oatmeal": "beige", "natural": "beige", "chestnut": "brown", "mocha": "brown",
    "tortoise": "brown", "graphite": "grey", "moss": "green", "pistachio": "green",
    "petrol": "blue", "indigo": "blue", "sunflower": "yellow", "pearl": "white",
}  # fmt: skip
"""Colour words of records alone, too often something else in a shopper's mouth → basic family."""

PATTERNS_OF_WORD: dict[str, tuple[str, ...]] = {
    "striped": ("breton", "stripe", "pinstripe"), "stripes": ("breton", "stripe", "pinstripe"),
    "stripe": ("breton", "stripe", "pinstripe"), "stripy": ("breton", "stripe", "pinstripe"),
    "breton": ("breton",), "pinstripe": ("pinstripe",), "pinstriped": ("pinstripe",),
    "floral": ("floral",), "flowers": ("floral",), "flowery": ("floral",),
    "checked": ("gingham", "plaid"), "check": ("gingham", "plaid"), "plaid": ("plaid",),
    "tartan": ("plaid",), "gingham": ("gingham",), "dotted": ("dots",), "dots": ("dots",),
    "spotted": ("dots",), "polka": ("dots",), "leopard": ("leopard",), "camo": ("camo",),
    "camouflage": ("camo",), "plain": ("plain",), "solid": ("plain",),
}  # fmt: skip

MATERIALS = (
    "cotton", "linen", "denim", "leather", "suede", "wool", "cashmere", "silk", "satin",
    "corduroy", "canvas", "fleece", "nylon", "straw", "tweed", "rubber", "flannel", "jersey",
    "merino", "velvet", "viscose", "polyester", "patent",
)  # fmt: skip

DETAILS = frozenset(
    """
    a-line ankle aviator band-collar baseball belted bias-cut block-heel boho bootcut bouclé
    boyfriend bow-neck button-down button-front cable cap-toe cargo cat-eye chelsea chino collarless
    cowl cropped crew-neck cuffed denim double-breasted duffle fisherman fit-and-flare fitted
    flared flat fringed full-zip halter heeled henley high-top high-waist high-waisted hooded
    kitten knee-high knit knitted lace-up lapel laptop lined linen long long-sleeve long-sleeved
    loose low-top lug maxi merino midi mini mom moto nautical off-shoulder open-toe oversized padded
    pea pencil penny platform pleated pointed puff-sleeve quilted relaxed ribbed
    riding round running sheath short short-sleeve short-sleeved shrunken skater skinny sleeveless
    slim slim-fit slip slip-on slouchy square stiletto straight strappy strapless swing tailored
    tapered teddy tiered trail trucker tulle turtleneck v-neck waterproof wayfarer wedge wide
    wide-brim wide-leg wrap zip
    """.split()  # noqa: SIM905 -- words read better than a list of quotes
)
"""Cuts and details that a piece may be asked for by; a title or a tag has to have them."""

SEASON_OF_WORD: dict[str, str] = {
    "summer": "summer", "summery": "summer", "hot": "summer", "heat": "summer",
    "winter": "winter", "cold": "winter", "snow": "winter", "snowy": "winter",
    "freezing": "winter", "warm": "winter", "spring": "spring", "autumn": "autumn",
    "fall": "autumn",
}  # fmt: skip
"""'warm' is said of clothes: a warm coat is one for winter."""

OCCASION_OF_WORD: dict[str, str] = {
    "work": "work", "office": "work", "business": "work", "meeting": "work",
    "interview": "interview", "evening": "evening", "dinner": "evening", "date": "evening",
    "night": "evening", "party": "party", "club": "party", "birthday": "party",
    "wedding": "wedding", "formal": "formal", "gala": "formal", "gym": "sport",
    "sport": "sport", "sports": "sport", "workout": "sport", "running": "sport",
    "yoga": "sport", "hiking": "outdoor", "outdoor": "outdoor", "camping": "outdoor",
    "travel": "travel", "travelling": "travel", "flight": "travel", "beach": "beach",
    "holiday": "beach", "pool": "beach", "lounge": "lounge", "home": "lounge",
    "casual": "everyday", "everyday": "everyday", "weekend": "everyday",
}  # fmt: skip

KINDS_AGAINST_WEATHER: dict[str, tuple[str, ...]] = {
    "rain": ("raincoat", "rain-boots"), "rainy": ("raincoat", "rain-boots"),
    "wet": ("raincoat", "rain-boots"), "storm": ("raincoat",), "drizzle": ("raincoat", "trench"),
    "snow": ("parka", "puffer"), "snowy": ("parka", "puffer"), "freezing": ("parka", "puffer"),
}  # fmt: skip
"""What helps, where the shopper names the weather and no piece."""

TRAITS_OF_WORD: dict[str, tuple[str, ...]] = {
    "rain": ("waterproof",), "rainy": ("waterproof",), "wet": ("waterproof",),
    "waterproof": ("waterproof",), "storm": ("waterproof",), "drizzle": ("waterproof",),
}  # fmt: skip
"""Word → tags an item may carry for it."""
