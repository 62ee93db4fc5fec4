"""'Is it warm enough for the evening?': the evening is asked about, not dressed for."""

import re
from dataclasses import replace

from stylist.local.understanding import Understanding

_OF_WEATHER = ("temperature_c", "conditions", "season", "month", "place")
_ENOUGH = re.compile(
    r"\b(?:warm|cosy|cozy|thick|insulated) enough\b(?! (?:to|outside|there|out)\b)|"
    r"\b(?:will|would|won't|wouldn't) (?:i|he|she|they|we|it) (?:be |get |feel |"
    r"keep (?:me |him |her |us )?)(?:too )?(?:warm|cold|hot|freezing|chilly|boiling)\b[^?]{0,12}"
    r"(?:\b(?:in|with|wearing) (?:it|this|that|them|these|those)\b|\W*$)|"
    r"\b(?:is|are) (?:it|this|that|they|these|the outfit) (?:too|not) (?:hot|warm|cold|thin|light) "
    r"for (?:it|that|this|there|the weather|\d|the (?:cold|temperature))|"
    r"\bwill (?:it|this|that) keep (?:me|him|her|us) warm\b",
    re.IGNORECASE,
)
_WEATHER = re.compile(r"\bis it (?:warm|cold|hot) (?:enough )?(?:outside|there|out|in [a-z])", re.I)


def is_of_warmth(words: str) -> bool:
    """Whether they ask if clothes are warm enough, not how warm it is outside."""
    return bool(_ENOUGH.search(words)) and not _WEATHER.search(words)


def of_weather_alone(said: Understanding) -> Understanding:
    """What such a question tells of the day; what it is asked for changes no wish."""
    others = (name for name in said.wish.stated() if name not in _OF_WEATHER)
    return replace(said, wish=said.wish.without(*others))
