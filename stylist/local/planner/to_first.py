"""'Go back to the first one', after it was refined: what was shown before all changes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from stylist.local.planner.goals import DRESS, SEARCH, SWAP, Goal
from stylist.local.planner.history import Ran
from stylist.local.planner.merging import sort_of
from stylist.local.planner.pieces import outfits_of
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import BESIDE, MAIN, wish_of

_THINGS = r"(?: (?:ones?|outfits?|looks?|version|suggestions?|list|results?))"
_TO_FIRST = re.compile(
    r"\b(?:go|going|back|return|switch|take me|went)\b[^.;!?]{0,12}?\bto (?:the |your )?"
    rf"(?:very )?(?:first{_THINGS}?|original{_THINGS})(?= ?(?:[.!?,]|again|please|$))",
    re.IGNORECASE,
)


def to_first(scene: Scene) -> Goal | None:
    """The first of what was shown on this subject, where it was changed since."""
    if not _TO_FIRST.search(scene.words) or scene.new_photo or not scene.said.wish.is_empty:
        return None
    calls = _of_subject([ran for turn in scene.turns[:-1] for ran in turn.ran
                         if ran.name in MAIN and not ran.failed])  # fmt: skip
    if len(calls) < 2 or calls[0].name == SWAP:
        return None
    first = calls[0]
    wish = wish_of(first.arguments)
    if made := outfits_of(first.result):
        return Goal(manner="back", tool=DRESS, wish=replace(wish, pieces=()),
                    arguments={"keep": [*made[0].product_ids], "count": 1})  # fmt: skip
    asked = {name: value for name, value in first.arguments.items() if name in BESIDE}
    return Goal(manner="back", tool=first.name, wish=wish, arguments=asked)


def _of_subject(calls: Sequence[Ran]) -> list[Ran]:
    """The last calls that are all for the same pieces, or for outfits for the same occasion."""
    found: list[Ran] = []
    for ran in reversed(calls):
        if found and not _is_same(ran, found[0]):
            break
        found.insert(0, ran)
    return found


def _is_same(one: Ran, other: Ran) -> bool:
    if (one.name == SEARCH) != (other.name == SEARCH):
        return False
    before, after = wish_of(one.arguments), wish_of(other.arguments)
    if one.name != SEARCH:
        return SWAP in (one.name, other.name) or before.occasion == after.occasion
    sorts = [{name for piece in wish.pieces for name in sort_of(piece)} for wish in (before, after)]
    return bool(sorts[0] & sorts[1]) or not any(sorts)
