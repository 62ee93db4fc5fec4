"""Whether a piece has words of its own beside others: 'a bag and boots. The bag not over 90'."""

import re
from collections.abc import Sequence

from stylist.local.understanding.lexicon import Found

_APART = re.compile(
    r"s?(?: (?:please|thanks))?(?:,|;| -)? (?:plus|(?:and )?also|(?<=[,;-] )and|(?<=please )and)"
    r"(?: also| then| maybe| perhaps)? (?:an?|some|one) (?:[a-z-]+ ){0,3}"
)


def has_own_words(text: str, owner: Found, pieces: Sequence[Found], *, leads: bool) -> bool:
    """Whether what is said with this piece is of it alone. leads: it is said before the piece."""
    if _has_sentence(text, owner, pieces) or _is_named_again(text, owner, pieces):
        return True
    return not leads and _stands_apart(text, owner, pieces)


def _has_sentence(text: str, owner: Found, pieces: Sequence[Found]) -> bool:
    """'A bag and boots. The bag not over 90': whether it alone is named where its limit is."""
    begins = max(text.rfind(mark, 0, owner.start) for mark in ".;!?")
    ends = min((at for mark in ".;!?" if (at := text.find(mark, owner.end)) > 0), default=len(text))
    mates = [one for one in pieces if begins < one.start < ends]
    return mates == [owner] and begins >= 0


def _is_named_again(text: str, owner: Found, pieces: Sequence[Found]) -> bool:
    """'Tie and shirt. Tie in burgundy, shirt below 55': named before, and now alone for its price.

    In 'a tie and a shirt. Tie and shirt below 55' both are.
    """
    earlier = [one for one in pieces if one.end <= owner.start]
    if not any(one.value == owner.value for one in earlier):
        return False
    between = text[earlier[-1].end : owner.start]
    return bool(re.search(r"[,.;:!?]|\b(?:but|while|the)\b", between))


def _stands_apart(text: str, owner: Found, pieces: Sequence[Found]) -> bool:
    """'Shorts please, and a tank under 20' limits the tank; 'a tank and shorts' are a list."""
    if len(pieces) != 2 or pieces[-1] is not owner:
        return False
    return bool(_APART.fullmatch(text[pieces[0].end : pieces[1].start]))
