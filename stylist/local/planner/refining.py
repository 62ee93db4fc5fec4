"""More of what is shown, things like it, and the way back to what was shown before."""

import re
from dataclasses import replace

from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.merging import uncolored
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import is_sort, pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.planner.seeking import photo_for
from stylist.local.planner.stepping import stepped_wish
from stylist.local.understanding import Ask

OTHER_COLOR = re.compile(r"\b(another|a different|other|different) colou?rs?\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"(?:n't|n\u2019t|\bnot|\bno|\bnever|\bcannot)\b[^.?!]*\bany ?more\b", re.I)
"""'She can't do heels any more' asks for no more."""


def more(scene: Scene) -> Goal | None:
    """'Show me more': the same wish, nothing that was shown."""
    if (
        not scene.asks(Ask.MORE)
        or _NO_LONGER.search(scene.words)
        or scene.shown.is_empty
        or _is_like(scene)
    ):
        return None
    tool = DRESS if scene.shown.dressed else SEARCH
    front = [piece.product_id for piece in (*scene.shown.items, *scene.shown.worn)]
    without = list(dict.fromkeys((*(scene.shown.everything or {}), *front)))
    if tool == DRESS:
        without = front
    refuses = any(name.startswith("avoid_") for name in scene.said.wish.stated())
    colors = scene.said.wish.colors
    refuses = refuses or bool(colors and colors != scene.before.colors)
    # "Not the sand one. What else is there?": where nothing is new, what is left of these.
    return Goal(manner="more", tool=tool, wish=scene.wish,
                arguments={"without": without} | photo_for(scene, tool),
                fallback={"without": None} if refuses and tool == SEARCH else {})  # fmt: skip


def alike(scene: Scene) -> Goal | None:
    """'More like the first one', 'the same but green'."""
    if not _is_like(scene) or scene.shown.is_empty or scene.new_photo:
        return None
    meant = pieces_meant(scene.said, scene.shown)
    if scene.shown.dressed and not meant:
        return Goal(manner="dress", tool=DRESS, wish=stepped_wish(scene))
    piece = (*meant, *scene.spoken_of)[0]
    new = scene.said.wish
    if OTHER_COLOR.search(scene.words) and not new.colors:
        return _recolored(scene, piece)
    word = next((one for one in scene.wish.pieces if is_sort(piece, one)), piece.category)
    # What the piece is like says it all: the words that found it would pull elsewhere.
    wish = replace(stepped_wish(scene).without("text", "patterns", "materials"), colors=new.colors,
                   patterns=new.patterns, materials=new.materials,
                   pieces=(uncolored(word),) if word else scene.wish.pieces)  # fmt: skip
    return Goal(manner="like", tool=SEARCH, wish=wish, arguments={"like": piece.product_id},
                fallback={"pieces": None} if new.materials or new.patterns else {})  # fmt: skip


def _recolored(scene: Scene, piece: Piece) -> Goal:
    """'That one, but in another colour': like it, and none of its colour."""
    known = (scene.shown.everything or {}).values()
    same = [one.product_id for one in known if one.color_family == piece.color_family]
    word = next((one for one in scene.wish.pieces if is_sort(piece, one)), piece.category)
    wish = replace(stepped_wish(scene).without("text", "colors"),
                   pieces=(uncolored(word),) if word else ())  # fmt: skip
    return Goal(manner="like", tool=SEARCH, wish=wish,
                arguments={"like": piece.product_id, "without": same})  # fmt: skip


def _is_like(scene: Scene) -> bool:
    """'The same', 'that one in green', 'do you have it in blue?'"""
    new, references = scene.said.wish, scene.said.references
    if scene.asks(Ask.DISLIKE, Ask.NO):
        return False
    if OTHER_COLOR.search(scene.words) and not scene.shown.dressed:
        return True
    numbered = any(one.number for one in references) and not scene.shown.dressed
    styled = bool(new.colors or new.materials or new.patterns) and not new.pieces
    return any(one.same for one in references) or (
        styled and (numbered or scene.asks(Ask.DETAIL))
    )  # fmt: skip
