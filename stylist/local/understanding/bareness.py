"""Skin that is not to show: 'nothing strapless, sleeveless or low cut'."""

import re

_BARE = (
    r"(?:strapless|sleeveless|backless|low[- ](?:cut|neck(?:ed|line)?)|plunging|revealing|skimpy|"
    r"off[- ]the[- ]shoulder|spaghetti[- ]straps?|thin[- ]straps?|bare[- ]shoulders?|"
    r"deep neck(?:lines?)?|cleavage)"
)
_NOT = (
    r"\b(?:no|not|nothing|never|without|none|(?:don't|do not|doesn't|won't|can't) "
    r"(?:want|like|wear|do|be))(?: (?:too|that|that's|is|are|with|any|an?|anything|so|very|"
    r"really|either)){0,3}"
)
_LISTED = re.compile(
    rf"{_NOT} (?P<said>{_BARE}(?:(?:,? (?:or|and|nor)|,) (?:too |very |so |anything )?{_BARE})"
    r"{0,6})(?: (?:ones?|things?|stuff|styles?|necklines?|please))?\b(?! (?:shoes|heels|sandals|"
    r"bags?)\b)(?: (?P<noun>dress|top)(?:e?s)?\b)?"
)
_KINDS = (("dress", re.compile(r"\b(?:dress(?:es)?|gowns?|frocks?)\b(?! code)")),
          ("top", re.compile(r"\b(?:tops?|blouses?|shirts?|tees?|camis?)\b")))  # fmt: skip
_SHOULDERS = re.compile(r"strapless|sleeveless|shoulder|strap|revealing|skimpy|backless")
_NECK = re.compile(r"low|plunging|revealing|skimpy|neck|cleavage")
_REFUSED = (
    (_SHOULDERS, ("slip dress", "camisole", "off-shoulder top")),
    (_NECK, ("v-neck dress", "v-neck top", "slip dress", "camisole")),
)
"""What bares shoulders, what bares the neck, as the shop tags it."""


def covered(text: str) -> str:
    """Lower-case words with such refusals as the shop names them; bare arms ask for sleeves."""
    return _LISTED.sub(lambda found: _named(found["said"], found["noun"] or "", text), text)


def _named(said: str, noun: str, text: str) -> str:
    kinds = [noun] if noun else [kind for kind, words in _KINDS if words.search(text)]
    gone = dict.fromkeys(piece for words, pieces in _REFUSED if words.search(said)
                         for piece in pieces if not kinds or _is_of(piece, kinds))  # fmt: skip
    refused = "".join(f", no {piece}" for piece in gone if piece not in text)
    sleeves = " with sleeves" if "sleeveless" in said and not noun else ""
    return f"{sleeves}{refused}, "


def _is_of(piece: str, kinds: list[str]) -> bool:
    """A camisole is a top, too."""
    return ("dress" if piece.endswith("dress") else "top") in kinds
