"""What goes with a piece that the shopper has or names: dressed around one of its kind."""

import re
from dataclasses import replace

from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.scene import GOES_WITH, ON_IT, Scene
from stylist.local.understanding import Ask, NamedPiece
from stylist.search.pieces import piece_of

_LONGEST = 40
_SITUATION = ("occasion", "place", "temperature_c", "season", "conditions", "total_minor")
_WOMENS = {"dress", "skirt"}
_STYLES = re.compile(r"\b(?:style|combine|pair|match)\b", re.IGNORECASE)


def matched(scene: Scene) -> Goal | None:
    """'What goes with a burgundy skirt?': outfits with such a skirt from the shop.

    A piece that is asked for beside it, 'what shoes go with a green dress', is looked for.
    """
    said = scene.said
    if scene.new_photo or not GOES_WITH.search(scene.words) or scene.asks(Ask.KEEP):
        return None
    if scene.shown.items and not scene.shown.dressed and ON_IT.search(scene.words):
        return None
    if (
        said.wish.pieces
        or said.swap
        or any(one.number for one in said.references)
        or any(name in said.wish.stated() for name in _SITUATION)
    ):
        return None
    named = [one for one in said.pieces if not one.refused]
    own = [one for one in named if one.owned] or (named if _STYLES.search(scene.words) else [])
    if len(own) != 1 or not piece_of(own[0].words).is_known or _is_shown(scene, own[0]):
        return None
    wish = scene.wish.without("pieces", "colors", "patterns", "materials", "text")
    if others := tuple(one.words for one in named if one is not own[0]):
        if not wish.department and _WOMENS & set(piece_of(own[0].words).categories):
            wish = replace(wish, department="female")
        text = f"to wear with a {_name(own[0])}"
        return Goal(manner="search", tool=SEARCH, wish=replace(wish, pieces=others[:3], text=text))
    name = _name(own[0])
    return Goal(manner="dress", tool=DRESS, wish=replace(wish, pieces=(name,)),
                about={"matched": name})  # fmt: skip


def _is_shown(scene: Scene, piece: NamedPiece) -> bool:
    """Whether it is one in front of the shopper: 'the skirt', 'those boots'."""
    last = re.escape(piece.words.split()[-1].removesuffix("s"))
    points = rf"\b(?:the|this|that|these|those) (?:[\w-]+ ){{0,2}}{last}"
    return not scene.shown.is_empty and bool(re.search(points, scene.words, re.IGNORECASE))


def _name(piece: NamedPiece) -> str:
    parts = (*piece.colors[:1], *piece.patterns[:1], *piece.materials[:1], *piece.cuts[:1])
    return " ".join((*parts, piece.words))[:_LONGEST]
