"""What to do about what was said: rules in order, the first that has an answer counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.alone import with_alone
from stylist.local.planner.asked_for import asked_back, asked_for, from_photo, refined
from stylist.local.planner.changing import swap
from stylist.local.planner.counselling import counselled
from stylist.local.planner.detailing import detail, felt
from stylist.local.planner.drying import dried
from stylist.local.planner.family import with_child
from stylist.local.planner.following import followed
from stylist.local.planner.gifts import gift
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.keeping import draw, keep
from stylist.local.planner.lacking import lacking
from stylist.local.planner.listing import listed_to_it
from stylist.local.planner.matching import matched
from stylist.local.planner.mixing import mixed
from stylist.local.planner.questions import compared, nothing_shown
from stylist.local.planner.refining import alike, more
from stylist.local.planner.returning import back, back_to, put_back
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import dressed, searched
from stylist.local.planner.smalltalk import (
    DECLINED,
    about_photos,
    about_shop,
    anew,
    apart,
    asides,
    declined,
    of_body,
    puzzled,
    social,
)
from stylist.local.planner.stepping import stepped
from stylist.local.planner.to_first import to_first
from stylist.local.planner.yielding import yielded
from stylist.local.understanding import Ask

MOST_QUESTION = 200
_LASTING = ("sizes", "department", "avoid_colors", "avoid_pieces", "avoid_materials",
            "avoid_patterns")  # fmt: skip
_SEASON_OF_MONTH = ("winter", "winter", "spring", "spring", "spring", "summer", "summer",
                    "summer", "autumn", "autumn", "autumn", "winter")  # fmt: skip
Rule = Callable[[Scene], Goal | None]
_MIDDLES = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
"""The middle of each season."""


def decided(scene: Scene) -> Goal:
    """The goal of this turn."""
    goal = next((goal for rule in RULES if (goal := rule(scene))), None) or asked_back(scene)
    if goal.manner in DECLINED.values():
        return goal
    goal = yielded(goal, scene.yields, scene.said.wish, scene.shown.items)
    goal = _with_weather(replace(goal, keeps=keeps_of(scene)))
    return with_alone(scene, with_child(scene, goal))


def advised(scene: Scene) -> Goal | None:
    """A question of style; where it says what for, pieces come with the advice."""
    said = scene.said
    if not scene.asks(Ask.ADVICE):
        return None
    question = (said.question or scene.words).strip()[:MOST_QUESTION]
    if scene.asks(Ask.OUTFIT):
        return replace(dressed(scene), question=question)
    if scene.asks(Ask.PIECES) and said.wish.pieces:
        return replace(searched(scene), question=question)
    return Goal(manner="advice", question=question)


def told_weather(scene: Scene) -> Goal | None:
    """The weather of a place, where nothing to wear is asked for."""
    place = scene.said.wish.place or scene.wish.place
    if scene.said.ask != Ask.WEATHER or scene.asks(Ask.OUTFIT, Ask.PIECES) or not place:
        return None
    return Goal(manner="weather", place=place, month=scene.wish.month)


def noted(scene: Scene) -> Goal | None:
    """A lasting fact and nothing else: kept; what is shown comes anew only where it breaks it."""
    if scene.new_photo or scene.asks(Ask.OUTFIT, Ask.PIECES):
        return None
    if not (keeps_of(scene) or (scene.said.durable and scene.said.wish.avoid_patterns)):
        is_lost = scene.said.ask == Ask.REMEMBER and scene.said.wish.is_empty
        return Goal(manner="keep_what") if is_lost else None
    if set(scene.said.wish.stated()) - set(_LASTING) - {"colors"}:
        return None
    asked = scene.asked and scene.said.ask != Ask.REMEMBER
    if asked or (not scene.shown.is_empty and _is_broken(scene)):
        return None
    return Goal(manner="noted")


def _is_broken(scene: Scene) -> bool:
    """Whether something shown may not go with what was just said."""
    said = scene.said.wish
    worn = [piece for outfit in scene.shown.outfits for piece in outfit.pieces]
    pieces = worn if scene.shown.dressed else scene.shown.items
    colors = {piece.color_family for piece in pieces} | {piece.color for piece in pieces}
    return bool(set(said.avoid_colors) & colors or said.sizes or said.department
                or said.avoid_pieces or said.avoid_materials or said.avoid_patterns)  # fmt: skip


def keeps_of(scene: Scene) -> dict[str, Any]:
    """What to remember of these words, as arguments of `remember`."""
    said = scene.said
    if not (said.durable or scene.asks(Ask.REMEMBER)):
        return {}
    facts = said.wish.to_arguments()
    kept = {name: facts[name] for name in _LASTING if name in facts}
    return kept | ({"liked_colors": list(said.liked_colors)} if said.liked_colors else {})


def _with_weather(goal: Goal) -> Goal:
    """Clothes for a place need its weather, unless the shopper told it; a month says a season."""
    wish: Wish = goal.wish
    if goal.tool not in (DRESS, SEARCH) or wish.temperature_c is not None:
        return goal
    if wish.place:
        return replace(goal, place=wish.place, month=wish.month or _MIDDLES.get(wish.season))
    if wish.month and not wish.season:
        return replace(goal, wish=replace(wish, season=_SEASON_OF_MONTH[wish.month - 1]))
    return goal


RULES: tuple[Rule, ...] = (
    # What weighs more than clothes.
    apart,
    # Questions that are answered in words, though they name pieces or say 'cheaper' and 'keep'.
    counselled, of_body, about_photos, followed, lacking, asides, puzzled, nothing_shown, compared,
    felt,
    # What points back at what was shown before: it names pieces, too, and a number of an outfit.
    mixed, put_back, to_first, back, back_to,
    # Talk, before the pieces that are mentioned in it; a gift first, of which one may have no idea.
    declined, about_shop, gift, social, anew,
    # Changes to what is shown, the narrower before the wider: 'cheaper shoes' swaps the shoes, 'the
    # same shoes but dressier' keeps them.
    dried, draw, listed_to_it, matched, swap, keep, detail, more, alike, stepped,
    # What is said for itself: advice, weather, a fact to remember; then what is looked for, and at
    # last anything that is new in the wish.
    advised, told_weather, noted, from_photo, asked_for, refined,
)  # fmt: skip
"""The first that has an answer counts: many have one to the same words (`tests/local/planner/
test_order_of_deciding.py` shows which)."""
