"""Roundabout ways of saying a thing, put as the rules know it."""

import re

from stylist.local.understanding.rule import Rule, Said

_DRESS_THEM = re.compile(
    r"(?:^|(?<=[.!?:,;] )|(?<=please )|(?<=can you )|(?<=could you )|(?<=you to ))"
    r"dress (?=(?:an?|my|our|this|the) (?!code|shirts?|shoes|pants|for|in|that|with)[a-z-]+)"
)
"""'Dress a baker from head to toe' asks for an outfit, and for no dress."""
_ONLY_ASKS = re.compile(
    r"\b(?:just (?:a|one) (?:quick |small )?question|quick question|just asking|just curious|"
    r"no need to show (?:me |us )?(?:anything|any clothes|any pieces|stuff|pictures)|"
    r"(?:don't|do not) show me (?:anything|any clothes|stuff))\b[ ,.:;!-]*"
)
"""What says only that a question of style is one."""
_FAREWELL = re.compile(
    r"\bhave an? (?:nice|good|great|lovely|wonderful|amazing) (?:evening|day|night|weekend|one)\b"
)
_PART_SIZE = re.compile(
    r"(?<=[,;.(]) ?(?:and )?(?:her |his |my |their )?(?:top|shirt|dress|jacket|bottom|clothes|"
    r"clothing) size (?=(?:is )?(?:xxs|xs|s|m|l|xl|xxl|small|medium|large|\d))"
)
"""'Jeans and a sweater, top size S': of what the size is, and no further piece."""
_FOR_WORK = re.compile(r"\bfor work with\b")
"""What is worn for work with loafers does not merely work with them."""
_TOPS = re.compile(r"(\d[^.;!?]{0,24}?),? tops\b(?=\W*$|[.,;!])")
"""'180 for all of it, tops' names no tops."""
_TOP_TO_TOE = re.compile(r"\b(?:from )?top[ -]to[ -](?:toe|bottom|tail)\b")
_LOST_WEIGHT = re.compile(
    r"\b(?:lost|lose|losing|gained|gain|gaining|dropped|shed|put on|weigh(?:s|ed|ing)?) "
    r"(?:about |around |over |almost |nearly )?(?:\d+|some|a few) "
    r"(?:pounds|lbs|kilos?|kg|stone)\b"
)


def _asked_alone(text: str) -> str:
    return _ONLY_ASKS.sub("", text) if "?" in text else text


OTHER_WORDS: tuple[Rule, ...] = (
    _asked_alone, Said(_DRESS_THEM, "an outfit for "), Said(_FAREWELL, "bye"),
    Said(_PART_SIZE, " size "), Said(_TOP_TO_TOE, "head to toe"),
    Said(_FOR_WORK, "for the office with"),
)  # fmt: skip
OF_NUMBERS: tuple[Rule, ...] = (Said(_TOPS, r"\1 max"), Said(_LOST_WEIGHT, " "))
"""What is told by a number, in digits."""
