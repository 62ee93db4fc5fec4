"""Several people in one message: who is dressed first, and what is said of the others."""

from dataclasses import replace
from typing import Any

from stylist.domain import Money
from stylist.domain.money import as_said
from stylist.local.planner.currencies import currency_of
from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.pieces import Dressed, outfits_of, pieces_of
from stylist.local.planner.scene import Scene
from stylist.local.understanding.families import grown_named, has_child_beside
from stylist.local.understanding.sharers import sharers

_ONE_FIRST = "One after the other: {first} first{share}, and {other} {come} next."
_WITH_HALF = ", with half of the {total}"
_NEXT_ONE = "Now for {who}{limit}"
_NO_CHILD = "I find no clothes for children here, so this is for {who}."
_CHILD_BESIDE = "What there is for children stands beside it; the outfits are for {who}."
_CHILD_ALONE = "This is for {who}; ask me about the child in a message of its own."
_Turns = tuple[tuple[str, str], tuple[str, str]] | tuple[tuple[()], tuple[()]]
_LEAST_LEFT = 4000
"""What is left for the second person is worth naming from here on."""


def of_several(scene: Scene) -> Scene:
    """'For me and my husband, 400 altogether': one is dressed first, with half of the money."""
    first, _ = _in_turn(scene)
    if not first:
        return scene
    wish, yields = replace(scene.wish, department=first[1]), dict(scene.yields)
    total = scene.said.wish.total_minor
    if total is not None:
        wish, yields = replace(wish, total_minor=total // 2), {"total": total / 100}
    return replace(scene, wish=wish, yields=yields)


def _in_turn(scene: Scene) -> _Turns:
    """Whose clothes come first, as far as it is known whose they are, and who comes next."""
    named = sharers(scene.words)
    if not named or any(piece.wearer for piece in scene.said.pieces):
        return (), ()
    profile = scene.turns[-1].context.get("profile")
    own = str(profile.get("department") or "") if isinstance(profile, dict) else ""
    known = [(who, whose or (own if who == "you" else "")) for who, whose in named]
    known.sort(key=lambda one: not one[1])
    return (known[0], known[1]) if known[0][1] in ("female", "male") else ((), ())


def with_child(scene: Scene, goal: Goal) -> Goal:
    """'For my son (10) and my wife': whether there is anything for children is looked up first."""
    if goal.tool != DRESS or not has_child_beside(scene.words):
        return goal
    return replace(goal, aside={"age_group": "kids"})


def before_outfits(scene: Scene, goal: Goal) -> str:
    """Who is dressed, where several were named; '' where it is one."""
    if goal.tool not in (DRESS, SEARCH):
        return ""
    if has_child_beside(scene.words):
        return _of_child(scene, goal)
    first, other = _in_turn(scene)
    if not first or not other or goal.tool != DRESS:
        return ""
    total = scene.said.wish.total_minor
    is_halved = total is not None and goal.wish.total_minor == total // 2
    money = as_said(Money(total or 0, currency_of(scene)))
    share = _WITH_HALF.format(total=money) if is_halved else ""
    return _ONE_FIRST.format(first=first[0], other=other[0], share=share,
                                    come="come" if other[0] == "you" else "comes")  # fmt: skip


def _of_child(scene: Scene, goal: Goal) -> str:
    first, _ = _in_turn(scene)
    who = (first[0] if first else grown_named(scene.words)) or "the grown-up"
    asked = [one for one in scene.turns[-1].ran if one.name == SEARCH and not one.failed]
    if not asked or not goal.aside:
        return _CHILD_ALONE.format(who=who)
    if pieces_of(asked[0].result.get("items")):
        return _CHILD_BESIDE.format(who=who)
    return _NO_CHILD.format(who=who)


def after_outfits(scene: Scene, goal: Goal, result: dict[str, Any]) -> str:
    """The next person, as an answer to tap: 'Now for me, up to $210 altogether'."""
    first, other = _in_turn(scene)
    outfits = outfits_of(result) if goal.tool == DRESS else ()
    if not first or not other or not outfits:
        return ""
    return f"\n- {_NEXT_ONE.format(who=_as_said(other[0]), limit=_left(scene, outfits[0]))}"


def _left(scene: Scene, outfit: Dressed) -> str:
    total = scene.said.wish.total_minor
    left = 0 if total is None else total - outfit.total_minor
    return f", up to {Money(left, currency_of(scene))} altogether" if left >= _LEAST_LEFT else ""


def _as_said(who: str) -> str:
    return "me" if who == "you" else who.replace("your ", "my ", 1)
