"""Roundabout ways of saying a thing, put as the rules know it."""

import re

_DRESS_THEM = re.compile(
    r"(?:^|(?<=[.!?:,;] )|(?<=please )|(?<=can you )|(?<=could you )|(?<=you to ))"
    r"dress (?=(?:an?|my|our|this|the) (?!code|shirts?|shoes|pants|for|in|that|with)[a-z-]+)"
)
"""'Dress a baker from head to toe' asks for an outfit, and for no dress."""
_FOR_FEET = re.compile(
    r"\b(?:anything|something|what)((?: [\w-]+){0,3}?) for (?:the|my|his|her|your) feet\b"
)
_OPEN_TOES = re.compile(r"\b(?:open|peep)[- ]toed? (?:shoes|footwear|ones)\b")
_DENIM_OR = re.compile(
    r"\b(denim|leather|suede) or (?=(?:an? )?(?:bomber|biker|puffer|trench)s?\b)"
)
"""'Denim or bomber', of jackets."""
_LOST_WEIGHT = re.compile(
    r"\b(?:lost|lose|losing|gained|gain|gaining|dropped|shed|put on|weigh(?:s|ed|ing)?) "
    r"(?:about |around |over |almost |nearly )?(?:\d+|some|a few) "
    r"(?:pounds|lbs|kilos?|kg|stone)\b"
)
_ONES = re.compile(
    r"(?:^|[.!?] )(?:[a-z -]{0,24}?)\b(?P<how>[a-z-]+(?: (?:or|and) [a-z-]+)?) ones\b"
)
_ONLY_ASKS = re.compile(
    r"\b(?:just (?:a|one) (?:quick |small )?question|quick question|just asking|just curious|"
    r"no need to show (?:me |us )?(?:anything|any clothes|any pieces|stuff|pictures)|"
    r"(?:don't|do not) show me (?:anything|any clothes|stuff))\b[ ,.:;!-]*"
)
"""What says only that a question of style is one."""
_KINDS = (
    r"jeans|trousers|pants|skirts?|dress(?:es)?|heels|sneakers|trainers|boots|shorts|blazers?|"
    r"sandals|flats|suits?|coats?|jackets?|hats?|scar(?:f|ves)|bags?|ties?|belts?|shoes|tops?"
)
_YES = re.compile(rf"(?:^|(?<=[.,;!?] ))({_KINDS})(?::| -|,)? yes\b")
"""'Jeans yes, sneakers no' wants jeans."""
_JUDGED = re.compile(
    rf"(?:^|(?<=[.,;!?] ))(?:the )?({_KINDS}) (accepted|approved|rejected|refused)\b"
)
_A_KNIT = re.compile(
    r"\b((?:cable|chunky|thick|fine|ribbed)[ -])knit(?=\s*(?:[.,;!?]|$|in |for |to |under |please))"
)
_NO_ONES = frozenset(
    (
        "the",
        "these",
        "those",
        "this",
        "that",
        "other",
        "first",
        "second",
        "third",
        "last",
        "which",
        "any",
        "no",
        "little",
        "loved",
    )
)
_HAD = re.compile(r"\bmy (?P<what>sunglasses|boots|jeans|shoes|trousers|gloves|sneakers|sandals)\b")


def in_other_words(text: str) -> str:
    """Lower-case words with what is said in a roundabout way put plainly."""
    if "?" in text:
        text = _ONLY_ASKS.sub("", text)
    text = _DRESS_THEM.sub("an outfit for ", text)
    text = _FOR_FEET.sub(r"shoes\1", _OPEN_TOES.sub("sandals", text))
    text = _JUDGED.sub(_verdict, _YES.sub(r"it must have \1;", text))
    text = _A_KNIT.sub(r"\1knit sweater", text)
    if "jacket" in text:
        text = _DENIM_OR.sub(r"\1 jacket or ", text)
    return _of_what_is_had(_LOST_WEIGHT.sub(" ", text))


def _verdict(found: re.Match[str]) -> str:
    """'Coat accepted. Boots rejected.'"""
    return f"{'keep the' if found[2][0] == 'a' else 'no'} {found[1]}"


def _of_what_is_had(text: str) -> str:
    """'I sat on my sunglasses. Round ones, please' asks for round sunglasses."""
    had = _HAD.search(text)
    ones = _ONES.search(text, had.end()) if had else None
    if not had or not ones or ones["how"].split()[-1] in _NO_ONES or "with my" in text:
        return text
    at = ones.end() - len("ones")
    return f"{text[:at]}{had['what']}{text[ones.end() :]}"
