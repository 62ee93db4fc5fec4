"""The limit that 'cheaper' set is our own: where nothing wished now keeps to it, it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.pieces import Piece, Shown
from stylist.local.understanding import Understanding

_LOOKS = ("colors", "patterns", "materials", "avoid_colors", "avoid_patterns", "avoid_materials",
          "avoid_pieces")  # fmt: skip
_MOST_SHOWN = 8
"""Fewer pieces than that are all there were."""


def yielding(
    said: Understanding, before: Wish, told: Wish, subject: str, shown: Shown
) -> Mapping[str, Any]:
    """What a tool is told instead, where nothing keeps to our own limit; empty where none is ours.

    told: the limits that the shopper named. 'Anything cheaper?' … 'not burgundy and no red'.
    """
    if shown.dressed:
        if not said.wish.colors or before.total_minor in (None, told.total_minor):
            return {}
        return {"total": _whole(told.total_minor)}
    if subject != SEARCH or said.comparisons or said.wish.pieces or said.reset:
        return {}
    if said.wish.max_price_minor is not None or not any(getattr(said.wish, one) for one in _LOOKS):
        return {}
    if before.max_price_minor in (None, told.max_price_minor):
        return {}
    return {"max_price": _whole(told.max_price_minor), "prefer_cheap": True}


def yielded(goal: Goal, yields: Mapping[str, Any], said: Wish, items: Sequence[Piece]) -> Goal:
    """The goal without our own limit: at once where it is known to be in the way, else if need be.

    items: what kept to it.
    """
    own = "max_price" if goal.tool == SEARCH else "total"
    if goal.tool not in (DRESS, SEARCH) or own not in yields or goal.fallback:
        return goal
    ours = goal.wish.max_price_minor or 0
    kept = [one for one in items if one.price_minor <= ours]
    if goal.tool == DRESS or not _none_left(said, kept):
        return replace(goal, fallback=yields)
    most = yields["max_price"]
    limit = None if most is None else round(most * 100)
    wish = replace(goal.wish, max_price_minor=limit, prefer_cheap=True)
    return replace(goal, wish=wish, about={**goal.about, "lifted": own})


def _none_left(said: Wish, items: Sequence[Piece]) -> bool:
    """Whether all that kept to the limit was shown, and all of it is refused now."""
    return 0 < len(items) < _MOST_SHOWN and all(_is_refused(said, one) for one in items)


def _is_refused(said: Wish, one: Piece) -> bool:
    colors, cloth = {one.color, one.color_family}, one.material.lower()
    return bool(
        colors & set(said.avoid_colors)
        or any(name in cloth for name in said.avoid_materials)
        or one.pattern in said.avoid_patterns
    )


def _whole(minor: int | None) -> float | None:
    return None if minor is None else minor / 100
