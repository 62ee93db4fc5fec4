"""A present is a thing or two, and no whole outfit: 'a gift for a colleague, up to 50'."""

import re
from dataclasses import replace

from stylist.domain import Wish
from stylist.local.planner.goals import SEARCH, Goal
from stylist.local.planner.merging import sort_of
from stylist.local.planner.scene import Scene
from stylist.local.understanding import Ask
from stylist.local.understanding.asks import wants_outfit
from stylist.local.understanding.presents import is_gift

_NAMED = ("pieces", "colors", "patterns", "materials")
_TOLD = ("temperature_c", "conditions", "season", "month", "place", "max_price_minor",
         "total_minor")  # fmt: skip
_GOES_ON = frozenset({Ask.OUTFIT, Ask.PIECES, Ask.CORRECT, Ask.UNCLEAR})
_SOUGHT = re.compile(
    r"\b(?:need|want|looking for|look for|find|after|buying|buy|get|choose|pick) (?:me )?"
    r"(?:an?|some|the|his|her|their) (?:[\w-]+ ){0,2}?(?:gift|present)s?\b(?! (?:cards?|wrap|box))"
)
_ANEW = re.compile(
    r"\W*(?:(?:now|and|also|ok|okay|next|thanks|great|then|so|i|i'm|i'd like|we|need|want|find|me|"
    r"looking for|please)\W+)*(?:an?|some|another) (?:[\w-]+ ){0,2}?(?:gift|present)s?\b"
)
_WORN = re.compile(r"\bto wear\b|\bi(?:'ll| will|'m going to)? wear\b|\bgifted\b")
_COLD = re.compile(r"\b(?:cold|chilly|freez\w+|warm|cosy|cozy|winter)\b")
_UNSURE = re.compile(r"\b(?:no idea|not sure|no clue|don't know|dunno|anything|either|whatever)\b")
_FOR_COLD = ("scarf", "gloves", "winter hat")
_FOR_SUN = ("sunglasses", "summer hat", "bag")
_ALWAYS = ("scarf", "hat", "belt", "bag")
"""What can be given without knowing a size, or nearly so."""
_COLD_C, _WARM_C = 12.0, 22.0
_COLD_MONTHS, _WARM_MONTHS = (11, 12, 1, 2, 3), (6, 7, 8)


def gift(scene: Scene) -> Goal | None:
    """Things to give, where a present was spoken of and no piece named; else what to know first.

    What is asked of such things later is asked of pieces that were looked for.
    """
    said = [turn.words.lower() for turn in scene.turns]
    if scene.subject:
        # Of what is shown 'it's a gift for my dad' is told; 'a gift for my dad' is something new.
        sought, scene = bool(_ANEW.match(said[-1])), replace(scene, wish=scene.said.wish)
    else:
        sought = _is_sought(said[-1]) or (scene.asked and any(map(_is_sought, said[-3:-1])))
    named = any(not one.refused for one in scene.said.pieces)
    if not sought or scene.photo or named or scene.has(*_NAMED):
        return None
    said = said[-1:] if scene.subject else said[-3:]
    if any(wants_outfit(one) or _WORN.search(one) for one in said):
        return None
    unsure = scene.asked and _UNSURE.search(said[-1])
    if not (_GOES_ON & set(scene.said.asks) or unsure):
        return None
    is_cold = bool(_COLD.search(" ".join(said)))
    if not (scene.asked or is_cold or scene.has(*_TOLD)):
        return Goal(manner="gift")
    wish = scene.wish.without("occasion", "total_minor")
    most = scene.wish.max_price_minor or scene.wish.total_minor
    pieces = _things(wish, is_cold=is_cold)
    return Goal(manner="search", tool=SEARCH,
                wish=replace(wish, pieces=pieces, max_price_minor=most))  # fmt: skip


def _is_sought(words: str) -> bool:
    return is_gift(words) or bool(_SOUGHT.search(words))


def _things(wish: Wish, *, is_cold: bool) -> tuple[str, ...]:
    """What suits the weather that was told, without what is refused."""
    degrees = wish.temperature_c
    if degrees is not None:
        cold, warm = degrees <= _COLD_C, degrees >= _WARM_C
    else:
        cold = is_cold or wish.season == "winter" or "snow" in wish.conditions
        cold = cold or wish.month in _COLD_MONTHS
        warm = wish.season == "summer" or wish.month in _WARM_MONTHS
    things = _FOR_COLD if cold else _FOR_SUN if warm else _ALWAYS
    refused = frozenset[str]().union(*map(sort_of, wish.avoid_pieces))
    return tuple(one for one in things if not sort_of(one) & refused) or things
