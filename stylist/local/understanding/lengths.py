"""Lengths and fits that are refused in passing: 'skirts, but not short ones', 'nothing tight'."""

import re
from collections.abc import Callable

_NOT = (
    r"(?:\bbut |\band |\bplease )?\b(?:(?:not|nothing|never|nor|none(?: of them)?|no)"
    r"(?: (?:that(?:'s| is| are)|which (?:is|are)|an?|any|the|too|so|that|very|super|really|overly|"
    r"extremely|one|ones))*|"
    r"(?:isn't|aren't)(?: (?:too|that|so|very|really))?|"
    r"(?:can't|shouldn't|mustn't|must not|should not) be(?: (?:too|that|very|so))?|"
    r"(?:don't|do not) (?:want|like|wear|do)(?: (?:it|them|one|ones|anything|things|"
    r"to be))*(?: (?:too|that|very|so))?)"
)
_OF_PERSON = re.compile(
    r"\b(?:i'm|i am|he's|he is|she's|she is|we're|they're|you're|it's|"
    r"budget is|money is|budget|money|schedule is|i|he|she|they) *$"
)
"""'I'm not short', 'my budget isn't tight' are said of no skirt."""
_ONES = r"(?: (?:ones?|things?|stuff|lengths?|hems?|fits?|cuts?|styles?))?"
_SHORT = re.compile(
    _NOT + rf" short{_ONES}(?! ?(?:[a-z-]+ )?(?:sleeve|on\b|of\b|notice|term|hair|people|jacket|"
    r"coat|trouser|jean|short|skirt|dress|boot|sock|top|blouse|cardigan|jumper|sweater))"
    r"|\b(?:not|nothing|never|no (?:skirts?|dress(?:es)?)) (?:[a-z]+ ){0,3}?above (?:the|my|her) "
    r"knees?\b"
)
_LONG = re.compile(
    _NOT + rf" long{_ONES}(?! ?(?:[a-z-]+ )?(?:sleeve|ago|to\b|until|before|after|time|way|walk|"
    r"haul|lasting|legs?|coat|jacket|skirt|dress|hair|boot|term|run\b|day|cardigan))\b"
    r"|" + _NOT + r" (?:floor|ankle|full)[- ]length\b"
    r"|\b(?:not|nothing) (?:[a-z]+ ){0,2}?(?:down )?to the (?:floor|ground|ankles?)\b"
)
_TIGHT = re.compile(
    _NOT + r" (?:tight|clingy|(?:figure|body|curve)[- ]?hugging|body ?-?con|skin-?tight|"
    rf"form-fitting|snug|fitted|close-fitting)(?:[- ]fitting)?{_ONES}"
    r"(?:,? (?:or|and|nor) (?:tight|clingy|fitted|snug))?"
    r"(?! ?(?:[a-z-]+ )?(?:budget|schedule|deadline|money|jacket|shirt|blazer|tights|on (?:me|him|"
    r"her|the)|around|in the))\b"
)
_SKINNY = re.compile(_NOT + rf" skinny{_ONES}(?: jeans?| trousers?| pants?| fit)?\b")
_TO_THE_KNEE = re.compile(
    r"(?<!not )(?<!no )\b(?:knee[- ]length|(?:just )?below[- ](?:the|my|her)[- ]knees?|"
    r"cover(?:s|ing)? (?:the|my|her) knees?)\b(?! (?:or (?:shorter|above)|boots?|socks?|shorts))"
)
"""'Knee-length': whatever else it is, it is no mini."""
_SKIRTS = re.compile(r"\bskirts?\b")
_DRESSES = re.compile(
    r"\b(?:dress(?:es)?|gowns?|frocks?|sundress(?:es)?)\b(?! (?:code|shoes|shirt))"
)
_LEGS = re.compile(r"\b(?:jeans|trousers?|pants|denims?|chinos|slacks)\b")
_OTHERS = re.compile(
    r"\b(?:coats?|jackets?|blazers?|jumpers?|sweaters?|cardigans?|shirts?|t-shirts?|tees?|tops?|"
    r"blouses?|boots|shoes|shorts|scarf|scarves|ties?|hair|nails|legs|sleeves?)\b"
)


_NONE = r"\b(?:no|not|nothing with|without|not with|minus|has no|have no)(?: any| an?| the)? "
_DETAILS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(_NONE + r"(?:puffy|puff|puffed|balloon|bubble)[- ]sleeves?\b"), "no puff-sleeve"),
    (re.compile(_NONE + r"hoods?\b"), "no hooded ones, no parkas"),
    (re.compile(r"(?<=coat )(?:without|with no|no)(?: an?)? belts?\b"), "no belted ones"),
    (re.compile(_NONE + r"pleats?\b"), "no pleated ones"),
    (re.compile(r"(?<=shoes )(?:with no|without|no)(?: any)? (?:shoe)?laces\b"),
     ", no oxfords, no sneakers, no lace-up"),
    (re.compile(_NONE + r"(?:shoe)?laces\b"), "no lace-up"),
    (re.compile(r"(?<=heels)(?:,? but)?,? not (?:too |that |so |very |really )?high(?: ones)?\b"),
     ", no stiletto heels"),
    (re.compile(r"\bnot (?:too |that |so |very |really )?high heels\b"),
     "heels, no stiletto heels"),
    (re.compile(r"\b(?:low|lower|small|smallish|walkable|sensible|comfy) heels\b"),
     "heels, no stiletto heels,"),
)  # fmt: skip
"""Details that are refused → as the shop tags what has them: 'without pleats', 'not too high'."""


def with_cuts(text: str) -> str:
    """Lower-case words with such refusals as the shop names them: 'no mini skirt'."""
    for detail, named in _DETAILS:
        text = detail.sub(named, text)
    for words, kinds in ((_SHORT, _minis), (_LONG, _maxis), (_TIGHT, _tights)):
        text = _said(text, words, kinds)
    if _TO_THE_KNEE.search(text) and (_SKIRTS.search(text) or _DRESSES.search(text)):
        text = f"{text}, no {', no '.join(_minis(text))}"
    if _SKINNY.search(text) and not re.search(r"\bslim\b", text):
        text = _said(text, _SKINNY, lambda _: ("skinny jeans", "slim jeans"))
    return text


def _said(text: str, words: re.Pattern[str], kinds: Callable[[str], tuple[str, ...]]) -> str:
    """The words with what is refused there written out."""

    def named(found: re.Match[str]) -> str:
        refused = kinds(text)
        if not refused or _OF_PERSON.search(text[: found.start()]):
            return found[0]
        return f", no {', no '.join(refused)}, "

    rest = words.sub(named, text)
    return text if rest == text else re.sub(r"(?: ?, ?)+", ", ", rest).strip(" ,")


def _minis(text: str) -> tuple[str, ...]:
    return _of_body(text, "mini skirt", "mini dress")


def _maxis(text: str) -> tuple[str, ...]:
    return _of_body(text, "maxi skirt", "maxi dress")


def _tights(text: str) -> tuple[str, ...]:
    legs = ("skinny jeans", "slim jeans") if _LEGS.search(text) else ()
    body = _of_body(text, "pencil skirt", "sheath dress")
    return (*body, *(("ribbed dress",) if "sheath dress" in body else ()), *legs)


def _of_body(text: str, skirt: str, dress: str) -> tuple[str, ...]:
    """Of a skirt, a dress or both; of both, too, where nothing else is named that it may be of."""
    said = (
        *((skirt,) if _SKIRTS.search(text) else ()),
        *((dress,) if _DRESSES.search(text) else ()),
    )
    if said or _OTHERS.search(text) or _LEGS.search(text):
        return said
    return (skirt, dress)
