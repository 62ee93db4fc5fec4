"""Sizes in the shopper's words, as the catalog's systems name them."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from stylist.local.understanding.data import DATA
from stylist.local.understanding.refusals import refused

_LETTER = (
    r"(?:xx?s|xx?l|xxxl|[234]xl|s|m|l|extra[- ]small|extra[- ]large|small|medium|med|large|"
    r"x-?small|x-?large)"
)
_NAMES = {"small": "S", "medium": "M", "med": "M", "large": "L", "extra small": "XS",
          "extra large": "XL", "xsmall": "XS", "xlarge": "XL", "2xl": "XXL", "3xl": "XXXL",
          "4xl": "XXXXL"}  # fmt: skip
_WHOSE = r"(?:wom[ae]n'?s|m[ae]n'?s|ladies'?|gents'?)"
_WAIST = re.compile(
    r"\b(?:waist(?: size)?(?: is| of|:)?|w) ?(?P<a>2\d|3\d|4[0-8])\b"
    r"|\b(?P<b>2\d|3\d|4[0-8])(?:\"|''| ?in(?:ch(?:es)?)?)?[ -]waist\b"
    r"|\b(?P<c>2\d|3\d|4[0-8]) ?[x/] ?(?:2[6-9]|3[0-8])\b|\bw(?P<d>2\d|3\d) ?l ?\d\d\b"
)
_CHEST = re.compile(
    r"\b(?:chest(?: size)?|jacket size) ?(?P<a>3[4-9]|4\d)\b|\b(?P<b>3[4-9]|4[0-9])(?:\"| inch)?"
    r"[ -]chest\b|\b(?P<c>3[4-9]|4[0-9])r\b"
)
_SYSTEM = re.compile(
    rf"\b(?P<s1>eu|european|uk|us|british|american)(?: {_WHOSE})?(?: shoe)?(?: size)? ?"
    rf"(?P<n1>\d{{1,2}}(?:\.5)?)\b(?!\.\d)|\b(?P<n2>\d{{1,2}}(?:\.5)?) ?(?:in )?"
    rf"(?P<s2>eu|european|uk|us|british|american)\b"
)
_LETTERED = re.compile(
    rf"\b(?:sizes?|between) (?:is |are |of |a |an )?(?P<a>{_LETTER})(?: (?:or|and|"
    rf"to) (?:an? )?(?P<a2>{_LETTER}))?\b"
    rf"|\b(?:i'm|i am|he's|she's|he is|she is|they're|wears?|take|takes|usually|{_WHOSE}|in|on|is)"
    rf" (?:usually |normally |about |probably |roughly )?(?:an? )?(?P<b>{_LETTER})"
    r"(?=$| ?[.,;:!?)]| (?:on|in|for|and|with|size|please|at|but|top|bottom|or|usually|normally))"
    rf"|\b(?P<c>xx?s|xx?l|xxxl|[234]xl)\b(?: ?(?:or|/|-|to) ?(?P<c2>{_LETTER})\b)?"
    rf"|\b(?P<e>s|m|l) ?(?:or|/) ?(?P<e2>m|l|xl)\b"
    rf"|(?:^|[,.;:(] |\band |\bjacket )(?:an? )?(?P<d>s|m|l|small|medium|large)"
    r"(?=$| ?[.,;:!?)]| (?:please|and \d))"
)
_NUMBERED = re.compile(
    r"\b(?:size|sizes|shoe size|a size|i'm a|i am a|he's a|she's a|i'm|i take a|i wear a|i wear|"
    r"takes? a|wears? a|wears?|take)"
    r"(?: is| are| of|:)? (?P<a>\d{1,2}(?:\.5)?)\b(?!\.\d|[ -]?(?:°|%|years?|yrs?|yo\b|cm|kg|lbs|"
    r"ft|"
    r"feet|foot|months|weeks|and a half feet))(?!['\"])|\b(?P<b>3[4-9]|4[0-8])(?= in shoes)"
)
_ALONE = re.compile(
    r"(?:^|[,.;:(/] ?|\band |\bin |\bfeet |\b(?:shoes|boots|sneakers|trainers|loafers|heels|"
    r"sandals|brogues|flats) )(?P<a>3[4-9]|4[0-8])(?=$| ?[.,;:!?)]| please| and| in sho)"
)
_ALSO = re.compile(r" ?(?:or|-|to|/) ?(\d{1,2}(?:\.5)?)\b(?! ?(?:°|degrees|€|£|\$))")
_FOR_CLOTHES = re.compile(
    r" (?:in|on|for) (?:dresses|tops?|clothes|jackets|shirts|coats|skirts|blouses)\b"
)
_BESIDE = re.compile(
    r"(?<![\w$£€.-])(?:(?P<legs>2[4-9]|3[0-8]) (?:jeans|trousers|chinos|pants)|"
    r"(?P<feet>3[4-9]|4[0-8]) (?:shoes|boots|sneakers|trainers|feet))\b"
)
_SHOES = re.compile(
    r"\b(?:shoes?|boots?|sneakers?|trainers|loafers?|heels?|sandals?|brogues|oxfords|flats|pumps|"
    r"wellies|footwear|feet|foot|runners|ballerinas|stilettos|booties|slippers|mules)\b"
)
_LEGS = re.compile(r"\b(?:jeans?|trousers?|chinos?|pants|slacks)\b")
_CLOTHES = re.compile(
    r"\b(?:dress|dresses|skirt|blouse|shirt|top|coat|jacket|blazer|suit|jumper|sweater|cardigan|"
    r"jumpsuit|trousers|jeans|outfit|gown|tee|knitwear|leggings)\b"
)
_BRITISH = re.compile(r"£|\b(?:quid|uk|jumper|trainers|mum|trousers|wellies)\b")


_SELF = re.compile(
    r"\b(?:i'm|i am|i wear|i take|i usually|my|he's|she's|he is|she is|wears|and|,)\b|,"
)
_WHERE = re.compile(
    r" (?:(?:in|on|for) (?:my )?(?:shoes|tops?|bottoms?|dresses|trousers|jeans|boots|shirts|"
    r"jackets|"
    r"clothes|skirts|coats)|shoes?)\b"
)


@dataclass(frozen=True)
class _Wearer:
    department: str
    shoes: bool
    clothes: bool
    legs: bool
    british: bool


def sizes_in(text: str, department: str) -> tuple[tuple[str, ...], str]:
    """The sizes of lower-case words as ('M', 'EU 39', 'waist 32'), and the words without them."""
    wanted = _without_refused(text)
    who = _Wearer(department, bool(_SHOES.search(wanted)), bool(_CLOTHES.search(wanted)),
                  bool(_LEGS.search(wanted)), bool(_BRITISH.search(text)))  # fmt: skip
    sizes: list[str] = []
    for pattern, read in _READERS:
        for found in list(pattern.finditer(text)):
            got = read(found, who)
            if got:
                sizes += got
                end = found.end() + len(_of_self(text, found))
                text = text[: found.start()] + " " * (end - found.start()) + text[end:]
    return tuple(dict.fromkeys(sizes))[:12], text


def _without_refused(text: str) -> str:
    """The words without what is refused: 'no heels, UK 10' is no size of shoes."""
    for start, end in refused(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _of_self(text: str, found: re.Match[str]) -> str:
    """' in shoes' after 'I'm a 39': the word says of what the size is and asks for nothing."""
    before = text[max(0, found.start() - 20) : found.end()]
    named = _WHERE.match(text, found.end())
    return named[0] if named and _SELF.search(before) else ""


def _group(found: re.Match[str]) -> str:
    return next(value for value in found.groups() if value)


def _waist(found: re.Match[str], who: _Wearer) -> list[str]:
    return [f"waist {_group(found)}"]


def _chest(found: re.Match[str], who: _Wearer) -> list[str]:
    return _converted("clothes", "male", "US", _group(found))


def _letter(found: re.Match[str], who: _Wearer) -> list[str]:
    return [_letter_of(word) for word in found.groups() if word]


def _letter_of(word: str) -> str:
    return _NAMES.get(word.replace("-", " "), _NAMES.get(word.replace("-", ""), word.upper()))


def _in_system(found: re.Match[str], who: _Wearer) -> list[str]:
    said = (found["s1"] or found["s2"])[:2]
    number = found["n1"] or found["n2"]
    system = {"eu": "EU", "uk": "UK", "br": "UK", "us": "US", "am": "US"}[said]
    shoes = "shoe" in found[0] or who.shoes or (system == "EU" and not who.clothes)
    return _worn(system, number, shoes or number.endswith(".5"), who)


def _number(found: re.Match[str], who: _Wearer) -> list[str]:
    number = _group(found)
    also = _ALSO.match(found.string, found.end())
    return _of_number(number, found, who) + (_of_number(also[1], found, who) if also else [])


def _of_number(number: str, found: re.Match[str], who: _Wearer) -> list[str]:
    value = float(number)
    if _FOR_CLOTHES.match(found.string, found.end()):
        return _worn("EU" if value >= 32 else "UK" if who.british else "US", number, False, who)
    if who.shoes and (34 <= value <= 48):
        return [f"EU {number}"]
    if who.legs and not who.shoes and 24 <= value <= 38:
        return [f"waist {number}"]
    if "size" not in found[0] and value > (20 if who.clothes else 14 if who.shoes else 0):
        return []
    if value >= 32:
        return _worn("EU", number, not who.clothes, who)
    system = "UK" if who.british else "US"
    return _worn(system, number, who.shoes and not who.clothes, who)


def _alone(found: re.Match[str], who: _Wearer) -> list[str]:
    return [f"EU {found['a']}"] if who.shoes else []


def _beside(found: re.Match[str], who: _Wearer) -> list[str]:
    return [f"waist {found['legs']}"] if found["legs"] else [f"EU {found['feet']}"]


def _worn(system: str, number: str, shoes: bool, who: _Wearer) -> list[str]:
    if shoes and system == "EU":
        return [f"EU {number}"]
    if shoes:
        return [f"EU {size}" for size in _converted("shoes", who.department, system, number)]
    return _converted("clothes", who.department, system, number)


def _converted(what: str, department: str, system: str, number: str) -> list[str]:
    """The size in the catalog's system; women's numbers where nobody was named and they have it."""
    tables = _tables()[what]
    first = "male" if department == "male" else "female"
    number = number.removesuffix(".0")
    for name in (first, "male" if first == "female" else "female"):
        if size := tables[name].get(system, {}).get(number):
            return [size]
    return []


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = json.loads((DATA / "sizes.json").read_text(encoding="utf-8"))
    return tables


_READERS = (
    (_WAIST, _waist), (_CHEST, _chest), (_SYSTEM, _in_system), (_LETTERED, _letter),
    (_NUMBERED, _number), (_BESIDE, _beside), (_ALONE, _alone),
)  # fmt: skip
"""The surest first: what one has read, the next does not see."""
