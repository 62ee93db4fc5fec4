"""Whether a present is looked for: the feast that it is for is not what it is worn to."""

import re

from stylist.local.understanding.kin import FEMALE_KIN, MALE_KIN

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
    """Whether lower-case words look for a present."""
    birthday = _BIRTHDAY.search(text) and _THEY.search(text)
    return bool(_GIFT.search(text) or _PRESENT.search(text)) or bool(
        (_GIVES.search(text) or birthday) and not _WORN.search(text)
    )


def department_of_gift(text: str) -> str:
    """'female' or 'male', for 'a gift for my sister's birthday'; else ''."""
    found = _GIFT.search(text)
    if not found or not (found["she"] or found["he"]):
        return ""
    return "female" if found["she"] else "male"
