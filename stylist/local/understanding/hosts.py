"""People whose feast, house or money it is: they are not those to dress."""

import re

from stylist.local.understanding.kin import KIN

_WHO = (
    rf"(?:{KIN}|partner|cousin|friend|mate|bestie|boss|manager|colleague|coworker|co-worker|"
    r"neighbou?r|teacher|twin|parents|grandparents|in-laws?|other half)(?:[- ]in[- ]law)?"
)
_MINE = r"(?:my|our|his|her|their|the|a) "
_ONE = rf"\b(?:{_MINE}(?:(?!{_MINE}|for |with |of |to |and |who )[a-z]+[- ]){{0,2}}?)?{_WHO}"
_FEAST = (
    r"(?:(?:own|big|civil|church|beach|garden|summer|winter|spring|autumn|first|second|third|"
    r"surprise|\d+(?:st|nd|rd|th)|\w+day|\w+ieth|birthday|anniversary|engagement|retirement|"
    r"leaving|wedding|graduation|hen|stag|work|works|office|firm's|company|christmas|xmas) )*"
    r"(?:wedding|nuptials|marriage|funeral|wake|memorial|burial|cremation|christening|baptism|"
    r"party|dinner|bash|do|reception|ball|ceremony|celebration|housewarming|baby shower|shower|"
    r"barbecue|bbq|vow renewal|bar mitzvah|bat mitzvah|communion|confirmation|ordination|"
    r"big day|exhibition|vernissage|gig|premiere|book launch|engagement|graduation|hen|stag)"
)
_PLACE = (
    r"(?:house|home|place|flat|cottage|garden|farm|church|parents|family|folks|friends?|boss|"
    r"mother|father|mum|mom|dad|sister|brother|car|wheelchair|side of the family|firm|company|"
    r"office|"
    r"club|school|team|band)"
)
_OWNED = re.compile(
    rf"{_ONE}(?:'?s|s') (?:{_FEAST}|{_PLACE})\b(?!'s? (?:needs|wants))"
    r"(?! (?:dress|suit|outfit|shoes|gown|look)\b)|"
    rf"\b(?:his|her) (?:parents|family|folks|mum|mom|mother|dad|father|boss|colleagues|"
    rf"friends)\b|"
    rf"\b(?:wedding|marriage|funeral|wake|christening|party|dinner|lunch|drinks|stay|staying|"
    rf"home|"
    rf"house) (?:of|at) {_ONE}(?:'?s)?\b"
)
"""'My uncle's funeral', 'dinner at my sister's'."""
_MARRIES = re.compile(
    rf"{_ONE}(?: [a-z]+)?(?:'s| is| are)? (?:finally |also |now )?(?:getting |gets? |to be )"
    rf"(?:re)?married\b|{_ONE}(?:'s| is| are)? (?:marries|marrying|remarrying|tying the knot|"
    r"graduates|graduating|having (?:a|an|his|her) (?:\w+ ){0,2}(?:party|wedding|dinner|bash|do)|"
    r"throwing (?:a|an) (?:\w+ ){0,2}(?:party|bash|do)|(?:has|have) (?:died|passed))\b"
)
"""'My sister is getting married'."""
_PAYS = re.compile(
    rf"{_ONE} (?:(?:says?|said|told me|insists?|promised|offered)(?: that| to)? )?"
    r"(?:(?:he|she|they)(?:'s|'ll|'d| is| will| would)? )?(?:is |will |wants to |would |'s |"
    r"'ll )?"
    r"(?:pays?|paying|paid|treats? me|treating me|foots?|footing|covers?|covering|chips? in|"
    r"chipping in|gave me|gives me|sent me|lent me|lends me|bought me|is buying me|made me)\b"
    r"(?: (?:his|her|their))?"
)
"""'My son says he pays', 'my mum lent me her boots'."""
_REMARKS = re.compile(
    rf"{_ONE} (?:also |really |always |just )*(?:(?:says?|said|thinks?|thought|reckons?|finds?) "
    r"(?:that )?(?:thanks?|hi|hello|i|i'm|it|it's|its|we|you|no|yes|they're|them|both|neither|"
    r"number|outfit|look|the|this|that|these|those)|(?:prefers?|likes?|loves?|hates?|dislikes?) "
    r"(?:both|neither|number|outfit|the|this|these|those))\b(?!,? (?:he|she) )"
)
"""'My wife thinks the second is nicer'."""
_TURNS = re.compile(
    rf"{_ONE}(?:'?s \w+(?: \w+)?(?: birthday| anniversary)|'?s (?:birthday|anniversary|\d+th)|"
    r"(?:'s| is| will be)? ?(?:turns|turning|celebrat\w+) \w+)\b"
)
"""'My dad turns 70' is, of itself, a gift as likely as a party."""
_MYSELF = re.compile(
    r"\b(?:for me|for myself|i'm invited|i am invited|i'm a|i am a|what (?:do|should|shall|can|"
    r"could|would|to|am) (?:i )?(?:wear|put on|supposed)|i (?:\w+ )?(?:wear|look)|i need (?:an "
    r"outfit|something to wear|to look|to dress)|dress me|style me|nothing to wear|me look)\b"
)
_THEIRS = re.compile(
    r"\bfor (?:her|him|them)\b|\b(?:he|she|they|and|who) (?:\w+ )?(?:needs?|wants?|takes?|wears?|"
    r"would like|could do with|is looking|is after)\b(?! (?:me|us|to (?:see|meet|know|pay)|i) )|"
    r"\b(?:he|she)'s (?:looking|after|an? (?:size|xx?s|xs|s|m|l|xx?l|small|medium|large|\d+))\b|"
    r"\b(?:dress|style|buy|get|getting|buying|suits?|give|outfit) (?:her|him|them)\b|"
    r"\b(?:he|she|they) (?:should|can|could|will|would|to) (?:wear|put on)\b|"
    r"\bwhat (?:should|can|could|does|would|will) (?:he|she|they)\b|"
    r"\b(?:his|her) (?:size|waist|outfit|suit|dress|look|feet|shoe size|style)\b|"
    r"\b(?:he|she)(?:'s| is) (?:\d+ and |very |quite |rather )?(?:built|tall|slim|broad|slight)\b"
)
_GIFT = re.compile(
    r"\b(?:gifts?|presents?|surprise (?:for )?(?:him|her|them)|"
    r"(?:get|buy|give) (?:for )?(?:my|him|her|them|our))\b"
)


def without_hosts(text: str) -> str:
    """Lower-case words without those whose feast it is, who pay or who have an opinion."""
    if _THEIRS.search(text) or _GIFT.search(text):
        return text
    patterns = [_OWNED, _MARRIES, _PAYS, _REMARKS]
    if _MYSELF.search(text):
        patterns.append(_TURNS)
    for pattern in patterns:
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text
