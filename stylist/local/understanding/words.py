"""What shoppers say, beyond the words that one-line search knows. Data only."""

from stylist.search.vocabulary import KINDS_OF_WORD

PIECES: dict[str, str] = {
    "evening gown": "dress", "frock": "dress", "sundress": "dress", "minidress": "dress",
    "lbd": "black dress", "little black dress": "black dress", "shirt dress": "dress",
    "shirtdress": "dress", "jumper dress": "dress", "sweater dress": "dress",
    "wrap dress": "dress", "slip dress": "dress", "tea dress": "dress", "maxi dress": "dress",
    "midi dress": "dress", "mini dress": "dress", "maxi": "dress", "cocktail dress": "dress",
    "evening dress": "dress", "pencil skirt": "skirt", "midi skirt": "skirt",
    "mini skirt": "skirt", "miniskirt": "skirt", "maxi skirt": "skirt",
    "pleated skirt": "skirt", "a-line skirt": "skirt", "romper": "jumpsuit",
    "playsuit": "jumpsuit", "boiler suit": "jumpsuit", "jump suit": "jumpsuit",
    "dungarees": "dungarees", "overalls": "dungarees", "trouser suit": "suit",
    "pant suit": "suit", "pantsuit": "suit", "two piece suit": "suit", "tux": "suit",
    "tuxedo": "suit", "dinner jacket": "blazer", "suit jacket": "blazer",
    "sport coat": "blazer", "sports jacket": "blazer", "sport jacket": "blazer",
    "waistcoat": "waistcoat", "dress pants": "trousers", "suit trousers": "trousers",
    "suit pants": "trousers", "dress trousers": "trousers", "wide leg trousers": "trousers",
    "wide-leg trousers": "trousers", "cargo pants": "trousers", "cargos": "trousers",
    "cords": "trousers", "culottes": "trousers", "palazzos": "trousers",
    "tracksuit bottoms": "joggers", "trackies": "joggers", "sweats": "joggers",
    "track pants": "joggers", "yoga pants": "leggings", "tights": "tights",
    "cycling shorts": "shorts", "denim shorts": "shorts", "bermudas": "shorts",
    "skinny jeans": "jeans", "mom jeans": "jeans", "tracksuit": "tracksuit",
    "t shirt": "t-shirt", "tee shirt": "t-shirt", "crop top": "top", "tank top": "tank",
    "vest top": "tank", "tunic": "top", "bodysuit": "bodysuit", "polo shirt": "polo",
    "dress shirt": "shirt", "oxford shirt": "shirt", "button down": "shirt",
    "button-up": "shirt", "button up": "shirt", "overshirt": "overshirt", "shacket": "overshirt",
    "roll neck": "rollneck", "roll-neck": "rollneck", "polo neck": "turtleneck",
    "turtle neck": "turtleneck", "cardie": "cardigan", "cardi": "cardigan", "sweat shirt":
    "sweatshirt", "crewneck": "sweater", "woolly jumper": "jumper", "fleece jacket": "jacket",
    "trenchcoat": "trench coat", "winter coat": "coat", "peacoat": "overcoat",
    "pea coat": "overcoat", "duffle coat": "overcoat", "top coat": "overcoat",
    "mac": "raincoat", "waterproof jacket": "raincoat", "waterproof coat": "raincoat",
    "cagoule": "raincoat", "windbreaker": "jacket", "puffa": "puffer", "puffer coat": "puffer",
    "padded jacket": "puffer jacket", "quilted jacket": "puffer jacket", "ski jacket": "jacket",
    "body warmer": "gilet", "bodywarmer": "gilet", "moto jacket": "biker jacket",
    "motorcycle jacket": "biker jacket", "jean jacket": "denim jacket", "cape": "cape",
    "poncho": "poncho", "kimono": "kimono", "kicks": "sneakers", "plimsolls": "sneakers",
    "tennis shoes": "sneakers", "gym shoes": "sneakers", "running trainers": "running shoes",
    "smart shoes": "dress shoes", "formal shoes": "dress shoes", "footwear": "shoes",
    "derbies": "oxfords", "derby shoes": "oxfords", "stilettos": "heels", "high heel": "heels",
    "block heels": "heels", "kitten heels": "heels", "court shoes": "heels",
    "slingbacks": "heels", "wedges": "heels", "flat shoes": "flats", "pumps": "pumps",
    "mary janes": "flats", "ballet pumps": "ballet flats", "mules": "mules", "clogs": "clogs",
    "slippers": "slippers", "espadrilles": "espadrilles", "booties": "ankle boots",
    "chelseas": "chelsea boots", "knee high boots": "tall boots", "knee-high boots":
    "tall boots", "knee boots": "tall boots", "riding boots": "tall boots",
    "hiking boots": "boots", "walking boots": "boots", "snow boots": "boots",
    "combat boots": "boots", "cowboy boots": "boots", "wellington boots": "wellies",
    "wellingtons": "wellies", "gumboots": "wellies", "thongs": "flip flops",
    "sliders": "slides", "tote bag": "tote", "clutch bag": "clutch", "cross body bag":
    "crossbody bag", "cross-body bag": "crossbody bag", "cross body": "crossbody",
    "shopper bag": "tote", "satchel": "shoulder bag", "back pack": "backpack",
    "bum bag": "bum bag", "fanny pack": "bum bag", "wooly hat": "beanie",
    "woolly hat": "beanie", "bobble hat": "beanie", "panama hat": "fedora", "panama": "fedora",
    "sunhat": "sun hat", "beret": "beret", "sunnies": "sunglasses", "bow tie": "bow tie",
    "pashmina": "shawl", "wrap": "shawl", "stole": "shawl", "pyjamas": "pyjamas",
    "pajamas": "pyjamas", "pjs": "pyjamas", "nightie": "nightdress", "dressing gown":
    "dressing gown", "bathrobe": "dressing gown", "bra": "bra", "underwear": "underwear",
    "boxers": "underwear", "knickers": "underwear", "lingerie": "lingerie", "socks": "socks",
    "bikini": "bikini", "swimsuit": "swimsuit", "swimwear": "swimsuit", "bathing suit":
    "swimsuit", "swim trunks": "swim trunks", "swimming trunks": "swim trunks",
    "swimming costume": "swimsuit", "watch": "watch", "necklace": "necklace",
    "earrings": "earrings", "bracelet": "bracelet", "jewellery": "jewellery",
    "jewelry": "jewellery", "wallet": "wallet", "umbrella": "umbrella", "headband": "headband",
    "hair band": "headband", "hijab": "hijab", "sari": "sari", "saree": "sari", "kilt": "kilt",
    "apron": "apron", "braces": "braces", "cufflinks": "cufflinks", "pocket square":
    "pocket square", "gillet": "gilet", "blouses": "blouse", "knits": "knitwear",
    "accessories": "accessory", "denim jeans": "jeans", "knitted jumper": "jumper",
    "knitted sweater": "sweater", "wooly jumper": "jumper", "tops": "top",
    "strappy sandals": "sandals", "flat sandals": "sandals", "flat boots": "boots",
    "high top sneakers": "high-tops", "hi tops": "high-tops", "high tops": "high-tops",
    "waterproofs": "raincoat", "winter boots": "boots", "trench coats": "trench coat",
    "jackets": "jacket", "handbags": "handbag", "men's shirt": "shirt", "dress boots":
    "ankle boots", "shoes": "shoes",
}  # fmt: skip
"""Piece as shoppers say it → as a wish names it; where the catalog has none, the word itself."""

NOT_PIECES = frozenset({"short", "slides", "cap", "runner", "runners", "vest", "knit", "oxford"})
"""Words of the catalog's list that mean something else too often; below, where they count."""

PATTERNS: dict[str, str] = {
    "polka dots": "polka", "polka dot": "polka", "polka-dot": "polka", "polkadot": "polka", "polkadots": "polka", "spots": "dots",
    "spotty": "dots", "leopard print": "leopard", "animal print": "leopard",
    "leopard-print": "leopard", "florals": "floral", "flower print": "floral", "stripey":
    "striped", "pinstripes": "pinstripe", "checkered": "checked", "chequered": "checked",
    "checks": "checked", "one colour": "plain", "one color": "plain", "unpatterned": "plain",
    "no pattern": "plain", "no patterns": "plain", "tiger print": "tiger", "zebra print": "zebra",
    "paisley": "paisley", "houndstooth": "houndstooth", "colour block": "colorblock",
    "color block": "colorblock", "tie dye": "tie-dye", "tie-dye": "tie-dye",
}  # fmt: skip

MATERIALS: dict[str, str] = {
    "woolen": "wool", "woollen": "wool", "woolly": "wool", "lambswool": "wool",
    "merino": "merino", "merino wool": "merino", "faux leather": "vegan leather",
    "vegan leather": "vegan leather", "pleather": "vegan leather", "real leather": "leather",
    "polyester": "polyester", "viscose": "viscose", "modal": "modal", "velvet": "velvet",
    "lace": "lace", "fur": "fur", "faux fur": "fur", "real fur": "fur", "mohair": "mohair",
    "alpaca": "alpaca", "angora": "angora", "jersey": "jersey", "chiffon": "chiffon",
    "tulle": "tulle", "sequins": "sequins", "sequin": "sequins", "sequinned": "sequins",
    "synthetics": "polyester", "synthetic": "polyester", "acrylic": "acrylic",
    "lycra": "elastane", "spandex": "elastane", "elastane": "elastane", "cord": "corduroy",
    "flannel": "flannel", "tencel": "lyocell", "lyocell": "lyocell", "down": "down",
    "patent leather": "leather", "latex": "latex", "silky": "silk", "nubuck": "suede",
}  # fmt: skip

OCCASIONS: dict[str, str] = {
    "mother of the bride": "wedding", "getting married": "wedding", "gets married": "wedding",
    "mother of the groom": "wedding",
    "black tie": "formal", "black-tie": "formal", "white tie": "formal", "gala": "formal",
    "ball": "formal", "prom": "formal", "funeral": "formal", "memorial": "formal",
    "memorial service": "formal", "wake": "formal", "christening": "formal",
    "baptism": "formal", "graduation": "formal", "graduation ceremony": "formal",
    "grad ceremony": "formal", "grad": "formal", "ceremony": "formal", "bar mitzvah": "formal",
    "bat mitzvah": "formal", "court": "formal", "wedding": "wedding", "weddings": "wedding",
    "bridesmaid": "wedding", "registry office": "wedding", "wedding guest": "wedding",
    "rehearsal dinner": "wedding", "job interview": "interview", "interviews": "interview",
    "job fair": "interview", "business meeting": "work", "meetings": "work",
    "client meeting": "work", "business trip": "work", "business casual": "work",
    "presentation": "work", "conference": "work", "first day at work": "work",
    "new job": "work", "internship": "work", "casual friday": "work", "workwear": "work",
    "video calls": "work", "video call": "work", "zoom call": "work", "zoom calls": "work",
    "the office": "work", "desk job": "work", "work trip": "work", "date night": "evening",
    "first date": "evening", "hot date": "evening", "a date": "evening", "theatre": "evening",
    "theater": "evening", "opera": "evening", "concert": "evening", "gallery opening": "evening",
    "gallery": "evening", "restaurant": "evening", "night out": "evening",
    "evening out": "evening", "dinner date": "evening", "birthday dinner": "evening",
    "anniversary": "evening", "anniversary dinner": "evening", "drinks": "evening",
    "cocktail party": "party", "cocktail": "party", "cocktails": "party",
    "cocktail dress": "party", "garden party": "party", "christmas party": "party",
    "office party": "party", "work party": "party", "birthday party": "party",
    "house party": "party", "dinner party": "party", "new year's eve": "party",
    "new years eve": "party", "nye": "party", "clubbing": "party", "hen do": "party",
    "hen party": "party", "stag do": "party", "bachelorette": "party", "festival": "party",
    "baby shower": "party", "bridal shower": "party", "dancing": "party",
    "leaving do": "party", "parties": "party", "club": "party", "engagement party": "party",
    "weekend": "everyday", "brunch": "everyday", "picnic": "everyday", "school run": "everyday",
    "errands": "everyday", "everyday wear": "everyday", "day to day": "everyday",
    "day-to-day": "everyday", "daily": "everyday", "shopping": "", "lunch": "everyday",
    "bbq": "everyday", "barbecue": "everyday", "coffee date": "everyday", "uni": "everyday",
    "university": "everyday", "college": "everyday", "museum": "everyday", "cinema": "everyday",
    "working out": "sport", "work out": "sport", "jogging": "sport", "marathon": "sport",
    "pilates": "sport", "tennis": "sport", "golf": "sport", "cycling to work": "work", "cycle to work": "work", "walk to work": "work", "cycling": "sport",
    "crossfit": "sport", "football": "sport", "running stuff": "sport", "exercise": "sport",
    "hike": "outdoor", "hikes": "outdoor", "trekking": "outdoor", "walking the dog": "outdoor",
    "dog walks": "outdoor", "dog walking": "outdoor", "windy walks": "outdoor",
    "walks": "outdoor", "long walks": "outdoor", "outdoors": "outdoor", "gardening": "outdoor",
    "skiing": "outdoor", "ski trip": "outdoor", "sledging": "outdoor", "fishing": "outdoor",
    "mountains": "outdoor", "safari": "travel", "flights": "travel", "long haul": "travel",
    "plane": "travel", "airport": "travel", "holiday": "travel", "holidays": "travel",
    "vacation": "travel", "city break": "travel", "trip": "travel", "traveling": "travel",
    "days in somewhere": "travel", "nights in somewhere": "travel",
    "a week in somewhere": "travel", "weeks in somewhere": "travel",
    "weekend in somewhere": "travel", "fortnight in somewhere": "travel",
    "road trip": "travel", "cruise": "travel", "train ride": "travel", "honeymoon": "travel",
    "carry on": "travel", "carry-on": "travel", "interrail": "travel", "backpacking": "travel",
    "seaside": "beach", "pool": "beach", "poolside": "beach", "pool party": "beach",
    "beach holiday": "beach", "beach wedding": "wedding", "lounge": "lounge",
    "lounging": "lounge", "loungewear": "lounge", "around the house": "lounge",
    "at home": "lounge", "lazy sunday": "lounge", "lazy day": "lounge", "sofa": "lounge",
    "wfh": "work", "working from home": "work", "work from home": "work",
    "date": "evening", "casual": "", "night": "", "sports": "sport", "evenings": "",
    "job": "", "sunday": "", "formal": "formal", "evening wear": "evening",
    "business": "work", "running": "sport",
}  # fmt: skip
"""Occasion as shoppers say it; '' takes away a meaning that is too often wrong."""

ORDER_OF_OCCASIONS = ("wedding", "formal", "interview", "party", "beach", "sport", "work",
                      "outdoor", "evening", "travel", "lounge", "everyday")  # fmt: skip
"""Where several are named, the first of these is meant: one dresses for what asks most."""

CONDITIONS: dict[str, str] = {
    "rain": "rain", "rainy": "rain", "raining": "rain", "rains": "rain", "wet": "rain",
    "drizzle": "rain", "drizzly": "rain", "drizzling": "rain", "pouring": "rain",
    "showers": "rain", "downpour": "rain", "storm": "rain", "stormy": "rain", "snow": "snow",
    "snowy": "snow", "snowing": "snow", "sleet": "snow", "blizzard": "snow", "icy": "snow",
    "wind": "wind", "windy": "wind", "gale": "wind", "breezy": "wind", "gusty": "wind",
    "sunny": "sun", "sunshine": "sun", "blazing sun": "sun",
}  # fmt: skip

SEASONS: dict[str, str] = {
    "summer": "summer", "summery": "summer", "summertime": "summer", "heatwave": "summer",
    "heat wave": "summer", "hot weather": "summer", "hot day": "summer", "hot days": "summer",
    "boiling": "summer", "scorching": "summer", "sweltering": "summer", "warm weather":
    "summer", "warm day": "summer", "warm days": "summer", "warm evening": "summer",
    "warm outside": "summer", "warm out": "summer", "hot": "summer", "heat": "summer",
    "humid": "summer", "roasting": "summer", "winter": "winter", "wintry": "winter",
    "wintery": "winter", "cold": "winter", "freezing": "winter", "frosty": "winter",
    "frost": "winter", "baltic": "winter", "warm": "winter", "spring": "spring",
    "springtime": "spring", "autumn": "autumn", "autumnal": "autumn", "chilly": "autumn",
    "in fall": "autumn", "this fall": "autumn", "for fall": "autumn", "fall wedding": "autumn",
    "fall weather": "autumn", "the fall": "autumn",
}  # fmt: skip

NOT_MEANT = (
    "overall",
    "tight", "short", "flat", "sweat", "slide", "boxer", "wedge", "birthday present",
    "birthday gift", "birthday presents",
    "dress me", "dress code", "dress codes", "dress him", "dress her", "dress like",
    "to dress", "i dress", "dress myself", "dress well", "dress smart", "dress warm", "suit you",
    "hot date", "hot girl", "look hot", "cold shoulder", "get cold easily", "feel the cold",
    "always cold", "gets cold easily", "a cold", "hot chocolate", "warm colours",
    "warm colors", "warm tones", "cold tones", "cool tones", "spring clean", "wind down",
    "in the long run", "wake up", "check out", "check this", "no sweat", "club sandwich",
    "out of date", "up to date", "to date", "due date", "the date", "how cold", "how hot",
    "how warm", "too hot", "too cold", "too warm", "ball park", "for work reasons",
    "flats for rent", "shades of", "tie in", "kick off", "down to", "down for", "calm down",
    "slow down", "marked down", "dress up", "dress down", "write down", "track down",
    "narrow down", "let down", "watch out", "wrap up", "heat up", "plain wrong", "go down",
    "suit me", "suits me", "would suit", "suit my", "suits my", "suit someone", "to suit",
    "cap off", "top notch", "on top", "over the top", "bag a", "belt and braces",
)  # fmt: skip
"""Phrases in which a known word does not mean what the lists say."""

STYLES = frozenset(
    """
    cute pretty stylish cool unusual glamorous flowy flowing bohemian boho oversized slim fitted loose baggy relaxed tailored cropped midi
    maxi mini pleated wide-leg high-waisted waterproof water-resistant stretchy stretch soft cosy
    cozy comfy comfortable smart elegant classic classy minimalist preppy vintage retro edgy
    sporty romantic feminine masculine androgynous quirky colourful colorful bright bold pastel
    neutral neutrals sparkly glittery shiny sexy modest chunky lightweight light warm thin thick
    breathable long short long-sleeved short-sleeved sleeveless strappy backless hooded lined
    structured wrap asymmetric knitted quilted padded v-neck crewneck trendy modern timeless
    sustainable organic conservative sophisticated chic casual dressy understated simple fun
    practical sturdy grown-up youthful flattering curvy petite tall plus-size maternity
    """.split()
)
"""Words on style that no field of a wish holds; they are searched for as they are."""

KINDS: dict[str, str] = {
    **{word: f"{word}s" if KINDS_OF_WORD.get(f"{word}s") == KINDS_OF_WORD[word] else word
       for word in KINDS_OF_WORD if word not in NOT_PIECES},
    "baseball cap": "baseball cap", "caps": "cap", "oxfords": "oxfords", "vests": "gilet",
    "oxford shoes": "oxfords", "knits": "knitwear",
} | PIECES  # fmt: skip
