"""Whose each piece is, where one message asks for several people."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stylist.local.understanding.company import without_others
from stylist.local.understanding.departments import (
    department_of,
    own_department,
    without_own,
)
from stylist.local.understanding.kin import KIN
from stylist.local.understanding.lexicon import Found

_CUT = re.compile(r"[.;,&+]|\b(?:and|plus|while|but|then)\b")
_HERSELF = re.compile(r"\b(?:she|her|hers)\b")
_HIMSELF = re.compile(r"\b(?:he|him|his)\b")
_SELF = re.compile(r"\b(?:for (?:me|myself)|me an?|my own)\b")
_I_NEED = re.compile(r"\b(?:i|i'd|i'll) (?:need|want|like|would like|take)\b")
_THEY_NEED = re.compile(
    r"\b(?:he|she|(?:my|our) [\w-]+) (?:also |just |only )?"
    r"(?:needs|wants|would like|likes|takes|is after|is looking for|could do with)\b"
)
_ANOTHER = re.compile(
    rf"\b(?:he|she|him|her|his|hers|they|them|friend|partner|boss|colleague|{KIN})\b"
)
_UNISEX = re.compile(
    r"(?<!not )(?<!n't )\b(?:only|just|exclusively|strictly|solely|nothing but)"
    r"(?: (?:the|an?|some|show|me|want|need|buy|wear|like|in|for|looking for|interested in))* "
    r"(?:unisex|gender[- ]neutral)\b|\b(?:unisex|gender[- ]neutral) "
    r"(?:ones |pieces |models |styles |things |items |please )?(?:only|alone)\b|"
    r"\b(?:has|have|must|need|needs) (?:to )?(?:all )?be (?:unisex|gender[- ]neutral)\b"
)
_ME = "me"
_WORDS = {"female": "women's", "male": "men's"}


def wearers(text: str, pieces: Sequence[Found]) -> list[str]:
    """What each piece's name begins with: "men's", "women's" or ''; all '' for one person.

    With 'only unisex ones' it is 'unisex' for all.

    What the shopper wants for themselves stays '': whose that is, the conversation knows.
    """
    if only_unisex(text):
        return ["unisex"] * len(pieces)
    own = own_department(text)
    others = without_others(text)
    if own:
        text = without_own(text)
    # 'I need a shirt and chinos for him' asks for nothing of the shopper's own.
    each = bool(_THEY_NEED.search(text))
    said = [_whose(part, each) for part in _parts(text, pieces)]
    if len({one for one in said if one}) < 2:
        return [""] * len(pieces)
    if not _ANOTHER.search(others) and len({*said, own} - {"", _ME}) < 2:
        return [""] * len(pieces)  # 'for me: shorts and a men's top': one person, said twice
    # In 'a shirt and jeans for him and a skirt for me' the shirt is his, too.
    for at in reversed(range(len(said) - 1)):
        said[at] = said[at] or said[at + 1]
    for at in range(1, len(said)):
        said[at] = said[at] or said[at - 1]
    return [_WORDS.get(own if one == _ME else one, "") for one in said]


def only_unisex(text: str) -> bool:
    """Whether lower-case words want what is for everybody alone: 'just the unisex ones'."""
    return bool(_UNISEX.search(text))


def _parts(text: str, pieces: Sequence[Found]) -> list[str]:
    """The words that are about each piece: cut at the last link before the next one."""
    cuts = [0]
    for one, after in pairwise(pieces):
        links = list(_CUT.finditer(text, one.end, after.start))
        cuts.append(links[-1].end() if links else after.start)
    return [text[start:end] for start, end in zip(cuts, (*cuts[1:], len(text)), strict=True)]


def _whose(part: str, each: bool) -> str:
    """each: everybody's need is told by itself."""
    if found := department_of(part):
        return found
    if _SELF.search(part) or (each and _I_NEED.search(part)):
        return _ME
    female, male = bool(_HERSELF.search(part)), bool(_HIMSELF.search(part))
    return "" if female == male else "female" if female else "male"
