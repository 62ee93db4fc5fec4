"""What to do about what was said: rules in order, the first that has an answer counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.alone import with_alone
from stylist.local.planner.changing import swap
from stylist.local.planner.counselling import counselled
from stylist.local.planner.detailing import detail, felt
from stylist.local.planner.drying import dried
from stylist.local.planner.family import with_child
from stylist.local.planner.following import followed
from stylist.local.planner.gifts import gift
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.keeping import draw, keep
from stylist.local.planner.lacking import lacking
from stylist.local.planner.listing import listed_to_it
from stylist.local.planner.matching import matched
from stylist.local.planner.mixing import mixed
from stylist.local.planner.questions import compared, nothing_shown
from stylist.local.planner.refining import alike, more
from stylist.local.planner.returning import back, back_to, put_back
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import OUTSIDE, SUBJECT, dressed, searched
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
from stylist.local.planner.standing import wish_of
from stylist.local.planner.stepping import stepped
from stylist.local.planner.to_first import to_first
from stylist.local.planner.yielding import yielded
from stylist.local.understanding import Ask
from stylist.search.priced import bare

MOST_QUESTION = 200
_LASTING = ("sizes", "department", "avoid_colors", "avoid_pieces", "avoid_materials",
            "avoid_patterns")  # fmt: skip
_LOOKS = ("pieces", "colors", "colors_only", "patterns", "materials", "text")
_SEASON_OF_MONTH = ("winter", "winter", "spring", "spring", "spring", "summer", "summer",
                    "summer", "autumn", "autumn", "autumn", "winter")  # fmt: skip
Rule = Callable[[Scene], Goal | None]
_MIDDLES = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
"""The middle of each season."""


def decided(scene: Scene) -> Goal:
    """The goal of this turn."""
    goal = next((goal for rule in _RULES if (goal := rule(scene))), None) or _asked_back(scene)
    if goal.manner in DECLINED.values():
        return goal
    goal = yielded(goal, scene.yields, scene.said.wish, scene.shown.items)
    goal = _with_weather(replace(goal, keeps=keeps_of(scene)))
    return with_alone(scene, with_child(scene, goal))


def _advised(scene: Scene) -> Goal | None:
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


def _told_weather(scene: Scene) -> Goal | None:
    place = scene.said.wish.place or scene.wish.place
    if scene.said.ask != Ask.WEATHER or scene.asks(Ask.OUTFIT, Ask.PIECES) or not place:
        return None
    return Goal(manner="weather", place=place, month=scene.wish.month)


def _noted(scene: Scene) -> Goal | None:
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


def _from_photo(scene: Scene) -> Goal | None:
    if not scene.new_photo:
        return None
    if scene.asks(Ask.OUTFIT):
        return dressed(scene)
    # The photo shows what is meant now; what was looked for before it is not.
    gone = [name for name in _LOOKS if not getattr(scene.said.wish, name)]
    goal = searched(scene)
    return replace(goal, wish=goal.wish.without(*gone))


def _asked_for(scene: Scene) -> Goal | None:
    """An outfit or pieces, as far as these words say which."""
    said = scene.said.wish
    if said.age_group == "kids" and not said.occasion:
        # "Do you have anything for children?" is answered by what is in stock for them.
        return searched(scene)
    if _is_outfit(scene):
        return dressed(scene) if not _is_thin(scene) else None
    styled = said.text and not scene.shown.dressed
    asks = scene.asks(Ask.PIECES) and not scene.shown.dressed and scene.has(*SUBJECT)
    if _is_for_all(scene):
        return replace(dressed(scene), wish=replace(scene.wish, pieces=_looked_for(scene)))
    if said.pieces and scene.said.dresses and scene.shown.dressed:
        return dressed(scene)
    if said.pieces or styled or asks:
        return searched(scene)
    return None


def _is_outfit(scene: Scene) -> bool:
    """Whether words ask for an outfit, say so or not: an occasion alone does."""
    said = scene.said.wish
    if scene.asks(Ask.OUTFIT):
        return True
    if said.pieces or scene.asks(Ask.PIECES) or scene.said.ask == Ask.CORRECT:
        return said.total_minor is not None and not (said.pieces or scene.subject)
    if scene.before.pieces and scene.subject != DRESS:
        return False
    return bool(said.occasion) and said.occasion != scene.before.occasion


def _is_for_all(scene: Scene) -> bool:
    """'Make the whole thing under 400', of several pieces that were looked for or of an occasion:
    a total is an outfit's."""
    wish = scene.wish
    several = bool(wish.occasion) or len(wish.pieces) > 1 or "suit" in map(bare, wish.pieces)
    total = scene.said.wish.total_minor is not None and not scene.said.wish.pieces
    return total and several and scene.subject == SEARCH


def _looked_for(scene: Scene) -> tuple[str, ...]:
    """All pieces that were looked for with this occasion."""
    wishes = [wish_of(ran.arguments) for turn in scene.turns[:-1] for ran in turn.ran
              if ran.name == SEARCH]  # fmt: skip
    words = [piece for wish in wishes if wish.occasion == scene.wish.occasion
             for piece in wish.pieces]  # fmt: skip
    return tuple(dict.fromkeys((*words, *scene.wish.pieces)))[-6:]


def _is_thin(scene: Scene) -> bool:
    """Whether there is nothing to dress for: no occasion, weather, piece, colour or style."""
    kept = scene.shown.dressed or scene.photo
    if scene.has("department") and scene.has("total_minor", "max_price_minor"):
        return False  # whose clothes and for how much is enough for a first look
    return not (scene.has(*SUBJECT, *OUTSIDE) or kept or scene.asked)


def _refined(scene: Scene) -> Goal | None:
    """More facts on what stands: the same is done again with them."""
    if scene.wish == scene.before and scene.said.ask != Ask.CORRECT:
        return None
    if scene.subject == SEARCH and not scene.shown.dressed:
        return searched(scene) if scene.has(*SUBJECT) or scene.photo else None
    if scene.subject in (DRESS, SWAP):
        return dressed(scene)
    if scene.wish.pieces:
        return searched(scene)
    if scene.has("occasion", *OUTSIDE):
        return dressed(scene)
    return searched(scene) if scene.has(*SUBJECT) else None


def _asked_back(scene: Scene) -> Goal:
    """Too little to act on: one short question, and never two in a row."""
    if not scene.asked and not (scene.shown.is_empty and scene.has(*SUBJECT)):
        return Goal(manner="ask", wish=scene.wish)
    return searched(scene) if scene.wish.pieces or scene.photo else dressed(scene)


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


_RULES: tuple[Rule, ...] = (
    apart, counselled, of_body, about_photos, followed, lacking, asides, puzzled, nothing_shown,
    compared, felt, mixed, put_back, to_first, back, back_to, declined, about_shop, gift, social,
    anew, dried, draw, listed_to_it, matched, swap, keep, detail, more, alike, stepped, _advised,
    _told_weather, _noted, _from_photo, _asked_for, _refined,
)  # fmt: skip
