"""What shoppers call clothes, cuts and cloths, put as the shop names them."""

import re

from stylist.local.understanding.rule import Rule, Said

_ONE_PIECE = re.compile(
    r"\b(?:(?:one of )?(?:these|those) )?(?:one[- ]piece (?:thing|outfit|suit)|"
    r"one[- ]piece(?= with (?:legs|trousers))|all[- ]in[- ]one)(?:s|y)?(?: (?:thing|outfit)s?)?"
    r"(?: with (?:legs|trousers))?\b(?! (?:swim|go|price|place))"
)
"""'One of these one-piece things with legs' is a jumpsuit."""
_TALL = re.compile(r"\b(?:tall|high|knee[- ]high|knee) ((?:(?!and |or |heel)[\w-]+ ){1,2})boots\b")
_BAGGY = re.compile(
    r"\b(?:baggy|(?:(?:really|very|super|so|extra|rlly) )+wide|wide|loose)(?![ -]leg)"
    r"(?:[ ,]+(?:(?:really|very|super|rlly) )*(?:wide|baggy|loose))*"
    r"(?=,? (?:[\w-]+ ){0,2}(?:jeans|trousers|pants|denims?|chinos)\b)"
)
"""What the shop calls wide-leg."""
_PATTERNED = re.compile(r"\b(?<!no )(?<!not )with (?:a|some) (?:pattern|print)s?\b")
_PATTERNED_PIECE = re.compile(r"\b(a|some|with) patterned ([\w-]+)")
_ISH = re.compile(
    r"\b(black|navy|blue|green|red|pink|brown|gr[ea]y|white|yellow|purple|orange|beige)-?y?-ish\b"
)
_NATURAL = re.compile(
    r"\b(?:(?:only|just|all|in|of|prefer|strictly) )?natural (?:fib(?:er|re)s?|fabrics?|"
    r"materials?|cloths?|textiles?)(?: only| please)?\b"
)
_REAL_LEATHER = re.compile(
    r"\b(leather|suede) ([a-z]+(?: [a-z]+)?),? (?:but )?(?:not|no|nothing) (?:real|genuine|actual)"
    r" (?:leather|suede|animal)\b"
)
"""'Leather trousers, not real leather' are of vegan leather."""
_LEATHER_LOOK = re.compile(
    r"\b(?:leather|suede)[- ](?:look|like|effect|style)\b(?! (?:in|at|for)\b)"
)
_SUIT_VEST = re.compile(
    r"\bvest(?=,? (?:[\w-]+ ){0,3}(?:with|under|for|match|matches) (?:(?:my|a|an|his|the|this) )?"
    r"(?:[\w-]+ )?(?:suit|tux|tuxedo|blazer)\b)"
)
"""An American's vest, worn with a suit."""
_A_KNIT = re.compile(
    r"\b(a|nice|cosy|cozy|warm|the|another|my) knit(?=\s*(?:[.,;!?]|$|in |for |to |under ))"
)
_A_STITCH = re.compile(
    r"\b((?:cable|chunky|thick|fine|ribbed)[ -])knit(?=\s*(?:[.,;!?]|$|in |for |to |under |please))"
)
_DOUBLE_DENIM = re.compile(r"\bdouble[- ]denim (?:outfit|look)\b")
_DENIM_OR = re.compile(
    r"\b(denim|leather|suede) or (?=(?:an? )?(?:bomber|biker|puffer|trench)s?\b)"
)
"""'Denim or bomber', of jackets."""
_OPEN_TOES = re.compile(r"\b(?:open|peep)[- ]toed? (?:shoes|footwear|ones)\b")
_FOR_FEET = re.compile(
    r"\b(?:anything|something|what)((?: [\w-]+){0,3}?) for (?:the|my|his|her|your) feet\b"
)
_HAD = re.compile(r"\bmy (?P<what>sunglasses|boots|jeans|shoes|trousers|gloves|sneakers|sandals)\b")
_ONES = re.compile(
    r"(?:^|[.!?] )(?:[a-z -]{0,24}?)\b(?P<how>[a-z-]+(?: (?:or|and) [a-z-]+)?) ones\b"
)
_NO_ONES = {"the", "these", "those", "this", "that", "other", "first", "second", "third", "last",
            "which", "any", "no", "little", "loved"}  # fmt: skip


def _of_jackets(text: str) -> str:
    return _DENIM_OR.sub(r"\1 jacket or ", text) if "jacket" in text else text


def _of_what_is_had(text: str) -> str:
    """'I sat on my sunglasses. Round ones, please' asks for round sunglasses."""
    had = _HAD.search(text)
    ones = _ONES.search(text, had.end()) if had else None
    if not had or not ones or ones["how"].split()[-1] in _NO_ONES or "with my" in text:
        return text
    at = ones.end() - len("ones")
    return f"{text[:at]}{had['what']}{text[ones.end() :]}"


GOODS_SAID: tuple[Rule, ...] = (
    Said(_ONE_PIECE, "jumpsuit"), Said(_TALL, r"\1tall boots"), Said(_BAGGY, "wide-leg"),
    Said(_PATTERNED_PIECE, r"\1 \2, not plain,"), Said(_PATTERNED, "not plain"),
    Said(_ISH, r"\1"), Said(_NATURAL, " not polyester or nylon or acrylic, "),
    Said(_REAL_LEATHER, r"vegan leather \2"), Said(_LEATHER_LOOK, "vegan leather"),
    Said(_SUIT_VEST, "waistcoat"), Said(_A_KNIT, r"\1 sweater"), Said(_A_STITCH, r"\1knit sweater"),
    Said(_DOUBLE_DENIM, "outfit with a denim jacket and jeans"), _of_jackets,
    Said(_OPEN_TOES, "sandals"), Said(_FOR_FEET, r"shoes\1"), _of_what_is_had,
)  # fmt: skip
