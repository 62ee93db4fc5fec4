"""Messages that begin with the one piece they name: 'wellies for the allotment'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stylist.local.understanding import lexicon
from stylist.local.understanding.lexicon import Found
from stylist.local.understanding.once import once

_BEFORE = re.compile(
    r"(?:(?:hi|hello|hey|ok|so|and|please|now|right)[ ,!.]+)*(?:an?|some|any|one|new|nice|good|"
    r"decent|proper|pair|of|women's|men's|womens|mens|ladies'?|gents'?|or|/|[ ,:-])*"
)
_DOUBTS = re.compile(
    r"\b(?:too \w+|ok|okay|yes or no|allowed|acceptable|appropriate|or not|right)\W*$"
)


@once
def opens_with_a_piece(text: str) -> bool:
    """Whether lower-case words begin with the only piece they name, or with those they leave a
    choice of ('a floral skirt or dress'), and ask nothing of it."""
    if "?" in text or _DOUBTS.search(text):
        return False
    known = lexicon.find(text)
    pieces = [one for one in known if one.kind == "piece"]
    if not pieces or not _is_a_choice(text, known, pieces):
        return False
    before = text[: pieces[0].start]
    for one in known:
        if one.end <= pieces[0].start:
            before = before[: one.start] + " " * (one.end - one.start) + before[one.end :]
    return bool(_BEFORE.fullmatch(before))


def _is_a_choice(text: str, known: Sequence[Found], pieces: list[Found]) -> bool:
    """Whether an 'or' stands between each two pieces, and only what is said of them."""
    gaps = [text[first.end : second.start] for first, second in pairwise(pieces)]
    for at, (first, second) in enumerate(pairwise(pieces)):
        for one in known:
            if first.end <= one.start and one.end <= second.start:
                start, end = one.start - first.end, one.end - first.end
                gaps[at] = gaps[at][:start] + " " * (end - start) + gaps[at][end:]
    return all(_OR.fullmatch(gap) for gap in gaps)


_OR = re.compile(
    r"(?:e?s)?[ ,]*(?:or|/)(?: else| maybe| perhaps| even)?[ ,]*(?:(?:an?|some) )?[ ,]*"
)
