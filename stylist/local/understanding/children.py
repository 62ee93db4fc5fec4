"""Whether a child is to be dressed, and not one who comes along or looks on."""

import re

_KIDS = re.compile(
    r"\b(?:newborns?|infants?|tweens?|teens?|teenagers?|teenaged?)\b(?:'s)?|"
    r"\b(?:(?:my|our|a|the|new|their|his|her|for) )baby\b(?! (?:shower|pink|blue|bump|doll))|"
    r"\bbaby'?s? (?:boy|girl|son|daughter|niece|nephew|clothes|shoes|socks|hat|gift)\b|"
    r"\b(?:kid|kiddo|child|children|toddler|schoolboy|schoolgirl)(?:'?s)?'?\b|\bkids\b|"
    r"\blittle (?:boy|girl|one|son|daughter)\b|"
    r"\b(?:for|my) (?:a |my |the )?(?:[1-9]|1[0-3])[- ](?:years?|yrs?|yo)\b|"
    r"\b(?:son|daughter|boy|girl|niece|nephew|grandson|granddaughter)(?: is| who is|,|) ?\(?"
    r"(?:aged? )?(?:[1-9]|1[0-3])\b(?! ?(?:%|eu|uk|us))|"
    r"\b(?:son|daughter|niece|nephew|grandson|granddaughter)\b.{0,40}?\b(?:he's|she's|he is|"
    r"she is) "
    r"(?:only |just |about |nearly |almost |turning )?(?:[1-9]|1[0-3]|one|two|three|four|five|"
    r"six|"
    r"seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:eu|uk|us|in\b|foot|feet|of\b|months|'))|"
    r"\b(?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten)[- ]?"
    r"(?:years?[- ]olds?|yrs?[- ]olds?|yo|y/o)\b"
)
_LITTLE = re.compile(r"\b(?:little|baby|kid|younger) (?:brother|sister|bro|sis)\b")
_GROWN = re.compile(
    r"(?:\b(?:he's|she's|he is|she is|who's|who is|is|aged?|turn(?:s|ed|ing)|now|just|nearly|"
    r"almost)|[(,]) ?(?:aged? |just |only |now |about |nearly |almost |already |turning )?"
    r"(?:1[6-9]|[2-9]\d)\b(?! ?(?:eu|uk|us|cm|in\b|inch|waist|%|[$\u00a3\u20ac]|dollars|euros?|"
    r"pounds|bucks|quid|max|tops|or less|each|total|altogether|percent))|"
    r"\b(?:1[6-9]|[2-9]\d)[- ]?(?:years?|yrs?|yo\b|y/o)|"
    r"\b(?:in (?:his|her) (?:late |early |mid[- ]?)?(?:twenties|thirties|forties|20s|30s|40s)|"
    r"grown[- ]up|adult|at (?:uni|university|college)|(?:his|her) (?:wife|husband|job|office|"
    r"first job|own wedding))\b"
)
"""A 'little sister' of 25 is no child."""
_COMPANY = re.compile(
    r"\b(?:had|have|having|expecting|nursing|breastfeeding|carrying|since|after|holding) "
    r"(?:an?|the|"
    r"my|our)(?: \w+)? baby\b|"
    r"\b(?:kid|child|children|toddler)'?s?'? (?:\w+ )?(?:party|school|nativity|concert|recital|"
    r"play|match|assembly|football|swimming)\b(?! (?:dress|outfit|shoes|clothes|wear|shirt))|"
    r"\b(?:with|have|has|got|take|taking|after|chasing|pick(?:ing)? up|mum of|mom of|dad of) "
    r"(?:the |my |our |a |small |young |little |two |three |four |\d )*"
    r"(?:kids?|child|children|toddlers?)\b(?!'s? \w)"
)
"""Children who come along are not those to dress."""
_LIKENESS = re.compile(
    r"\blike an? (?:[\w-]+ ){0,2}?(?:kid|child|toddler|schoolboy|schoolgirl|teen|teenager|baby)\b"
)
"""'He'd look like a schoolboy' says what it is not to be."""
_LOOKING_ON = re.compile(
    r"\b(?:my|our|the|his|her) (?:two |three |little |teenage )?(?:kids?|child|children|toddlers?|"
    r"baby|teens?|teenagers?) (?:(?:always|all|just|already|usually|still) )?(?:calls?|says?|said|"
    r"thinks?|thought|tells?|told|(?:will|would|'ll|might) (?!need|want|wear|be)|laughs?|giggles?|"
    r"throws?|spills?|"
    r"spits?|keeps? (?!cold|warm)|grabs?|pulls?|wipes?|smears?|drools?|dribbles?|mocks?|teases?|"
    r"roll their|are embarrassed|is embarrassed|(?:is|are) (?:always|forever|constantly))"
)
"""'My toddler calls them zebra clothes': who says so is not to be dressed."""


def age_group_of(text: str) -> str:
    """'kids' or ''; a grown-up is what goes without saying."""
    text = _LOOKING_ON.sub(" ", _COMPANY.sub(" ", _LIKENESS.sub(" ", text)))
    if _LITTLE.search(text):
        return "" if _GROWN.search(text) else "kids"
    return "kids" if _KIDS.search(text) else ""
