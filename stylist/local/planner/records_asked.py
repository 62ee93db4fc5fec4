"""What is asked of a piece that its record may not hold: pockets, washing, who made it."""

import re

from stylist.local.planner.whys_asked import plain

_LEAD = r"\W*(?:(?:and|but|so|ok|okay|hm+|oh|also|wait|please|sorry|nice|lovely|great)\b\W*)*"
_IT = r"(?:it|this|that|they|these|those|them|(?:the|this|that|these|those) (?:[\w-]+ ){0,2}[\w-]+)"
_TOPICS = {
    "how {it} {may} be washed":
        r"machine[- ]wash\w*|hand[- ]wash\w*|washable|(?:be|is|are) (?:machine[- ])?wash(?:ed)?|"
        r"tumble[- ]dr\w+|dry[- ]clean\w*|needs? ironing|easy to (?:wash|clean|iron|care for)",
    "whether anything shows through":
        r"see[- ]?through|sheer|transparent|opaque|translucent|shows? through",
    "what {it} {weigh}": r"how heavy|weighs?|heavy|lightweight",
    "how {it} {feel} on the skin":
        r"itchy|scratchy|itch|scratch|soft|comfortable|comfy|rough|smooth|breathable",
    "how much {it} {give}": r"stretchy|stretch|elastic|elasticated",
    "how long {it} {last}":
        r"durable|good quality|well[- ]made|sturdy|hard-?wearing|last long|last me",
    "whether {it} {crease} or {shrink}":
        r"creases?|wrinkles?|shrinks?|fades?|pills?|lose colou?r|bleed|loses? (?:its )?shape",
    "where {it} {are} made":
        r"where (?:is|are|was|were) [\w ]{2,24} (?:made|from|produced)|"
        r"made in(?! (?:the )?(?:same|a)\b)",
    "how {it} {are} made":
        r"sustainable|ethical(?:ly)?|organic|fair[- ]?trade|eco(?:-?friendly)?|recycled",
    "what {it} {measure}":
        r"what length|how (?:long|wide|high|tall|deep|big) (?:is|are)|"
        r"measurements?|dimensions|heel height",
    "what makes up the price":
        r"why (?:is|are) [\w ]{2,24} so (?:expensive|pricey|dear|costly)|"
        r"why (?:do|does) [\w ]{2,24} cost (?:so|that) much",
    "how {it} {fit}": r"true to size|runs? (?:small|large|big)|fits? (?:small|large|big|tight)",
}  # fmt: skip
TOPICS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _TOPICS.items()}
"""What is not noted of a piece, and the words that ask for it."""
HAS = re.compile(
    rf"{_LEAD}(?:(?:do|does|has|have) {_IT} (?:have|got|come with|include)?|(?:is|are) there)"
    r" ?(?:an?|any|some|the)? ?(?P<what>(?:[a-z]+ ){0,2}(?:pockets?|lining|hood|zips?|zippers?|"
    r"buttons?|belt loops?|drawstring|straps?|laces|logo|padding|shoulder pads|cuffs|collar|slits?|"
    r"heels?|soles?|compartments?|poppers|hooks?|elastic|waistband|insoles?|loops?|label|tags?|"
    r"fringe|bows?|sequins))(?: (?:on|in|to|at) [\w ]{2,20})?\W*",
    re.IGNORECASE,
)
"""'Does it have pockets?', 'is there a zip?'."""
MEASURE = re.compile(
    rf"{_LEAD}how (?:tall|high|long|wide|deep|big|thick|low) (?:is|are) (?:the|its|their) "
    r"(?:heels?|soles?|straps?|sleeves?|hem|collar|legs?|waist(?:band)?|brim|shaft|pockets?|slit|"
    r"handles?|neckline)(?: (?:on|of|in) [\w ]{2,20})?\W*",
    re.IGNORECASE,
)
"""'How tall is the heel?'; which heel is meant is told by what is shown."""
BRAND = re.compile(
    rf"{_LEAD}(?:who (?:makes?|made|designed|produces?) {_IT}|(?:what|which) (?:brand|label|make|"
    rf"designer|company)(?:'s| is| are| was| made| makes)? {_IT}(?: by| from)?|who(?:'s| is| are) "
    rf"{_IT} (?:by|from|made by)|(?:who|what)(?:'s| is) (?:the|its|their) (?:brand|label|make|"
    rf"maker|designer|manufacturer)(?: (?:name|of {_IT}))?|(?:what|which) brand)\W*",
    re.IGNORECASE,
)
"""'Who made it?', 'what brand is that?'."""
VEGAN = re.compile(
    rf"{_LEAD}(?:(?:is|are) {_IT}(?: all| really| actually| 100 ?%)? (?:vegan|animal[- ]free|"
    rf"cruelty[- ]free)(?:[- ]friendly)?|(?:does|do|is|are) {_IT} (?:contain|have|use|"
    r"made (?:of|from)|come from) (?:any )?(?:animal (?:products?|parts?)|animals?|"
    r"(?:real )?(?:fur|feathers)))\W*",
    re.IGNORECASE,
)
"""'Is it vegan?', of what is shown; 'something vegan' is a wish."""
IS_A = re.compile(
    rf"{_LEAD}(?:is|are) (?:it|this|that|these|those|they)(?: really| actually| supposed to be)? "
    r"(?:an? |a pair of |some )?(?P<what>[a-z][\w -]{1,24}?)(?: or (?:what|not))?\?+\W*",
    re.IGNORECASE,
)
"""'Is that a bow tie?'."""
CART = re.compile(
    r"\b(?:add|put|place|pop) (?:(?:all of it|all of them|it|this|that|them|these|those|both|"
    r"all|everything|(?:the|this|that|these|those) [\w -]{2,30}?) ){1,3}(?:in|into|to|on) "
    r"(?:(?:my|the|a) )?(?:shopping )?(?:cart|basket|trolley|shopping bag|"
    r"(?<=my )(?:order|bag))\b|\badd to (?:my )?(?:cart|basket|bag)\b|"
    r"\b(?:buy|purchase|order|checkout|check out with|pay for) (?:it|this|that|them|these|those|"
    r"both|all of (?:it|them|these|this)|everything|(?:the|this|that) (?:first|second|third|last|"
    r"whole|outfit|look|one)(?: \w+)?)\b(?! (?:for|under|below|with|if|when) (?:less|\d))|"
    r"^\W*(?:ok(?:ay)?|great|perfect|yes|lovely|cool|alright|right|good)?\W*(?:i(?:'ll| will| "
    r"think i'll)|we'll|let me|i'd like to|i want to) (?:take|buy|get|have|order) "
    r"(?:it|this(?: one)?|"
    r"that(?: one)?|them|these|those|both|all of it|all of them|everything|the (?:first|second|"
    r"third|last|whole outfit|outfit|look)(?: one)?)\W*(?:please|thanks|thank you|then)?\W*$|"
    r"\bhow (?:do|can) i (?:buy|order|get|purchase|pay for) (?:it|this|that|them|these|those)\b|"
    r"\bwhere (?:can|do) i (?:buy|get|order|purchase) (?:it|this|that|them|these|those)\b",
    re.IGNORECASE,
)
"""'Add it to my cart', 'I'll take it', 'where can I buy this?'."""
NOT_BUYING = re.compile(r"\b(?:before|should i|if i|would you|don't|not|won't|never|can't)\b", re.I)


def is_of_record(words: str) -> bool:
    """Whether words ask what a record holds, or to buy; nothing in them is wished."""
    said = plain(words)
    return any(one.fullmatch(said) for one in (HAS, MEASURE, BRAND, VEGAN)) or is_buying(said)


def is_buying(words: str) -> bool:
    """Whether what is shown is to be bought."""
    return bool(CART.search(words)) and not NOT_BUYING.search(words)
