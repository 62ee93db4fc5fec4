"""Figures that name nothing, heard with what stands: '250?' is money, 'more like 2' degrees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.history import Turn
from stylist.local.planner.pieces import Shown
from stylist.local.planner.standing import LIMITS, Hears
from stylist.local.understanding import Ask, Understanding

_LOST = (Ask.OFFTOPIC, Ask.UNCLEAR, Ask.ADVICE)
_AMOUNT = re.compile(
    r"\b(?:for|at|under|below|within|only (?:had|have|got)|just (?:had|have)|have|had|with|than|"
    r"to|it|say|about|around|max\w*|of)\s+(?:\$|€|£)?(\d{2,5})\b(?!\s?(?:degrees|°|°?[cf]\b|people|"
    r"years|cm|inch|%|pm\b|am\b|of\b|and\b|times|plus|[-+*/]))",
    re.IGNORECASE,
)
_BESIDE_CHEAPER = re.compile(
    r"(?:^|[-\u2013\u2014,:;.!]\s*)(?:\$|€|£)?(\d{2,5})\b(?!\s?(?:degrees|°|°?[cf]\b|%|cm|"
    r"cheaper|less|off|of\b|and\b))",
    re.IGNORECASE,
)
"""'Cheaper please, 220': what follows a stop, where words ask for less."""
_BY = re.compile(r"\b(?:by|at least|another) (?:about |around )?(?:\$|€|£)?\d", re.IGNORECASE)
"""'Cheaper by 50' names no limit."""
_LEAST_AMOUNT = 20
_LEAST_TOTAL = 150_00
_MOST_WORDS = 12
_WEATHER = re.compile(
    r"\b(colder|warmer|hotter|cooler|cold|hot|chilly|mild|freezing|sunny|rain(?:s|y|ing|ed)?|snow(?:s|y|ing|ed)?|windy|"
    r"outside|weather|temperature)\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\b(?:it'?s|it is|it'?ll be|it will be|it was|(?:more|rather) like|rather|about|around|"
    r"maybe|only|say|just|down to|up to|be|nearer|closer to|(?:sunny|hot|warm|cold|chilly|mild|"
    r"rainy|cloudy|dry|windy|cool) (?:and|at))\s+(?:more like |about |around |only |"
    r"just )?(-|\u2212|minus )?(\d{1,2})\b(?!\s?(?:\$|€|£|%|dollars|euros?|pounds|pm\b|am\b|"
    r"o'clock|years|of\b|pieces|:|\d|['\"]|ft\b|feet|foot))",
    re.IGNORECASE,
)
_NOT_SO_MANY = re.compile(
    r"\W*(?:(?:sorry|no|oops|wait|i (?:meant|mean)|rather|actually|make (?:it|that)|correction|"
    r"it's|i said|er|um|of course)\W+)+(-|\u2212|minus )?([0-3]?\d)(?:,? not -?\d{1,2})?"
    r"(?:,? (?:sorry|i meant|of course))?\W*",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:double (?:that|it|the (?:budget|price|amount|limit))|twice (?:that|as much|"
    r"the (?:budget|price|amount))|half (?:that|as much|the (?:budget|price|amount)))\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"\b(?:bigger|larger|higher) budget\b", re.IGNORECASE)


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


def with_degrees(said: Understanding, words: str, at: Standing) -> Understanding:
    """'It will be colder, more like 2', "it's 18 and sunny"."""
    found = _DEGREES.search(words) or _corrected_degrees(words, at)
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


def _corrected_degrees(words: str, at: Standing) -> re.Match[str] | None:
    """'Sorry, 21', where 12 °C stands and no size that it might put right."""
    found = _NOT_SO_MANY.fullmatch(words)
    sized = any(character.isdigit() for size in at.before.sizes for character in size)
    return found if at.before.temperature_c is not None and not sized else None


def _in_proportion(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Double that', 'twice as much is ok', 'half the budget', of a limit that stands."""
    found = _TIMES.search(words)
    told = {name: limit for name in LIMITS[1:] if (limit := getattr(at.before, name)) is not None}
    if not found or len(told) != 1 or len(words.split()) > _MOST_WORDS or said.wish.pieces:
        return said
    share = 0.5 if found[0].lower().startswith("half") else 2
    name, limit = next(iter(told.items()))
    limits: dict[str, Any] = {name: round((limit + 50) // 100 * 100 * share)}
    return replace(said, wish=Wish(**limits), open_limit=False, references=(), comparisons=(),
                   drops=(), asks=(Ask.CORRECT,))  # fmt: skip


def with_amount(said: Understanding, words: str, at: Standing) -> Understanding:
    """'Can you do it for 250?', 'cheaper, say 220'."""
    said = _in_proportion(said, words, at)
    is_less = said.comparisons == ("cheaper",)
    found = _AMOUNT.search(words) or (_BESIDE_CHEAPER.search(words) if is_less else None)
    if not found or len(words.split()) > _MOST_WORDS or not (is_less or said.ask in _LOST):
        return said
    amount = int(found[1])
    if said.wish.without("prefer_cheap").stated() or amount < _LEAST_AMOUNT or _BY.search(words):
        return said
    return replace(said, wish=Wish(max_price_minor=amount * 100), open_limit=True,
                   asks=(Ask.CORRECT,))  # fmt: skip


def for_outfit(said: Understanding, words: str, at: Standing) -> Understanding:
    """'An outfit, 500 dollars': more than one piece is likely to cost is for all of it."""
    most = said.wish.max_price_minor
    if not said.open_limit or said.wish.pieces or Ask.OUTFIT not in said.asks or most is None:
        return said
    if most < _LEAST_TOTAL:
        return said
    wish = replace(said.wish.without("max_price_minor"), total_minor=most)
    return replace(said, wish=wish, open_limit=False)


def for_everything(said: Understanding, words: str, at: Standing) -> Understanding:
    """An amount that is neither 'each' nor 'in total' is for the whole outfit that is shown."""
    if _BUDGET.search(words):
        steps = tuple(one for one in said.comparisons if one != "bigger")
        said = replace(said, comparisons=steps, drops=(*said.drops, *LIMITS))
    said = _for_the_piece(said, at)
    most, each = said.wish.max_price_minor, at.before.max_price_minor
    if not said.open_limit or most is None or said.wish.pieces:
        return said
    if not at.shown.dressed and at.before.total_minor is None:
        return said
    if each is not None and at.before.total_minor is None and most < 2 * each:
        return said
    wish = replace(said.wish.without("max_price_minor"), total_minor=most)
    return replace(said, wish=wish, open_limit=False)


def _for_the_piece(said: Understanding, at: Standing) -> Understanding:
    """'My budget is more like 90', of a dress that was looked for: the dress may cost so much."""
    total, old = said.wish.total_minor, at.before
    if not said.open_limit or total is None or said.wish.pieces:
        return said
    if said.dresses or Ask.OUTFIT in said.asks:
        return said
    if at.shown.dressed or len(old.pieces) != 1 or old.occasion or old.total_minor is not None:
        return said
    wish = replace(said.wish.without("total_minor"), max_price_minor=total)
    return replace(said, wish=wish)
