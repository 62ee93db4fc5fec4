"""What clothes are worth against the weather."""

CLO: dict[str, float] = {
    "tee": 0.12, "longsleeve": 0.20, "tank": 0.08, "blouse": 0.20, "shirt": 0.25, "polo": 0.17,
    "sweater": 0.36, "cardigan": 0.31, "turtleneck": 0.34, "sweatshirt": 0.34, "hoodie": 0.36,
    "dress": 0.33, "jumpsuit": 0.40, "skirt": 0.18, "trousers": 0.22, "jeans": 0.24,
    "joggers": 0.28, "leggings": 0.15, "shorts": 0.08, "blazer": 0.42, "overcoat": 0.68,
    "trench": 0.50, "parka": 0.75, "puffer": 0.65, "raincoat": 0.35, "denim-jacket": 0.36,
    "biker-jacket": 0.40, "bomber": 0.40, "gilet": 0.25, "sneakers": 0.04, "loafers": 0.03,
    "oxfords": 0.04, "heels": 0.02, "ballet-flats": 0.02, "ankle-boots": 0.08, "tall-boots": 0.12,
    "rain-boots": 0.10, "sandals": 0.01, "cap": 0.01, "beanie": 0.08, "scarf": 0.10,
    "gloves": 0.08, "fedora": 0.04,
    "top": 0.17, "knitwear": 0.35, "outerwear": 0.55, "shoes": 0.04, "boots": 0.10,
}  # fmt: skip
"""Kind (or category) → insulation in clo. Garments: the tables of ASHRAE 55 and ISO 9920, middle
of thin and thick; coats, head and hands: ISO 9920. What is not here insulates nothing."""

UNDERNEATH_CLO = 0.08
"""Underwear and socks, which we do not sell (same tables)."""
WINTER_CLOTH, SUMMER_CLOTH = 1.25, 0.75
"""A piece for the cold seasons alone is of thick cloth, one without them of thin (same tables)."""

SKIN_C = 33.0
DRY_HEAT_W = 93.0
"""Mean skin temperature at comfort, and what a body walking slowly (2 met = 116 W/m2) gives off
through its clothes: four fifths of it (heat balance of ISO 11079)."""
CLO_M2K_W = 0.155
AIR_CLO = 0.5
"""One clo in m2K/W, and what the air around the clothes is worth in light wind (ASHRAE 55)."""
MOST_CLO = 2.0
"""More than this one outer layer cannot give; a colder day is dressed as warmly as can be."""

BANDS: dict[str, tuple[float, float]] = {
    "tank": (15, 60), "tee": (7, 60), "polo": (9, 60), "shirt": (-60, 60), "sweater": (-60, 19.5),
    "cardigan": (-60, 24), "turtleneck": (-60, 17), "sweatshirt": (-60, 21), "hoodie": (-60, 21),
    "knitwear": (-60, 19.5), "shorts": (16, 60), "skirt": (-2, 60), "dress": (-8, 60),
    "jumpsuit": (0, 60),
    "jeans": (-60, 31), "joggers": (-60, 24), "leggings": (-60, 30), "blazer": (8, 26.5),
    "overcoat": (-60, 14), "parka": (-60, 12), "puffer": (-60, 12), "trench": (5, 19),
    "raincoat": (3, 26), "denim-jacket": (9, 22), "biker-jacket": (9, 19), "bomber": (9, 20),
    "gilet": (9, 16), "outerwear": (-60, 20), "sneakers": (-60, 60), "loafers": (3, 60),
    "heels": (-3, 60), "ballet-flats": (9, 60), "ankle-boots": (-60, 19.5), "tall-boots": (-60, 17),
    "rain-boots": (-3, 22), "boots": (-60, 19.5), "sandals": (18, 60), "beanie": (-60, 11),
    "gloves": (-60, 8), "scarf": (-60, 24), "fedora": (-5, 19), "sun-hat": (19, 60),
    "bucket-hat": (14, 60), "sunglasses": (8, 60),
}  # fmt: skip
"""Kind (or category) → the coldest and hottest felt °C at which it is worn. Our own: where the
kind alone would leave its wearer more than about half a clo off, or where bare skin chills."""

MATERIAL_BANDS: dict[str, tuple[float, float]] = {
    "linen": (15, 60), "voile": (15, 60), "chiffon": (12, 60), "straw": (18, 60),
    "mesh": (0, 60), "canvas": (6, 60),
    "tweed": (-60, 18), "corduroy": (-60, 20), "fleece": (-60, 20), "lambswool": (-60, 17),
    "cashmere": (-60, 18), "alpaca": (-60, 16), "flannel": (-60, 19), "brushed": (-60, 20),
    "felt": (-60, 19), "velvet": (-60, 22), "mohair": (-60, 18), "bouclé": (-60, 20),
    "boucle": (-60, 20), "sherpa": (-60, 16), "shearling": (-60, 14),
    "suede": (-2, 24), "tartan": (-60, 18), "leather skirt": (-60, 22),
}  # fmt: skip
"""Word of material or title → the same; for cloth that is known as warm or cool by itself."""

WOOL_HOTTEST = 19.5
SUMMER_WOOL_HOTTEST = 26.5
"""Wool above the first only where the record names summer among its seasons (tropical suitings),
above the second never."""
SHORT_HEM_COLDEST = 9.0
"""For tags 'mini' and 'short' on skirts and dresses."""

SEASON_C: dict[str, float] = {"winter": 3, "spring": 15, "autumn": 13, "summer": 25}
"""What a season alone is taken to feel like: the middle of Europe's and North America's means."""
SNOW_C = -1.0

SEASONS_FROM: tuple[tuple[float, frozenset[str]], ...] = (
    (24, frozenset({"summer"})),
    (17, frozenset({"spring", "summer"})),
    (12, frozenset({"spring", "autumn"})),
    (6, frozenset({"autumn", "winter"})),
    (-60, frozenset({"winter"})),
)
"""From this felt °C up, an item whose record names seasons must name one of these."""

WATERPROOF_KINDS = frozenset({"raincoat", "rain-boots"})
WATERPROOF_WORDS = ("waterproof", "water-repellent", "gabardine", "waxed", "rubber", "coating")
"""What keeps rain out; gabardine was woven for it."""
NOT_IN_RAIN = frozenset({"sandals", "ballet-flats", "sun-hat", "blazer"})
NOT_WET = ("suede", "satin", "silk", "canvas", "straw", "velvet")
"""Materials that water marks or soaks, of what is worn outside: coat, shoes, bag, hat."""
NOT_IN_SNOW = frozenset({"sandals", "ballet-flats", "heels", "loafers", "oxfords", "sneakers"})
SNOW_SOLES, SNOW_SOLE = ("lug", "rubber", "hiking", "rugged", "riding"), 0.35
"""Words of tags or material for boots that are walked through snow in, and what these gain."""
PALE_LIGHTNESS, PALE_IN_WET = 72.0, 0.7
"""CIE lightness from which shoes show every splash, and what they lose on a wet day."""
HEELED, HEELED_IN_SNOW = ("heeled", "block-heel", "stiletto"), 0.6
SNOW_COATS = {"parka": 0.5, "puffer": 0.45, "overcoat": 0.0}
"""What a coat gains in snow, which dry cold falls as; others lose 0.5."""
NOT_IN_WIND = frozenset({"sun-hat", "fedora"})

RAINWEAR_WHEN_DRY = {"raincoat": 0.8, "rain-boots": 0.9}
"""What these lose where no rain is expected."""
BARE_LEGS_BELOW_C, BARE_LEGS = 6.0, 0.6
"""What a dress or skirt that serves in summer, too, loses below that."""

WINTER_COAT_CLO, WINTER_COAT = 0.6, 0.4
"""What a coat this warm loses where nobody spoke of the weather."""

COAT_BELOW_C = 16.0
COAT_IN_RAIN_BELOW_C = 24.0
NO_COAT_FROM_C = 24.0
"""When the outfit needs an outer layer, and from when it has none but a light blazer."""

BLACK_IN_HEAT, HEAT_FROM_C = 0.25, 28.0
"""What a black top or dress loses in the sun's heat, which it draws in."""
