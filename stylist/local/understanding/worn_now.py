"""What somebody has on now is not wished: 'I'm in ballet flats, regretting it. Show me boots'."""

import re

from stylist.local.understanding import lexicon

_ON = (
    r"(?:(?:(?:i'm|i am|he's|she's|we're)(?: (?:currently|still|here|out|just|only|now|right now|"
    r"standing|sitting|stuck|freezing|sweating|shivering|soaked|sweltering|boiling|roasting|"
    r"melting|out here|out there|at work|already)){0,3}|(?:^|(?<=[.!?,;] ))(?:currently|still|"
    r"stuck|standing here|sitting here|freezing|sweating|soaked|here)|"
    r"i (?:went out|came out|turned up|left the house|came to work|set off))"
    r" (?:in|wearing)|(?:^|(?<=[.!?,;] ))(?:currently |still )?wearing|i (?:stupidly )?wore) "
)
_WHAT = tuple(
    re.compile(rf"\b{_ON}(?P<what>[a-z][a-z' -]{{2,60}}?)(?=\s*(?:{end}))")
    for end in (r"[.,;:!–]|$", r"\band\b|\bbut\b")
)
"""Up to the end of the clause, which may name several, else up to its 'and'."""
_LIGHT = re.compile(
    r"(?:my|an?|some|these|the|his|her|old|thin|wet|soaked|soaking|new|silly|stupid|flimsy|tiny|"
    r"pairs?|of|just|nothing|but|only|only a|heavy|same|today|now|right|here|again|all day|and|"
    r"at work|outside|worn-out|tatty|cheap|favou?rite|best|s|es)"
)
_ASKS = re.compile(
    r"\b(?:show|find|get|give|need|want|looking for|(?:do|have) you|got any|any|i'd (?:like|love)|"
    r"can i (?:see|have|get)|i'm after)\b"
)
_TO_GO_WITH_IT = re.compile(
    r"\b(?:with|match\w*|go|goes|suit|suits|pair|team|under|underneath|over|alongside|beside|same|"
    r"similar|like|another|more|new|replace\w*|instead|to wear|one|ones|it|them)\b"
)


def without_worn(text: str) -> str:
    """Lower-case words without what is worn now, where another piece is asked for after it.

    "I'm in a navy suit, show me shoes to go with it" keeps the suit.
    """
    some = (pattern.search(text) for pattern in _WHAT)
    found = next((one for one in some if one and _names_a_piece(one["what"])), None)
    if found is None:
        return text
    rest = text[found.end() :]
    asked = _ASKS.search(rest)
    if asked is None or _TO_GO_WITH_IT.search(rest, asked.start()):
        return text
    wanted = any(one.kind == "piece" for one in lexicon.find(rest[asked.end() :]))
    return f"{text[: found.start()]}{rest.lstrip(' ,.;:!')}" if wanted else text


def _names_a_piece(what: str) -> bool:
    """Whether the words are a piece and what it looks like: no 'need of boots'."""
    found = lexicon.find(what)
    if not any(one.kind == "piece" for one in found):
        return False
    rest = what
    for one in sorted(found, key=lambda each: each.start, reverse=True):
        if one.kind not in ("piece", "color", "material", "pattern", "cut", "style"):
            return False
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    return all(_LIGHT.fullmatch(word) for word in rest.split()) and not what.startswith("need")
