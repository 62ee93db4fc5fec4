"""Sizes in the shopper's words, as the catalog's systems name them."""

import re
from dataclasses import dataclass

from stylist.local.understanding.refusals import refused
from stylist.local.understanding.size_tables import converted
from stylist.local.understanding.size_words import (
    ALONE,
    ALONE_OF_MEN,
    ALSO,
    AT_THE_END,
    BARE,
    BESIDE,
    BOTTOMS,
    BRITISH,
    CHEST,
    CLOTHES,
    FOR_CLOTHES,
    LEGS,
    LETTER_BEFORE,
    LETTERED,
    NAMES,
    NUMBERED,
    SELF,
    SHOE,
    SHOES,
    SYSTEM,
    WAIST,
    WAIST_CM,
    WHERE,
    WORN_IN,
    WORN_WHERE,
)


@dataclass(frozen=True)
class _Wearer:
    department: str
    shoes: bool
    clothes: bool
    legs: bool
    british: bool
    lettered: bool


_WISHED = re.compile(r"\b(?!(?:my|in|and|are|is|his|her|our|wear|take|size|a|for|men's|women's)\b)"
                     r"[a-z-]+ $")  # fmt: skip
"""'A linen shirt L' wishes for a shirt, 'tops L' and 'my shirts M' do not."""
_EQUATED = re.compile(
    r"\b(?P<one>(?:us|uk|american|british)(?: size)? \d{1,2}(?:\.5)?|\d{1,2}(?:\.5)? (?:us|uk))"
    r"(?P<link>,? ?(?:(?:which|that|so|it) ?(?:is|'s|makes|means|would be)|that's|it's|so|i\.e\.|"
    r"aka|or rather|=|/|\()(?: (?:me|about|an?|size|the same as)){0,2} ?)"
    r"(?:eu |eur |european )?(?P<eu>3[4-9](?:\.5)?|4[0-8](?:\.5)?)\b"
)
"""'US 8, which is a 39': the one size told twice, as nobody else's table has it."""
_SELF_ALONE = re.compile(r"shoes (?:3|4)\d|feet |\W|(?:and|in) ")


def sizes_in(text: str, department: str) -> tuple[tuple[str, ...], str]:
    """The sizes of lower-case words as ('M', 'EU 39', 'waist 32'), and the words without them."""
    wanted = _without_refused(text)
    if SHOES.search(wanted):
        text = _EQUATED.sub(_as_european, text)
    who = _Wearer(department, bool(SHOES.search(wanted)), bool(CLOTHES.search(wanted)),
                  bool(LEGS.search(wanted)), bool(BRITISH.search(text)),
                  bool(LETTERED.search(wanted)))  # fmt: skip
    sizes: list[str] = []
    if bare := BARE.fullmatch(text):
        # No clothes have an odd number: it is a size of shoes.
        shoes = float(bare["a"]) % 2 != 0
        return tuple(_worn("EU", bare["a"], shoes, who)), " " * len(text)
    for pattern, read in _READERS:
        for found in list(pattern.finditer(text)):
            got = read(found, who)
            if got:
                sizes += got
                # 'Boots 39' asks for boots; 'shoes 44' says of what the size is.
                of_piece = pattern is ALONE and not _SELF_ALONE.match(found[0])
                start = found.start("a") if of_piece else found.start()
                if pattern is WORN_WHERE and found["c"] and _WISHED.search(text[:start]):
                    start = found.start("c")
                end = found.end() + len(_of_self(text, found))
                text = text[:start] + " " * (end - start) + text[end:]
    return tuple(dict.fromkeys(sizes))[:12], text


def _as_european(found: re.Match[str]) -> str:
    """The European size alone, in words of the same length."""
    return f"eu {found['eu']}".ljust(len(found[0]))


def worn_as(text: str) -> str:
    """'shoes', 'jeans' or 'top' where lower-case words speak of nothing else; '' where of more."""
    wanted = _without_refused(text)
    shoes, legs = bool(SHOES.search(wanted)), bool(LEGS.search(wanted))
    body = bool(CLOTHES.search(LEGS.sub(" ", wanted)))
    told = [word for word, is_said in (("shoes", shoes), ("jeans", legs), ("top", body)) if is_said]
    return told[0] if len(told) == 1 else ""


def _without_refused(text: str) -> str:
    """The words without what is refused: 'no heels, UK 10' is no size of shoes."""
    for start, end in refused(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _of_self(text: str, found: re.Match[str]) -> str:
    """' in shoes' after 'I'm a 39': the word says of what the size is and asks for nothing."""
    before = text[max(0, found.start() - 20) : found.end()]
    named = WHERE.match(text, found.end())
    return named[0] if named and SELF.search(before) else ""


def _group(found: re.Match[str]) -> str:
    return next(value for value in found.groups() if value)


def _waist(found: re.Match[str], who: _Wearer) -> list[str]:
    also = ALSO.match(found.string, found.end())
    more = [f"waist {also[1]}"] if also and 24 <= float(also[1]) <= 48 else []
    return [f"waist {_group(found)}", *more]


def _chest(found: re.Match[str], who: _Wearer) -> list[str]:
    return converted("clothes", "male", "US", _group(found))


def _letter(found: re.Match[str], who: _Wearer) -> list[str]:
    return [_letter_of(word) for word in found.groups() if word]


def _letter_of(word: str) -> str:
    return NAMES.get(word.replace("-", " "), NAMES.get(word.replace("-", ""), word.upper()))


def _in_system(found: re.Match[str], who: _Wearer) -> list[str]:
    said = (found["s1"] or found["s2"])[:2]
    number = found["n1"] or found["n2"]
    system = {"eu": "EU", "uk": "UK", "br": "UK", "us": "US", "am": "US"}[said]
    shoes = "shoe" in found[0] or who.shoes or (system == "EU" and not who.clothes)
    return _worn(system, number, shoes or number.endswith(".5"), who)


def _number(found: re.Match[str], who: _Wearer) -> list[str]:
    number = _group(found)
    also = ALSO.match(found.string, found.end())
    return _of_number(number, found, who) + (_of_number(also[1], found, who) if also else [])


def _of_number(number: str, found: re.Match[str], who: _Wearer) -> list[str]:
    value = float(number)
    if FOR_CLOTHES.match(found.string, found.end()):
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
    also = ALSO.match(found.string, found.end())
    more = [f"EU {also[1]}"] if also and 34 <= float(also[1]) <= 48 else []
    return [f"EU {found['a']}", *more] if who.shoes else []


def _bottoms(found: re.Match[str], who: _Wearer) -> list[str]:
    value = int(_group(found))
    if 24 <= value <= 40:
        return [f"waist {value}"]
    return _worn("UK" if who.british else "US", str(value), False, who)


def _shoe(found: re.Match[str], who: _Wearer) -> list[str]:
    also = ALSO.match(found.string, found.end())
    return [f"EU {_group(found)}", *([f"EU {also[1]}"] if also else [])]


def _waist_cm(found: re.Match[str], who: _Wearer) -> list[str]:
    return [f"waist {round(int(_group(found)) / 2.54)}"]


def _worn_in(found: re.Match[str], who: _Wearer) -> list[str]:
    if not (who.shoes or (who.clothes and found[0].split()[0] not in ("men", "women"))):
        return []
    if who.legs and not who.shoes and 24 <= float(_group(found)) <= 38:
        return [f"waist {_group(found)}"]
    number = _group(found)
    if float(number) >= 32:
        return _worn("EU", number, who.shoes and not who.clothes, who)
    return _of_number(number, found, who)


def _at_the_end(found: re.Match[str], who: _Wearer) -> list[str]:
    return [_letter_of(found["a"])] if who.clothes else []


def _of_men(found: re.Match[str], who: _Wearer) -> list[str]:
    return [f"waist {_group(found)}"] if who.department == "male" and not who.shoes else []


def _beside(found: re.Match[str], who: _Wearer) -> list[str]:
    legs = found["legs"] or found["behind"]
    return [f"waist {legs}"] if legs else [f"EU {found['feet']}"]


def _worn(system: str, number: str, shoes: bool, who: _Wearer) -> list[str]:
    # "He wears XL and EU 44": the letter is for the clothes.
    of_feet = who.lettered and 35 <= float(number) <= 48
    if system == "EU" and (shoes or of_feet):
        return [f"EU {number}"]
    if shoes:
        return [f"EU {size}" for size in converted("shoes", who.department, system, number)]
    return converted("clothes", who.department, system, number)


_READERS = (
    (WAIST_CM, _waist_cm), (WAIST, _waist), (CHEST, _chest), (SYSTEM, _in_system),
    (LETTERED, _letter), (LETTER_BEFORE, _letter), (SHOE, _shoe), (WORN_WHERE, _letter),
    (BOTTOMS, _bottoms), (NUMBERED, _number), (BESIDE, _beside), (ALONE, _alone),
    (WORN_IN, _worn_in), (ALONE_OF_MEN, _of_men), (AT_THE_END, _at_the_end),
)  # fmt: skip
"""The surest first: what one has read, the next does not see."""
