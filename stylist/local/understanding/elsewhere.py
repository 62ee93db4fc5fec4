"""Things that the shopper saw elsewhere: 'the second one' of a magazine is none of ours."""

import re
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.understanding.corrections import references_in

_SEEN = (
    r"(?:saw|seen|spotted|noticed|found|tried(?: on)?|loved|liked|came across|looked at|were|was)"
)
_WHERE = (
    r"(?:magazine|window|shop|store|mall|instagram|insta|pinterest|tiktok|youtube|facebook|film|"
    r"movie|show|series|tv|telly|website|site|advert|ad|catalogue|street|train|bus|blog|video|"
    r"internet|market|boutique|newspaper|paper|poster|book|runway|catwalk|picture|photo|"
    r"party|wedding)"
)
_ELSEWHERE = re.compile(
    rf"\b{_SEEN}\b[^.;!?]{{0,60}}?\b(?:(?:in|on|at|from) (?:(?:a|an|the|my|some|another|her|his|"
    rf"this|that|one) )?(?:(?!your\b)[\w'-]+ ){{0,2}}?{_WHERE}s?|online|"
    r"(?:by|on) (?:a|an|my|the) (?:\w+ )?(?:friend|colleague|neighbour|woman|man|girl|guy))\b|"
    r"\b(?:my|a|our) (?:friend|colleague|neighbour|mate|boss|flatmate|roommate) (?:has|had|wears|"
    r"wore|bought|got|owns)\b|"
    rf"\b(?:in|from|on) (?:a|an|another|some|last week's|this month's) (?:[\w'-]+ ){{0,2}}?"
    rf"{_WHERE}\b[^.;!?]{{0,40}}\b(?:i|we|there) {_SEEN}\b"
)


def is_elsewhere(text: str) -> bool:
    """Whether lower-case words point at things that were seen, and not here."""
    return bool(_ELSEWHERE.search(text) and references_in(text))


def numbered(wish: Wish, text: str) -> Wish:
    """Of 'a blue one and a camel one in a window, I want the second one', the camel one."""
    numbers = [one.number for one in references_in(text) if one.number and not one.outfit]
    if len(numbers) != 1 or not is_elsewhere(text):
        return wish
    for name in ("pieces", "colors"):
        several = getattr(wish, name)
        place = numbers[0] - 1 if numbers[0] > 0 else numbers[0]
        if len(several) > 1 and -len(several) <= place < len(several):
            chosen: dict[str, Any] = {name: (several[place],)}
            return replace(wish, **chosen)
    return wish
