"""Messages that begin with the one piece they name: 'wellies for the allotment'."""

import re

from stylist.local.understanding import lexicon

_BEFORE = re.compile(
    r"(?:(?:hi|hello|hey|ok|so|and|please|now|right)[ ,!.]+)*(?:an?|some|any|one|new|nice|good|"
    r"decent|proper|pair|of|women's|men's|womens|mens|ladies'?|gents'?|[ ,])*"
)
_DOUBTS = re.compile(
    r"\b(?:too \w+|ok|okay|yes or no|allowed|acceptable|appropriate|or not|right)\W*$"
)


def opens_with_a_piece(text: str) -> bool:
    """Whether lower-case words begin with the only piece they name, and ask nothing of it."""
    if "?" in text or _DOUBTS.search(text):
        return False
    known = lexicon.find(text)
    pieces = [one for one in known if one.kind == "piece"]
    if len(pieces) != 1:
        return False
    before = text[: pieces[0].start]
    for one in known:
        if one.end <= pieces[0].start:
            before = before[: one.start] + " " * (one.end - one.start) + before[one.end :]
    return bool(_BEFORE.fullmatch(before))
