"""What the pictures show, in words: the nouns of every cut, the phrases of every pattern."""

from training.catalog.assortment.product import Colorway, Product
from training.catalog.assortment.wording.titles import capitalized

LOOKS: dict[tuple[str, str], str] = {
    ("tee", "regular"): "crew-neck T-shirt with short sleeves",
    ("tee", "boxy"): "boxy T-shirt with wide short sleeves",
    ("tee", "v-neck"): "V-neck T-shirt with short sleeves",
    ("longsleeve", "regular"): "long-sleeve top with a round neck",
    ("longsleeve", "henley"): "long-sleeve henley with a buttoned neck",
    ("tank", "regular"): "tank top with wide straps",
    ("tank", "camisole"): "camisole on thin straps",
    ("polo", "regular"): "short-sleeve polo shirt with a buttoned collar",
    ("blouse", "bow"): "blouse with a bow at the neck and long sleeves",
    ("blouse", "puff-sleeve"): "blouse with short puffed sleeves",
    ("blouse", "wrap"): "wrap blouse with a V neckline",
    ("shirt", "regular"): "button-up shirt with a collar and long sleeves",
    ("shirt", "oversized"): "loose button-up shirt with long sleeves",
    ("shirt", "short-sleeve"): "button-up shirt with short sleeves",
    ("shirt", "band-collar"): "collarless button-up shirt with long sleeves",
    ("sweater", "crew"): "crew-neck sweater",
    ("sweater", "v-neck"): "V-neck sweater",
    ("sweater", "cable"): "sweater with cables down the front",
    ("sweater", "cropped"): "cropped sweater",
    ("turtleneck", "regular"): "turtleneck sweater with a folded neck",
    ("cardigan", "regular"): "cardigan buttoned down the front",
    ("cardigan", "long"): "long open cardigan",
    ("sweatshirt", "regular"): "crew-neck sweatshirt with ribbed cuffs",
    ("hoodie", "pullover"): "hoodie with a front pocket and drawstrings",
    ("hoodie", "zip"): "hoodie with a full zip",
    ("blazer", "single"): "single-breasted blazer with notched lapels",
    ("blazer", "double"): "double-breasted blazer with two rows of buttons",
    ("blazer", "cropped"): "blazer cropped at the waist",
    ("overcoat", "single"): "knee-length coat with lapels and a row of buttons",
    ("overcoat", "belted"): "long coat with lapels and a tied belt",
    ("trench", "regular"): "double-breasted trench coat with a belt",
    ("parka", "regular"): "hooded parka with four flap pockets",
    ("puffer", "regular"): "quilted puffer jacket",
    ("puffer", "cropped"): "short quilted puffer jacket",
    ("raincoat", "regular"): "hooded raincoat with snap buttons and flap pockets",
    ("denim-jacket", "regular"): "denim jacket with chest pockets and metal buttons",
    ("biker-jacket", "regular"): "biker jacket with lapels, an off-centre zip and a belted hem",
    ("bomber", "regular"): "zipped bomber jacket with ribbed cuffs and hem",
    ("gilet", "quilted"): "long sleeveless quilted gilet with a zip",
    ("dress", "wrap"): "wrap dress with a V neckline and a tied waist",
    ("dress", "slip"): "slip dress on thin straps",
    ("dress", "shirt"): "shirt dress with a collar and buttons down the front",
    ("dress", "fit-and-flare"): "dress with a fitted waist and a full skirt",
    ("dress", "sheath"): "close-fitting sheath dress",
    ("dress", "maxi"): "long dress with a full skirt",
    ("dress", "knit"): "long-sleeve knit dress",
    ("jumpsuit", "wide"): "jumpsuit with wide legs and a marked waist",
    ("skirt", "a-line"): "A-line midi skirt",
    ("skirt", "pleated"): "pleated midi skirt",
    ("skirt", "pencil"): "pencil skirt",
    ("skirt", "mini"): "mini skirt",
    ("skirt", "maxi"): "long full skirt",
    ("trousers", "straight"): "straight-leg trousers",
    ("trousers", "wide"): "wide-leg trousers",
    ("trousers", "tapered"): "tapered trousers",
    ("trousers", "chino"): "chinos",
    ("jeans", "straight"): "straight jeans",
    ("jeans", "slim"): "slim jeans",
    ("jeans", "wide"): "wide-leg jeans",
    ("jeans", "flared"): "flared jeans",
    ("joggers", "regular"): "joggers with a drawstring and ribbed cuffs",
    ("leggings", "regular"): "leggings with a high waistband",
    ("shorts", "tailored"): "tailored shorts",
    ("shorts", "denim"): "denim shorts with rolled hems",
    ("shorts", "sport"): "sport shorts with a drawstring and side stripes",
    ("sneakers", "low"): "low lace-up sneakers",
    ("sneakers", "high"): "high-top lace-up sneakers",
    ("sneakers", "runner"): "running shoes",
    ("loafers", "penny"): "penny loafers",
    ("oxfords", "cap-toe"): "cap-toe oxfords with laces",
    ("ankle-boots", "chelsea"): "Chelsea boots with elastic sides",
    ("ankle-boots", "lace-up"): "lace-up boots",
    ("ankle-boots", "heeled"): "ankle boots with a heel",
    ("tall-boots", "riding"): "knee-high riding boots with a buckled strap",
    ("rain-boots", "regular"): "tall rain boots",
    ("heels", "pump"): "pumps with a slim heel",
    ("heels", "block"): "shoes with a low block heel",
    ("ballet-flats", "regular"): "ballet flats with a small bow",
    ("sandals", "strappy"): "strappy sandals with an ankle strap and a low block heel",
    ("sandals", "slide"): "slides with one broad band",
    ("tote", "regular"): "tote bag with two handles",
    ("shoulder-bag", "flap"): "shoulder bag with a flap and a metal clasp",
    ("crossbody", "camera"): "boxy zipped bag with a long strap",
    ("backpack", "regular"): "backpack with a front pocket",
    ("clutch", "envelope"): "envelope clutch with a wrist strap",
    ("cap", "baseball"): "baseball cap with a curved peak",
    ("beanie", "ribbed"): "beanie with a folded cuff",
    ("bucket-hat", "regular"): "bucket hat",
    ("sun-hat", "wide-brim"): "wide-brim sun hat with a ribbon",
    ("fedora", "regular"): "fedora with a ribbon band",
    ("scarf", "long"): "looped scarf with fringed ends",
    ("scarf", "square"): "square scarf",
    ("belt", "regular"): "belt with a metal buckle",
    ("sunglasses", "wayfarer"): "sunglasses with square frames",
    ("sunglasses", "round"): "sunglasses with round frames",
    ("sunglasses", "cat-eye"): "cat-eye sunglasses",
    ("tie", "regular"): "tie",
    ("gloves", "regular"): "pair of gloves",
}

_PATTERN_PHRASES = {
    "breton": "{main} with {accent} sailor stripes",
    "stripe": "{main} and {accent} stripes",
    "pinstripe": "{main} with fine {accent} pinstripes",
    "gingham": "{main} and {accent} gingham",
    "plaid": "{main} and {accent} plaid",
    "dots": "{main} with {accent} dots",
    "floral": "{main} with {accent} flowers",
    "leopard": "leopard print on {main}",
    "camo": "{main} camouflage",
    "colorblock": "blocks of {main} and {accent}",
}
_FABRIC_WORDS = {
    "cord": "corduroy", "cotton": "", "knit": "knitted", "nylon": "", "rib": "ribbed",
}  # fmt: skip
_SAYS_ITS_CLOTH = frozenset({"jeans", "denim-jacket", "shorts", "sunglasses", "sweater", "beanie"})


def image_alt(product: Product, colorway: Colorway) -> str:
    """One line on what the picture shows: 'Navy wrap dress with a V neckline and …'."""
    look = LOOKS[product.kind, product.cut]
    cloth = "" if product.kind in _SAYS_ITS_CLOTH else _cloth_word(product.fabric)
    noun = f"{cloth} {look}".strip()
    if product.pattern == "plain":
        return capitalized(f"{colorway.spoken} {noun}")
    accent = colorway.accent.name if colorway.accent else ""
    phrase = _PATTERN_PHRASES[product.pattern].format(main=colorway.main.name, accent=accent)
    return f"{capitalized(noun)}, {phrase}"


def _cloth_word(fabric: str) -> str:
    return _FABRIC_WORDS.get(fabric, fabric)
