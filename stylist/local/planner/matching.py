"""What goes with a piece that the shopper has or names: dressed around one of its kind."""

from dataclasses import replace

from stylist.local.planner.goals import DRESS, SEARCH, Goal
from stylist.local.planner.scene import GOES_WITH, Scene
from stylist.local.understanding import Ask, NamedPiece
from stylist.search.pieces import piece_of

_LONGEST = 40
_MOST_QUESTION = 200


def matched(scene: Scene) -> Goal | None:
    """'What goes with a burgundy skirt?': outfits with such a skirt from the shop.

    A piece that is asked for beside it, 'what shoes go with a green dress', is looked for.
    """
    said = scene.said
    if scene.new_photo or not GOES_WITH.search(scene.words) or scene.asks(Ask.OUTFIT, Ask.KEEP):
        return None
    if said.wish.pieces or said.keep or said.swap or any(one.number for one in said.references):
        return None
    named = [one for one in said.pieces if not (one.refused or one.pointed)]
    own = [one for one in named if one.owned and piece_of(one.words).is_known]
    others = tuple(one.words for one in named if not one.owned)
    if len(own) != 1:
        return None
    wish = scene.wish.without("colors", "patterns", "materials", "text")
    if others:
        return Goal(manner="search", tool=SEARCH, wish=replace(wish, pieces=others),
                    question=scene.words[:_MOST_QUESTION])  # fmt: skip
    name = _named(own[0])
    return Goal(manner="dress", tool=DRESS, wish=replace(wish, pieces=(name,)),
                about={"matched": name})  # fmt: skip


def _named(piece: NamedPiece) -> str:
    parts = (*piece.colors[:1], *piece.patterns[:1], *piece.materials[:1], *piece.cuts[:1])
    return " ".join((*parts, piece.words))[:_LONGEST]
