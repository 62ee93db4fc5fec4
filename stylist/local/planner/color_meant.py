"""A question of colours with the pieces that it points at: 'does the first one go with black?'"""

from dataclasses import replace

from stylist.local.planner.naming import is_many, titled
from stylist.local.planner.pieces import Piece
from stylist.local.planner.pointing import pieces_meant
from stylist.local.planner.scene import Scene
from stylist.local.understanding.color_questions import (
    ColorQuestion,
    Thing,
    color_called,
    color_question,
)

_DENIM = ("jeans", "denim-jacket")


def asked_of_colors(scene: Scene) -> ColorQuestion | None:
    """The question of these words; None without one, or where it is not known what they mean."""
    asked = color_question(scene.words)
    if asked is None or not any(one.is_shown for one in asked.things):
        return asked
    if scene.used_photo:
        return None
    things = [_of_shown(one, scene) if one.is_shown else one for one in asked.things]
    known = tuple(one for one in things if one)
    return replace(asked, things=known) if len(known) == len(things) else None


def _of_shown(thing: Thing, scene: Scene) -> Thing | None:
    piece = _meant(thing, scene)
    color = _color(piece) if piece else ""
    if piece is None or not color:
        return None
    said = piece.color.partition("/")[0].strip().lower() or color
    return Thing(color, said, f"the {titled(piece)}", is_shown=True)


def _meant(thing: Thing, scene: Scene) -> Piece | None:
    """The piece numbered or named; 'it' is the one spoken of, and no whole outfit."""
    if any(one.number for one in scene.said.references):
        found = pieces_meant(scene.said, scene.shown)
    elif thing.piece:
        found = pieces_meant(scene.said, scene.shown, (thing.piece,))
    else:
        found = () if scene.shown.dressed else scene.spoken_of
        if thing.said in ("they", "them"):
            found = tuple(one for one in found if is_many(one))
    return found[0] if found else None


def _color(piece: Piece) -> str:
    """The main colour of its record, as our tables know it; '' where it tells none."""
    main = piece.color.partition("/")[0].strip().lower()
    if piece.kind in _DENIM and piece.color_family == "blue":
        return "denim blue"
    family = piece.color_family if piece.color_family != "multi" else ""
    return color_called(main) or family
