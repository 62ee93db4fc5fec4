"""Pieces by themselves, where no whole outfit can be had within the limits."""

from collections.abc import Sequence
from dataclasses import replace

from stylist.domain import Money, Wish
from stylist.domain.money import up_to
from stylist.local.planner import phrases
from stylist.local.planner.currencies import currency_of
from stylist.local.planner.finding import about_pieces
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.pieces import pieces_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.voice import Voice
from stylist.local.planner.wording import wanted
from stylist.local.understanding.asks import wants_outfit

_WARM, _COLD = ("t-shirt", "shirt", "hat", "bag"), ("t-shirt", "sweater", "hat", "scarf")
"""What costs least of what is worn, for who asks for 'stuff' or 'a few bits'."""
_COLD_C = 12.0


def with_alone(scene: Scene, goal: Goal) -> Goal:
    """The goal with what to look for where no outfit can be had."""
    if goal.tool != DRESS or goal.manner != "dress" or goal.aside or goal.arguments:
        return goal
    wish = goal.wish
    if wish.age_group == "kids":
        return goal
    limits = [one for one in (wish.max_price_minor, wish.total_minor) if one is not None]
    if wish.pieces and limits:
        looked = replace(wish.without("total_minor"), max_price_minor=min(limits))
        return replace(goal, alone=looked.to_arguments())
    each = wish.max_price_minor is not None and wish.total_minor is None
    if not each or wish.pieces or wants_outfit(scene.words.lower()):
        return goal
    looked = replace(wish.without("occasion"), pieces=_bits(wish))
    return replace(goal, alone=looked.to_arguments() if looked.pieces else {})


def _bits(wish: Wish) -> tuple[str, ...]:
    cold = wish.temperature_c is not None and wish.temperature_c < _COLD_C
    kinds = _COLD if cold or wish.season in ("winter", "autumn") else _WARM
    return tuple(one for one in kinds if one not in " ".join(wish.avoid_pieces))


def by_themselves(scene: Scene, goal: Goal, ran: Sequence[Ran], voice: Voice) -> str:
    """'A whole outfit …, but these pieces': '' where none were looked for or found."""
    mine = [one for one in ran if one.name == SEARCH and goal.alone and not one.failed]
    found = pieces_of(mine[-1].result.get("items")) if mine else ()
    if not found:
        return ""
    looked, result = mine[-1].arguments, mine[-1].result
    wish = goal.wish
    if wish.pieces:
        said = phrases.ALONE.format(wanted=wanted(wish))
    else:
        most = up_to(Money(wish.max_price_minor or 0, currency_of(scene)))
        said = phrases.NO_OUTFIT.format(limit=most)
        wish = replace(wish, pieces=tuple(looked.get("pieces", ())))
        # Nobody named these kinds: that one of them cannot be had is no news.
        result = {name: value for name, value in result.items() if name != "notice"}
    shown = replace(goal, tool=SEARCH, manner="search", wish=wish)
    return f"{said} {about_pieces(scene, shown, found, result, voice)}"
