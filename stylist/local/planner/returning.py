"""The way back to what was looked for earlier: 'undo that', 'back to the shoes'."""

import re
from dataclasses import replace
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.merging import merged
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import BESIDE, MAIN, wish_of
from stylist.search.pieces import piece_of

_BACK = re.compile(r"\s*(please )?(undo|go back|take (that|it) back|back to (the|what)|"
                   r"(the )?previous (ones?|outfits?|version))\b", re.IGNORECASE)  # fmt: skip
_BACK_TO = re.compile(
    r"\b(?:back|return) to (?:the|those|these|that|my)\b|"
    r"\b(?:the|those|these|that|my) [\w -]{1,24}? again\b",
    re.IGNORECASE,
)
_OF_SHOPPER = ("department", "age_group", "sizes", "avoid_pieces", "avoid_colors",
               "avoid_patterns", "avoid_materials")  # fmt: skip


def back(scene: Scene) -> Goal | None:
    """'Undo that': what was asked for before the last change, once more."""
    if not _BACK.match(scene.words) or scene.new_photo or not scene.said.wish.is_empty:
        return None
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name in MAIN and not ran.failed]  # fmt: skip
    if (
        calls
        and calls[-1].name == SWAP
        and isinstance(calls[-1].arguments.get("product_ids"), list)
    ):
        worn = calls[-1].arguments["product_ids"]
        return Goal(manner="back", tool=DRESS, wish=replace(scene.wish, pieces=()),
                    arguments={"keep": worn, "count": 1})  # fmt: skip
    before = [ran for ran in calls[:-1] if ran.name != SWAP]
    if not before:
        return None
    asked = {name: value for name, value in before[-1].arguments.items() if name in BESIDE}
    return Goal(manner="back", tool=before[-1].name, wish=wish_of(before[-1].arguments),
                arguments=asked)  # fmt: skip


def back_to(scene: Scene) -> Goal | None:
    """'Back to the shoes', after ballet flats and then a skirt: the ballet flats, and whatever is
    said of them now."""
    said = scene.said.wish
    pointed = tuple(one.piece for one in scene.said.references if one.piece)
    named = said.pieces or scene.said.keep or pointed
    if (
        len(named) != 1
        or scene.new_photo
        or scene.shown.dressed
        or not _BACK_TO.search(scene.words)
    ):
        return None
    own = piece_of(named[0])
    old = None if own.is_special else _looked_for(scene, named[0])
    if old is None:
        return None
    said = replace(said, colors=said.colors or ((own.color,) if own.color else ()))
    kept: dict[str, Any] = {name: getattr(scene.before, name) for name in _OF_SHOPPER}
    new = replace(scene.said, wish=said.without("pieces"))
    return Goal(manner="search", tool=SEARCH, wish=merged(replace(old, **kept), new, scene.words))


def _looked_for(scene: Scene, word: str) -> Wish | None:
    """The last search for a sort of what the word names; None where there was none."""
    kinds = set(piece_of(word).kinds)
    calls = [ran for turn in scene.turns[:-1] for ran in turn.ran
             if ran.name == SEARCH and not ran.failed]  # fmt: skip
    for ran in reversed(calls):
        wish = wish_of(ran.arguments)
        own = [one for one in wish.pieces if set(piece_of(one).kinds) & kinds]
        if own and kinds >= set(piece_of(own[0]).kinds):
            return replace(wish, pieces=tuple(own))
    return None
