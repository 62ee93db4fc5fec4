"""A child beside a grown-up: 'for my 10 year old son and my wife'."""

import re

from stylist.local.understanding import lexicon
from stylist.local.understanding.children import age_group_of
from stylist.local.understanding.kin import KIN
from stylist.local.understanding.once import once

_AGE = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:[- ](?:years?|yrs?|months?)[- ]olds?|[- ]?(?:yo|y/o))"
)
_YOUNG = (
    r"(?:sons?|daughters?|boys?|girls?|kids?|kiddos?|child|children|toddlers?|bab(?:y|ies)|nieces?|"
    r"nephews?|grandsons?|granddaughters?|grandchild(?:ren)?|grandkids|teenagers?|teens?|brothers?|"
    r"sisters?|godsons?|goddaughters?|twins)"
)
_CHILD = (
    r"(?:(?:my|our|the|his|her|their|an?|two|three) )?"
    rf"(?:(?:{_AGE}|own|little|small|young|younger|older|baby|teenage|two|three|four|\d|twin) )*"
    rf"(?:{_YOUNG}|{_AGE})\b(?!'s?\b)"
    r"(?:,? \(?(?:who is |who's |is |aged? )?\d{1,2}(?:(?: and |, ?| & )\d{1,2})*"
    r"(?! ?(?:%|eu|uk|us|[$£€]))\)?,?)?"
)
"""'My 10 year old son', 'our two kids (4 and 7)'."""
_ELDER = rf"(?:my|our) (?:\w+ )?(?:{KIN}|partner|spouse|other half)"
_ADULT = (
    rf"(?:me|myself|{_ELDER}|husband|hubby|wife|partner|mum|mom|dad|mummy|daddy|"
    r"(?:his|her|their|the) (?:mum|mom|mother|dad|father|parents))\b"
    r"(?!'| (?:says?|said|thinks?|thought|wants? me|and i (?:need|want|are)|is (?:getting|"
    r"marrying)|gets|told|to (?:get|buy|find|choose|pick|see)))"
)
_LINK = r"(?:,? and|,? plus|,? as well as| &|,)"
_GROWN = re.compile(rf"\b(?:for|and|plus|dress|style|as well as)(?: also)? {_ADULT}|[,&] {_ADULT}")
_ITEM = r"(?P<item>(?:an?|some) (?:[\w-]+ ){1,3})"
_THEIR_OWN = re.compile(
    rf"\b{_ITEM}for {_CHILD}{_LINK} (?=(?:an?|some|something) (?:[\w-]+ ){{0,4}}for {_ADULT})"
)
"""'A suit for my son (8) and' before 'a dress for my wife'."""
_ALSO_OWN = re.compile(rf"{_LINK} (?P<item>(?:[\w-]+ ){{1,4}})for {_CHILD}")
_FIRST = re.compile(rf"\b{_CHILD}{_LINK} (?:for )?(?={_ADULT}|{_CHILD})")
_LAST = re.compile(rf"{_LINK} (?:for )?{_CHILD}|\bfor {_CHILD}")
_PUT_ASIDE = re.compile(
    r"\b(?:forget(?: about)?|never ?mind|leave out|skip|without|drop|not(?: for)?|instead of|no) "
    rf"(?:the |my |our |his |her )?(?:\w+ )?{_YOUNG}\b(?!')|\bleave (?:my|our|the) {_YOUNG} out\b"
)
_ONLY = re.compile(
    rf"\b(?:just|only|rather|instead|but|and|now|then|what about|how about|so|ok|okay)?[, ]*"
    rf"\bfor {_ADULT}|^(?:ok(?:ay)?[, ]+)?(?:just|only|then|and|what about|how about) {_ADULT}"
)


@once
def without_children(text: str) -> str:
    """Lower-case words without the children, where a grown-up is to be dressed beside them."""
    if age_group_of(text) != "kids":
        return text
    rest = text
    for pattern in (_THEIR_OWN, _ALSO_OWN, _FIRST, _FIRST, _LAST):
        rest = " ".join(pattern.sub(_without, rest).split())
    is_left = _GROWN.search(rest) and age_group_of(rest) != "kids"
    return rest if is_left else text


def has_child_beside(words: str) -> bool:
    """Whether a child is named beside a grown-up to dress."""
    text = _told(words)
    return without_children(text) != text


def turns_to_grown(words: str) -> bool:
    """'Just for my wife then', 'forget my son', 'for me instead'."""
    text = _told(words)
    if _PUT_ASIDE.search(text):
        return True
    return bool(_ONLY.search(text)) and age_group_of(without_children(text)) != "kids"


def _without(found: re.Match[str]) -> str:
    """Nothing, where it is a child and, if a thing is named for it, a garment."""
    item = found.groupdict().get("item") or ""
    is_garment = not item or "outfit" in item or "something" in item or any(
        one.kind == "piece" for one in lexicon.find(item))  # fmt: skip
    is_child = age_group_of(found[0]) == "kids"
    return " " if is_child and is_garment else found[0]


def grown_named(words: str) -> str:
    """The grown-up beside the child, as 'your wife' or 'you'; '' where no one word says who."""
    found = _GROWN.search(without_children(_told(words)))
    who = re.search(rf"\b(?:me|myself|{_ELDER})$", found[0]) if found else None
    return as_yours(who[0]) if who else ""


def as_yours(who: str) -> str:
    """'My wife' as the stylist says it: 'your wife'."""
    return "you" if who in ("me", "myself", "i") else re.sub(r"^(?:my|our) ", "your ", who)


def _told(words: str) -> str:
    return " ".join(words.lower().replace("\u2019", "'").split())
