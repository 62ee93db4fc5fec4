"""What shoppers say of colour, cloth and weather, beyond the words that one-line search knows.

Data only.
"""

SHADES: dict[str, str] = {
    "tortoiseshell": "tortoise", "tortoise-shell": "tortoise", "tortoise shell": "tortoise",
    "golden": "gold", "silvery": "silver", "bluish": "blue", "blueish": "blue",
    "greenish": "green", "reddish": "red", "pinkish": "pink", "brownish": "brown",
    "greyish": "grey", "whitish": "white", "yellowish": "yellow",
    "creamy": "cream", "minty": "mint", "rusty": "rust", "peachy": "peach", "sandy": "sand",
    "mustardy": "mustard", "rosy": "rose",
}  # fmt: skip
"""Shades with another ending than their own."""

PATTERNS: dict[str, str] = {
    "polka dots": "polka", "polka dot": "polka", "polka-dot": "polka", "polkadot": "polka",
    "polkadots": "polka", "spots": "dots", "spotty": "dots", "leopard print": "leopard",
    "animal print": "leopard", "leopardy": "leopard", "animal prints": "leopard",
    "animal-print": "leopard", "checky": "checked", "spotted": "dots", "dotty": "dots",
    "flowered": "floral", "leopard-print": "leopard", "florals": "floral",
    "flower print": "floral", "stripey": "striped", "pinstripes": "pinstripe",
    "checkered": "checked", "chequered": "checked", "checks": "checked", "one colour": "plain",
    "one color": "plain", "solid": "plain", "solids": "plain", "solid colour": "plain",
    "one solid colour": "plain", "single colour": "plain", "one single colour": "plain",
    "solid coloured": "plain", "block colour": "plain", "all one colour": "plain",
    "in one colour": "plain", "a single colour": "plain", "in solid colours": "plain",
    "solid colours": "plain", "plain colour": "plain", "plain colours": "plain",
    "unpatterned": "plain", "no pattern": "plain", "no patterns": "plain",
    "cheetah": "leopard", "cheetah print": "leopard", "jaguar print": "leopard",
    "snakeskin": "snakeskin", "snake print": "snakeskin", "snake-print": "snakeskin",
    "python print": "snakeskin", "croc print": "crocodile", "crocodile print": "crocodile",
    "cow print": "cow print", "palm print": "palm", "hawaiian": "hawaiian", "batik": "batik",
    "argyle": "argyle", "herringbone": "herringbone", "fair isle": "fair isle",
    "ikat": "ikat", "checkerboard": "checkerboard", "camouflaged": "camo",
    "botanical": "floral", "botanical print": "floral", "liberty print": "floral",
    "meadow print": "floral", "ditsy": "floral", "ditsy print": "floral", "rose print": "floral",
    "tiger print": "tiger", "zebra print": "zebra", "paisley": "paisley",
    "houndstooth": "houndstooth", "colour block": "colorblock", "color block": "colorblock",
    "tie dye": "tie-dye", "tie-dye": "tie-dye",
}  # fmt: skip

MATERIALS: dict[str, str] = {
    "woolen": "wool", "woollen": "wool", "woolly": "wool", "lambswool": "wool", "merino": "merino",
    "merino wool": "merino", "organic cotton": "organic cotton",
    "faux leather": "vegan leather", "vegan leather": "vegan leather",
    "pleather": "vegan leather", "fake leather": "vegan leather",
    "pu leather": "vegan leather", "imitation leather": "vegan leather",
    "real leather": "leather", "polyester": "polyester",
    "viscose": "viscose", "modal": "modal", "velvet": "velvet", "lace": "lace", "fur": "fur",
    "faux fur": "fur", "real fur": "fur", "mohair": "mohair", "alpaca": "alpaca",
    "angora": "angora", "jersey": "jersey", "chiffon": "chiffon", "tulle": "tulle",
    "sequins": "sequins", "sequin": "sequins", "sequinned": "sequins", "synthetics": "polyester",
    "synthetic": "polyester", "acrylic": "acrylic", "lycra": "elastane", "spandex": "elastane",
    "elastane": "elastane", "cord": "corduroy", "flannel": "flannel", "tencel": "lyocell",
    "lyocell": "lyocell", "down": "down", "latex": "latex",
    "patent": "patent", "patent leather": "patent",
    "silky": "silk", "denimy": "denim", "leathery": "leather", "lacy": "lace",
    "velvety": "velvet", "suedey": "suede", "nubuck": "suede",
}  # fmt: skip

PURE = ("pure", "100%", "100 %", "100 percent", "100 per cent", "all", "all in", "only")
"""Before a cloth: it is to be of nothing else."""

MANY_CLOTHS = frozenset({"synthetic", "synthetics", "down", "fur", "real fur", "vegan leather",
                         "faux leather", "fake leather", "pu leather", "pleather"})  # fmt: skip
"""Words for a cloth that nobody calls pure."""

CONDITIONS: dict[str, str] = {
    "rain": "rain", "rainy": "rain", "raining": "rain", "rains": "rain", "wet": "rain",
    "drizzle": "rain", "drizzly": "rain", "drizzling": "rain", "pouring": "rain",
    "showers": "rain", "downpour": "rain", "storm": "rain", "stormy": "rain", "snow": "snow",
    "snowy": "snow", "snowing": "snow", "sleet": "snow", "blizzard": "snow", "icy": "snow",
    "wind": "wind", "windy": "wind", "gale": "wind", "breezy": "wind", "gusty": "wind",
    "sunny": "sun", "sunshine": "sun", "blazing sun": "sun",
}  # fmt: skip

SEASONS: dict[str, str] = {
    "light things": "summer", "light clothes": "summer", "light clothing": "summer",
    "tropical": "summer", "the tropics": "summer", "tropics": "summer",
    "summer": "summer", "summery": "summer", "summertime": "summer", "heatwave": "summer",
    "heat wave": "summer", "hot weather": "summer", "hot day": "summer", "hot days": "summer",
    "boiling": "summer", "scorching": "summer", "sweltering": "summer", "warm weather": "summer",
    "warm day": "summer", "warm days": "summer", "warm evening": "summer",
    "warm outside": "summer", "warm out": "summer", "hot": "summer", "heat": "summer",
    "humid": "summer", "roasting": "summer", "winter": "winter", "wintry": "winter",
    "wintery": "winter", "cold": "winter", "freezing": "winter", "frosty": "winter",
    "frost": "winter", "baltic": "winter", "warm": "winter", "spring": "spring",
    "springtime": "spring", "autumn": "autumn", "autumnal": "autumn", "chilly": "autumn",
    "in fall": "autumn", "this fall": "autumn", "for fall": "autumn", "fall wedding": "autumn",
    "fall weather": "autumn", "the fall": "autumn", "ski": "winter", "skiing": "winter",
    "ski trip": "winter", "ski weekend": "winter", "ski holiday": "winter", "ski lodge": "winter",
    "ski resort": "winter", "snowboarding": "winter", "snowboard": "winter",
    "apres ski": "winter", "apr\u00e8s ski": "winter", "sledging": "winter",
    "beach party": "summer", "beach parties": "summer", "party on the beach": "summer",
    "party at the beach": "summer", "luau": "summer",
}  # fmt: skip

NOT_MEANT = (
    "flower market", "flower shop", "flower girl", "flower show", "flower stall", "flower bed",
    "took up running", "taken up running", "taking up running", "started running",
    "come down", "comes down", "coming down", "bring down", "down in price", "go down", "calm down",
    "my boyfriend", "her boyfriend", "his boyfriend", "bucketing down", "pouring down",
    "chucking it down", "tipping down", "pelting down",
    "straight away", "straight from", "straight to", "straight after", "straight into",
    "that work", "work with", "works with", "would work", "will work", "work well",
    "bottom", "top to bottom", "bottoms up",
    "overall", "tight", "short", "flat", "sweat", "slide", "google slides", "presentation slides",
    "powerpoint slides", "it slides", "slides off", "slides down", "slides up", "slides for my",
    "slides for a presentation", "slides for the", "boxer", "wedge", "birthday present",
    "birthday gift", "birthday presents", "dress me", "dress code", "dress codes", "dress him",
    "dress her", "dress like", "to dress", "i dress", "dress myself", "dress well", "dress smart",
    "dress warm", "suit you", "hot girl", "look hot", "cold shoulder",
    "get cold easily", "feel the cold", "always cold", "gets cold easily", "a cold",
    "hot chocolate", "warm colours", "warm colors", "warm tones", "cold tones", "cool tones",
    "spring clean", "wind down", "in the long run", "wake up", "check out", "check this",
    "no sweat", "club sandwich", "out of date", "up to date", "to date", "due date", "the date",
    "how cold", "how hot", "how warm", "too hot", "too cold", "too warm", "ball park",
    "for work reasons", "flats for rent", "shades of", "kick off", "down to", "down for",
    "calm down", "slow down", "marked down", "dress up", "dress down", "write down", "track down",
    "narrow down", "let down", "watch out", "wrap up", "heat up", "plain wrong", "go down",
    "suit me", "suits me", "would suit", "suit my", "suits my", "suit someone", "to suit",
    "i trip", "trip in", "trip over", "trip up", "cap off",
    "top notch", "on top", "over the top", "bag a", "belt and braces",
)  # fmt: skip
"""Phrases in which a known word does not mean what the lists say."""

MOODS = ("funeral", "memorial", "wake", "boss", "client", "clients", "colleagues", "in-laws",
         "concert", "gig", "festival", "rock concert", "parents-in-law")  # fmt: skip
"""Words that bend the dress code of the occasion they are said with."""

MOOD_OF: dict[str, str] = {
    **dict.fromkeys(("black tie", "black-tie", "white tie", "white-tie"), "black-tie"),
    "gala": "gala", "opera": "opera", "ball gown": "gala",
    **dict.fromkeys(("beach party", "beach parties", "party on the beach", "party at the beach",
                     "luau"), "beach-party"),
    **dict.fromkeys(("ski", "skiing", "ski trip", "ski weekend", "ski holiday", "ski resort",
                     "snowboarding", "snowboard", "sledging"), "skiing"),
}  # fmt: skip
"""Phrase → the one word for it that bends a dress code."""

STYLES = frozenset({
    "cute", "pretty", "stylish", "cool", "unusual", "glamorous", "flowy", "flowing", "bohemian",
    "boho", "oversized", "slim", "fitted", "loose", "baggy", "relaxed", "tailored", "cropped",
    "midi", "maxi", "mini", "pleated", "wide-leg", "high-waisted", "waterproof", "water-resistant",
    "stretchy", "stretch", "soft", "cosy", "cozy", "comfy", "comfortable", "smart", "elegant",
    "classic", "classy", "minimalist", "preppy", "vintage", "retro", "edgy", "sporty", "romantic",
    "feminine", "masculine", "androgynous", "quirky", "colourful", "colorful", "bright", "bold",
    "vivid", "pastel", "pastels", "neutral", "neutrals", "quiet colours", "nautical", "sparkly",
    "glittery", "shiny", "sexy", "modest", "chunky",
    "lightweight", "light", "warm", "thin", "thick", "breathable", "long", "short", "long-sleeved",
    "short-sleeved", "sleeveless", "strappy", "backless", "hooded", "lined", "structured", "wrap",
    "asymmetric", "knitted", "quilted", "padded", "v-neck", "crewneck", "trendy", "modern",
    "timeless", "sustainable", "organic", "conservative", "sophisticated", "chic", "casual",
    "dressy", "understated", "simple", "fun", "practical", "sturdy", "grown-up", "youthful",
    "flattering", "curvy", "petite", "tall", "plus-size", "plus size", "maternity",
    "dark", "dark colours", "dark colors", "muted", "light colours", "light colors",
    "bright colours", "bright colors",
})  # fmt: skip
"""Words on style that no field of a wish holds; they are searched for as they are."""

SLEEVES: dict[str, str] = {
    "long sleeves": "long-sleeved",
    "long sleeve": "long-sleeved",
    "long-sleeve": "long-sleeved",
    "long sleeved": "long-sleeved",
    "short sleeves": "short-sleeved",
    "short sleeve": "short-sleeved",
    "short-sleeve": "short-sleeved",
    "short sleeved": "short-sleeved",
    "with sleeves": "long-sleeved",
    "knee length": "midi",
    "knee-length": "midi",
    "midi length": "midi",
    "floor length": "maxi",
    "with pockets": "pockets",
    "most expensive": "dearest",
    "priciest": "dearest",
    "dearest": "dearest",
    "most luxurious": "dearest",
}
"""Sleeves and lengths: a wish for them orders what is found, for few titles tell them."""
