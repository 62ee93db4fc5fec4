"""Pieces to choose among for the outfit in front: 'show me flat shoes I could wear with it'."""

import re
from dataclasses import replace

from stylist.local.planner.goals import SEARCH, Goal
from stylist.local.planner.merging import STYLE, merged
from stylist.local.planner.scene import Scene
from stylist.local.planner.standing import LIMITS
from stylist.local.planner.worn_with import TO_IT
from stylist.local.understanding import Ask
from stylist.search.priced import bare

_SHOWS = re.compile(
    r"\b(?:show|list|find|(?:can|could|may) i see|let me see|i(?:'d| would) like to see|"
    r"(?:do|have) you (?:also )?(?:have|got|sell)|what (?:other )?[a-z]+ do you have)\b",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"\b(?:outfits?|looks? (?!good|nice|great)|instead|swap|change)\b", re.IGNORECASE
)


def listed_to_it(scene: Scene) -> Goal | None:
    """A search for what is named now; the outfit's budget, colours and pieces do not bind it."""
    said = scene.said
    if not scene.shown.dressed or scene.new_photo or not said.wish.pieces:
        return None
    if scene.asks(Ask.OUTFIT, Ask.SWAP, Ask.KEEP) or said.swap or said.keep or said.reset:
        return None
    words = _SHOWS.search(scene.words)
    to_it = TO_IT.search(scene.words, words.end()) if words else None
    if not to_it or _ANEW.search(TO_IT.sub(" ", scene.words)):
        return None
    pieces = tuple(one for one in said.wish.pieces if bare(one).split()[-1] not in to_it[0].lower())
    free = scene.before.without("pieces", *STYLE, *LIMITS)
    wish = merged(free, replace(said, wish=replace(said.wish, pieces=pieces)), scene.words)
    return Goal(manner="search", tool=SEARCH, wish=wish) if pieces else None
