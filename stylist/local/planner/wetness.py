"""Rain or snow, said after pieces were looked for that are worn out in it."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.figures import Standing
from stylist.local.planner.goals import SEARCH
from stylist.local.planner.merging import WEATHER
from stylist.local.planner.pointing import slot_of
from stylist.local.understanding import Ask, Understanding

_WORN_OUTSIDE = ("shoes", "outerwear", "bag")
_OUTFIT = re.compile(r"\b(?:outfits?|looks?|wear|dress me|together|goes?|with)\b", re.IGNORECASE)


def of_weather(said: Understanding, words: str, at: Standing) -> Understanding:
    """'It will rain though', of shoes that were looked for, asks for others and no outfit."""
    if at.subject != SEARCH or at.shown.dressed or not is_wet(said.wish):
        return said
    if not worn_outside(at.before) or _OUTFIT.search(words):
        return said
    return replace(said, asks=(Ask.CORRECT,), references=(), dresses=False)


def is_wet(said: Wish) -> bool:
    """Whether rain or snow is said, and nothing but weather."""
    wet = {"rain", "snow"} & set(said.conditions)
    return bool(wet) and not set(said.stated()) - {*WEATHER, "text"}


def worn_outside(wish: Wish) -> tuple[str, ...]:
    """The pieces wished that the weather reaches."""
    return tuple(one for one in wish.pieces if slot_of(one) in _WORN_OUTSIDE)
