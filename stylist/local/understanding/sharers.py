"""Several grown-ups with one wish: 'a wedding outfit for me and my husband'."""

import re

from stylist.local.understanding.families import as_yours
from stylist.local.understanding.kin import FEMALE_KIN, KIN, MALE_KIN

_KIN = rf"(?:(?:\w+ )?(?:{KIN})(?:[- ]in[- ]law)?|partner|other half)"
_ONE = rf"(?:me|myself|(?:my|our) {_KIN})"
_NO_WEARER = (
    r"(?!'| (?:says?|said|thinks?|thought|wants? me|is (?:getting|paying)|pays|gets|told|to see)\b)"
)
_BOTH = re.compile(
    rf"\b(?:for|dress|style) (?:both )?(?P<first>{_ONE})(?:,? and| &|,? plus| \+|,) (?:for )?"
    rf"(?P<second>{_ONE}|(?:{KIN}))\b{_NO_WEARER}|"
    rf"\b(?P<who>{_ONE}) and (?P<me>i|me|myself|my {_KIN}) (?:both )?(?:need|want|would like|"
    r"are (?:both )?(?:looking for|after)|could (?:do with|use)) (?:\w+ )?(?:outfits|clothes|"
    r"something)\b"
)
_HER = re.compile(rf"\b(?:{FEMALE_KIN})\b")
_HIM = re.compile(rf"\b(?:{MALE_KIN})\b")


def sharers(words: str) -> tuple[tuple[str, str], ...]:
    """Two who are to be dressed alike, as ('your husband', 'male') and ('you', ''); else none."""
    found = _BOTH.search(" ".join(words.lower().replace("\u2019", "'").split()))
    if not found:
        return ()
    first = found["first"] or found["who"]
    second = found["second"] or found["me"]
    if not second.startswith(("me", "my", "our", "i")):
        second = f"my {second}"
    named = tuple((as_yours(one), _department(one)) for one in (first, second))
    return named if named[0][0] != named[1][0] else ()


def _department(who: str) -> str:
    """'female' or 'male' as the word for a relative says it."""
    her, him = bool(_HER.search(who)), bool(_HIM.search(who))
    return "" if her == him else "female" if her else "male"
