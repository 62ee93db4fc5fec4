"""'No, the other outfit': of several that stand, the one that was not spoken of last."""

import re
from dataclasses import replace

from stylist.local.planner.figures import Standing
from stylist.local.understanding import Ask, Reference, Understanding

_OTHER = re.compile(
    r"\W*(?:(?:no|nope|nah|sorry|wait|actually|hmm|ok|okay|oh|and|what about|how about|i meant?|"
    r"i(?:'d| would)? (?:prefer|like|want|liked|preferred)|show me|rather|let's (?:see|take)|"
    r"(?:let's |i'll )?go (?:with|for)|i'll take|give me|not (?:this|that)(?: one)?)\W+)*"
    r"(?:the|that|your) other (?:outfit|look|one)"
    r"(?: (?:instead|please|then|(?:was|is|looks|looked) (?:better|nicer)|i (?:mean|meant)))*\W*",
    re.IGNORECASE,
)
"""'No, the other one' and no more: 'the other one in blue' and 'another one' ask for others."""


def other_one(said: Understanding, words: str, at: Standing) -> Understanding:
    """That outfit is told of; of three it is the next one."""
    many = len(at.shown.outfits) if at.shown.dressed else 0
    if many < 2 or not _OTHER.fullmatch(words):
        return said
    number = at.shown.current % many + 1
    return replace(said, references=(Reference(number, outfit=True),), asks=(Ask.DETAIL,), swap=(),
                   keep=(), wish=said.wish.without(*said.wish.stated()))  # fmt: skip
