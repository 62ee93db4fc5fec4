"""Words that say too little alone, heard with what stands: '250?', 'more like 2', "women's"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stylist.domain import Wish
from stylist.local.planner.goals import GUIDE, SEARCH
from stylist.local.planner.history import Turn
from stylist.local.planner.pieces import Shown
from stylist.local.planner.standing import LIMITS, MAIN, Hears
from stylist.local.understanding import Ask, Understanding
from stylist.search.wanted import piece_of

_LOST = (Ask.OFFTOPIC, Ask.UNCLEAR, Ask.ADVICE)
_BARE = frozenset(("sizes", "department", "colors", "patterns", "materials", "prefer_cheap",
                   "avoid_colors", "avoid_pieces", "avoid_patterns", "avoid_materials",
                   *LIMITS))  # fmt: skip
_OUTFIT = re.compile(r"\b(outfits?|looks?|dress me|wear|together|head to toe|clothes)\b", re.I)
_AMOUNT = re.compile(
    r"\b(?:for|at|under|below|within|only (?:had|have|got)|just (?:had|have)|have|had|with|than|"
    r"to|it|say|about|around|max\w*|of)\s+(?:\$|€|£)?(\d{2,5})\b(?!\s?(?:degrees|°|°?[cf]\b|people|"
    r"years|cm|inch|%|pm\b|am\b|of\b|and\b|times|plus|[-+*/]))",
    re.IGNORECASE,
)
_LEAST_AMOUNT = 20
_MOST_WORDS = 12
_WEATHER = re.compile(
    r"\b(colder|warmer|hotter|cooler|cold|hot|chilly|mild|freezing|sunny|rain\w*|snow\w*|windy|"
    r"outside|weather|temperature)\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\b(?:it'?s|it is|it'?ll be|it will be|it was|(?:more|rather) like|rather|about|around|"
    r"maybe|only|say|just|down to|up to|be|nearer|closer to)\s+(?:more like |about |around |only |"
    r"just )?(-|\u2212|minus )?(\d{1,2})\b(?!\s?(?:\$|€|£|%|dollars|euros?|pounds|pm\b|am\b|"
    r"o'clock|years|of\b|pieces|:|\d))",
    re.IGNORECASE,
)
_FEET = re.compile(r"\b(feet|footwear)\b", re.IGNORECASE)
_BUDGET = re.compile(r"\b(?:bigger|larger|higher) budget\b", re.IGNORECASE)
_LIKE_THAT = re.compile(
    r"\b(put|build|make|find|show|dress|something|outfit|together|like (that|this))\b", re.I
)
_CUT = re.compile(r"\b(sleeves?|sleeved|sleeveless|neck|leg|waist|rise|length|hem|heel)\b", re.I)
_DEPARTMENTS = {"female": "women's", "male": "men's"}


@dataclass(frozen=True)
class Standing:
    """What stands when the words are said. subject: the tool that answered last."""

    before: Wish
    shown: Shown
    subject: str
    past: Sequence[Turn]
    hears: Hears
    today: str

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing that words could be about."""
        return self.before.is_empty and self.shown.is_empty


def in_context(said: Understanding, words: str, at: Standing) -> Understanding:
    """What the words mean where they are said; words that say enough mean what they say."""
    said = _refusing(said)
    if said.ask == Ask.OFFENSIVE:
        return said
    said = _of_guide(_with_degrees(said, words, at), words, at)
    if at.is_nothing:
        return said
    for step in (_with_amount, _with_cut, _on_feet, _for_everything, _in_its_size, _bare):
        said = step(said, words, at)
    return said


def _refusing(said: Understanding) -> Understanding:
    """What is not liked is not to be kept: 'I don't like the bag'."""
    refused = {piece.words for piece in said.pieces if piece.refused and piece.pointed}
    gone = tuple(word for word in said.keep if word in refused)
    if not gone:
        return said
    kept = tuple(word for word in said.keep if word not in refused)
    asks = [ask for ask in said.asks if ask not in (Ask.KEEP, Ask.NO) or (kept and ask == Ask.KEEP)]
    return replace(said, keep=kept, swap=(*said.swap, *gone), asks=(Ask.SWAP, *asks))


def _with_degrees(said: Understanding, words: str, at: Standing) -> Understanding:
    """'It will be colder, more like 2', "it's 18 and sunny"."""
    found = _DEGREES.search(words)
    if not found or said.wish.temperature_c is not None or set(LIMITS) & set(said.wish.stated()):
        return said
    speaks = _WEATHER.search(words) or said.wish.conditions
    if not (speaks or at.before.temperature_c is not None) or said.wish.sizes:
        return said
    celsius = float(found[2]) * (-1 if found[1] else 1)
    steps = tuple(one for one in said.comparisons if one not in ("warmer", "lighter"))
    asks = tuple(one for one in said.asks if one not in (*_LOST, Ask.MORE, Ask.WEATHER))
    return replace(said, wish=replace(said.wish, temperature_c=celsius), comparisons=steps,
                   asks=asks or (Ask.OUTFIT if at.is_nothing else Ask.CORRECT,))  # fmt: skip


def _of_guide(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Put something like that together': for what the style guide was just asked about."""
    last = at.past[-1] if at.past else Turn()
    read = [ran for ran in last.ran if ran.name == GUIDE and not ran.failed]
    wish = said.wish
    if not read or wish.occasion or wish.pieces or any(ran.name in MAIN for ran in last.ran):
        return said
    if not (_LIKE_THAT.search(words) or said.ask == Ask.YES) or said.ask == Ask.ADVICE:
        return said
    passages = read[-1].result.get("passages")
    first = passages[0] if isinstance(passages, list) and passages else {}
    title = str(first.get("title", "")) if isinstance(first, dict) else ""
    occasion = at.hears(f"an outfit for {title}", at.today).wish.occasion or "everyday"
    return replace(said, wish=replace(wish, occasion=occasion), references=(), asks=(Ask.OUTFIT,))


def _with_amount(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Can you do it for 250?'"""
    found = _AMOUNT.search(words)
    if not found or said.ask not in _LOST or len(words.split()) > _MOST_WORDS:
        return said
    amount = int(found[1])
    if said.wish.stated() or amount < _LEAST_AMOUNT:
        return said
    return replace(said, wish=Wish(max_price_minor=amount * 100), open_limit=True,
                   asks=(Ask.CORRECT,))  # fmt: skip


def _for_everything(said: Understanding, words: str, at: Standing) -> Understanding:
    """An amount that is neither 'each' nor 'in total' is for the whole outfit that is shown."""
    if _BUDGET.search(words):
        steps = tuple(one for one in said.comparisons if one != "bigger")
        said = replace(said, comparisons=steps, drops=(*said.drops, *LIMITS))
    most, each = said.wish.max_price_minor, at.before.max_price_minor
    if not said.open_limit or most is None or said.wish.pieces or not at.shown.dressed:
        return said
    if each is not None and at.before.total_minor is None and most < 2 * each:
        return said
    wish = replace(said.wish.without("max_price_minor"), total_minor=most)
    return replace(said, wish=wish, open_limit=False)


def _on_feet(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Something dressier on the feet' is about the shoes."""
    if not _FEET.search(words) or not at.shown.dressed or said.wish.pieces or said.swap:
        return said
    return replace(said, swap=("shoes",), asks=(Ask.SWAP,))


def _with_cut(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Wide leg', 'with sleeves', of the pieces that are looked for."""
    alone = said.ask in (Ask.UNCLEAR, Ask.CORRECT) and not set(said.wish.stated()) - {"text"}
    if not alone or said.comparisons or said.drops or len(words.split()) > 4:
        return said
    if at.subject != SEARCH or not at.before.pieces:
        return said
    own = at.before.pieces[-1]
    plain, cut = (at.hears(one, at.today).wish for one in (own, f"{words} {own}"))
    if cut.pieces and piece_of(cut.pieces[-1]).details != piece_of(own).details:
        wish = Wish(pieces=(*at.before.pieces[:-1], cut.pieces[-1]))
    elif cut.text and cut.text != plain.text:
        wish = Wish(text=cut.text)
    elif _CUT.search(words):
        wish = Wish(text=words.strip(" .!?")[:60])
    else:
        return said
    return replace(said, wish=wish, asks=(Ask.CORRECT,))


def _in_its_size(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Size 8' is said of what is looked for: of sneakers it is a shoe's size."""
    numbered = any(character.isdigit() for character in words)
    if not (said.wish.sizes and numbered and at.before.pieces) or said.wish.pieces:
        return said
    department = said.wish.department or at.before.department
    head = f"{_DEPARTMENTS.get(department, '')} {at.before.pieces[0]}".strip()
    sizes = at.hears(f"{head}, {words}", at.today).wish.sizes
    return replace(said, wish=replace(said.wish, sizes=sizes)) if sizes else said


def _bare(said: Understanding, words: str, at: Standing) -> Understanding:
    """A department, a size, a colour alone is said of what is looked for, not of an outfit."""
    stated = set(said.wish.stated())
    if said.ask != Ask.OUTFIT or not stated or stated - _BARE or _OUTFIT.search(words):
        return said
    if at.subject != SEARCH and not at.before.pieces:
        return said
    return replace(said, asks=(Ask.CORRECT, *(one for one in said.asks if one != Ask.OUTFIT)))
