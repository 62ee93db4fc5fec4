"""Whose clothes: women's, men's, children's."""

import re

from stylist.local.understanding.company import without_others
from stylist.local.understanding.kin import FEMALE_KIN, MALE_KIN
from stylist.local.understanding.once import once

_PERSON = (
    r"\b(?:for|on|suits?|dress(?:ing)?|styl(?:e|ing)|outfit|clothe|smarten up|spruce up|"
    r"kit(?:ting)? "
    r"out|make ?over|revamp) (?:(?:my|his|her|their|our|a|an|the) )?(?:[\w-]+ )?(?:{kin})\b"
    r"(?!'s (?:carer|nurse|teacher|doctor|boss|wedding|parents|party|graduation|funeral|house|"
    r"family|friend))"
    r"|\b(?:my|our) (?:\w+ )?(?:{kin})\b(?:,? \(?\d{{1,2}}\)?,?)? ?"
    r"(?:is (?:an? |size |aged? ?|only |turning |\d)|wants?|needs?|wears?|likes?|loves?|hates?|"
    r"asked|"
    r"takes?|could do with|would like|(?:can|could|should|shall|will|would|to|might) (?:wear|put "
    r"on|be seen in)|is (?:after|looking for)|\()"
    r"|\b(?:get|buy|give|treat|surprise|find|spoil) (?:my|our) (?:\w+ )?(?:{kin})\b(?!'?s )"
    r"|\b(?:my|our) (?:\w+ )?(?:{kin}) (?:has|is|will be|was) [^.;!?]{{0,50}}\b(?:wants?|"
    r"needs?|is looking for)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:{kin})'?s (?:waist|size|shoe size|feet|inside leg|chest|coat|"
    r"wardrobe|"
    r"style|favou?rite colou?r|height)\b"
    r"|(?:^|[.;!?] ?)(?:and |now |so )?(?:{kin}) (?:wants?|needs?|would (?:like|love)|could use) "
    r"(?!me\b|us\b|to\b|it\b|my\b|everyone|everybody|all\b|that\b|help)"
)
_I_AM = (
    r"(?:i'm|i am|(?:speaking )?as|being) (?:(?:also|now|just) )?(?:the |a |an |her |his |your )?"
    r"(?:(?!(?:of|to|for|at|with|my|the|his|her|our|their) )[\w'-]+ ){0,2}?"
)
_HERSELF = (
    r"woman|girl|gal|lady|female|mother|mum|mom|mam|bride|wife|widow|grandmother|grandma|granny|"
    r"nana|nan|nanny|housewife|girlfriend|sister|daughter|aunt|auntie|niece|bridesmaid|"
    r"stepmother|"
    r"stepmum|godmother|granddaughter|lass|businesswoman"
)
_HIMSELF = (
    r"man|guy|bloke|gent|gentleman|lad|male|dude|father|dad|daddy|groom|husband|widower|"
    r"grandfather|grandad|granddad|grandpa|boyfriend|brother|uncle|nephew|son|usher|stepfather|"
    r"stepdad|godfather|grandson|chap|fella|fellow|businessman"
)
"""What speakers say that they are."""
_HER_ROLES = r"godmother|bride|widow|(?:busy |new |single |working |tired )?(?:mum|mom|mother)"
_HIS_ROLES = r"godfather|groom|widower|usher|best man|(?:busy |new |single )?(?:dad|father)"
_FRAGMENT = (
    r"(?:^|[.;,(] ?)(?:{who})(?: (?:of (?:\d|two|three|four|the (?:bride|groom))|here|to be|"
    r"in (?:my|her|his) (?:\d0s|thirties|forties|fifties|sixties)))?(?=[,;.)]|$)"
)
"""'Christening on Sunday, godmother', 'busy mum of two, jeans please'."""
_FEMALE = re.compile(
    r"\bshe/her\b|\bbridesmaids?\b|\bfor (?:the |a )?bride\b|\bpregnant\b|"
    rf"\bmaternity\b|\b{_I_AM}(?:{_HERSELF})\b(?!'s)|"
    r"\bmy (?:boobs|bust|gown|bridesmaids)\b|\bmaid of honou?r\b|\bwoman\b|"
    r"\bwom[ae]n'?s?\b|\bladies'?|\blady\b|\bfemale\b|\bwomenswear\b|\bfor her\b|\bgirls?'?\b|"
    rf"{_FRAGMENT.format(who=_HER_ROLES)}|"
    r"\bas a woman\b|\bi'?m a (?:girl|gal|mum|mom)\b|" + _PERSON.format(kin=FEMALE_KIN)
)
_MALE = re.compile(
    rf"\bhe/him\b|\bgroomsm[ae]n\b|\b(?:i'm|i am|as) (?:the |a )?best man\b|"
    rf"\b{_I_AM}(?:{_HIMSELF})\b(?!'s)|"
    r"\b(?:gentle)?m[ae]n'?s?\b|\bgents?'?\b|"
    r"\bmale\b|\bmenswear\b|\bfor him\b|\bguys?'?\b|\bboys?'?\b|"
    rf"{_FRAGMENT.format(who=_HIS_ROLES)}|"
    r"\bbloke\b|\b(?:a|an|this|old|young) (?:\w+ )?(?:lad|chap|fella|fellow)\b|\bas a dude\b|"
    r"\bi'?m a dude\b|" + _PERSON.format(kin=MALE_KIN)
)
_OWN = {"female": re.compile(rf"\b{_I_AM}(?:{_HERSELF})\b(?!'s)"),
        "male": re.compile(rf"\b{_I_AM}(?:{_HIMSELF})\b(?!'s)")}  # fmt: skip
_SHE = re.compile(rf"\bmy (?:{FEMALE_KIN})\b.*\b(?:she|her)\b")
_HE = re.compile(rf"\bmy (?:{MALE_KIN})\b.*\b(?:he|him|his)\b")
_UNISEX = re.compile(r"\bunisex\b|\bgender[- ]neutral\b|\bnon[- ]?binary\b")
_MET = re.compile(
    r"\b(?:date|dates|dinner|drinks?|lunch|out|coffee|evening|night|weekend|trip|dancing|"
    r"married) "
    r"with (?:an?|some|this|my|the) (?:\w+ ){0,2}(?:guy|man|girl|woman|lady|bloke|chap|"
    r"gentleman)s?\b"
)
_NOBODY = re.compile(
    r"\bgirls? (?:trip|night)\b|\bguys night\b|\b(?:hey|hi|hello|you|thanks|thx) guys\b|"
    r"\bgirlfriend'?s\b|\bboyfriend'?s\b|\bboyfriend (?:jeans|fit|shirt|blazer)\b|"
    r"\b(?:oh|hey|hi|yo|thanks|cheers|omg|ok),? (?:man|boy|girl)\b|"
    r"(?<!i'm )(?<!i am )(?<!as )\b(?:my|the|our) best man\b|"
    r"(?<!i'm the )(?<!i am the )(?<!i'm )(?<!i am )(?<!as the )(?<!as )\bmother of the "
    r"(?:bride|groom)\b"
)
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


_NO_HEELS = re.compile(
    r"\b(?:no|not|without|hate|avoid|skip|(?:don't|never|can't|cannot|won't) "
    r"(?:do|wear|like|want|walk in|stand))(?: any| in| too)? (?:high |tall |stiletto )?heels\b"
)


@once
def department_of(text: str) -> str:
    """'female', 'male', 'unisex' or '' for lower-case words."""
    text = _NOBODY.sub(" ", _MET.sub(" ", without_others(text)))
    if _UNISEX.search(text) and bool(_FEMALE.search(text)) == bool(_MALE.search(text)):
        return "unisex"
    gift = _GIFT.search(text)
    if gift and (gift["she"] or gift["he"]):
        return "female" if gift["she"] else "male"
    female, male = (
        (_FEMALE.search(text) or _SHE.search(text)),
        (_MALE.search(text) or _HE.search(text)),
    )
    if bool(female) == bool(male):
        return ""
    return "female" if female else "male"


def refuses_heels(text: str) -> bool:
    """Whether heels are refused, which only women's shoes have."""
    return bool(_NO_HEELS.search(text))


def meets(text: str) -> bool:
    """Whether somebody is met, who is not the one to dress: 'a first date with a guy'."""
    return bool(_MET.search(text))


def own_department(text: str) -> str:
    """The shopper's own: 'female' or 'male', as lower-case words say it ('I'm a man'); else "
    "''."""
    said = [name for name, pattern in _OWN.items() if pattern.search(text)]
    return said[0] if len(said) == 1 else ""


def without_own(text: str) -> str:
    """The words, of the same length, with that blanked."""
    for pattern in _OWN.values():
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


_GIFT = re.compile(
    rf"\b(?:something|anything|gifts?|presents?|ideas?) for (?:my|our) (?:\w+ )?"
    rf"(?:(?P<she>{FEMALE_KIN})|(?P<he>{MALE_KIN})|friend)'?s (?:\w+ )?(?:birthday|anniversary)\b"
)


_PRESENT = re.compile(
    r"\b(?:gifts?|presents?) (?:ideas? )?(?:for|to)\b|\bsecret santa\b|"
    r"\bas an? (?:gift|present)\b|\b(?:birthday|anniversary|graduation|wedding|party|retirement|"
    r"thank you|christmas|valentine'?s) (?:gifts?|presents?|things?|surprises?|treats?)\b"
)
_BIRTHDAY = re.compile(
    rf"\b(?:(?:{FEMALE_KIN}|{MALE_KIN}|friend|boss|colleague)'?s|his|her|their) (?:\w+ )?"
    r"(?:birthday|anniversary)\b"
)
_THEY = re.compile(r"\b(?:he|she|him|they|them)\b")
_GIVES = re.compile(
    r"\b(?:get|buy|give|getting|buying|giving) (?:him|her|them|my \w+) (?:something|a|an|for)\b|"
    r"\b(?:get|buy|give) (?:him|her|them)\s*\?|"
    r"\bwhat (?:could|can|should|shall|might|do|would) (?:i|we) (?:get|buy|give)\b"
)
_WORN = re.compile(
    r"\b(?:wear|outfits?|dress|look|party|dinner|going|invited|lunch|drinks|"
    r"bash)\b"
)


def is_gift(text: str) -> bool:
    """Whether lower-case words look for a present: the feast is not what it is worn to."""
    birthday = _BIRTHDAY.search(text) and _THEY.search(text)
    return bool(_GIFT.search(text) or _PRESENT.search(text)) or bool(
        (_GIVES.search(text) or birthday) and not _WORN.search(text)
    )


def age_group_of(text: str) -> str:
    """'kids' or ''; a grown-up is what goes without saying."""
    text = _LOOKING_ON.sub(" ", _COMPANY.sub(" ", _LIKENESS.sub(" ", text)))
    if _LITTLE.search(text):
        return "" if _GROWN.search(text) else "kids"
    return "kids" if _KIDS.search(text) else ""
