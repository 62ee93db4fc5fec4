"""Whose clothes: women's, men's or for anybody, as words tell of the one to dress."""

import re

from stylist.local.understanding.company import without_others
from stylist.local.understanding.kin import FEMALE_KIN, MALE_KIN
from stylist.local.understanding.once import once
from stylist.local.understanding.presents import department_of_gift

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
_SHE_SAYS = rf"\b{_I_AM}(?:{_HERSELF})\b(?!'s)"
_HE_SAYS = rf"\b{_I_AM}(?:{_HIMSELF})\b(?!'s)"
_HER_ROLES = r"godmother|bride|widow|(?:(?:the|busy|new|single|working|tired) )?(?:mum|mom|mother)"
_HIS_ROLES = r"godfather|groom|widower|usher|best man|(?:(?:the|busy|new|single) )?(?:dad|father)"
_FRAGMENT = (
    r"(?:^|[.;,(] ?)(?:{who})(?: (?:of (?:\d|two|three|four|the (?:bride|groom))|here|to be|"
    r"in (?:my|her|his) (?:\d0s|thirties|forties|fifties|sixties)))?(?=[,;.)]|$)"
)
"""'Christening on Sunday, godmother', 'busy mum of two, jeans please'."""
_FEMALE = re.compile(
    r"\bshe/her\b|\bbridesmaids?\b|\bfor (?:the |a )?bride\b|\bpregnant\b|"
    rf"\bmaternity\b|{_SHE_SAYS}|"
    r"\bmy (?:boobs|bust|gown|bridesmaids)\b|\bmaid of honou?r\b|\bwoman\b|"
    r"\bwom[ae]n'?s?\b|\bladies'?|\blady\b|\bfemale\b|\bwomenswear\b|\bfor her\b|\bgirls?'?\b|"
    rf"{_FRAGMENT.format(who=_HER_ROLES)}|"
    r"\bas a woman\b|\bi'?m a (?:girl|gal|mum|mom)\b|" + _PERSON.format(kin=FEMALE_KIN)
)
_MALE = re.compile(
    rf"\bhe/him\b|\bgroomsm[ae]n\b|\b(?:i'm|i am|as) (?:the |a )?best man\b|"
    rf"{_HE_SAYS}|"
    r"\b(?:gentle)?m[ae]n'?s?\b|\bgents?'?\b|"
    r"\bmale\b|\bmenswear\b|\bfor him\b|\bguys?'?\b|\bboys?'?\b|"
    rf"{_FRAGMENT.format(who=_HIS_ROLES)}|"
    r"\bbloke\b|\b(?:a|an|this|old|young) (?:\w+ )?(?:lad|chap|fella|fellow)\b|\bas a dude\b|"
    r"\bi'?m a dude\b|" + _PERSON.format(kin=MALE_KIN)
)
_OWN = {"female": re.compile(_SHE_SAYS), "male": re.compile(_HE_SAYS)}
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
    if given_to := department_of_gift(text):
        return given_to
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
    """The shopper's own: 'female' or 'male', as in 'I'm a man'; else ''."""
    said = [name for name, pattern in _OWN.items() if pattern.search(text)]
    return said[0] if len(said) == 1 else ""


def without_own(text: str) -> str:
    """The words, of the same length, with that blanked."""
    for pattern in _OWN.values():
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text
