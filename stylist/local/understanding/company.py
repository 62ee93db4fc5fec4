"""People who come along or have their say, and are not those to dress."""

import re

from stylist.local.understanding.hosts import without_hosts
from stylist.local.understanding.kin import KIN
from stylist.local.understanding.once import once

_KIN = rf"(?:(?:{KIN}|partner|girls|boys|in-laws|parents|other half|friends?)(?:[- ]in[- ]law)?)"
_THEIR = r"(?:my|the|our)(?: (?:new|older|elder|younger|big|dear|lovely|best))?"
_SPEAKS = (
    r"(?:says?|said|thinks?|thought|reckons?|told|tells|insists?|complains?|keeps (?:saying|"
    r"telling|moaning)|suggest(?:s|ed)|wants me|sent|recommend(?:s|ed)|loves it when|hates it when|"
    r"likes (?:me|it when)|is (?:always )?(?:telling|nagging|saying|coming|taking|dragging)|"
    r"has (?:told|asked|invited|booked|sent))"
)
_COMPANY = re.compile(
    rf"\b{_THEIR} {_KIN} and (?:i|me|myself)\b|\b(?:me|i|myself) and {_THEIR} {_KIN}\b(?!')|"
    rf"\b(?:with|alongside|according to|join(?:ing)?|meet(?:ing)?|visit(?:ing)?) {_THEIR} {_KIN}"
    rf"\b(?!')|\b{_THEIR} {_KIN} {_SPEAKS}\b(?! (?:that )?(?:she|he|they)(?:'s|'d)? (?:need|want|"
    r"would|is|likes?|wears?))"
)
_MYSELF = re.compile(
    r"\b(?:for me|for myself|i'm|i am|i (?:\w+ )?(?:need|want|look|wear|take|should|dress)|"
    r"i'd like|me (?:an?|some|something)|help me|help an?|my (?:size|waist|feet|legs|own))\b"
)
_THEIRS = re.compile(
    r"\b(?:for (?:her|him|them)|(?:he|she|they) (?:\w+ )?(?:needs?|wants?|takes?|wears?|"
    r"would like)|(?:he|she)'s (?:an? |looking|after)|(?:buy|get|getting|buying) (?:her|him))\b"
)
_THE_WIFE = re.compile(r"\bthe (?:wife|missus)\b(?!')")


@once
def without_others(text: str) -> str:
    """Lower-case words without kin who come along or speak, where the shopper is the wearer."""
    text = without_hosts(text)
    if not _MYSELF.search(text) or _THEIRS.search(text):
        return text
    return _COMPANY.sub(_named_by, text)


def has_others(text: str) -> bool:
    """Whether such people are named."""
    return without_others(text) != text


def _named_by(found: re.Match[str]) -> str:
    """Nothing; only men speak of 'the wife'."""
    return " i'm a man " if _THE_WIFE.search(found[0]) else " "
